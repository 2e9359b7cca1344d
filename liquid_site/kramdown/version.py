"""What kramdown 2.4, which GitHub Pages runs, reads in another way than 2.5."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from liquid_site.kramdown.entity_names import NAMES
from liquid_site.kramdown.html_names import KNOWN_ELEMENTS, SPAN_ELEMENTS

NEW_OPTIONS = frozenset({"header_links", "footnote_link_text"})
"""Options that came with 2.5."""


@dataclass(frozen=True)
class Version:
    """``span_elements`` do not begin a block, ``known_elements`` are written in small letters; ``cdata`` sections are
    read as text. ``loose_abbreviations`` are found across other white space than they are defined with.
    ``runs_of_underscores`` count as one with the letters before. Entities called ``without_entities`` are not known.
    """

    span_elements: frozenset[str] = SPAN_ELEMENTS
    known_elements: frozenset[str] = KNOWN_ELEMENTS
    cdata: bool = True
    loose_abbreviations: bool = True
    runs_of_underscores: bool = True
    without_entities: frozenset[str] = frozenset()


VERSION_2_5 = Version()


@cache
def version_2_4() -> Version:
    """Give the ways of 2.4: its entities are those of HTML 4."""
    old, _, new = NAMES.partition(" thinsp")
    added = {name for name in old.split() if name.startswith("frac") and name[4:].isdecimal()}
    added = (added | {"Gammad", "gammad"}) - {"frac12", "frac14", "frac34"}
    return Version(
        SPAN_ELEMENTS - {"time"},
        KNOWN_ELEMENTS - {"time"},
        cdata=False,
        loose_abbreviations=False,
        runs_of_underscores=False,
        without_entities=frozenset(added.union(word.partition("=")[0] for word in new.split())),
    )
