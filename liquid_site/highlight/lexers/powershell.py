"""PowerShell, as Rouge colours it: a command makes the words after it arguments, until something ends them."""

import re
from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import ByWord, Enclosed, Groups, table

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
SPECIAL = "|".join(AUTOMATIC.split())
COMPARISON = "|".join(OPERATORS)
SECTION = "|".join(HELP.split())


def command(run: Any, match: re.Match[str]) -> None:
    """A word where a statement may start: a keyword, an attribute's setting, or a command whose arguments follow."""
    name, newline = match.groups()
    inside = run.state_is("brackets")
    kind = ATTRIBUTES.get(name) if inside else WORDS.get(name.lower())
    run.token(kind or Name, name)
    run.token(Whitespace, newline or "")
    if kind is None:
        run.push("arguments")
    elif name.lower() in ("class", "function") and not inside:
        run.push(name.lower())


def end_group(run: Any, _match: re.Match[str]) -> None:
    """A closing parenthesis among arguments: it ends them only in a string's code, together with what holds them."""
    run.token(Punctuation)
    if run.in_state("embedded"):
        run.pop(2)


class PowershellLexer(RougeLexer):
    """https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02, with Rouge's idea of its statements."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Whitespace),
            include("data"),
            include("member"),
            (r"\]", Error),
            (r"\{", Punctuation, "block"),
            (r"\}", Punctuation, "#pop"),
            (r"\d+\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"[A-Za-z][-\w]*(?=\[)", ByWord(WORDS, Name, fold=True)),
            (r"([A-Za-z~/\\][\w~/\\:.-]*)(\n)?", command),
            (r"`(?=\n)", String.Escape),
            include("symbols"),
        ],
        "block": [include("root")],
        "brackets": [
            (r"\]", Punctuation, "#pop"),
            (r"[A-Za-z]\w+(?:\.[A-Za-z]\w+)*(?![\w~/\\.])", ByWord(ATTRIBUTES, Name)),
            include("root"),
        ],
        "embedded": [(r"\)", String.Interpol, "#pop"), include("root")],
        "arguments": [
            (r"[ \t\r\f\v]+", Whitespace),
            (r"\n", Whitespace, "#pop"),
            include("data"),
            (r"([*.%+]*\.)([-\w]+)(\n)", Groups(Operator, Name.Function, Whitespace)),
            include("member"),
            (r"`(?s:.)", String.Escape),
            (r"\)", end_group),
            (r"[({\]};]", Punctuation, "#pop"),
            (r"[-+*%!&|=]*[|=]", Operator, "#pop"),
            (r"[\w~/\\][\w~/\\:.-]*", Name.Other),
            include("symbols"),
        ],
        "data": [
            (r"#.*", Comment),
            (r"<#", Comment.Multiline, "comment"),
            (r"@\{", Punctuation, "table"),
            (r"@\(", Punctuation, "list"),
            (r"\[", Punctuation, "brackets"),
            (r"@'", Enclosed("'@", String.Heredoc, Error)),
            (r"'[^']*'?", String.Single),
            (r'@"', String.Heredoc, "here"),
            (r'"', String.Double, "string"),
            include("variable"),
        ],
        "member": [
            (r"([*.%+]*\.)([-\w]+)(\()", Groups(Operator, Name.Function, Punctuation), "arguments"),
            (r"([*.%+]*\.)([-\w]+)(?=\[)", Groups(Operator, Name)),
            (r"\.\.(?=\d)", Operator),
            (r"([*.%+]*\.)([-\w]+)", Groups(Operator, Name.Function)),
        ],
        "symbols": [
            (rf"-(?i:{COMPARISON})\b", Operator),
            (r"--?\w+(?:-\w+)*", Name.Tag),
            (r"\?+", Name.Function, "arguments"),
            (r"(?:[+*%!&|=.]|-(?!\w))+|-", Operator),
            (r"[(){},:;]", Punctuation),
        ],
        "variable": [
            (r"\$\{[^$}\n]*\}", Name.Variable),
            (r"(\$)(\w+)(:)(\w+)", Groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable)),
            (rf"\$(?:[_$?^]|{SPECIAL})", Name.Builtin.Pseudo),
            (r"\$\w+", Name.Variable),
        ],
        "values": [
            (r"\s+", Whitespace),
            include("data"),
            (r"\d*\.\d+", Number.Float),
            (r"\d+", Number.Integer),
            (r"\{", Punctuation, "block"),
            (r"[,;]", Punctuation),
        ],
        "list": [(r"\)", Punctuation, "#pop"), include("values")],
        "table": [
            (r"\}", Punctuation, "#pop"),
            include("values"),
            (r"=", Operator),
            (r"\w+", Name.Other),
        ],
        "function": [
            (r"\s+", Whitespace),
            (r"(?:(\w[-\w]*)(:))?(\w[-\w]*)", Groups(Name.Namespace, Punctuation, Name.Function), "#pop"),
            default("#pop"),
        ],
        "class": [
            (r"\s+", Whitespace),
            (r"[:,]", Punctuation),
            (r"\w+", Name.Class),
            (r"\{", Punctuation, ("#pop", "block")),
        ],
        "comment": [
            (r"#>", Comment.Multiline, "#pop"),
            (rf"\.(?i:{SECTION})", Comment.Special),
            (r"[^#.]+|[#.]", Comment.Multiline),
        ],
        "text": [
            (r"`(?s:.)", String.Escape),
            (r"\$\(", String.Interpol, "embedded"),
            include("variable"),
        ],
        "string": [
            include("text"),
            (r'""|[^"`$]+', String.Double),
            (r'"', String.Double, "#pop"),
        ],
        "here": [
            include("text"),
            (r'"@', String.Heredoc, "#pop"),
            (r'[^"`$]+|"', String.Heredoc),
        ],
    }
