"""What differs between two snapshots, told so that a reader sees which element it is."""

from __future__ import annotations

from collections.abc import Sequence

from liquid_site.testing.alignment import Change

SHOWN = 60
"""Lines of differences that a message shows; all of them are in the report."""
AROUND = 1
WIDTH = 400


def told(old: Sequence[str], new: Sequence[str], found: Sequence[Change], limit: int = SHOWN) -> list[str]:
    """Give the changes *found* as lines: the elements around, ``-`` what was stored, ``+`` what is there now."""
    lines: list[str] = []
    for place, change in enumerate(found):
        if len(lines) >= limit:
            lines.append(f"… and {count(len(found) - place, 'more place')}")
            break
        lines += hunk(old, new, change, limit)
    return lines


def hunk(old: Sequence[str], new: Sequence[str], change: Change, limit: int) -> list[str]:
    """Give one change as lines, indented no further than its outermost line."""
    around = parents(old, change.old.start) if change.old else parents(new, change.new.start)
    before = [old[line] for line in range(max(0, change.old.start - AROUND), change.old.start)]
    after = [old[line] for line in range(change.old.stop, min(len(old), change.old.stop + AROUND))]
    gone, come = [old[line] for line in change.old], [new[line] for line in change.new]
    indent = min(_indent(line) for line in [*before, *gone, *come, *after] if line.strip() or line in gone + come)
    body = [f"- {line[indent:]}" for line in gone] + [f"+ {line[indent:]}" for line in come]
    if len(body) > limit:
        body = [*body[:limit], f"… and {count(len(body) - limit, 'more line')}"]
    shown = [*(f"  {line[indent:]}" for line in before), *body, *(f"  {line[indent:]}" for line in after)]
    return [*([f"in {' > '.join(around)}:"] if around else []), *(clipped(line) for line in shown), ""]


def parents(lines: Sequence[str], place: int) -> list[str]:
    """Give the start tags around the line *place*, outermost first, without their attributes but id and class."""
    found: list[str] = []
    depth = _indent(lines[place]) if place < len(lines) else 0
    for line in reversed(lines[:place]):
        if depth == 0:
            break
        if _indent(line) < depth:
            depth = _indent(line)
            found.append(label(line.strip()))
    return found[::-1]


def label(tag: str) -> str:
    """Shorten a start tag to ``name#id.class``."""
    name = tag.lstrip("<").split(" ")[0].split(">")[0]
    return name + "".join(
        mark + value.replace(" ", mark)
        for mark, key in (("#", ' id="'), (".", ' class="'))
        if key in tag and (value := tag.partition(key)[2].partition('"')[0])
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def clipped(line: str) -> str:
    """Cut an overlong *line*."""
    return line if len(line) <= WIDTH else f"{line[:WIDTH]}… ({len(line) - WIDTH} more characters)"


def count(number: int, one: str) -> str:
    """Give ``1 place``, ``2 places``."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
