"""Emitters of span elements."""

from __future__ import annotations

from liquid_site.kramdown.entities import Entity, named, numbered
from liquid_site.kramdown.html.code import highlighted
from liquid_site.kramdown.html.escape import attribute_text, escape_all, escape_text
from liquid_site.kramdown.html.writer import Closer, FootnoteUse, Writer
from liquid_site.kramdown.options import option_error
from liquid_site.kramdown.tree import Element

NBSP = Entity(160, "nbsp")
_QUOTES = {"lsquo": 0, "rsquo": 1, "ldquo": 2, "rdquo": 3}
_SYMBOLS = {"laquo_space": ("laquo", "nbsp"), "raquo_space": ("nbsp", "raquo")}
_MARKER = (
    '<sup id="fnref:{name}{repeat}"><a href="#fn:{name}" class="footnote" rel="footnote" role="doc-noteref">'
    "{text}</a></sup>"
)
_MARKER_OF_2_4 = (
    '<sup id="fnref:{name}{repeat}" role="doc-noteref"><a href="#fn:{name}" class="footnote" rel="footnote">'
    "{text}</a></sup>"
)


def emit_simple(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    """em, strong, a: a tag around the content."""
    w.out.append(f"<{element.type}{attribute_text(element.attrs)}>" if element.attrs else f"<{element.type}>")
    return f"</{element.type}>"


def emit_br(w: Writer, _element: Element, _indent: int, _parent: Element) -> Closer:
    w.out.append("<br />")
    return None


def emit_img(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    w.out.append(f"<img{attribute_text(element.attrs)} />")
    return None


def emit_codespan(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    attrs, code = highlighted(w, element, "span")
    w.out.append(f"<code{attribute_text(attrs)}>{escape_all(element.value) if code is None else code}</code>")
    return None


def emit_entity(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    w.out.append(w.entity(element.value, element.info))
    return None


def emit_smart_quote(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    wanted = w.options["smart_quotes"][_QUOTES[element.value]]
    entity = numbered(wanted) if isinstance(wanted, int) else named(str(wanted))
    if entity is None:
        raise option_error(f"Can't handle generic non-integer character reference '{wanted}'")
    w.out.append(w.entity(entity))
    return None


def emit_symbol(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    replacement = w.options["typographic_symbols"].get(element.value)
    if replacement is not None:
        w.out.append(escape_text(replacement))
        return None
    for name in _SYMBOLS.get(element.value, (element.value,)):
        entity = named(name)
        assert entity is not None
        w.out.append(w.entity(entity))
    return None


def emit_abbreviation(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    w.out.append(f"<abbr{attribute_text(element.attrs)}>{element.value}</abbr>")
    return None


def emit_footnote(w: Writer, element: Element, _indent: int, _parent: Element) -> Closer:
    """A marker: numbered at the first use, with a counted id at later ones."""
    name = w.options["footnote_prefix"] + element.info
    use, repeat = w.footnotes.get(name), ""
    if use is not None:
        use.repeats += 1
        repeat = f":{use.repeats}"
    else:
        use = w.footnotes[name] = FootnoteUse(name, element.value, w.next_number)
        w.next_number += 1
    text = w.options["footnote_link_text"].replace("%s", str(use.number)).replace("%%", "%")
    marker = _MARKER_OF_2_4 if w.options["kramdown_2_4"] else _MARKER
    w.out.append(marker.format(name=name, repeat=repeat, text=text))
    return None
