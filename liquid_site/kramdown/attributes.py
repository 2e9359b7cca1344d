"""The inside of ``{: … }``: keys with quoted values, classes, ids, names of other lists."""

from __future__ import annotations

import re

from liquid_site.kramdown.document import Document
from liquid_site.kramdown.patterns import ID, REST, S
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import AttributeList

_END = rf"(?={S}|\Z)"
_ITEM = re.compile(
    rf"(?:\A|{S})(?:(?P<key>{ID})=(?P<quote>[\"'])|(?P<ref>{ID}){_END}"
    rf"|(?P<marks>(?:#[A-Za-z][A-Za-z0-9_:-]*|\.[^ \t\n\v\f\r.#]+)+){_END})"
)
_MARK = re.compile(r"#(?P<id>[A-Za-z][A-Za-z0-9_:-]*)|\.(?P<class>[^ \t\n\v\f\r.#]+)")
_CLOSING = {quote: re.compile(rf"(?<!\\){quote}{_END}") for quote in "\"'"}
_ESCAPED_CLOSING = {quote: re.compile(rf"\\{quote}{_END}") for quote in "\"'"}
_UNESCAPED_BRACE = re.compile(r"(?<!\\)\}")
_ESCAPED_CLOSER = re.compile(r"\\\}" + REST)
_BLANK_REST = re.compile(REST)
_IAL = re.compile(r" {0,3}\{:(?![:/])")


def read_attributes(text: str, into: AttributeList, doc: Document) -> None:
    """Add what *text* says to *into*; what is not understood is skipped, and a warning says so if all of it was."""
    if text.strip() in ("", ":"):
        return
    source = Source(text)
    pos, found = 0, False
    while (item := _ITEM.search(text, pos)) is not None:
        pos = item.end()
        if item["key"] is not None:
            closing = _closing_quote(source, item["quote"], pos)
            if closing < 0:
                continue
            into.attrs[item["key"]] = _unescape(text[pos:closing], item["quote"])
            pos = closing + 1
        elif item["ref"] is not None:
            into.refs.append(item["ref"])
        else:
            _add_marks(item["marks"], into)
        found = True
    if not found:
        doc.warn(f"No or invalid attributes found in IAL/ALD content: {text}")


def _closing_quote(source: Source, quote: str, pos: int) -> int:
    closing = source.search(_CLOSING[quote], pos)
    if closing >= 0:
        return closing
    last: int | None = source.notes.get("last escaped " + quote)
    if last is None:
        last = max((match.start() + 1 for match in _ESCAPED_CLOSING[quote].finditer(source.text)), default=-1)
        source.notes["last escaped " + quote] = last
    return last if last >= pos else -1


def _unescape(value: str, quote: str) -> str:
    return value.replace("\\}", "}").replace("\\" + quote, quote) if "\\" in value else value


def _add_marks(marks: str, into: AttributeList) -> None:
    for mark in _MARK.finditer(marks):
        if mark["class"] is not None:
            into.attrs["class"] = (into.attrs.get("class", "") + " " + mark["class"]).lstrip()
        else:
            into.attrs["id"] = mark["id"]


def braces_end(source: Source, pos: int, pattern: re.Pattern[str] = _BLANK_REST) -> tuple[int, int] | None:
    r"""For text in braces that starts at *pos*: where its closing brace is, and where *pattern* after it ends.

    The brace is the first without a backslash before it; if *pattern* does not match behind that one, the last one
    with a
    backslash behind which the line ends.
    """
    brace = source.search(_UNESCAPED_BRACE, pos)
    if brace > pos:
        after = pattern.match(source.text, brace + 1)
        if after is not None:
            return brace, after.end()
    limit = source.end if brace < 0 else brace
    if pattern is _BLANK_REST:
        return _escaped_end(source, pos, limit)
    last = source.text.rfind("\\}", pos, limit) + 1 if 0 <= source.find("\\}", pos) < limit else 0
    after = pattern.match(source.text, last + 1) if last else None
    return None if after is None else (last, after.end())


def _escaped_end(source: Source, pos: int, limit: int) -> tuple[int, int] | None:
    closers = source.notes.get("escaped braces")
    if closers is None:
        closers = source.notes["escaped braces"] = list(_ESCAPED_CLOSER.finditer(source.text))
    low, high = 0, len(closers)
    while low < high:
        middle = (low + high) // 2
        if closers[middle].start() < limit:
            low = middle + 1
        else:
            high = middle
    if low and closers[low - 1].start() >= pos:
        match = closers[low - 1]
        return match.start() + 1, match.end()
    return None


def read_ial(source: Source, pos: int) -> tuple[str, int] | None:
    """The block attribute list whose line begins at *pos*: its text, and where the line ends."""
    start = _IAL.match(source.text, pos)
    if start is None:
        return None
    end = braces_end(source, start.end())
    return None if end is None else (source.text[start.end() : end[0]], end[1])
