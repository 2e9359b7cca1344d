"""TAP, the Test Anything Protocol: lines, each told by its beginning."""

from typing import Any, ClassVar

from pygments.token import Comment, Generic, Keyword, Name, Number, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups


class Tap(RougeLexer):
    """https://testanything.org/tap-specification.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"^TAP version \d+\n", Name.Namespace),
            (r"^1\.\.\d+", Keyword.Declaration, "plan"),
            (r"^(not ok)([^\S\n]*)(\d*)", Groups(Generic.Error, Text, Number.Integer), "test"),
            (r"^(ok)([^\S\n]*)(\d*)", Groups(Keyword.Reserved, Text, Number.Integer), "test"),
            (r"^#.*\n", Comment),
            (r"^Bail out!.*\n", Generic.Error),
            (r"^.*\n", Text),
        ],
        "plan": [
            (r"[^\S\n]+", Text),
            (r"#", Comment, "directive"),
            (r"\n", Comment, "#pop"),
            (r".+\n", Generic.Error, "#pop"),
        ],
        "test": [
            (r"[^\S\n]+", Text),
            (r"#", Comment, "directive"),
            (r"\S+", Text),
            (r"\n", Text, "#pop"),
        ],
        "directive": [
            (r"(?i:TODO)\b|(?i:SKIP)\S*", Comment.Preproc),
            (r"[^\S\n]+|\S+", Comment),
            (r"\n", Comment, "#pop:2"),
        ],
    }
