"""A built site as tests see it: its pages by URL or source path, and what is asked of a page."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from liquid_site.testing.tree import INLINE

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

HTML = (".html", ".htm", ".xhtml")
UNSEEN = frozenset(("script", "style", "template", "noscript", "head"))


@dataclass(frozen=True)
class Entry:
    """A written file: ``output`` relative to the destination, its URL, and the source it came from ("" if made)."""

    output: str
    url: str
    source: str = ""
    origin: str = ""
    """The absolute path of the source, "" for a file that a plugin made."""


class MissingPage(LookupError):
    """A page was asked for that the site does not have."""


@dataclass(eq=False, repr=False)
class BuiltPage:
    """A written file of a built site."""

    site: BuiltSite
    entry: Entry

    def __repr__(self) -> str:
        return f"<page {self.url}>"

    @property
    def url(self) -> str:
        """The URL from the site's root, without ``baseurl``."""
        return self.entry.url

    @property
    def output(self) -> str:
        """The path of the written file, relative to the destination, with forward slashes."""
        return self.entry.output

    @property
    def path(self) -> Path:
        """The written file."""
        return self.site.destination / self.entry.output

    @property
    def source_path(self) -> str:
        """The path of the source file, relative to the site's source; "" for a page that a plugin made."""
        return self.entry.source

    @cached_property
    def html(self) -> str:
        """The written text."""
        return self.path.read_bytes().decode("utf-8", "replace")

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page as BeautifulSoup's ``html.parser`` reads it; one object, do not change it."""
        return parse(self.html)

    def select(self, css: str) -> list[Tag]:
        """Give the elements that the CSS selector *css* matches, in order."""
        return list(self.soup.select(css))

    @cached_property
    def text(self) -> str:
        """What a reader sees: the text without scripts, styles and the head, runs of white space as one space."""
        return " ".join("".join(visible(self.soup)).split())

    @cached_property
    def source(self) -> str:
        """The text of the source file, front matter included; "" for a page that a plugin made."""
        return Path(self.entry.origin).read_bytes().decode("utf-8", "replace") if self.entry.origin else ""

    @cached_property
    def front_matter(self) -> dict[str, Any]:
        """What the source file's front matter says (defaults of the configuration are not in it)."""
        from liquid_site.reader.front_matter import split
        from liquid_site.ruby.yaml import load

        yaml = split(self.source.removeprefix("\ufeff").replace("\r\n", "\n")).yaml
        found = load(yaml, self.entry.origin) if yaml else None
        return found if isinstance(found, dict) else {}

    @cached_property
    def links(self) -> list[str]:
        """The ``href`` of every link of the page, in order, as written."""
        return [str(tag["href"]) for tag in self.select("a[href], area[href]")]

    @cached_property
    def warnings(self) -> list[str]:
        """The build's warnings and errors that name the source file."""
        return [line for line in self.site.warnings if names(line, self.source_path)]


def parse(html: str) -> BeautifulSoup:
    """Read *html* with ``html.parser``, whatever it looks like (XHTML, a single word): no warnings."""
    import warnings

    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        return BeautifulSoup(html, "html.parser")


def visible(root: Tag) -> Iterator[str]:
    """Give the texts in *root* that a reader sees, with a space where a block begins or ends."""
    from bs4 import NavigableString, Tag

    work: list[Any] = [root]
    while work:
        item = work.pop()
        if isinstance(item, Tag):
            if item.name not in UNSEEN:
                edge = [] if item.name in INLINE else [" "]
                work += [*edge, *reversed(item.contents), *edge]
        elif type(item) in (str, NavigableString):
            yield item


def names(line: str, path: str) -> bool:
    """Tell whether *line* names the file *path*, and not only one whose path ends or goes on like it."""
    return bool(path) and re.search(rf"(?<![\w.-]){re.escape(path)}(?![\w-]|\.\w)", line) is not None


@dataclass(eq=False, repr=False)
class BuiltSite:
    """A site that was built for tests: ``source`` and ``destination`` are its folders, ``warnings`` what was said."""

    source: Path
    destination: Path
    entries: list[Entry]
    warnings: list[str] = field(default_factory=list)
    baseurl: str = ""
    address: str = ""
    """The site's ``url``, without a slash at its end."""

    def __repr__(self) -> str:
        return f"<site {self.source} of {len(self.entries)} files>"

    def __iter__(self) -> Iterator[BuiltPage]:
        return iter(self.pages)

    def __contains__(self, key: str) -> bool:
        return self._find(key) is not None

    def __getitem__(self, key: str) -> BuiltPage:
        return self.page(key)

    @cached_property
    def all(self) -> dict[str, BuiltPage]:
        """Every written file, by its path in the destination, in order of the paths."""
        ordered = sorted(self.entries, key=lambda entry: entry.output)
        return {entry.output: BuiltPage(self, entry) for entry in ordered}

    @property
    def files(self) -> list[str]:
        """The paths of all written files, sorted."""
        return list(self.all)

    @property
    def pages(self) -> list[BuiltPage]:
        """The HTML pages, in order of their paths."""
        return [page for path, page in self.all.items() if path.endswith(HTML)]

    def page(self, key: str) -> BuiltPage:
        """Give the page with the URL, the source path or the path in the destination *key*. Raises MissingPage."""
        found = self._find(key)
        if found is None:
            raise MissingPage(self._missing(key))
        return found

    def _find(self, key: str) -> BuiltPage | None:
        bare = key.partition("#")[0].partition("?")[0]
        wanted = [bare]
        if self.baseurl and (bare + "/").startswith(self.baseurl + "/"):
            wanted.append(bare[len(self.baseurl) :] or "/")
        return next((self._keys[item] for item in wanted if item in self._keys), None)

    @cached_property
    def _keys(self) -> dict[str, BuiltPage]:
        found: dict[str, BuiltPage] = {}
        for keys_of in (_urls, _sources, _outputs):
            for page in self.all.values():
                for key in keys_of(page.entry):
                    found.setdefault(key, page)
        return found

    def _missing(self, key: str) -> str:
        message = f"The site has no page {key!r}."
        near = difflib.get_close_matches(key, [page.url for page in self.all.values()], n=2)
        near += difflib.get_close_matches(key, [page.source_path for page in self.all.values()], n=1)
        urls = [page.url for page in self.pages]
        if near:
            message += f" Did you mean {' or '.join(repr(item) for item in near)}?"
        more = f" and {len(urls) - 20} more" if len(urls) > 20 else ""
        return f"{message} Its pages: {', '.join(urls[:20]) or 'none'}{more}"


def _urls(entry: Entry) -> list[str]:
    return [entry.url, entry.url.removesuffix("index.html")] if entry.url else []


def _sources(entry: Entry) -> list[str]:
    return [entry.source, f"/{entry.source}"] if entry.source else []


def _outputs(entry: Entry) -> list[str]:
    stem = entry.output.removesuffix("index.html")
    bare = [stem.rstrip("/"), f"/{stem.rstrip('/')}"] if stem != entry.output and stem else []
    return [entry.output, f"/{entry.output}", f"/{stem}", *bare]
