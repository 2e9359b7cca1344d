"""HTML without comments and superfluous blanks, as htmlcompressor leaves it by default; one pass over the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPECIAL = re.compile(r"<!--|<!\[|<(pre|textarea|script|style)(?=[^A-Za-z0-9>]|>)|<[^<>]*>|<", re.IGNORECASE)
_BLANKS = re.compile(r"\s+", re.ASCII)
_EVENT = re.compile(r"(\son[a-z]+\s*=\s*)(\"[^\"\r\n]*\"|'[^'\r\n]*')", re.IGNORECASE | re.ASCII)
_EQUALS = re.compile(r"(\s\w+)\s*=\s*", re.ASCII)
_EQUAL = r"\1="
_UNQUOTED_END = re.compile(r"=\s*[a-z0-9_-]+$", re.IGNORECASE | re.ASCII)
_KEPT_START = re.compile(r"<!--\s*\{\{\{\s*-->", re.ASCII)
_KEPT_END = re.compile(r"<!--\s*\}\}\}\s*-->", re.ASCII)
_CONDITION = re.compile(r"<!(?:--)?\[[^\]]+\]>")
_CONDITION_END = re.compile(r"<!\[[^\]]+\]-->")
_MARK = "\x00"


@dataclass(frozen=True)
class Choices:
    """What is done besides folding blanks."""

    comments: bool = True
    between_tags: bool = False
    multiple: bool = True
    inside_tags: bool = True


def minified(text: str, choices: Choices | None = None) -> str:
    """Give *text* smaller; what stands in pre, textarea, script and style, and in event attributes, stays."""
    chosen = choices or Choices()
    kept: list[str] = []
    shell = _shell(text.replace(_MARK, ""), kept, chosen)
    if chosen.multiple:
        shell = _BLANKS.sub(" ", shell)
    if chosen.inside_tags:
        shell = "<".join(map(_tight, shell.split("<")))
    if chosen.between_tags:
        shell = re.sub(r">\s+<", "><", shell)
    pieces = shell.strip().split(_MARK)
    return "".join(piece if place % 2 == 0 else kept[int(piece)] for place, piece in enumerate(pieces))


def _tight(part: str) -> str:
    """Take the blanks from round the ``=`` of what a tag's end comes behind."""
    inside, end, rest = part.rpartition(">")
    return f"{_EQUALS.sub(_EQUAL, inside)}{end}{rest}" if end and "=" in inside else part


def _keep(kept: list[str], text: str) -> str:
    kept.append(text)
    return f"{_MARK}{len(kept) - 1}{_MARK}"


def _shell(text: str, kept: list[str], chosen: Choices) -> str:
    """Give *text* with what is to stay put into *kept* and marks in its place."""
    out: list[str] = []
    at = 0
    ends = _Ends(text)
    while (match := _SPECIAL.search(text, at)) is not None:
        out.append(text[at : match.start()])
        token, start = match[0], match.start()
        if token in ("<!--", "<!["):
            piece, at = _comment(text, start, kept, chosen, ends)
        elif match[1]:
            piece, at = _element(text, start, match[1].lower(), kept, chosen, ends)
        else:
            piece, at = _tag(token, kept, chosen), match.end()
        out.append(piece)
    return "".join([*out, text[at:]])


class _Ends:
    """Where things end, looked for once: an end that is not found is not looked for again."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._none: set[str] = set()

    def find(self, pattern: re.Pattern[str], at: int) -> re.Match[str] | None:
        """Give the next match of *pattern*."""
        if pattern.pattern in self._none:
            return None
        found = pattern.search(self.text, at)
        if found is None:
            self._none.add(pattern.pattern)
        return found


_COMMENT_END = re.compile("-->")
_ELEMENT_ENDS = {name: re.compile(f"</{name}>", re.IGNORECASE) for name in ("pre", "textarea", "script", "style")}
_TAG_END = re.compile(">")


def _comment(text: str, start: int, kept: list[str], chosen: Choices, ends: _Ends) -> tuple[str, int]:
    opening = _KEPT_START.match(text, start)
    if opening:
        end = ends.find(_KEPT_END, opening.end())
        if end:
            return _keep(kept, text[start : end.end()]), end.end()
    condition = _CONDITION.match(text, start)
    if condition:
        end = ends.find(_CONDITION_END, condition.end())
        if end:
            inner = minified(text[condition.end() : end.start()].replace("<![", "<! ["), chosen)
            return _keep(kept, f"{condition[0]}{inner}{end[0]}"), end.end()
        return condition[0], condition.end()
    if not text.startswith("<!--", start):
        return "<![", start + 3
    end = ends.find(_COMMENT_END, start + 4)
    if end is None:
        return "<!--", start + 4
    return ("" if chosen.comments else text[start : end.end()]), end.end()


def _element(text: str, start: int, name: str, kept: list[str], chosen: Choices, ends: _Ends) -> tuple[str, int]:
    opening = ends.find(_TAG_END, start)
    end = ends.find(_ELEMENT_ENDS[name], opening.end()) if opening else None
    if opening is None or end is None:
        return text[start : start + 1], start + 1
    tag = _tag(text[start : opening.end()], kept, chosen)
    inner = text[opening.end() : end.start()]
    if not inner.strip():
        return ("" if name == "pre" else f"{tag}{'' if name == 'textarea' else inner}{end[0]}"), end.end()
    return f"{tag}{_keep(kept, inner)}{end[0]}", end.end()


def _tag(tag: str, kept: list[str], chosen: Choices) -> str:
    tag = _EVENT.sub(lambda match: _event(match, kept), tag) if " on" in tag.lower() or "\n" in tag else tag
    if not chosen.inside_tags or len(tag) < 3:
        return tag
    end = "/>" if tag.endswith("/>") else ">"
    body = tag.removesuffix(end)
    trimmed = body.rstrip(" \t\n\r\f\v")
    if trimmed == body:
        return tag
    space = " " if end == "/>" and _UNQUOTED_END.search(trimmed) else ""
    return f"{trimmed}{space}{end}"


def _event(match: re.Match[str], kept: list[str]) -> str:
    value = match[2]
    if not value[1:-1].strip():
        return ""
    return f"{match[1]}{value[0]}{_keep(kept, value[1:-1])}{value[0]}"
