"""What jekyll-seo-tag works out of a page and its site: titles, author, image, dates, type, addresses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.filters import dates, markup, strings, urls
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import lookup, lookup_item, truthy
from liquid_site.ruby import uri

SEPARATOR = " | "
_FRONT = re.compile(r"^/(?:about/)?(?:index.html?)?$", re.MULTILINE)
_INDEX = re.compile(r"/index\.html$", re.MULTILINE)
_NAMED = re.compile(r"%<(\w+)>")
_BRACED = re.compile(r"%\{(\w+)\}")
_AT = re.compile(r"^@", re.MULTILINE)


@dataclass(frozen=True)
class Asked:
    """Who asks: the Liquid context of the tag, and the page and the site as templates see them."""

    context: Any
    page: Any
    site: Any

    def text(self, value: Any) -> str | None:
        """Give *value* converted as Markdown, without tags, blanks folded, escaped; None for what is empty."""
        known = self.context.registers.services.memo.setdefault("seo text", {})
        raw = to_s(value)
        if raw not in known:
            html = self.context.registers.services.markdownify(raw) if raw else ""
            known[raw] = markup.escape_once(strings.normalize_whitespace(markup.strip_html(html)))
        return known[raw] or None

    def moment(self, value: Any) -> Any:
        """Give the time *value* as XML Schema writes it, None where there is none."""
        return dates.date_to_xmlschema(self.context, value) if truthy(value) else None

    def absolute(self, path: Any) -> Any:
        """Give *path* below the site's URL."""
        return urls.absolute_url(self.context, path)


def first(*values: Any) -> Any:
    """Give the first of *values* that is neither nil nor false, else the last."""
    return next((value for value in values if truthy(value)), values[-1])


def part(owner: Any, key: str) -> dict[Any, Any]:
    """Give the hash under *key* of *owner*, empty where there is none."""
    value = lookup_item(owner, key)
    return value if isinstance(value, dict) else {}


def site_title(asked: Asked) -> str | None:
    """Give the site's title, else its name."""
    return asked.text(first(lookup_item(asked.site, "title"), lookup_item(asked.site, "name")))


def page_title(asked: Asked) -> str | None:
    """Give the page's title, else the site's."""
    return asked.text(lookup_item(asked.page, "title")) or site_title(asked)


def full_title(asked: Asked) -> str | None:
    """Give the text of ``<title>``: the page's title and the site's, or the site's and its tagline."""
    own, whole = page_title(asked), site_title(asked)
    about = asked.text(lookup_item(asked.site, "description"))
    if whole and own and own != whole:
        title: str | None = own + SEPARATOR + whole
    elif about and whole:
        title = whole + SEPARATOR + (asked.text(lookup_item(asked.site, "tagline")) or about)
    else:
        title = own
    number = page_number(asked)
    if number is not None and title is None:
        raise RubyFault("no implicit conversion of nil into String")
    return title if number is None or title is None else number + title


def page_number(asked: Asked) -> str | None:
    """Give the words before the title on the second and later pages of a paginator."""
    pager = asked.context.find("paginator")
    page, total = lookup(pager, "page"), lookup(pager, "total_pages")
    if type(page) is not int or page <= 1:
        return None
    message = to_s(first(lookup_item(asked.site, "seo_paginator_message"), "Page %<current>s of %<total>s for "))
    try:
        return _BRACED.sub(r"%(\1)s", _NAMED.sub(r"%(\1)", message)) % {"current": page, "total": to_s(total)}
    except (KeyError, ValueError, TypeError) as error:
        raise RubyFault(f"seo_paginator_message cannot be filled: {error}") from None


def is_front(asked: Asked) -> bool:
    """Tell whether the page is the front page or the one about the site."""
    return bool(_FRONT.search(to_s(lookup_item(asked.page, "url"))))


def description(asked: Asked) -> str | None:
    """Give the page's description, else its excerpt, else the site's description."""
    own = first(lookup_item(asked.page, "description"), lookup_item(asked.page, "excerpt"))
    return asked.text(own) or asked.text(lookup_item(asked.site, "description"))


