"""What is said where stdout is full, closed, or read by someone who has gone: an exit status, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="a POSIX shell is asked")


def shell(folder: Path, line: str) -> "subprocess.CompletedProcess[str]":
    """Run *line*, in which ``$SITE`` is the program, by a shell in *folder*."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SITE": f"{sys.executable} -m liquid_site", "NO_COLOR": "1"}
    return subprocess.run(["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False)


@POSIX
@pytest.mark.parametrize("command", ["help", "build"])
def test_a_reader_that_has_gone(tmp_path: Path, command: str) -> None:
    done = shell(tmp_path, f'{{ sleep 0.2; $SITE {command}; echo "status $?" >&2; }} | true')
    assert done.stderr.replace("Configuration file: none\n", "") == "status 1\n"


@POSIX
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("command", ["help", "build"])
def test_a_full_device(tmp_path: Path, command: str) -> None:
    done = shell(tmp_path, f"$SITE {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.replace("Configuration file: none\n", "").strip() == "Error: No space left on device"


@POSIX
def test_stdout_closed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("a", encoding="utf-8")
    done = shell(tmp_path, "$SITE build >&-")
    assert (done.returncode, done.stderr.replace("Configuration file: none\n", "")) == (0, "")
    assert (tmp_path / "_site" / "a.html").read_text(encoding="utf-8") == "a"
