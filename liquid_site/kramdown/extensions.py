"""The extensions ``comment``, ``nomarkdown`` and ``options``, in blocks and in spans alike."""

from __future__ import annotations

from liquid_site.errors import ConfigError
from liquid_site.kramdown.document import Document
from liquid_site.kramdown.options import DEFINITIONS, parse_option
from liquid_site.kramdown.tree import AttributeList, Child, Element
from liquid_site.kramdown.version import NEW_OPTIONS

EXTENSIONS = ("comment", "nomarkdown", "options")


def handle_extension(
    doc: Document, into: list[Child], name: str, given: AttributeList, body: str | None, block: bool
) -> None:
    """Do what extension *name* (one of ``EXTENSIONS``) does, into the children *into*."""
    if name == "comment":
        if body is not None:
            into.append(Element("comment", body, block=block))
    elif name == "nomarkdown":
        if body is not None:
            kinds = given.attrs.get("type", "").split()
            into.append(Element("raw", body, kinds, block=block))
    else:
        _set_options(doc, given)


def _set_options(doc: Document, given: AttributeList) -> None:
    for name, value in given.attrs.items():
        if name not in DEFINITIONS or (name in NEW_OPTIONS and doc.options["kramdown_2_4"]):
            doc.warn(f"Unknown kramdown option '{name}'")
        elif name in doc.options["forbidden_inline_options"] or name == "forbidden_inline_options":
            doc.warn(f"Option {name} may not be set inline")
        else:
            try:
                parsed = parse_option(name, value)
            except ConfigError:
                continue
            doc.options[name] = doc.inline_options[name] = parsed
    if given.refs:
        doc.warn("Unknown kramdown option 'refs'")
