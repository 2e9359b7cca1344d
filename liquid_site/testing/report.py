"""The HTML report of a failed check: the stored and the new page side by side, the differing elements marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from liquid_site.testing import snapshot
from liquid_site.testing.alignment import Change, changes
from liquid_site.testing.difference import count
from liquid_site.testing.markup import frame
from liquid_site.testing.report_page import PAGE

if TYPE_CHECKING:
    import pytest

    from liquid_site.testing.pages import BuiltPage
    from liquid_site.testing.plugin import Recorder

AROUND = 3
"""Equal lines shown before and after each difference."""
COLUMNS = (
    '<colgroup><col class="n"><col><col class="n"><col></colgroup>'
    '<tr><th colspan="2">stored</th><th colspan="2">now</th></tr>'
)
_WORDS = re.compile(r"\w+|\W")
_MARKED = 2000
"""Characters up to which single words of a line are marked."""


class Pair(NamedTuple):
    """A page to show: its title, the stored and the new snapshot, and the page that was built (for its styles)."""

    title: str
    old: str
    new: str
    page: BuiltPage | None = None
    is_markup: bool = True


def write_report(request: pytest.FixtureRequest, recorder: Recorder, sections: Sequence[str]) -> Path:
    """Write the report of one failed check and note its place for the end of the run; give its path."""
    folder = report_folder(request)
    folder.mkdir(parents=True, exist_ok=True)
    slug = re.sub(r"\W+", "-", request.node.nodeid).strip("-")[-120:]
    number = sum(1 for title, _ in recorder.record.reports if title == request.node.nodeid)
    path = folder / f"{slug}{f'-{number + 1}' if number else ''}.html"
    text = Template(PAGE).substitute(title=escape(request.node.nodeid), sections="\n".join(sections))
    path.write_bytes(text.encode("utf-8", "replace"))
    recorder.record.reports.append((request.node.nodeid, str(path)))
    return path


def report_folder(request: pytest.FixtureRequest) -> Path:
    """Give the folder for reports: as the option says, else in the temporary folder of the session."""
    given = request.config.getoption("liquid_site_report")
    if given:
        return Path(request.config.invocation_params.dir, given)
    base: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
    return (base.parent if hasattr(request.config, "workerinput") else base) / "liquid-site-report"


def section(pair: Pair) -> str:
    """Give the part of the report that shows *pair*."""
    old, new = snapshot.split(pair.old), snapshot.split(pair.new)
    found = changes(old, new)
    views = side_by_side(pair) if pair.is_markup else ""
    head = f"<h2>{escape(pair.title)}</h2><p>Differences: {count(len(found), 'place')}.</p>"
    return f"<section>{head}{views}{difference_table(old, new, found)}</section>"


def side_by_side(pair: Pair) -> str:
    """Give the stored and the new page as a browser shows them, marked."""
    old, new = snapshot.lines(snapshot.read(pair.old)), snapshot.lines(snapshot.read(pair.new))
    found = changes([line.text for line in old], [line.text for line in new])
    left = frame("stored", pair.old, marks(old, found, is_old=True), pair.page)
    right = frame("now", pair.new, marks(new, found, is_old=False), pair.page)
    return f'<div class="pages">{left}{right}</div>'


def marks(lines: Sequence[snapshot.Line], found: Sequence[Change], is_old: bool) -> dict[int, str]:
    """Give the element numbers (in the order of the page) that the changes *found* touch, with the kind of mark."""
    numbers: dict[int, int] = {}
    for line in lines:
        if line.node is not None:
            numbers.setdefault(id(line.node), len(numbers))
    marked: dict[int, str] = {}
    for change in found:
        kind = "changed" if change.old and change.new else "gone" if is_old else "new"
        for place in change.old if is_old else change.new:
            line = lines[place]
            if line.node is not None and not line.closes:
                marked[numbers[id(line.node)]] = kind
    return marked


def difference_table(old: Sequence[str], new: Sequence[str], found: Sequence[Change]) -> str:
    """Give the table of the differing lines of both sides, with a few equal ones around."""
    rows = []
    end = 0
    starts = [*(change.old.start for change in found[1:]), len(old)]
    for change, following in zip(found, starts, strict=False):
        start = max(end, change.old.start - AROUND)
        if start > end:
            rows.append('<tr class="gap"><td colspan="4">…</td></tr>')
        rows += list(equal_rows(old, new, range(start, change.old.start), change.new.start - change.old.start))
        rows += list(changed_rows(old, new, change))
        end = min(following, change.old.stop + AROUND)
        rows += list(equal_rows(old, new, range(change.old.stop, end), change.new.stop - change.old.stop))
    return f"<table>{COLUMNS}{''.join(rows)}</table>"


def equal_rows(old: Sequence[str], new: Sequence[str], places: range, shift: int) -> Iterator[str]:
    """Give rows of lines that both sides have, the new side's *shift* lines further down."""
    for place in places:
        if place + shift < len(new) and old[place] == new[place + shift]:
            text = escape(old[place])
            yield f"<tr><th>{place + 1}</th><td>{text}</td><th>{place + shift + 1}</th><td>{text}</td></tr>"


def changed_rows(old: Sequence[str], new: Sequence[str], change: Change) -> Iterator[str]:
    """Give rows of lines that differ, side by side."""
    for row in range(max(len(change.old), len(change.new))):
        left = old[change.old[row]] if row < len(change.old) else None
        right = new[change.new[row]] if row < len(change.new) else None
        shown = (
            word_marks(left, right)
            if left is not None and right is not None
            else (escape(left or ""), escape(right or ""))
        )
        cells = (
            cell(change.old.start + row, shown[0], "old") if left is not None else "<th></th><td></td>",
            cell(change.new.start + row, shown[1], "new") if right is not None else "<th></th><td></td>",
        )
        yield f"<tr>{''.join(cells)}</tr>"


def cell(place: int, text: str, kind: str) -> str:
    """Give the number and the text of a differing line."""
    return f'<th>{place + 1}</th><td class="{kind}">{text}</td>'


def word_marks(left: str, right: str) -> tuple[str, str]:
    """Give both lines as HTML, the differing words marked."""
    if max(len(left), len(right)) > _MARKED:
        return escape(left), escape(right)
    one, two = _WORDS.findall(left), _WORDS.findall(right)
    shown_one, shown_two = [], []
    end_one = end_two = 0
    for change in [*changes(one, two), Change(range(len(one), len(one)), range(len(two), len(two)))]:
        shown_one += [escape("".join(one[end_one : change.old.start])), marked(one, change.old)]
        shown_two += [escape("".join(two[end_two : change.new.start])), marked(two, change.new)]
        end_one, end_two = change.old.stop, change.new.stop
    return "".join(shown_one), "".join(shown_two)


def marked(words: Sequence[str], places: range) -> str:
    """Give the words at *places* as HTML, marked."""
    return f"<mark>{escape(''.join(words[places.start : places.stop]))}</mark>" if places else ""
