"""What conversions give besides HTML, what they refuse, and that they share nothing."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from liquid_site.errors import ConfigError
from liquid_site.kramdown import convert, to_html
from liquid_site.kramdown.jekyll import jekyll_options, smartify


def test_line_ends_and_the_last_newline() -> None:
    assert to_html("a\r\nb\rc") == "<p>a\nb\nc</p>\n"
    assert to_html("") == "\n"
    assert to_html("a\n\n") == "<p>a</p>\n\n"


def test_the_table_of_contents_is_a_tree() -> None:
    toc = convert("# A *b*\n\n### C\n\n## [D](e)[^1]\n\n# A b\n{:.no_toc}\n\n[^1]: n", {"input": "GFM"}).toc
    assert [(entry.level, entry.id, entry.html) for entry in toc] == [(1, "a-b", "A <em>b</em>")]
    assert [(entry.level, entry.id, entry.html) for entry in toc[0].children] == [(3, "c", "C"), (2, "d", "D")]


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("[^1]: x", ["Footnote definition for '1' on line 1 is unreferenced - ignoring"]),
        ("a\nb[^1]", ["Footnote definition for '1' not found on line 2"]),
        ("[a]: b\n[a]: c\n", ["Duplicate link ID 'a' on line 3 - overwriting"]),
        ("a\n\n<div>\n", ["Found no end tag for 'div' on line 3 - auto-closing it"]),
        ("a</b>", ["Found invalidly used HTML closing tag for 'b' on line 1"]),
        ("*[a]: b\n*[a]: c\n", ["Duplicate abbreviation ID 'a' on line 2 - overwriting"]),
        ('{::options nope="1" /}', ["Unknown kramdown option 'nope'"]),
        ("[a]", ["No link definition for link ID 'a' found on line 1"]),
        ("a{:.b}", ["Found span IAL after text - ignoring it"]),
        ("| a |\n|---|\n", ["Found table without body on line 1 - ignoring it"]),
    ],
)
def test_warnings_are_kramdowns(text: str, warnings: list[str]) -> None:
    assert convert(text, {"input": "GFM"}).warnings == warnings


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"footnote_nr": "x"}, "Invalid integer value for option 'footnote_nr': 'x'"),
        ({"toc_levels": "1-2"}, "Invalid syntax for option toc_levels"),
        ({"toc_levels": [0]}, "Level numbers for option toc_levels have to be integers from 1 to 6"),
        ({"smart_quotes": "a,b"}, "Option smart_quotes needs exactly 4 values"),
        ({"footnote_link_text": "x"}, "option footnote_link_text needs to contain a '%s'"),
        ({"link_defs": {"a": []}}, "Invalid structure for hash value of option link_defs"),
        ({"input": "textile"}, "kramdown has no parser to handle the specified input format: textile"),
    ],
)
def test_options_that_cannot_be_used(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match="(?s)") as caught:
        to_html("a", options)
    assert str(caught.value) == message


def test_option_values_are_read_as_kramdown_reads_them() -> None:
    assert to_html("# a", {"auto_ids": "FALSE "}) == "<h1>a</h1>\n"
    assert to_html("# a", {"auto_ids": "no"}) == '<h1 id="a">a</h1>\n'
    assert to_html("&copy;", {"entity_output": ":numeric"}) == "<p>&#169;</p>\n"
    assert to_html("[a]", {"link_defs": "a: [b]"}) == '<p><a href="b">a</a></p>\n'


def test_a_highlighter_of_ones_own() -> None:
    def shout(code: str, language: str | None, kind: str, options: Mapping[str, Any]) -> str | None:
        return f"{kind}:{language}:{code.upper()}" if language else None

    html = convert("`a`{:.language-x} `b`\n\n~~~ y\nc\n~~~\n", {}, highlighter=shout).html
    assert html == (
        '<p><code class="language-x highlighter-rouge">span:x:A</code> <code>b</code></p>\n\n'
        '<div class="language-y highlighter-rouge">block:y:C\n</div>\n'
    )


def test_a_highlighter_that_is_missing_is_said() -> None:
    result = convert("`a`", {"syntax_highlighter": "coderay"})
    assert result.html == "<p><code>a</code></p>\n"
    assert result.warnings == ["The configured syntax highlighter coderay is not available."]


def test_jekylls_settings() -> None:
    said: list[str] = []
    options = jekyll_options(
        {"highlighter": "rouge", "kramdown": {"enable_coderay": True, "coderay": {"coderay_css": "c"}}}, said.append
    )
    assert options["syntax_highlighter"] == "coderay"
    assert options["syntax_highlighter_opts"]["css"] == "c"
    assert said == [
        "You are using 'enable_coderay', use syntax_highlighter: coderay in your configuration file.",
        "You are using 'kramdown.coderay' in your configuration, please use 'syntax_highlighter_opts' instead.",
        "You are using 'coderay_css'. Normalizing to css.",
    ]
    assert jekyll_options({})["syntax_highlighter_opts"] == {"default_lang": "plaintext", "guess_lang": True}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"a" -- it\'s... <b class="c">"d"</b> *e* `f`', '“a” – it’s… <b class="c">“d”</b> *e* `f`'),
        ('# a\n    b "c"\n', "# a\n    b “c”"),
        ('<div>\n"a"\n</div>\n"b"', '<div>\n"a"\n</div>\n“b”'),
        ('&copy; << a >> \\<< ["b"](c)', "© «\u00a0a\u00a0» &lt;&lt; [“b”](c)"),
    ],
)
def test_smartify(text: str, html: str) -> None:
    assert smartify(text, {}) == html


def test_conversions_share_nothing() -> None:
    texts = {
        "gfm": ('# A\n\n~~b~~ "c"\\\nd[^1]\n\n[^1]: e\n', {"input": "GFM", "hard_wrap": False}),
        "kramdown": ('# A\n\n~~b~~ "c"\\\nd[^1]\n\n[^1]: e\n', {"auto_id_prefix": "x", "footnote_nr": 7}),
        "inline": ('{::options auto_ids="false" /}\n\n# A\n', {}),
    }
    alone = {name: to_html(*given) for name, given in texts.items()}
    assert len(set(alone.values())) == 3
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda name: (name, to_html(*texts[name])), list(texts) * 100))
    assert all(html == alone[name] for name, html in together)
