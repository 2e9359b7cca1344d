"""Notebooks come out as the program ``jupyter nbconvert`` writes them, wherever they lie."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from sites import lay_out, run

pytestmark = pytest.mark.skipif(find_spec("nbconvert") is None, reason="needs nbconvert")
TITLE = re.compile("<title>.*?</title>")
NOTEBOOK = json.dumps(
    {
        "cells": [
            {"cell_type": "markdown", "id": "a", "metadata": {}, "source": "# Head\n\n*text* & more"},
            {
                "cell_type": "code", "id": "b", "metadata": {}, "execution_count": 1,
                "source": "print('{{ site.title }}')",
                "outputs": [{"output_type": "stream", "name": "stdout", "text": "Shown\n"}],
            },
        ],
        "metadata": {"language_info": {"name": "python"}}, "nbformat": 4, "nbformat_minor": 5,
    }
)  # fmt: skip
LIST = (
    "---\n---\n{% for p in site.pages %}{{ p.url }} {% endfor %}"
    "{% for d in site.notes %}{{ d.url }} {{ d.title }}{% endfor %}"
)


def build(folder: Path, settings: str) -> Path:
    files = {"a.ipynb": NOTEBOOK, "sub/b.ipynb": NOTEBOOK, "_notes/my-note.ipynb": NOTEBOOK, "index.html": LIST}
    own = "title: Shown\nplugins: [jekyll-jupyter-notebook]\ncollections: {notes: {output: true}}\n"
    lay_out(folder / "in", {"_config.yml": own + settings, **files})
    status, _, err = run(["build", "-s", str(folder / "in"), "-d", str(folder / "out")], folder / "in")
    assert (status, err) == (0, "")
    return folder / "out"


def page(path: Path) -> str:
    return TITLE.sub("", path.read_text(encoding="utf-8"), count=1)


def by_the_program(folder: Path, *options: str) -> str:
    """Give what the program makes of the notebook once Liquid has been through it."""
    notebook = folder / "x.ipynb"
    notebook.write_text(NOTEBOOK.replace("{{ site.title }}", "Shown"), encoding="utf-8")
    command = [sys.executable, "-m", "nbconvert", "--to", "html", "--stdout", *options, str(notebook)]
    done = subprocess.run(command, capture_output=True, check=True)
    return TITLE.sub("", done.stdout.decode().replace("\r\n", "\n"), count=1)


@pytest.mark.parametrize(
    ("settings", "options"),
    [("", ()), ("jupyter_notebook: {input: false, prompt: false}\n", ("--no-input", "--no-prompt"))],
)
def test_notebooks_are_pages(settings: str, options: tuple[str, ...], tmp_path: Path) -> None:
    out, expected = build(tmp_path, settings), by_the_program(tmp_path, *options)
    for name in ("a.ipynb.html", "sub/b.ipynb.html", "_notes/my-note.ipynb.html", "notes/my-note.ipynb.html"):
        assert page(out / name).rstrip("\n") == expected.rstrip("\n"), name
    listed = (out / "index.html").read_text(encoding="utf-8")
    assert listed == "/ /a.ipynb.html /sub/b.ipynb.html /_notes/my-note.ipynb.html /notes/my-note.ipynb.html My Note"


def test_a_part_of_the_page(tmp_path: Path) -> None:
    whole = page(build(tmp_path / "whole", "") / "a.ipynb.html")
    body = page(build(tmp_path / "body", "jupyter_notebook: {content: body}\n") / "a.ipynb.html")
    bare = page(build(tmp_path / "bare", "jupyter_notebook: {content: body-without-style}\n") / "a.ipynb.html")
    assert bare == whole.partition("</body>")[0]
    assert bare.endswith(body.partition('<body class="jp-Notebook"')[2]) and "</head>" in bare and "</head>" not in body
