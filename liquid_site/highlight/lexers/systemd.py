"""Unit files of systemd: settings, whose values may go on in the next line."""

from typing import Any, ClassVar

from pygments.token import Comment, Error, Keyword, Name, Punctuation, String, Text

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.rules import Groups

SECTION = r"\[.{0,300}?\]$"


class Systemd(RougeLexer):
    """https://www.freedesktop.org/software/systemd/man/latest/systemd.syntax.html"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"\s+", Text),
            (r"[;#].*", Comment),
            (SECTION, Keyword),
            (r"([^=\n]*)(=)(.*)(\\\n)", Groups(Name.Tag, Punctuation, Text, String.Escape), "continued"),
            (r"([^=\n]*)(=)(.*)", Groups(Name.Tag, Punctuation, Text)),
            (r"(?=.)", Text, "odd"),
        ],
        "odd": [
            (r"\n", Text, "#pop"),
            (r"[^\S\n]+", Text),
            (r"[;#].*", Comment),
            (SECTION, Keyword),
            (r".", Error),
        ],
        "continued": [(r"(.*)(\\\n)", Groups(Text, String.Escape)), (r".*", Text, "#pop")],
    }
