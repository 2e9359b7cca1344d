"""Long and nasty input: everything that reads a user's text stays linear, bounded, and says what is wrong."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from liquid_site.errors import YamlError
from liquid_site.ruby import csv, date_parse, glob, numbers, slug, text, times, uri, yaml
from liquid_site.ruby.strftime import strftime
from liquid_site.ruby.yaml_scalars import guess
from liquid_site.ruby.zones import UTC

LONG = 300_000
"""Long enough that anything but linear time would never end, with no clock in the test."""

SLOWER = {"csv": 120_000, "braces": 150_000}
"""Lengths of the same kind for the readers that make much of each character."""

READERS: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "guess": (guess, ("1_", "1:0", "1,", "0x1_", " ", "_.", "1:", "2020-01-01  ")),
    "to_number": (numbers.to_number, ("1_", "1", "1.", " ", "-1.1", "_")),
    "to_f": (numbers.to_f, ("1_", "1.", "1e", " ", "_1")),
    "slugify": (slug.slugify, ("-", "a ", "é-", "\u0300", "..")),
    "pretty": (lambda s: slug.slugify(s, "pretty"), ("a.-", "é!", "\n")),
    "latin": (lambda s: slug.slugify(s, "latin"), ("é", "你")),
    "titleize": (slug.titleize_slug, ("-", "a-", "-a")),
    "inspect": (text.inspect, ("#", "#{", '"', "\\", "\0", "é")),
    "component": (uri.normalize_component, ("%", "%4", "%41", "é", "a")),
    "csv": (lambda s: csv.read(s, headers=False), (",", "a,", '"a",', "a\n", '""\n', "\n")),
    "strftime": (lambda s: strftime(date(2020, 1, 2), s), ("%", "%-", "%_0", "%Y", "%:", "%5", "%E")),
    "braces": (glob.braces, ("{", "{a,b}", ",", "}", "{,", "\\{")),
    "fnmatch": (lambda s: glob.fnmatch(s, "a" * 50), ("[", "?", "\\", "[a")),
}


def kind_of(call: Callable[[str], object], given: str) -> type:
    """Return the type of what the call gives, or of the error it tells the user."""
    try:
        return type(call(given))
    except ValueError as error:
        assert str(error)
        return type(error)


@pytest.mark.parametrize(("name", "unit"), [(name, unit) for name, (_, units) in READERS.items() for unit in units])
def test_linear(name: str, unit: str) -> None:
    call = READERS[name][0]
    given = unit * (SLOWER.get(name, LONG) // len(unit))
    for tail in ("", "!", "\n"):
        assert kind_of(call, given + tail) is kind_of(call, unit * 5000 + tail)


@pytest.mark.parametrize("unit", ["/..", "../", "./", "a/", "//", "a:", "?", "#", "&a=b", "@", "[", "%2e/", "é"])
def test_linear_addresses(unit: str) -> None:
    given = unit * (LONG // len(unit))
    for call in (uri.normalize, uri.is_absolute, uri.escape_path, lambda s: uri.join("http://a/b", s)):
        for head in ("/", ""):
            assert kind_of(call, head + given) is kind_of(call, head + unit * 5000)


@pytest.mark.parametrize(
    "unit", ["1:", "1 ", "jan ", "1-", "'1", "a.", "1h", "+1", "th", "w1", "b.c.", "[", "--", "time "]
)
def test_dates_stop_at_128_characters(unit: str) -> None:
    with pytest.raises(ValueError, match="exceeds the limit 128"):
        date_parse.parse(unit * 150)
    assert kind_of(date_parse.parse, (unit * 128)[:128]) is kind_of(date_parse.parse, "2020-01-01")


def test_many_stars() -> None:
    """Trying every way to share out the text would never end."""
    assert not glob.fnmatch("*a" * 200 + "b", "a" * 2000)
    assert not glob.fnmatch("**/a/" * 50 + "b", "a/" * 500 + "c", pathname=True)


@pytest.mark.parametrize("source", ["[" * 100_000, "- " * 5_000, "{a: " * 5_000, "? " * 5_000])
def test_deep_yaml(source: str) -> None:
    with pytest.raises(YamlError, match="deep|did not find|not allowed"):
        yaml.load(source)


def test_alias_bomb() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, 15)]
    with pytest.raises(YamlError, match="aliases multiply"):
        yaml.load("\n".join(lines))


def test_alias_within_itself() -> None:
    with pytest.raises(YamlError, match="stands inside what it names"):
        yaml.load("a: &x [*x]")


def test_shared_aliases_stay_cheap() -> None:
    data = yaml.load("base: &b {k: 1}\n" + "".join(f"n{n}: *b\n" for n in range(1000)))
    assert data["n0"] is data["base"]


def test_huge_integers() -> None:
    digits = "9" * 6000
    assert numbers.to_s(numbers.to_i(digits)) == digits
    assert numbers.to_s(numbers.plus(digits, 1) if isinstance(numbers.plus(digits, 1), int) else 0) == "1" + "0" * 6000


def test_years_out_of_reach() -> None:
    with pytest.raises(ValueError, match="range"):
        times.parse("99999-01-01", datetime(2020, 1, 1, tzinfo=UTC), UTC)
