"""The engine: parsing, its cache, plugins' tags and filters, what lives how long, the Python it writes."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import Any

import pytest

from liquid_site.dialect.compile.settings import Filter
from liquid_site.dialect.engine import Engine, Options, Tag


def render(text: str, options: Options | None = None, **payload: Any) -> str:
    return Engine(options).parse(text).render(payload)


class Memory:
    """A cache that counts."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str | bytes, ...], bytes] = {}
        self.hits = 0

    def get(self, *parts: str | bytes) -> bytes | None:
        self.hits += parts in self.kept
        return self.kept.get(parts)

    def put(self, value: bytes, *parts: str | bytes) -> None:
        self.kept[parts] = value


TEXT = "{{ a b }}{% for i in (1..2) %}{% cycle 'x', 'y' %}{{ i | plus: 1 }}{% endfor %}"


def test_code_is_kept_by_content_and_options() -> None:
    cache = Memory()
    first = Engine(Options(cache=cache)).parse(TEXT, path="one.html")
    assert first.render({"a": 1}) == "1x2y3"
    second = Engine(Options(cache=cache)).parse(TEXT, path="two.html")
    assert (len(cache.kept), cache.hits) == (1, 1)
    assert second.render({"a": 1}) == "1x2y3"
    assert first.warnings == second.warnings != ()
    Engine(Options(cache=cache, error_mode="lax")).parse(TEXT).render({})
    Engine(Options(cache=cache, filters={"plus": Filter(lambda value, _: value)})).parse(TEXT).render({})
    assert len(cache.kept) == 3


def test_a_damaged_entry_is_a_miss() -> None:
    cache = Memory()
    Engine(Options(cache=cache)).parse(TEXT).render({})
    assert cache.kept
    for key in cache.kept:
        cache.kept[key] = cache.kept[key][:50]
    assert Engine(Options(cache=cache)).parse(TEXT).render({"a": 1}) == "1x2y3"


def test_lines_of_errors_are_kept_with_the_code() -> None:
    cache = Memory()
    for _ in range(2):
        with pytest.raises(Exception, match=r"\(line 3\): divided by 0"):
            Engine(Options(cache=cache)).parse("a\n\n{{ 1 | divided_by: 0 }}").render({})
    assert cache.hits == 1


START = """
import sys
from liquid_site.dialect.engine import Engine, Options
class Memory:
    kept = eval(sys.argv[1])
    def get(self, *parts): return self.kept.get(parts)
    def put(self, value, *parts): self.kept[parts] = value
shown = Engine(Options(cache=Memory())).parse("{% if a %}{{ a | upcase }}{% endif %}").render({"a": "a"})
parser = [name for name in sys.modules if name.startswith("liquid_site.dialect.syntax")]
print([shown, "liquid" in sys.modules, bool(parser), Memory.kept])
"""


def test_a_warm_start_imports_neither_python_liquid_nor_the_parser() -> None:
    def started(kept: object) -> list[Any]:
        done = subprocess.run([sys.executable, "-c", START, repr(kept)], capture_output=True, text=True, check=True)
        found: list[Any] = ast.literal_eval(done.stdout)
        return found

    cold = started({})
    assert cold[:3] == ["A", False, True]
    assert started(cold[3]) == ["A", False, False, cold[3]]


def test_state_lives_with_the_template_and_counters_with_the_payload() -> None:
    template = Engine().parse(
        "{% cycle 'a', 'b' %}{% increment n %}{% ifchanged %}x{% endifchanged %}{{ v }}{% assign v = 1 %}"
    )
    payload: dict[str, Any] = {}
    assert [template.render(payload) for _ in range(3)] == ["a0x", "b1", "a2"]
    assert payload == {"n": 3}


def test_tags_of_plugins() -> None:
    def shout(markup: str) -> Any:
        return lambda context: str(context[markup.strip()]).upper()

    def twice(markup: str) -> Any:
        return lambda context, body: f"{markup}({body()}{body()}{context.find('i')})"

    tags = {"shout": Tag("shout", shout), "twice": Tag("twice", twice, block=True)}
    text = (
        "{% for i in (1..2) %}{% twice m %}{{ i }}{% shout a.b %}{% endtwice %}{% endfor %}[{% twice %} {% endtwice %}]"
    )
    assert render(text, Options(tags=tags), a={"b": "x"}) == "m (1X1X1)m (2X2X2)[]"


def test_filters_of_plugins() -> None:
    filters = {
        "join_all": Filter(lambda *values: "-".join(str(value) for value in values)),
        "named": Filter(lambda context, value, name: f"{context[name]}{value}", with_context=True),
    }
    text = "{{ 'a' | join_all: 1, k: 2 }}{% for i in (1..2) %}{{ 'b' | named: 'i' }}{% endfor %}"
    assert render(text, Options(filters=filters)) == "a-1-{'k': 2}1b2b"


@pytest.mark.parametrize(
    ("expression", "value"),
    [("a.b", 1), ("'x'", "x"), ("nosuch.b", None), ("(1..2)", "1..2"), ("true", True), ("a['b']", 1), ("5", 5)],
)
def test_expressions_by_text(expression: str, value: Any) -> None:
    seen: list[Any] = []
    tag = Tag("see", lambda markup: lambda context: seen.append(context[markup.strip()]) or "")
    render(f"{{% see {expression} %}}", Options(tags={"see": tag}), a={"b": 1})
    assert seen == [value] or str(seen[0]) == value


def test_the_python_it_writes_is_readable() -> None:
    assert Engine().python(
        "{% for p in pages %}{% if p.url == '/' %}<b>{{ p.title | upcase }}</b>{% endif %}{% endfor %}"
    ) == (
        "def render(ctx, out):\n"
        "    variables = ctx.variables\n"
        "    items_1 = items_of(ctx, 'p-pages', variables['pages'])\n"
        "    if items_1:\n"
        "        for p_2 in items_1:\n"
        "            if lookup(p_2, 'url') == '/':\n"
        "                out += \\\n"
        "                    '<b>', \\\n"
        "                    text(f_upcase(lookup(p_2, 'title'))), \\\n"
        "                    '</b>'\n"
    )


def test_blocks_are_known_by_name() -> None:
    engine = Engine(Options(tags={"x": Tag("x", str, block=True), "y": Tag("y", str)}))
    names = ["if", "for", "include", "highlight", "assign", "x", "y", "nosuch", "raw", "post_url"]
    assert [name for name in names if engine.is_block(name)] == ["if", "for", "highlight", "x", "raw"]
