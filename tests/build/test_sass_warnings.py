"""What Sass warns of in a theme's sheets is one line; in the site's own it is told whole."""

from __future__ import annotations

from pathlib import Path

from sites import lay_out, run

SHEET = "---\n---\n@import 'part';\n"


def test_a_theme_s_warnings_are_one_line(tmp_path: Path) -> None:
    files = {
        "vendor/loud/_layouts/x.html": "",
        "vendor/loud/_sass/part.scss": "$w: 4px; a { b: $w / 2; c: $w / 3; d: $w / 4 }\n",
        "main.scss": SHEET,
        "_config.yml": "theme: loud\nexclude: [vendor]\n",
    }
    lay_out(tmp_path / "in", files)
    arguments = ["build", "-s", str(tmp_path / "in"), "-d", str(tmp_path / "out")]
    status, _, err = run(arguments, tmp_path / "in")
    assert status == 0 and "loud: 3 warning(s) of Sass; --verbose shows them." in err
    assert "w / 2" not in err and "main.scss 1:9" in err
    assert "w / 2" in run([*arguments, "--verbose"], tmp_path / "in")[2]
