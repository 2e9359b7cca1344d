"""``markdown: python-markdown``: Python-Markdown with the extensions that ``_config.yml`` names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from liquid_site.errors import ConfigError


def python_markdown(config: Mapping[str, Any]) -> Callable[[str], str]:
    """The conversion for a site with *config*, whose ``python_markdown`` section holds Python-Markdown's own settings.

    ``extensions`` (names of installed extensions), ``extension_configs``, ``output_format``, ``tab_length``.
    Raises ``ConfigError`` for an extension that cannot be loaded or a setting that cannot be used.
    """
    import markdown

    section = config.get("python_markdown")
    settings = {str(key): value for key, value in section.items()} if isinstance(section, Mapping) else {}
    try:
        parser = markdown.Markdown(**settings)
    except (ImportError, AttributeError, KeyError, TypeError, ValueError) as error:
        hint = "Check the names under python_markdown in _config.yml, and that they are installed."
        raise ConfigError(f"python_markdown: {error}", hint=hint) from error

    def convert(text: str) -> str:
        html = parser.reset().convert(text)
        return html + "\n" if html else ""

    return convert
