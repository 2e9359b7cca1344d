"""Which CoffeeScript compiler is taken, and what is said where there is none or it refuses a text."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from sites import lay_out, run

from liquid_site.plugins import coffee_compilers as compilers

NODE = shutil.which("node")
GEM = """
var CoffeeScript = {compile: function (text, options) {
  if (text.indexOf('wrong') >= 0) throw new SyntaxError('[stdin]:2:3: error: unexpected é\\nwrong');
  return '// ' + options.bare + ' ' + text.length + '\\n' + text;
}};
"""
"""Stands for the compiler of the gem."""
PACKAGE = "exports.compile = (text, options) => '// %s ' + options.bare + '\\n';"
needs_node = pytest.mark.skipif(NODE is None, reason="needs Node.js")


def put_package(folder: Path, name: str, version: str) -> None:
    about = f'{{"name": "{name}", "version": "{version}", "main": "main.js"}}'
    lay_out(folder, {"package.json": about, "main.js": PACKAGE % version, "bin/coffee": "#!/bin/sh\n"})
    (folder / "bin" / "coffee").chmod(0o755)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a script, on a machine without any compiler."""
    monkeypatch.setenv("LIQUID_SITE_CACHE", str(tmp_path / "store"))
    monkeypatch.delenv("COFFEESCRIPT_SOURCE_PATH", raising=False)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("GEM_HOME", "")
    monkeypatch.setenv("GEM_PATH", "")
    script = "---\ntitle: x\n---\nfirst = 'é'\n"
    lay_out(
        tmp_path / "in", {"_config.yml": "plugins: [jekyll-coffeescript]\n", "a.coffee": script, "b.coffee": script}
    )
    return tmp_path / "in"


def built(site: Path) -> tuple[int, str, str]:
    status, _, err = run(["build", "-s", str(site), "-d", str(site.parent / "out"), "--disable-disk-cache"], site)
    made = site.parent / "out" / "a.js"
    return status, err, made.read_text(encoding="utf-8") if made.exists() else ""


def put_gem(site: Path) -> None:
    lay_out(site / "vendor/gems/gems/coffee-script-source-1.12.2/lib/coffee_script", {"coffee-script.js": GEM})


def test_without_a_compiler_the_way_out_is_told(site: Path) -> None:
    status, err, _ = built(site)
    assert status == 1
    assert "CoffeeScript needs a compiler, and there is none here." in err
    assert "a.coffee" in err and "npm install coffee-script@1.12.7" in err and "liquid-site[coffeescript]" in err


@pytest.mark.skipif(find_spec("dukpy") is None, reason="needs dukpy")
def test_the_gem_runs_in_this_process(site: Path) -> None:
    put_gem(site)
    assert built(site) == (0, "", "// false 12\nfirst = 'é'\n")
    (site / "b.coffee").write_text("---\n---\nx\n  wrong\n", encoding="utf-8")
    status, err, _ = built(site)
    assert status == 1 and "Jekyll::Converters::CoffeeScript encountered an error while converting 'b.coffee'" in err
    assert "b.coffee:4" in err and "CoffeeScript: unexpected é" in err


@needs_node
def test_the_gem_runs_under_node(site: Path) -> None:
    put_gem(site)
    file = compilers.compiler_file(lambda name: str(site / "vendor/gems/gems" / f"{name}-1.12.2"), {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(Path(str(NODE)).parent))
        run_it = compilers.under_node(str(file))
        assert run_it is not None and run_it("é") == "// false 1\né"
        with pytest.raises(compilers.Refused, match="unexpected é"):
            run_it("x\n  wrong")
    assert compilers.under_node(str(file)) is None


def test_the_file_named_by_the_environment_goes_first(tmp_path: Path) -> None:
    named = tmp_path / "mine.js"
    named.write_text("")
    assert compilers.compiler_file(lambda _name: "gem", {"COFFEESCRIPT_SOURCE_PATH": str(named)}) == str(named)
    assert compilers.compiler_file(lambda _name: "gem", {"COFFEESCRIPT_SOURCE_PATH": str(tmp_path / "no")}) is None


@needs_node
def test_the_sites_own_package_is_used(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(str(NODE)).parent))
    put_package(site / "node_modules" / "coffee-script", "coffee-script", "1.12.7")
    assert built(site) == (0, "", "// 1.12.7 false\n")


def test_a_package_needs_an_engine(site: Path) -> None:
    put_package(site / "node_modules" / "coffee-script", "coffee-script", "1.12.7")
    status, err, _ = built(site)
    assert status == 1 and "CoffeeScript needs an engine to run it" in err


@needs_node
@pytest.mark.skipif(sys.platform == "win32", reason="a link stands for the installed command")
def test_a_newer_package_is_used_with_one_warning(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_package(site.parent / "lib" / "coffeescript", "coffeescript", "2.7.0")
    (site.parent / "bin").mkdir()
    (site.parent / "bin" / "coffee").symlink_to(site.parent / "lib" / "coffeescript" / "bin" / "coffee")
    monkeypatch.setenv("PATH", f"{site.parent / 'bin'}:{Path(str(NODE)).parent}")
    status, err, text = built(site)
    assert (status, text) == (0, "// 2.7.0 false\n")
    assert err.count("CoffeeScript 2.7.0 writes newer JavaScript") == 1
