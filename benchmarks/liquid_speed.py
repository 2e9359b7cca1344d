"""Time Liquid side by side with Ruby's: a navigation loop, an archive page, parsing, a warm start.

    python benchmarks/liquid_speed.py [--jekyll COMMAND] [--pages N] [--posts N] [--templates FOLDER ...]

COMMAND is how Ruby is started with Jekyll on its load path (default: ``ruby``); without it only our figures are shown.
Both sides read the same generated sites, and time rendering (or parsing) alone: seconds of the processor, best of
three. What is parsed is one long text whose parts have one shape, but names and texts of their own. FOLDERS hold real
sites or themes (``tools/fetch_real_inputs.sh`` brings some): both sides parse the layouts and includes below them,
each once, that both can read. Garbage is collected as seldom as the command line has it.
"""

from __future__ import annotations

import argparse
import gc
import json
import re
import shlex
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

LAYOUT = """---
---
<nav class="menu">
{% for p in site.pages %}
  {% if p.url == page.url %}<li class="active">{% else %}<li>{% endif %}
  {% if p.title and p.nav != false and p.order < 450 %}
    {% include link.html target=p.url text=p.title %}
  {% endif %}
  </li>
  {% unless forloop.last %}<!-- {{ p.title | upcase | truncate: 12 | append: "-" | append: forloop.index }} -->
  {% endunless %}
{% endfor %}
</nav>
{{ content }}
"""
LINK = """<a href="{{ include.target | relative_url }}" title="{{ include.text | escape }}">{{ include.text }}</a>"""
ARCHIVE = """---
title: Archive
---
{% assign year = "" %}
{% for post in site.posts %}
{% capture this %}{{ post.date | date: "%Y" }}{% endcapture %}
{% if this != year %}<h2>{{ this }}</h2>{% assign year = this %}{% endif %}
<li><time datetime="{{ post.date | date_to_xmlschema }}">{{ post.date | date: "%b %-d" }}</time>
<a href="{{ post.url | relative_url }}">{{ post.title | escape }}</a>
{% for tag in post.tags %}<span>{{ tag | upcase }}</span>{% unless forloop.last %}, {% endunless %}{% endfor %}
{% if post.tags contains "two" %}*{% endif %}{{ post.title | size | plus: 1 }}</li>
{% endfor %}
"""
PARSED = 200
"""How many copies of the two templates are parsed as one text, the names and texts of each its own."""
NAMES = re.compile(r"\b(title|order|nav|year|this|tags|active|menu)\b")
KINDS = {"_includes", "_layouts"}
SUFFIXES = {".html", ".md", ".svg", ".xml"}
FRONT_MATTER = re.compile(r"\A---[^\n]*\n.*?^---[^\n]*\n", re.DOTALL | re.MULTILINE)

RUBY = r"""
require "jekyll"; require "json"
def best; (1..3).map { t = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID); yield
  Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - t }.min; end
nav, archive, big, templates = ARGV
big = File.read(big)
out = {}
out["parse"] = best { Liquid::Template.parse(big, line_numbers: true) }
Jekyll.logger.log_level = :error
def load(dir)
  site = Jekyll::Site.new(Jekyll.configuration(
    "source" => dir, "destination" => dir + "/_site", "disable_disk_cache" => true, "quiet" => true))
  site.reset; site.read; site
end
def render(site, item, text, path)
  payload = site.site_payload
  payload["page"] = item.to_liquid
  payload["content"] = "body"
  site.liquid_renderer.file(path).parse(text).render!(payload, registers: { site: site, page: payload["page"] })
end
site = load(nav); text = site.layouts["default"].content
out["navigation"] = best { site.pages.each { |page| render(site, page, text, "layout") } }
out["navigation size"] = render(site, site.pages[0], text, "layout").size
blog = load(archive); page = blog.pages.find { |p| p.name == "archive.html" }
out["archive"] = best { 5.times { render(blog, page, page.content, "archive") } } / 5
out["archive size"] = render(blog, page, page.content, "archive").size
texts = JSON.parse(File.read(templates))
read = ->(number) { Liquid::Template.parse(texts[number], line_numbers: true, error_mode: :warn) }
readable = texts.each_index.select do |number|
  read.call(number)
rescue Liquid::Error, ArgumentError
  false
end
out["templates"] = best { readable.each(&read) }
out["readable"] = readable
puts JSON.generate(out)
"""


def best(action: Callable[[], object]) -> float:
    """Seconds of the processor that the fastest of three runs took."""
    times = []
    for _ in range(3):
        began = time.process_time()
        action()
        times.append(time.process_time() - began)
    return min(times)


def write_sites(root: Path, pages: int, posts: int) -> tuple[Path, Path]:
    """Write the site of *pages* pages and the blog of *posts* posts below *root*."""
    nav, blog = root / "nav", root / "blog"
    for folder in (nav / "_layouts", nav / "_includes", blog / "_posts"):
        folder.mkdir(parents=True)
    (nav / "_layouts/default.html").write_text(LAYOUT)
    (nav / "_includes/link.html").write_text(LINK)
    for number in range(pages):
        matter = f"layout: default\ntitle: Page & number {number}\norder: {number}\nnav: {str(number % 7 != 0).lower()}"
        (nav / f"page-{number}.html").write_text(f"---\n{matter}\n---\nbody\n")
    for number in range(posts):
        day = f"{2000 + number % 20}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        (blog / f"_posts/{day}-post-{number}.html").write_text(
            f"---\ntitle: Post <{number}>\ntags: [one, two, three{number % 9}]\n---\nbody\n"
        )
    (blog / "archive.html").write_text(ARCHIVE)
    for site in (nav, blog):
        (site / "_config.yml").write_text("baseurl: /base\nurl: http://example.org\n")
    return nav, blog


