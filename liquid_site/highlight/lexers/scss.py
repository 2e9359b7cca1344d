"""SCSS: what follows the first colon decides between a property and a selector."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.css import KNOWN
from liquid_site.highlight.lexers.words.css import BUILTINS
from liquid_site.highlight.rules import ByWord, Enclosed, Groups, table

VALUES = table((Name.Builtin.Pseudo, "true false"), (Name.Builtin, BUILTINS))
VALUE_RULES = "import|media|if|else|each|while|return|debug|warn|error"


def property_name(run: Run, match: re.Match[str]) -> None:
    run.token(Name.Label if match.group() in KNOWN else Name.Attribute)


class Scss(RougeLexer):
    """Rouge's scss."""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Enclosed("*/", Comment.Multiline, Operator)),
        ],
        "common": [include("blank"), include("literals")],
        "literals": [
            (r"#\{", String.Interpol, "interpolation"),
            (r'"', String.Double, "double"),
            (r"'", String.Single, "single"),
        ],
        "root": [
            include("blank"),
            (rf"@(?:{VALUE_RULES})\b", Keyword, "value"),
            (r"@for\b", Keyword, "for"),
            (r"(@(?:mixin|function))(\s+)([\w-]+)", Groups(Keyword, Text, Name.Function), "value"),
            (r"(@include)(\s+)([\w-]+)", Groups(Keyword, Text, Name.Decorator), "value"),
            (r"@[a-zA-Z-]+", Keyword, "selector"),
            (r"(\$[\w-]+)(\s*)(:)", Groups(Name.Variable, Text, Punctuation), "value"),
            (r"[{};]|:(?![\w:-])", Punctuation),
            (r"(?=[^{}:;&@][;}])|(?=[^{}:;\[&@][^{}:;\[]*:[^a-z])", Text, "property"),
            default("selector"),
        ],
        "property": [
            (r":", Punctuation, ("#pop", "value")),
            (r"[ \t]+(?=:)", Text),
            (r"[\w-]+", property_name),
            (r"[^\w:-]", Error),
        ],
        "selector": [
            (r"[{};]", Punctuation, "#pop"),
            (r"\s+", Text),
            include("literals"),
            (r"&", Keyword),
            (r"::?[\w-]*", Name.Decorator, "pseudo"),
            (r"\.[\w-]*", Name.Class, "class"),
            (r"#(?!\{)[\w-]*", Name.Namespace, "id"),
            (r"%[\w-]*", Name.Variable, "placeholder"),
            (r"[\w-]+", Name.Tag),
            (r"[~^*!|+=@,/?()<>\[\]]", Operator),
        ],
        "pseudo": [(r"[\w-]+", Name.Decorator), (r"#\{", String.Interpol, "interpolation"), default("#pop")],
        "class": [(r"[\w-]+", Name.Class), (r"#\{", String.Interpol, "interpolation"), default("#pop")],
        "id": [(r"[\w-]+", Name.Namespace), (r"#\{", String.Interpol, "interpolation"), default("#pop")],
        "placeholder": [(r"[\w-]+", Name.Variable), (r"#\{", String.Interpol, "interpolation"), default("#pop")],
        "for": [(r"(?:from|to|through)\b", Operator.Word), include("value")],
        "value": [
            (r"[{};]", Punctuation, "#pop"),
            include("values"),
        ],
        "values": [
            (r"\s+", Text),
            include("literals"),
            (r"url\(", String.Other, "url"),
            (r"\$[\w-]+", Name.Variable),
            (r"#[a-zA-Z0-9]{1,6}", Number.Hex),
            (r"[\w-]+(?=\s*\()", Name.Function),
            (r"(?:and|or|not)\b", Operator.Word),
            (r"-?\d+[\w%]*", Number),
            (r"-?\.\d+[\w%]*", Number.Integer),
            (r"[a-zA-Z_][\w-]*", ByWord(VALUES, Name)),
            (r"[~^*!&%<>|+=@:,./?-]+", Operator),
            (r"[()\[\]]+", Punctuation),
        ],
        "interpolation": [(r"\}", String.Interpol, "#pop"), include("values")],
        "url": [
            (r"\)", String.Other, "#pop"),
            (r"#\{", String.Interpol, "interpolation"),
            (r"[^)#]+|#", String.Other),
        ],
        "double": [
            (r'"', String.Double, "#pop"),
            (r"#\{", String.Interpol, "interpolation"),
            (r"\n", Error),
            (r'(?:\\.|[^"\\\n#])+|#', String.Double),
        ],
        "single": [
            (r"'", String.Single, "#pop"),
            (r"#\{", String.Interpol, "interpolation"),
            (r"\n", Error),
            (r"(?:\\.|[^'\\\n#])+|#", String.Single),
        ],
    }
