"""Visual Basic: words in their exact case, and what ``Dim``, ``Sub``, ``Class`` and the like name."""

from typing import Any, ClassVar

from pygments.lexer import default, include
from pygments.token import Comment, Error, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed, Near
from liquid_site.highlight.rules import ByWord, table

WORDS = table(
    ((Keyword, "end"), "End"),
    ((Keyword, "dim"), "Dim Const"),
    ((Keyword, "function"), "Function Sub Property"),
    ((Keyword, "class"), "Class Structure Enum"),
    ((Keyword, "namespace"), "Module Namespace Imports"),
    (
        Keyword,
        "AddHandler Alias ByRef ByVal CBool CByte CChar CDate CDbl CDec CInt CLng CObj CSByte CShort CSng CStr CType "
        "CUInt CULng CUShort Call Case Catch Class Const Continue Declare Default Delegate Dim DirectCast Do Each "
        "Else ElseIf End EndIf Enum Erase Error Event Exit False Finally For Friend Function Get Global GoSub GoTo "
        "Handles If Implements Imports Inherits Interface Let Lib Loop Me Module MustInherit MustOverride MyBase "
        "MyClass Namespace Narrowing New Next Not NotInheritable NotOverridable Nothing Of On Operator Option "
        "Optional Overloads Overridable Overrides ParamArray Partial Private Property Protected Public RaiseEvent "
        "ReDim ReadOnly RemoveHandler Resume Return Select Set Shadows Shared Single Static Step Stop Structure Sub "
        "SyncLock Then Throw To True Try TryCast Using Wend When While Widening With WithEvents WriteOnly",
    ),
    (
        Keyword.Type,
        "Boolean Byte Char Date Decimal Double Integer Long Object SByte Short Single String Variant UInteger ULong "
        "UShort",
    ),
    (Operator.Word, "AddressOf And AndAlso As GetType In Is IsNot Like Mod Or OrElse TypeOf Xor"),
    (Name.Builtin, "Console ConsoleColor"),
)
NAME = r"[A-Za-z_]\w*"


class VisualBasic(RougeLexer):
    """https://learn.microsoft.com/dotnet/visual-basic/reference/language-specification"""

    tokens: ClassVar[dict[str, Any]] = {
        "blank": [
            (r"\s+", Text),
            (r"(?i:rem)\b.*", Comment.Single),
            (r"%(?=\{)", Closed(Comment.Multiline, r"%\{.*?%\}")),
            (r"'.*", Comment.Single),
        ],
        "root": [
            include("blank"),
            (r"#(?=(?:Else)?If\b)", Near(Comment.Preproc, r"#(?:Else)?If\b.*?(?:(\bThen)|$)", Punctuation)),
            (
                r"#(?:(?:ExternalSource|Region).*\n|End\s+(?:If|ExternalSource|Region)|Const|ExternalChecksum)",
                Comment.Preproc,
            ),
            (r"\.", Punctuation, "dotted"),
            (r"[(){}!#,:]", Punctuation),
            (r"Option\s+(?:Strict|Explicit|Compare)\s+(?:On|Off|Binary|Text)", Keyword.Declaration),
            (r"[A-Z]\w*\b", ByWord(WORDS, Name)),
            (r"[A-Z]\w*", Name),
            (r"[-&*/\\^+=<>]", Operator),
            (r'"', String, "string"),
            (r"[a-z_]\w*[%&@!#$]?", Name),
            (r"(?:\d+\.\d*|\.\d+)(?:[fF][+-]?\d+)?", Number.Float),
            (r"\d+(?:[SILDFR]|U[SIL])?", Number.Integer),
        ],
        "dotted": [include("blank"), (NAME, Name, "#pop"), (r"(?s:.)", Error)],
        "string": [(r'""', String.Escape), (r'"C?', String, "#pop"), (r'[^"]+', String)],
        "dim": [include("blank"), (NAME, Name.Variable, "#pop"), default("#pop")],
        "function": [include("blank"), (NAME, Name.Function, "#pop"), (r"(?s:.)", Error)],
        "class": [include("blank"), (NAME, Name.Class, "#pop"), (r"(?s:.)", Error)],
        "namespace": [include("blank"), (rf"{NAME}(?:\.{NAME})*", Name.Namespace, "#pop"), (r"(?s:.)", Error)],
        "end": [
            include("blank"),
            (r"(?:Function|Sub|Property|Class|Structure|Enum|Module|Namespace)\b", Keyword, "#pop"),
            default("#pop"),
        ],
    }
