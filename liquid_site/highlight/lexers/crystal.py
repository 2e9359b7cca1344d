"""Crystal: as in Ruby, whether a value may come next decides between a regex and a division."""

import re
from typing import Any, ClassVar

from pygments import unistring
from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups, pair, table

LOWER = f"[_{unistring.Ll}]"
LETTER = r"[^\W\d]"
WORD = r"[^\W]*"
WORDS = table(
    (
        (Keyword, "value"),
        "BEGIN END alias begin break case do else elsif end ensure for if ifdef in next redo rescue raise retry "
        "return super then undef unless until when while yield lib fun type of as",
    ),
    (
        (Keyword.Pseudo, "value"),
        "initialize new loop include extend attr_reader attr_writer attr_accessor alias_method attr catch throw "
        "private module_function public protected true false nil __FILE__ __LINE__ getter gette property propert "
        "struct record",
    ),
    (
        (Name.Builtin, "called"),
        "abort ancestors at_exit caller chomp chop clone constants display dup eval exec exit fail fork format "
        "freeze getc gets global_variables gsub hash id included_modules inspect instance_eval instance_method "
        "instance_methods lambda method method_missing methods module_eval name object_id open p print printf proc "
        "putc puts rand readline readlines require scan select self send sleep split sprintf srand sub syscall "
        "system test to_a to_s trap warn",
    ),
)
MARKED = frozenset(["eql?", "equal?", "is_a?", "iterator?", "kind_of?", "chomp!", "chop!", "exit!", "gsub!", "sub!"])
"""Builtins with a mark; others are known without it before it is seen."""
CLOSERS = {"(": ")", "[": "]", "{": "}", "<": ">"}
BLANKS = " \t\n\v\f\r\0"
CLOSING = re.compile(r"(?:[^'\\]|\\[\\']|\\(?![\\']))*'")
ESCAPE_IN_CHAR = re.compile(r"\\(?:u[0-9a-fA-F]{4}|u\{[0-9a-fA-F]{1,6}\}|[abefnrtv])")


def word_token(run: Run, match: re.Match[str]) -> None:
    """A word, whose mark counts only where nothing knows it without; ``def`` is known at the start of any other."""
    text = match.group()
    word = text.rstrip("?!")
    found = WORDS.get(word)
    if text in MARKED:
        word, found = text, (Name.Builtin, "value")
    elif found is None and (word.startswith("def") or word == "macro"):
        word, found = word if word == "macro" else "def", (Keyword, "function")
    elif found is None and word == "class":
        found = (Keyword, "class")
    elif found is None and word[0].isupper():
        found = (Name.Constant, "called")
    elif found is None:
        word, found = text, (Name, "called" if text == word else "value")
    kind, following = pair(found)
    run.pos = match.start() + len(word)
    run.token(kind, word)
    run.go(following)


def quoted_end(run: Run, start: int) -> int:
    """Where the text of single quotes that begins at *start* ends: at a quote without backslash, else at the last."""
    if run.find("'", start) < 0:
        return -1
    closing = CLOSING.match(run.text, start)
    return closing.end() - 1 if closing else run.text.rfind("'")


def character(run: Run, match: re.Match[str]) -> None:
    """Single quotes. Of a text longer than a character only an escape at its start and its last sign are printed."""
    end = quoted_end(run, match.end())
    if end < 0:
        run.token(Error)
        return
    run.token(String.Single, "'")
    start = match.end()
    escape = ESCAPE_IN_CHAR.match(run.text, start, end)
    if escape:
        run.token(String.Escape, escape.group())
        start = escape.end()
    last = re.findall(r"\\[\\']|(?s:.)", run.text[start:end])
    run.token(String.Single, "".join(last[-1:]) + "'")
    run.pos = end + 1


def quoted_symbol(run: Run, match: re.Match[str]) -> None:
    end = quoted_end(run, match.end())
    if end < 0:
        run.pos -= 1
        run.token(Punctuation, ":")
        run.push("value")
    else:
        run.pos = end + 1
        run.token(String.Symbol, run.text[match.start() : run.pos])


