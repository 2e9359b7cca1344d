"""Printing as Ruby 3.1 prints, and Ruby's case and white space."""

from __future__ import annotations

from typing import Any


def to_s(value: Any) -> str:
    """``value.to_s`` for a Liquid value; drops answer by ``liquid_to_s``."""
    raise NotImplementedError


def inspect(value: Any) -> str:
    """``value.inspect`` for a Liquid value; drops answer by ``liquid_inspect``."""
    raise NotImplementedError


def upcase(text: str) -> str:
    """``String#upcase``."""
    raise NotImplementedError


def downcase(text: str) -> str:
    """``String#downcase``: a final sigma is a sigma."""
    raise NotImplementedError


def capitalize(text: str) -> str:
    """``String#capitalize``."""
    raise NotImplementedError


def strip(text: str) -> str:
    """``String#strip``: ASCII white space, and NUL at either end."""
    raise NotImplementedError


def lstrip(text: str) -> str:
    """``String#lstrip``."""
    raise NotImplementedError


def rstrip(text: str) -> str:
    """``String#rstrip``."""
    raise NotImplementedError
