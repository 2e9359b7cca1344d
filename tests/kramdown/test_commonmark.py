"""``markdown: CommonMark`` and ``CommonMarkGhPages``; outputs recorded from jekyll-commonmark 1.4.0 and -ghpages
0.5.1."""

import pytest

from liquid_site.kramdown.commonmark import commonmark, commonmark_ghpages

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


def quiet(_level: str, _words: str) -> None:
    """Nobody listens."""


def test_commonmark() -> None:
    convert = commonmark({"commonmark": {"extensions": ["table", "strikethrough"], "options": ["unsafe"]}}, quiet)
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
    html = commonmark_ghpages({"commonmark": {"extensions": ["tasklist"]}}, quiet)(TEXT)
    assert '<h1 id="head-emxem-amp-">Head <em>x</em> &amp; é</h1>\n' in html
    assert '<h2 id="section">!!!</h2>\n' in html
    assert '<h1 id="head-emxem-amp--1">' in html
    assert '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>' in html
    assert "<pre><code>indented &lt; code\n</code></pre>\n" in html
    assert '<li><input type="checkbox" checked="" disabled="" /> done</li>' in html
    assert "<!-- raw HTML omitted -->raw" in html


def test_footnotes_and_positions() -> None:
    convert = commonmark({"commonmark": {"options": ["FOOTNOTES"]}}, quiet)
    assert convert("a[^x] b[^x]\n\n[^x]: note\n") == (
        '<p>a<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup> '
        'b<sup class="footnote-ref"><a href="#fn1" id="fnref1">1</a></sup></p>\n'
        '<section class="footnotes">\n<ol>\n<li id="fn1">\n'
        '<p>note <a href="#fnref1" class="footnote-backref">↩</a></p>\n</li>\n</ol>\n</section>\n'
    )
    assert commonmark({"commonmark": {"options": ["sourcepos"]}}, quiet)("a") == '<p data-sourcepos="1:1-1:1">a</p>\n'


def test_names_that_are_not_known_are_said() -> None:
    said: list[tuple[str, str]] = []
    commonmark({"commonmark": {"options": ["nope"], "extensions": ["table", "no"]}}, lambda a, b: said.append((a, b)))
    assert [words for level, words in said if level == "warn"] == [
        "NOPE is not a valid option",
        "no is not a valid extension",
    ]