def literal_rules(kind: Any, opener: str, closer: str, lively: bool) -> list[Any]:
    """The inside of a ``%`` literal: nested pairs of its own delimiters, interpolation if it is *lively*."""
    first, last = re.escape(opener), re.escape(closer)
    rules: list[Any] = [(rf"\\[#\\{first}{last}]", String.Escape)]
    if opener != closer:
        rules.append((first, kind, "#push"))
    rules.append((last, kind, "#pop"))
    rules += [include("interpolation"), include("escape"), (r"#", kind)] if lively else [(r"[\\#]", kind)]
    return [*rules, (rf"[^#\\{first}{last}]+", kind)]


def literal(run: Run, match: re.Match[str]) -> None:
    letter, opener = match.groups()
    kind = String.Regex if letter == "r" else String.Other
    if letter == "r":
        run.push("flags")
    run.token(kind)
    lively = letter in tuple("rQWxI")
    key = kind, opener, lively
    run.push(run.dynamic(key, "literal", lambda: literal_rules(kind, opener, CLOSERS.get(opener, opener), lively)))


def heredoc(run: Run, match: re.Match[str]) -> None:
    operator, _, delimiter = match.groups()
    run.token(Operator, operator)
    run.token(Name.Constant, match.group()[len(operator) :])
    run.memory.heredocs.append((operator != "<<", delimiter or ""))
    if not run.state_is("heredoc-line"):
        run.push("heredoc-line")


def heredoc_line(run: Run, match: re.Match[str]) -> None:
    """A line of a here-document up to its end; it may be the last."""
    text, queue = match.group(), run.memory.heredocs
    run.pop()
    if queue and queue[0][1] == (text.strip(BLANKS) if queue[0][0] else text.rstrip(BLANKS)):
        queue.pop(0)
        run.token(Name.Constant)
        if not queue:
            run.pop()
    else:
        run.token(String.Heredoc)


def inside(kind: Any, closer: str) -> list[Any]:
    return [
        include("interpolation"),
        include("escape"),
        (rf"[^\\{closer}#]+|[\\#]", kind),
        (closer, kind, "#pop"),
    ]


