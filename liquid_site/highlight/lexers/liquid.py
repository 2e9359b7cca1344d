"""Liquid: what is inside tags; the text between is plain."""

from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

ID = r"[a-zA-Z_][\w-]*"
CONDITIONS = r"(?:if|unless|elsif)"


class Liquid(RougeLexer):
    """Rouge's liquid."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[^{]+", Text),
            (
                r"(\{%-?)(\s*)(comment)(\s*)(-?%\})",
                Groups(Comment.Preproc, Whitespace, Name.Tag, Whitespace, Comment.Preproc),
                "comment",
            ),
            (
                r"(\{%-?)(\s*)(raw)(\s*)(-?%\})",
                Groups(Comment.Preproc, Whitespace, Name.Tag, Whitespace, Comment.Preproc),
                "raw",
            ),
            (r"\{%-?", Comment.Preproc, ("tag", "tag-name")),
            (r"\{\{-?", Comment.Preproc, "output"),
            (r"\{", Text),
        ],
        "comment": [
            (r"\{%-?(?=\s*endcomment\b)", Comment.Preproc, ("#pop", "tag", "tag-name")),
            (r"[^{]+|\{", Comment),
        ],
        "raw": [(r"\{%-?(?=\s*endraw\b)", Comment.Preproc, ("#pop", "tag", "tag-name")), (r"[^{]+|\{", Text)],
        "tag-name": [
            (r"\s+", Whitespace),
            (r"(?:break|continue)\b", Keyword.Reserved, ("#pop", "closed")),
            (rf"{CONDITIONS}\b", Name.Tag, ("#pop", "condition")),
            (r"(?:case|when)\b", Name.Tag, ("#pop", "case")),
            (r"(?:for|tablerow)\b", Name.Tag, ("#pop", "for")),
            (r"assign\b", Name.Tag, ("#pop", "assign")),
            (r"(include|render)\b(\s+)", Groups(Name.Tag, Whitespace), ("#pop", "include", "file")),
            (r"(link)\b(\s+)", Groups(Name.Tag, Whitespace), ("#pop", "file")),
            (r"cycle\b", Name.Tag, ("#pop", "cycle")),
            (r"liquid\b", Name.Tag, ("#pop", "liquid")),
            (r"(?:end\w+|else)\b", Name.Tag, ("#pop", "closed")),
            (r"[a-zA-Z_]\w*", Name.Tag, "#pop"),
            (r"#[^%]*(?:%(?!\})[^%]*)*", Comment, "#pop"),
            (r"(?=-?%\})", Text, "#pop"),
        ],
        "closed": [(r"-?%\}", Comment.Preproc, "#pop:2"), (r"\s+", Whitespace), (r"\S", Error)],
        "liquid": [
            (r"-?%\}", Comment.Preproc, "#pop:2"),
            (r"\s+", Whitespace),
            (rf"{CONDITIONS}\b", Name.Tag, "line"),
            (r"(?:for|tablerow)\b", Name.Tag, "line-for"),
            (r"[a-zA-Z_]\w*", Name.Tag, "line"),
            (r"#.*", Comment),
        ],
        "line-end": [(r"[ \t]*\n\s*", Whitespace, "#pop"), (r"(?=-?%\})", Text, "#pop")],
        "line": [include("line-end"), include("condition-words"), include("arguments")],
        "line-for": [include("line-end"), include("for-words"), include("arguments")],
        "values": [
            (r"\s+", Whitespace),
            (r'"[^"]*"', String.Double),
            (r"'[^']*'", String.Single),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"(?:true|false|nil)\b(?!-)", Keyword.Constant),
            (r"(?:forloop|tablerowloop)\.[a-z0-9_]+", Name.Builtin),
            (r"(\.)(size|first|last)\b", Groups(Punctuation, Name.Function)),
            (r"(\|)(\s*)([a-zA-Z_]\w*)(:?)", Groups(Punctuation, Whitespace, Name.Function, Punctuation)),
            (r"\|", Punctuation, "filter"),
            (rf"({ID})(\s*)(:)", Groups(Name.Attribute, Whitespace, Operator)),
        ],
        "filter": [
            (r"\s+", Whitespace),
            (r"([a-zA-Z_]\w*)(:?)", Groups(Name.Function, Punctuation), "#pop"),
            (r"\S", Error),
        ],
        "output": [
            (r"-?\}\}", Comment.Preproc, "#pop"),
            (r"(?=\|)", Text, ("#pop", "filtered")),
            include("expression"),
        ],
        "filtered": [
            (r"-?[%}]\}", Comment.Preproc, "#pop"),
            (rf"({ID})(\s*)(=)(?!=)", Groups(Name.Attribute, Whitespace, Operator)),
            include("expression"),
        ],
        "expression": [
            include("values"),
            (r"[\[\].,|:]", Punctuation),
            (r"-(?!\})", Operator),
            (r"(?:blank|empty)\b", Name.Builtin),
            (ID, Name.Variable),
            (r"[^\s|}]+|\}", Text),
        ],
        "arguments": [
            include("values"),
            (r"[\w.-]*/[^\s%}|]+|[\w-]+\?", Text),
            (r"(?:with|as|for)\b", Keyword.Reserved),
            (ID, Name.Variable),
            (r"\.\.\.", Text),
            (r"[()\[\].,|:]", Punctuation),
            (r"[<>=!]=|<>|[-=<>!+*/]", Operator),
            (r"[^\s|%}]+|.", Text),
        ],
        "tag": [
            (r"-?%\}", Comment.Preproc, "#pop"),
            (r"\{\{-?", Comment.Preproc, "output"),
            (rf"({ID})(\s*)(=)(?!=)", Groups(Name.Attribute, Whitespace, Operator)),
            include("arguments"),
        ],
        "condition-words": [
            (r"(?:and|or|contains)\b", Operator.Word),
            (r"(?:blank|empty)\b", Name.Builtin),
        ],
        "condition": [(r"-?%\}", Comment.Preproc, "#pop:2"), include("condition-words"), include("arguments")],
        "case": [(r"-?%\}", Comment.Preproc, "#pop:2"), include("arguments")],
        "for-words": [
            (r"in\b", Name.Tag),
            (r"reversed\b", Name.Attribute),
            (r"(\|)(\s*)", Groups(Text, Whitespace)),
        ],
        "for": [(r"-?%\}", Comment.Preproc, "#pop:2"), include("for-words"), include("arguments")],
        "assign": [
            (r"-?%\}", Comment.Preproc, "#pop:2"),
            (r"(?:blank|empty)\b", Name.Builtin),
            include("arguments"),
        ],
        "cycle": [
            (r"-?%\}", Comment.Preproc, "#pop:2"),
            (rf"({ID})(\s*)(:)", Groups(Name.Attribute, Whitespace, Punctuation)),
            include("arguments"),
        ],
        "include": [
            (r"-?%\}", Comment.Preproc, "#pop:2"),
            (r"\{\{-?", Comment.Preproc, "output"),
            (rf"({ID})(\s*)(=)", Groups(Name.Attribute, Whitespace, Operator)),
            include("arguments"),
        ],
        "file": [
            (r"(?=[\"'{%]|-%\})", Text, "#pop"),
            (r"[^\s\"'{}%]+", Text, "#pop"),
            (r"\s+", Whitespace, "#pop"),
        ],
    }
