"""PHP, as Rouge colours it: HTML around ``<?php … ?>``, names by their capitals and by the parenthesis after them."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.words import php
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, table

KEYWORDS = table(
    (
        Keyword,
        "old_function cfunction __class__ __dir__ __file__ __function__ __halt_compiler __line__ __method__ "
        "__namespace__ __trait__ abstract and array as break case catch clone continue declare default die do echo "
        "else elseif empty enddeclare endfor endforeach endif endswitch endwhile eval exit final finally fn for "
        "foreach function global goto if include include_once instanceof insteadof isset list match new or parent "
        "print private protected public readonly require require_once return self static switch throw try unset "
        "var while xor yield "
        "const extends implements",
    )
)
CONSTANTS = frozenset(("true", "false", "null"))
BUILTINS = php.builtins()
MOST_OPEN_HEREDOCS = 50
"""Heredocs that never end before the lexer stops looking for their ends."""

FALSE = ("0", "off", "false")
"""Values of an option that turn it off: ``php?start_inline=false``."""
NAME = r"[^\W\d][^\W]*"
PATH = rf"\\?{NAME}(?:\\{NAME})*"
CONSTANT = re.compile(r"[^\W\da-z][^\Wa-z]+\Z")
STATES = {"function": "function", "fn": "function", "public": "visible", "protected": "visible", "private": "visible"}


def word(run: Any, match: re.Match[str]) -> None:
    """A name or a path of names."""
    path, call = match.groups()
    name = path.lower()
    if name in KEYWORDS:
        run.token(Keyword, path)
        if name in STATES:
            run.push(STATES[name])
    elif name in CONSTANTS:
        run.token(Keyword.Constant, path)
    elif call is not None:
        run.token(Name.Builtin if name in run.memory.builtins else Name.Function, path)
    else:
        run.token(kind_of(path), path)


def kind_of(path: str) -> Any:
    """A name's type by its last part: constants in capitals, classes with one, all else names."""
    name = path.rpartition("\\")[2]
    if CONSTANT.match(name) and name == name.upper() != name.lower() and not name.startswith("__"):
        known = path == name and name.startswith(("E_", "PHP_"))
        return Keyword.Constant if known else Name.Constant
    if len(name) > 4 and name.startswith("__") and name.endswith("__"):
        return Name.Builtin
    return Name.Class if name[0].isupper() else Name


def heredoc(run: Any, match: re.Match[str]) -> None:
    """A heredoc up to the line that begins with its name, and a semicolon."""
    memory = vars(run.memory)
    found = None
    if memory.get("open_heredocs", 0) < MOST_OPEN_HEREDOCS:
        found = re.compile(rf"\n[ \t]*{re.escape(match.group(2))};?").search(run.text, match.end(2))
    if found is None:
        run.memory.open_heredocs = memory.get("open_heredocs", 0) + 1
        run.token(Operator, "<<<")
    else:
        run.token(String.Heredoc, run.text[match.start() : found.end()])
        run.pos = found.end()


def outside(run: Any, _: re.Match[str]) -> None:
    """HTML up to the next ``<?``."""
    from liquid_site.highlight.lexers.html import Html

    run.delegate(run.child("html", Html))


