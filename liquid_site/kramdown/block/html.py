"""HTML blocks: comments, and elements that are no span elements, whose content is raw text, spans or blocks."""

from __future__ import annotations

import re

from liquid_site.kramdown.block.reading import After, Blocks
from liquid_site.kramdown.html_names import (
    MARKDOWN_ATTRIBUTE,
    VOID_ELEMENTS,
    content_model,
)
from liquid_site.kramdown.html_tags import CLOSE_TAG, Tag, attributes, is_name, read_open_tag
from liquid_site.kramdown.native import to_native
from liquid_site.kramdown.patterns import NAME_START, TRAILING_SPACE
from liquid_site.kramdown.source import Source
from liquid_site.kramdown.tree import Element

_RAW_START = re.compile(rf"<(?:[/?]|{NAME_START}|!--|!\[CDATA\[)")


def parse_html(b: Blocks, start: int, pos: int) -> bool:
    """Read the comment or element at the start of a line."""
    source = b.source
    text = source.text
    if text.startswith("<!--", start):
        end = source.find("-->", start + 4)
        if end >= 0:
            _add_markup(b, "xml_comment", start, end + 3)
            _skip_space(source)
            return True
    if text.startswith("</", pos):
        return _parse_close(b, pos)
    tag = read_open_tag(source, pos)
    if tag is None or tag.name.lower() in b.doc.version.span_elements or b.too_deep(0):
        return False
    _open_element(b, tag, start, _finish_block)
    return True


def _parse_close(b: Blocks, pos: int) -> bool:
    match = CLOSE_TAG.match(b.source.text, pos)
    if match is None or not is_name(match[1]) or match[1].lower() in b.doc.version.span_elements:
        return False
    if b.tree.type != "html_element" or b.tree.value != match[1].lower():
        return False
    b.source.pos = match.end()
    b.close(True)
    return True


def _add_markup(b: Blocks, kind: str, start: int, end: int) -> None:
    element = Element(kind, b.source.text[start:end])
    b.add(element)
    b.source.pos = end


def _skip_space(source: Source) -> None:
    match = TRAILING_SPACE.match(source.text, source.pos)
    if match is not None:
        source.pos = match.end()


def _is_raw(tree: Element) -> bool:
    return tree.type == "html_element" and tree.info[0] == "raw"


def _open_element(b: Blocks, tag: Tag, start: int, finish: After) -> None:
    """Add the element of *tag* and read its content; *finish* is called in the end."""
    source = b.source
    known = tag.name.lower() in b.doc.version.known_elements
    name = tag.name.lower() if known else tag.name
    element = Element("html_element", name)
    element.source, element.pos = source, start
    element.attrs, repeated = attributes(tag, known)
    for attribute in repeated:
        b.doc.warn(f"Duplicate HTML attribute '{attribute}' on line {element.line} - overwriting previous one")
    b.add(element)
    source.pos = tag.end
    if name in ("script", "style"):
        _take_verbatim(b, element, name)
        _set_model(b, element, False)
        finish(b, element, False)
        return
    closed = tag.closed or name in VOID_ELEMENTS
    model = _set_model(b, element, closed)
    if closed:
        finish(b, element, False)
    elif model == "block":
        b.open(element, source, b.read_block, _finished_blocks(finish))
    elif model == "span":
        _take_span(b, element)
        _after_content(b, element, finish)
    else:
        b.open(element, source, read_raw, _finished_raw(finish))


def _set_model(b: Blocks, element: Element, closed: bool) -> str:
    """Settle how the content of *element* is read, and give it the attribute list that waits."""
    if b.ial is not None:
        element.ial = b.ial
        b.ial = None
    by_default = b.doc.options["parse_block_html"] and not _is_raw(b.tree)
    model = content_model(element.value) if by_default else "raw"
    wanted = MARKDOWN_ATTRIBUTE.get(element.attrs.pop("markdown", ""))
    if wanted is not None:
        model = content_model(element.value) if wanted == "default" else wanted
    element.info = (model, closed)
    if model == "block":
        _skip_space(b.source)
    return model


