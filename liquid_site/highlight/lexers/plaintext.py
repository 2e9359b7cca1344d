"""Plain text: one token; ``plaintext?token=Keyword`` names another type for it."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments.token import string_to_tokentype

from liquid_site.highlight.engine import RougeLexer, Run


def whole(run: Run, _: re.Match[str]) -> None:
    run.token(run.lexer.kind)  # type: ignore[attr-defined]


class PlainText(RougeLexer):
    """Rouge's plaintext."""

    name = "Plain Text"

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__(options)
        self.kind = string_to_tokentype(self.choices.get("token", "Text"))

    tokens: ClassVar[dict[str, Any]] = {"root": [(r"(?s:.+)", whole)]}
