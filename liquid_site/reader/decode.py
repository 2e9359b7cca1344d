"""Bytes of a source file as text, in the configured encoding."""

from __future__ import annotations

import codecs

from liquid_site.errors import ConfigError


class BrokenText(ValueError):
    """Bytes that are not text in the configured encoding; ``text`` keeps them as lone surrogates."""

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


def decode(data: bytes, encoding: str, keep_mark: bool = False) -> str:
    """Decode *data*; a byte order mark is dropped in ``utf-*``, unless *keep_mark*. Raises BrokenText, ConfigError."""
    name = (encoding or "utf-8").lower()
    if name in {"utf-8", "utf8"}:
        if not keep_mark:
            data = data.removeprefix(codecs.BOM_UTF8)
        name = "utf-8"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        message = f"invalid byte sequence in {name.upper()}"
        raise BrokenText(message, data.decode("utf-8", "surrogateescape")) from error
    except LookupError as error:
        raise ConfigError(f"unknown encoding name - {name}", hint="encoding: utf-8") from error
    drop = name.startswith("utf-1") and not keep_mark
    return text.removeprefix("\ufeff") if drop else text
