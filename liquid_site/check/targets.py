"""What an address leads to: a file of the site, an anchor in it, or a place elsewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from liquid_site.check.finding import Fault
from liquid_site.check.page import Facts, Reference

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_HOST = re.compile(r"(?://)([^/?#]*)")
_UNRESERVED_BLANKS = re.compile(r"[\t\n\r]")
HTML = (".html", ".htm", ".xhtml")
INDEXES = ("index.html", "index.htm", "index.xhtml")
_OWN_REFERENCES = ("link", "anchor")
_ELSEWHERE = ("link", "media", "image")


def never(_address: str) -> bool:
    """Ignore nothing."""
    return False


@dataclass
class Target:
    """Where a reference leads inside the site: the file, ``None`` if there is none, and the fragment."""

    path: str | None
    fragment: str
    why: str = ""


@dataclass
class Pages:
    """The output: all ``files`` (paths without a leading slash), what each HTML page says, and where it is served.

    ``url`` is the scheme and host, ``baseurl`` the folder (``""`` or ``/docs``) that the site lives in.
    """

    files: frozenset[str]
    facts: dict[str, Facts]
    url: str = ""
    baseurl: str = ""
    external: dict[str, list[tuple[str, Reference]]] = field(default_factory=dict)
    ignores: Callable[[str], bool] = never

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds something."""
        found: set[str] = {""}
        for path in self.files:
            folder = posixpath.dirname(path)
            while folder not in found:
                found.add(folder)
                folder = posixpath.dirname(folder)
        return frozenset(found)

    @cached_property
    def lower(self) -> dict[str, str]:
        """Path in small letters → path, to tell of letters of the wrong case."""
        return {path.lower(): path for path in self.files}

    @cached_property
    def folder(self) -> str:
        """The path in ``url`` where it is not the baseurl once more: the site is served below it."""
        path = urlsplit(self.url).path.rstrip("/")
        return "" if path.endswith(self.baseurl or "//") else path

    @cached_property
    def host(self) -> str:
        """The site's own host."""
        match = _HOST.search(self.url)
        return match[1].lower() if match else ""


def judge(pages: Pages, page: str) -> Iterable[Fault]:
    """Give the faults of what *page* refers to; addresses elsewhere are put to ``pages.external``."""
    facts = pages.facts[page]
    for reference in facts.references:
        fault = judge_one(pages, page, facts, reference)
        if fault is not None and not pages.ignores(reference.value):
            yield fault


def judge_one(pages: Pages, page: str, facts: Facts, reference: Reference) -> Fault | None:
    """Judge one reference of *page*."""
    kind, value, start = reference
    if not value:
        return Fault(kind, f"{NOUNS[kind].removesuffix(' to')} without an address", start)
    path = internal_path(pages, page, facts, value)
    if isinstance(path, str) and kind in _ELSEWHERE and is_neighbour(pages, value, path):
        path = None
    if isinstance(path, Fault):
        return path._replace(kind=kind, start=start)
    if path is None:
        pages.external.setdefault(value, []).append((page, reference))
        return None
    target = resolve(pages, path)
    if target.path is None:
        return Fault(kind, f"{NOUNS[kind]} {value}: {target.why}", start, value)
    return anchor_fault(pages, page, target, reference)


def is_neighbour(pages: Pages, value: str, path: str) -> bool:
    """Tell whether *value*, with the site's own host, may be another site there: this one has no such folder."""
    if not ("://" in value[:8] or value.startswith("//")):
        return False
    first = re.split("[/?#]", path.lstrip("/"), maxsplit=1)[0]
    return bool(first) and "." not in first and first not in pages.folders and f"{first}.html" not in pages.files


NOUNS = {
    "link": "link to", "image": "image", "media": "media file", "script": "script", "stylesheet": "style sheet",
    "canonical": "canonical address", "redirect": "redirect to",
}  # fmt: skip


