"""What running ``for`` and ``tablerow`` loops need: their items, their drops, their scopes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from liquid_site.dialect.context import MAX_ROUNDS, Context
from liquid_site.dialect.faults import Fault, RubyFault
from liquid_site.dialect.values import class_name, iterate, to_s
from liquid_site.ruby import numbers
from liquid_site.ruby.ranges import LONGEST, RubyRange


class ForLoop:
    """``forloop`` for whoever does not see the loop's own Python: includes, ``parentloop``, printing."""

    __slots__ = ("title", "length", "parent", "index")
    ruby_class = "Liquid::ForloopDrop"
    is_loop = True

    def __init__(self, title: str, length: int, parent: Any) -> None:
        self.title = title
        self.length = length
        self.parent = parent
        self.index = 0

    def liquid_get(self, key: str) -> Any:
        """Give the attribute *key*. Raises ``KeyError``."""
        index, length = self.index, self.length
        if key == "parentloop":
            return self.parent
        if key == "name":
            return self.title
        values = {
            "index": index + 1, "index0": index, "rindex": length - index, "rindex0": length - index - 1,
            "first": index == 0, "last": index == length - 1, "length": length,
        }  # fmt: skip
        return values[key]

    def liquid_keys(self) -> list[str]:
        """It cannot be looped over."""
        return []

    def liquid_to_s(self) -> str:
        """The class's name, as Ruby prints it."""
        return self.ruby_class

    liquid_inspect = liquid_to_s


class TableRowLoop(ForLoop):
    """``tablerowloop``."""

    __slots__ = ("column", "row", "columns")
    ruby_class = "Liquid::TablerowloopDrop"

    def __init__(self, length: int, columns: int) -> None:
        super().__init__("", length, None)
        self.columns = columns
        self.column = 1
        self.row = 1

    def liquid_get(self, key: str) -> Any:
        """Give the attribute *key*. Raises ``KeyError``."""
        column = self.column
        values = {
            "col": column, "col0": column - 1, "row": self.row, "col_first": column == 1,
            "col_last": column == self.columns,
        }  # fmt: skip
        if key in ("name", "parentloop"):
            raise KeyError(key)
        return values[key] if key in values else super().liquid_get(key)

    def close(self) -> str:
        """The end of a cell, and of its row if another cell follows; goes on to that."""
        text = "</td>"
        last_column = self.column == self.columns
        if last_column and self.index != self.length - 1:
            text += f'</tr>\n<tr class="row{self.row + 1}">'
        self.index += 1
        if last_column:
            self.column = 1
            self.row += 1
        else:
            self.column += 1
        return text


def rounds(ctx: Context, items: Any) -> Any:
    """Count the rounds that a loop over *items* will take. Raises ``Fault`` where they are too many for one render."""
    ctx.rounds += len(items)
    if ctx.rounds > MAX_ROUNDS:
        raise Fault(f"Too many rounds: loops of one template may run {MAX_ROUNDS:,} in all")
    return items


def spread(value: Any) -> Sequence[Any]:
    """The items of *value*. Raises ``Fault`` for a range too long to loop over."""
    if type(value) is RubyRange:
        if value.last - value.first >= LONGEST:
            raise Fault(f"Range too large: ({value}) has more than {LONGEST:,} numbers")
        return range(value.first, value.last + 1)
    return iterate(value)


def items_of(ctx: Context, title: str, value: Any) -> Sequence[Any]:
    """What ``for`` without limit and offset loops over; remembers for ``offset: continue``."""
    items: Sequence[Any] = rounds(ctx, spread(value))
    ctx.state.setdefault("for", {})[title] = len(items)
    return items


def segment(ctx: Context, title: str, value: Any, offset: Any, limit: Any, backwards: bool) -> Sequence[Any]:
    """What ``for`` loops over; *offset* is ``CONTINUE`` to go on where the loop of that title ended last."""
    offsets = ctx.state.setdefault("for", {})
    start = offsets.get(title, 0) if offset is CONTINUE else to_i(offset)
    end = None if limit is None or limit is False else start + to_i(limit)
    items: Sequence[Any] = rounds(ctx, cut(value, start, end))
    offsets[title] = start + len(items)
    return items[::-1] if backwards else items


CONTINUE = object()


def cut(value: Any, start: int, end: int | None) -> Sequence[Any]:
    """The items from *start* to before *end*; a string is one item whatever is asked."""
    if type(value) is str:
        return iterate(value)
    if type(value) is RubyRange and end is not None:
        return spread_range(range(value.first, value.last + 1)[max(start, 0) : max(end, 0)])
    wanted = slice(max(start, 0), None if end is None else max(end, 0))
    return iterate(value[wanted]) if type(value) is list else spread(value)[wanted]


def spread_range(items: range) -> range:
    """A part of a long range. Raises ``Fault`` if that is too long."""
    if items and items[-1] - items[0] >= LONGEST:
        raise Fault(f"Range too large: more than {LONGEST:,} numbers")
    return items


def to_i(value: Any) -> int:
    """Ruby's ``to_i``. Raises ``RubyFault`` where there is none."""
    kind = type(value)
    if kind is int:
        return value  # type: ignore[no-any-return]
    if value is None:
        return 0
    if kind is str:
        return numbers.to_i(value)
    if kind is float:
        return int(value)
    raise RubyFault(f"undefined method `to_i' for {to_s(value)}:{class_name(value)}")


def enter_loop(ctx: Context, names: tuple[str, ...], title: str, length: int) -> ForLoop:
    """Open the scope of a ``for`` loop that others see."""
    loop = ForLoop(title, length, ctx.loops[-1] if ctx.loops else None)
    ctx.push(names)
    ctx.loops.append(loop)
    ctx.variables["forloop"] = loop
    return loop


def leave_loop(ctx: Context, names: tuple[str, ...]) -> None:
    """Close the scope of a ``for`` loop."""
    ctx.loops.pop()
    ctx.pop(names)


def table_row(
    ctx: Context, value: Any, offset: Any, limit: Any, columns: Any, limited: bool
) -> tuple[Any, TableRowLoop]:
    """The items of a ``tablerow`` and its drop; *limited* tells that there is a limit, nil perhaps."""
    start = to_i(offset)
    items = rounds(ctx, cut(value, start, start + to_i(limit) if limited else None))
    return items, TableRowLoop(len(items), to_i(columns))