class PhpLexer(RougeLexer):
    """https://www.php.net/manual/en/langref.php"""

    def start(self, run: Any) -> None:
        inline = self.choices.get("start_inline")
        if inline is None:
            run.push("begin")
        elif inline not in FALSE:
            run.push("php")
        run.memory.builtins = frozenset() if self.choices.get("funcnamehighlighting") in FALSE else BUILTINS

    tokens: ClassVar[dict[str, Any]] = {
        "begin": [(r"(?=\s*<|[^$]*?<\?(?:php|=))", Text, "#pop"), default(("#pop", "php"))],
        "root": [
            (r"<\?(?:php|=)?", Comment.Preproc, "php"),
            (r"(?:[^<]+|<(?!\?))+", outside),
        ],
        "php": [(r"\?>", Comment.Preproc, "#pop"), include("code")],
        "blanks": [
            (r"\s+", Text),
            (r"#\[.*\]$", Name.Attribute),
            (r"#(?!\[).*|//.*", Comment.Single),
            (r"/(?=\*\*[^/])", Closed(Comment.Doc, r"/\*\*.*?\*/", Operator)),
            (r"/(?=\*)", Closed(Comment.Multiline, r"/\*.*?\*/", Operator)),
        ],
        "code": [
            include("blanks"),
            (rf"<<<(?=[ \t]*([\"']?)({NAME})\1\n)", heredoc),
            (r"'", Closed(String.Single, r"'[^'\\]*(?:\\.[^'\\]*)*'")),
            (r"`", Closed(String.Backtick, r"`[^`\\]*(?:\\.[^`\\]*)*`")),
            (r'"', String.Double, "string"),
            (rf"(?<!\$)\$+{NAME}", Name.Variable),
            (r"(?:\d[\d_]*)?\.[\d_.]*(?:[eE][+-]?\d+)?", Number.Float),
            (r"0[xX]\h[\h_]*", Number.Hex),
            (r"0[bB][01][01_]*", Number.Bin),
            (r"0[oO]?[0-7][0-7_]*(?![89])", Number.Oct),
            (r"\d[\d_]*", Number.Integer),
            (rf"((?i:class|interface|trait))(\s+)({NAME})", Groups(Keyword.Declaration, Text, Name.Class)),
            (rf"((?i:enum))(\s+)({NAME})(?!\s*\()", Groups(Keyword.Declaration, Text, Name.Class), "enum"),
            (rf"((?i:namespace))(\s+)({PATH})", Groups(Keyword.Namespace, Text, Name.Namespace)),
            (
                rf"((?i:use))(\s+)(?:(function|const)(\s+))?({PATH}\\)(?=\{{)",
                Groups(Keyword.Namespace, Text, Keyword, Text, Name.Namespace),
            ),
            (r"((?i:use))(\s+)(function|const)\b", Groups(Keyword.Namespace, Text, Keyword)),
            (r"(?i:use)\b(?=\s+[^\s(])", Keyword.Namespace),
            (rf"((?i:extends|implements))(\s+)({PATH})", Groups(Keyword.Declaration, Text, Name.Class)),
            (r"((?i:new))(\s+)(class)\b", Groups(Keyword, Text, Keyword.Declaration)),
            (rf"((?i:new))(\s+)({PATH})", Groups(Keyword, Text, Name.Class)),
            (
                rf"((?i:const))(\s+)(\??{NAME})(\s+)({NAME})",
                Groups(Keyword, Text, Keyword.Type, Text, Name.Constant),
                "const",
            ),
            (rf"((?i:const))(\s+)({NAME})(?!\\)", Groups(Keyword, Text, Name.Constant), "const"),
            (r"(?:private|protected|public)\(set\)", Keyword, "visible"),
            (rf"({PATH})((?=\s*\())?", word),
            (r"[-~!%^&*+=|?:<>/@]+", Operator),
            (r"[();,{}\[\]]", Punctuation),
        ],
        "const": [
            (rf"(,)(\s*)({NAME})(?=\s*=)", Groups(Punctuation, Text, Name.Constant)),
            (r"(?=;)", Text, "#pop"),
            include("code"),
        ],
        "enum": [
            include("blanks"),
            (rf"((?i:implements))(\s+)({PATH})", Groups(Keyword.Declaration, Text, Name.Class), "#pop"),
            (rf"(:)(\s*)(\??{NAME})", Groups(Punctuation, Text, Keyword.Type)),
            (r"\{", Punctuation, ("#pop", "enum body")),
            (r"(?=;)", Text, "#pop"),
            include("code"),
        ],
        "enum body": [
            (rf"(case)(\s+)({NAME})", Groups(Keyword, Text, Name.Constant)),
            (r"\{", Punctuation, "block"),
            (r"\}", Punctuation, "#pop"),
            include("code"),
        ],
        "block": [(r"\{", Punctuation, "#push"), (r"\}", Punctuation, "#pop"), include("code")],
        "visible": [
            include("blanks"),
            (r"(?:private|protected|public)(?:\(set\))?(?![^\W])", Keyword),
            (r"(?:static|readonly|abstract)\b", Keyword),
            (r"(?=(?:const|function)\b)", Text, "#pop"),
            (rf"\??{NAME}(?!\\)", Keyword.Type, "#pop"),
            default("#pop"),
        ],
        "function": [
            include("blanks"),
            (r"&", Operator),
            (NAME, Name),
            (r"[(:,)]", Punctuation, ("#pop", "signature")),
            default("#pop"),
        ],
        "signature": [
            include("blanks"),
            (r"[,:)]", Punctuation),
            (r"(use)(\s*)(\()", Groups(Keyword, Text, Punctuation), "uses"),
            (r"\.\.\.", Punctuation),
            (r"(?:private|protected|public)\(set\)|(?:private|protected|public|readonly)\b", Keyword),
            (rf"\$+{NAME}", Name.Variable, "parameter"),
            (rf"\??{NAME}", Keyword.Type, "parameter"),
            default("#pop"),
        ],
        "uses": [(r"&", Operator), default("#pop")],
        "parameter": [
            (r"(?=[,)])", Text, "#pop"),
            (r"(?=[{;?])", Text, "#pop:2"),
            (r"\(", Punctuation, "nested"),
            include("code"),
        ],
        "nested": [(r"\(", Punctuation, "#push"), (r"\)", Punctuation, "#pop"), include("code")],
        "string": [
            (r'[^"\\${]+', String.Double),
            (r'\\(?:[nrtvef$\\"]|[0-7]{1,3}|x\h{1,2}|u\{\h+\})', String.Escape),
            (r"\\\{\$?|\\", String.Double),
            (rf"(?<!\$)\${NAME}(?:(?:\[[^\]\s]{{1,100}}\])+|->{NAME})?", Name.Variable),
            (r"\$\{?", String.Double),
            (r"\{(?=\$)", String.Interpol, "interpolated"),
            (r'(\{)([^\s$"\\{}][^\s"\\{}]*)(\})', Groups(String.Interpol, Name.Variable, String.Interpol)),
            (r"[${]", String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "interpolated": [(r"\}", String.Interpol, "#pop"), include("code")],
    }
