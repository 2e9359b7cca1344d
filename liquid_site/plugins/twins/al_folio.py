"""What al-folio's own plugins do: hidden BibTeX keywords, addresses with a digest, plain letters, details, files."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from hashlib import md5
from pathlib import Path
from typing import Any

from liquid_site.errors import LiquidError
from liquid_site.model.paths import inside
from liquid_site.plugins.host import Host
from liquid_site.ruby.slug import transliterate
from liquid_site.ruby.text import to_s

_PARAGRAPH = re.compile(r"</?p[^>]*>")


def hide_custom_bibtex(host: Host) -> None:
    """Add the filter that takes the lines of ``filtered_bibtex_keywords`` out of an entry."""

    def hidden(value: Any) -> str:
        lines = to_s(value).splitlines(keepends=True)
        for word in host.config.get("filtered_bibtex_keywords") or ():
            named = re.compile(rf"\b{re.escape(to_s(word))}\b *= *\{{")
            lines = [line for line in lines if not (line.endswith("\n") and named.search(line))]
        return "".join(lines)

    host.filter("hideCustomBibtex", hidden)


def bust_file_cache(host: Host) -> None:
    """Add the filter that puts a digest of the file behind its address."""

    def busted(context: Any, value: Any) -> str:
        name = to_s(value)
        cut = name.find("assets/")
        path = inside(context.registers.site.source, name[cut:]) if cut >= 0 else ""
        if not os.path.isfile(path):
            raise LiquidError(f"No such file or directory @ rb_sysopen - {name[max(cut, 0) :]}")
        return f"{name}?{md5(Path(path).read_bytes(), usedforsecurity=False).hexdigest()}"

    host.filter("bust_file_cache", busted, with_context=True)


def bust_css_cache(host: Host) -> None:
    """Add the filter that puts a digest of all of ``_sass`` behind an address."""

    def busted(context: Any, value: Any) -> str:
        digest = md5(usedforsecurity=False)
        for path in files(Path(context.registers.site.source, "_sass")):
            digest.update(path.read_bytes())
        return f"{to_s(value)}?{digest.hexdigest()}"

    host.filter("bust_css_cache", busted, with_context=True)


def files(folder: Path) -> Iterator[Path]:
    """Give the files below *folder* as Ruby's ``**/*`` does: by name, a folder's own before what comes after it."""
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith("."):
            continue
        if path.is_dir():
            yield from files(path)
        else:
            yield path


def remove_accents(host: Host) -> None:
    """Add the filter that writes letters in ASCII."""
    host.filter("remove_accents", lambda value: transliterate(to_s(value)))


def details(host: Host) -> None:
    """Add the block that folds its text away under a summary."""

    def parse(markup: str) -> Callable[[Any, Callable[[], str]], str]:
        def render(_context: Any, body: Callable[[], str]) -> str:
            caption = _PARAGRAPH.sub("", host.markdownify(markup)).removesuffix("\n")
            return f"<details><summary>{caption}</summary>{host.markdownify(body())}</details>"

        return render

    host.block("details", parse)


def file_exists(host: Host) -> None:
    """Add the tag that says whether a file of the site is there."""

    def parse(markup: str) -> Callable[[Any], str]:
        def render(context: Any) -> str:
            path = context.engine.parse(markup).render(context.payload, context.registers).strip()
            return str(os.path.exists(f"{context.registers.site.source}/{path}")).lower()

        return render

    host.tag("file_exists", parse)
