"""kramdown inside Python-Markdown and MkDocs, and Python-Markdown inside a site."""

from pathlib import Path
from typing import Any

import markdown
import pytest
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from liquid_site.errors import ConfigError
from liquid_site.kramdown import to_html
from liquid_site.kramdown.python_markdown import python_markdown

TEXT = "# A *b*\n\nterm\n: [text](x.md){:.c} ~~d~~\n\n## C {#d}\n\n![e](f.png) <b>g</b>\n{:.h}\n"


def test_the_bytes_are_kramdowns() -> None:
    html = markdown.markdown(TEXT, extensions=["liquid_site.kramdown"])
    assert html + "\n" == to_html(TEXT, {"input": "GFM", "hard_wrap": False})


def test_options_reach_kramdown() -> None:
    configs: dict[str, Any] = {"liquid_site.kramdown": {"options": {"auto_ids": False, "input": "kramdown"}}}
    html = markdown.markdown("# A\n\n~~b~~", extensions=["liquid_site.kramdown"], extension_configs=configs)
    assert html == "<h1>A</h1>\n\n<p>~~b~~</p>"


def test_processors_of_others_run() -> None:
    class Shout(Preprocessor):
        def run(self, lines: list[str]) -> list[str]:
            return [line.upper() for line in lines]

    class Sign(Postprocessor):
        def run(self, text: str) -> str:
            return text + "\n<!-- signed -->"

    md = markdown.Markdown(extensions=["liquid_site.kramdown", "toc", "fenced_code", "tables"])
    md.preprocessors.register(Shout(md), "shout", 15)
    md.postprocessors.register(Sign(md), "sign", 5)
    assert md.convert("# a\n\n    b") == (
        '<h1 id="a">A</h1>\n\n<pre><code>B\n</code></pre>\n<!-- signed -->'
    ) or "highlighter" in md.convert("# a\n\n    b")
    assert md.toc_tokens[0]["name"] == "A"  # type: ignore[attr-defined]


def test_a_mkdocs_site(tmp_path: Path) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Home *x*\n\n[other](sub/other.md#part){:.c}\n\nterm\n: def\n", encoding="utf-8")
    (docs / "sub").mkdir()
    (docs / "sub" / "other.md").write_text("# Other\n\n## Part\n\n![i](../i.png)\n", encoding="utf-8")
    (docs / "i.png").write_bytes(b"")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\nmarkdown_extensions:\n  - liquid_site.kramdown:\n      options: {auto_id_prefix: 'h-'}\n"
        "plugins: []\ntheme: {name: null, custom_dir: theme}\nvalidation: {anchors: warn}\n",
        encoding="utf-8",
    )
    (tmp_path / "theme").mkdir()
    toc = (
        "{% for e in page.toc %}{{ e.title }} {{ e.url }}{% for c in e.children %} {{ c.url }}{% endfor %}{% endfor %}"
    )
    page = "{{ page.title }}|" + toc + "|{{ page.content }}"
    (tmp_path / "theme" / "main.html").write_text(page, encoding="utf-8")
    build(load_config(str(tmp_path / "mkdocs.yml")))
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == (
        'Home x|Home x #h-home-x|<h1 id="h-home-x">Home <em>x</em></h1>\n\n'
        '<p><a href="sub/other/#part" class="c">other</a></p>\n\n<dl>\n  <dt>term</dt>\n  <dd>def</dd>\n</dl>'
    )
    assert (tmp_path / "site" / "sub" / "other" / "index.html").read_text(encoding="utf-8") == (
        'Other|Other #h-other #h-part|<h1 id="h-other">Other</h1>\n\n<h2 id="h-part">Part</h2>\n\n'
        '<p><img src="../../i.png" alt="i" /></p>'
    )


def test_python_markdown_with_extensions() -> None:
    settings = {"extensions": ["tables", "toc"], "extension_configs": {"toc": {"permalink": True}}}
    html = python_markdown({"python_markdown": settings})("# A\n\n|a|\n|-|\n|b|\n")
    assert '<a class="headerlink" href="#a"' in html and "<table>" in html and html.endswith("\n")
    assert python_markdown({})("*a*") == "<p><em>a</em></p>\n"


def test_python_markdown_without_the_extension() -> None:
    with pytest.raises(ConfigError, match="no_such_extension") as caught:
        python_markdown({"python_markdown": {"extensions": ["no_such_extension"]}})
    assert caught.value.hint
