"""Style sheets as Ruby Sass writes them: the printing, and where blank lines go. Whole sheets are among the sites."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import liquid_site.sass.ruby_sass as ruby_sass
from liquid_site.errors import ConversionError
from liquid_site.sass.client import Compiler
from liquid_site.sass.css_tree import Node, parse
from liquid_site.sass.find import embedded_command, has_libsass
from liquid_site.sass.options import sass_options
from liquid_site.sass.ruby_print import compressed, printed
from liquid_site.sass.ruby_sass import compile_like_ruby, copy_gaps, put_gaps_before_comments, round_colors
from liquid_site.sass.sheet import CompiledSheet, Request

FIXTURES = Path(__file__).parents[2] / "fixtures"
SITE = FIXTURES / "sites" / "github-pages-sass"
EXPANDED = (FIXTURES / "sass" / "ruby_expanded.css").read_text(encoding="utf-8")
"""What Jekyll 3.10 with Ruby Sass 3.7.4 makes of the site's ``css/main.scss`` under ``sass: {style: expanded}``."""
MARK = '@charset "UTF-8";\n'


@pytest.mark.parametrize("name", ["main.css", "other.css"])
def test_what_ruby_sass_wrote_is_printed_again(name: str) -> None:
    """Its own compact sheet, taken apart, comes out as it went in: blank lines are where groups of rules end."""
    css = (SITE / "out" / "css" / name).read_text(encoding="utf-8")
    assert printed(parse(css.removeprefix(MARK)), "compact") == css


def test_the_expanded_style_is_printed_again() -> None:
    assert printed(parse(EXPANDED.removeprefix(MARK)), "expanded") == EXPANDED


@pytest.mark.skipif(not (has_libsass() and embedded_command(os.environ)), reason="needs libsass and Dart Sass")
def test_the_expanded_style_is_written() -> None:
    text = (SITE / "in" / "css" / "main.scss").read_text(encoding="utf-8").removeprefix("---\n---\n")
    compiler = Compiler("ruby-sass")
    assert compiler.compile(text, load_paths=[str(SITE / "in" / "_sass")], style="expanded").css == EXPANDED


def test_an_empty_sheet() -> None:
    assert printed(parse(" \n"), "compact") == ""


def test_brackets_strings_and_custom_properties() -> None:
    css = 'a{b:url(c;d}e);f:"}";g:"\\"}";--h:  { i: j; };k:(l;m)}'
    assert [child.text for child in parse(css)[0].children] == [
        "b:url(c;d}e)", 'f:"}"', 'g:"\\"}"', "--h:  { i: j; }", "k:(l;m)",
    ]  # fmt: skip


def test_gaps_are_those_of_the_same_sheet_in_other_letters() -> None:
    nodes = parse('a[b="c"]{d:e}\n\nf{g:h}\n\ni{j:k}\n\nl{m:n}')
    shape = parse("a[b=c]{d:e}\nextra{x:y}\nf{g:h} /* beside */\n\ni{j:k}\nl{m:n}")
    put_gaps_before_comments(shape)
    copy_gaps(nodes, shape)
    assert [node.gap for node in nodes] == [False, True, False, False]


def test_exact_colours_are_rounded() -> None:
    nodes = parse("a{b:rgb(223.1325301205, 225.9, 229.3674698795) rgb(1, 2, 3)}")
    round_colors(nodes)
    assert nodes[0].children[0].text == "b:#dfe2e5 #010203"


def dart(css: str) -> ruby_sass.Compile:
    return lambda _request, _first_line: CompiledSheet(css, warnings=())


def test_without_libsass_dart_sass_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruby_sass, "has_libsass", lambda: False)
    css = "\ufeffa {\n  b: c;\n  d: e;\n}\na f {\n  g: h;\n}\n\ni {\n  j: k;\n}"
    sheet = compile_like_ruby(Request("", style="compact"), 1, dart(css))
    assert sheet.css == "a { b: c; d: e; }\na f { g: h; }\n\ni { j: k; }\n"
    assert compile_like_ruby(Request("", style="compressed"), 1, dart("\ufeffa{b:c}")).css == "a{b:c}"


def test_a_sheet_that_no_compiler_reads_is_an_error() -> None:
    def fail(_request: Request, _first_line: int) -> CompiledSheet:
        raise ConversionError("no")

    with pytest.raises(ConversionError, match="no"):
        compile_like_ruby(Request("a {", style="compact"), 1, fail)


@pytest.mark.parametrize(
    ("style", "known"), [(None, "compact"), ("nested", "nested"), (":expanded", "expanded"), ("x", "compact")]
)
def test_the_options_of_the_old_converter(style: str | None, known: str, tmp_path: Path) -> None:
    options = sass_options({"sass": {"style": style, "implementation": "sassc"}}, str(tmp_path), ruby=True)
    assert (options.style, options.implementation, options.source_map) == (known, "ruby-sass", False)


def test_long_sheets_are_read_in_one_go() -> None:
    """Two hundred thousand levels and a million rules: too many for quadratic time or a call a level."""
    assert len(parse("a{" * 200_000)) == 1
    nodes = parse(".a{b:c}\n" * 200_000)
    shape = [Node("block", f".b{place}") for place in range(50_000)]
    copy_gaps(nodes, shape)
    assert len(nodes) == 200_000


def test_the_blanks_of_the_compressed_style() -> None:
    """As Ruby Sass 3.7.4 compresses these rules, where the percentages are written with a blank between them."""
    css = (
        "@import url(o);@media a,b{c~d[e~=f]>g:nth-child(2n + 1){h:rgba(0,0,0,0);i:j}}"
        "@keyframes k{0%,50%{l:m}}/*! n */p{--q: rgba(0, 0, 0, 0);r:s}"
    )
    assert compressed(parse(css)) == (
        "@import url(o);@media a, b{c ~ d[e~=f]>g:nth-child(2n+1){h:transparent;i:j}}"
        "@keyframes k{0%, 50%{l:m}}/*! n */p{--q: rgba(0, 0, 0, 0);r:s}"
    )