def name(asked: Asked) -> str | None:
    """Give the ``name`` of the linked data: the page's ``seo.name``, or the site's on its front page."""
    own = lookup(part(asked.page, "seo"), "name")
    found = asked.text(own) if truthy(own) else None
    if found or not is_front(asked):
        return found
    social = lookup(part(asked.site, "social"), "name")
    return asked.text(social) if truthy(social) else site_title(asked)


def author(asked: Asked) -> dict[Any, Any]:
    """Give what is known of the author; a name is looked up in ``site.data.authors``."""
    several = lookup_item(asked.page, "authors")
    sources = [lookup_item(asked.page, "author"), several[0] if isinstance(several, list) and several else None]
    found = next((one for one in (*sources, lookup_item(asked.site, "author")) if to_s(one)), None)
    if isinstance(found, dict):
        return found
    if not isinstance(found, str):
        return {}
    return {"name": found, **part(part(lookup_item(asked.site, "data"), "authors"), found)}


def twitter_name(who: dict[Any, Any]) -> str | None:
    """Give the author's account without its first ``@``."""
    account = first(who.get("twitter"), who.get("name"))
    return _AT.sub("", account, count=1) if isinstance(account, str) else None


def image(asked: Asked) -> dict[Any, Any] | None:
    """Give the page's image, its ``path`` an escaped absolute URL, with whatever else is said of it."""
    given = lookup_item(asked.page, "image")
    found = {"path": None, **given} if isinstance(given, dict) else {"path": given if isinstance(given, str) else None}
    path = first(found["path"], found.get("facebook"), found.get("twitter"))
    if not truthy(path):
        return None
    if isinstance(path, str) and is_relative(path):
        path = asked.absolute(path)
    return {**found, "path": urls.uri_escape(path)}


def is_relative(path: str) -> bool:
    """Tell whether *path* is a URI without a scheme."""
    try:
        return not uri.is_absolute(path)
    except ValueError:
        return False


def logo(asked: Asked) -> Any:
    """Give the site's logo as an escaped absolute URL."""
    path = lookup_item(asked.site, "logo")
    if not truthy(path):
        return None
    return urls.uri_escape(asked.absolute(path) if isinstance(path, str) and is_relative(path) else path)


def kind(asked: Asked) -> Any:
    """Give the type of the linked data."""
    own = lookup(part(asked.page, "seo"), "type")
    if truthy(own):
        return own
    if is_front(asked):
        return "WebSite"
    return "BlogPosting" if truthy(lookup_item(asked.page, "date")) else "WebPage"


def links(asked: Asked) -> Any:
    """Give the addresses that are the same thing elsewhere."""
    own = lookup(part(asked.page, "seo"), "links")
    if truthy(own):
        return own
    social = lookup(part(asked.site, "social"), "links")
    return social if is_front(asked) and truthy(social) else None


def modified(asked: Asked) -> Any:
    """Give the time of the last change."""
    seo, page = part(asked.page, "seo"), asked.page
    return asked.moment(
        first(lookup(seo, "date_modified"), lookup_item(page, "last_modified_at"), lookup_item(page, "date"))
    )


def published(asked: Asked) -> Any:
    """Give the time of the page's date."""
    return asked.moment(lookup_item(asked.page, "date"))


def locale(asked: Asked) -> str:
    """Give the page's or the site's language with an underscore."""
    sources = [lookup_item(asked.page, "locale"), lookup_item(asked.site, "locale")]
    sources += [lookup_item(asked.page, "lang"), lookup_item(asked.site, "lang"), "en_US"]
    return to_s(first(*sources)).replace("-", "_")


def canonical(asked: Asked) -> Any:
    """Give the page's own address: the one it names, else its URL, an index standing for its folder."""
    own = lookup_item(asked.page, "canonical_url")
    return own if to_s(own) else _INDEX.sub("/", to_s(asked.absolute(lookup_item(asked.page, "url"))))
