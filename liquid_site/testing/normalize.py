"""Normalisers: what may differ from run to run is replaced on both sides of a comparison.

A normaliser takes the text of a snapshot and gives it back changed; it must leave alone what it has changed before.
More of them are found by the entry point group ``liquid_site.normalizers``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from liquid_site.testing import snapshot
from liquid_site.testing.tree import VERBATIM, Node, add_text, walk

Normalizer = Callable[[str], str]
GROUP = "liquid_site.normalizers"

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_CLOCK = r"\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?(?:Z\b|UTC\b|GMT\b|[+-]\d\d:?\d\d))?"
_TIMES = (
    re.compile(rf"\b\d{{4}}-\d\d-\d\d[T ]{_CLOCK}"),
    re.compile(rf"\b(?:{_DAY}, )?\d{{1,2}} {_MONTH} \d{{4}},? {_CLOCK}"),
    re.compile(rf"\b{_DAY} {_MONTH} [ \d]\d {_CLOCK} (?:[A-Z]{{3,4}} )?\d{{4}}\b"),
)
_DATES = (
    re.compile(r"(?<![\w.])\d{4}([-/.])\d\d\1\d\d(?!\w|\.\d)"),
    re.compile(r"(?<![\w.])\d{1,2}([/.])\d{1,2}\1\d{4}(?!\w|\.\d)"),
    re.compile(rf"\b(?:{_DAY},? )?\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH},? \d{{4}}\b"),
    re.compile(rf"\b(?:{_DAY},? )?{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b"),
)
_UUID = re.compile(r"(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])")
_NONCE = re.compile(r'( nonce="|\'nonce-)[^"\'<>]{1,200}(?=["\'])')
_ASSET = r"(?:css|m?js|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|eot|json|xml|txt|pdf)\b"
_HASH_IN_NAME = re.compile(rf"([-._])(?=[0-9a-f]*\d)[0-9a-f]{{7,64}}(?=\.(?:min\.)?{_ASSET})")
_HASH_IN_QUERY = re.compile(
    rf'(\.{_ASSET}\?)(?:(v|ver|version|t|ts|h|hash|cb|rev)=)?[\w.%-]{{1,128}}(?=["\'#)\s]|&amp;|$)', re.MULTILINE
)
_INTEGRITY = re.compile(r"\bsha(256|384|512)-[A-Za-z0-9+/]{20,100}={0,2}")


def build_time(text: str) -> str:
    """Replace every date with a clock time (ISO 8601, RFC 2822, Ruby's and C's default forms) by ``[time]``."""
    for pattern in _TIMES:
        text = pattern.sub("[time]", text)
    return text


def dates(text: str) -> str:
    """Replace every date, with a clock time or not, by ``[date]`` (``[time]``): numbers or English months."""
    text = build_time(text)
    for pattern in _DATES:
        text = pattern.sub("[date]", text)
    return text


def fingerprints(text: str) -> str:
    """Replace hashes in the names, queries and ``integrity`` of assets by ``[hash]``."""
    text = _HASH_IN_NAME.sub(r"\1[hash]", text)
    text = _HASH_IN_QUERY.sub(lambda m: f"{m[1]}{m[2] + '=' if m[2] else ''}[hash]", text)
    return _INTEGRITY.sub(r"sha\1-[hash]", text)


def uuids(text: str) -> str:
    """Replace UUIDs by ``[uuid]`` and the values of ``nonce`` by ``[nonce]``."""
    return _NONCE.sub(r"\1[nonce]", _UUID.sub("[uuid]", text))


def whitespace(text: str) -> str:
    """Drop white space at the edges of texts and at the ends of preformatted lines, make the rest single spaces."""
    top = Node("", {}, snapshot.read(text))
    work = [(top, False)]
    while work:
        node, verbatim = work.pop()
        clean = _without_line_ends if verbatim else _squeezed
        kept = [clean(child) if isinstance(child, str) else child for child in node.children]
        node.children = [child for child in kept if child]
        work += [(child, verbatim or child.name in VERBATIM) for child in node.children if isinstance(child, Node)]
    return snapshot.write(top.children)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _without_line_ends(text: str) -> str:
    *full, last = text.split("\n")
    return "\n".join([*(line.rstrip() for line in full), last])


def token_spans(text: str) -> str:
    """Take the spans out of highlighted code, keeping its text."""
    found = snapshot.read(text)
    for node in walk(item for item in found if isinstance(item, Node)):
        if node.name == "code" or "highlight" in node.attributes.get("class", "").split():
            node.children = without_spans(node)
    return snapshot.write(found)


def without_spans(node: Node) -> list[Node | str]:
    """Give the children of *node* with the children of its spans in their place."""
    flat = Node("")
    work = node.children[::-1]
    while work:
        child = work.pop()
        if isinstance(child, str):
            add_text(flat, child)
        elif child.name == "span":
            work += child.children[::-1]
        else:
            flat.children.append(child)
    return flat.children


BUILT_IN: tuple[tuple[str, Normalizer], ...] = (
    ("build-time", build_time),
    ("dates", dates),
    ("fingerprints", fingerprints),
    ("uuids", uuids),
    ("whitespace", whitespace),
    ("token-spans", token_spans),
)
ON_TREES = frozenset((whitespace, token_spans))
"""Those that know pages only, and leave other texts alone."""


class UnknownNormalizer(ValueError):
    """A normaliser's name that neither the package nor an entry point knows."""


def find(wanted: Iterable[str | Normalizer]) -> list[Normalizer]:
    """Give the normalisers that *wanted* names (functions stand for themselves). Raises UnknownNormalizer."""
    __tracebackhide__ = True
    chosen: list[Normalizer] = []
    for item in [wanted] if isinstance(wanted, str) else wanted:
        chosen.append(by_name(item) if isinstance(item, str) else item)
    return chosen


def by_name(name: str) -> Normalizer:
    """Give the normaliser *name*; an underscore is as good as a hyphen. Raises UnknownNormalizer."""
    __tracebackhide__ = True
    key = name.replace("_", "-")
    known = dict(BUILT_IN)
    if key in known:
        return known[key]
    from importlib.metadata import entry_points

    offered = {point.name.replace("_", "-"): point for point in entry_points(group=GROUP)}
    if key not in offered:
        names = ", ".join([*known, *sorted(offered)])
        raise UnknownNormalizer(f"There is no normaliser {name!r}. Known: {names}")
    loaded: Normalizer = offered[key].load()
    return loaded


def apply(text: str, normalizers: Iterable[Normalizer], is_page: bool = True) -> str:
    """Run *normalizers* over *text*, in order."""
    for normalizer in normalizers:
        if is_page or normalizer not in ON_TREES:
            text = normalizer(text)
    return text
