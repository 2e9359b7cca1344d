"""JavaScript: a name before a parenthesis is a call, a key of an object an attribute."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Choice, Groups, pair, table

IDENTIFIER = r"#?(?:\$|[^\W\d])[^\x00-#%-/:-@\[-^`{-\x7f]*"
KEYWORDS = (
    "async await break case catch continue debugger default delete do else export finally from for if import in "
    "instanceof new of return super switch this throw try typeof void while yield"
)
DECLARATIONS = "var let const with class extends constructor get set static"
RESERVED = "enum implements interface package private protected public"
CONSTANTS = "true false null NaN Infinity undefined"
BUILTINS = (
    "Array Boolean Date Error Function Math netscape Number Object Packages RegExp String sun decodeURI "
    "decodeURIComponent encodeURI encodeURIComponent eval isFinite isNaN parseFloat parseInt document window "
    "navigator self global Promise Set Map WeakSet WeakMap Symbol Proxy Reflect Int8Array Uint8Array "
    "Uint8ClampedArray Int16Array Uint16Array Uint16ClampedArray Int32Array Uint32Array Uint32ClampedArray "
    "Float32Array Float64Array DataView ArrayBuffer"
)
WORDS = table(
    ((Keyword, "start"), KEYWORDS),
    ((Keyword.Declaration, "function-name"), "function"),
    ((Keyword.Declaration, "start"), DECLARATIONS),
    (Keyword.Reserved, RESERVED),
    (Keyword.Constant, CONSTANTS),
    (Name.Builtin, BUILTINS),
)


def closed_in_line(run: Run) -> bool:
    """Whether a parenthesis closes in this line, which is looked for once a line."""
    memory = run.memory
    if memory.line_text is not run.text or run.pos >= memory.line_end:
        end = run.text.find("\n", run.pos)
        memory.line_text, memory.line_end = run.text, len(run.text) if end < 0 else end
        memory.line_closing = run.text.rfind(")", run.pos, memory.line_end)
    return bool(memory.line_closing > run.pos)


def word(run: Run, match: re.Match[str]) -> None:
    """A name; before a parenthesis that is closed somewhere later it is a call, and takes in the blanks between."""
    text = match.group()
    name = match.group(1)
    words: dict[str, Choice] = run.lexer.words  # type: ignore[attr-defined]
    if match.group(2) is not None:
        memory = run.memory
        if memory.text is not run.text:
            memory.text, memory.closing = run.text, run.text.rfind(")")
        if memory.closing > run.pos:
            if pair(words.get(name, Name))[0] is Keyword:
                run.token(Keyword, text)
            elif text == "function" and closed_in_line(run):
                run.token(Keyword.Declaration)
            else:
                run.token(Name.Class if name.lstrip("$_")[:1].isupper() else Name.Function, text)
            return
        run.pos -= len(text) - len(name)
    kind, following = pair(words.get(name, Name.Other))
    run.token(kind, name)
    run.go(following)


class JavaScript(RougeLexer):
    """Rouge's javascript. State ``start``: a value begins here; ``statement`` and ``label``: a label may stand here."""

    words = WORDS

    def start(self, run: Run) -> None:
        run.memory.text, run.memory.closing = None, -1
        run.memory.line_text, run.memory.line_end, run.memory.line_closing = None, 0, -1

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"\s+", Text),
            (r"//.*", Comment.Single),
            (r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)", Comment.Multiline),
            (r"<!--", Comment),
        ],
        "label": [
            include("blank"),
            (rf"(?!#)({IDENTIFIER})(\s*)(:)", Groups(Name.Label, Text, Punctuation), ("#pop", "start")),
            default("#pop"),
        ],
        "statement": [
            include("blank"),
            (rf"(?!#)({IDENTIFIER})(\s*)(:)", Groups(Name.Label, Text, Punctuation), ("#pop", "start")),
            include("value"),
        ],
        "start": [include("blank"), include("value")],
        "value": [
            (r"\{", Punctuation, "object"),
            (r"/", String.Regex, ("#pop", "regex")),
            default("#pop"),
        ],
        "root": [
            (r"\A#!.*\n?", Comment.Preproc),
            include("expression"),
            (r"\{", Punctuation, "label"),
            (r"\}", Punctuation, "statement"),
        ],
        "expression": [
            include("blank"),
            (r"(class)(\s+)", Groups(Keyword.Declaration, Text), "class-name"),
            (rf"({IDENTIFIER})([ \t]*(?=\())?", word),
            (r"'", String.Delimiter, "single"),
            (r'"', String.Delimiter, "double"),
            (r"`", String.Double, "template"),
            (r"\d+\.\d+(?:[eE]\d+)?", Number.Float),
            (r"0[bB][01]+", Number.Bin),
            (r"0[oO][0-7]+", Number.Oct),
            (r"0[xX]\h+", Number.Hex),
            (r"\d+", Number.Integer),
            (r"\.{3}|\?\.", Punctuation),
            (r"\?\?=?|=>|\+\+|--|(?:\*\*|&&|\|\||<<|>>>?|===?|!==?|[-+*/%&|^<>=!~])=?", Operator, "start"),
            (r"\?(?!\.\D)", Punctuation, ("ternary", "start")),
            (r"[\[(,]", Punctuation, "start"),
            (r";+", Punctuation, "statement"),
            (r"[)\].]+|:", Punctuation),
            (rf"(@)({IDENTIFIER})?", Groups(Punctuation, Name.Decorator)),
        ],
        "function-name": [
            (r"\s+", Text),
            (r"\*", Operator),
            (IDENTIFIER, Name.Function, "#pop"),
            default("#pop"),
        ],
        "class-name": [
            (
                rf"({IDENTIFIER})(\s+)(extends)(\s+)({IDENTIFIER})",
                Groups(Name.Class, Text, Keyword.Declaration, Text, Name.Class),
                "#pop",
            ),
            (IDENTIFIER, Name.Class, "#pop"),
        ],
        "object": [
            (r"\}", Punctuation, ("#pop", "statement")),
            (r"\{", Punctuation, "#push"),
            (rf"{IDENTIFIER}(?=\s*:)", Name.Attribute),
            (r":", Punctuation, "start"),
            include("expression"),
        ],
        "ternary": [
            (r":", Punctuation, ("#pop", "start")),
            include("root"),
        ],
        "single": [(r"'", String.Delimiter, "#pop"), (r"\\[\\nrt']?", String.Escape), (r"[^\\']+", String.Single)],
        "double": [(r'"', String.Delimiter, "#pop"), (r'\\[\\nrt"]?', String.Escape), (r'[^\\"]+', String.Double)],
        "template": [
            (r"`", String.Double, "#pop"),
            (r"\\[\\`$]", String.Escape),
            (r"\$\{", Punctuation, "inserted"),
            (r"[^`\\$]+|[\\$]", String.Double),
        ],
        "inserted": [(r"\}", Punctuation, "#pop"), include("root")],
        "regex": [
            (r"/[gimuy]*", String.Regex, "#pop"),
            (r"[^\\\n]?\n", Error, "#pop"),
            (r"\[\^?", String.Escape, "regex-class"),
            (r"\\.|\(\?[:=!<]|[()?]|\{\d+(?:,\d*)?\}", String.Escape),
            (r"(?:[^/\\\[(){?\n]+|[{])(?!\n)", String.Regex),
        ],
        "regex-class": [
            (r"\]", String.Escape, "#pop"),
            (r"[^\\\n]?\n", Error, "#pop:2"),
            (r"\\.|/", String.Escape),
            (r"[^\]/\\\n]+(?!\n)", String.Regex),
        ],
    }
