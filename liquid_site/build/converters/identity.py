"""Identity: the converter of all that no other converter takes; it changes nothing."""

from __future__ import annotations

from typing import Any

from liquid_site.plugins import priorities
from liquid_site.plugins.parts import Converter


def _same(text: str, _item: Any) -> str:
    return text


IDENTITY = Converter("Identity", lambda _ext: True, lambda ext: ext, _same, priorities.PLUGIN["lowest"], identity=True)
