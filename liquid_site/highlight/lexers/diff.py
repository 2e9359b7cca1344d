"""Unified and context diffs: whole lines, their ends inside the token."""

from typing import Any, ClassVar

from pygments.token import Generic, Punctuation, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups


class Diff(RougeLexer):
    """Rouge's diff."""

    name = "diff"
    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^ .*\n?", Text),
            (r"^---(?:\n|\Z)", Punctuation),
            (r"^(?:\+|>+(?:[ \t]|$)).*\n?", Generic.Inserted),
            (r"^(?:-|<+(?:[ \t]|$)).*\n?", Generic.Deleted),
            (r"^!.*\n?", Generic.Strong),
            (r"^(?:[Ii]ndex|diff|=).*\n?", Generic.Heading),
            (r"^(@@[^@]*@@)([^\n]*\n)", Groups(Punctuation, Text)),
            (r"^\w.*\n?", Punctuation),
            (r".+\n?", Text),
        ],
    }
