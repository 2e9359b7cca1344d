"""Addressable's URIs (2.8.1) and the escapes Jekyll and Liquid use."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
UNRESERVED = frozenset((ALNUM + "-._~").encode())
SUB_DELIMS = frozenset(b"!$&'()*+,;=")
PCHAR = UNRESERVED | SUB_DELIMS | frozenset(b":@")
PATH = PCHAR | frozenset(b"/")
QUERY = PATH | frozenset(b"?")
HOST = UNRESERVED | SUB_DELIMS | frozenset(b"[:]")
AUTHORITY = PCHAR | frozenset(b"[:]")
ANY = QUERY | frozenset(b"#[]")
PAIR = (QUERY | frozenset(b"%")) - frozenset(b"&;")
PORTS = {
    "http": 80, "https": 443, "ftp": 21, "tftp": 69, "sftp": 22, "ssh": 22, "svn+ssh": 22, "telnet": 23, "nntp": 119,
    "gopher": 70, "wais": 210, "ldap": 389, "prospero": 1525,
}  # fmt: skip
SPACE = " \t\n\v\f\r\0"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
ESCAPE = re.compile(rb"%([0-9A-Fa-f]{2})")
PLAIN = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=@/-]*")
"""A relative reference that is its own normal form but for dot segments."""


class Uri(NamedTuple):
    """The five parts of RFC 3986, the authority split; ``None`` where the text has no such part."""

    scheme: str | None = None
    user: str | None = None
    password: str | None = None
    host: str | None = None
    port: int | None = None
    path: str = ""
    query: str | None = None
    fragment: str | None = None

    def __str__(self) -> str:
        """The URI's text. Raises ``ValueError`` for a relative path whose first segment reads as a scheme."""
        if self.scheme is None and ":" in self.path.partition("/")[0]:
            raise ValueError(f"Cannot assemble URI string with ambiguous path: '{self.path}'")
        start = f"{self.scheme}:" if self.scheme is not None else ""
        middle = f"//{self.authority}" if self.host is not None else ""
        query = f"?{self.query}" if self.query is not None else ""
        fragment = f"#{self.fragment}" if self.fragment is not None else ""
        return start + middle + self.path + query + fragment

    @property
    def authority(self) -> str:
        login = self.user or ""
        if self.password is not None:
            login += f":{self.password}"
        at = f"{login}@" if self.user is not None or self.password is not None else ""
        return at + (self.host or "") + (f":{self.port}" if self.port else "")


def parse(text: str) -> Uri:
    """``Addressable::URI.parse``. Raises ``ValueError`` with Addressable's message."""
    rest, hash_mark, fragment = text.partition("#")
    rest, question, query = rest.partition("?")
    head, colon, tail = rest.partition(":")
    scheme = None
    if colon and head and "/" not in head:
        scheme, rest = head, tail
    uri = Uri(scheme, query=query if question else None, fragment=fragment.split("\n")[0] if hash_mark else None)
    if rest.startswith("//"):
        authority, slash, path = rest[2:].partition("/")
        uri = _with_authority(uri, authority)
        rest = slash + path
    return _valid(uri._replace(path=rest))


def _with_authority(uri: Uri, authority: str) -> Uri:
    user = password = None
    login, at, host = authority.rpartition("@")
    if at and "[" not in login and "]" not in login:
        user, colon, secret = login.strip(SPACE).partition(":")
        password = secret if colon else None
    else:
        host = authority
    name, colon, digits = host.rpartition(":")
    if colon and not set(digits) & set("@[]"):
        return uri._replace(user=user, password=password, host=name, port=_port(digits))
    return uri._replace(user=user, password=password, host=host)


def _port(digits: str) -> int | None:
    if not digits:
        return None
    digits = unescape(digits)
    if not re.fullmatch("[0-9]{1,4000}", digits):
        raise ValueError(f'Invalid port number: "{digits}"')
    return int(digits) or None


