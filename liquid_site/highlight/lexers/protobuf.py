"""Protocol buffers: word by word; a name before an equals sign is a field."""

from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Keyword, Name, Number, Operator, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.literals import Closed
from liquid_site.highlight.rules import Groups

KEYWORDS = "ctype|default|extensions|import|max|oneof|option|optional|packed|repeated|required|returns|rpc|to"
TYPES = "bool|bytes|double|fixed32|fixed64|float|int32|int64|sfixed32|sfixed64|sint32|sint64|string|uint32|uint64"
NAME = r"[A-Za-z_]\w*"


class Protobuf(RougeLexer):
    """https://protobuf.dev/reference/protobuf/proto3-spec"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"[,;{}\[\]()]", Punctuation),
            (r"/(?:\\\n)?/.*(?:(?<=\\)\n.*)*", Comment.Single),
            (r"/(?=(?:\\\n)?\*)", Closed(Comment.Multiline, r"/(?:\\\n)?\*.*?\*(?:\\\n)?/", Operator)),
            (rf"(?:{KEYWORDS})\b", Keyword),
            (rf"(?:{TYPES})\b", Keyword.Type),
            (r"true|false", Keyword.Constant),
            (r"(package)(\s+)", Groups(Keyword.Namespace, Text), "package"),
            (r"(message|extend)(\s+)", Groups(Keyword.Declaration, Text), "message"),
            (r"(enum|group|service)(\s+)", Groups(Keyword.Declaration, Text), "type"),
            (r"\"[^\"\n]*\"|'[^'\n]*'", String),
            (r"(?:\d+\.?\d*|\.\d+)[eE][+-]?\d+[LlUu]*|(?:\d+\.\d*|\.\d+|\d+[fF])[fF]?", Number.Float),
            (r"-?(?:inf|nan)\b", Number.Float),
            (r"0x\h+[LlUu]*", Number.Hex),
            (r"0[0-7]+[LlUu]*", Number.Oct),
            (r"\d+[LlUu]*", Number.Integer),
            (r"[-+./:<=]", Operator),
            (r"([A-Za-z_][\w.]*)([ \t]*)(=)", Groups(Name.Attribute, Text, Operator)),
            (r"[A-Za-z_][\w.]*", Name),
        ],
        "package": [(NAME, Name.Namespace, "#pop"), default("#pop")],
        "message": [(NAME, Name.Class, "#pop"), default("#pop")],
        "type": [(NAME, Name, "#pop"), default("#pop")],
    }
