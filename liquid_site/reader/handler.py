"""Jekyll's front matter as a handler of python-frontmatter, for those who read or write posts with that package."""

from __future__ import annotations

from typing import Any

from frontmatter.default_handlers import YAMLHandler

from liquid_site.reader.front_matter import split
from liquid_site.ruby import yaml


class JekyllHandler(YAMLHandler):
    """Splits where Jekyll splits and reads YAML as SafeYAML does; ``format`` writes what Jekyll reads back.

    ``frontmatter.load(path, handler=JekyllHandler())`` works, but strips the body; ``split`` and ``load`` do not.
    """

    def detect(self, text: str) -> bool:
        """Tell whether *text* begins with front matter."""
        return split(text).yaml is not None

    def split(self, text: str) -> tuple[str, str]:
        """Give the YAML (without its opening line) and the body. Raises ValueError where there is no front matter."""
        parts = split(text)
        if parts.yaml is None:
            raise ValueError("no front matter")
        return parts.yaml.partition("\n")[2], parts.body

    def load(self, fm: str, **_: Any) -> Any:
        """Read the YAML; nothing in it is an empty mapping. Raises YamlError."""
        return yaml.load(fm) or {}
