"""The settings under ``scholar`` (site's, then page's) and the options of one tag."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from liquid_site.errors import LiquidError
from liquid_site.ruby.text import to_s

DEFAULTS: dict[str, Any] = {
    "style": "apa",
    "locale": "en",
    "sort_by": "none",
    "order": "ascending",
    "group_by": "none",
    "group_order": "ascending",
    "bibliography_group_tag": "h2,h3,h4,h5",
    "bibliography_list_tag": "ol",
    "bibliography_item_tag": "li",
    "bibliography_list_attributes": {},
    "bibliography_item_attributes": {},
    "source": "./_bibliography",
    "bibliography": "references.bib",
    "repository": None,
    "repository_file_delimiter": ".",
    "bibtex_options": {"strip": False, "parse_months": True},
    "bibtex_filters": [
        "smallcaps", "superscript", "italics", "textit", "lowercase", "textregistered", "tiny", "latex",
    ],
    "raw_bibtex_filters": [],
    "bibtex_skip_fields": ["abstract", "month_numeric"],
    "bibtex_quotes": ["{", "}"],
    "replace_strings": True,
    "join_strings": True,
    "remove_duplicates": False,
    "details_dir": "bibliography",
    "details_layout": "bibtex.html",
    "details_link": "Details",
    "details_permalink": "/:details_dir/:key:extension",
    "bibliography_class": "bibliography",
    "bibliography_template": "{{reference}}",
    "reference_tagname": "span",
    "missing_reference": "(missing reference)",
    "details_link_class": "details",
    "query": "@*",
    "cite_class": "citation",
    "separate_links": False,
    "relative": None,
    "type_order": [],
    "month_names": None,
    "allow_locale_overrides": False,
}  # fmt: skip

TYPE_NAMES = {
    "article": "Journal Articles",
    "book": "Books",
    "incollection": "Book Chapters",
    "inproceedings": "Conference Articles",
    "thesis": "Theses",
    "mastersthesis": "Master's Theses",
    "phdthesis": "PhD Theses",
    "manual": "Manuals",
    "techreport": "Technical Reports",
    "misc": "Miscellaneous",
    "unpublished": "Unpublished",
}
TYPE_ALIASES = {"phdthesis": "thesis", "mastersthesis": "thesis"}
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

LONG = {
    "cited": "c",
    "cited_in_order": "C",
    "clear": "clear",
    "remove_duplicates": "r",
    "suppress_author": "A",
    "file": "f",
    "query": "q",
    "bibliography_list_tag": "h",
    "prefix": "p",
    "text": "t",
    "locator": "l",
    "label": "L",
    "offset": "o",
    "max": "m",
    "style": "s",
    "group_by": "g",
    "group_order": "G",
    "type_order": "O",
    "template": "T",
}
"""The long options and the letter each stands for."""

_FLAGS = frozenset({"c", "C", "clear", "A"})
_OPTION = re.compile(rf"\B(?:--({'|'.join(sorted(LONG, key=len, reverse=True))})|-([cCfhqptTsgGOlLomAr]))")
_HOLE = re.compile(r"\{\{\s*([\w.]+)\s*\}\}", re.ASCII)


@dataclass
class Options:
    """What a tag says: the flags that are there, the values given, in order, and what its templates have assigned."""

    flags: set[str] = field(default_factory=set)
    values: dict[str, list[str]] = field(default_factory=dict)
    assigned: dict[str, Any] = field(default_factory=dict)

    def last(self, letter: str) -> str | None:
        """Give the value given last under *letter*."""
        return self.values[letter][-1] if letter in self.values else None


def parse_options(markup: str) -> Options:
    """Read the options of a tag. Raises LiquidError where one lacks its value."""
    found = Options()
    matches = list(_OPTION.finditer(markup))
    for place, match in enumerate(matches):
        letter = LONG[match[1]] if match[1] else match[2]
        end = matches[place + 1].start() if place + 1 < len(matches) else len(markup)
        value = markup[match.end() : end].strip().removeprefix("=").strip()
        if letter in _FLAGS:
            found.flags.add(letter)
        elif letter == "r":
            found.flags.add("r")
            found.values["r"] = re.split(r",\s+", value) if value else []
        elif value:
            found.values.setdefault(letter, []).append(value)
        else:
            raise LiquidError(f"missing argument: {match[0]}", hint=f"say {match[0]} VALUE")
    return found


def split_arguments(markup: str) -> tuple[list[str], str]:
    """Split a tag's markup into the keys in front and its options."""
    words = markup.split()
    cut = next((place for place, word in enumerate(words) if word.startswith("-")), len(words))
    return words[:cut], " ".join(words[cut:])


def listed(value: Any) -> list[str]:
    """Give the words of a setting that is a list, or a text with commas."""
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [word for one in values for word in re.split(r"\s*,\s*", to_s(one)) if word]


def interpolated(text: str | None, look_up: Callable[[str], Any]) -> str | None:
    """Put the values of variables into *text*; a name without one stays."""
    if text is None or "{{" not in text:
        return text

    def fill(match: re.Match[str]) -> str:
        value = look_up(match[1])
        return match[0] if value is None or value is False else to_s(value)

    return _HOLE.sub(fill, text)


def settings_for(site_config: Any, page: Any) -> dict[str, Any]:
    """Give the settings for a page: its own on the site's on the defaults."""
    made = dict(DEFAULTS)
    for own in (site_config.get("scholar"), page):
        if isinstance(own, dict):
            made.update(own)
    return made
