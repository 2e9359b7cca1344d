"""What is warned of says the file it is about, and the line where that is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sites import lay_out, run

PAGE = "---\ntitle: x\n---\n"
CASES: dict[str, tuple[dict[str, str], str, str, int | None]] = {
    "a sheet's own text": ({"a.scss": f"{PAGE}b {{\n  @warn 'mind';\n}}\n"}, "mind", "a.scss", 5),
    "a sheet that is imported": (
        {"a.scss": f"{PAGE}@use 'part';\n", "_sass/_part.scss": "\n\n@warn 'mind';\n"}, "mind", "_sass/_part.scss", 3
    ),
    "a theme's sheet": (
        {
            "_config.yml": "theme: loud\nexclude: [vendor]\n",
            "vendor/loud/_layouts/x.html": "",
            "vendor/loud/_sass/part.scss": "$w: 4px;\na { b: $w / 2 }\n",
            "a.scss": f"{PAGE}@use 'part';\n",
        },
        "loud: 1 warning(s) of Sass", "vendor/loud/_sass/part.scss", 2,
    ),
    "kramdown, a line": (
        {"_config.yml": "kramdown: {show_warnings: true}\n", "a.md": f"{PAGE}text\n\n[x]: /a\n[x]: /b\n"},
        "Duplicate link ID 'x' on line 5", "a.md", 7,
    ),
    "kramdown behind Liquid": (
        {
            "_config.yml": "kramdown: {show_warnings: true}\n",
            "a.md": f"{PAGE}{{% for i in (1..3) %}}text\n\n{{% endfor %}}\n\n[x]: /a\n[x]: /b\n",
        },
        "Duplicate link ID", "a.md", None,
    ),
    "a destination of two files": (
        {"a.md": f"{PAGE}a", "a.html": f"{PAGE}a"}, "The following destination is shared", "a.html", None
    ),
    "a document out of order": (
        {
            "_config.yml": "collections: {c: {sort_by: n}}\n", "_c/a.md": "---\nn: 1\n---\n", "_c/b.md": PAGE,
        },
        "'n' not defined", "_c/b.md", None,
    ),
    "Ruby that was not run": (
        {"_plugins/a.rb": "Liquid::Template.register_tag('shout', Shout)\n"}, "is Ruby and was not run",
        "_plugins/a.rb", None,
    ),
    "an address that is not known": (
        {
            "_config.yml": "plugins: [jekyll-github-metadata]\ngithub: {source: 1}\nrepository: a/b\n",
            "a.html": "---\n---\n{% github_edit_link %}",
        },
        "Cannot generate edit URLs", "a.html", None,
    ),
}  # fmt: skip


def told(folder: Path, files: dict[str, str], status: int = 0) -> list[dict[str, Any]]:
    """Build *files* and give what the report lists under ``warnings``."""
    lay_out(folder / "in", files)
    arguments = ["build", "-s", str(folder / "in"), "-d", str(folder / "out"), "--report", str(folder / "report.json")]
    assert run(arguments, folder / "in")[0] == status
    found: list[dict[str, Any]] = json.loads((folder / "report.json").read_text(encoding="utf-8"))["warnings"]
    return found


@pytest.mark.parametrize("name", CASES)
def test_a_warning_says_where(name: str, tmp_path: Path) -> None:
    files, said, path, line = CASES[name]
    (row,) = [row for row in told(tmp_path, files) if said in row["message"]]
    assert (row["path"], row["line"]) == (path, line)


def test_an_error_of_sass_says_where(tmp_path: Path) -> None:
    rows = told(tmp_path, {"a.scss": f"{PAGE}a {{\n  b: $none;\n}}\n"}, 1)
    row = next(row for row in rows if "encountered an error while converting" in row["message"])
    assert (row["path"], row["line"]) == ("a.scss", 5)
