"""Ruby: whether a value may come next decides between a regex and a division, a literal and an operator."""

import re
from typing import Any, ClassVar

from pygments import unistring
from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.rules import Groups, pair, table

LOWER = f"[_{unistring.Ll}{unistring.Lo}]"
UPPER = f"[{unistring.Lu}]"
WORD = r"[^\W]*"
WORDS = table(
    (
        (Keyword, "value"),
        "BEGIN END alias begin break case defined? do else elsif end ensure for if in next raise redo rescue "
        "retry return super then undef unless until when while yield",
    ),
    ((Keyword, "class"), "class"),
    ((Keyword, "module"), "module"),
    ((Keyword, "def"), "def"),
    (
        (Keyword.Pseudo, "value"),
        "__FILE__ __LINE__ alias_method attr catch extend false include loop module_function nil private "
        "protected public throw true",
    ),
    ((Operator.Word, "value"), "and not or"),
    (
        (Name.Builtin, "called"),
        "__id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer autoload autoload? binding "
        "block_given? callcc caller chomp chomp! chop chop! class_eval class_variables clone const_defined? "
        "const_get const_missing const_set constants display dup eql? equal? eval exec exit exit! fail fork "
        "format freeze frozen? getc gets global_variables gsub gsub! hash id included_modules inspect "
        "instance_eval instance_method instance_methods instance_of? instance_variable_get instance_variable_set "
        "instance_variables is_a? iterator? kind_of? lambda load local_variables method method_defined? "
        "method_missing methods module_eval name object_id open p print printf private_class_method "
        "private_instance_methods private_method_defined? private_methods proc protected_instance_methods "
        "protected_method_defined? protected_methods public_class_method public_instance_methods "
        "public_method_defined? public_methods putc puts rand readline readlines require require_relative "
        "respond_to? scan select self send set_trace_func singleton_methods sleep split sprintf srand sub sub! "
        "syscall system taint tainted? test to_a to_s trace_var trap untaint untrace_var warn",
    ),
)
OTHER_NAME = (Name, "called")
CLOSERS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def word_token(run: Run, match: re.Match[str]) -> None:
    """A word; one with ``?`` or ``!`` that is known only without it gives that sign back."""
    word = match.group()
    found = WORDS.get(word)
    if found is None and word[-1] in "?!" and word[:-1] in WORDS:
        word = word[:-1]
        found = WORDS[word]
        run.pos -= 1
    kind, following = pair(found or OTHER_NAME)
    run.token(kind, word)
    run.go(following)


def literal_rules(kind: Any, opener: str, closer: str, lively: bool) -> list[Any]:
    """The inside of a ``%`` literal: nested pairs of its own delimiters, interpolation if it is *lively*."""
    first, last = re.escape(opener), re.escape(closer)
    rules: list[Any] = [(rf"\\[\\{first}{last}]", String.Escape)]
    if lively:
        rules += [include("interpolation"), include("escape")]
    rules.append((f"{last}[imxounse]*" if kind is String.Regex else last, kind, "#pop"))
    if opener != closer:
        rules.append((first, kind, "#push"))
    return [*rules, (rf"[^#\\{first}{last}]+|[#\\]", kind)]


def literal(run: Run, match: re.Match[str]) -> None:
    letter, opener = match.groups()
    kind = String.Regex if letter == "r" else String.Other
    closer = CLOSERS.get(opener, opener)
    run.token(kind)
    lively = letter not in tuple("qwis")
    key = letter == "r", lively, opener
    run.push(run.dynamic(key, "literal", lambda: literal_rules(kind, opener, closer, lively)))


def heredoc(run: Run, match: re.Match[str]) -> None:
    run.groups(Operator, Name.Constant)
    run.memory.heredocs.append((match.group(1) != "<<", match.group(4)))


def heredoc_rules(loose: bool, delimiter: str) -> list[Any]:
    blanks = r"[ \t]*" if loose else ""
    return [
        (rf"^{blanks}{re.escape(delimiter)}(?=[ \t\r]*$)" if loose else rf"^{re.escape(delimiter)}$", end_heredoc),
        include("interpolation"),
        include("escape"),
        (r"[^\\#\n]+|[#\\]|\n", String.Heredoc),
    ]


def open_heredoc(run: Run) -> None:
    loose, delimiter = run.memory.heredocs.pop(0)
    run.push(run.dynamic(("<<", loose, delimiter), "heredoc", lambda: heredoc_rules(loose, delimiter)))


def end_heredoc(run: Run, _: re.Match[str]) -> None:
    run.token(Name.Constant)
    run.pop()
    if run.memory.heredocs:
        open_heredoc(run)


def line_end(run: Run, _: re.Match[str]) -> None:
    """The bodies of here-documents begin at the line end."""
    if run.memory.heredocs:
        run.token(String.Heredoc)
        open_heredoc(run)
    else:
        run.token(Text)
        if not run.state_is("value"):
            run.push("value")


def block_comment(run: Run, match: re.Match[str]) -> None:
    """``=begin`` to ``=end``; without an end, the sign is an operator."""
    start = run.pos
    end = -1 if run.memory.endless else run.text.find("\n=end", start)
    if end < 0:
        run.memory.endless = True
        run.pos = start - len("begin")
        run.token(Operator, "=")
        return
    run.pos = end + len("\n=end")
    run.token(Comment.Multiline, match.group() + run.text[start : run.pos])