class Crystal(RougeLexer):
    """https://crystal-lang.org/reference. State ``value``: a value may begin. ``called``: after a name."""

    def start(self, run: Run) -> None:
        run.memory.heredocs = []
        run.push("value")

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"[ \t\r]+", Text),
            (r"\n\s*", Text, "value"),
            (r"#.*", Comment.Single),
            (r"=(?=begin\b)", Closed(Comment.Multiline, r"=begin\b.*?\n=end\b", Operator)),
        ],
        "root": [
            include("blank"),
            (r"__END__(?s:.*)", Comment.Preproc),
            (r"0o[0-7]+(?:_[0-7]+)*", Number.Oct),
            (r"0x\h+(?:_\h+)*", Number.Hex),
            (r"0b[01]+(?:_[01]+)*", Number.Bin),
            (r"\d+(?:\.\d+(?:[eE][-+]?\d+)?(?:_[fF]32)?|[eE][-+]?\d+|_[fF]32)", Number.Float),
            (r"\d+(?:_\d+)*(?:_[iu]\d+)?", Number.Integer),
            (r"@(?=\[[^\]])", Closed(Name.Decorator, r"@\[[^\]]+\]")),
            (rf"@@(?i:{LOWER}){WORD}", Name.Variable.Class),
            (rf"@(?i:{LOWER}){WORD}", Name.Variable.Instance),
            (r"""\$(?:[^\W]+|[!@&`'+~=/\\,;.<>*$?:"]|-[0adFiIlpvw])""", Name.Variable.Global),
            (r"::", Operator),
            (rf":@{{0,2}}(?i:{LOWER}){WORD}[!?]?", String.Symbol),
            (
                r":(?:===|=?~|\[\][=?]?|\*\*=?|//=?|[=^*/+-]=?|&[&*+-]?=?|\|\|?=?|![=~]?|%=?|<=>|<<?=?|>>?=?|\.\.\.?)",
                String.Symbol,
            ),
            (r":'", quoted_symbol),
            (r':"', String.Symbol, "symbol"),
            (rf"{LOWER}{WORD}[?!]?:\s+", String.Symbol, "value"),
            (r'"', String.Double, "string"),
            (r"`", String.Backtick, "backtick"),
            (r"'", character),
            (rf"(module)(\s+)({LETTER}{WORD}(?:::{LETTER}{WORD})*)", Groups(Keyword, Text, Name.Namespace)),
            (r"defined\?(?=[^\W])", Keyword, "value"),
            (rf"{LETTER}{WORD}[?!]?", word_token),
            (r"""(<<[-~]?)(?:(["'`]?)([^\W\d][^\W]*)\2|(?:""|''))""", heredoc),
            (r"\.\.\.?", Operator, "value"),
            (rf"(\.)(\s*)({LOWER}{WORD}[!?]?|[*%&^`~+,\-./\[<>=])", Groups(Punctuation, Text, Name.Function), "called"),
            (r"\{%|%\}", Punctuation),
            (r"\*\*|//|>=|<=|<<?|>>?|=~|===|!~|&&?|\|\||\.|[-+/*%=<>&!^|~]=?", Operator, "value"),
            (r"\?", Punctuation, ("ternary", "value")),
            (r"[\[({,:\\;]", Punctuation, "value"),
            (r"[\])}]", Punctuation),
        ],
        "value": [
            (r"[ \t\r]+", Text),
            (r"/", String.Regex, ("#pop", "regex")),
            (
                r"""\?(?:\\[MC]-)*(?:\\(?:[\\abefnrstv#"']|x\h{1,2}|[0-7]{1,3})|\S)(?![^\W])""",
                String.Char,
                "#pop",
            ),
            (r"(\s*)(%[rqswQWxiI]? \S* )", Groups(Text, String.Other), "#pop"),
            (r"%([rqswQWxiI])?([^\w\s}])", literal),
            default("#pop"),
        ],
        "called": [
            (r"/", Operator, ("#pop", "value")),
            (r"(?=\n)", Text, "#pop"),
            default(("#pop", "spaced")),
        ],
        "spaced": [
            include("blank"),
            (r"[%/]=", Operator, ("#pop", "value")),
            (r"/(?=\S|\s*/)", String.Regex, ("#pop", "regex")),
            (r"%([rqswQWxiI])?([^\w\s}])", literal),
            (r"\s+", Text, ("#pop", "value")),
            default("#pop"),
        ],
        "function": [
            (r"\s+", Text),
            (r"\(", Punctuation, "parameters"),
            (
                rf"(?:({LETTER}{WORD})(\.))?({LETTER}{WORD}[!?]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<?|>>?|===?)",
                Groups(Name.Class, Operator, Name.Function),
                "#pop",
            ),
            default("#pop"),
        ],
        "class": [
            (r"\s+", Text),
            (r"\(", Punctuation, ("parameters", "value")),
            (r"<<", Operator, ("#pop", "value")),
            (rf"[_{unistring.Lu}]{WORD}", Name.Class, "#pop"),
            default("#pop"),
        ],
        "ternary": [(r":(?!:)", Punctuation, ("#pop", "value")), include("root")],
        "parameters": [
            (r"(\))(\.|::)?", Groups(Punctuation, Operator), "#pop"),
            (r"\(", Punctuation, ("parameters", "value")),
            include("root"),
        ],
        "heredoc-line": [(r"(?=\n)", Text, ("#pop", "heredoc")), include("root")],
        "heredoc": [
            include("interpolation"),
            include("escape"),
            (r"\n", String.Heredoc, "heredoc-end"),
            (r"[^#\\\n]+|[#\\]", String.Heredoc),
        ],
        "heredoc-end": [(r"[^#\\\n]*$", heredoc_line), default("#pop")],
        "interpolation": [
            (r"#\{", String.Interpol, "code"),
            (rf"#(?:@@?|\$)(?i:{LOWER}){WORD}", String.Interpol),
        ],
        "code": [(r"\}", String.Interpol, "#pop"), include("root")],
        "escape": [
            (r"\\(?:x\h{1,2}|[0-7]{1,3}|u\h{4})", String.Escape),
            (r"\\u(?=\{[^}])", Closed(String.Escape, r"\\u\{[^}]+\}", String.Escape, r"\\u")),
            (r"\\.", String.Escape),
        ],
        "string": inside(String.Double, '"'),
        "symbol": inside(String.Symbol, '"'),
        "backtick": inside(String.Backtick, "`"),
        "regex": [
            include("interpolation"),
            (r"\\[\\/]|[\\#]|[^\\/#]+", String.Regex),
            (r"/", String.Regex, ("#pop", "flags")),
        ],
        "flags": [(r"[mixounse]*", String.Regex, "#pop")],
    }
