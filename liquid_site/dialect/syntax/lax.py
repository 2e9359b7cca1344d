"""The lax grammar: what looks like a value counts, the rest is skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from liquid_site.dialect.faults import SyntaxFault
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.nodes import Comparison, Condition, Expression, FilterUse, Literal, Value
from liquid_site.dialect.syntax.strict import filter_use

_QUOTED = r"""(?:'[^']*'|"[^"]*")"""
FRAGMENT = rf"""(?:{_QUOTED}|(?:[^\s,|'"]|{_QUOTED})+)"""
"""A value as the lax grammar sees it: a quoted string, else a run without blanks, commas, pipes and lone quotes."""

_FLAGS = re.ASCII | re.DOTALL
_VALUE = re.compile(FRAGMENT, _FLAGS)
_SEGMENT = re.compile(rf"(?:[\s,]+|{FRAGMENT})+", _FLAGS)
_WORD = re.compile(r"\w+", _FLAGS)
_ARGUMENT = re.compile(rf"[:,]\s*(?:(\w+)\s*:\s*)?({FRAGMENT})", _FLAGS)
_ATTRIBUTE = re.compile(rf"(?<!\w)(\w+)\s*:\s*({FRAGMENT})", _FLAGS)
_PIECE = re.compile(rf"({FRAGMENT})\s*([=!<>a-z_]+)?\s*({FRAGMENT})?", _FLAGS)
_RELATION = re.compile(r"and|or", _FLAGS)
_RUN = re.compile(r"\S+", _FLAGS)
_BLANKS = re.compile(r"\s*", _FLAGS)

IF_SYNTAX = "Syntax Error in tag 'if' - Valid syntax: if [expression]"


def parse_value(markup: str) -> Value:
    """Read the first fragment and the filters behind the first pipe; nothing in it is an error."""
    found = _VALUE.search(markup)
    if not found:
        return Value(Literal(None), ())
    pipe = markup.find("|", found.end())
    filters = tuple(_filters(markup, pipe + 1)) if pipe >= 0 else ()
    return Value(parse_expression(found.group()), filters)


def _filters(markup: str, place: int) -> Iterator[FilterUse]:
    while found := _SEGMENT.search(markup, place):
        place = found.end()
        segment = found.group()
        word = _WORD.search(segment)
        if word:
            yield filter_use(word.group(), [(key or "", text) for key, text in _ARGUMENT.findall(segment)])


def attributes(markup: str) -> list[tuple[str, Expression]]:
    """Every ``key: value`` found anywhere in *markup*."""
    return [(key, parse_expression(value)) for key, value in _ATTRIBUTE.findall(markup)]


def attribute_texts(markup: str) -> list[tuple[str, str]]:
    """``attributes`` with the values as they are written."""
    return _ATTRIBUTE.findall(markup)


def first_fragment(markup: str) -> str | None:
    """Give the first value in *markup* as it is written."""
    found = _VALUE.search(markup)
    return found.group() if found else None


def parse_condition(markup: str) -> Condition:
    """Read comparisons between ``and`` and ``or``, from the right. Raises ``SyntaxFault`` where a side is missing."""
    pieces = list(_pieces(markup))
    comparisons = [_comparison(pieces.pop() if pieces else "")]
    relations: list[str] = []
    while pieces:
        relation = pieces.pop().strip()
        comparisons.append(_comparison(pieces.pop() if pieces else ""))
        if relation not in ("and", "or"):
            raise SyntaxFault(IF_SYNTAX)
        relations.append(relation)
    return Condition(tuple(reversed(comparisons)), tuple(reversed(relations)))


def _comparison(piece: str) -> Comparison:
    found = _PIECE.search(piece)
    if not found:
        raise SyntaxFault(IF_SYNTAX)
    left, operator, right = found.groups()
    return Comparison(parse_expression(left), operator, parse_expression(right or ""))


def _pieces(markup: str) -> Iterator[str]:
    """Cut *markup* at the words ``and`` and ``or``, which are pieces of their own."""
    place, end = _skip(markup, 0), len(markup)
    while place < end:
        start = place
        word_end = _relation_end(markup, place)
        if word_end:
            place = word_end
        else:
            place = _operand_end(markup, place)
        yield markup[start:place]
        place = _skip(markup, place)


def _operand_end(markup: str, place: int) -> int:
    """The end of the fragments, and what else there is, up to the next relation."""
    while place < len(markup) and not _relation_end(markup, place):
        found = _VALUE.match(markup, place) or _RUN.match(markup, place)
        if found is None:
            break
        place = _skip(markup, found.end())
    return place


def _skip(markup: str, place: int) -> int:
    found = _BLANKS.match(markup, place)
    return found.end() if found else place


def _relation_end(markup: str, place: int) -> int:
    """The end of ``and`` or ``or`` as a whole word at *place*, else 0; letters of any script make a word longer."""
    found = _RELATION.match(markup, place)
    if not found or (place and _wordly(markup[place - 1])) or _wordly(markup[found.end() : found.end() + 1]):
        return 0
    return found.end()


def _wordly(character: str) -> bool:
    return character == "_" or character.isalnum()
