"""Plugins that are known and not built in: what a site can do about each."""

from __future__ import annotations

NOT_HERE = {
    "jekyll-polyglot": "keep one language a build: run it once for each with its own --config and --destination",
    "jekyll-multiple-languages-plugin": "run one build for each language with its own --config and --destination",
    "jekyll-spaceship": "write its tables as HTML, and load MathJax or Mermaid in a layout",
    "jekyll-asciidoc": "convert the .adoc files to Markdown first (asciidoctor, pandoc), or write a _plugins/*.py",
    "jekyll-diagrams": "load Mermaid in a layout, or put the pictures into the site",
    "jekyll-imagemagick": "make the pictures beforehand and keep them in the site",
    "jekyll-responsive-image": "make the pictures beforehand and keep them in the site",
    "jekyll-picture-tag": "make the pictures beforehand and keep them in the site",
    "jekyll-terser": "minify scripts beforehand, or serve them as they are",
    "jekyll-twitter-plugin": "paste the code that Twitter gives for the post",
    "jekyll-katex": "load KaTeX in a layout",
    "jektex": "load KaTeX in a layout",
    "jekyll-octicons": "put the icons' SVG into an include",
    "jekyll-tidy": "leave it out: it only changes the blanks of the output",
    "jekyll-algolia": "run Algolia's crawler on the built site",
    "jekyll-pwa-plugin": "write the service worker by hand",
    "jekyll-figure": "write figures as an include",
    "jekyll-postfiles": "put the files under assets",
    "jekyll-auto-image": "name the image in the front matter",
    "jekyll-loading-lazy": 'write loading="lazy" in the include that makes the pictures',
}
"""The gem's name → the advice."""


def advice(name: str) -> str | None:
    """Give what to do about the plugin *name*; None for one that is not known."""
    return NOT_HERE.get(name.strip().replace("/", "-"))
