"""What the tags print: references, lists, groups, citations, links to details."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.plugins.scholar.bibtex import Bibliography
from liquid_site.plugins.scholar.csl import Cited
from liquid_site.plugins.scholar.details import details_path
from liquid_site.plugins.scholar.entry import Entry
from liquid_site.plugins.scholar.face import data_of
from liquid_site.plugins.scholar.latex import filters
from liquid_site.plugins.scholar.library import Library, all_entries, files_of
from liquid_site.plugins.scholar.locales import override
from liquid_site.plugins.scholar.order import ordered
from liquid_site.plugins.scholar.query import select
from liquid_site.plugins.scholar.repository import links_of
from liquid_site.plugins.scholar.settings import Options, interpolated
from liquid_site.ruby.text import to_s


class Desk:
    """One tag at work: its options, the settings of its page, the bibliography it is about.

    ``template`` renders an entry's template from its variables; ``look_up`` gives the value of a Liquid expression.
    """

    def __init__(self, site: Any, config: dict[str, Any], options: Options, library: Library) -> None:
        self.site, self.config, self.options = site, config, options
        self.library, self.styles = library, library.styles(site.source)
        self.page: Any = None
        self.look_up: Callable[[str], Any] = lambda _name: None
        self.template: Callable[[str, Mapping[str, Any]], str] = lambda text, _variables: text
        self.filters = filters(config["bibtex_filters"] or ())

    @property
    def bibliography(self) -> Bibliography:
        """The entries of the files that ``--file`` or the settings name."""
        names = self.options.values.get("f") or files_of(self.site.source, self.config)
        files = [interpolated(name, self.look_up) or "" for name in names]
        wanted = self.options.values.get("r") if "r" in self.options.flags else self.config["remove_duplicates"]
        return self.library.bibliography(self.site.source, self.config, files, wanted)

    def entries(self) -> list[Entry]:
        """Give the entries that the query names, sorted unless told not to."""
        query = interpolated(self.options.last("q"), self.look_up) or to_s(self.config["query"])
        found = select(all_entries(self.bibliography), query)
        unsorted = "C" in self.options.flags or self.config["sort_by"] == "none"
        return found if unsorted else ordered(found, self.config)

    def cited_entries(self) -> list[Entry]:
        """Give the entries, with ``--cited`` those that the page has cited."""
        found = self.entries()
        if not self.options.flags & {"c", "C"}:
            return found
        cited = self.library.cited(self.page)
        if "C" in self.options.flags or self.config["sort_by"] == "none":
            by_key = {entry.key: entry for entry in found}
            found = [by_key[key] for key in dict.fromkeys(cited) if key in by_key]
        else:
            found = [entry for entry in found if entry.key in set(cited)]
        if "clear" in self.options.flags:
            cited.clear()
        return found

    def data(self, entry: Entry, number: int | None, *, reference: bool = True) -> dict[str, Any]:
        """Give what templates see of *entry*."""
        links = links_of(self.site, self.config, entry)
        return {
            "entry": data_of(entry, self.config, self.filters),
            "reference": self.reference(entry, number) if reference else None,
            "key": entry.key,
            "type": entry.type,
            "link": links.get("pdf") or links.get("ps"),
            "links": links,
        }

    def reference(self, entry: Entry | None, number: int | None = None) -> str:
        """Give the reference of *entry* in the style, ready to be pointed at."""
        if entry is None:
            return to_s(self.config["missing_reference"])
        converted = entry.converted(self.filters)
        text = self.styles.reference(converted, number, self.style, self.locale(converted))
        return tagged(to_s(self.config["reference_tagname"] or "span"), text, {"id": self.anchor(entry.key)})

    def locale(self, entry: Entry) -> str:
        """Give the locale of *entry*'s reference: the settings', or its ``language`` where that may override."""
        language = entry.text("language") if self.config["allow_locale_overrides"] else ""
        return (override(language) if language else None) or to_s(self.config["locale"])

    @property
    def style(self) -> str:
        """The style that ``--style`` or the settings name."""
        return interpolated(self.options.last("s"), self.look_up) or to_s(self.config["style"])

    def anchor(self, key: str) -> str:
        """Give the id of the reference with *key*."""
        prefix = self.options.last("p")
        return key if prefix is None else f"{prefix}-{key}"

    def cite(self, keys: list[str]) -> str:
        """Give the citation of *keys* as a link to the first's reference, or as a link for each."""
        found = [self.bibliography.entries.get(key) for key in keys]
        if None in found or not found:
            return to_s(self.config["missing_reference"])
        entries = [entry for entry in found if entry is not None]
        self.note(keys)
        bare = bool(self.config["separate_links"])
        cited = [self.cited_entry(entry, place) for place, entry in enumerate(entries)]
        locale = to_s(self.config["locale"])
        made = []
        for group in [[one] for one in cited] if bare else [cited]:
            text = self.styles.citation(group, self.style, locale, bare=bare)
            target = f"{to_s(self.config['relative'])}#{self.anchor(group[0].entry.key)}"
            made.append(link(target, text, self.config["cite_class"]))
        return f"({'; '.join(made)})" if bare else made[0]

    def cited_entry(self, entry: Entry, place: int) -> Cited:
        """Give *entry* as the tag's *place*-th, with the locator and label that stand there."""
        locators, labels = self.options.values.get("l", []), self.options.values.get("L", [])
        return Cited(
            entry.converted(self.filters),
            locators[place] if place < len(locators) else None,
            labels[place] if place < len(labels) else "page",
            "A" in self.options.flags,
        )

    def note(self, keys: list[str]) -> None:
        """Remember that the page cites *keys*."""
        cited = self.library.cited(self.page)
        cited += [key for key in keys if key not in cited]

    def details_link(self, entry: Entry) -> str:
        """Give the address of the page with the details of *entry*."""
        base = to_s(self.site.config.get("baseurl") or self.site.config.get("base_url") or "")
        return f"{base.rstrip('/')}{details_path(self.site, self.config, entry)}"


def tagged(name: str, inner: str, attributes: Mapping[str, Any]) -> str:
    """Put *inner* into the element *name*."""
    words = "".join(f' {key}="{to_s(value)}"' for key, value in attributes.items())
    return f"<{name}{words}>{inner}</{name}>"


def link(address: str, text: str, css_class: Any) -> str:
    """Give a link."""
    return tagged("a", text, {"class": css_class, "href": address})
