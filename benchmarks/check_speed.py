"""Time ``liquid-site check`` on 1,000 generated pages, from the start of the process to its end.

    python -m benchmarks.check_speed [--runs N]

Each page has ten links that are good, ten that are dead and a navigation of forty. The source is checked (rendered and
read, cold and warm), then the built folder. The figure is the median of N runs (3).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent
PAGES = 1000
LAYOUT = (
    "<!DOCTYPE html>\n<html><head><title>{{ page.title }}</title></head><body><nav>{% for p in site.posts limit: 40 %}"
    '<a href="{{ p.url | relative_url }}">{{ p.title }}</a>{% endfor %}</nav>{{ content }}</body></html>\n'
)


def lay_out(folder: Path) -> None:
    """Write the site."""
    (folder / "_posts").mkdir(parents=True)
    (folder / "_layouts").mkdir()
    (folder / "_config.yml").write_text("url: https://example.com\nbaseurl: /docs\n")
    (folder / "_layouts" / "page.html").write_text(LAYOUT)
    for number in range(PAGES):
        parts = [
            f"## Part {part} of {number}\n\nSome *words* and "
            f"[a link](/docs/2020/01/01/p{(number * 7 + part) % PAGES}.html), `code`, "
            f"more words, and [a dead one](/docs/gone-{part}.html)."
            for part in range(10)
        ]
        text = f"---\nlayout: page\ntitle: Page {number}\n---\n" + "\n\n".join(parts) + "\n"
        (folder / "_posts" / f"2020-01-01-p{number}.md").write_text(text)


def timed(folder: Path, *arguments: str) -> float:
    """Give the seconds that a command takes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "liquid_site", *arguments]
    began = perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return perf_counter() - began


def main() -> None:
    """Print a line for each way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        lay_out(site)
        cold, warm, built = [], [], []
        for _ in range(runs):
            shutil.rmtree(site / ".jekyll-cache", ignore_errors=True)
            cold.append(timed(site, "check"))
            warm.append(timed(site, "check"))
        timed(site, "build", "--destination", "../built")
        for _ in range(runs):
            built.append(timed(Path(folder), "check", "built"))
    print(f"{PAGES} pages, {PAGES * 60} references, {PAGES * 10} findings")
    for name, seconds in (("source, cold", cold), ("source, warm", warm), ("built, no source", built)):
        print(f"{name:<18}{statistics.median(seconds):>7.2f} s")


if __name__ == "__main__":
    main()
