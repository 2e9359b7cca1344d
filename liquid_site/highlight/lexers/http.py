"""HTTP messages: a request or an answer, headers, and a body in the language that its content type names."""

import re
from typing import Any, ClassVar

from pygments.token import Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.media_types import language_of
from liquid_site.highlight.rules import Groups

METHODS = "GET|POST|PUT|DELETE|HEAD|OPTIONS|TRACE|PATCH|QUERY"
END = r"(\r?\n|$)"


def header(run: Run, match: re.Match[str]) -> None:
    key, value = match.group(1), match.group(5)
    if key.lower() == "content-type":
        run.memory.content = value.split(";")[0].lower()
    run.groups(Name.Attribute, Text, Punctuation, Text, String, Text)


def body(run: Run, _: re.Match[str]) -> None:
    from liquid_site.highlight.registry import lexer_for

    tag = run.lexer.choices.get("content") or language_of(run.memory.content) or "plaintext"
    run.out.extend(lexer_for(tag).lex(run.match.group()))


class Http(RougeLexer):
    """https://www.rfc-editor.org/rfc/rfc9112"""

    def start(self, run: Run) -> None:
        run.memory.content = "text/plain"

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (
                rf"({METHODS})( +)([^ ]+)( +)(HTTPS?)(/)(\d(?:\.\d)?){END}",
                Groups(Name.Function, Text, Name.Namespace, Text, Keyword, Operator, Number, Text),
                "headers",
            ),
            (
                rf"(HTTPS?)(/)(\d(?:\.\d)?)( +)(\d{{3}})( +)?([^\r\n]*){END}",
                Groups(Keyword, Operator, Number, Text, Number, Text, Name.Exception, Text),
                "headers",
            ),
        ],
        "headers": [
            (rf"([^\s:]+)( *)(:)( *)([^\r\n]+){END}", header),
            (rf"([^\r\n]+){END}", Groups(String, Text)),
            (r"[^\r\n]+", Error),
            (r"\r?\n", Text, "content"),
        ],
        "content": [(r"(?s:.+)", body)],
    }
