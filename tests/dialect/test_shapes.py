"""Functions of equal shape: one code for all, the constants and the lines of each, cut where they are long, kept."""

from __future__ import annotations

from typing import Any

import pytest

from liquid_site.dialect.engine import Engine, Options
from liquid_site.errors import LiquidError

NAMES: dict[str, Any] = {"a": {"b": "B", "n": 5, "f": False}, "l": ["x", "y"]}
ROWS = "".join(f"{{{{ a.b | append: '{number}' }}}}-{{{{ a.n }}}}\n" for number in range(60))
SHOWN = "".join(f"B{number}-5\n" for number in range(60))
CASES = {
    "a break out of a long block": (
        f"{{% if a.b %}}{ROWS}{{% if a.n == 5 %}}stop{{% break %}}{{% endif %}}{ROWS}{{% endif %}}never",
        f"{SHOWN}stop",
    ),
    "a long block in a loop": (
        "{% for i in (1..3) %}{% if i == 2 %}"
        + "{{ i }}{{ a.b }}\n" * 60
        + "{% continue %}{% endif %}[{{ i }}]{% endfor %}",
        "[1]" + "2B\n" * 60 + "[3]",
    ),
    "constants of every kind": (
        "{{ 'a' }}{{ 1.5 }}{{ -2 }}{{ (1..3) }}{{ nil }}{{ true }}{% cycle 'p', 2, 0.5 %}{% cycle 'p', 2, 0.5 %}"
        "{{ 'x' | append: 1.5 | replace: 'x', 'y' }}{% for i in l limit: 1 %}{{ forloop.length }}{% endfor %}",
        "a1.5-21..3truep2y1.51",
    ),
    "a group of its own for each cycle": (
        "{% if a.f %}{% else %}"
        + "{% cycle a.b, 1 %}" * 2
        + "{% if a.b %}"
        + "{% cycle a.b, 1 %}" * 9
        + "{% endif %}{% endif %}{% cycle a.b, 1 %}",
        "B" * 12,
    ),
    "long captures and cases": (
        f"{{% capture c %}}{ROWS}{{% if a.b %}}{{{{ a.n }}}}{ROWS}{{% endif %}}{{% endcapture %}}{{{{ c | size }}}}"
        f"{{% case a.n %}}{{% when 4 %}}four{{% when 5 %}}{ROWS}{{% endcase %}}",
        f"701{SHOWN}",
    ),
}
"""Templates, and what Liquid 4.0.4 makes of them."""


@pytest.mark.parametrize("name", CASES)
def test_as_liquid_prints_it_compiled_and_kept(name: str) -> None:
    kept: dict[tuple[str | bytes, ...], bytes] = {}

    class Memory:
        def get(self, *parts: str | bytes) -> bytes | None:
            return kept.get(parts)

        def put(self, value: bytes, *parts: str | bytes) -> None:
            kept[parts] = value

    text, shown = CASES[name]
    for _ in range(2):
        assert Engine(Options(cache=Memory())).parse(text).render(dict(NAMES)) == shown
    assert len(kept) == 1


def test_templates_of_equal_shape_share_code() -> None:
    engine = Engine()
    block = "{% if NAME.TITLE %}<TAG>{{ NAME.TITLE | append: 'TAG' }}</TAG>{% endif %}"
    text = block + "{% for i in NAME.all %}{{ i }}{% endfor %}"
    first = engine.parse(text)
    second = engine.parse(text.replace("NAME", "page").replace("TITLE", "title").replace("TAG", "h1"))
    assert first.render({"NAME": {"TITLE": "x", "all": [1, 2]}}) == "<TAG>xTAG</TAG>12"
    known = len(first.program.ready().shapes)
    assert second.render({"page": {"title": "y", "all": [3]}}) == "<h1>yh1</h1>3"
    assert len(second.program.ready().shapes) == known


def test_each_function_has_its_own_lines() -> None:
    engine = Engine()
    for above in ("", "\n\n", "text\n" * 50):
        with pytest.raises(LiquidError) as caught:
            engine.parse(f"{above}{{{{ 1 | divided_by: 0 }}}}", path="a.html", first_line=4).render({})
        assert (caught.value.where.path, caught.value.where.line) == ("a.html", above.count("\n") + 4)


def test_a_long_template_reads_as_functions_one_after_the_other() -> None:
    python = Engine().python(ROWS)
    assert "return part_1(ctx, out) or \\\n        part_2(ctx, out)" in python
    assert "text(f_append(variables.value('a', 'b'), '59'))" in python
    compile(python, "module", "exec")
