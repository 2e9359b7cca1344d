"""Initialisation files: ``[section]``, ``key = value``, comments that take their line's end along."""

from typing import Any, ClassVar

from pygments.token import Comment, Name, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Near
from liquid_site.highlight.rules import Groups

BLANK = (r"\s+", Whitespace)
REMARK = (r"[;#][^\n]*\n", Comment)
ESCAPE = (r"(?s:\\.)", String.Escape)


class Ini(RougeLexer):
    """A word before no equals sign is an attribute; only the end of a line that has a value ends the value."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"([\w.-]+)(\s*)(=)", Groups(Name.Property, Whitespace, Punctuation), "value"),
            BLANK,
            REMARK,
            (r"\[", Near(Name.Namespace, r"\[[^\]\n]*(\])?", Name.Attribute)),
            (r"\\\n", String.Escape),
            (r"[\w.-]+|\S", Name.Attribute),
        ],
        "value": [
            (r"\n", Text, "#pop"),
            BLANK,
            REMARK,
            (r'"', String, "quoted"),
            (r"'[^'\n]*'", String),
            (r"[^\\\n]+", String),
            ESCAPE,
        ],
        "quoted": [(r'[^"\\]+', String), ESCAPE, (r'"', String, "#pop")],
    }
