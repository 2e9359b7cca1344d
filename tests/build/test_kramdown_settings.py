"""Settings of kramdown that cannot be honoured are refused in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from sites import lay_out, run


@pytest.mark.parametrize(
    ("setting", "words"), [("math_engine: katex", "math engine katex"), ("template: a.erb", "ERB")]
)
def test_what_is_refused(tmp_path: Path, setting: str, words: str) -> None:
    lay_out(tmp_path / "in", {"_config.yml": f"kramdown: {{{setting}}}\n", "a.md": "---\n---\n*x*\n"})
    status, _, err = run(["build", "-s", str(tmp_path / "in"), "-d", str(tmp_path / "out")], tmp_path / "in")
    assert status == 1 and words in err and "hint:" in err


def test_an_empty_template_is_none(tmp_path: Path) -> None:
    lay_out(tmp_path / "in", {"_config.yml": "kramdown: {template: ''}\n", "a.md": "---\n---\n*x*\n"})
    assert run(["build", "-s", str(tmp_path / "in"), "-d", str(tmp_path / "out")], tmp_path / "in")[0] == 0
