"""Time whole builds, from the start of the process to its end, in turns with the jekyll on PATH (or ``$JEKYLL``).

    python -m benchmarks.site_speed [--runs N] [NAME …]

Sites are generated: ``one`` page, a ``blog`` of 300 Markdown posts, a ``handbook`` of 300 pages with a navigation that
loops over all of them, a ``large`` site of 3,000 pages. Each is built cold (no cache) and, by us, also warm. The
figures are medians of N runs (5), the ratios theirs over ours: by the clock, and by the processors' time of all
processes (``cpu``), which says more on a busy machine. Quote ratios: machines differ.

What a run wrote is put aside and removed at the very end: a file system that has just removed thousands of files makes
new ones slowly, which is no part of a build.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
WORDS = [
    "the",
    "site",
    "builds",
    "pages",
    "from",
    "text",
    "and",
    "every",
    "page",
    "has",
    "a",
    "layout",
    "with",
    "links",
    "to",
    "others",
]
LAYOUT = "---\n---\n<!DOCTYPE html>\n<title>{{ page.title | escape }}</title>\n%s\n<main>{{ content }}</main>\n"
NAVIGATION = (
    "<ul>{% assign sorted = site.pages | sort: 'title' %}{% for p in sorted %}{% if p.title %}"
    '<li{% if p.url == page.url %} class="here"{% endif %}>{% include link.html target=p %}</li>'
    "{% endif %}{% endfor %}</ul>"
)
LINK = '<a href="{{ include.target.url | relative_url }}">{{ include.target.title | escape }}</a>'


def prose(number: int) -> str:
    """Give some Markdown, other for each *number*."""
    words = [WORDS[(number * 7 + place) % len(WORDS)] for place in range(120)]
    text = " ".join(words)
    return (
        f"## Part *{number}*\n\n{text[:200]} **{words[0]}** and `{words[1]}`.\n\n"
        f"- {words[2]}\n- [{words[3]}](https://example.org/{number})\n\n> {text[200:420]}\n\n"
        f'| a | b |\n|---|---|\n| {number} | {words[4]} |\n\n{text[:300]} "quoted" -- done...\n'
    )


def one(folder: Path) -> None:
    """Write a site of one page."""
    (folder / "index.md").write_text("---\ntitle: One\n---\n" + prose(1), encoding="utf-8")


def blog(folder: Path) -> None:
    """Write 300 posts with a layout and an index."""
    put(folder / "_layouts" / "post.html", LAYOUT % "")
    put(folder / "index.html", "---\n---\n{% for p in site.posts %}<a href='{{ p.url }}'>{{ p.title }}</a>{% endfor %}")
    for number in range(300):
        date = f"20{10 + number // 28:02}-01-{number % 28 + 1:02}"
        put(
            folder / "_posts" / f"{date}-post-{number}.md",
            f"---\nlayout: post\ntags: [a, b{number % 9}]\n---\n{prose(number)}",
        )


def handbook(folder: Path) -> None:
    """Write 300 pages whose layout lists all of them, an include a link."""
    put(folder / "_layouts" / "page.html", LAYOUT % NAVIGATION)
    put(folder / "_includes" / "link.html", LINK)
    for number in range(300):
        put(folder / "pages" / f"p{number}.md", f"---\nlayout: page\ntitle: Page {number}\n---\n{prose(number)}")


def large(folder: Path) -> None:
    """Write 3,000 pages with a small layout."""
    put(folder / "_layouts" / "page.html", LAYOUT % "")
    for number in range(3000):
        text = f"---\nlayout: page\ntitle: Page {number}\n---\n{prose(number)}"
        put(folder / f"s{number // 100}" / f"p{number}.md", text)


SITES: dict[str, Callable[[Path], None]] = {"one": one, "blog": blog, "handbook": handbook, "large": large}


def put(path: Path, text: str) -> None:
    """Write *text* to *path*, folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


class Run(NamedTuple):
    """Seconds that a build took: by the clock, and of the processors."""

    wall: float
    cpu: float


def timed(command: list[str], folder: Path, cold: bool) -> Run:
    """Time *command* on the site in *folder*."""
    for name in ("_site", ".jekyll-cache") if cold else ("_site",):
        if (folder / name).exists():
            (folder / name).rename(tempfile.mkdtemp(dir=folder.parent) + "/old")
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "TZ": "UTC", "PYTHONPATH": str(ROOT)}
    before, began = os.times(), perf_counter()
    subprocess.run([*command, "build", "-q"], cwd=folder, env=environment, check=True, capture_output=True)
    wall, after = perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Run(wall, cpu)


def measure(name: str, theirs: list[str] | None, runs: int, place: Path) -> None:
    """Time the site *name*, made below *place*, and print its row."""
    ours = [sys.executable, "-m", "liquid_site"]
    folder = place / name / "site"
    folder.mkdir(parents=True)
    SITES[name](folder)
    cold, warm, other = [], [], []
    for _ in range(runs):
        cold.append(timed(ours, folder, cold=True))
        warm.append(timed(ours, folder, cold=False))
        if theirs:
            other.append(timed(theirs, folder, cold=True))
    print(row(name, median(cold), median(warm), median(other)), flush=True)


def median(runs: list[Run]) -> Run:
    """Give the medians of *runs*; not a number without any."""
    if not runs:
        return Run(float("nan"), float("nan"))
    return Run(statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs))


def row(name: str, cold: Run, warm: Run, other: Run) -> str:
    """Give the row of the table for the site *name*."""
    seconds = "".join(f"{run.wall:>8.2f} s" for run in (cold, warm, other))
    ratios = (other.wall / cold.wall, other.wall / warm.wall, other.cpu / cold.cpu)
    return f"{name:<10}{seconds}" + "".join(f"{ratio:>8.1f} x" for ratio in ratios)


def main() -> None:
    """Measure the sites named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("names", nargs="*", help=" ".join(SITES))
    given = parser.parse_args()
    command = shlex.split(os.environ.get("JEKYLL", "")) or [shutil.which("jekyll") or ""]
    theirs = command if command[0] else None
    print(f"{'site':<10}{'cold':>10}{'warm':>10}{'jekyll':>10}{'cold':>10}{'warm':>10}{'cpu, cold':>10}")
    with tempfile.TemporaryDirectory() as place:
        for name in given.names or SITES:
            measure(name, theirs, given.runs, Path(place))


if __name__ == "__main__":
    main()
