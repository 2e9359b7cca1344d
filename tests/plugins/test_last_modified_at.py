"""jekyll-last-modified-at asks git for each file's last commit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from liquid_site.dialect.faults import RubyFault
from liquid_site.plugins.last_modified_at import History

SECONDS = 1_612_292_706
"""2021-02-02 19:05:06 UTC."""


def git(folder: Path, *arguments: str) -> None:
    date = {"GIT_COMMITTER_DATE": f"{SECONDS} +0000", "GIT_AUTHOR_DATE": "1600000000 +0000"}
    names = {f"GIT_{who}_{what}": "x@y" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = {"PATH": "/usr/bin:/bin:/usr/local/bin", "HOME": str(folder)}
    command = [shutil.which("git") or "git", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**path, **date, **names})


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_a_committed_file_has_the_time_of_its_commit(tmp_path: Path) -> None:
    source = tmp_path / "docs"
    source.mkdir()
    (source / "a.md").write_text("a", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "a")
    (source / "new.md").write_text("new", encoding="utf-8")
    folder, history = source.as_posix(), History()
    assert history.time(folder, "a.md") == SECONDS
    assert history.time(folder, f"{folder}/a.md") == SECONDS
    assert history.time(folder, "new.md") == int((source / "new.md").stat().st_mtime)


def test_a_file_that_is_not_there_stops_the_template(tmp_path: Path) -> None:
    with pytest.raises(RubyFault, match="does not exist"):
        History().time(tmp_path.as_posix(), "nope.md")
