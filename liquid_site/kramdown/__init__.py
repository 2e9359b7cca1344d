"""kramdown, the Markdown engine. Knows nothing of sites."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown.extensions import Extension

    from liquid_site.kramdown.engine import Result
    from liquid_site.kramdown.html.writer import Highlighter

__all__ = ["convert", "makeExtension", "to_html"]


def to_html(text: str, options: Mapping[str, Any] | None = None) -> str:
    """The HTML of the Markdown *text*, as kramdown 2.5.1 writes it.

    *options* are kramdown's, by their names, with kramdown's own defaults; ``{"input": "GFM"}`` for GitHub's dialect.
    Raises ``ConfigError`` for options that cannot be used.
    """
    from liquid_site.kramdown.engine import to_html as run

    return run(text, options)


def convert(text: str, options: Mapping[str, Any], *, highlighter: Highlighter | None = None) -> Result:
    """The same, with warnings, table of contents and tree; see ``engine.convert``."""
    from liquid_site.kramdown.engine import convert as run

    return run(text, options, highlighter=highlighter)


def makeExtension(**settings: Any) -> Extension:  # noqa: N802
    """What Python-Markdown calls for ``extensions=["liquid_site.kramdown"]``; ``options`` holds kramdown's options."""
    from liquid_site.kramdown.markdown_extension import KramdownExtension

    return KramdownExtension(**settings)
