"""Protocol buffers, as much of them as the Sass protocol needs: numbers, texts, and messages within messages."""

from __future__ import annotations

from collections.abc import Iterator

Value = int | str | bytes | bool


def varint(number: int) -> bytes:
    """*number* (not negative) in groups of seven bits, the lowest first."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def read_varint(data: bytes, at: int) -> tuple[int, int]:
    """The number at *at* and the place behind it. Raises ``ValueError`` where the bytes end within it."""
    number = shift = 0
    for byte in data[at : at + 10]:
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7
    raise ValueError("a number of the Sass protocol is cut short")


def field(number: int, value: Value) -> bytes:
    """One field: text and bytes with their length, anything else as a number."""
    if isinstance(value, str):
        value = value.encode("utf-8", "replace")
    if isinstance(value, bytes):
        return varint(number << 3 | 2) + varint(len(value)) + value
    return varint(number << 3) + varint(int(value))


def message(*fields: tuple[int, Value]) -> bytes:
    """A message of *fields* (number, value), in that order."""
    return b"".join(field(number, value) for number, value in fields)


def fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """The fields of a message: numbers as such, texts and inner messages as bytes. Raises ``ValueError`` if damaged."""
    at = 0
    while at < len(data):
        key, at = read_varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = read_varint(data, at)
            yield number, value
        elif kind in (1, 5):
            at += 8 if kind == 1 else 4
        elif kind == 2:
            size, at = read_varint(data, at)
            yield number, data[at : at + size]
            at += size
        else:
            raise ValueError(f"the Sass protocol has no field kind {kind}")


class Fields:
    """A message opened up: each field by its number."""

    def __init__(self, data: bytes) -> None:
        self._all: dict[int, list[int | bytes]] = {}
        for number, value in fields(data):
            self._all.setdefault(number, []).append(value)

    def __contains__(self, number: int) -> bool:
        return number in self._all

    def text(self, number: int) -> str:
        """The text of field *number*, ``""`` where there is none."""
        return self.raw(number).decode("utf-8", "replace")

    def texts(self, number: int) -> tuple[str, ...]:
        """All texts of field *number*."""
        return tuple(v.decode("utf-8", "replace") for v in self._all.get(number, ()) if isinstance(v, bytes))

    def raw(self, number: int) -> bytes:
        """The bytes of field *number*, ``b""`` where there is none."""
        value = self._all.get(number, [b""])[-1]
        return value if isinstance(value, bytes) else b""

    def number(self, number: int) -> int:
        """The number in field *number*, 0 where there is none."""
        value = self._all.get(number, [0])[-1]
        return value if isinstance(value, int) else 0

    def inner(self, number: int) -> Fields:
        """The message in field *number*."""
        return Fields(self.raw(number))
