"""Swift, as Rouge colours it: calls, labels and bindings by what stands around a name, types by their capitals."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups, table

WORDS = table(
    (
        Keyword,
        "as associativity async autoreleasepool await break case catch consume continue default defer didSet "
        "discard do dynamicType each else "
        "fallthrough for get guard if in infix inout is isolated left mutating new none nonmutating operator "
        "override postfix "
        "precedence precedencegroup prefix repeat rethrows return right self set super switch throw throws try "
        "unowned weak "
        "where while willSet",
    ),
    (
        Keyword.Declaration,
        "actor any associatedtype borrowing class consuming convenience deinit distributed dynamic enum "
        "extension fileprivate "
        "final func import indirect init internal lazy let macro nonisolated open optional package private "
        "protocol public "
        "required some static struct subscript typealias var",
    ),
    (Keyword.Constant, "false nil true"),
)
NEVER_CALLED = frozenset(["case", "for", "if", "let", "switch", "unowned", "var", "while", "internal", "private"])
TYPE_KEYWORDS = frozenset(("Self", "Type"))
NAME = r"(?:[^\W\d]|[\U00010000-\U0010ffff])(?:[^\W]|[\U00010000-\U0010ffff])*"


def word(run: Any, match: re.Match[str]) -> None:
    """A name by what follows it, by its capital, or by the table."""
    name, label, called = match.groups()
    kind = WORDS.get(name, Name)
    if name[0].isupper():
        kind = Keyword if name in TYPE_KEYWORDS and called is None else Keyword.Type
    elif label is not None:
        kind = Keyword if name == "default" else Name.Variable
    elif called is not None and name not in NEVER_CALLED:
        kind = Name.Function
    run.token(kind, name)


def slash(run: Any, match: re.Match[str]) -> None:
    """A regular expression up to the last slash of its line that has no blank before it; or an operator."""
    start = match.start()
    text, line_end, last = vars(run.memory).get("slashes", (None, 0, 0))
    if text is not run.text or start >= line_end:
        line_end = run.text.find("\n", start)
        line_end = len(run.text) if line_end < 0 else line_end
        last = run.text.rfind("/", start, line_end)
        while last > start and (run.text[last - 1] == "\\" or run.text[last - 1].isspace()):
            last = run.text.rfind("/", start, last)
        run.memory.slashes = run.text, line_end, last
    if last > start + 1:
        run.token(String.Regex, run.text[start : last + 1])
        run.pos = last + 1
    else:
        run.token(Operator)


def hashed(run: Any, match: re.Match[str]) -> None:
    """A regular expression between slashes and hashes, up to the last such end of its line."""
    start, opening = match.span()
    closer = match.group()[::-1]
    text, until, missing = vars(run.memory).get("hashes", (None, 0, ""))
    if text is not run.text or start >= until or closer != missing:
        end = run.text.find("\n", start)
        end = len(run.text) if end < 0 else end
        last = run.text.rfind(closer, opening + 1, end)
        if last >= 0 and not run.text[last - 1].isspace() and run.text[last - 1] != "\\":
            run.pos = last + len(closer)
            run.token(String.Regex, run.text[start : run.pos])
            return
        run.memory.hashes = run.text, end, closer
    run.pos = start + 1
    run.token(Error, "#")


class SwiftLexer(RougeLexer):
    """https://docs.swift.org/swift-book/documentation/the-swift-programming-language/lexicalstructure"""

    def start(self, run: Any) -> None:
        run.push("line start")

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\n", Text, "line start"),
            include("blanks"),
            (r'"', String, "string"),
            (r"""'(?:[^\\'\n]|\\.)'""", String.Char),
            (r"\d(?:_*\d)*(?:\.\d(?:_*\d)*(?:[eE][+-]?\d(?:_?\d)*)?|[eE][+-]?\d(?:_?\d)*)", Number.Float),
            (r"0x\h[\h_]*(?:\.\h[\h_]*)?(?:[pP][+-]?\d+)?", Number.Hex),
            (r"0o?[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:_\d+)*", Number.Integer),
            (r"#+/(?=\S)", hashed),
            (rf"@{NAME}", Keyword.Declaration),
            (rf"#{NAME}", Keyword),
            (r"(?:private|internal)\( *set *\)|unowned\((?:un)?safe\)", Keyword.Declaration),
            (
                r"((?:private|internal)\( *)(?!set *\))(\w+)( *\))",
                Groups(Keyword.Declaration, Error, Keyword.Declaration),
            ),
            (rf"(let|var)(\s+)({NAME})", Groups(Keyword, Text, Name.Variable)),
            (r"(let|var)(\s+)(\()", Groups(Keyword, Text, Punctuation), "tuple"),
            (r"(?:as[?!]|try!)(?=\s)", Keyword),
            (r"\$\d+", Name.Variable),
            (rf"(`)({NAME})(`)", Groups(Punctuation, Name.Variable, Punctuation)),
            (rf"\${NAME}", Name),
            (rf"({NAME})(?:((?=\s*:))|((?=[?!]?\s*\()))?", word),
            (r"~Copyable\b", Keyword.Type),
            (r"/(?=[^\s/=])", slash),
            (r"[-/=+*%<>!&|^~.]+", Operator),
            (r"[()\[\]{}:;,?\\]", Punctuation),
        ],
        "blanks": [
            (r"[ \t\r\f\v]+", Text),
            (r"//.*", Comment.Single),
            (r"/\*", Comment.Multiline, "comment"),
        ],
        "line start": [
            (r"\n", Text),
            include("blanks"),
            (r"#.*", Comment.Preproc),
            default("#pop"),
        ],
        "comment": [
            (r"[^*/]+", Comment.Multiline),
            (r"/\*", Comment.Multiline, "#push"),
            (r"\*/", Comment.Multiline, "#pop"),
            (r"[*/]", Comment.Multiline),
        ],
        "tuple": [
            (r"\s+", Text),
            (NAME, Name.Variable),
            (r",", Punctuation),
            (r"\(", Punctuation, "#push"),
            (r"\)", Punctuation, "#pop"),
            (r"(?s:.)", Error),
        ],
        "string": [
            (r'[^\\"]+', String),
            (r"\\\(", String.Escape, "interpolation"),
            (r"""\\(?:[\\'"nrt0]|u\{\h{1,8}\})""", String.Escape),
            (r"\\", Error),
            (r'"', String, "#pop"),
        ],
        "interpolation": [(r"\)", String.Escape, "#pop"), include("parentheses")],
        "parenthesis": [(r"\)", Punctuation, "#pop"), include("parentheses")],
        "parentheses": [(r"\(", Punctuation, "parenthesis"), include("root")],
    }
