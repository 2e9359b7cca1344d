"""Templates made to hurt, so long that anything but linear time would never end: a result or a clear error each."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from liquid_site.dialect.engine import Engine
from liquid_site.dialect.registers import Registers
from liquid_site.errors import LiquidError

N = 50_000
MORE = 150_000
MANY = 400_000
LONG = {
    "outputs": "{{ a.b | upcase }}x" * N,
    "conditions": "{% if a %}x{% endif %}" * N,
    "loops": "{% for a in b %}{{ a }}{% endfor %}" * (N // 4),
    "filters": "{{ a" + " | upcase" * MORE + " }}",
    "path": "{{ a" + ".b" * N + " }}",
    "brackets": "{{ a" + "[0]" * N + " }}",
    "and": "{% if a" + " and a" * N + " %}x{% endif %}",
    "and and or": "{% if a" + " and a or b" * (N // 2) + " %}x{% endif %}",
    "elsif": "{% if a %}" + "{% elsif a %}x" * (N // 2) + "{% else %}{% endif %}",
    "when": "{% case a %}" + "{% when 1 %}x" * (N // 2) + "{% else %}{% endcase %}",
    "commas of when": "{% case a %}{% when 1 " + ", 2" * MORE + " %}{% endcase %}",
    "cycle": "{% cycle a" + ", b" * MORE + " %}",
    "quotes": "{{ " + "\"'" * MANY + " }}",
    "pipes": "{{ a" + "|" * MANY + " }}",
    "colons": "{{ a | b" + ":" * MANY + " }}",
    "junk of when": "{% case a %}{% when 1 " + ", " * MANY + "%}{% endcase %}",
    "raw": "{% raw %}" + "{% endra" * MANY + "{% endraw %}",
    "blanks": "{{- " + " " * MANY + " -}}",
    "quotes in a condition": "{% if " + "' " * MANY + " %}{% endif %}",
    "words of a loop": "{% for a in b " + "a" * MANY + " %}{% endfor %}",
    "options": "{% highlight " + "a " * MANY + " %}{% endhighlight %}",
}
SHOWN = {"outputs": "x" * N, "raw": "{% endra" * MANY, "quotes": "'"}
FATAL = {
    "unclosed tags": "{%" * MANY,
    "unclosed outputs": "{{" * MANY,
    "open and shut": "{%" * MANY + "}",
    "spaces before no equals": "{% assign a" + " " * MANY + "b %}",
    "names before no equals": "{% assign " + "a " * MANY + " %}",
    "word without in": "{% tablerow " + "a" * MANY + " %}{% endtablerow %}",
    "relations": "{% if " + "and " * MORE + " %}{% endif %}",
    "parameters": "{% include a " + "a= " * MANY + " %}",
    "quoted parameters": '{% include a a="' + "\\" * MANY + " %}",
    "holes": "{% include " + "{{ a " * MANY + " %}",
    "folders": "{% post_url " + "a/" * MANY + " %}",
    "marks": '{% highlight a x="' + "1 " * MANY + " %}{% endhighlight %}",
    "digits": "{{ " + "9" * MANY + " }}",
    "deep ranges": "{{ " + "(" * N + "1" + "..2)" * N + " }}",
    "deep brackets": "{{ a" + "[b" * N + "]" * N + " }}",
    "deep blocks": "{% if a %}" * 1000 + "{% endif %}" * 1000,
}


@pytest.mark.parametrize("name", LONG)
def test_long(name: str) -> None:
    assert Engine().parse(LONG[name]).render({}) == SHOWN.get(name, "")


@pytest.mark.parametrize("name", FATAL)
def test_fatal(name: str) -> None:
    with pytest.raises(LiquidError):
        Engine().parse(FATAL[name]).render({})


DEEP = ["if true", "unless false", "for i in (1..1)", "capture x", "case 1", "tablerow i in (1..1)", "ifchanged"]


@pytest.mark.parametrize("opener", DEEP)
def test_ninety_nine_blocks_deep(opener: str) -> None:
    name = opener.split()[0]
    inner = "{% when 1 %}" if name == "case" else ""
    text = f"{{% {opener} %}}{inner}" * 99 + "x{% break %}" + f"{{% end{name} %}}" * 99
    shown = Engine().parse(text + "{{ x }}").render({})
    assert "x" in shown or name in ("capture", "ifchanged")


LOOPS = {
    "{% for i in (1..1000000000000) %}{% endfor %}": "more than 10,000,000 numbers",
    "{% assign n = 1000000000000 %}{% for i in (1..n) %}{% endfor %}": "more than 10,000,000 numbers",
    "{% tablerow i in (1..1000000000000) %}{% endtablerow %}": "more than 10,000,000 numbers",
    "{{ (1..1000000000000) | join }}": "more than 10,000,000 numbers",
    "{{ (1..1000000000000) | reverse | size }}": "more than 10,000,000 numbers",
    "{% for i in (1..1000000000000) limit: 20000000 %}{% endfor %}": "more than 10,000,000 numbers",
    "{% for i in (1..9999999) %}{% for j in (1..9999999) %}{% endfor %}{% endfor %}":
        "Too many rounds: loops of one template may run 100,000,000 in all",
}  # fmt: skip


@pytest.mark.parametrize("text", LOOPS)
def test_endless_loops_are_refused(text: str) -> None:
    with pytest.raises(LiquidError, match=LOOPS[text]):
        Engine().parse(text).render({})


def test_a_piece_of_a_huge_range() -> None:
    text = "{% for i in (1..100000000000000000000000) limit:3 offset:5 %}{{ i }}{% endfor %}"
    assert Engine().parse(text).render({}) == "678"


@pytest.mark.parametrize("parameters", ["", " a=1"])
def test_an_include_that_includes_itself(tmp_path: Path, parameters: str) -> None:
    text = f"{{% for i in (1..2) %}}{{% include self.html{parameters} %}}{{% endfor %}}"
    (tmp_path / "self.html").write_text(text, encoding="utf-8")
    site = SimpleNamespace(include_dirs=[str(tmp_path)], config={})
    with pytest.raises(LiquidError, match="Nesting too deep included"):
        Engine().parse(text).render({}, Registers(site))


class Secret:
    """What no template may look into."""

    hidden = "secret"
    __slots__ = ()

    def method(self) -> str:
        return self.hidden


NAMES = (
    "__class__ __dict__ __init__ hidden method ctx out variables interrupts assign text lookup liquid_get __builtins__"
)
WAYS = ["{{ NAME }}", "{{ a.NAME }}", "{{ a['NAME'] }}", "{{ list.NAME }}", "{{ d.NAME }}", "{{ site.NAME }}",
        "{{ (1..2).NAME }}",
        "{% for i in list %}{{ forloop.NAME }}{{ forloop['NAME'] }}{{ i.NAME }}{% endfor %}",
        "{% tablerow i in list %}{{ tablerowloop.NAME }}{% endtablerow %}", "{{ list | map: 'NAME' }}"]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES.split())
def test_nothing_of_python_is_in_reach(way: str, name: str) -> None:
    payload = {"a": "text", "list": ["text"], "d": {}, "site": Secret()}
    try:
        shown = Engine().parse(way.replace("NAME", name)).render(payload)
    except LiquidError:
        return
    assert "secret" not in shown
    assert "<" not in shown.replace("<tr", "").replace("<td", "").replace("</t", "")


@pytest.mark.parametrize("file", ["../x.html", "a/../../x.html", "..", "/../x.html", "a//../x"])
def test_includes_stay_in_their_folder(tmp_path: Path, file: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "x.html").write_text("out", encoding="utf-8")
    site = SimpleNamespace(include_dirs=[str(tmp_path / "in")], config={})
    with pytest.raises(LiquidError):
        Engine().parse(f"{{% include {file} %}}").render({}, Registers(site))
