"""Jekyll's slugs."""

from __future__ import annotations


def slugify(text: str, mode: str | None = None, cased: bool = False) -> str:
    """``Jekyll::Utils.slugify``; *mode* raw, default (also None), pretty, ascii, latin; any other name only downcases."""
    raise NotImplementedError


def titleize_slug(slug: str) -> str:
    """``my-first-post`` → ``My First Post``."""
    raise NotImplementedError
