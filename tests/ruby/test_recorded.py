"""The Ruby room against what Ruby answered (``fixtures/ruby``, recorded by ``tools/record_ruby.rb``)."""

import json
from collections.abc import Callable
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any

import pytest

from liquid_site.errors import YamlError
from liquid_site.ruby import csv, glob, numbers, slug, strftime, text, times, uri, yaml
from liquid_site.ruby import json as ruby_json
from liquid_site.ruby.ranges import RubyRange
from liquid_site.ruby.zones import UTC, FixedOffset, local_zone

FIXTURES = Path(__file__).parents[2] / "fixtures" / "ruby"
NOW = datetime.fromtimestamp(1_599_912_345, UTC)

KNOWN: dict[tuple[str, str], str] = {
    ("yaml", '"{{}: 2}"'): "a hash as a key is held as the tuple of its pairs",
    ("yaml", '"a: 0000-01-01"'): "Python has no year 0",
    ("yaml", '"a: 1500-02-29"'): "Python has no Julian calendar",
    (
        "time_parse",
        '["Asia/Tokyo", "16-01-0210:20 -05:30"]',
    ): "hour 210 with an offset: Ruby carries it over, we refuse it",
    ("yaml", '"1: a\\n1.5: b\\ntrue: c"'): "1 and true are one key in a Python dict",
}
"""Known differences: (fixture, input) → the reason."""


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FIXTURES / f"{name}.json").read_text(encoding="utf-8"))
    return data


def typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {"hash": [[typed(key), typed(item)] for key, item in value.items()]}
    if isinstance(value, (list, tuple)):
        return {"array": [typed(item) for item in value]}
    if isinstance(value, datetime):
        return {"time": strftime.strftime(value, "%Y-%m-%dT%H:%M:%S.%6N%:z")}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, float):
        return {"float": numbers.float_to_s(value)}
    return {"integer": str(value)} if isinstance(value, int) and not isinstance(value, bool) else value


def build(spec: Any) -> Any:
    if not isinstance(spec, dict):
        return spec
    ((kind, value),) = spec.items()
    makers: dict[str, Callable[[Any], Any]] = {
        "hash": lambda pairs: {build(key): build(item) for key, item in pairs},
        "array": lambda items: [build(item) for item in items],
        "float": lambda digits: float(digits.replace("Infinity", "inf")),
        "integer": int,
        "date": date.fromisoformat,
        "time": lambda stamp: datetime.fromisoformat(stamp).replace(tzinfo=zone(stamp[-6:])),
        "range": lambda ends: RubyRange(*ends),
    }
    return makers[kind](value)


def zone(name: str) -> tzinfo:
    if name == "UTC":
        return UTC
    if name[0] not in "+-":
        return local_zone(name)
    hours, minutes, *seconds = name[1:].split(":")
    total = int(hours) * 3600 + int(minutes) * 60 + int(seconds[0] if seconds else 0)
    return FixedOffset(-total if name[0] == "-" else total)


def clock(spec: list[Any]) -> date:
    return date(*spec[1:]) if spec[0] == "date" else datetime(*spec[:7], tzinfo=zone(spec[7]))


def parse_time(name: str, words: str) -> list[Any]:
    time = times.parse(words, NOW, local_zone(name))
    return [times.to_s(time), time.microsecond, time.tzname() or ""]


def integers(digits: str) -> list[Any]:
    return [
        guarded(lambda: str(numbers.integer(digits))),
        str(numbers.to_i(digits)),
        numbers.float_to_s(numbers.to_f(digits)),
    ]


FILTERS: dict[str, Callable[..., Any]] = {
    "plus": numbers.plus, "minus": numbers.minus, "times": numbers.times, "divided_by": numbers.divided_by,
    "modulo": numbers.modulo, "round": numbers.round_to, "abs": numbers.absolute, "ceil": numbers.ceil,
    "floor": numbers.floor, "at_least": numbers.at_least, "at_most": numbers.at_most,
}  # fmt: skip


def addressable(address: str) -> dict[str, Any]:
    def hexed(decoded: str) -> str:
        return decoded.encode("utf-8", "surrogateescape").hex()

    return {
        "normalize": guarded(lambda: uri.normalize(address)),
        "absolute": guarded(lambda: uri.is_absolute(address)),
        "escape_path": guarded(lambda: uri.escape_path(address)),
        "component": uri.normalize_component(address),
        "unescape": hexed(uri.unescape_path(address)),
        "cgi_escape": uri.cgi_escape(address),
        "cgi_unescape": hexed(uri.cgi_unescape(address)),
        "url_encode": uri.url_encode(address),
    }


