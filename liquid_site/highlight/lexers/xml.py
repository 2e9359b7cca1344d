"""XML: brackets belong to the tag's token, an attribute's name has its equals sign."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Error, Name, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed, Near

MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1ac0\u1dc0-\u1dff\u200b-\u200f\u20d0-\u20f0\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
"""Marks that join the letter before them: parts of a name that Python's ``\\w`` leaves out."""
NAME = rf"(?:[^\W\d]|:)(?:[^\W]|[.:\u00b7{MARKS}-])*"


class Section(Near):
    """The action for ``<![CDATA[``: closed on its line, or else a declaration."""

    def __init__(self) -> None:
        super().__init__(Comment.Preproc, r"<!\[CDATA\[[^\]\n]*(?:\](?!\]>)[^\]\n]*)*(\]\]>)?")

    def missing(self, run: Run, match: re.Match[str]) -> None:
        declaration(run, match)


def declaration(run: Run, match: re.Match[str]) -> None:
    """``<!…>``: one token over however many lines; never closed, a stray bracket."""
    start = match.start()
    end = run.find(">", start)
    run.pos = start + 1 if end < 0 else end + 1
    run.token(Error if end < 0 else Comment.Preproc, run.text[start : run.pos])


class Xml(RougeLexer):
    """https://www.w3.org/TR/xml/, forgiving; a stray character inside a tag is an error."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"&", Near(Name.Entity, r"&[^\s;]*(;)?")),
            (rf"<\s*{NAME}", Name.Tag, "attributes"),
            (rf"<\s*/\s*{NAME}\s*>", Name.Tag),
            (r"<!--(?s:.*?)(?:-->|\Z)", Comment),
            (r"<(?=!\[CDATA\[)", Section()),
            (r"<(?=!)", declaration),
            (r"<(?=\?)", Near(Comment.Preproc, r"<\?[^\n?]*(?:\?(?!>)[^\n?]*)*(\?>)?")),
        ],
        "attributes": [
            (r"\s+", Text),
            (rf"{NAME}\s*=", Name.Attribute, "attribute"),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "attribute": [
            (r"\s+", Text),
            (r'"', Closed(String, r'"[^"]*"', String, r"[^\s>]+"), "#pop"),
            (r"'", Closed(String, r"'[^']*'", String, r"[^\s>]+"), "#pop"),
            (r"[^\s>]+", String, "#pop"),
        ],
    }
