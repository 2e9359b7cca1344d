"""Files get into the destination whole, or not at all, and never outside it."""

import errno
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from liquid_site.build import write
from liquid_site.build.write import STAGING, Staging, make_folder, replace_file
from liquid_site.errors import FatalError


def names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_what_is_prepared_appears_only_when_moved(tmp_path: Path) -> None:
    root = tmp_path / "site"
    with Staging(str(root)) as staging:
        place = staging.text("héllo")
        assert not (root / "a" / "b.html").exists()
        staging.move(place, f"{root}/a/b.html")
        assert (root / "a" / "b.html").read_bytes() == "héllo".encode()
    assert names(root) == ["a", "a/b.html"]


def test_nothing_is_made_when_there_is_nothing_to_write(tmp_path: Path) -> None:
    with Staging(str(tmp_path / "site")):
        pass
    assert not (tmp_path / "site").exists()


def test_an_error_leaves_the_old_files_and_no_litter(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("old")

    def build() -> None:
        with Staging(str(tmp_path)) as staging:
            staging.text("new")
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        build()
    assert names(tmp_path) == ["a.html"]
    assert (tmp_path / "a.html").read_text() == "old"


def test_a_full_disk_while_preparing_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("old")

    def full(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(write.os, "write", full)
    with pytest.raises(OSError, match="No space"), Staging(str(tmp_path)) as staging:
        staging.text("new")
    assert names(tmp_path) == ["a.html"]


def test_short_writes_are_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(write.os, "write", lambda descriptor, data: real(descriptor, data[:3]))
    with Staging(str(tmp_path)) as staging:
        staging.move(staging.text("0123456789"), f"{tmp_path}/a")
    assert (tmp_path / "a").read_text() == "0123456789"


KILLED = """
import sys, time
from liquid_site.build.write import Staging
root = sys.argv[1]
with Staging(root) as staging:
    places = [staging.text("new" * 1000) for _ in range(50)]
    print("ready", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_a_kill_leaves_every_old_file_whole(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.html").write_text("old")
    process = subprocess.Popen([sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert {path.read_text() for path in tmp_path.glob("*.html")} == {"old"}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(STAGING)], "the next build clears this"


@pytest.mark.parametrize("path", ["{root}/../out", "/tmp/elsewhere", "{root}x"])
def test_a_folder_outside_the_destination_is_refused(tmp_path: Path, path: str) -> None:
    root = tmp_path / "site"
    root.mkdir()
    folder = path.format(root=root)
    if ".." in folder:
        folder = os.path.normpath(folder)
    with pytest.raises(FatalError):
        make_folder(str(root), folder)
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_out_of_the_destination_is_not_written_through(tmp_path: Path) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "mine").write_text("mine")
    (root / "sub").symlink_to(outside)
    with Staging(str(root)) as staging:
        staging.move(staging.text("new"), f"{root}/sub/a.html")
    assert names(outside) == ["mine"]
    assert (root / "sub" / "a.html").read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_linked_file_is_replaced_not_written_through(tmp_path: Path) -> None:
    root, outside = tmp_path / "site", tmp_path / "outside"
    root.mkdir()
    outside.write_text("mine")
    (root / "a.html").symlink_to(outside)
    with Staging(str(root)) as staging:
        staging.move(staging.text("new"), f"{root}/a.html")
    assert outside.read_text() == "mine"


def test_a_folder_in_the_place_of_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.html").mkdir()
    with Staging(str(tmp_path)) as staging:
        place = staging.text("new")
        with pytest.raises(IsADirectoryError):
            staging.move(place, f"{tmp_path}/a.html")


@pytest.mark.skipif(os.name == "nt", reason="modes and links of Unix")
def test_copies_keep_time_in_seconds_mode_and_links(tmp_path: Path) -> None:
    source, root = tmp_path / "run.sh", tmp_path / "site"
    source.write_bytes(b"\xff\x00")
    source.chmod(0o755)
    os.utime(source, (1704164645.75, 1704164645.75))
    (tmp_path / "link").symlink_to("run.sh")
    with Staging(str(root)) as staging:
        staging.move(staging.copy(str(source), follow=False), f"{root}/run.sh")
        staging.move(staging.copy(str(tmp_path / "link"), follow=False), f"{root}/link")
        staging.move(staging.copy(str(tmp_path / "link"), follow=True), f"{root}/file")
    assert (root / "run.sh").stat().st_mtime == 1704164645.0
    assert (root / "run.sh").stat().st_mode & 0o100
    assert os.readlink(root / "link") == "run.sh"
    assert not (root / "file").is_symlink()


def test_replace_file_is_old_or_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "deep" / "a"
    replace_file(str(target), b"one")

    def fail(_from: object, _to: object) -> None:
        raise OSError(errno.EACCES, "no")

    monkeypatch.setattr(write.os, "replace", fail)
    with pytest.raises(OSError, match="no"):
        replace_file(str(target), b"two")
    assert target.read_bytes() == b"one"
    assert names(target.parent) == ["a"]


def test_two_thousand_files_cost_an_opening_and_a_renaming_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: Counter[str] = Counter()

    def counted(name: str) -> None:
        real = getattr(os, name)

        def call(*args: Any, **options: Any) -> Any:
            calls[name] += 1
            return real(*args, **options)

        monkeypatch.setattr(write.os, name, call)

    for name in ("open", "replace", "mkdir", "makedirs", "stat", "lstat", "scandir", "listdir", "unlink", "fsync"):
        counted(name)
    with Staging(str(tmp_path)) as staging:
        for number in range(2000):
            staging.move(staging.text("x" * 1000), f"{tmp_path}/{number % 50}/{number}.html")
    locks = os.name != "nt"
    assert (calls.pop("open") - locks, calls.pop("replace")) == (2000, 2000)
    assert calls.total() < 500, calls


def test_a_file_that_is_the_same_already_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    target.write_text("same")
    os.utime(target, (1, 1))
    with Staging(str(tmp_path)) as staging:
        staging.move(staging.text("same", str(target)), str(target))
        assert target.stat().st_mtime == 1
        staging.move(staging.text("else", str(target)), str(target))
    assert target.read_text() == "else"


LIMITED = f"""
import resource, sys
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from liquid_site.cli.main import main
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, 1_000))
sys.exit(main(["build", "-s", "in", "-d", "out", "--disable-disk-cache"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="no limits on the size of files")
def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    page = tmp_path / "in" / "big.html"
    page.parent.mkdir()
    page.write_text("---\n---\n" + "x" * 5_000)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "big.html").write_text("old")
    done = subprocess.run([sys.executable, "-c", LIMITED], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"Error: File too large - {tmp_path}/out/big.html" in done.stderr
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["big.html"]
    assert (tmp_path / "out" / "big.html").read_text() == "old"
