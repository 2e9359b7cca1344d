"""jekyll-scholar 7.3: its tags, its pages of details, and pages written in BibTeX."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.errors import LiquidError
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.plugins.scholar.bibtex import Reader
from liquid_site.plugins.scholar.details import details_page, has_details, layout_name
from liquid_site.plugins.scholar.library import Library
from liquid_site.plugins.scholar.lists import bibliography_html
from liquid_site.plugins.scholar.render import Desk, tagged
from liquid_site.plugins.scholar.settings import Options, parse_options, settings_for, split_arguments
from liquid_site.ruby.text import to_s

Work = Callable[[Desk, list[str]], str]


def setup(host: Host) -> None:
    """Add the tags, the generator and the converter."""
    library = Library()
    host.blank = host.blank or "scholar"

    def tag(work: Work, *, keyed: bool = True) -> Callable[[str], Callable[[Any], str]]:
        def parse(markup: str) -> Callable[[Any], str]:
            keys, rest = split_arguments(markup) if keyed else ([], markup)
            options = parse_options(rest)
            return lambda context: work(desk_for(context, options, library), keys_of(keys, context))

        return parse

    host.tag("bibliography", tag(lambda desk, _keys: bibliography_html(desk), keyed=False))
    host.tag("bibliography_count", tag(lambda desk, _keys: str(len(desk.cited_entries())), keyed=False))
    host.tag("cite", tag(lambda desk, keys: desk.cite(keys)))
    host.tag("nocite", tag(nocite))
    host.tag("reference", tag(references))
    host.tag("cite_details", tag(cite_details))
    host.tag("details_link", tag(details_link))
    host.block("quote", quote(library))
    host.block("bibtex", bibtex(library))
    host.generator(lambda site: generate(site, library), "high")
    host.converter(converter(host, library))


def desk_for(context: Any, options: Options, library: Library) -> Desk:
    """Make the desk of a tag being rendered."""
    registers = context.registers
    site = registers.site
    desk = Desk(site, settings_for(site.config, context["page.scholar"]), options, library)
    desk.page = registers.page
    desk.look_up = lambda name: value_of(context, name)
    desk.template = lambda text, variables: filled(context, text, variables, options.assigned)
    return desk


def filled(context: Any, text: str, variables: Mapping[str, Any], kept: dict[str, Any]) -> str:
    """Render an entry's template, a template of its own that sees *variables*, the site and the page.

    What it assigns is there for the tag's next entry too: *kept* holds it.
    """
    from liquid_site.dialect.context import Context
    from liquid_site.dialect.drops.payload import make_payload

    payload = {**variables, **make_payload(context.registers.site), "page": context.registers.page}
    payload.update(index=variables["index"], details=variables["details"])
    templates = context.registers.services.memo.setdefault("scholar templates", {})
    if text not in templates:
        templates[text] = context.engine.parse(text)
    own = Context(context.engine, payload, context.registers, templates[text].state)
    own.variables.update(kept)
    out: list[str] = []
    templates[text].run(own, out)
    kept.update((name, value) for name, value in own.variables.items() if name not in payload)
    return "".join(out)


def value_of(context: Any, name: str) -> Any:
    """Give the value of the expression *name*; None for what is none."""
    try:
        return context[name]
    except LiquidError:
        return None


def keys_of(words: list[str], context: Any) -> list[str]:
    """Give the keys of a tag: the value of a variable of that name, else the word."""
    return [to_s(value_of(context, word) or word) for word in words]


def nocite(desk: Desk, keys: list[str]) -> str:
    """Count *keys* as cited, saying nothing; a key that is cited already says all that are, as in the original."""
    if any(key not in desk.bibliography.entries for key in keys):
        return to_s(desk.config["missing_reference"])
    said = ""
    for key in keys:
        said += "".join(desk.library.cited(desk.page)) if key in desk.library.cited(desk.page) else ""
        desk.note([key])
    return said


def references(desk: Desk, keys: list[str]) -> str:
    """Give the references of *keys*."""
    return "\n".join(desk.reference(desk.bibliography.entries.get(key)) for key in keys)


def cite_details(desk: Desk, keys: list[str]) -> str:
    """Give links to the details of *keys*."""
    found = [(desk.bibliography.entries.get(key)) for key in keys]
    text = desk.options.last("t") or to_s(desk.config["details_link"])
    missing = to_s(desk.config["missing_reference"])
    return "\n".join(tagged("a", text, {"href": desk.details_link(one)}) if one else missing for one in found)


def details_link(desk: Desk, keys: list[str]) -> str:
    """Give the address of the details of the first of *keys*. Raises LiquidError if there is none such."""
    entry = desk.bibliography.entries.get(keys[0]) if keys else None
    if entry is None:
        raise LiquidError(f"Could not find entry for key '{keys[0] if keys else ''}'")
    return desk.details_link(entry)


def quote(library: Library) -> Callable[[str], Callable[[Any, Callable[[], str]], str]]:
    """Make the block that quotes its text and cites."""

    def parse(markup: str) -> Callable[[Any, Callable[[], str]], str]:
        keys, rest = split_arguments(markup)
        options = parse_options(rest)

        def render(context: Any, body: Callable[[], str]) -> str:
            text = body().strip().replace("\n\n", "</p><p>").replace("\n", "<br/>")
            cited = desk_for(context, options, library).cite(keys_of(keys, context))
            return tagged("blockquote", tagged("p", text, {}) + tagged("cite", cited, {}), {})

        return render

    return parse


def bibtex(library: Library) -> Callable[[str], Callable[[Any, Callable[[], str]], str]]:
    """Make the block whose body is BibTeX."""

    def parse(markup: str) -> Callable[[Any, Callable[[], str]], str]:
        options = parse_options(split_arguments(markup)[1])

        def render(context: Any, body: Callable[[], str]) -> str:
            desk = desk_for(context, options, library)
            return "\n".join(desk.reference(entry) for entry in Reader(body()).read().entries.values())

        return render

    return parse


def generate(site: Any, library: Library) -> None:
    """Make the pages of details."""
    config = settings_for(site.config, None)
    if not has_details(site, config):
        return
    desk = Desk(site, config, Options(), library)
    wants = "reference" in site.layouts[layout_name(config)].content
    for entry in desk.entries():
        site.pages.append(details_page(site, config, entry, desk.data(entry, None, reference=wants)))


def converter(host: Host, library: Library) -> Converter:
    """Make the converter of pages written in BibTeX: references in the style, then Markdown."""

    def convert(text: str, item: Any) -> str:
        site = item.context
        desk = Desk(site, settings_for(host.config, None), Options(), library)
        entries = Reader(text, strip=True).read().entries.values()
        locale = to_s(desk.config["locale"])
        lines = [desk.styles.reference(one.converted(desk.filters), None, desk.style, locale) for one in entries]
        return host.markdownify("\n".join(lines))

    return Converter(
        "Jekyll::Scholar::BibTeXConverter",
        lambda ext: ext.lower().endswith(("bib", "bibtex")),
        lambda _ext: ".html",
        convert,
        priority=100,
    )
