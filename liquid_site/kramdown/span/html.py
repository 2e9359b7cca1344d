"""HTML within text: comments, CDATA, and span elements, whose content is read for spans or left raw."""

from __future__ import annotations

import re

from liquid_site.kramdown.html.escape import escape_all
from liquid_site.kramdown.html_names import (
    BLOCK_ELEMENTS,
    MARKDOWN_ATTRIBUTE,
    VOID_ELEMENTS,
    content_model,
)
from liquid_site.kramdown.html_tags import CLOSE_TAG, Tag, attributes, is_name, read_open_tag
from liquid_site.kramdown.native import to_native
from liquid_site.kramdown.patterns import NAME_START
from liquid_site.kramdown.span.reading import Frame, Spans
from liquid_site.kramdown.tree import Element

_NEWLINES = re.compile("\n+")
_START = re.compile(rf"<(?:/|{NAME_START}|!--|!\[CDATA\[)")


def parse_html(s: Spans, pos: int) -> int:
    """Read what begins at *pos*; -1 if it does not look like HTML at all."""
    text = s.text
    if _START.match(text, pos) is None:
        return -1
    following = text[pos + 1]
    if following == "!":
        return _parse_markup(s, pos)
    if following == "/":
        return _parse_stray_close(s, pos)
    tag = read_open_tag(s.source, pos)
    if tag is None:
        return pos + 1
    known = tag.name.lower() in s.doc.version.known_elements
    name = tag.name.lower() if known else tag.name
    if name in BLOCK_ELEMENTS:
        source = s.source
        s.doc.warn(lambda: f"Found block HTML tag '{name}' in span-level text on line {source.line_at(pos)}")
        return tag.end
    return _parse_element(s, pos, tag, name, known)


def _parse_markup(s: Spans, pos: int) -> int:
    if s.text.startswith("<!--", pos):
        end = s.source.find("-->", pos + 4)
        if end >= 0:
            s.add(Element("xml_comment", s.text[pos : end + 3], block=False), pos, end + 3)
            return end + 3
    elif s.doc.version.cdata and s.text.startswith("<![CDATA[", pos):
        end = s.source.find("]]>", pos + 9)
        if end >= 0:
            s.add_text(escape_all(s.text[pos + 9 : end]), pos, end + 3)
            return end + 3
    return pos + 1


def _parse_stray_close(s: Spans, pos: int) -> int:
    match = CLOSE_TAG.match(s.text, pos)
    if match is None or not is_name(match[1]):
        return pos + 1
    source, name = s.source, match[1]
    s.doc.warn(lambda: f"Found invalidly used HTML closing tag for '{name}' on line {source.line_at(pos)}")
    return match.end()


def _parse_element(s: Spans, pos: int, tag: Tag, name: str, known: bool) -> int:
    element = Element("html_element", name, block=False)
    found, repeated = attributes(tag, known)
    source = s.source
    for attribute in repeated:
        s.doc.warn(f"Duplicate HTML attribute '{attribute}' on line {source.line_at(pos)} - overwriting previous one")
    reads = _reads_spans(s, name, found.pop("markdown", ""), pos)
    element.attrs = {key: _NEWLINES.sub(" ", value) if "\n" in value else value for key, value in found.items()}
    element.info = ("span" if reads else "raw", tag.closed)
    if tag.closed or name in VOID_ELEMENTS:
        s.add(element, pos, tag.end)
        if s.doc.options["html_to_native"]:
            to_native(element)
        return tag.end
    if _leads_nowhere(s, pos):
        return len(s.text)
    frame = Frame("html", element, s.frame.context, s.rule_sets["all" if reads else "html"])
    frame.stop = _stops
    return s.open(frame, pos, tag.end, tag.end)


def _reads_spans(s: Spans, name: str, markdown: str, pos: int) -> bool:
    """Whether the content of element *name* is read for spans."""
    around = s.frame.element
    in_raw = around is not None and s.frame.kind == "html" and around.info[0] == "raw"
    model = content_model(name)
    wanted = MARKDOWN_ATTRIBUTE.get(markdown)
    if wanted == "block":
        source = s.source
        s.doc.warn(
            lambda: (
                f"Cannot use block-level parsing in span-level HTML tag (line {source.line_at(pos)}) "
                "- using default mode"
            )
        )
    if wanted == "span":
        return True
    if wanted == "raw":
        return False
    if wanted == "default":
        return model != "raw"
    return False if model == "raw" or in_raw else bool(s.doc.options["parse_span_html"])


def _stops(s: Spans, pos: int, char: str) -> bool:
    """Close the open element if its end tag is at *pos*."""
    if char != "<" or not s.text.startswith("/", pos + 1):
        return False
    match = CLOSE_TAG.match(s.text, pos)
    element = s.frame.element
    assert element is not None
    if (
        match is None
        or (match[1].lower() if element.value in s.doc.version.known_elements else match[1]) != element.value
    ):
        return False
    s.close(pos, match.end())
    if s.doc.options["html_to_native"]:
        to_native(element)
    return True


def close_at_end(s: Spans) -> None:
    """An element without an end tag ends with the text."""
    frame = s.frame
    element, source = frame.element, s.source
    assert element is not None and frame.up is not None
    _note_unclosed(s)
    opened = frame.opened
    s.doc.warn(lambda: f"Found no end tag for '{element.value}' (line {source.line_at(opened)}) - auto-closing it")
    end = len(s.text)
    s.close(end, end)
    if s.doc.options["html_to_native"]:
        to_native(element)


def _note_unclosed(s: Spans) -> None:
    """Note that the open element is known to end with the text, and what is open around it."""
    frame = s.frame
    assert frame.up is not None
    places: set[tuple[int, int, bool]] = s.memory("unclosed", set)
    places.add((frame.opened, frame.context, frame.up.rules is s.rule_sets["html"].rules))


def _leads_nowhere(s: Spans, pos: int) -> bool:
    """Whether the element at *pos* ends with the text and so makes the attempt around it fail.

    If so, that attempt is the open element now; those between are known to end with the text, too.
    """
    unclosed = s.source.notes.get("unclosed")
    if not unclosed or (pos, s.frame.context, s.frame.rules is s.rule_sets["html"].rules) not in unclosed:
        return False
    frame: Frame | None = s.frame
    while frame is not None and frame.kind == "html":
        frame = frame.up
    if frame is None or frame.kind in ("root", "del"):
        return False
    while s.frame is not frame:
        _note_unclosed(s)
        s.give_up()
    return True