def _finished_blocks(finish: After) -> After:
    def finished(b: Blocks, element: Element, found: bool) -> None:
        if not found:
            _warn_unclosed(b, element)
        _after_content(b, element, finish)

    return finished


def _finished_raw(finish: After) -> After:
    def finished(b: Blocks, element: Element, _found: bool) -> None:
        _after_content(b, element, finish)

    return finished


def _after_content(b: Blocks, element: Element, finish: After) -> None:
    if not _is_raw(b.tree):
        _skip_space(b.source)
    finish(b, element, True)


def _finish_block(b: Blocks, element: Element, _found: bool) -> None:
    if b.doc.options["html_to_native"]:
        to_native(element)


def _finish_raw(b: Blocks, element: Element, _found: bool) -> None:
    """An element within raw HTML needs nothing more."""


def _warn_unclosed(b: Blocks, element: Element) -> None:
    b.doc.warn(lambda: f"Found no end tag for '{element.value}' (line {element.line}) - auto-closing it")


def _close_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{re.escape(name)}[ \t\n\v\f\r]*>", re.I)


def _take_verbatim(b: Blocks, element: Element, name: str) -> None:
    """The text of a script or style, up to its end tag."""
    source = b.source
    match = _close_pattern(name).search(source.text, source.pos)
    end = match.start() if match else source.end
    if end > source.pos:
        element.children.append(Element("raw", source.text[source.pos : end], block=False))
    source.pos = match.end() if match else end
    if match is None:
        b.doc.warn(f"Found no end tag for '{name}' - auto-closing it")


def _take_span(b: Blocks, element: Element) -> None:
    source = b.source
    match = _close_pattern(element.value).search(source.text, source.pos)
    end = match.start() if match else source.end
    element.text = source.text[source.pos : end]
    source.pos = match.end() if match else end
    if match is None:
        _warn_unclosed(b, element)


def read_raw(b: Blocks) -> None:
    """Read the next piece of raw HTML: text, a comment, an element, or the end of the open element."""
    source = b.source
    text = source.text
    match = _RAW_START.search(text, source.pos)
    if match is None:
        _add_text(b, text[source.pos :])
        source.pos = source.end
        element = b.tree
        b.doc.warn(lambda: f"Found no end tag for '{element.value}' on line {element.line} - auto-closing it")
        b.close(False)
        return
    pos = match.start()
    _add_text(b, text[source.pos : pos])
    source.pos = pos
    if not _read_markup(b, pos) and not _read_close(b, pos):
        tag = read_open_tag(source, pos)
        if tag is not None:
            _open_element(b, tag, pos, _finish_raw)
        else:
            _add_text(b, text[pos])
            source.pos = pos + 1


def _add_text(b: Blocks, text: str) -> None:
    if text:
        b.tree.children.append(text)


def _read_markup(b: Blocks, pos: int) -> bool:
    """A comment, processing instruction or CDATA section at *pos*."""
    source = b.source
    for opening, closing, kind in _MARKUP if b.doc.version.cdata else _MARKUP[:2]:
        if source.text.startswith(opening, pos):
            end = source.find(closing, pos + len(opening))
            if end < 0:
                return False
            if kind:
                _add_markup(b, kind, pos, end + len(closing))
            else:
                _add_text(b, source.text[pos + len(opening) : end])
                source.pos = end + len(closing)
            return True
    return False


_MARKUP = (("<!--", "-->", "xml_comment"), ("<?", "?>", "xml_pi"), ("<![CDATA[", "]]>", ""))


def _read_close(b: Blocks, pos: int) -> bool:
    """An end tag at *pos*: the open element's, or one that becomes text."""
    match = CLOSE_TAG.match(b.source.text, pos)
    if match is None or not is_name(match[1]):
        return False
    b.source.pos = match.end()
    name = b.tree.value
    if name == (match[1].lower() if name in b.doc.version.known_elements else match[1]):
        b.close(True)
        return True
    _add_text(b, match.group())
    source, stray = b.source, match[1]
    b.doc.warn(
        lambda: f"Found invalidly used HTML closing tag for '{stray}' on line {source.line_at(pos)} - ignoring it"
    )
    return True
