"""Time whole builds, from the start of the process to its end, in turns with the jekyll on PATH (or ``$JEKYLL``).

    python -m benchmarks.site_speed [--runs N] [NAME …]

Sites are generated: ``one`` page, a ``blog`` of 300 Markdown posts, a ``handbook`` of 300 pages with a navigation that
loops over all of them, a ``large`` site of 3,000 pages. Each is built cold (no cache) and, by us, also warm. The
figure is the median of N runs (5); the ratio is theirs over ours. Quote ratios: machines differ.
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


def timed(command: list[str], folder: Path, cold: bool) -> float:
    """Give the seconds that *command* takes on the site in *folder*."""
    shutil.rmtree(folder / "_site", ignore_errors=True)
    if cold:
        shutil.rmtree(folder / ".jekyll-cache", ignore_errors=True)
    environment = {**os.environ, "JEKYLL_NO_BUNDLER_REQUIRE": "true", "TZ": "UTC", "PYTHONPATH": str(ROOT)}
    began = perf_counter()
    subprocess.run([*command, "build", "-q"], cwd=folder, env=environment, check=True, capture_output=True)
    return perf_counter() - began


def measure(name: str, theirs: list[str] | None, runs: int) -> None:
    """Time the site *name* and print its row."""
    ours = [sys.executable, "-m", "liquid_site"]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "site")
        folder.mkdir()
        SITES[name](folder)
        cold, warm, other = [], [], []
        for _ in range(runs):
            cold.append(timed(ours, folder, cold=True))
            warm.append(timed(ours, folder, cold=False))
            if theirs:
                other.append(timed(theirs, folder, cold=True))
    figures = [statistics.median(times) if times else float("nan") for times in (cold, warm, other)]
    print(
        f"{name:<10}{figures[0]:>8.2f} s{figures[1]:>8.2f} s{figures[2]:>8.2f} s"
        f"{figures[2] / figures[0]:>9.1f} x{figures[2] / figures[1]:>7.1f} x",
        flush=True,
    )


def main() -> None:
    """Measure the sites named, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("names", nargs="*", help=" ".join(SITES))
    given = parser.parse_args()
    command = shlex.split(os.environ.get("JEKYLL", "")) or [shutil.which("jekyll") or ""]
    theirs = command if command[0] else None
    print(f"{'site':<10}{'cold':>10}{'warm':>10}{'jekyll':>10}{'cold':>11}{'warm':>9}")
    for name in given.names or SITES:
        measure(name, theirs, given.runs)


if __name__ == "__main__":
    main()
