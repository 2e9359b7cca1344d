"""Writing a tree as libxml2's HTML serialiser does, line breaks of its format mode included."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeGuard

from liquid_site.plugins.markup.tables import ADDRESSES, BLOCKS, BOOLEAN, VOID
from liquid_site.plugins.markup.tree import Comment, Document, Element, Instruction, Node, Text

_KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()@/:=?;#%&,+<>")
_TO_ESCAPE = re.compile(r"[^A-Za-z0-9\-_.!~*'()@/:=?;#%&,+<>]+")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_DEFAULT_DOCTYPE = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN" "http://www.w3.org/TR/REC-html40/loose.dtd">\n'
)


def write_document(document: Document) -> str:
    """Write a whole page, with a DOCTYPE and, where it has a head, the encoding in a ``meta``."""
    _declare_encoding(document)
    doctype = _DEFAULT_DOCTYPE if document.doctype is None else f"<!DOCTYPE {document.doctype}>\n"
    return f"{doctype}{write_fragment(document)}\n"


def write_fragment(top: Element) -> str:
    """Write what *top* holds, one after the other."""
    out: list[str] = []
    for child in top.children:
        _write(child, out)
    return "".join(out)


def escape(text: str) -> str:
    """Escape ``&``, ``<`` and ``>``."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _write(top: Node, out: list[str]) -> None:
    """Write *top*; ``opened`` has the elements around, each with its own siblings and the place after it there."""
    opened: list[tuple[Element, list[Node], int]] = []
    siblings, place = [top], 0
    while True:
        if place == len(siblings):
            if not opened:
                return
            node, siblings, place = opened.pop()
            _end(node, siblings[place] if place < len(siblings) else None, out)
            continue
        child = siblings[place]
        place += 1
        if not isinstance(child, Element):
            out.append(_leaf(child))
            continue
        _start(child, out)
        if not child.children or child.name in VOID:
            out.append(_break_after(child, siblings[place] if place < len(siblings) else None))
        else:
            opened.append((child, siblings, place))
            siblings, place = child.children, 0


def _leaf(node: Node) -> str:
    if isinstance(node, Text):
        parent = node.parent
        plain = node.raw or (parent is not None and parent.name in ("script", "style"))
        return node.value if plain else escape(node.value)
    if isinstance(node, Comment):
        return f"<!--{node.value}-->"
    assert isinstance(node, Instruction)
    return f"<?{node.name}>" if node.value is None else f"<?{node.name} {node.value}>"


def _start(node: Element, out: list[str]) -> None:
    name = node.name
    out.append(f"<{name}>" if not node.attributes else _with_attributes(name, tuple(node.attributes.items())))
    if node.name in VOID:
        return
    if not node.children:
        out.append("" if node.name == "li" else f"</{node.name}>")
    elif _breaks_inside(node, node.children[0]):
        out.append("\n")


def _end(node: Element, following: Node | None, out: list[str]) -> None:
    if _breaks_inside(node, node.children[-1]):
        out.append("\n")
    out.append(f"</{node.name}>")
    out.append(_break_after(node, following))


def _is_text(node: Node) -> bool:
    return isinstance(node, Text) and not node.raw


def _breaks_inside(node: Element, edge: Node) -> bool:
    return node.name in BLOCKS and not _is_text(edge) and len(node.children) > 1 and node.name[0] != "p"


def _break_after(node: Element, following: Node | None) -> str:
    if following is None or _is_text(following) or node.name not in BLOCKS:
        return ""
    parent = node.parent
    return "\n" if parent is not None and parent.name and parent.name[0] != "p" else ""


@lru_cache(maxsize=4096)
def _with_attributes(name: str, attributes: tuple[tuple[str, str | None], ...]) -> str:
    """Write a start tag; pages of a site have many in common."""
    return f"<{name}{''.join(_attribute(name, key, value) for key, value in attributes)}>"


def _attribute(tag: str, name: str, value: str | None) -> str:
    if value is None or name in BOOLEAN:
        return f" {name}"
    escaped = _CONTROLS.sub("", _escaped_value(value))
    if name in ADDRESSES or (name == "name" and tag == "a"):
        escaped = _TO_ESCAPE.sub(_percent, escaped.lstrip(" \t\n\r"))
    if '"' not in escaped:
        return f' {name}="{escaped}"'
    if "'" not in escaped:
        return f" {name}='{escaped}'"
    return f' {name}="{escaped.replace(chr(34), "&quot;")}"'


def _escaped_value(value: str) -> str:
    """Escape an attribute's value; an SSI comment and ``&{…}`` are left as they are."""
    if "<!--" not in value and "&{" not in value:
        return escape(value)
    out, at = [], 0
    last_brace = value.rfind("}")
    last_end = value.rfind("-->")
    while at < len(value):
        special, end = value[at], at
        if special == "<" and value.startswith("<!--", at) and at < last_end:
            end = value.find("-->", at) + 3
        elif special == "&" and value.startswith("&{", at) and at < last_brace:
            end = value.find("}", at) + 1
        out.append(value[at:end] if end > at else escape(special))
        at = max(end, at + 1)
    return "".join(out)


def _percent(match: re.Match[str]) -> str:
    return "".join(chr(byte) if byte in _KEPT else f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogatepass"))


def _declare_encoding(document: Document) -> None:
    html = next((node for node in document.children if isinstance(node, Element) and node.name == "html"), None)
    inside = [node for node in html.children if isinstance(node, Element)] if html else []
    first = next((place for place, node in enumerate(inside) if node.name in ("head", "meta")), None)
    if html is None or first is None:
        return
    head = inside[first] if inside[first].name == "head" else html
    among = head.children if head is not html else inside[first:]
    content = "text/html; charset=UTF-8"
    told = next((node for node in among if _tells_type(node)), None)
    if told is None:
        meta = Element("meta", {"http-equiv": "Content-Type", "content": content})
        meta.parent = head
        head.children.insert(0, meta)
    elif "utf-8" not in (told.attributes["content"] or "").lower():
        told.attributes["content"] = content


def _tells_type(node: Node) -> TypeGuard[Element]:
    if not isinstance(node, Element) or node.name != "meta" or node.attributes.get("content") is None:
        return False
    return (node.attributes.get("http-equiv") or "").lower() == "content-type"
