"""Which Ruby files have a twin here: told by what they register and by a word of what they do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from liquid_site.plugins.host import Host
from liquid_site.plugins.twins import al_folio, last_modified

if TYPE_CHECKING:
    from liquid_site.plugins.ruby_files import Registered

Setup = Callable[[Host], None]


@dataclass(frozen=True)
class Twin:
    """A plugin done here: its part, a word its Ruby text must have, and ``setup(host)``."""

    part: tuple[str, str]
    word: str
    setup: Setup


TWINS = (
    Twin(("filter", "hideCustomBibtex"), "filtered_bibtex_keywords", al_folio.hide_custom_bibtex),
    Twin(("filter", "bust_file_cache"), "MD5", al_folio.bust_file_cache),
    Twin(("filter", "bust_css_cache"), "MD5", al_folio.bust_css_cache),
    Twin(("filter", "remove_accents"), "transliterate", al_folio.remove_accents),
    Twin(("tag", "details"), "<details><summary>", al_folio.details),
    Twin(("tag", "file_exists"), "File.exist", al_folio.file_exists),
    Twin(("hook", "posts:post_init"), "last_modified_at", last_modified.setup),
)


def twin_for(found: Registered, text: str) -> Setup | None:
    """Give what does all that *found* registers in the Ruby *text*; None where some of it is not known here."""
    parts = [("tag", name) for name in found.tags] + [("filter", name) for name in found.filters]
    parts += [("hook", f"{owner}:{event}") for owner, event in found.hooks]
    if not parts or found.generators or found.converters or found.commands:
        return None
    setups = []
    for part in parts:
        twin = next((twin for twin in TWINS if twin.part == part and twin.word in text), None)
        if twin is None:
            return None
        setups.append(twin.setup)

    def set_up(host: Host) -> None:
        for setup in setups:
            setup(host)

    return set_up
