"""Record what kramdown makes of the inputs in ``fixtures/kramdown/*.case``: the outputs there are written anew.

    KRAMDOWN_RUBY="ruby -I kramdown/lib -I gfm/lib -I rouge/lib" python tools/record_kramdown.py [FILE …]

Without ``KRAMDOWN_RUBY``, ``ruby`` with its gems is used. The recorded files hold what kramdown 2.5.1 with the GFM
parser 1.1.0 and
Rouge 4.7.0 print; other versions of kramdown are refused.
"""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "fixtures" / "kramdown"
VERSION = "2.5.1"
SCRIPT = """
require 'json'
require 'kramdown'
require 'kramdown/parser/gfm'
STDOUT.sync = true
puts Kramdown::VERSION
while (line = STDIN.gets)
  text, options = JSON.parse(line)
  html = begin
    Kramdown::Document.new(text, options).to_html
  rescue StandardError, SystemStackError
    nil
  end
  puts JSON.generate(html)
end
"""


class Kramdown:
    """The reference program, kept running."""

    def __init__(self) -> None:
        command = [*shlex.split(os.environ.get("KRAMDOWN_RUBY", "ruby")), "-W0", "-e", SCRIPT]
        environment = {**os.environ, "LC_ALL": "C.UTF-8"}
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", env=environment
        )
        assert self.process.stdout is not None
        self.version = self.process.stdout.readline().strip()

    def __call__(self, text: str, options: Mapping[str, object]) -> str | None:
        """What kramdown makes of *text*; None if it fails."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps([text, options]) + "\n")
        self.process.stdin.flush()
        html: str | None = json.loads(self.process.stdout.readline())
        return html


def read(path: Path) -> list[tuple[str, str]]:
    """The cases of a file: the rest of the ``===`` line, and the input."""
    cases = []
    for part in path.read_text(encoding="utf-8").split("\n=== "):
        head, _, rest = part.removeprefix("=== ").partition("\n")
        cases.append((head, (rest + "\n").partition("\n=>\n")[0]))
    return cases


def record(path: Path, kramdown: Kramdown) -> None:
    """Write *path* anew, with the outputs of the reference program."""
    written = []
    for head, text in read(path):
        options = json.loads(head[head.index("{") :]) if "{" in head else {}
        html = kramdown(text + "\n", {"input": "GFM", "hard_wrap": False, **options})
        assert html is not None, f"{path.name}: kramdown fails on {head}"
        written.append(f"=== {head}\n{text}\n=>\n{html}")
    path.write_text("".join(written), encoding="utf-8")


def main() -> int:
    kramdown = Kramdown()
    if kramdown.version != VERSION:
        print(f"kramdown {VERSION} is needed, this is {kramdown.version}", file=sys.stderr)
        return 1
    for path in [Path(name) for name in sys.argv[1:]] or sorted(FOLDER.glob("*.case")):
        record(path, kramdown)
    return 0


if __name__ == "__main__":
    sys.exit(main())
