"""AppleScript: phrases by tables, the first that fits; a block comment's opening is all that is told of it."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.words import applescript as tables
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups


def phrases(table: str, suffix: str = "") -> str:
    """A pattern for the phrases of a table."""
    return "(?:" + "|".join(map(re.escape, table.split(";"))) + rf"){suffix}\b"


class AppleScript(RougeLexer):
    """https://developer.apple.com/library/archive/documentation/AppleScript/Conceptual/AppleScriptLangGuide"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Whitespace),
            (r"¬\n", String.Escape),
            (r"'s\s+", Text),
            (r"(?:--|#).*", Comment.Single),
            (r"\(\*", Comment.Multiline),
            (r"[(){}!,.:]", Punctuation),
            (r"(«)([^»]{1,500})(»)", Groups(Text, Name.Builtin, Text)),
            (
                r"((?:considering|ignoring)\s*)"
                r"(application responses|case|diacriticals|hyphens|numeric strings|punctuation|white space)",
                Groups(Keyword, Name.Builtin),
            ),
            (r"[-*+&≠≥≤/÷^=]|[<>]=?", Operator),
            (phrases(tables.OPERATORS), Operator.Word),
            (r"^(in|on|script|to)(\s+)", Groups(Keyword, Text)),
            (rf"(as )({phrases(tables.CLASSES)})", Groups(Keyword, Name.Class)),
            (phrases(tables.LITERALS), Name.Builtin),
            (phrases(tables.COMMANDS), Name.Builtin),
            (phrases(tables.CONTROLS), Keyword),
            (phrases(tables.DECLARATIONS), Keyword),
            (phrases(tables.RESERVED), Name.Builtin),
            (phrases(tables.BUILTINS, "s?"), Name.Builtin),
            (phrases(tables.HANDLER_PARAMS), Name.Builtin),
            (phrases(tables.STUDIO_PROPERTIES), Name.Attribute),
            (phrases(tables.STUDIO_CLASSES, "s?"), Name.Builtin),
            (phrases(tables.STUDIO_COMMANDS), Name.Builtin),
            (rf"\d+(?:st|nd|rd|th)\b|{phrases(tables.REFERENCES)}", Name.Builtin),
            (r'"', Closed(String.Double, r'"[^"\\]*(?:\\.[^"\\]*)*"')),
            (r"[a-zA-Z]\w*\b", Name.Variable),
            (r"(?:\d+\.\d*|\.\d+)(?:E[-+]\d+)?", Number.Float),
            (r"\d+", Number.Integer),
        ]
    }
