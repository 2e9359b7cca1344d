"""Every benchmark in turn: whole sites, Liquid, Markdown, code. What is not on PATH is left out of the comparison."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main() -> int:
    """Run each script of this folder; give the number of those that failed."""
    failed = 0
    for script in sorted(HERE.glob("*_speed.py")):
        print(f"== {script.stem}", flush=True)
        failed += subprocess.run([sys.executable, str(script)], cwd=HERE.parent, check=False).returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
