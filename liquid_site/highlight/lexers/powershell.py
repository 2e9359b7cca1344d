"""PowerShell, as Rouge colours it: a bare word is a command, those after it are its arguments."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import ByWord, Groups, table

WORDS = table(
    (
        Keyword.Reserved,
        "assembly exit process base filter public begin finally return break for sequence catch foreach static "
        "class from switch command function throw configuration hidden trap continue if try data in type define "
        "inlinescript until do interface using dynamicparam module var else namespace while elseif parallel "
        "workflow end param enum private",
    )
)
OPERATORS = table(
    (
        Operator,
        "split isplit csplit join is isnot as eq ieq ceq ne ine cne gt igt cgt ge ige cge lt ilt clt le ile cle "
        "like ilike clike notlike inotlike cnotlike match imatch cmatch notmatch inotmatch cnotmatch contains "
        "icontains ccontains notcontains inotcontains cnotcontains replace ireplace creplace shl shr band bor "
        "bxor and or xor not",
    )
)
ATTRIBUTES = table(
    (
        Name.Builtin.Pseudo,
        "ConfirmImpact DefaultParameterSetName HelpURI PositionalBinding SupportsPaging SupportsShouldProcess",
    )
)
AUTOMATIC = (
    "args ConsoleFileName Error Event EventArgs EventSubscriber ExecutionContext false foreach HOME Host "
    "input IsCoreCLR IsLinux IsMacOS IsWindows LastExitCode Matches MyInvocation NestedPromptLevel null PID "
    "PROFILE PSBoundParameters PSCmdlet PSCommandPath PSCulture PSDebugContext PSHOME PSItem PSScriptRoot "
    "PSSenderInfo PSUICulture PSVersionTable PWD REPORTERRORSHOWEXCEPTIONCLASS REPORTERRORSHOWINNEREXCEPTION "
    "REPORTERRORSHOWSOURCE REPORTERRORSHOWSTACKTRACE SENDER ShellId StackTrace switch this true"
)
HELP = (
    "synopsis description parameter example inputs outputs notes link component role functionality "
    "forwardhelptargetname forwardhelpcategory remotehelprunspace externalhelp"
)
COMMAND = re.compile(r"([A-Za-z~/\\][0-9A-Za-z_~/\\:.-]*)(\n?)")
INDEXED = re.compile(r"[-0-9A-Za-z_]+(?=\[)")
DECLARING = frozenset(("class", "function"))


def one_of(names: str) -> str:
    """The pattern of any of these blank-separated names, the first that fits."""
    return "|".join(names.split())


def word(run: Any, match: re.Match[str]) -> None:
    """A word of letters: a keyword, something that is indexed, or a command."""
    name = match.group().lower()
    if name in WORDS:
        run.token(Keyword.Reserved)
        if name in DECLARING:
            run.push(name)
        return
    indexed = INDEXED.match(run.text, match.start())
    if indexed is not None:
        run.token(Name, indexed.group())
        run.pos = indexed.end()
    else:
        command(run, match)


def command(run: Any, match: re.Match[str]) -> None:
    """A command and what follows it: arguments, on the next line too if the command ends its own."""
    found = COMMAND.match(run.text, match.start())
    assert found is not None  # the rules for it begin as it does
    run.token(Name, found.group(1))
    run.token(Whitespace, found.group(2))
    run.pos = found.end()
    run.push("arguments")


def dashed(run: Any, match: re.Match[str]) -> None:
    """An operator of letters, or the name of a parameter."""
    run.token(OPERATORS.get(match.group()[1:].lower(), Name.Tag))


def closing(run: Any, _: re.Match[str]) -> None:
    """A parenthesis among arguments ends them only inside a string's subexpression."""
    run.token(Punctuation)
    if run.in_state("subexpression"):
        run.pop(2)


def member(run: Any, match: re.Match[str]) -> None:
    """A member; the parenthesis of its call opens arguments as a command's are, a line end right after it ends none."""
    run.token(Operator, ".")
    run.token(Name.Function, match.group(1))
    if match.group(2) == "(":
        run.token(Punctuation, "(")
        run.push("arguments")
    else:
        run.token(Whitespace, match.group(2))


