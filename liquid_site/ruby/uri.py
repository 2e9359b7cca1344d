"""Addressable's URIs and the escapes Jekyll and Liquid use."""

from __future__ import annotations


def normalize(text: str) -> str:
    """``Addressable::URI.parse(text).normalize.to_s``. Raises ``ValueError`` (Addressable's message)."""
    raise NotImplementedError


def is_absolute(text: str) -> bool:
    """Whether *text* has a scheme (``Addressable::URI.parse(text).absolute?``). Raises ``ValueError``."""
    raise NotImplementedError


def join(base: str, reference: str) -> str:
    """``Addressable::URI.join``. Raises ``ValueError``."""
    raise NotImplementedError


def normalize_component(text: str) -> str:
    """``Addressable::URI.normalize_component``: Liquid's ``uri_escape``."""
    raise NotImplementedError


def escape_path(path: str) -> str:
    """``Jekyll::URL.escape_path``. Raises ``ValueError``."""
    raise NotImplementedError


def unescape_path(path: str) -> str:
    """``Jekyll::URL.unescape_path``."""
    raise NotImplementedError


def cgi_escape(text: str) -> str:
    """``CGI.escape``: Liquid's ``url_encode``, Jekyll's ``cgi_escape``."""
    raise NotImplementedError


def cgi_unescape(text: str) -> str:
    """``CGI.unescape``: Liquid's ``url_decode``."""
    raise NotImplementedError


def url_encode(text: str) -> str:
    """``ERB::Util.url_encode``."""
    raise NotImplementedError
