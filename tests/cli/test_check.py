"""``liquid-site check`` from outside: formats and exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SITE = {
    "_config.yml": "baseurl: /b\n",
    "_layouts/l.html": "<html><head><title>t</title></head><body>\n{{ content }}</body></html>\n",
    "index.md": "---\nlayout: l\n---\n\n[dead, very](/b/gone/)\n",
}


def lay_out(root: Path, files: "dict[str, str]") -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    environment.pop("GITHUB_WORKSPACE", None)
    command = [sys.executable, "-m", "liquid_site", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def check(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    lay_out(folder, SITE)
    return run(folder, "check", *arguments)


def test_text(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode == 1
    assert done.stdout == (
        "index.md:5: link: link to /b/gone/: there is no such file in the site\n    in index.html:2\n"
        "1 finding in 1 pages, 1 references\n"
    )


def test_github(tmp_path: Path) -> None:
    done = check(tmp_path, "--format", "github")
    assert done.returncode == 1
    assert done.stdout.splitlines()[0] == (
        "::error file=index.md,line=5,title=check%3A link::"
        "link to /b/gone/: there is no such file in the site (in index.html)"
    )


def test_json(tmp_path: Path) -> None:
    done = check(tmp_path, "--format", "json")
    report = json.loads(done.stdout)
    (finding,) = report["findings"]
    assert (report["schema"], report["pages"], finding["kind"], finding["value"]) == (1, 1, "link", "/b/gone/")
    assert finding["pages"] == [{"path": "index.html", "line": 2}]


def test_nothing_found(tmp_path: Path) -> None:
    lay_out(tmp_path, {**SITE, "index.md": "---\nlayout: l\n---\n[good](/b/)\n"})
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (0, "no findings in 1 pages, 1 references\n")


def test_a_built_folder(tmp_path: Path) -> None:
    lay_out(tmp_path, SITE)
    assert run(tmp_path, "build").returncode == 0
    assert run(tmp_path, "check", "_site").stdout.startswith("index.md:5: link:")


@pytest.mark.parametrize("arguments", [("--format", "xml"), ("a", "b"), ("nowhere",)])
def test_what_cannot_be_done(tmp_path: Path, arguments: "tuple[str, ...]") -> None:
    done = check(tmp_path, *arguments)
    assert done.returncode == 1
    assert "Error" in done.stderr
    assert "Traceback" not in done.stderr
