"""Differences between files: the first character of a line colours all of it, its end included."""

from typing import Any, ClassVar

from pygments.token import Generic, Punctuation, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

REST = r"[^\n]*(?:\n|\Z)"


def lines(*starts: str) -> str:
    """A pattern for neighbouring lines of which each begins with one of *starts*."""
    return rf"(?:(?:{'|'.join(starts)}){REST})+"


class Diff(RougeLexer):
    """What diff, git and Subversion print. A line that is empty is an error, one of prose is punctuation."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (lines(r"[ \t]"), Text),
            (lines(r"\+", r">+(?=\s|\Z)"), Generic.Inserted),
            (lines(r"-(?!--(?:\n|\Z))", r"<+(?=\s|\Z)"), Generic.Deleted),
            (lines("!"), Generic.Strong),
            (lines("=", "[Ii]ndex", "diff"), Generic.Heading),
            (r"(@@[^@]*@@)([^\n]*\n)", Groups(Punctuation, Text)),
            (rf"---(?:\n|\Z)|\w{REST}", Punctuation),
            (rf"[^\n]{REST}", Text),
        ]
    }
