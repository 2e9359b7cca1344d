"""Where an error is, what it says, and what would mend it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from liquid_site.dialect.engine import Engine, Options, Tag
from liquid_site.dialect.faults import Fault
from liquid_site.dialect.registers import Registers
from liquid_site.errors import LiquidError


def failure(text: str, options: Options | None = None, registers: Registers | None = None, **payload: Any) -> Any:
    with pytest.raises(LiquidError) as caught:
        Engine(options).parse(text, path="about.md", first_line=5).render(payload, registers)
    return caught.value


PLACES = [
    ("a\n{% if x %}", "Liquid syntax error (line 2): 'if' tag was never closed", 6, "{% if x %}"),
    ("a\n\n  {{ 1 | divided_by: 0 }} b", "Liquid error (line 3): divided by 0", 7, "{{ 1 | divided_by: 0 }} b"),
    ("{% if true %}\n{{ 'a' | upcase: 1 }}{% endif %}",
     "Liquid error (line 2): wrong number of arguments (given 2, expected 1)",
     6, ""),
    ("\n{% for i in (1..3) %}{% if i == 2 %}\n\n{% include %}{% endif %}{% endfor %}", None, 8, "{% include %}"),
    ("{{ a\n}}\n{% nosuch %}", "Liquid syntax error (line 3): Unknown tag 'nosuch'", 7, "{% nosuch %}"),
    ("{% if a < 'x' %}{% endif %}", "Liquid error (line 1): comparison of Integer with String failed", 5, ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message", "line", "excerpt"), PLACES)
def test_place(text: str, message: str | None, line: int, excerpt: str) -> None:
    site = SimpleNamespace(include_dirs=[], config={})
    error = failure(text, registers=Registers(site), a=1)
    assert message is None or str(error) == message
    assert (error.where.path, error.where.line) == ("about.md", line)
    assert excerpt in error.excerpt


def test_place_behind_twelve_blocks() -> None:
    error = failure("{% if true %}\n" * 14 + "{{ 1 | modulo: 0 }}" + "{% endif %}" * 14)
    assert str(error) == "Liquid error (line 15): divided by 0"
    assert error.where.line == 19


def test_include_chain(tmp_path: Path) -> None:
    (tmp_path / "outer.html").write_text("\n{% include inner.html %}", encoding="utf-8")
    (tmp_path / "inner.html").write_text("\n\n{{ 1 | divided_by: 0 }}", encoding="utf-8")
    site = SimpleNamespace(include_dirs=[str(tmp_path)], config={})
    error = failure("{% include outer.html %}", registers=Registers(site))
    assert isinstance(error, Fault)
    outer, inner = f"{tmp_path}/outer.html", f"{tmp_path}/inner.html"
    assert str(error) == f"Liquid error ({outer} line 3): divided by 0 included "
    assert (error.where.path, error.where.line) == (inner, 3)
    assert error.chain == [inner, outer]


def test_include_that_cannot_be_parsed(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("\n{% if %}", encoding="utf-8")
    site = SimpleNamespace(include_dirs=[str(tmp_path)], config={})
    error = failure("{% include bad.html %}", registers=Registers(site))
    assert str(error).startswith(f"Liquid syntax error ({tmp_path}/bad.html line 2): Syntax Error in tag 'if'")
    assert (error.where.path, error.where.line) == (f"{tmp_path}/bad.html", 2)


HINTS = [
    ("{% inclde a.html %}", "did you mean `include`?"),
    ("{% seo %}", "`seo` comes with jekyll-seo-tag: add it to `plugins:` in _config.yml"),
    ("{% render 'a' %}", "`render` is a tag of newer versions of Liquid, which Jekyll does not have"),
    ("{% qqqqq %}", ""),
    ("a\n{% if x %}\n{% for i in x %}{% endfor %}\nb", "`{% endif %}` is missing for what begins in line 6"),
    ("{% if x %}\n{% else %}\nb", "`{% endif %}` is missing for what begins in line 6"),
    ("a\n\n{% raw %}\nb", "`{% endraw %}` is missing for what begins in line 7"),
]


@pytest.mark.parametrize(("text", "hint"), HINTS)
def test_hint(text: str, hint: str) -> None:
    assert failure(text).hint == hint


def test_unknown_filter_is_told_where_filters_are_strict() -> None:
    error = failure("\n{{ 'a' | upcas }}", Options(strict_filters=True))
    assert str(error) == "Liquid error (line 2): undefined filter upcas"
    assert error.hint == "did you mean `upcase`?"


@pytest.mark.parametrize("text", ["{{ nosuch }}", "{{ a.b }}", "{{ a['b'] }}", "{% if nosuch %}{% endif %}"])
def test_unknown_variable_is_told_where_variables_are_strict(text: str) -> None:
    name = "nosuch" if "nosuch" in text else "b"
    error = failure(text, Options(strict_variables=True), a={})
    assert str(error) == f"Liquid error (line 1): undefined variable {name}"


def test_strict_mode_raises_what_warn_mode_notes() -> None:
    text = "\n{{ a b }}"
    assert Engine().parse(text).warnings == (
        'Liquid syntax error (line 2): Expected end_of_string but found id in "{{ a b }}"',
    )
    error = failure(text, Options(error_mode="strict"))
    assert str(error) == 'Liquid syntax error (line 2): Expected end_of_string but found id in "{{ a b }}"'
    assert Engine(Options(error_mode="lax")).parse(text).warnings == ()


def test_a_bug_in_a_tag_is_told_with_its_place() -> None:
    def parse(_markup: str) -> Any:
        return lambda _context: 1 / 0

    error = failure("\n\n{% boom %}", Options(tags={"boom": Tag("boom", parse)}))
    assert str(error) == "ZeroDivisionError: division by zero"
    assert error.where.line == 7
    assert isinstance(error.__cause__, ZeroDivisionError)
