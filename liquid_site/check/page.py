"""What one HTML page says: what it refers to, its anchors, and what is wrong with it by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from liquid_site.check.finding import Fault
from liquid_site.check.nesting import Nesting
from liquid_site.check.scan import Tag, scan

IGNORE = ("data-check-ignore", "data-proofer-ignore")
_UNLINKED = frozenset(("preconnect", "dns-prefetch"))
_REFRESH = re.compile(r"^\s*[\d.]+\s*[;,]\s*(?:url\s*=)?\s*(.*)$", re.IGNORECASE | re.DOTALL)
_ICONS = frozenset(("icon", "apple-touch-icon", "mask-icon"))


class Reference(NamedTuple):
    """An address in a page, and the kind of finding if it is dead."""

    kind: str
    value: str
    start: int


@dataclass
class Facts:
    """One page: ``anchors`` are its ``ids`` and the names of links.

    ``base`` is what ``<base>`` says, ``moved`` tells that the page sends readers on.
    """

    references: list[Reference] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    base: str = ""
    moved: bool = False


def read_page(html: str) -> Facts:
    """Read *html* once."""
    facts, nesting, templates = Facts(), Nesting(), 0
    for tag in scan(html):
        nesting.add(tag)
        if tag.name == "template":
            templates += -1 if tag.closing else 1
        if tag.attributes and not tag.closing:
            if templates <= 0:
                read_anchors(tag, facts)
            if not any(name in tag.attributes for name in IGNORE):
                read_tag(tag, facts)
    facts.faults += nesting.finish() + canonicals(facts)
    return facts


def read_anchors(tag: Tag, facts: Facts) -> None:
    """Take up the id (twice is a fault) and, of a link, the name."""
    name = tag.attributes.get("id")
    if name is not None:
        if not name:
            facts.faults.append(Fault("id", f"<{tag.name}> has an empty id", tag.start))
        elif name in facts.ids:
            facts.faults.append(Fault("id", f'id "{name}" stands on the page already', tag.start, name))
        facts.ids.add(name)
        facts.anchors.add(name)
    if tag.name == "a" and tag.attributes.get("name"):
        facts.anchors.add(tag.attributes["name"])


def read_tag(tag: Tag, facts: Facts) -> None:
    """Take up what *tag* refers to."""
    reader = _READERS.get(tag.name)
    if reader is not None:
        facts.references += [Reference(kind, value.strip(), tag.start) for kind, value in reader(tag, facts)]


def canonicals(facts: Facts) -> list[Fault]:
    """Complain of canonical addresses that differ."""
    found = [reference for reference in facts.references if reference.kind == "canonical"]
    return [
        Fault(
            "canonical", f"a second canonical address, {one.value}; the first is {found[0].value}", one.start, one.value
        )
        for one in found[1:]
        if one.value != found[0].value
    ]


_Found = Iterator[tuple[str, str]]


def _link(tag: Tag, _facts: Facts) -> _Found:
    if "href" in tag.attributes:
        yield "link", tag.attributes["href"]


def _head_link(tag: Tag, _facts: Facts) -> _Found:
    words = tag.attributes.get("rel", "").lower().split()
    if "href" not in tag.attributes or _UNLINKED.intersection(words):
        return
    kind = "canonical" if "canonical" in words else "stylesheet" if "stylesheet" in words else "link"
    yield "image" if _ICONS.intersection(words) else kind, tag.attributes["href"]


def _image(tag: Tag, facts: Facts) -> _Found:
    hidden = tag.attributes.get("aria-hidden") == "true" or tag.attributes.get("role") in ("presentation", "none")
    named = any(tag.attributes.get(name) for name in ("aria-label", "aria-labelledby"))
    if "alt" not in tag.attributes and not hidden and not named:
        shown = tag.attributes.get("src", "")
        facts.faults.append(Fault("alt", "<img> has no alt", tag.start, shown))
    if "src" in tag.attributes:
        yield "image", tag.attributes["src"]
    for candidate in srcset(tag.attributes.get("srcset", "")):
        yield "image", candidate


def _media(tag: Tag, _facts: Facts) -> _Found:
    if "src" in tag.attributes:
        yield "media", tag.attributes["src"]
    if tag.attributes.get("poster"):
        yield "image", tag.attributes["poster"]
    for candidate in srcset(tag.attributes.get("srcset", "")):
        yield "image", candidate


def _object(tag: Tag, _facts: Facts) -> _Found:
    if "data" in tag.attributes:
        yield "media", tag.attributes["data"]


def _script(tag: Tag, _facts: Facts) -> _Found:
    if "src" in tag.attributes:
        yield "script", tag.attributes["src"]


def _input(tag: Tag, facts: Facts) -> _Found:
    return _image(tag, facts) if tag.attributes.get("type", "").lower() == "image" else iter(())


def _meta(tag: Tag, facts: Facts) -> _Found:
    if tag.attributes.get("http-equiv", "").lower() == "refresh":
        match = _REFRESH.match(tag.attributes.get("content", ""))
        if match:
            facts.moved = True
            yield "redirect", match[1].strip().strip("'\"")


def _base(tag: Tag, facts: Facts) -> _Found:
    facts.base = facts.base or tag.attributes.get("href", "")
    return iter(())


_READERS: dict[str, Callable[[Tag, Facts], _Found]] = {
    "a": _link, "area": _link, "link": _head_link, "img": _image, "source": _media, "video": _media, "audio": _media,
    "track": _media, "embed": _media, "iframe": _media, "object": _object, "script": _script, "input": _input,
    "meta": _meta, "base": _base,
}  # fmt: skip


def srcset(text: str) -> list[str]:
    """Give the addresses of a ``srcset``: each is the first word of what commas (with a blank) part."""
    found = []
    for part in re.split(r",\s", text):
        words = part.split(None, 1)
        if words:
            found.append(words[0].rstrip(","))
    return found