class Ruby(RougeLexer):
    """Rouge's ruby. State ``value``: a value may begin here. ``called``: after a name, perhaps of a call."""

    name = "Ruby"

    def start(self, run: Run) -> None:
        run.memory.heredocs = []
        run.memory.endless = False
        run.push("value")

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"\n", line_end),
            (r"[ \t\r\f\v]+", Text),
            (r"(#.*)(\n?)", Groups(Comment.Single, Text)),
            (r"=begin\b", block_comment),
        ],
        "literals": [(r"%([rqswxiQWIR]?)([^\w\n])", literal)],
        "value": [
            include("blank"),
            (r"/", String.Regex, "regex"),
            (r"\?(?:\\[^\sCM]|[^\s\\])(?![^\W])", String.Char),
            include("literals"),
            default("#pop"),
        ],
        "called": [
            (r"[ \t]+", Text, ("#pop", "spaced")),
            default("#pop"),
        ],
        "spaced": [
            (r"[%/]=", Operator, ("#pop", "value")),
            (r"/(?=\S|\s*/)", String.Regex, ("#pop", "regex")),
            (r"(%)(?=\s)", Operator, ("#pop", "value")),
            (r"%([rqswxiQWIR]?)([^\w\s=])", literal),
            default("#pop"),
        ],
        "root": [
            (r"(#.*)(\n?)", Groups(Comment.Single, Text), "value"),
            include("blank"),
            (
                rf"(\.)(\s*)({LOWER}{WORD}[?!]?|[-+*/%^\[<>~=&`])",
                Groups(Punctuation, Text, Name.Function),
                "called",
            ),
            (r"0x\h[\h_]*", Number.Hex),
            (r"0b[01][01_]*", Number.Bin),
            (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d[\d_]*)?|[eE][-+]?\d[\d_]*)", Number.Float),
            (r"0[0-7_]+", Number.Oct),
            (r"\d[\d_]*", Number.Integer),
            (rf":(?:(?:@@?)?(?:{LOWER}|{UPPER}){WORD}[?!]?|\[\]=?|\*\*|<=>|<<|>>|===?|<=?|>=|[-+]@)", String.Symbol),
            (r":'[^'\\]*(?:\\(?s:.)[^'\\]*)*'", String.Symbol),
            (r':"', String.Symbol, "symbol"),
            (rf"{LOWER}{WORD}[?!]?:\s+", String.Symbol, "value"),
            (r"'[^'\\]*(?:\\(?s:.)[^'\\]*)*'", String.Single),
            (r'"', String.Double, "string"),
            (r"`", String.Backtick, "backtick"),
            (r"""(<<[-~]?)((["'`]?)([a-zA-Z_]\w*)\3)""", heredoc),
            (r"__END__(?s:.*)", Comment.Preproc),
            (rf"{LOWER}{WORD}[?!]?|BEGIN\b|END\b", word_token),
            (rf"{UPPER}{WORD}", Name.Constant, "called"),
            (r"@@[^\W\d][^\W]*", Name.Variable.Class),
            (r"@[^\W\d][^\W]*", Name.Variable.Instance),
            (r"\$(?:[^\W]+|-[^\W]|[^\s\w])", Name.Variable.Global),
            (r"[\])}]", Punctuation),
            (r"::|->|\*\*=?|\.\.\.?|<=>|===?|=~|=>|!~|&&=?|\|\|=?|<<=?|>>=?|[-+*/%^&|<>=!~]=?|\.", Operator, "value"),
            (r"[\[({,;:?\\]", Punctuation, "value"),
        ],
        "class": [
            (r"\s+", Text),
            (rf"(?:{UPPER}{WORD})(?:::{UPPER}{WORD})*", Name.Class, "#pop"),
            default("#pop"),
        ],
        "module": [
            (r"\s+", Text),
            (rf"(?:{UPPER}{WORD})(?:::{UPPER}{WORD})*", Name.Namespace, "#pop"),
            default("#pop"),
        ],
        "def": [
            (r"\s+", Text),
            (r"([^\W]+)([ \t]*)(\.)", Groups(Name.Class, Text, Operator), ("#pop", "def-name")),
            include("def-name"),
        ],
        "def-name": [
            (r"[^\W]+[?!]?|\*\*?|[-+]@?|[/%&|^`~]|\[\]=?|<<|>>|<=>|<=?|>=?|===?|![=~]", Name.Function, "#pop"),
            default("#pop"),
        ],
        "interpolation": [
            (r"#\{", String.Interpol, ("code", "value")),
            (r"#@@?\w+|#\$[a-zA-Z_]\w*", String.Interpol),
        ],
        "escape": [(r"\\(?:x\h{1,2}|[0-7]{1,3}|.)", String.Escape)],
        "code": [(r"\}", String.Interpol, "#pop"), include("root")],
        "string": [
            (r'"', String.Double, "#pop"),
            include("interpolation"),
            include("escape"),
            (r'[^"\\#]+|[#\\]', String.Double),
        ],
        "symbol": [
            (r'"', String.Symbol, "#pop"),
            include("interpolation"),
            include("escape"),
            (r'[^"\\#]+|[#\\]', String.Symbol),
        ],
        "backtick": [
            (r"`", String.Backtick, "#pop"),
            include("interpolation"),
            include("escape"),
            (r"[^`\\#]+|[#\\]", String.Backtick),
        ],
        "regex": [
            (r"/[imxounse]*", String.Regex, "#pop"),
            include("interpolation"),
            (r"\\(?s:.)", String.Regex),
            (r"[^/\\#]+|#", String.Regex),
        ],
    }
