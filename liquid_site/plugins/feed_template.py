"""The template of an Atom feed as jekyll-feed writes it: one line, elements without blanks between them."""

from __future__ import annotations


def _when(condition: str, text: str, otherwise: str = "") -> str:
    """Write *text* where *condition* holds."""
    other = f"{{% else %}}{otherwise}" if otherwise else ""
    return f"{{% if {condition} %}}{text}{other}{{% endif %}}"


def _value(expression: str, *filters: str) -> str:
    """Print *expression* through *filters*."""
    return "{{ " + " | ".join((expression, *filters)) + " }}"


def _set(name: str, expression: str, *filters: str) -> str:
    """Remember *expression* through *filters* as *name*."""
    return f"{{% assign {name} = " + " | ".join((expression, *filters)) + " %}"


def _xml(expression: str, *filters: str) -> str:
    """Print *expression* escaped for XML."""
    return _value(expression, *filters, "xml_escape")


def _address(expression: str) -> str:
    """Print the URL *expression* below the site's."""
    return _value(expression, "absolute_url")


def _optional(element: str, expression: str) -> str:
    """Write *element* around *expression* where there is one."""
    return _when(expression, f"<{element}>{_xml(expression)}</{element}>")


_SHEET = '<?xml-stylesheet type="text/xml" href="' + _address("'/feed.xslt.xml'") + '"?>'
_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>'
    + _when("page.xsl", _SHEET)
    + '<feed xmlns="http://www.w3.org/2005/Atom" '
    + _when("site.lang", 'xml:lang="' + _value("site.lang") + '"')
    + '><generator uri="https://jekyllrb.com/" version="'
    + _value("jekyll.version")
    + '">Jekyll</generator><link href="'
    + _address("page.url")
    + '" rel="self" type="application/atom+xml" /><link href="'
    + _address("'/'")
    + '" rel="alternate" type="text/html" '
    + _when("site.lang", 'hreflang="' + _value("site.lang") + '" ')
    + "/><updated>"
    + _value("site.time", "date_to_xmlschema")
    + "</updated><id>"
    + _xml("page.url", "absolute_url")
    + "</id>"
)
_TITLE = (
    _set("heading", "site.title", "default: site.name")
    + _set("part", "page.collection", "capitalize")
    + _when('page.collection != "posts"', _set("heading", "heading", 'append: " | "', "append: part"))
    + _set("part", "page.category", "capitalize")
    + _when("page.category", _set("heading", "heading", 'append: " | "', "append: part"))
    + _when("heading", '<title type="html">' + _xml("heading", "smartify") + "</title>")
    + _optional("subtitle", "site.description")
)
_OWNER = _when(
    "site.author",
    "<author><name>"
    + _xml("site.author.name", "default: site.author")
    + "</name>"
    + _optional("email", "site.author.email")
    + _optional("uri", "site.author.uri")
    + "</author>",
)
_CHOICE = (
    _when("page.tags", _set("entries", "site.tags[page.tags]"), _set("entries", "site[page.collection]"))
    + _when("page.category", _set("entries", "entries", 'where: "categories", page.category'))
    + "{% unless site.show_drafts %}"
    + _set("entries", "entries", 'where_exp: "entry", "entry.draft != true"')
    + "{% endunless %}"
    + _set("entries", "entries", 'sort: "date"', "reverse")
    + _set("most", "site.feed.posts_limit", "default: 10")
)
_ENTRY_HEAD = (
    "<entry"
    + _when("entry.lang", ' xml:lang="' + _value("entry.lang") + '"')
    + ">"
    + _set("name", "entry.title", "smartify", "strip_html", "normalize_whitespace", "xml_escape")
    + '<title type="html">'
    + _value("name")
    + '</title><link href="'
    + _address("entry.url")
    + '" rel="alternate" type="text/html" title="'
    + _value("name")
    + '" /><published>'
    + _value("entry.date", "date_to_xmlschema")
    + "</published><updated>"
    + _value("entry.last_modified_at", "default: entry.date", "date_to_xmlschema")
    + "</updated><id>"
    + _xml("entry.id", "absolute_url")
    + "</id>"
)
_CONTENT = (
    _set("short", "entry.feed.excerpt_only", "default: site.feed.excerpt_only")
    + '{% unless short %}<content type="html" xml:base="'
    + _xml("entry.url", "absolute_url")
    + '"><![CDATA['
    + _value("entry.content", "strip")
    + "]]></content>{% endunless %}"
)
_AUTHOR = (
    _set("who", "entry.author", "default: entry.authors[0]", "default: site.author")
    + _set("who", "site.data.authors[who]", "default: who")
    + _set("known", "who.name", "default: who")
    + _set("mail", "who.email", "default: nil")
    + _set("home", "who.uri", "default: nil")
    + "<author><name>"
    + _xml("known", 'default: ""')
    + "</name>"
    + _optional("email", "mail")
    + _optional("uri", "home")
    + "</author>"
)


def _terms(name: str, expression: str) -> str:
    """Write a category for each of *expression*."""
    return f"{{% for {name} in {expression} %}}" + '<category term="' + _xml(name) + '" />{% endfor %}'


_TERMS = (
    _when("entry.category", '<category term="' + _xml("entry.category") + '" />', _terms("term", "entry.categories"))
    + _terms("term", "entry.tags")
)  # fmt: skip
_SUMMARY = _set("about", "entry.description", "default: entry.excerpt") + _when(
    "about and about != empty",
    '<summary type="html"><![CDATA[' + _value("about", "strip_html", "normalize_whitespace") + "]]></summary>",
)
_IMAGE = _set("picture", "entry.image.path", "default: entry.image") + _when(
    "picture",
    '{% unless picture contains "://" %}'
    + _set("picture", "picture", "absolute_url")
    + '{% endunless %}<media:thumbnail xmlns:media="http://search.yahoo.com/mrss/" url="'
    + _xml("picture")
    + '" /><media:content medium="image" url="'
    + _xml("picture")
    + '" xmlns:media="http://search.yahoo.com/mrss/" />',
)
_ENTRY = _ENTRY_HEAD + _CONTENT + _AUTHOR + _TERMS + _SUMMARY + _IMAGE + "</entry>"

TEMPLATE = (
    f"{_HEAD}{_TITLE}{_OWNER}{_CHOICE}" + f"{{% for entry in entries limit: most %}}{_ENTRY}{{% endfor %}}</feed>"
)
"""Liquid over ``page`` (``xsl``, ``collection``, ``category``, ``tags``) and ``site``."""
