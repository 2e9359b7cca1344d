"""jekyll-jupyter-notebook 0.0.7: notebooks as pages through nbconvert (the extra ``notebooks``), and frames."""

from __future__ import annotations

import html
import re
import warnings
from collections.abc import Callable
from typing import Any

from liquid_site.errors import PluginError, Where
from liquid_site.model.page import Page
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.parts import Converter
from liquid_site.plugins.places import page_place
from liquid_site.reader.documents import read_document
from liquid_site.reader.reading import begin
from liquid_site.ruby.text import inspect, to_s

_EXT = ".ipynb"
_CUSTOM_SHEET = re.compile(r'<link[^>]+?href="custom.css">')
_FRAME = (
    "<div",
    '  class="jupyter-notebook"',
    '  style="position: relative; width: 100%; margin: 0 auto;">',
    '  <div class="jupyter-notebook-iframe-container">',
    "    <iframe",
    '      src="{address}"',
    '      style="position: absolute; top: 0; left: 0; border-style: none;"',
    '      width="100%"',
    '      height="100%"',
    '      onload="this.parentElement.style.paddingBottom = '
    "(this.contentWindow.document.documentElement.scrollHeight + 10) + 'px'\"></iframe>",
    "  </div>",
    "</div>",
    "",
)


def setup(host: Host) -> None:
    """Add the tag, the converter and the generator."""
    own = host.config.get("jupyter_notebook")
    settings = own if isinstance(own, dict) else {}
    host.tag("jupyter_notebook", lambda markup: frame(markup, host))
    host.generator(generate)
    host.converter(
        Converter(
            "JekyllJupyterNotebook::Converter",
            lambda ext: ext == _EXT,
            lambda _ext: f"{_EXT}.html",
            lambda text, item: converted(text, item, settings),
        )
    )


def frame(markup: str, host: Host) -> Callable[[Any], str]:
    """Make the tag: its markup is an expression, or the bare name of a file."""

    def render(context: Any) -> str:
        value = context[markup.strip()]
        if value is None:
            said = f"Jupyter Notebook path be string literal: <{inspect(markup.strip())}>"
            host.log.warn("Warning:", said, page_place(context))
            value = markup.strip()
        address = html.escape(f"{to_s(value)}.html").replace("&#x27;", "&#39;")
        return "\n".join(_FRAME).replace("{address}", address)

    return render


def generate(site: Site) -> None:
    """Make pages of the notebooks among the static files; those of collections become documents, too."""
    for file in [file for file in site.static_files if file.ext == _EXT]:
        site.static_files.remove(file)
        folder, _, name = file.relative_path.strip("/").rpartition("/")
        with open(file.source_path, encoding="utf-8") as notebook:
            page = Page(site.context, site.source, f"/{folder}" if folder else "", name, content=notebook.read())
        page.defaults = begin(site).defaults.all(page.relative_path, "pages")
        page.data = dict(page.defaults)
        site.context.fire("pages", "post_init", page)
        site.pages.append(page)
        if file.collection is not None:
            file.collection.docs.append(read_document(begin(site), file.collection, file.source_path))


def converted(text: str, item: Any, settings: dict[str, Any]) -> str:
    """Give the notebook *text* as HTML. Raises PluginError without nbconvert, or for what is no notebook."""
    try:
        from nbconvert import HTMLExporter  # type: ignore[import-not-found,unused-ignore]
        from nbformat import reads  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        raise PluginError(
            "Notebooks need the package nbconvert.", hint="pip install 'liquid-site[notebooks]'"
        ) from error
    path = to_s(getattr(item, "relative_path", ""))
    exporter = HTMLExporter()
    exporter.exclude_input = not truthy(settings.get("input", True))
    exporter.exclude_input_prompt = exporter.exclude_output_prompt = not truthy(settings.get("prompt", True))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made, _ = exporter.from_notebook_node(reads(text, as_version=4))
    except (ValueError, KeyError) as error:
        raise PluginError(f"This is no notebook: {error}", where=Where(path)) from error
    return part(_CUSTOM_SHEET.sub("", made, count=1), settings.get("content") or "html")


def part(made: str, wanted: Any) -> str:
    """Give what ``content`` asks for: the whole page, the body with its styles, or the body alone.

    Only a bare ``<body>`` is found, as in the original; nbconvert has given it attributes since version 6.
    """
    if wanted == "body":
        rest = made.partition("</title>")[2] or made
        return rest.replace("</head>", "", 1).replace("<body>", "", 1).partition("</body>")[0]
    if wanted == "body-without-style":
        return (made.partition("<body>")[2] or made).partition("</body>")[0]
    return made
