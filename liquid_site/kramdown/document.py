"""What one conversion knows: options, definitions found so far, warnings."""

from __future__ import annotations

from collections.abc import Callable

from liquid_site.kramdown.chars import lower
from liquid_site.kramdown.options import Options
from liquid_site.kramdown.patterns import SPACES
from liquid_site.kramdown.tree import AttributeList, Element
from liquid_site.kramdown.version import VERSION_2_5, version_2_4

Warn = str | Callable[[], str]


class Footnote:
    """A footnote definition: its body, the node its IAL is on, and whether a marker has used it."""

    __slots__ = ("content", "eob", "used")

    def __init__(self, content: Element, eob: Element) -> None:
        self.content = content
        self.eob = eob
        self.used = False


class LinkDef:
    """A link definition: address, title, the node its IAL is on."""

    __slots__ = ("url", "title", "eob")

    def __init__(self, url: str, title: str | None, eob: Element | None) -> None:
        self.url = url
        self.title = title
        self.eob = eob


class Document:
    """The state of one conversion. Nothing outlives it and nothing else is shared."""

    __slots__ = (
        "options",
        "inline_options",
        "gfm",
        "alds",
        "links",
        "longest_link",
        "footnotes",
        "abbreviations",
        "abbreviation_eobs",
        "warnings",
        "span_rules",
        "version",
    )

    def __init__(self, options: Options, gfm: bool) -> None:
        self.options = options
        self.inline_options: Options = {}
        self.gfm = gfm
        self.alds: dict[str, AttributeList] = {}
        self.links: dict[str, LinkDef] = {}
        self.longest_link = 0
        self.footnotes: dict[str, Footnote] = {}
        self.abbreviations: dict[str, str] = {}
        self.abbreviation_eobs: dict[str, Element] = {}
        self.warnings: list[Warn] = []
        self.span_rules = ""
        self.version = version_2_4() if options["kramdown_2_4"] else VERSION_2_5
        for name, (url, title) in options["link_defs"].items():
            self.add_link(link_id(name), LinkDef(url, title, None))

    def warn(self, warning: Warn) -> None:
        """Note a warning: words, or a function that makes them when someone asks."""
        self.warnings.append(warning)

    def add_link(self, name: str, link: LinkDef) -> None:
        """Define the link *name* (already normalized); the last definition of a name holds."""
        self.links[name] = link
        self.longest_link = max(self.longest_link, len(name))

    def apply(self, attrs: dict[str, str], given: AttributeList) -> None:
        """Lay *given* over *attrs*: first the lists it refers to (in their own order), then its own attributes.

        A list that refers to itself is left out there, and lists that multiply each other stop at 10,000 steps.
        """
        pending: list[tuple[AttributeList, int]] = [(given, 0)]
        active = {id(given)}
        budget = 10_000
        while pending and budget:
            budget -= 1
            current, index = pending.pop()
            if index < len(current.refs):
                pending.append((current, index + 1))
                below = self.alds.get(current.refs[index])
                if below is not None and id(below) not in active:
                    active.add(id(below))
                    pending.append((below, 0))
                continue
            active.discard(id(current))
            for key, value in current.attrs.items():
                attrs[key] = (attrs.get(key, "") + " " + value).lstrip() if key == "class" else value


def link_id(text: str) -> str:
    """The name a link is looked up by: runs of white space as one space, lower case."""
    return lower(SPACES.sub(" ", text))
