"""Looking up, comparing, looping and printing, where the recorded cases do not reach."""

from datetime import date, datetime, timezone
from typing import Any

import pytest

from liquid_site.dialect import values
from liquid_site.dialect.drops.jekyll import JekyllDrop
from liquid_site.dialect.faults import ArgumentFault, UndefinedFault
from liquid_site.dialect.markers import BLANK, EMPTY
from liquid_site.ruby.keys import OddKey, own_key
from liquid_site.ruby.ranges import RubyRange

TIME = datetime(2021, 3, 4, tzinfo=timezone.utc)
LOOKUPS: list[tuple[Any, Any, Any]] = [
    ({"a": 1}, "a", 1),
    ({"a": None}, "a", None),
    ({"a": 1}, "b", None),
    ({"a": 1}, "size", 1),
    ({"size": 9}, "size", 9),
    ({"a": 1, "b": 2}, "first", ["a", 1]),
    ({}, "first", None),
    ({"a": 1}, "last", None),
    ([1, 2], "first", 1),
    ([1, 2], "last", 2),
    ([], "first", None),
    ([1, 2], "size", 2),
    ("abc", "size", 3),
    ("abc", "first", None),
    (7, "size", 8),
    (2**70, "size", 9),
    (True, "size", None),
    (2.5, "size", None),
    (None, "size", None),
    (RubyRange(1, 3), "size", 3),
    (RubyRange(3, 1), "first", 3),
    (TIME, "year", None),
    (JekyllDrop("1", "x"), "version", "1"),
    (JekyllDrop("1", "x"), "__class__", None),
    ("abc", "__class__", None),
    ([1], "__len__", None),
    ({}, "keys", None),
]
ITEMS: list[tuple[Any, Any, Any]] = [
    ([1, 2], 0, 1),
    ([1, 2], -1, 2),
    ([1, 2], 2, None),
    ([1, 2], "0", None),
    ([1, 2], 1.0, None),
    ([1, 2], True, None),
    ([1, 2], "size", None),
    ({"size": 1}, "size", 1),
    ({"a": 1}, "size", None),
    ({1: "a"}, 1, "a"),
    ({1: "a"}, 1.0, None),
    ({1: "a"}, True, None),
    ({1: "a"}, "1", None),
    ({True: "a"}, 1, None),
    ({None: "a"}, None, "a"),
    ({"a": 1}, [1], None),
    ({"a": 1}, EMPTY, None),
    ("abc", 0, None),
    (None, 0, None),
    ({date(2021, 1, 1): 5}, date(2021, 1, 1), 5),
]


@pytest.mark.parametrize(("owner", "key", "expected"), LOOKUPS)
def test_lookup(owner: Any, key: Any, expected: Any) -> None:
    assert values.lookup(owner, key) == expected


@pytest.mark.parametrize(("owner", "key", "expected"), ITEMS)
def test_lookup_item(owner: Any, key: Any, expected: Any) -> None:
    assert values.lookup_item(owner, key) == expected


def test_strict_lookup_tells_nil_from_nothing() -> None:
    assert values.strict_lookup({"a": None}, "a") is None
    assert values.strict_lookup([1], "size") == 1
    assert values.strict_lookup_item([1], 7) is None
    for owner, key in (({}, "a"), ([1], "name"), (None, "a"), ("text", "first")):
        with pytest.raises(UndefinedFault, match="undefined variable"):
            values.strict_lookup(owner, key)
    with pytest.raises(UndefinedFault, match="undefined variable size"):
        values.strict_lookup_item([1], "size")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (1, 1.0),
        ("a", "a"),
        ([1, [2]], [1, [2]]),
        ({"a": [1]}, {"a": [1.0]}),
        (None, None),
        (True, True),
        ("", EMPTY),
        (EMPTY, []),
        ({}, EMPTY),
        (TIME, TIME),
        (RubyRange(1, 2), RubyRange(1, 2)),
    ],
)
def test_equal(left: Any, right: Any) -> None:
    assert values.equal(left, right) is True


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (1, True),
        (0, False),
        ("1", 1),
        (None, False),
        ([1], [True]),
        ({"a": 1}, {"a": True}),
        (None, EMPTY),
        ("", BLANK),
        (BLANK, None),
        (EMPTY, EMPTY),
        (5, EMPTY),
        ([1], [1, 2]),
        (date(2021, 3, 4), TIME),
        (RubyRange(1, 0), EMPTY),
    ],
)
def test_not_equal(left: Any, right: Any) -> None:
    assert values.equal(left, right) is False


