"""The commands from outside: what they say, what they leave, their exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from liquid_site import __version__

ROOT = Path(__file__).parents[2]


def run(folder: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run one command line in *folder* as its own process."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("JEKYLL_", "BUNDLE_"))}
    environment = {**kept, "PYTHONPATH": str(ROOT), "TZ": "UTC", "NO_COLOR": "1", **variables}
    command = [sys.executable, "-m", "liquid_site", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("word", ["--version", "-v"])
def test_version(tmp_path: Path, word: str) -> None:
    done = run(tmp_path, word)
    assert (done.returncode, done.stdout) == (0, f"liquid-site {__version__} (Jekyll 4.4.1)\n")


def test_version_starts_in_little_time(tmp_path: Path) -> None:
    loaded = run(tmp_path, "-c", "x").stderr
    code = "import sys; from liquid_site.cli.main import main; main(['--version']); print(len(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout.split()[-1]) < 150, loaded


def test_no_command(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert done.returncode == 1
    assert "A subcommand is required." in done.stderr
    assert "Usage:" in done.stdout


def test_an_unknown_command(tmp_path: Path) -> None:
    done = run(tmp_path, "nope")
    assert done.returncode == 1
    assert "fatal: 'liquid-site nope' could not be found." in done.stderr


def test_the_command_comes_first(tmp_path: Path) -> None:
    done = run(tmp_path, "-s", "x", "build")
    assert done.returncode == 1
    assert "the subcommand must come first" in done.stderr


def test_an_unknown_option(tmp_path: Path) -> None:
    done = run(tmp_path, "build", "--no-such-option")
    assert done.returncode == 1
    assert "Whoops, we can't understand your command." in done.stderr
    assert "invalid option: --no-such-option" in done.stderr
    assert not list(tmp_path.iterdir())


def test_help(tmp_path: Path) -> None:
    assert "build, b" in run(tmp_path, "help").stdout
    assert "--limit_posts MAX_POSTS" in run(tmp_path, "help", "build").stdout
    assert run(tmp_path, "build", "--help").stdout == run(tmp_path, "help", "b").stdout
    unknown = run(tmp_path, "help", "nope")
    assert unknown.returncode == 1
    assert "Hmm... we don't know what the 'nope' command is." in unknown.stderr
    assert "Valid commands:" in unknown.stdout


def test_a_deprecated_switch(tmp_path: Path) -> None:
    done = run(tmp_path, "build", "--auto")
    assert done.returncode == 1
    assert "The switch '--auto' has been replaced with '--watch'." in done.stderr


def test_new_makes_a_site_that_builds(tmp_path: Path) -> None:
    done = run(tmp_path, "new", "my", "site")
    assert done.returncode == 0, done.stderr
    assert f"New jekyll site installed in {tmp_path}/my site." in done.stdout
    built = run(tmp_path / "my site", "build")
    assert built.returncode == 0, built.stderr
    assert "my site" in (tmp_path / "my site" / "_site" / "index.html").read_text(encoding="utf-8")
    again = run(tmp_path, "new", "my", "site")
    assert again.returncode == 1
    assert "exists and is not empty." in again.stderr
    assert run(tmp_path, "new", "my", "site", "--force").returncode == 0


def test_new_blank(tmp_path: Path) -> None:
    assert run(tmp_path, "new", "b", "--blank").returncode == 0
    assert sorted(path.name for path in (tmp_path / "b").iterdir()) == [
        "_config.yml", "_data", "_drafts", "_includes", "_layouts", "_posts", "_sass", "assets", "index.md",
    ]  # fmt: skip


def test_new_needs_a_path(tmp_path: Path) -> None:
    done = run(tmp_path, "new")
    assert done.returncode == 1
    assert "You must specify a path." in done.stderr


def test_new_theme(tmp_path: Path) -> None:
    done = run(tmp_path, "new-theme", "my", "theme", "-c")
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if ".git/" not in path.as_posix()}
    assert {"my_theme/my_theme.gemspec", "my_theme/_layouts/post.html", "my_theme/CODE_OF_CONDUCT.md"} <= made
    assert run(tmp_path, "new-theme", "my_theme").returncode == 1


def test_clean(tmp_path: Path) -> None:
    for name in ("_site/a", ".jekyll-cache/x", ".jekyll-metadata", "keep"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    done = run(tmp_path, "clean")
    assert done.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["keep"]
    assert f"Cleaner: Removing {tmp_path}/_site..." in done.stdout
    assert f"Cleaner: Nothing to do for {tmp_path}/_site." in run(tmp_path, "clean").stdout


def test_clean_does_not_take_the_source(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("---\n---\n")
    for destination in (".", "..", str(tmp_path)):
        assert run(tmp_path, "clean", "-d", destination).returncode == 1
    assert (tmp_path / "index.md").exists()


def test_doctor(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("url: https://example.org\n")
    (tmp_path / "a.html").write_text("---\n---\n")
    good = run(tmp_path, "doctor")
    assert good.returncode == 0, good.stderr
    assert "Your test results are in. Everything looks fine." in good.stdout
    (tmp_path / "A.html").write_text("---\n---\n")
    bad = run(tmp_path, "hyde", "--config", "")
    assert bad.returncode == 1
    assert "only differ by case" in bad.stderr
    assert "You didn't set an URL in the config file" in bad.stderr


def test_lsi_is_refused_in_words(tmp_path: Path) -> None:
    done = run(tmp_path, "build", "--lsi")
    assert done.returncode == 1
    assert "lsi is not supported" in done.stderr


def test_an_error_has_a_place_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: x\n---\n\none\n{% nosuchtag %}\n")
    done = run(tmp_path, "build")
    assert done.returncode == 1
    assert "Liquid Exception: Liquid syntax error (line 2): Unknown tag 'nosuchtag' in a.md" in done.stderr
    assert "a.md:6" in done.stderr
    assert "Traceback" not in done.stderr
    assert "Traceback" in run(tmp_path, "build", "--trace").stderr


def test_strict_fails_on_a_warning(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("---\nlayout: nope\n---\nx")
    assert run(tmp_path, "build").returncode == 0
    for quiet in ([], ["-q"]):
        done = run(tmp_path, "build", "--strict", *quiet)
        assert done.returncode == 1
        assert "Layout 'nope' requested in a.html does not exist." in done.stderr
    (tmp_path / "a.html").write_text("---\n---\nx")
    assert run(tmp_path, "build", "--strict").returncode == 0


def test_an_unknown_log_level(tmp_path: Path) -> None:
    assert run(tmp_path, "build", JEKYLL_LOG_LEVEL="loud").returncode == 1
