"""jekyll-seo-tag 2.8.0: ``{% seo %}`` writes the title and what search engines and social networks read of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import liquid_site.plugins.seo_facts as facts
from liquid_site.dialect.filters.conversions import jsonify
from liquid_site.dialect.printing import to_output
from liquid_site.dialect.values import lookup, truthy
from liquid_site.plugins.host import Host
from liquid_site.plugins.seo_facts import Asked

VERSION = "2.8.0"
_NO_TITLE = re.compile(r"title=false", re.IGNORECASE)
_CHECKS = (
    ("google", "google-site-verification"),
    ("bing", "msvalidate.01"),
    ("alexa", "alexaVerifyID"),
    ("yandex", "yandex-verification"),
    ("baidu", "baidu-site-verification"),
    ("facebook", "facebook-domain-verification"),
)
_FACEBOOK = (("admins", "fb:admins"), ("publisher", "article:publisher"), ("app_id", "fb:app_id"))


def setup(host: Host) -> None:
    """Add the tag."""
    host.tag("seo", parse)


def parse(markup: str) -> Callable[[Any], str]:
    """Read the tag's markup; ``title=false`` in it leaves ``<title>`` out."""
    titled = not _NO_TITLE.search(markup)

    def render(context: Any) -> str:
        registers = context.registers
        site = lookup(context.payload, "site")
        return "\n".join(lines(Asked(context, registers.page, site), titled)) + "\n"

    return render


def meta(key: str, content: Any, attribute: str = "property") -> str:
    """Write a ``<meta>``; *content* as Liquid prints it."""
    return f'<meta {attribute}="{key}" content="{to_output(content)}" />'


def lines(asked: Asked, titled: bool) -> Iterator[str]:
    """Give the lines of the tag."""
    yield f"<!-- Begin Jekyll SEO tag v{VERSION} -->"
    title = facts.full_title(asked)
    if title and titled:
        yield f"<title>{title}</title>"
    yield meta("generator", f"Jekyll v{lookup(asked.context.payload.get('jekyll'), 'version')}", "name")
    yield from about_page(asked)
    yield from about_site(asked)
    yield from about_image(asked)
    yield from about_time(asked)
    yield from about_pages(asked)
    yield from for_twitter(asked)
    yield from for_owners(asked)
    yield '<script type="application/ld+json">'
    yield f"{jsonify(linked_data(asked))}</script>"
    yield "<!-- End Jekyll SEO tag -->"


def about_page(asked: Asked) -> Iterator[str]:
    """Title, author, language, description."""
    title, author, text = facts.page_title(asked), facts.author(asked).get("name"), facts.description(asked)
    if title:
        yield meta("og:title", title)
    if truthy(author):
        yield meta("author", author, "name")
    yield meta("og:locale", facts.locale(asked))
    if text:
        yield meta("description", text, "name")
        yield meta("og:description", text)


def about_site(asked: Asked) -> Iterator[str]:
    """The page's address, if the site has one, and the site's name."""
    if truthy(lookup(asked.site, "url")):
        address = to_output(facts.canonical(asked))
        yield f'<link rel="canonical" href="{address}" />'
        yield meta("og:url", address)
    title = facts.site_title(asked)
    if title:
        yield meta("og:site_name", title)


def about_image(asked: Asked) -> Iterator[str]:
    """The image and its measures."""
    image = facts.image(asked)
    if image is not None:
        yield meta("og:image", image["path"])
        for key in ("height", "width", "alt"):
            if truthy(image.get(key)):
                yield meta(f"og:image:{key}", image[key])


def about_time(asked: Asked) -> Iterator[str]:
    """Whether this is an article, of its time, or not."""
    time = facts.published(asked)
    yield meta("og:type", "website" if time is None else "article")
    if time is not None:
        yield meta("article:published_time", time)


def about_pages(asked: Asked) -> Iterator[str]:
    """The neighbours of a page of a paginator."""
    pager = asked.context.find("paginator")
    for relation, key in (("prev", "previous_page"), ("next", "next_page")):
        if truthy(lookup(pager, key)):
            yield f'<link rel="{relation}" href="{to_output(asked.absolute(lookup(pager, f"{key}_path")))}" />'


def for_twitter(asked: Asked) -> Iterator[str]:
    """The card that Twitter shows, and the accounts of site and author."""
    image, title, own = facts.image(asked), facts.page_title(asked), lookup(asked.site, "twitter")
    if image is None:
        yield meta("twitter:card", "summary", "name")
    else:
        cards = (lookup(lookup(asked.page, "twitter"), "card"), lookup(own, "card"), "summary_large_image")
        yield meta("twitter:card", next(card for card in cards if truthy(card) and card not in ("", [], {})), "name")
        yield meta("twitter:image", image["path"])
        if truthy(image.get("alt")):
            yield meta("twitter:image:alt", image["alt"], "name")
    if title:
        yield meta("twitter:title", title)
    if truthy(own):
        yield meta("twitter:site", "@" + to_output(lookup(own, "username")).replace("@", ""), "name")
        account = facts.twitter_name(facts.author(asked))
        if account is not None:
            yield meta("twitter:creator", "@" + account.replace("@", ""), "name")


def for_owners(asked: Asked) -> Iterator[str]:
    """What Facebook and the search engines know the site's owner by."""
    facebook, checks = lookup(asked.site, "facebook"), lookup(asked.site, "webmaster_verifications")
    for key, shown in _FACEBOOK:
        if truthy(lookup(facebook, key)):
            yield meta(shown, lookup(facebook, key))
    if not truthy(checks):
        own = lookup(asked.site, "google_site_verification")
        if truthy(own):
            yield meta("google-site-verification", own, "name")
        return
    for key, shown in _CHECKS:
        if truthy(lookup(checks, key)):
            yield meta(shown, lookup(checks, key), "name")


def linked_data(asked: Asked) -> dict[str, Any]:
    """Give the JSON-LD of the page, keys sorted, what is nil left out."""
    kind, address = facts.kind(asked), facts.canonical(asked)
    found = {
        "@context": "https://schema.org",
        "@type": kind,
        "author": linked_author(asked),
        "dateModified": facts.modified(asked),
        "datePublished": facts.published(asked),
        "description": facts.description(asked),
        "headline": facts.page_title(asked),
        "image": linked_image(asked),
        "mainEntityOfPage": {"@type": "WebPage", "@id": address} if kind in ("BlogPosting", "CreativeWork") else None,
        "name": facts.name(asked),
        "publisher": publisher(asked),
        "sameAs": facts.links(asked),
        "url": address,
    }
    return {key: value for key, value in found.items() if value is not None}


def linked_author(asked: Asked) -> dict[str, Any] | None:
    """Give the author, unless its ``type`` is neither a person nor an organization."""
    who = facts.author(asked)
    kind = facts.first(who.get("type"), "Person")
    if not truthy(who.get("name")) or kind not in ("Organization", "Person"):
        return None
    address = who.get("url")
    return {"@type": kind, "name": who["name"], **({"url": address} if truthy(address) else {})}


def linked_image(asked: Asked) -> Any:
    """Give the image: its address alone where nothing else is said of it."""
    image = facts.image(asked)
    if image is None or len(image) == 1:
        return image and image["path"]
    path = image.pop("path")
    return {**image, "url": path, "@type": "imageObject"}


def publisher(asked: Asked) -> dict[str, Any] | None:
    """Give the publisher, known by the site's logo."""
    logo, name = facts.logo(asked), facts.author(asked).get("name")
    if logo is None:
        return None
    found = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": logo}}
    return {**found, "name": name} if truthy(name) else found
