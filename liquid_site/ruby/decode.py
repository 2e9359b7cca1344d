"""Bytes of a source file as text, in the configured encoding."""

from __future__ import annotations

import codecs


class BrokenText(ValueError):
    """Bytes that are not text in the configured encoding; ``text`` keeps them as lone surrogates."""

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


def decode(data: bytes, encoding: str, keep_mark: bool = False) -> str:
    """Decode *data*; a byte order mark is dropped in ``utf-*``, unless *keep_mark*. Raises BrokenText.

    *encoding* is named as in Ruby: ``bom|utf-8`` drops the mark in any case, and a name that is not known is passed
    over for UTF-8.
    """
    codec, unmark = codec_of(encoding or "utf-8", keep_mark)
    if unmark and codec == "utf-8":
        data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        message = f"invalid byte sequence in {codec.upper()}"
        raise BrokenText(message, data.decode("utf-8", "surrogateescape")) from error
    return text.removeprefix("\ufeff") if unmark and codec != "utf-8" else text


def codec_of(encoding: str, keep_mark: bool) -> tuple[str, bool]:
    """Give the codec of an encoding's Ruby name ``bom|EXTERNAL:INTERNAL``, and whether a byte order mark is dropped."""
    external = encoding.partition(":")[0].lower()
    name = external.removeprefix("bom|")
    try:
        codec = codecs.lookup(name).name
    except LookupError:
        codec = "utf-8"
    if codec == "utf-8" and name not in {"utf-8", "cp65001"}:
        return codec, False
    return codec, name.startswith("utf-") and (external != name or not keep_mark)


def broken_at(text: str) -> int:
    """Where the first byte stands that is not UTF-8, kept as a lone surrogate; -1 if there is none."""
    if text.isascii():
        return -1
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return -1


def line_at(text: str, at: int) -> int:
    """Give the number of the line of *text* that its character *at* stands in, counted from 1."""
    return text.count("\n", 0, at) + 1
