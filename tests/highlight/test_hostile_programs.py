"""The programming languages' lexers take time in proportion to text that opens what it never closes."""

import time

import pytest

from liquid_site.highlight import highlight

SIZE = 8_000
NOTICED = 0.15
"""Seconds; what takes less is not looked at more closely."""

TEXTS = {
    "python": [
        "match ",
        "case ",
        'f"{',
        'f"""{',
        '"""\n  >>> ',
        "(a",
        "def ",
        "@a",
        "a(",
        ">>> a\n",
        "  \n",
        "case x\n",
    ],
    "java": ["a<a", "a a ", "\n", "a\n", "a<", "@a ", "a b.c ", "/*", '"""', '"\\"', "\n a ", "a.b[] ", "import "],
    "sql": ["/*", "''", '""', "\\"],
    "c": [
        "a a ",
        "a*",
        "a b(",
        "a b(c)",
        "(c)/*",
        "#if 0\n",
        "a b(c)//\n",
        "case ",
        "{",
        '"\\',
        "#define a\\\n",
        "a:",
        "a b(c) /**/ ",
    ],
    "cpp": ['R"a(', 'R"(', "template<", "class ", "a b(c)/*", "1'", "a b(c) "],
    "go": ["`", '"', "/*", "'"],
    "rust": ["/*", 'r#"', 'r"', "a!", "#[", "macro_rules!", "'a", "# a\n", "1.", "$a:b ", ".a ", "json!{"],
    "php": [
        "<?php <<<A\n",
        "<?",
        '"$a[',
        '"{$',
        "function a(",
        "fn(",
        "enum A {",
        "\\a",
        "a\\",
        "#[a]",
        "public ",
        "/*",
        "`",
        "'\\'",
        "{",
        "<?php <<<A1\n<<<B\n",
        "$",
        "a ?>",
    ],
    "docker": ["FROM ", "FROM  ", "RUN \\\n", "FROM a AS ", "RUN ", "ONBUILD ", "\\"],
    "make": [
        "a ",
        "$(",
        "a:",
        "$",
        "\\\n",
        "a: \\\n",
        "define ",
        "export ",
        "ifeq ",
        "\t",
        '"\\"',
        "'\\'",
        "$(eval ",
        "a=",
        "(",
        ")",
    ],
    "r": ['"\\"', "'", "`", "%", "a.", "..", "is.na"],
    "kotlin": ["A<", "/*", '"""', "`", "fun ", "val (", "@", "class ", "a-", '"'],
    "swift": ["/a ", "/a", '"\\(', "/*", "#", "let (", "a: ", "~", "`a", "/ /", "a? ", "@a"],
    "csharp": ['@"', '@"""', '$"{', "/*", "class ", "a ", "a(", "#if\n", "<[", "using "],
    "scala": [
        "a:",
        "[",
        "a[",
        "/*",
        '"""',
        '"\\"',
        "'",
        "`",
        "a ",
        "a_+",
        "class ",
        "type ",
        "a: b ",
        ". ",
        "a.",
        "(",
        "a : {",
    ],
    "powershell": ["-", "a-", "${", '@"', "@'", "<#", "`", '"$(', "(", "{", "[", "$a:", ".a", "a ", "a[", "."],
    "haskell": ["{-", "[a|", '"\\', "--", "'", "import ", "module ", "a.", "(  ", "import a\n", "[ ", "\\"],
    "lua": ["[[", "[==[", "--[[", '"\\', "a.", "function ", "gsub(", 'gsub("[', "a:b"],
    "perl": [
        "s/",
        "s{",
        "m{a",
        "q(",
        "qq{",
        "/a",
        "<<A\n",
        '"@{',
        "=a\n",
        "sub ",
        "sub a ",
        "a::",
        "$$",
        "format A =\n",
        "q a",
        "y a ",
        "qw",
        "tr[",
        "`",
        "${",
        "a:",
        "s(a)",
        "{",
        "\\",
        "@_",
    ],
}


def seconds(text: str, language: str) -> float:
    start = time.perf_counter()
    assert highlight(text, language) is not None
    return time.perf_counter() - start


@pytest.mark.parametrize("language", TEXTS)
def test_time_is_in_proportion(language: str) -> None:
    highlight("a", language)
    slow = {}
    for piece in TEXTS[language]:
        took = seconds(piece * (SIZE // len(piece)), language)
        if took > NOTICED:
            longer = seconds(piece * (SIZE * 3 // len(piece)), language)
            if longer > took * 6:
                slow[piece] = (round(took, 3), round(longer, 3))
    assert not slow