def _valid(uri: Uri) -> Uri:
    scheme = uri.scheme
    if scheme is not None and not SCHEME.fullmatch(scheme):
        raise ValueError(f"Invalid scheme format: '{scheme}'")
    if scheme is not None and scheme.strip().lower() in PORTS and not uri.host and not uri.path:
        raise ValueError(f"Absolute URI missing hierarchical segment: '{uri}'")
    if uri.host is None and uri.path.startswith("//"):
        words = "Cannot have a path with two leading slashes without an authority set"
        raise ValueError(f"{words}: '{uri}'")
    if uri.host is not None and re.search(r'[<>{}/\\?#@"\s]', uri.host):
        raise ValueError(f"Invalid character in host: '{uri.host}'")
    str(uri)
    return uri


def is_absolute(text: str) -> bool:
    """Whether *text* has a scheme (``Addressable::URI.parse(text).absolute?``). Raises ``ValueError``."""
    return False if PLAIN.fullmatch(text) and not text.startswith("//") else parse(text).scheme is not None


def normalize(text: str) -> str:
    """``Addressable::URI.parse(text).normalize.to_s``. Raises ``ValueError`` (Addressable's message)."""
    if PLAIN.fullmatch(text) and not text.startswith("//"):
        path = remove_dots(text)
        return path if not path.startswith("//") else str(_valid(Uri(path=path)))
    return str(normalized(parse(text)))


def normalized(uri: Uri) -> Uri:
    """The normal form: lower-case scheme and host, no default port, no dot segments, each part escaped anew, NFKC."""
    scheme = uri.scheme.lower() if uri.scheme is not None else None
    scheme = "svn+ssh" if scheme == "ssh+svn" else scheme
    if scheme == "feed" and (inner := re.match(r"feed:/*(http:/*[^\n]*)", str(uri))):
        return normalized(parse(inner[1]))
    return _valid(
        Uri(
            scheme,
            user=_login(uri.user),
            password=_login(uri.password),
            host=_normalized_host(uri.host),
            port=None if PORTS.get(scheme or "") == uri.port else uri.port,
            path=_normalized_path(uri, scheme),
            query=_normalized_query(uri.query),
            fragment=_normal(uri.fragment, QUERY) or None if uri.fragment else None,
        )
    )


def _login(text: str | None) -> str | None:
    return None if text is None else _normal(text.strip(SPACE), UNRESERVED)


def _normalized_host(host: str | None) -> str | None:
    if host is None:
        return None
    host = unescape(host.strip(SPACE).lower())
    host = ".".join(_punycode(label) for label in host.split("."))
    if host.endswith(".") and not host.endswith("..") and len(host) > 1:
        host = host[:-1]
    return _normal(host, HOST)


def _punycode(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + unicodedata.normalize("NFKC", label.lower()).encode("punycode").decode("ascii")


def _normalized_path(uri: Uri, scheme: str | None) -> str:
    path = uri.path
    if scheme is None and ":" in path.partition("/")[0]:
        path = path.replace(":", "%2F", 1)
    path = remove_dots("/".join(_normal(segment, PCHAR) for segment in path.strip(SPACE).split("/")))
    return "/" if not path and scheme in ("http", "https", "ftp", "tftp") else path


def _normalized_query(query: str | None) -> str | None:
    if not query:
        return None
    return "&".join(_normal_pair(pair) for pair in query.split("&")) or None


def _normal_pair(pair: str) -> str:
    """A query's pair, where an escaped plus stays escaped."""
    kept = re.split("%2[Bb]", pair)
    return "%2B".join(_normal(part, PAIR - frozenset(b"%")) for part in kept)


def _normal(text: str, keep: frozenset[int]) -> str:
    """*text* unescaped, in NFKC, and escaped anew; bytes that are not UTF-8 are escaped as they are."""
    raw = _unescaped(text)
    try:
        return _escaped(unicodedata.normalize("NFKC", raw.decode("utf-8")).encode("utf-8"), keep)
    except UnicodeDecodeError:
        return _escaped(raw, ANY)


def _unescaped(text: str) -> bytes:
    raw = text.encode("utf-8", "surrogateescape")
    return ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), raw) if b"%" in raw else raw


