"""``liquid``: the Python of a file's template, on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from liquid_site.cli.main import main


def test_liquid(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    page.write_text("---\ntitle: A\n---\n<b>{{ page.title | upcase }}</b>\n", encoding="utf-8")
    assert main(["liquid", str(page), "--source", str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    assert "def render(ctx, out):" in shown
    assert "text(f_upcase(variables.value('page', 'title'))), " in shown


def test_liquid_that_cannot_be_parsed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    page.write_text("---\ntitle: A\n---\n\n{% if %}\n", encoding="utf-8")
    assert main(["liquid", str(page), "--source", str(tmp_path)]) == 1
    assert "Syntax Error in tag 'if'" in capsys.readouterr().err
