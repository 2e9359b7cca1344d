"""TypeScript: JavaScript with more words and optional members."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Keyword, Name, Punctuation, Text

from liquid_site.highlight.lexers.javascript import (
    BUILTINS,
    CONSTANTS,
    DECLARATIONS,
    IDENTIFIER,
    KEYWORDS,
    RESERVED,
    JavaScript,
)
from liquid_site.highlight.rules import Groups, table

WORDS = table(
    ((Keyword, "start"), f"{KEYWORDS} is namespace static private protected public implements readonly"),
    ((Keyword.Declaration, "function-name"), "function"),
    ((Keyword.Declaration, "start"), f"{DECLARATIONS} type abstract"),
    (Keyword.Reserved, f"{RESERVED} string any void number namespace module declare default keyof"),
    (Keyword.Constant, CONSTANTS),
    (
        Name.Builtin,
        f"{BUILTINS} Capitalize ConstructorParameters Exclude Extract InstanceType Lowercase NonNullable Omit "
        "OmitThisParameter Parameters Partial Pick Readonly Record Required ReturnType ThisParameterType ThisType "
        "Uncapitalize Uppercase",
    ),
)
LABEL = (rf"(?!#)({IDENTIFIER})(\s*)(\??:)", Groups(Name.Label, Text, Punctuation), ("#pop", "start"))


class TypeScript(JavaScript):
    """Rouge's typescript."""

    words = WORDS
    tokens: ClassVar[dict[str, Any]] = {
        **JavaScript.tokens,
        "label": [include("blank"), LABEL, *JavaScript.tokens["label"]],
        "statement": [include("blank"), LABEL, *JavaScript.tokens["statement"]],
        "expression": [
            (r"(?:as|satisfies)\s+", Keyword.Declaration),
            (r"\?:", Punctuation, "start"),
            *JavaScript.tokens["expression"],
        ],
    }
