"""The highlighter that the writer calls for code unless it is given another: Rouge's."""

from collections.abc import Mapping
from typing import Any


def rouge(code: str, language: str | None, kind: str, options: Mapping[str, Any]) -> str | None:
    """The HTML of *code* with its wrapper, None where code is left alone; the import waits until there is code."""
    from liquid_site.highlight.wrappers import kramdown_html

    return kramdown_html(code, language, options, block=kind != "span")
