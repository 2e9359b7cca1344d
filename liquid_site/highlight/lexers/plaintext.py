"""Plain text: one token; ``plaintext?token=Keyword`` names another type for it."""

from collections.abc import Mapping
from typing import Any

from pygments.token import string_to_tokentype

from liquid_site.highlight.engine import RougeLexer, Token


class PlainText(RougeLexer):
    """Rouge's plaintext."""

    name = "Plain Text"

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__(options)
        self.kind = string_to_tokentype(self.choices.get("token", "Text"))

    def lex(self, text: str) -> list[Token]:
        return [(self.kind, text)] if text else []
