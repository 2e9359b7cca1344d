"""``jekyll`` in Liquid: the version this program stands for, and the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

VERSION = "4.4.1"


class JekyllDrop:
    """``jekyll.version`` and ``jekyll.environment`` (``JEKYLL_ENV``, else ``development``)."""

    __slots__ = ("fields",)
    ruby_class = "Jekyll::Drops::JekyllDrop"

    def __init__(self, version: str = VERSION, environment: str | None = None) -> None:
        self.fields: Mapping[str, str] = {
            "version": version,
            "environment": os.environ.get("JEKYLL_ENV", "development") if environment is None else environment,
        }

    def liquid_get(self, key: str) -> Any:
        """The field *key*; ``to_h`` is all of them. Raises ``KeyError``."""
        return dict(self.fields) if key == "to_h" else self.fields[key]

    def liquid_keys(self) -> list[str]:
        """Nothing to loop over."""
        return []

    def liquid_to_s(self) -> str:
        """The class's name."""
        return self.ruby_class

    def liquid_inspect(self) -> str:
        """The class's name."""
        return self.ruby_class

    def liquid_json(self, _depth: int) -> dict[str, str]:
        """The fields."""
        return dict(self.fields)
