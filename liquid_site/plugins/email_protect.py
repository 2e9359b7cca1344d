"""jekyll-email-protect 1.0.3: ``encode_email`` percent-encodes the letters and digits of an address."""

from __future__ import annotations

from typing import Any

from liquid_site.plugins.host import Host
from liquid_site.ruby.text import to_s


def setup(host: Host) -> None:
    """Add the filter."""
    host.filter("encode_email", encode_email)


def encode_email(value: Any) -> str:
    """Give *value* with every byte of its letters and digits as ``%XX``."""
    return "".join(encoded(one) if one.isalnum() else one for one in to_s(value))


def encoded(character: str) -> str:
    """Give the bytes of *character* percent-encoded."""
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
