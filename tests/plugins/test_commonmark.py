"""``markdown: CommonMark`` and ``CommonMarkGhPages``; outputs recorded from jekyll-commonmark 1.4.0 and -ghpages
0.5.1."""

from collections.abc import Callable
from typing import Any

import pytest

from liquid_site.config.log import Log
from liquid_site.plugins.commonmark_ghpages import setup
from liquid_site.plugins.host import Host

pytest.importorskip("cmarkgfm")
TEXT = """# Head *x* & é

text <b>raw</b> ~~del~~

```ruby
puts 1
```

    indented < code

## !!!

# Head *x* & é

- [x] done

| a |
|:-:|
| 1 |
"""


def processor(name: str, settings: dict[str, Any], log: Log | None = None) -> Callable[[str], str]:
    host = Host({"commonmark": settings}, log or Log(silent=True))
    setup(host)
    return host.processors[name]


def test_commonmark() -> None:
    convert = processor("CommonMark", {"extensions": ["table", "strikethrough"], "options": ["unsafe"]})
    assert convert(TEXT) == (
        "<h1>Head <em>x</em> &amp; é</h1>\n<p>text <b>raw</b> <del>del</del></p>\n"
        '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight">'
        '<code data-lang="ruby"><span class="nb">puts</span> <span class="mi">1</span>\n</code></pre></div></div>\n'
        '<div class="highlighter-rouge"><div class="highlight"><pre class="highlight"><code>indented &lt; code\n'
        "</code></pre></div></div>\n<h2>!!!</h2>\n<h1>Head <em>x</em> &amp; é</h1>\n<ul>\n<li>[x] done</li>\n</ul>\n"
        '<table>\n<thead>\n<tr>\n<th align="center">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align="center">1</td>\n'
        "</tr>\n</tbody>\n</table>\n"
    )


def test_ghpages() -> None:
    html = processor("CommonMarkGhPages", {"extensions": ["tasklist"]})(TEXT)
    assert '<h1 id="head-emxem-amp-">Head <em>x</em> &amp; é</h1>\n' in html
    assert '<h2 id="section">!!!</h2>\n' in html
    assert '<h1 id="head-emxem-amp--1">' in html
    assert '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>' in html
    assert "<pre><code>indented &lt; code\n</code></pre>\n" in html
    assert '<li><input type="checkbox" checked="" disabled="" /> done</li>' in html
    assert "<!-- raw HTML omitted -->raw" in html


def test_footnotes_and_positions() -> None:
    convert = processor("CommonMark", {"options": ["FOOTNOTES"]})
    assert convert("a[^x] b[^x]\n\n[^x]: note\n") == (
        '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> '
        'b<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup></p>\n'
        '<section class="footnotes">\n<ol>\n<li id="fn1">\n'
        '<p>note <a href="#fnref1" class="footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>\n'
    )
    assert processor("CommonMark", {"options": ["sourcepos"]})("a") == '<p data-sourcepos="1:1-1:1">a</p>\n'


def test_names_that_are_not_known_are_said() -> None:
    log = Log(silent=True)
    processor("CommonMark", {"options": ["nope"], "extensions": ["table", "no"]}, log)("a")
    assert [" ".join(text.split()) for text in log.texts("warn")] == [
        "CommonMark: NOPE is not a valid option",
        "CommonMark: no is not a valid extension",
    ]
