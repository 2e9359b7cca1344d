"""A snapshot as a page that a browser can show inside the report: real HTML, the site's styles, no scripts."""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from liquid_site.testing import snapshot
from liquid_site.testing.report_page import MARKS
from liquid_site.testing.tree import VOID, Node, walk

if TYPE_CHECKING:
    from liquid_site.testing.pages import BuiltPage

LARGEST = 200_000
"""Bytes up to which a picture is put into the report."""


def frame(caption: str, text: str, marks: Mapping[int, str], page: BuiltPage | None) -> str:
    """Give the figure that shows the snapshot *text*, its elements marked by their numbers in *marks*."""
    found = snapshot.read(text)
    nodes = [item for item in found if isinstance(item, Node)]
    for number, node in enumerate(walk(nodes)):
        if number in marks:
            node.attributes["data-liquid-site-diff"] = marks[number]
        if page is not None and node.name == "img":
            embed(node, page)
    inner = f'<!DOCTYPE html><meta charset="utf-8"><style>{styles(page)}</style><style>{MARKS}</style>{html(found)}'
    shown = f'<iframe sandbox srcdoc="{escape(inner)}"></iframe>' if text else "<p>(no such page)</p>"
    return f"<figure><figcaption>{escape(caption)}</figcaption>{shown}</figure>"


def html(items: Iterable[Node | str]) -> str:
    """Give *items* as HTML."""
    written: list[str] = []
    work: list[tuple[Node | str, bool]] = [(item, False) for item in reversed(list(items))]
    while work:
        item, is_end = work.pop()
        if isinstance(item, str):
            written.append(item if is_end else escape(item, quote=False))
        elif item.name != "script":
            written.append(snapshot.start_tag(item))
            if item.name not in VOID:
                work.append((f"</{item.name}>", True))
                work += [(child, False) for child in reversed(item.children)]
    return "".join(written)


def styles(page: BuiltPage | None) -> str:
    """Give the style sheets of *page*, those of other hosts left out."""
    if page is None:
        return ""
    found = []
    for tag in page.select("style, link[rel~=stylesheet][href]"):
        if tag.name == "style":
            found.append(tag.get_text())
        elif (path := local(page, str(tag["href"]))) is not None:
            found.append(path.read_bytes().decode("utf-8", "replace"))
    return "\n".join(found).replace("</", "<\\/")


def embed(image: Node, page: BuiltPage) -> None:
    """Put a picture of the site into the report itself."""
    path = local(page, image.attributes.get("src", ""))
    if path is not None and path.stat().st_size <= LARGEST:
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        image.attributes["src"] = f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def local(page: BuiltPage, url: str) -> Path | None:
    """Give the file of the site that *url*, as written in *page*, names; None if there is none."""
    path = url.partition("#")[0].partition("?")[0]
    address = page.site.address
    path = path[len(address) :] if address and path.startswith(f"{address}/") else path
    if not path or "//" in path or ":" in path:
        return None
    site = page.site
    if path.startswith("/"):
        found = site.destination / path.removeprefix(site.baseurl).lstrip("/")
    else:
        found = page.path.parent / path
    inside = found.resolve().is_relative_to(site.destination.resolve())
    return found if inside and found.is_file() else None