def internal_path(pages: Pages, page: str, facts: Facts, value: str) -> str | Fault | None:
    """Give the path (with query and fragment) under the site's folder that *value* means on *page*.

    None for what lies elsewhere, a fault for what no browser can follow.
    """
    value = _UNRESERVED_BLANKS.sub("", value)
    scheme = _SCHEME.match(value)
    if scheme and scheme[1].lower() not in ("http", "https"):
        if scheme[1].lower() in ("mailto", "tel") and not value[scheme.end() :].strip("/ "):
            return Fault("", f"{scheme[1].lower()}: without an address", 0, value)
        return None
    host = _HOST.match(value, scheme.end() if scheme else 0)
    if scheme or host:
        return _with_host(pages, value, host)
    if facts.base and not value.startswith("#"):
        base = internal_path(pages, page, Facts(), facts.base)
        if not isinstance(base, str):
            return None
        return value.removeprefix(pages.baseurl) if value.startswith("/") else _join(base, value)
    if value.startswith("/"):
        return _under_baseurl(pages, value)
    if value.startswith(("#", "?")):
        return f"/{page}{value}"
    return _join(f"/{page}", value)


def _join(base: str, value: str) -> str:
    return f"{posixpath.dirname(re.split('[?#]', base, maxsplit=1)[0]).rstrip('/')}/{value}"


def _with_host(pages: Pages, value: str, host: re.Match[str] | None) -> str | Fault | None:
    name = host[1].lower() if host else ""
    if not host or not name or " " in name:
        return Fault("", f"{value}: an address without a host", 0, value)
    rest = value[host.end() :] or "/"
    if name == pages.host:
        path = _under_baseurl(pages, rest.removeprefix(pages.folder) or "/")
        return path if isinstance(path, str) else None
    if value.startswith("//") and "." not in name and ":" not in name:
        lost = "/" + value.lstrip("/")
        if resolve(pages, lost).path is not None:
            return Fault("", f"{value} leads to the host {name!r}; {lost} is on the site", 0, value)
    return None


def _under_baseurl(pages: Pages, value: str) -> str | Fault | None:
    base = pages.baseurl
    if not base:
        return value
    rest = value[len(base) :]
    if value.startswith(base) and (not rest or rest[0] in "/?#"):
        return rest if rest.startswith("/") else f"/{rest}"
    if resolve(pages, value).path is not None:
        return Fault("", f"{value} lies outside the baseurl: write {base}{value}, or use relative_url", 0, value)
    return None


def resolve(pages: Pages, path: str) -> Target:
    """Find the file that *path* (from the site's root, with query and fragment) is served from."""
    before, _, fragment = path.partition("#")
    asked = unquote(before.partition("?")[0])
    clean = posixpath.normpath(asked).lstrip("/") if asked.strip("/") else ""
    clean = "" if clean == "." else clean
    if asked.endswith(("/", "/.", "/..")) or not clean:
        return _folder(pages, clean, fragment)
    for candidate in (clean, f"{clean}.html"):
        if candidate in pages.files:
            return Target(candidate, fragment)
    if clean in pages.folders:
        return _folder(pages, clean, fragment)
    return Target(None, fragment, _missing(pages, clean))


def _folder(pages: Pages, folder: str, fragment: str) -> Target:
    for index in INDEXES:
        path = f"{folder}/{index}" if folder else index
        if path in pages.files:
            return Target(path, fragment)
    if folder in pages.folders:
        return Target(None, fragment, "the folder has no index page")
    if f"{folder}.html" in pages.files:
        return Target(None, fragment, f"there is no such folder, but a page: leave out the slash (/{folder})")
    return Target(None, fragment, _missing(pages, folder, "/index.html"))


def _missing(pages: Pages, path: str, index: str = "") -> str:
    other = pages.lower.get((path + index).lower()) or pages.lower.get(path.lower())
    if other is not None and other not in (path, path + index):
        return f"there is no such file; /{other} differs in capital letters"
    return "there is no such file in the site"


def anchor_fault(pages: Pages, page: str, target: Target, reference: Reference) -> Fault | None:
    """Judge the fragment of a link to a page of the site."""
    fragment = target.fragment.partition(":~:")[0]
    if reference.kind not in _OWN_REFERENCES or not fragment or fragment.lower() == "top":
        return None
    facts = pages.facts.get(target.path or "")
    if facts is None or facts.moved or fragment.startswith(("/", "!")):
        return None
    if fragment in facts.anchors or unquote(fragment) in facts.anchors:
        return None
    place = "this page" if target.path == page else f"/{target.path}"
    return Fault("anchor", f"link to {reference.value}: {place} has no #{fragment}", reference.start, reference.value)