def _escaped(raw: bytes, keep: frozenset[int]) -> str:
    return "".join(chr(byte) if byte in keep else f"%{byte:02X}" for byte in raw)


def remove_dots(path: str) -> str:
    """*path* without ``.`` and ``..`` segments; those before the root are dropped."""
    if "/." not in path and not path.startswith("."):
        return path
    return _resolve_relative(path) if not path.startswith("/") else "/" + _resolve(path[1:])


def _resolve(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", "..") and kept:
        kept.append("")
    return "/".join(kept)


def _resolve_relative(path: str) -> str:
    """As Addressable: dots at the very start go, and the first segment is never climbed out of."""
    path = re.sub(r"^(?:\.\.?/?)+", "", path)
    first, slash, rest = path.partition("/")
    if not first or not slash:
        return remove_dots(path) if slash else path
    climbing = rest.split("/")
    above = next((index for index, segment in enumerate(climbing) if segment != ".."), len(climbing))
    return "/".join([first, *climbing[:above], *([_resolve("/".join(climbing[above:]))] if climbing[above:] else [])])


def join(base: str, reference: str) -> str:
    """``Addressable::URI.join``: *reference* seen from *base* (RFC 3986, 5.2). Raises ``ValueError``."""
    start, uri = parse(base), parse(reference)
    if not reference:
        return str(start)
    if uri.scheme is not None:
        return str(_valid(uri._replace(path=remove_dots(uri.path))))
    if uri.host is not None:
        return str(_valid(uri._replace(scheme=start.scheme, path=remove_dots(uri.path))))
    path, query = _joined_path(start, uri), uri.query
    if not uri.path and query is None:
        query = start.query
    return str(_valid(start._replace(path=path, query=query, fragment=uri.fragment)))


def _joined_path(start: Uri, uri: Uri) -> str:
    if not uri.path:
        return start.path
    if uri.path.startswith("/"):
        return remove_dots(uri.path)
    folder, slash, _ = remove_dots(start.path).rpartition("/")
    if not folder and not slash and start.host is not None:
        slash = "/"
    return remove_dots(folder + slash + uri.path)


def normalize_component(text: str) -> str:
    """``Addressable::URI.normalize_component``: Liquid's ``uri_escape``."""
    return _normal(text, ANY)


def escape_path(path: str) -> str:
    """``Jekyll::URL.escape_path``: *path* escaped as a URI, its first ``#`` too. Raises ``ValueError``."""
    if not path or re.search(r"^[a-zA-Z0-9./-]+$", path, re.MULTILINE):
        return path
    uri = parse(path)
    parts = uri._replace(path=_escape(uri.path, PATH))
    if uri.host is not None:
        parts = _with_authority(parts._replace(user=None, password=None), _escape(uri.authority, AUTHORITY))
    if uri.query is not None:
        parts = parts._replace(query=_escape(uri.query, QUERY))
    if uri.fragment is not None:
        parts = parts._replace(fragment=_escape(uri.fragment, QUERY))
    return str(_valid(parts)).replace("#", "%23", 1)


def _escape(text: str, keep: frozenset[int]) -> str:
    return _escaped(text.encode("utf-8", "surrogateescape"), keep)


def unescape(text: str) -> str:
    """``Addressable::URI.unencode``; bytes that are not UTF-8 become surrogates, as ``surrogateescape`` makes them."""
    return _unescaped(text).decode("utf-8", "surrogateescape") if "%" in text else text


def unescape_path(path: str) -> str:
    """``Jekyll::URL.unescape_path``."""
    return unescape(path)


def cgi_escape(text: str) -> str:
    """``CGI.escape``: Liquid's ``url_encode``, Jekyll's ``cgi_escape``."""
    return _escape(text, UNRESERVED | frozenset(b"* ")).replace(" ", "+").replace("*", "%2A") if text else text


def cgi_unescape(text: str) -> str:
    """``CGI.unescape``: Liquid's ``url_decode``."""
    return unescape(text.replace("+", " "))


def url_encode(text: str) -> str:
    """``ERB::Util.url_encode``."""
    return _escape(text, UNRESERVED)
