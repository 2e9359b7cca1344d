"""Links and images: a text in brackets, then an address in parentheses, or the id of a definition, or neither.

Brackets within the text are counted, those of images in it are not. Where a bracket's partner is depends only on the
place and
on what is open around it, so it is found once for all brackets of a text.
"""

from __future__ import annotations

import re

from liquid_site.kramdown.chars import SPACE
from liquid_site.kramdown.document import link_id
from liquid_site.kramdown.patterns import SPACES, S
from liquid_site.kramdown.span.destination import Target, read_destination
from liquid_site.kramdown.span.escape import ESCAPABLE
from liquid_site.kramdown.span.reading import LINK, Frame, Spans
from liquid_site.kramdown.tree import Element

_ESCAPED = re.compile(r"\\([" + re.escape(ESCAPABLE) + "])")
_ID = re.compile(rf"{S}*\[([^\]]+)?\]")


def parse_link(s: Spans, pos: int) -> int:
    """Open a link or image at *pos*, or leave its brackets to be text; -1 if it is neither."""
    text = s.text
    start = pos + 2 if text[pos] == "!" else pos + 1
    if start >= len(text) or text[start] == "^":
        return -1
    if start == pos + 1 and s.frame.context & LINK:
        return start
    context = s.frame.context | LINK
    partners: dict[int, int] = s.memory(("brackets", context), dict)
    closing = partners.get(start)
    if closing is not None and (closing < 0 or _target(s, start, closing, pos) is None):
        return start
    element = Element("img" if start == pos + 2 else "a", block=False)
    frame = Frame("link", element, context, s.rule_sets["all"])
    frame.search = s.rule_sets["all"].search_link
    frame.stop = _stops
    frame.data = ([start], partners)
    return s.open(frame, pos, start, start)


def _stops(s: Spans, pos: int, char: str) -> bool:
    """Count a bracket at *pos*; end the text of the link if it is its own."""
    opened, partners = s.frame.data
    if char == "[":
        opened.append(pos + 1)
    elif char == "!" and s.text.startswith("[", pos + 1):
        opened.append(pos + 2)
    elif char == "]":
        partners[opened.pop()] = pos
        if not opened:
            _end_text(s, pos)
            return True
    return False


def _end_text(s: Spans, pos: int) -> None:
    """The link's text ends at *pos*: it is a link if what follows says where to."""
    frame = s.frame
    target = _target(s, frame.resume, pos, frame.opened)
    if target is None:
        s.give_up()
        return
    element = s.close(pos, target.end)
    if target.ial is not None:
        element.ial = target.ial
        s.doc.apply(element.attrs, target.ial)
    if element.type == "img":
        element.children = []
        element.attrs["src"] = target.url
        element.attrs["alt"] = _ESCAPED.sub(r"\1", s.text[frame.resume : pos])
        if s.frame.kind == "link":
            s.frame.data[0].pop()
    else:
        element.attrs["href"] = target.url
    if target.title is not None:
        element.attrs["title"] = target.title


def parse_closing_bracket(_s: Spans, _pos: int) -> int:
    """A ``]`` that ended nothing is text."""
    return -1


def _target(s: Spans, start: int, closing: int, opened: int) -> Target | None:
    """Where a link with its text from *start* to *closing* leads."""
    after = closing + 1
    match = _ID.match(s.text, after)
    if match is None and s.text.startswith("(", after):
        return read_destination(s.source, after)
    end = after if match is None else match.end()
    given = match[1] if match is not None else None
    if given is not None:
        name = link_id(given) if s.doc.links else ""
    else:
        name = _text_id(s, start, closing)
    link = s.doc.links.get(name)
    if link is not None:
        return Target(link.url, link.title, link.eob.ial if link.eob is not None else None, end)
    if given is None:
        source = s.source
        s.doc.warn(
            lambda: (
                f"No link definition for link ID '{link_id(_ESCAPED.sub(chr(92) + '1', source.text[start:closing]))}'"
                f" found on line {source.line_at(opened)}"
            )
        )
    return None


def _text_id(s: Spans, start: int, closing: int) -> str:
    """The id that a link's own text makes; not the whole of it if it is longer than any that is defined."""
    longest = s.doc.longest_link
    if closing - start > 4 * longest + 64:
        head = SPACES.sub(" ", s.text[start : start + 4 * longest + 64].rstrip(SPACE))
        if len(head) > 2 * longest + 2:
            return ""
    return link_id(_ESCAPED.sub(r"\1", s.text[start:closing]))


def give_up_link(s: Spans) -> None:
    """Brackets without partners are text; so are those of the images around, whose text has not ended either."""
    while True:
        frame = s.frame
        opened, partners = frame.data
        for place in opened:
            partners[place] = -1
        s.give_up()
        if s.frame.kind != "link" or s.frame.context != frame.context:
            return
