"""Inputs made to be slow or deep: none takes more than linear time, and nothing recurses."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liquid_site.kramdown import to_html

SPECIAL = "*_`[]()<>!\"'$~-.|:#^&\\{}= \n\t+1aé"
PIECES = [
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "~~",
    "$$",
    "[",
    "]",
    "](",
    "![",
    "](a)",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    "<a b='",
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n: ",
    "|",
    "\n|-|\n",
    "{:.a}",
    "{:",
    "}",
    "{::comment}",
    "{:/}",
    "[^1]",
    "[^1]: ",
    "*[a]: b\n",
    "    ",
    "\n```\n",
    "'",
    '"',
    "--",
    "...",
    "<<",
    "&amp;",
    "\\",
    "^\n",
    "<p markdown='1'>",
    "a",
    " b ",
]
REPEATED: dict[str, str] = {
    name: name
    for name in (
        "*",
        "_",
        "`",
        "~",
        "[",
        "![",
        "![*",
        "[a](",
        '[a](x "',
        "[a](<",
        "*a ",
        "**a ",
        "*a **b ",
        " _a *b __c",
        "<b>",
        "*<b>",
        "![<b>",
        "<b *",
        '<a b="',
        "</b>",
        "<!--",
        "<![CDATA[",
        "$$ ",
        "$",
        "~~a ",
        '"',
        "'\"",
        "&",
        "&aaaa",
        "\\",
        "{:",
        "*a*{:",
        "{::comment}",
        "{::foo}\n",
        "{:a\n",
        "{:.a}\n",
        "[^a]",
        "<http:",
        "<a@",
        "-",
        ".",
        "<",
        "#",
        "\n",
        "|",
        "|`",
        "|<code>",
        "```a\n",
        "~~~~a b\n",
        "```a\n~~~\n",
        "[a]: x\n",
        "a\n: b\n",
        "<foo bar\n",
        "a\n^\n",
        "a\n{:.b}\n",
        "<div>",
        "<div>\n",
        "<p>x\n",
        "<script>\n",
        "# a\n\n",
        "- *a\n",
        "a  \n",
        "> a\n",
        "* a\n\n",
        "`a\n",
        "\t",
        "a ",
        "((",
        "[]",
        "***a",
    )
}
MADE: dict[str, Callable[[int], str]] = {
    "balanced brackets": lambda n: "[" * (n // 2) + "]" * (n // 2),
    "balanced brackets with a definition": lambda n: "[a]: x\n\n" + "[" * (n // 2) + "]" * (n // 2),
    "backticks of every length": lambda n: " ".join("`" * (i % 300 + 1) for i in range(n // 150)),
    "fences of every length": lambda n: "\n".join("`" * (i % 300 + 3) + "x" for i in range(n // 150)),
    "closers in code": lambda n: "*a " * (n // 3) + "`x*`",
    "an attribute list of open quotes": lambda n: "{:" + ' k="a' * (n // 6) + "}",
    "a link definition of quotes": lambda n: "[x]: " + ' "a' * (n // 3) + "\n",
    "a rule that is none": lambda n: "* " * (n // 2) + "x",
    "quotes in quotes": lambda n: ">" * n,
    "lists in lists": lambda n: "".join(" " * (2 * (i % 200)) + "* a\n" for i in range(n // 200)),
    "one wide row": lambda n: "|" + "a|" * (n // 2) + "\n",
    "spaces": lambda n: "a" + " " * n + "b",
    "tabs in an item": lambda n: "-" + " \t" * (n // 2) + "x",
    "digits": lambda n: "1" * n,
    "abbreviations": lambda n: "".join(f"*[a{i}]: x\n" for i in range(n // 40)) + "a5 " * (n // 3),
    "closed elements": lambda n: "<b>" * (n // 7) + "</b>" * (n // 7),
    "lists in a chain": lambda n: (
        "".join(f"{{:a{i}: a{i + 1} a{i + 1}}}\n" for i in range(min(500, n // 20))) + "x\n{:a0}\n"
    ),
}
OPTIONS = {"input": "GFM", "hard_wrap": False, "syntax_highlighter": None}
SIZE = 100_000
"""Long enough that anything but linear time would never end."""


@pytest.mark.parametrize("piece", REPEATED.values(), ids=repr)
def test_repeated(piece: str) -> None:
    assert to_html(piece * (SIZE // len(piece)), OPTIONS)[-1:] in ("", "\n")


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_made(make: Callable[[int], str]) -> None:
    assert to_html(make(SIZE), OPTIONS)[-1:] in ("", "\n")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("> " * 3000 + "x", "</blockquote>\n"),
        ("* " * 3000 + "x", "</ul>\n"),
        ("<b>" * 10_000 + "x", "</b></p>\n"),
        ("<div>" * 10_000 + "x", "</div>\n"),
        ("![" * 10_000 + "x" + "](a)" * 10_000, "</p>\n"),
        ('<div markdown="1">\n' * 2000 + "x\n", "</div>\n"),
        ("[^1]\n\n" + "".join(f"[^{i}]: a[^{i + 1}]\n" for i in range(1, 3000)), "</div>\n"),
    ],
)
def test_deep(text: str, end: str) -> None:
    assert to_html(text, OPTIONS).endswith(end)


@pytest.mark.parametrize("native", [False, True])
@pytest.mark.parametrize("kind", ["GFM", "kramdown"])
@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(SPECIAL, max_size=4)), max_size=40).map("".join))
def test_any_text_becomes_html(kind: str, native: bool, text: str) -> None:
    options = {"input": kind, "html_to_native": native, "parse_block_html": native, "syntax_highlighter": None}
    html = to_html(text, options)
    assert html == to_html(text, options)
    assert "\0" not in html


@settings(max_examples=40, deadline=None)
@given(st.text())
def test_letters_and_digits_survive(text: str) -> None:
    words = "".join(char for char in text if char.isalnum())
    html = to_html(words, OPTIONS)
    assert html == (f"<p>{words}</p>\n" if words else "\n")
