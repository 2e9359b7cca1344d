"""Time our kramdown against Ruby's on one text of varied prose, lists, code and tables; then see how time grows with
length.

    KRAMDOWN_RUBY="ruby -I …" python benchmarks/kramdown_speed.py [KILOBYTES]

GFM input, no highlighter, the best of several runs in one process each. Without a Ruby that has kramdown, only ours
is timed.
"""

from __future__ import annotations

import json
import os
import random
import shlex
import subprocess
import sys
import time

from liquid_site.kramdown import to_html

OPTIONS = {"input": "GFM", "hard_wrap": False, "syntax_highlighter": None}
RUNS = 5
RUBY = """
require 'json'
require 'kramdown'
require 'kramdown/parser/gfm'
text, options, runs = JSON.parse(STDIN.read)
times = (1..runs).map do
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  Kramdown::Document.new(text, options).to_html
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
end
puts JSON.generate([Kramdown::VERSION, times.min])
"""
PHRASES = """
harbour lantern tide keeper's rope-walk morning fog the a of and under between salt *very* **old** `code` it's "quoted"
[chart](/charts/12) [log][1] ![buoy](buoy.png) <b>bold</b> AT&T &copy; -- ... snake_case 3*4 (aside), however; signals
weather north south pilots engines measured reports autumn water against slowly deep
"""
WORDS = PHRASES.split()


def text_of(kilobytes: int) -> str:
    """About so many kB of Markdown, the same for every call."""
    chance = random.Random(7)
    parts, size = ["[1]: /log/1 'Log'\n"], 0

    def sentence(words: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(words)) + "."

    def block() -> str:
        kind = chance.randrange(10)
        if kind < 4:
            return "\n".join(sentence(chance.randrange(8, 16)) for _ in range(chance.randrange(2, 7)))
        if kind == 4:
            return f"{'#' * chance.randrange(1, 5)} {sentence(4)}"
        if kind < 7:
            return "\n".join(f"{chance.choice(['- ', '- ', '  - '])}{sentence(9)}" for _ in range(6))
        if kind == 7:
            return "```ruby\n" + "\n".join(f"  puts {number} < {sentence(3)}" for number in range(8)) + "\n```"
        if kind == 8:
            return "| a | b | c |\n|---|:-:|--:|\n" + "\n".join(
                f"| {sentence(2)} | `x|y` | {sentence(3)} |" for _ in range(5)
            )
        return (
            "> "
            + "\n> ".join(sentence(10) for _ in range(3))
            + f"\n\n1. {sentence(6)}\n\n   {sentence(9)}\n2. {sentence(5)}"
        )

    while size < kilobytes * 1000:
        part = block()
        size += len(part.encode()) + 2
        parts.append(part)
    return "\n\n".join(parts)


def ours(text: str, runs: int = RUNS) -> float:
    """The best time in seconds."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        to_html(text, OPTIONS)
        times.append(time.perf_counter() - start)
    return min(times)


def rubys(text: str) -> tuple[str, float] | None:
    """The version of Ruby's kramdown and its best time in seconds, or None if there is none."""
    command = [*shlex.split(os.environ.get("KRAMDOWN_RUBY", "ruby")), "-W0", "-e", RUBY]
    try:
        done = subprocess.run(
            command, input=json.dumps([text, OPTIONS, RUNS]), capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    version, seconds = json.loads(done.stdout)
    return version, seconds


def main() -> int:
    kilobytes = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    text = text_of(kilobytes)
    size = len(text.encode()) / 1e6
    seconds = ours(text)
    print(f"liquid-site         {size / seconds:6.2f} MB/s  {seconds * 1000:7.1f} ms")
    ruby = rubys(text)
    if ruby is None:
        print("no Ruby with kramdown and its GFM parser here (set KRAMDOWN_RUBY)")
    else:
        version, other = ruby
        print(f"Ruby kramdown {version} {size / other:6.2f} MB/s  {other * 1000:7.1f} ms")
        print(f"ours is {other / seconds:.2f} times as fast")
    for factor in (1, 5, 25):
        longer = text * factor
        print(f"{size * factor:6.1f} MB: {len(longer.encode()) / 1e6 / ours(longer, 1):6.2f} MB/s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
