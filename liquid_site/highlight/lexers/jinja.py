"""Jinja and Twig: tags and expressions in a template of another language (HTML, or ``jinja?parent=…``)."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.erb import Erb, around
from liquid_site.highlight.rules import Choice, Groups, pair, table

JINJA = table(
    (
        Keyword,
        "as context do else extends from ignore missing import include reversed recursive scoped autoescape "
        "endautoescape block endblock call endcall filter endfilter for endfor if endif macro endmacro set endset "
        "trans endtrans with endwith without",
    ),
    (Keyword.Pseudo, "true false none True False None"),
    (Operator.Word, "is in and or not"),
    (
        Name.Builtin,
        "callable defined divisibleby equalto escaped even iterable lower mapping none number odd sameas sequence "
        "string undefined upper",
    ),
)
TWIG = table(
    (
        Keyword,
        "as do extends flush from import include use else starts ends with without autoescape endautoescape block "
        "endblock embed endembed filter endfilter for endfor if endif macro endmacro sandbox endsandbox set endset "
        "spaceless endspaceless",
    ),
    (Keyword.Pseudo, "true false none"),
    (Operator.Word, "b-and b-or b-xor is in and or not"),
    (Name.Builtin, "constant defined divisibleby empty even iterable null odd sameas"),
)


def word(run: Run, match: re.Match[str]) -> None:
    run.token(pair(run.lexer.words.get(match.group(), Name.Variable))[0])  # type: ignore[attr-defined]


def unchanged(name: str) -> list[Any]:
    """A part of the template that is text up to its end tag."""
    return [
        (
            rf"(\{{%-?)(\s*)(end{name})(\s*)(-?%\}})",
            Groups(Comment.Preproc, Text, Keyword, Text, Comment.Preproc),
            "#pop",
        ),
        (r"[^{]+|\{", Text),
    ]


class Jinja(Erb):
    """https://jinja.palletsprojects.com/templates"""

    words: ClassVar[dict[str, Choice]] = JINJA
    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\{#", Comment, "comment"),
            (r"##.*", Comment),
            *(
                (
                    rf"(\{{%-?)(\s*)({name})(\s*)(-?%\}})",
                    Groups(Comment.Preproc, Text, Keyword, Text, Comment.Preproc),
                    name,
                )
                for name in ("raw", "verbatim")
            ),
            (r"\{%", Comment.Preproc, "statement"),
            (r"\{\{", Comment.Preproc, "expression"),
            (r"(?s:.)(?:[^\\{#]|\{(?![{%#])|#(?!#))*", around),
        ],
        "raw": unchanged("raw"),
        "verbatim": unchanged("verbatim"),
        "comment": [(r"[^#]+", Comment), (r"#\}", Comment, "#pop"), (r"#", Comment)],
        "inside": [
            (r"(\|\s*)(\w+)", Groups(Operator, Name.Function)),
            (r'"(?:[^"\\\n]|\\.)*(?:"|\\")', String.Double),
            (r"'(?:[^'\\\n]|\\.)*(?:'|\\')", String.Single),
            (r"[-+*/=<>]|!=", Operator),
            (r"[,\[\]()]", Punctuation),
            (r"\s+", Text),
        ],
        "expression": [
            (r"\w+\.?", Name.Variable),
            include("inside"),
            (r"%\}|\}\}", Comment.Preproc, "#pop"),
        ],
        "statement": [(r"\w+\.?", word), include("inside"), (r"%\}", Comment.Preproc, "#pop")],
    }


class Twig(Jinja):
    """https://twig.symfony.com/doc"""

    words: ClassVar[dict[str, Choice]] = TWIG
