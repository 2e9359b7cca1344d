"""URLs from templates, and the files they are written to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from liquid_site.errors import UrlError
from liquid_site.model.context import Context
from liquid_site.model.paths import inside, split_ext
from liquid_site.ruby import uri

_PLACEHOLDER = re.compile(r":([a-z_]+)")
_SLASHES = re.compile(r"/{2,}")


def clean(url: str) -> str:
    """Anchor *url* at the root and take out what would climb: ``..`` and ``./`` and repeated slashes."""
    return _SLASHES.sub("/", f"/{url}".replace("..", "/").replace("./", ""))


def escaped(value: str) -> str:
    """Percent-encode a placeholder's value; plain ASCII paths are left alone. Raises UrlError for what is no URI."""
    try:
        return uri.escape_path(value)
    except ValueError as error:
        raise UrlError(
            str(error), excerpt=value, hint="a file name with a colon needs a permalink of its own"
        ) from error


def chosen(permalink: object, template: str) -> str:
    """Give the item's own permalink where it has one. Raises UrlError for one that is no text."""
    if permalink is None or permalink is False:
        return template
    if not isinstance(permalink, str):
        raise UrlError("a permalink must be text", excerpt=f"permalink: {permalink}", hint="put it in quotes")
    return permalink


def page_url(template: str, permalink: object, values: Iterable[tuple[str, str]]) -> str:
    """Fill a page's or static file's template: names in order, wherever they stand; others stay."""
    url = chosen(permalink, template)
    for name, value in values:
        if ":" not in url:
            break
        if f":{name}" in url:
            url = url.replace(f":{name}", escaped(value))
    return clean(url)


def document_url(template: str, permalink: object, value: Callable[[str], str | None]) -> str:
    """Fill a document's template; *value* gives a placeholder's text, None for an unknown name (UrlError)."""

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        pool = [name, name.removesuffix("_")] if name.endswith("_") else [name]
        for key in pool:
            text = value(key)
            if text is not None:
                return escaped(text) + name[len(key) :]
        raise UrlError(f"The URL template doesn't have {' or '.join(pool)} keys. Check your permalink template!")

    return clean(_PLACEHOLDER.sub(fill, chosen(permalink, template)))


def output_ext(permalink: object, ext: str, context: Context) -> str:
    """Give the extension of the written file: the permalink's own, else what the converters make of *ext*."""
    own = chosen(permalink, "/")
    return (not own.endswith("/") and split_ext(own)[1]) or context.output_ext(ext)


def page_destination(root: str, url: str, ext: str) -> str:
    """Give the file under *root* that a page with *url* is written to."""
    path = file_destination(root, url)
    if url.endswith("/"):
        path = path.rstrip("/") + "/index"
    return path if path.endswith(ext) else path + ext


def document_destination(root: str, url: str, ext: str) -> str:
    """Give the file under *root* that a document with *url* is written to."""
    path = file_destination(root, url)
    if url.endswith("/"):
        return path.rstrip("/") + "/index.html"
    return path if path.endswith(ext) else path + ext


def file_destination(root: str, url: str) -> str:
    """Give the path of *url* under *root*; it never leaves *root*."""
    return inside(root, uri.unescape_path(url))