def long_text() -> str:
    """The text that is parsed."""
    both = FRONT_MATTER.sub("", LAYOUT) + FRONT_MATTER.sub("", ARCHIVE)
    return "".join(NAMES.sub(rf"\g<1>{number}", both) for number in range(PARSED))


def ours(nav: Path, blog: Path) -> dict[str, float]:
    """Our figures, in seconds."""
    from liquid_site.api import Site
    from liquid_site.dialect.drops.faces import face
    from liquid_site.dialect.drops.payload import make_payload
    from liquid_site.dialect.engine import Engine
    from liquid_site.dialect.registers import Registers, Services

    def render(site: Any, services: Services, template: Any, item: Any) -> str:
        payload = {**make_payload(site), "page": face(item), "content": "body"}
        return str(template.render(payload, Registers(site, payload["page"], services)))

    found: dict[str, float] = {}
    big = long_text()
    found["parse"] = best(lambda: Engine().parse(big))
    found["parse, compile"] = best(lambda: compiled(Engine().parse(big)))
    found["warm start"] = warm(big)
    site = Site.load(nav).model
    engine, services = Engine(), Services()
    layout = site.layouts["default"].content
    template = engine.parse(layout, path="layout")
    found["navigation"] = best(lambda: [render(site, services, template, page) for page in site.pages])
    found["navigation size"] = len(render(site, services, template, site.pages[0]))
    posts = Site.load(blog).model
    page = next(page for page in posts.pages if page.name == "archive.html")
    services = Services()
    archive = Engine().parse(page.content, path="archive")
    found["archive"] = best(lambda: [render(posts, services, archive, page) for _ in range(5)]) / 5
    found["archive size"] = len(render(posts, services, archive, page))
    return found


def compiled(template: Any) -> None:
    """Compile all of *template*, the parts too that would wait until they are entered."""
    template.program.complete()


def warm(text: str) -> float:
    """Seconds to have the template ready to run when its code is in the cache."""
    from liquid_site.dialect.engine import Engine, Options

    kept: dict[tuple[object, ...], bytes] = {}

    class Memory:
        def get(self, *parts: str | bytes) -> bytes | None:
            return kept.get(parts)

        def put(self, value: bytes, *parts: str | bytes) -> None:
            kept[parts] = value

    compiled(Engine(Options(cache=Memory())).parse(text))
    return best(lambda: compiled(Engine(Options(cache=Memory())).parse(text)))


def read_templates(folders: list[Path]) -> list[str]:
    """The different layouts and includes with Liquid below *folders*, without front matter, that we can parse."""
    from liquid_site.dialect.engine import Engine
    from liquid_site.errors import LiquidError

    found: dict[str, None] = {}
    for path in sorted(path for folder in folders for path in folder.rglob("*") if KINDS & set(path.parts)):
        if path.is_file() and path.suffix in SUFFIXES:
            text = FRONT_MATTER.sub("", path.read_text(encoding="utf-8", errors="replace"))
            try:
                Engine().parse(text)
            except LiquidError:
                continue
            if "{%" in text or "{{" in text:
                found[text] = None
    return list(found)


def several(texts: list[str]) -> dict[str, float]:
    """Our figures for *texts*, in seconds."""
    from liquid_site.dialect.engine import Engine

    def read(use: Callable[[Any], object]) -> None:
        engine = Engine()
        for text in texts:
            use(engine.parse(text))

    return {"templates": best(lambda: read(id)), "all, compiled": best(lambda: read(compiled))}


def theirs(command: str, nav: Path, blog: Path, texts: list[str]) -> dict[str, Any]:
    """Ruby's figures, in seconds, and which of *texts* are ``readable``; empty where Ruby or Jekyll is missing."""
    listed, big = nav.parent / "templates.json", nav.parent / "big.html"
    listed.write_text(json.dumps(texts), encoding="utf-8")
    big.write_text(long_text(), encoding="utf-8")
    try:
        run = subprocess.run(
            [*shlex.split(command), "-W0", "-e", RUBY, str(nav), str(blog), str(big), str(listed)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"no figures of Ruby's: {getattr(error, 'stderr', '') or error}", file=sys.stderr)
        return {}
    found: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Run both sides and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jekyll", default="ruby")
    options.add_argument("--pages", type=int, default=500)
    options.add_argument("--posts", type=int, default=1000)
    options.add_argument("--templates", type=Path, nargs="*", default=[])
    given = options.parse_args()
    from liquid_site.cli.main import COLLECTING

    gc.set_threshold(*COLLECTING)
    texts = read_templates(given.templates)
    with tempfile.TemporaryDirectory() as folder:
        nav, blog = write_sites(Path(folder), given.pages, given.posts)
        mine, other = ours(nav, blog), theirs(given.jekyll, nav, blog, texts)
    other["warm start"] = other["parse, compile"] = other.get("parse", 0)
    names = ["navigation", "archive", "parse", "parse, compile", "warm start"]
    if texts:
        texts = [texts[number] for number in other.get("readable", range(len(texts)))]
        mine |= several(texts)
        other["all, compiled"] = other.get("templates", 0)
        names += ["templates", "all, compiled"]
        print(f"{len(texts)} templates, {sum(map(len, texts)):,} characters")
    for name in names:
        ratio = f"{other[name] / mine[name]:6.1f} x" if other.get(name) else ""
        print(f"{name:14} ours {mine[name] * 1000:9.1f} ms   ruby {other.get(name, 0) * 1000:9.1f} ms  {ratio}")
    for name in ("navigation size", "archive size"):
        if other.get(name) not in (None, mine[name]):
            print(f"{name} differs: {mine[name]} and {other[name]}")


if __name__ == "__main__":
    main()
