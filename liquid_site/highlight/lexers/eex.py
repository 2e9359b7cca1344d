"""EEx and EPP: Elixir or Puppet between ``<%`` and ``%>``, and another language around it."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments.token import Comment

from liquid_site.highlight.engine import Run
from liquid_site.highlight.lexers.elixir import Elixir
from liquid_site.highlight.lexers.erb import Erb, around
from liquid_site.highlight.lexers.puppet import Puppet


def elixir(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("code", Elixir))


def puppet(run: Run, _: re.Match[str]) -> None:
    run.delegate(run.child("code", Puppet))


def states(code: Any, opener: str, closer: str) -> dict[str, Any]:
    """Each part is at least one character, whatever it is."""
    until = rf"(?s:.)(?s:(?!{closer}).)*"
    return {
        "root": [
            (r"<%#", Comment, "comment"),
            (opener, Comment.Preproc, "code"),
            (r"(?s:.)(?:[^<]|<(?!%))*", around),
        ],
        "comment": [(closer, Comment, "#pop"), (until, Comment)],
        "code": [(closer, Comment.Preproc, "#pop"), (until, code)],
    }


class Eex(Erb):
    """https://hexdocs.pm/eex, in HTML or ``eex?parent=…``"""

    tokens: ClassVar[dict[str, Any]] = states(elixir, r"<%[%=]?", r"%%?>")


class Epp(Erb):
    """https://www.puppet.com/docs/puppet/latest/lang_template_epp.html, in plain text or ``epp?parent=…``"""

    tokens: ClassVar[dict[str, Any]] = states(puppet, r"<%[%=]|<%-?(?:\s*\|)?", r"%%>|(?:\|\s*)?-?%>")

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__({"parent": "plaintext", **(options or {})})
