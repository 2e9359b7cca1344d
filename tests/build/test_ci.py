"""What a build is to a CI system: annotations, a report, exit statuses, the same bytes anywhere, no colour in a log."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sites import lay_out

ROOT = Path(__file__).parents[2]
SITE = {
    "_config.yml": "title: T\nplugins: [jekyll-feed, jekyll-sitemap, jekyll-seo-tag]\nurl: https://example.com\n",
    "_layouts/outer.html": "<html><head>{% seo %}</head><body>{% include a.html %}{{ content }}</body></html>\n",
    "_layouts/inner.html": "---\nlayout: outer\n---\n<main>{{ content }}</main>\n",
    "_includes/a.html": "<i>{% include b.html %}</i>\n",
    "_includes/b.html": "b {{ site.time | date: '%s %z' }} {{ 'now' | date: '%Y %H %Z' }}\n",
    "index.md": "---\nlayout: inner\n---\nHi ü {{ site.posts[0].date | date_to_xmlschema }} {{ site.time }}\n",
    "_posts/2024-03-04-x.md": "---\nlayout: inner\ntags: [a, b]\n---\nText with ä.\n",
    "_posts/2024-03-05-y.md": "---\ndate: 2024-03-05 23:30:00 +0200\n---\n{{ page.date }} {{ 'abc' | upcase }}\n",
    "b.txt": "static",
    "style.scss": "---\n---\na { b { color: red } }\n",
}


def run(folder: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("JEKYLL_", "GITHUB_", "NO_COLOR"))}
    environment = {**kept, "PYTHONPATH": str(ROOT), "TZ": "UTC", **variables}
    command = [sys.executable, "-m", "liquid_site", *arguments]
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_bytes_in_other_folders_zones_and_locales(tmp_path: Path) -> None:
    first, second = tmp_path / "one", tmp_path / "another place ü"
    places = ((first, "Asia/Kathmandu", "C"), (second, "America/New_York", "C.UTF-8"))
    found = []
    for folder, zone, locale in places:
        lay_out(folder, SITE)
        done = run(folder, "build", TZ=zone, LC_ALL=locale, LANG=locale, SOURCE_DATE_EPOCH="1700000000")
        assert done.returncode == 0, done.stderr
        found.append(tree(folder / "_site"))
    assert found[0] == found[1]
    assert len(found[0]) >= 7
    assert "1700000000 +0000" in found[0]["index.html"].decode()
    assert "2023 22 UTC" in found[0]["index.html"].decode()


def test_a_configured_time_zone_counts_before_source_date_epoch(tmp_path: Path) -> None:
    lay_out(tmp_path, {"_config.yml": "timezone: Asia/Tokyo\n", "a.txt": "---\n---\n{{ site.time }}"})
    assert run(tmp_path, "build", SOURCE_DATE_EPOCH="1700000000").returncode == 0
    assert (tmp_path / "_site" / "a.txt").read_text() == "2023-11-15 07:13:20 +0900"


@pytest.mark.parametrize("value", ["soon", "-1", "1.5", "1" * 30])
def test_a_bad_source_date_epoch(tmp_path: Path, value: str) -> None:
    done = run(tmp_path, "build", SOURCE_DATE_EPOCH=value)
    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH must be whole seconds since 1970." in done.stderr
    assert "Traceback" not in done.stderr


def test_the_report(tmp_path: Path) -> None:
    lay_out(tmp_path / "in", SITE)
    done = run(tmp_path, "build", "-s", "in", "-d", "out", "--report", "report.json")
    assert done.returncode == 0, done.stderr
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert list(report) == [
        "schema", "status", "versions", "source", "destination", "seconds", "pages", "files", "warnings", "error",
    ]  # fmt: skip
    assert (report["schema"], report["status"], report["error"], report["warnings"]) == (1, "ok", None, [])
    assert set(report["versions"]) == {"liquid_site", "jekyll", "python"}
    assert set(report["seconds"]) == {"reset", "read", "generate", "render", "write", "total"}
    written = tree(tmp_path / "out")
    rows = {row["path"]: row for row in (*report["pages"], *report["files"])}
    assert set(rows) == set(written)
    for path, data in written.items():
        assert rows[path]["bytes"] == len(data)
        assert rows[path]["sha256"] == hashlib.sha256(data).hexdigest()
    index = rows["index.html"]
    assert {key: index[key] for key in ("source", "url", "layouts", "includes")} == {
        "source": "index.md",
        "url": "/",
        "layouts": ["_layouts/inner.html", "_layouts/outer.html"],
        "includes": ["_includes/a.html", "_includes/b.html"],
    }
    assert index["seconds"] > 0
    assert rows["feed.xml"]["source"] is None
    assert rows["b.txt"]["source"] == "b.txt"


FRONT_MATTER = {"bad.md": "---\na: b: c\n---\nx\n"}
LAYOUT = {"bad.md": "---\nlayout: nope\n---\nx\n"}
LIQUID = {"bad.md": "---\nx: 1\n---\n\n{{ a | }}\n"}
FATAL = {"bad.md": "---\nx: 1\n---\n\n{% if %}\n"}
INCLUDE = {"bad.md": "---\nx: 1\n---\n{% include box.html %}\n", "_includes/box.html": "a\n{% nonsense %}\n"}


@pytest.mark.parametrize(
    ("files", "strict", "status", "told"),
    [
        ({}, True, 0, ""),
        (LAYOUT, False, 0, "::warning file=bad.md,line=1,title=build::Build Warning: Layout 'nope'"),
        (LAYOUT, True, 1, "::error file=bad.md,line=1,title=build::Build Warning: Layout 'nope'"),
        (LIQUID, False, 0, "::warning file=bad.md,line=5,title=build::Liquid Warning:"),
        (FRONT_MATTER, True, 1, "::error file=bad.md,line=2,title=build::YAML Exception reading"),
        (FATAL, False, 1, "::error file=bad.md,line=5,title=build::"),
        (INCLUDE, False, 1, "::error file=_includes/box.html,line=2,title=build::"),
    ],
)
def test_annotations_and_exit_status(
    tmp_path: Path, files: dict[str, str], strict: bool, status: int, told: str
) -> None:
    lay_out(tmp_path, {"_config.yml": "", "a.md": "---\n---\nhi\n", **files})
    done = run(tmp_path, "build", "--format", "github", *(["--strict"] if strict else []))
    assert done.returncode == status, done.stderr
    commands = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert told in "\n".join(commands) if told else not commands


def test_a_failed_build_is_reported_too(tmp_path: Path) -> None:
    lay_out(tmp_path / "in", {"_config.yml": "", **FATAL})
    assert run(tmp_path, "build", "-s", "in", "--report", "report.json").returncode == 1
    report = json.loads((tmp_path / "report.json").read_text())
    assert (report["status"], report["error"]["line"], report["pages"]) == ("failed", 5, [])


def test_paths_are_told_from_the_workspace(tmp_path: Path) -> None:
    lay_out(tmp_path / "docs", {"_config.yml": "", **LAYOUT})
    done = run(tmp_path / "docs", "build", "--format", "github", GITHUB_WORKSPACE=str(tmp_path))
    assert "::warning file=docs/bad.md,line=1" in done.stdout


@pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}, {"CI": "true"}])
def test_no_colour_and_no_progress_without_a_terminal(tmp_path: Path, variables: dict[str, str]) -> None:
    lay_out(tmp_path, {"_config.yml": "", **LAYOUT})
    for arguments in (("build",), ("build", "--strict"), ("build", "--nonsense"), ("nonsense",), ()):
        done = run(tmp_path, *arguments, **variables)
        assert "\x1b" not in done.stdout + done.stderr
        assert "\r" not in done.stdout + done.stderr


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals here")
@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal_unless_refused(tmp_path: Path, variables: dict[str, str], coloured: bool) -> None:
    lay_out(tmp_path, {"_config.yml": "", **LAYOUT})
    ours, theirs = os.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", **variables}
    command = [sys.executable, "-m", "liquid_site", "build"]
    subprocess.run(command, cwd=tmp_path, env=environment, stdout=theirs, stderr=theirs, check=True)
    os.close(theirs)
    said = os.read(ours, 100_000)
    os.close(ours)
    assert (b"\x1b[33m" in said) is coloured


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("build", "--format", "xml"), 1),
        (("build", "--nonsense"), 1),
        (("build", "--config", "gone.yml"), 1),
        (("help",), 0),
    ],
)
def test_other_exit_statuses(tmp_path: Path, arguments: tuple[str, ...], status: int) -> None:
    assert run(tmp_path, *arguments).returncode == status
