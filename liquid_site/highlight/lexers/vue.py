"""Vue's single-file components: HTML, with scripts, styles and templates in languages of their own."""

import re
from typing import Any, ClassVar

from pygments.token import Error, Keyword, Name, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.html import Html, in_script
from liquid_site.highlight.lexers.javascript import JavaScript
from liquid_site.highlight.rules import Groups

STANDARD = {"template": "html", "style": "css", "script": "javascript"}
KNOWN = {
    "html": "html",
    "css": "css",
    "javascript": "javascript",
    "sass": "sass",
    "scss": "scss",
    "coffee": "coffeescript",
}
CLOSERS = {name: rf"(<\s*/\s*)({name})(\s*>)" for name in STANDARD}


def embedded(tag: str) -> RougeLexer:
    from liquid_site.highlight.registry import lexer_for

    lexer: RougeLexer = lexer_for(tag)  # type: ignore[assignment]
    return lexer


def opened(run: Run, match: re.Match[str]) -> None:
    run.groups(Name.Tag, Text, Keyword)
    name = match.group(3)
    run.memory.language = STANDARD[name]
    run.go((name, "language tag"))


def language(run: Run, match: re.Match[str]) -> None:
    run.groups(Name.Attribute, Text, String)
    name = re.sub("[\"']", "", match.group(3)).lower()
    run.memory.language = KNOWN.get(name, "plaintext")


def embed(run: Run, match: re.Match[str]) -> None:
    """A piece in the block's language, which begins anew with each."""
    run.out.extend(embedded(run.memory.language).lex(match.group()))


def inserted(run: Run, _: re.Match[str]) -> None:
    run.token(String.Interpol)
    run.child("inserted", JavaScript).reset()
    run.push("inserted")


def piece(run: Run, match: re.Match[str]) -> None:
    """JavaScript between two pairs of braces; what an opening brace of its own opens, two closing ones must close."""
    run.delegate(run.child("inserted", JavaScript))
    if match.group() == "{":
        run.push()


class Vue(Html):
    """https://vuejs.org/api/sfc-spec.html"""

    tokens: ClassVar[dict[str, Any]] = {
        **Html.tokens,
        "root": [(r"(<)(\s*)(template|style|script)", opened), *Html.tokens["root"]],
        "tag": [(r"[\w:#\[\]()*.-]{1,500}\s*=\s*", Name.Attribute, "value"), *Html.tokens["tag"]],
        "style": [
            (CLOSERS["style"], Groups(Name.Tag, Keyword, Name.Tag), "#pop"),
            (r"[^<]+|<[^<{]*", embed),
        ],
        "script": [
            (CLOSERS["script"], Groups(Name.Tag, Keyword, Name.Tag), "#pop"),
            (r"[^<]+|<", in_script),
        ],
        "template": [
            (CLOSERS["template"], Groups(Name.Tag, Keyword, Name.Tag), "#pop"),
            (r"\{\{", inserted),
            (r"[^{<]+|[<{][^<{]*", embed),
        ],
        "inserted": [(r"\}\}", String.Interpol, "#pop"), (r"\}", Error), (r"[^{}]+|\{", piece)],
    }
    tokens["language tag"] = [
        (r"(lang\s*=)(\s*)(\"[^\"\\]*(?:\\.[^\"\\]*)*\"|'[^'\\]*(?:\\.[^'\\]*)*'|[^\s>]+)", language),
        *tokens["tag"],
    ]
