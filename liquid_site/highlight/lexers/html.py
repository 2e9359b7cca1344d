"""HTML: brackets belong to the tag's token, the equals sign to the attribute's."""

import re
from typing import Any, ClassVar

from pygments.token import Comment, Name, String, Text

from liquid_site.highlight.engine import RougeLexer, Run
from liquid_site.highlight.lexers.css import Css
from liquid_site.highlight.lexers.javascript import JavaScript
from liquid_site.highlight.rules import Groups

NAME = r"(?:[^\W\d]|[:-])(?:[^\W]|[:.-])*"
ATTRIBUTE = r"(?:[^\W\d]|[:-])(?:[^\W]|[:.#-])*"
BINDING = rf"[(\[*]{{0,2}}{ATTRIBUTE}[)\]]{{0,2}}"


def script(run: Run, _: re.Match[str]) -> None:
    run.token(Name.Tag)
    run.child("script", JavaScript).reset()
    run.go(("script", "tag"))


def style(run: Run, _: re.Match[str]) -> None:
    run.token(Name.Tag)
    run.child("style", Css).reset()
    run.go(("style", "tag"))


def in_script(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("script", JavaScript))


def in_style(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("style", Css))


class Html(RougeLexer):
    """Rouge's html."""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"[^<&]+", Text),
            (r"&[^\s;]{0,200};", Name.Entity),
            (r"<![dD][oO][cC][tT][yY][pP][eE] [^>\n]*>", Comment.Preproc),
            (r"<!\[CDATA\[(?s:.*?)\]\]>", Comment.Preproc),
            (r"<!--", Comment, "comment"),
            (r"<\?(?s:.*?)\?>", Comment.Preproc),
            (r"<script\b\s*", script),
            (r"<style\b\s*", style),
            (r"</", Name.Tag, "tag-end"),
            (rf"(<)(\s*)({NAME})", Groups(Name.Tag, Text, Name.Tag), "tag"),
            (r"<", Name.Tag, "tag"),
        ],
        "comment": [(r"[^-]+|-(?!->)", Comment), (r"-->", Comment, "#pop")],
        "tag-end": [
            (r"\s+", Text),
            (NAME, Name.Tag, ("#pop", "tag-close")),
            (r">", Name.Tag, "#pop"),
        ],
        "tag-close": [(r"\s+", Text), (r">", Name.Tag, "#pop")],
        "tag": [
            (r"\s+", Text),
            (rf"{BINDING}\s*=\s*", Name.Attribute, "value"),
            (rf"[#*]?{ATTRIBUTE}", Name.Attribute),
            (r"/?\s*>", Name.Tag, "#pop"),
        ],
        "value": [
            (r'"[^"]*"', String, "#pop"),
            (r"'[^']*'", String, "#pop"),
            (r'"', String, ("#pop", "double")),
            (r"'", String, ("#pop", "single")),
            (r"[^\s>]+", String, "#pop"),
        ],
        "double": [(r'[^"]*"', String, "#pop"), (r'[^"]+', String)],
        "single": [(r"[^']*'", String, "#pop"), (r"[^']+", String)],
        "script": [(r"<\s*/\s*script\s*>", Name.Tag, "#pop"), (r"[^<]+|<", in_script)],
        "style": [(r"<\s*/\s*style\s*>", Name.Tag, "#pop"), (r"[^<]+|<", in_style)],
    }
