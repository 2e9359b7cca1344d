"""Ruby's CSV reader."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class CsvError(ValueError):
    """``CSV::MalformedCSVError``."""


def read(text: str, *, headers: bool = True, col_sep: str = ",", converters: Sequence[str] = ()) -> list[Any]:
    """Rows of *text*: hashes by the header row, or lists when *headers* is false. Raises ``CsvError`` with Ruby's message."""
    raise NotImplementedError
