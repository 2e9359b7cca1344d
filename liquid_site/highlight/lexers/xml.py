"""XML: brackets belong to the tag's token, the equals sign to the attribute's."""

from typing import Any, ClassVar

from pygments.token import Comment, Name, String, Text

from liquid_site.highlight.engine import RougeLexer

LETTERS = r"A-Za-z_:\u00c0-\u1fff\u2c00-\ud7ff\uf900-\ufffd\U00010000-\U0010ffff"
NAME = rf"[{LETTERS}][{LETTERS}\d.·-]*"


class Xml(RougeLexer):
    """https://www.w3.org/TR/xml11/, as Rouge's xml."""

    name = "XML"
    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"&[^\s;]{0,200};", Name.Entity),
            (r"<!--", Comment, "comment"),
            (r"<!\[CDATA\[.*?\]\]>", Comment.Preproc),
            (r"<\?.*?\?>", Comment.Preproc),
            (r"<![^>]*>", Comment.Preproc),
            (rf"<\s*{NAME}", Name.Tag, "tag"),
            (rf"<\s*/\s*{NAME}\s*>", Name.Tag),
        ],
        "comment": [(r"[^-]+|-(?!->)", Comment), (r"-->", Comment, "#pop")],
        "tag": [
            (r"\s+", Text),
            (rf"{NAME}\s*=", Name.Attribute, "value"),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r"\s+", Text),
            (r"""(?s:"[^"]*"|'[^']*'|[^\s>]+)""", String, "#pop"),
        ],
    }
