"""XML: brackets belong to the tag's token, the equals sign to the attribute's."""

from typing import Any, ClassVar

from pygments import unistring
from pygments.token import Comment, Name, String, Text

from liquid_site.highlight.engine import RougeLexer

START = rf"[{unistring.combine('Lu', 'Ll', 'Lt', 'Lm', 'Lo')}:_]"
NAME = rf"{START}[{unistring.combine('Lu', 'Ll', 'Lt', 'Lm', 'Lo', 'Mn', 'Mc', 'Me', 'Nd', 'Nl', 'Pc', 'Cf')}:.·-]*"


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
