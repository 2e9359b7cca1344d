"""Bytes of a source file as text, in the configured encoding."""

from __future__ import annotations

import codecs

from liquid_site.errors import ConfigError


class BrokenText(ValueError):
    """Bytes that are not text in the configured encoding; ``text`` keeps them as lone surrogates."""

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


def decode(data: bytes, encoding: str) -> str:
    """Decode *data*; in ``utf-*`` encodings a byte order mark is dropped. Raises BrokenText, or ConfigError."""
    name = encoding or "utf-8"
    if name.lower() in {"utf-8", "utf8"}:
        if data.startswith(codecs.BOM_UTF8):
            data = data[3:]
        name = "utf-8"
    try:
        text = data.decode(name)
    except UnicodeDecodeError as error:
        message = f"invalid byte sequence in {name.upper()}"
        raise BrokenText(message, data.decode("utf-8", "surrogateescape")) from error
    except LookupError as error:
        raise ConfigError(f"unknown encoding name - {name}", hint="encoding: utf-8") from error
    return text.removeprefix("\ufeff") if name.lower().startswith("utf-") else text
