"""jekyll-sitemap 1.4.0: ``sitemap.xml`` of documents, pages and some files, and a ``robots.txt`` that names it."""

from __future__ import annotations

from liquid_site.dialect.drops.faces import face
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.made import made_page

_EXTENSIONS = frozenset({".htm", ".html", ".xhtml", ".pdf"})
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"
_ROOT = (
    '<urlset xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    f'xsi:schemaLocation="{_SCHEMA} {_SCHEMA}/sitemap.xsd" xmlns="{_SCHEMA}">\n'
)
_STYLE = '{% if page.xsl %}<?xml-stylesheet type="text/xsl" href="{{ "/sitemap.xsl" | absolute_url }}"?>\n{% endif %}'


def _entry(item: str, path: str, time: str) -> str:
    """Make the template of one address: *time* names the variable with its last change."""
    address = f"{{{{ {item}.{path} | replace: '/index.html', '/' | absolute_url | xml_escape }}}}"
    stamp = f"<lastmod>{{{{ {time} | date_to_xmlschema }}}}</lastmod>\n"
    when = f"{{% if {time} %}}{stamp}{{% endif %}}"
    return f"{{% if {item}.sitemap != false %}}<url>\n<loc>{address}</loc>\n{when}</url>\n{{% endif %}}"


_TEMPLATE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    + _STYLE
    + _ROOT
    + "{% for set in site.collections %}{% if set.output != false %}{% for doc in set.docs %}"
    + "{% assign changed = doc.last_modified_at | default: doc.date %}"
    + _entry("doc", "url", "changed")
    + "{% endfor %}{% endif %}{% endfor %}"
    + "{% for html in site.html_pages %}{% if html.url != '/404.html' %}"
    + _entry("html", "url", "html.last_modified_at")
    + "{% endif %}{% endfor %}"
    + "{% for file in page.static_files %}{% if file.name != '404.html' %}"
    + _entry("file", "path", "file.modified_time")
    + "{% endif %}{% endfor %}</urlset>\n"
)


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate, "lowest")


def generate(site: Site) -> None:
    """Make both files, each unless a page or file of the site has its URL."""
    urls = {page.url for page in site.pages} | {file.url for file in site.static_files}
    if "/sitemap.xml" not in urls:
        files = [face(file) for file in site.static_files if file.ext in _EXTENSIONS]
        data = {"layout": None, "static_files": files, "xsl": "/sitemap.xsl" in urls}
        site.pages.append(made_page(site, "", "sitemap.xml", _TEMPLATE, data))
    if "/robots.txt" not in urls:
        text = 'Sitemap: {{ "sitemap.xml" | absolute_url }}\n'
        site.pages.append(made_page(site, "", "robots.txt", text, {"layout": None}))