@pytest.mark.parametrize(
    ("operator", "left", "right", "expected"),
    [
        ("<", 1, 2.5, True),
        (">=", 2, 2.0, True),
        ("<", "B", "a", True),
        (">", TIME, TIME, False),
        ("<", None, 1, False),
        ("<", True, 1, False),
        ("<", [1], [2], False),
        ("<", {}, {}, False),
        ("<", date(2021, 1, 1), date(2021, 1, 2), True),
        (">", date(2021, 1, 1), 5, True),
        ("<", RubyRange(1, 2), 1, False),
        ("<=", EMPTY, 1, False),
    ],
)
def test_compare(operator: str, left: Any, right: Any, expected: bool) -> None:
    assert values.compare(operator, left, right) is expected


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        (1, "a", "comparison of Integer with String failed"),
        ("a", 1, "comparison of String with 1 failed"),
        ("a", 2.5, "comparison of String with 2.5 failed"),
        ("a", 2**70, "comparison of String with Integer failed"),
        (TIME, 5, "comparison of Time with 5 failed"),
        (TIME, date(2021, 1, 1), "comparison of Time with Date failed"),
        (2.5, "a", "comparison of Float with String failed"),
    ],
)
def test_compare_refuses(left: Any, right: Any, message: str) -> None:
    with pytest.raises(ArgumentFault, match=message):
        values.compare("<", left, right)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("abc", "b", True),
        ("a1", 1, True),
        ("abc", None, False),
        ("abc", EMPTY, True),
        ([1, "b"], "b", True),
        ([1], "1", False),
        ([1], True, False),
        ([1], 1.0, True),
        ({"a": 1}, "a", True),
        ({"a": None}, "a", True),
        ({"a": 1}, 1, False),
        ({1: 2}, 1, True),
        (RubyRange(1, 3), 2, True),
        (RubyRange(1, 3), "2", False),
        (5, 5, False),
        (None, "a", False),
        ([False], False, False),
        ([[1]], [1], True),
    ],
)
def test_contains(left: Any, right: Any, expected: bool) -> None:
    assert values.contains(left, right) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([1, None], [1, None]),
        ({"a": 1}, [["a", 1]]),
        ("abc", ["abc"]),
        ("", []),
        (RubyRange(1, 3), [1, 2, 3]),
        (RubyRange(3, 1), []),
        (None, []),
        (5, []),
        (True, []),
        (TIME, []),
        (JekyllDrop("1", "x"), []),
    ],
)
def test_iterate(value: Any, expected: list[Any]) -> None:
    assert values.iterate(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        ("a", "a"),
        (7, "7"),
        (True, "true"),
        (2.0, "2.0"),
        ([1, [None, "a"], []], "1a"),
        ({"a": [1]}, '{"a"=>[1]}'),
        (EMPTY, ""),
        (BLANK, ""),
        (RubyRange(1, 3), "1..3"),
        (TIME, "2021-03-04 00:00:00 UTC"),
        (date(2021, 3, 4), "2021-03-04"),
    ],
)
def test_to_output(value: Any, expected: str) -> None:
    assert values.to_output(value) == expected


def test_ranges_of_computed_ends() -> None:
    assert values.make_range(None, "3x") == RubyRange(0, 3)
    assert values.make_range("x", 2) == RubyRange(0, 2)
    for end in (2.5, True, [1]):
        with pytest.raises(ArgumentFault, match="invalid integer"):
            values.make_range(1, end)


def test_keys_that_python_takes_for_one() -> None:
    hash_: dict[Any, Any] = {True: "yes"}
    hash_[own_key(hash_, 1)] = "one"
    assert values.to_output(hash_) == '{true=>"yes", 1=>"one"}'
    assert values.lookup_item(hash_, 1) == "one"
    assert values.lookup_item(hash_, True) == "yes"
    assert values.contains(hash_, 1)
    assert [values.lookup_item(pair, 0) for pair in values.iterate(hash_)] == [True, 1]
    assert OddKey(1) != OddKey(True)


def test_a_list_in_itself_is_refused() -> None:
    loop: list[Any] = []
    loop.append(loop)
    with pytest.raises(ArgumentFault, match="recursive array join"):
        values.to_output(loop)
