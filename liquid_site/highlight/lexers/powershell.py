"""PowerShell, as Rouge colours it: a bare word is a command, those after it are its arguments."""

import re
from typing import Any, ClassVar

from pygments.lexer import include
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups

ATTRIBUTES = frozenset(
    [
        "ConfirmImpact",
        "DefaultParameterSetName",
        "HelpURI",
        "PositionalBinding",
        "SupportsPaging",
        "SupportsShouldProcess",
    ]
)
AUTOMATIC = (
    "args|ConsoleFileName|Error|Event|EventArgs|EventSubscriber|ExecutionContext|false|foreach|HOME|Host|input|"
    "IsCoreCLR|IsLinux|"
    "IsMacOS|IsWindows|LastExitCode|Matches|MyInvocation|NestedPromptLevel|null|PID|PROFILE|PSBoundParameters|PSCmdlet|"
    "PSCommandPath|PSCulture|PSDebugContext|PSHOME|PSItem|PSScriptRoot|PSSenderInfo|PSUICulture|PSVersionTable|PWD|"
    "REPORTERRORSHOWEXCEPTIONCLASS|REPORTERRORSHOWINNEREXCEPTION|REPORTERRORSHOWSOURCE|REPORTERRORSHOWSTACKTRACE|"
    "SENDER|ShellId|"
    "StackTrace|switch|this|true"
)
KEYWORDS = (
    "assembly|exit|process|base|filter|public|begin|finally|return|break|for|sequence|catch|foreach|static|class|"
    "from|switch|"
    "command|function|throw|configuration|hidden|trap|continue|if|try|data|in|type|define|inlinescript|until|do|"
    "interface|using|"
    "dynamicparam|module|var|else|namespace|while|elseif|parallel|workflow|end|param|enum|private"
)
OPERATORS = (
    "[ic]?split|join|is|isnot|as|[ic]?(?:eq|ne|gt|ge|lt|le|(?:not)?(?:like|match|contains)|replace)|shl|shr|band|"
    "bor|bxor|and|or|"
    "xor|not"
)
HELP = (
    "synopsis|description|parameter|example|inputs|outputs|notes|link|component|role|functionality|"
    "forwardhelptargetname|"
    "forwardhelpcategory|remotehelprunspace|externalhelp"
)


def closing(run: Any, _: re.Match[str]) -> None:
    """A parenthesis among arguments ends them only inside a string's subexpression."""
    run.token(Punctuation)
    if run.in_state("subexpression"):
        run.pop(2)


def member(run: Any, match: re.Match[str]) -> None:
    """A member, and the parenthesis of its call, whose arguments are as a command's."""
    run.token(Operator, ".")
    run.token(Name.Function, match.group(1))
    run.token(Punctuation, match.group(2) or "")
    run.token(Whitespace, match.group(3) or "")
    if match.group(2):
        run.push("arguments")


def bracketed(run: Any, match: re.Match[str]) -> None:
    run.token(Name.Builtin.Pseudo if match.group() in ATTRIBUTES else Name)


class PowershellLexer(RougeLexer):
    """https://learn.microsoft.com/powershell/scripting/lang-spec/chapter-02"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            include("comments"),
            (r"\.\.(?=\.?\d)", Operator),
            (rf"(?i:-(?:{OPERATORS}))(?![^\W])", Operator),
            (r"((?i:class))(\s+)(\w+)", Groups(Keyword.Reserved, Whitespace, Name.Class), "class"),
            (
                r"((?i:function))(\s+)(?:(\w+)(:))?(\w[-\w]+)",
                Groups(Keyword.Reserved, Whitespace, Name.Namespace, Punctuation, Name.Function),
            ),
            (rf"(?i:{KEYWORDS})(?![^\W]|[-.])", Keyword.Reserved),
            (r"--?\w+", Name.Tag),
            (r"(?:(\.)|(?<![-\w]))([-\w]+)(\[)", Groups(Operator, Name, Punctuation), "bracket"),
            (r"([/\\~A-Za-z][-.:/\\~\w]*)(\n)?", Groups(Name, Whitespace), "arguments"),
            (r"\.([-\w]+)(?:(\()|(\n))?", member),
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
            (rf"\.(?i:{HELP})(?![^\W])", Comment.Special),
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
            (rf"\$(?:[$?^_]|(?:{AUTOMATIC}))", Name.Builtin.Pseudo),
            (r"(\$)(\w+)(:)(\w+)", Groups(Name.Variable, Name.Namespace, Punctuation, Name.Variable)),
            (r"\$\w+|\$\{[^}\n]{0,200}\}", Name.Variable),
        ],
        "arguments": [
            (r"`(?s:.)", String.Escape),
            (r"\)", closing),
            (r"[ \t\r\f\v]*\n", Whitespace, "#pop"),
            (r"[;(){}\]]", Punctuation, "#pop"),
            (r"[|=]", Operator, "#pop"),
            (r"[/\\~\w][-.:/\\~\w]*", Name.Other),
            include("root"),
        ],
        "block": [(r"\}", Punctuation, "#pop"), include("root")],
        "bracket": [
            (r"\]", Punctuation, "#pop"),
            (r"[A-Za-z]\w+\.", Name),
            (r"[A-Za-z]\w+", bracketed),
            include("root"),
        ],
        "class": [
            (r"\{", Punctuation, "#pop"),
            (r"\s+", Whitespace),
            (r"\w+", Name.Class),
            (r"[:,]", Punctuation),
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
            (r'(?:\$#?)?"', String.Double, "#pop"),
            (r'[^"`$]+', String.Double),
            include("interpolation"),
        ],
        "here-string": [
            (r'(?:\$#?)?"@', String.Heredoc, "#pop"),
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
