"""Filters on URLs: escaping, and the site's own addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from liquid_site.dialect.drops.document import DocumentDrop
from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.wording import class_name, conversion_name, no_method
from liquid_site.ruby import uri

_INDEX = re.compile(r"/index\.html?$", re.MULTILINE)


def url_encode(value: Any) -> str | None:
    """``CGI.escape``: blanks as plus signs."""
    return None if value is None else uri.cgi_escape(to_s(value))


def url_decode(value: Any) -> str | None:
    """``CGI.unescape``. Raises ``ArgumentFault`` where the bytes are not UTF-8."""
    if value is None:
        return None
    plain = uri.cgi_unescape(to_s(value))
    try:
        plain.encode()
    except UnicodeEncodeError:
        raise ArgumentFault("invalid byte sequence in UTF-8") from None
    return plain


def cgi_escape(value: Any) -> str:
    """``CGI.escape`` of a string and nothing else."""
    if type(value) is not str:
        raise RubyFault(f"no implicit conversion of {conversion_name(value)} into String")
    return uri.cgi_escape(value)


def uri_escape(value: Any) -> str | None:
    """What a URI cannot hold as percent escapes; existing ones made canonical."""
    if value is None:
        return None
    if type(value) is not str:
        raise RubyFault(f"Can't convert {class_name(value)} into String.")
    return uri.normalize_component(value)


def relative_url(context: Any, value: Any) -> Any:
    """*value* below ``baseurl``; what has a scheme stays as it is."""
    return _cached(context, "relative_url", value, _relative)


def absolute_url(context: Any, value: Any) -> Any:
    """*value* below ``url`` and ``baseurl``; what has a scheme stays as it is."""
    return _cached(context, "absolute_url", value, _absolute)


def strip_index(value: Any) -> str | None:
    """``/index.html`` (or ``.htm``) at the end of *value* becomes ``/``."""
    if value is None or to_s(value) == "":
        return None
    if type(value) is not str:
        raise RubyFault(no_method("sub", value))
    return _INDEX.sub("/", value, count=1)


def _cached(context: Any, name: str, value: Any, compute: Callable[[dict[str, Any], Any], Any]) -> Any:
    if value is None:
        return None
    registers = context.registers
    if type(value) is not str:
        return _guarded(compute, registers.site.config, value)
    cache = registers.services.memo.setdefault(name, {})
    found = cache.get(value)
    if found is None:
        found = cache[value] = _guarded(compute, registers.site.config, value)
    return found


def _guarded(compute: Callable[[dict[str, Any], Any], Any], config: dict[str, Any], value: Any) -> Any:
    try:
        return compute(config, value.liquid_get("url") if isinstance(value, DocumentDrop) else value)
    except ValueError as error:
        raise RubyFault(str(error)) from None


def _relative(config: dict[str, Any], value: Any) -> Any:
    path = to_s(value)
    if uri.is_absolute(path):
        return value
    base = config.get("baseurl")
    return uri.normalize(_slashed("" if base is None else to_s(base).removesuffix("/")) + _slashed(path))


def _absolute(config: dict[str, Any], value: Any) -> Any:
    if uri.is_absolute(to_s(value)):
        return value
    relative = _relative(config, value)
    url = config.get("url")
    return relative if url is None or url == "" else uri.normalize(to_s(url) + to_s(relative))


def _slashed(path: str) -> str:
    return path if not path or path.startswith("/") else "/" + path
