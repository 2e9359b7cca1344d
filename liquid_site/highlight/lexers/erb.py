"""ERB: Ruby between ``<%`` and ``%>``, and another language around it (HTML, or ``erb?parent=…``)."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments.token import Comment

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.ruby import Ruby


def around(run: Run, _: re.Match[str]) -> None:
    lexer: Erb = run.lexer  # type: ignore[assignment]
    run.delegate(run.child("parent", lambda: lexer.parent))


def inside(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("ruby", Ruby))


class Erb(RougeLexer):
    """Rouge's erb."""

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__(options)
        from liquid_site.highlight.lookup import find_lexer

        found = find_lexer(self.choices.get("parent", "html"))
        self.parent = found if isinstance(found, RougeLexer) else RougeLexer()

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"<%#(?s:.*?)%>", Comment),
            (r"<%%?[=-]?", Comment.Preproc, "ruby"),
            (r"(?:[^<]|<(?!%))+", around),
        ],
        "ruby": [
            (r"-?%%?>", Comment.Preproc, "#pop"),
            (r"(?:[^%-]|-(?!%%?>)|%(?!%?>))+", inside),
        ],
    }
