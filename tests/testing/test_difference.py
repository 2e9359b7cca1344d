"""Differences: found in full, aligned well, in good time, told with the elements around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liquid_site.testing import alignment
from liquid_site.testing.alignment import Change, changes
from liquid_site.testing.difference import told
from liquid_site.testing.report import difference_table

LINES = st.lists(st.sampled_from("abcdefgh"), max_size=30)


def patched(old: list[str], new: list[str], found: list[Change]) -> list[str]:
    """Give *old* with the changes *found* carried out."""
    made, end = [], 0
    for change in found:
        made += [*old[end : change.old.start], *new[change.new.start : change.new.stop]]
        end = change.old.stop
    return made + old[end:]


@pytest.mark.parametrize("limit", [2_000, 1])
@given(old=LINES, new=LINES)
def test_changes_lead_from_one_side_to_the_other(limit: int, old: list[str], new: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(alignment, "THOROUGH", limit)
        assert patched(old, new, changes(old, new)) == new


def test_frequent_lines_are_places_to_align_by() -> None:
    old = ["<p>", "x", "</p>"] * 120
    new = list(old)
    old[1], old[100] = "changed", "changed"
    assert [list(change.old) for change in changes(old, new)] == [[1], [100]]


def test_long_texts_are_aligned_by_unique_lines() -> None:
    old = [f"line {number}" for number in range(30_000)]
    new = [*old[:10], "new", *old[10:20_000], *old[20_001:], "end"]
    found = changes(old, new)
    assert [(len(change.old), len(change.new)) for change in found] == [(0, 1), (1, 0), (0, 1)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([str(n) for n in range(100_000)], [str(n) for n in range(100_000)][::-1]),
        (["a", "b"] * 50_000, ["b", "c"] * 50_000),
        (["a"] * 1_999 + ["b"], ["c"] + ["a"] * 1_990),
        ([str(n) for n in range(2_000)], [str(n) for n in range(2_000)][::-1]),
    ],
    ids=["reversed", "repeated", "same", "reversed-short"],
)
def test_hostile_texts_come_to_an_end(old: list[str], new: list[str]) -> None:
    """The texts are so long that a comparison of all lines with all others would be seen to hang."""
    assert patched(old, new, changes(old, new)) == new


def test_what_is_told_is_bounded() -> None:
    old = [f"<p>{number}</p>" for number in range(500)]
    new = [line.replace("0</p>", "0!</p>") for line in old]
    lines = told(old, new, changes(old, new))
    assert len(lines) < 80
    assert lines[-1].startswith("… and ") and lines[-1].endswith(" more places")
    assert told(["x" * 1_000], ["y"], changes(["x" * 1_000], ["y"]))[0] == f"- {'x' * 398}… (602 more characters)"


def test_the_table_shows_each_line_once() -> None:
    old = ["a", "b", "c", "d"]
    table = difference_table(old, ["a", "B", "c", "D"], changes(old, ["a", "B", "c", "D"]))
    assert [table.count(f"<th>{number}</th>") for number in (1, 2, 3, 4)] == [2, 2, 2, 2]
