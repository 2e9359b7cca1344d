"""The filters of Jekyll 3.10 where they fail; what they give is among the recorded sites."""

from __future__ import annotations

import pytest

from liquid_site.dialect.engine import Engine, Options
from liquid_site.dialect.faults import ArgumentFault, RubyFault
from liquid_site.dialect.filters.jekyll_3 import FILTERS, WITHOUT, group_by, number_of_words, property_of, sort, where
from liquid_site.errors import LiquidError


def test_properties_without_an_order() -> None:
    with pytest.raises(ArgumentFault, match="comparison of Array with Array failed"):
        sort([{"a": 1}, {"a": "x"}], "a")


def test_a_mode_of_counting_came_later() -> None:
    with pytest.raises(ArgumentFault, match=r"wrong number of arguments \(given 2, expected 1\)"):
        number_of_words("a b", "cjk")


def test_properties_of_nothing() -> None:
    with pytest.raises(RubyFault, match="undefined method"):
        property_of({"a": None}, "a.b")


def test_numbers_in_text_stay_text() -> None:
    assert [group["name"] for group in group_by([{"a": "01"}, {"a": "1"}], "a")] == ["01", "1"]
    assert sort([{"a": "9"}, {"a": "10"}], "a") == [{"a": "10"}, {"a": "9"}]


def test_nil_is_met_by_nothing() -> None:
    items = [{"a": None}, {"a": ["x", "y"]}]
    assert where(items, "a", "x") == [items[1]]
    assert where(items, "a", None) == items
    assert where(items, "a", "") == []


def test_the_engine_takes_them() -> None:
    engine = Engine(Options(filters=FILTERS, without=WITHOUT))
    joined = "{{ l | where_exp: 'i', 'i == 1 or i == 2' | size }}"
    assert engine.parse("{{ l | find: 'a', 1 | size }}").render({"l": [1, 2]}) == "2"
    with pytest.raises(LiquidError, match="Expected end_of_string but found id"):
        engine.parse(joined).render({"l": [1, 2]})
