"""Tags and filters written for python-liquid, its own extras among them."""

from __future__ import annotations

from typing import Any, TextIO

import pytest
from liquid import Node, Tag
from liquid.builtin.expressions import FilteredExpression
from liquid.extra import CallTag, MacroTag, WithTag
from liquid.filter import with_context, with_environment

from liquid_site.dialect.engine import Engine, Options
from liquid_site.dialect.foreign.environment import JekyllEnvironment
from liquid_site.errors import LiquidError


class HelloNode(Node):
    """Greets the value of an expression."""

    def __init__(self, token: Any, expression: Any) -> None:
        super().__init__(token)
        self.expression = expression
        self.blank = False

    def render_to_output(self, context: Any, buffer: TextIO) -> int:
        context.assign("greeted", self.expression.evaluate(context))
        return buffer.write(f"Hello {self.expression.evaluate(context)}")


class HelloTag(Tag):
    """``{% hello expression %}``, as python-liquid's documentation shows how to write tags."""

    name = "hello"
    block = False

    def parse(self, stream: Any) -> Node:
        token = stream.eat("tag")
        return HelloNode(token, FilteredExpression.parse(self.env, stream.into_inner(tag=token, eat=False)))


@with_context
def seen(value: Any, name: str, *, context: Any) -> str:
    return f"{value}{context.resolve(name)}"


@with_environment
def kind(_value: Any, *, environment: Any) -> str:
    return type(environment).__name__


def render(text: str, **payload: Any) -> str:
    environment = JekyllEnvironment()
    for tag in (WithTag, MacroTag, CallTag, HelloTag):
        environment.add_tag(tag)
    environment.add_filter("shout", lambda value, count=1, mark="!": str(value).upper() + mark * count)
    environment.add_filter("seen", seen)
    environment.add_filter("kind", kind)
    return Engine(Options(environment=environment)).parse(text).render(payload)


CASES = [
    ("{% with p: page.title, n: 3 %}{{ p }}{% for i in (1..n) %}{{ i }}{% endfor %}{% endwith %}[{{ p }}]", "T123[]"),
    ("{% with p: 1 %}{% with p: 2 %}{{ p }}{% endwith %}{{ p }}{% assign q = p %}{% endwith %}{{ q }}", "211"),
    ("{% with p: 1 %}{% if p == 1 %}a{% else %}b{% endif %}{% case p %}{% when 1 %}c{% endcase %}{% endwith %}", "ac"),
    ("{% with p: 1 %}{% raw %}{{ {% endraw %}{% comment %}{{ p }}{% endcomment %}{{ p }}{% endwith %}", "{{ 1"),
    ("{% macro m a %}<{{ a | upcase }}{{ page.title }}>{% endmacro %}{% for i in list %}{% call m i %}{% endfor %}",
     "<XT><YT>"),
    ("{% hello page.title | downcase %}{{ greeted }}", "Hello tt"),
    ("{% for p in list %}{% hello p %}{% endfor %}", "Hello xHello y"),
    ("{{ 'a' | shout }}{{ 'a' | shout: 2, mark: '?' }}{{ 'a' | upcase | shout | append: 'b' }}", "A!A??A!b"),
    ("{% assign v = 5 %}{{ 'a' | seen: 'v' }}{{ 'a' | kind }}", "a5JekyllEnvironment"),
    ("{% for i in list %}{% with p: i %}{% if p == 'x' %}{% continue %}{% endif %}{{ p }}{% endwith %}z{% endfor %}",
     "yz"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), CASES)
def test_foreign(text: str, shown: str) -> None:
    assert render(text, page={"title": "T"}, list=["x", "y"]) == shown


def test_errors_of_foreign_tags_have_their_line() -> None:
    with pytest.raises(LiquidError, match="line 2") as caught:
        render("\n{% with a %}{% endwith %}")
    assert caught.value.where.line == 2
