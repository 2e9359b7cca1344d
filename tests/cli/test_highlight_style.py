"""``highlight-style``: a style sheet on standard output."""

from __future__ import annotations

import pytest

from liquid_site.cli.main import main


def test_highlight_style(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["highlight-style", "friendly", "--scope", ".code"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(".code table td { padding: 5px; }\n")
    assert "\n.code .k, " in shown


@pytest.mark.parametrize("words", [["nosuch"], [], ["default", "friendly"]])
def test_what_is_no_style(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["highlight-style", *words]) != 0
    assert capsys.readouterr().err