def cased(words: str) -> list[str]:
    functions = (text.upcase, text.downcase, text.capitalize, text.strip, text.lstrip, text.rstrip)
    return [function(words) for function in functions]


def matched(pattern: str, path: str) -> list[bool]:
    flags = ((False, False), (True, False), (False, True), (True, True))
    return [glob.fnmatch(pattern, path, pathname=whole, dotmatch=dots) for whole, dots in flags]


def guarded(call: Callable[[], Any]) -> Any:
    try:
        return call()
    except (ValueError, ArithmeticError, YamlError) as error:
        return {"error": str(error)}


RUN: dict[str, Callable[[Any], Any]] = {
    "yaml": lambda source: typed(yaml.load(source)),
    "strftime": lambda case: strftime.strftime(clock(case[0]), case[1]),
    "time_parse": lambda case: parse_time(*case),
    "time_local": lambda case: times.to_s(times.local(local_zone(case[0]), *case[1])),
    "time_print": lambda spec: [f(clock(spec)) for f in (times.to_s, times.inspect, times.xmlschema, times.rfc822)],
    "arithmetic": lambda case: typed(FILTERS[case[0]](*map(build, case[1:]))),
    "float_to_s": lambda digits: numbers.float_to_s(float(digits)),
    "integers": integers,
    "uri": addressable,
    "uri_join": lambda case: uri.join(*case),
    "csv": lambda case: [typed(row) for row in csv.read(case[0], **{"headers": False, **case[1]})],
    "fnmatch": lambda case: matched(*case),
    "slug": lambda case: slug.slugify(*case),
    "title": slug.titleize_slug,
    "case": cased,
    "inspect": lambda spec: [text.inspect(build(spec)), text.to_s(build(spec))],
    "json": lambda spec: [guarded(lambda f=f: f(build(spec))) for f in (ruby_json.generate, ruby_json.pretty_generate)],
}
WORDS_DIFFER = {"strftime", "time_parse", "time_local", "uri", "uri_join", "json", "arithmetic", "yaml"}
"""Fixtures whose errors need only be errors: the words are Ruby's own, or name Ruby's classes."""


def alike(name: str, ours: Any, ruby: Any) -> bool:
    if name in WORDS_DIFFER:
        ours, ruby = blurred(ours), blurred(ruby)
    return bool(ours == ruby)


def blurred(value: Any) -> Any:
    if isinstance(value, list):
        return [blurred(item) for item in value]
    if isinstance(value, dict):
        return {"error": ""} if "error" in value else {key: blurred(item) for key, item in value.items()}
    return value


def before_year_1(name: str, ruby: Any) -> bool:
    """Python has no such years: the parse is refused."""
    return name == "time_parse" and str(ruby[0]).startswith("-") if isinstance(ruby, list) else False


@pytest.mark.parametrize("name", sorted(RUN))
def test_as_ruby(name: str) -> None:
    cases = load(name)["cases"]
    assert cases
    wrong = []
    for given, ruby in cases:
        ours = guarded(lambda given=given: RUN[name](given))
        if not alike(name, ours, ruby) and (name, json.dumps(given)) not in KNOWN and not before_year_1(name, ruby):
            wrong.append(f"{given!r}\n    ruby {ruby!r}\n    ours {ours!r}")
    assert not wrong, f"{len(wrong)} of {len(cases)}:\n" + "\n".join(wrong[:20])


def test_glob(tmp_path: Path) -> None:
    data = load("glob")
    for name in data["tree"]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for pattern, (plain, dotted) in data["cases"]:
        assert glob.glob(pattern, str(tmp_path)) == plain, pattern
        assert glob.glob(pattern, str(tmp_path), dotmatch=True) == dotted, pattern


YAML_ERRORS = [(given, ruby["error"]) for given, ruby in load("yaml")["cases"] if "(<unknown>)" in str(ruby)]


@pytest.mark.parametrize(("given", "message"), YAML_ERRORS)
def test_yaml_errors_in_psychs_words(given: str, message: str) -> None:
    with pytest.raises(YamlError) as caught:
        yaml.load(given)
    assert str(caught.value) == message
    assert f" at line {caught.value.where.line} " in message
