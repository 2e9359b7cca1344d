"""Dockerfiles, as Rouge colours them: an instruction, the rest of its line as one string, and RUN's shell."""

import re
from typing import Any, ClassVar

from pygments.lexer import default
from pygments.token import Comment, Error, Keyword, String, Text, Whitespace

from liquid_site.highlight.engine import RougeLexer
from liquid_site.highlight.lexers.shell import Shell
from liquid_site.highlight.rules import Groups

INSTRUCTIONS = (
    "FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL"
)


def command(run: Any, _: re.Match[str]) -> None:
    """``RUN`` and the blanks after it: a fresh shell for its command."""
    run.token(Keyword)
    run.child("shell", Shell).reset()


def shell(run: Any, _: re.Match[str]) -> None:
    """One line of a command, without the backslash that continues it."""
    run.delegate(run.child("shell", Shell))


class DockerLexer(RougeLexer):
    """https://docs.docker.com/reference/dockerfile"""

    tokens: ClassVar[dict[str, Any]] = {
        "root": [
            (r"#.*", Comment),
            (
                r"^((?i:FROM))([ \t\r\f\v]+)(?=\S)(.*)(\s)((?i:AS))(\s+)(.*)",
                Groups(Keyword, Whitespace, String, Whitespace, Keyword, Whitespace, String),
            ),
            (rf"^((?i:ONBUILD))(\s+)((?i:{INSTRUCTIONS}))(?![^\W])(.*)", Groups(Keyword, Whitespace, Keyword, String)),
            (rf"^((?i:{INSTRUCTIONS}))(?![^\W])(.*)", Groups(Keyword, String)),
            (r"^(?i:(?:ONBUILD\s+)?RUN)\s+", command, "command"),
            (r"\w+|\s+|\W+", Text),
        ],
        "command": [
            (r"\\\n", String.Escape),
            (r"(?:[^\\\n]|\\(?!\n|\Z))+", shell),
            (r"\\", Error),
            default("#pop"),
        ],
    }
