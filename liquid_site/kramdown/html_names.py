"""HTML elements as kramdown sorts them."""

from __future__ import annotations


def names(text: str) -> frozenset[str]:
    """The names in *text*."""
    return frozenset(text.split())


SPAN_ELEMENTS = names("""
    a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc
    ruby samp select small span strong sub sup time tt u var
""")
BLOCK_ELEMENTS = names("""
    address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary
    table tbody td th thead tfoot tr ul
""")
VOID_ELEMENTS = names("area base br col command embed hr img input keygen link meta param source track wbr")
_BLOCK_MODEL = names("""
    address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup
    iframe li main map menu nav noscript object section summary td
""")
_SPAN_MODEL = names("""
    a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc
    rp rt rtc ruby select small span strong sub sup th tt
""")
_RAW_MODEL = names("script style math option textarea pre code kbd samp var")
KNOWN_ELEMENTS = SPAN_ELEMENTS | BLOCK_ELEMENTS | VOID_ELEMENTS | _BLOCK_MODEL | _SPAN_MODEL | _RAW_MODEL
MARKDOWN_ATTRIBUTE = {"0": "raw", "1": "default", "span": "span", "block": "block"}


def content_model(name: str) -> str:
    """``block``, ``span`` or ``raw``: how the content of element *name* is read by default."""
    return "block" if name in _BLOCK_MODEL else "span" if name in _SPAN_MODEL else "raw"
