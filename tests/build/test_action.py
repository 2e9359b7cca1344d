"""The composite action on a good and on a broken site."""

import json
import shutil
from pathlib import Path

import pytest
import yaml
from action_runner import ROOT, Run, run_action

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="the action's steps run in bash")
LAYOUT = "<!DOCTYPE html>\n<html><head><title>t</title></head><body>\n{{ content }}</body></html>\n"
GOOD = {
    "docs/_config.yml": "title: T\nbaseurl: /b\n",
    "docs/_layouts/l.html": LAYOUT,
    "docs/index.md": "---\nlayout: l\n---\n[two]({{ '/two.html' | relative_url }})\n",
    "docs/two.md": "---\nlayout: l\n---\nTwo {{ jekyll.environment }} {{ site.baseurl }}\n",
}
WARNS = {**GOOD, "docs/two.md": "---\nlayout: nope\n---\nTwo\n"}
BROKEN = {**GOOD, "docs/two.md": "---\nlayout: l\n---\nText\n\n{% if %}\n"}
DEAD = {**GOOD, "docs/two.md": "---\nlayout: l\n---\n\n[dead](gone.html)\n"}


def act(folder: Path, files: "dict[str, str]", **inputs: str) -> Run:
    workspace, temp = folder / "checkout", folder / "temp"
    temp.mkdir()
    for name, text in files.items():
        (workspace / name).parent.mkdir(parents=True, exist_ok=True)
        (workspace / name).write_text(text)
    return run_action(workspace, temp, source="./docs", **inputs)


def test_a_good_site(tmp_path: Path) -> None:
    done = act(tmp_path, GOOD, check="true", strict="true")
    assert done.failed == "", done.printed
    assert done.outputs == {
        "pages": "2",
        "warnings": "0",
        "report": str(tmp_path / "temp" / "liquid-site-report.json"),
        "destination": str(tmp_path / "checkout" / "_site"),
    }
    assert "Two production /b" in (tmp_path / "checkout" / "_site" / "two.html").read_text()
    assert json.loads(Path(done.outputs["report"]).read_text())["status"] == "ok"
    assert done.used == ["actions/setup-python", "actions/cache"]
    assert "no findings in 2 pages" in done.printed
    assert "::" not in done.printed
    assert "### Built: 2 pages" in done.summary


def test_the_other_inputs(tmp_path: Path) -> None:
    done = act(
        tmp_path, {**GOOD, "more.yml": "title: U\n", "docs/_posts/2999-01-01-x.md": "---\n---\n{{ site.title }}"},
        destination="out", future="true", baseurl="/other", config="docs/_config.yml,more.yml", cache="false",
        verbose="true",
    )  # fmt: skip
    assert done.failed == "", done.printed
    out = tmp_path / "checkout" / "out"
    assert "Two production /other" in (out / "two.html").read_text()
    assert "U" in (out / "2999" / "01" / "01" / "x.html").read_text()
    assert done.used == ["actions/setup-python"]
    assert not (tmp_path / "checkout" / "docs" / ".jekyll-cache").exists()


def test_warnings_are_annotated_and_fail_only_under_strict(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    mild, strict = act(tmp_path / "a", WARNS), act(tmp_path / "b", WARNS, strict="true")
    assert (mild.failed, mild.outputs["warnings"]) == ("", "1")
    assert "::warning file=docs/two.md,line=1,title=build::Build Warning: Layout 'nope'" in mild.printed
    assert "Layout 'nope' requested in two.md does not exist." in mild.summary
    assert strict.failed == "Build"
    assert "::error file=docs/two.md,line=1,title=build::Build Warning: Layout 'nope'" in strict.printed
    assert strict.outputs["pages"] == "2", "the site was built all the same"


def test_a_broken_site(tmp_path: Path) -> None:
    done = act(tmp_path, BROKEN, check="true")
    assert done.failed == "Build"
    assert "::error file=docs/two.md,line=6,title=build::" in done.printed
    assert "Traceback" not in done.printed
    assert done.outputs["pages"] == "0"
    report = json.loads(Path(done.outputs["report"]).read_text())
    assert (report["status"], report["error"]["path"], report["error"]["line"]) == ("failed", "two.md", 6)
    assert "### Not built" in done.summary


def test_dead_links(tmp_path: Path) -> None:
    done = act(tmp_path, DEAD, check="true")
    assert done.failed == "Check"
    assert "::error file=docs/two.md,line=5,title=check%3A link::link to gone.html" in done.printed
    assert done.outputs["pages"] == "2"


def test_the_inputs_of_the_action_it_replaces_are_there() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text())["inputs"]
    assert {"source", "destination", "future", "build_revision", "verbose", "token"} <= set(inputs)
    assert all(row["description"] for row in inputs.values())


def test_the_hooks_for_pre_commit() -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert [hook["id"] for hook in hooks] == ["liquid-site-build", "liquid-site-check"]
    assert all(hook["language"] == "python" and hook["entry"].startswith("liquid-site ") for hook in hooks)
