"""Pieces that open what they never close, for the rarer languages; repeated they are hostile to careless patterns."""

RARER = {
    "elixir": ["a", "1_", "?a", '"""', "~r/a", "~w[", '"#{', "a:", ":", "?\\M-", "!", "1a", ':"', "'''"],
    "nim": ["a_", "1_", '"""a', "'a", "proc ", "proc `", "1e", "a1_", "$a", 'a"', "{.", "a__"],
    "crystal": [
        *("/a ", "<<-A ", "<<-A\n", '"#{', "%w(", "@[a", "a ? ", "a /", "\\u{a", '"\\u{a', "def ", "module a::", "% a"),
        *(":'\\\\", "=begin\n", "a. ", "%r{", "`", "{% ", "1_", "a:  "),
    ],
    "viml": [*("\n", " \n", '"', "/a", "'\\'", "a1", "a:", '"\\\\', "/\\\\")],
    "batchfile": [*("!", "%", "%!", "%a", "!a ", '"^', "a.", "::", "-a  ", "%~")],
    "erlang": ["a ", "'a", "-a", "a  ", "#a", '"~', "1", "%", "<<", "$", "-define("],
    "groovy": [
        *(
            "a\n",
            "\n",
            " \n",
            "a\n\n",
            "a.b ",
            "a[",
            "a ",
            "/*",
            "/a ",
            '"""',
            "$/",
            '"\\',
            '"\\\n',
            "@a.",
            "a:",
            "class ",
        ),
        "import ",
    ],
    "gradle": ["a\n", "a b(\n", '"${'],
}