class PowershellLexer(RougeLexer):
    """https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            include("comments"),
            (r"\.\.(?=\.?\d)", Operator),
            (r"--?\w+", dashed),
            (r"[A-Za-z]+(?![^\W]|[-.])", word),
            (r"(?<![-\w])[-\w]+(?=\[)", Name),
            (r"(\.)([-\w]+)(?=\[)", Groups(Operator, Name)),
            (r"[A-Za-z~/\\]", command),
            (r"\.([-\w]+)([(\n]?)", member),
            (r"\?", Name.Function, "arguments"),
            include("expressions"),
            include("variables"),
            (r"[-+*/%=!.&|]", Operator),
            (r"[{}(),:;]", Punctuation),
            (r"`$", String.Escape),
        ],
        "comments": [
            (r"\s+", Whitespace),
            (r"#.*", Comment),
            (r"<#", Comment.Multiline, "comment"),
        ],
        "comment": [
            (r"#>", Comment.Multiline, "#pop"),
            (rf"\.(?i:{one_of(HELP)})(?![^\W])", Comment.Special),
            (r"[^#.]+|[#.]", Comment.Multiline),
        ],
        "expressions": [
            include("comments"),
            (r'@"', String.Heredoc, "here-string"),
            (r"@(?=')", Closed(String.Heredoc, r"@'.*?'@")),
            (r'"', String.Double, "string"),
            (r"'", String.Single, "verbatim"),
            (r"\d*\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"@\{", Punctuation, "table"),
            (r"@\(", Punctuation, "array"),
            (r"\{", Punctuation, "block"),
            (r"\[", Punctuation, "bracket"),
        ],
        "variables": [
            (rf"\$(?:[$?^_]|{one_of(AUTOMATIC)})", Name.Builtin.Pseudo),
            (r"(\$)(\w+)(:)(\w+)", Groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable)),
            (r"\$\w+|\$\{[^}\n]{0,200}\}", Name.Variable),
        ],
        "arguments": [
            (r"`(?s:.)", String.Escape),
            (r"\)", closing),
            (r"[ \t\r\f\v]*\n", Whitespace, "#pop"),
            (r"[;(){}\]]", Punctuation, "#pop"),
            (r"[|=]", Operator, "#pop"),
            (r"[\w~/\\][\w~/\\:.-]*", Name.Other),
            include("root"),
        ],
        "block": [(r"\}", Punctuation, "#pop"), include("root")],
        "bracket": [
            (r"\]", Punctuation, "#pop"),
            (r"[A-Za-z]\w+\.", Name),
            (r"[A-Za-z]\w+", ByWord(ATTRIBUTES, Name)),
            include("root"),
        ],
        "class": [
            (r"\{", Punctuation, "#pop"),
            (r"\s+", Whitespace),
            (r"\w+", Name.Class),
            (r"[:,]", Punctuation),
        ],
        "function": [
            (r"\s+", Whitespace),
            (r"(\w+)(:)(?=\w[-\w])", Groups(Name.Namespace, Punctuation)),
            (r"\w[-\w]+", Name.Function, "#pop"),
            default("#pop"),
        ],
        "table": [
            (r"\}", Punctuation, "#pop"),
            (r"=", Operator),
            (r"[,;]", Punctuation),
            include("expressions"),
            (r"\w+", Name.Other),
            include("variables"),
        ],
        "array": [
            (r"\)", Punctuation, "#pop"),
            (r"[,;]", Punctuation),
            include("expressions"),
            include("variables"),
        ],
        "string": [
            (r'\$#?(?=")', String.Double),
            (r'"', String.Double, "#pop"),
            (r'[^"`$]+', String.Double),
            include("interpolation"),
        ],
        "here-string": [
            (r'\$#?(?="@)', String.Heredoc),
            (r'"@', String.Heredoc, "#pop"),
            (r'[^"`$]+|"', String.Heredoc),
            include("interpolation"),
        ],
        "verbatim": [(r"[^']+", String.Single), (r"'", String.Single, "#pop")],
        "interpolation": [
            (r"\$\(", String.Interpol, "subexpression"),
            (r"`(?:.|$)", String.Escape),
            include("variables"),
        ],
        "subexpression": [(r"\)", String.Interpol, "#pop"), include("root")],
    }
