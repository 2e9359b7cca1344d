"""CoffeeScript compilers: the one of the Ruby gem under an engine at hand, else a package of Node.js."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping

Compile = Callable[[str], str]
"""Gives the JavaScript of a text; raises ``Refused``."""
GEM = "coffee-script-source"
_PACKAGES = ("coffee-script", "coffeescript")
_IN_GEM = os.path.join("lib", "coffee_script", "coffee-script.js")
_IN_PROCESS = "CoffeeScript.compile(dukpy.text, {bare: false})"
_UNDER_NODE = """
const fs = require('fs'), path = process.argv[1];
const load = () => { require('vm').runInThisContext(fs.readFileSync(path, 'utf8')); return CoffeeScript; };
const compiler = fs.statSync(path).isDirectory() ? require(path) : load();
try { process.stdout.write(compiler.compile(fs.readFileSync(0, 'utf8'), {bare: false})); }
catch (error) { process.stderr.write(String(error)); process.exitCode = 1; }
"""


class Refused(Exception):
    """A compiler's own words on a text that it does not take."""


def compiler_file(find_gem: Callable[[str], str | None], environment: Mapping[str, str] = os.environ) -> str | None:
    """Give the file of the gem's compiler: ``COFFEESCRIPT_SOURCE_PATH``, else inside the gem; None if not there."""
    named = environment.get("COFFEESCRIPT_SOURCE_PATH")
    if named:
        return named if os.path.isfile(named) else None
    folder = find_gem(GEM)
    path = os.path.join(folder, _IN_GEM) if folder else ""
    return path if path and os.path.isfile(path) else None


def under_engine(path: str) -> Compile | None:
    """Give the compiler in the file *path*, run by dukpy or by Node.js; None where neither is installed."""
    return under_dukpy(path) or under_node(path)


def under_dukpy(path: str) -> Compile | None:
    """Run the compiler in the file *path* inside this process."""
    try:
        from dukpy import JSInterpreter, JSRuntimeError
    except ImportError:
        return None
    engine = JSInterpreter()
    with open(path, encoding="utf-8") as stream:
        engine.evaljs(stream.read() + "\n;0")

    def run(text: str) -> str:
        try:
            return str(engine.evaljs(_IN_PROCESS, text=text))
        except JSRuntimeError as error:
            raise Refused(str(error)) from error

    return run


def under_node(path: str) -> Compile | None:
    """Run the compiler that *path* is, a file or a package's folder, by Node.js; a process for each text."""
    program = shutil.which("node") or shutil.which("nodejs")
    return (lambda text: output_of([program, "-e", _UNDER_NODE, path], text)) if program else None


def node_package(source: str) -> tuple[str, str] | None:
    """Give the folder of CoffeeScript's package for Node.js and its version: the site's, else that of ``coffee``."""
    folders = [os.path.join(source, "node_modules", name) for name in _PACKAGES]
    program = shutil.which("coffee")
    if program is not None:
        beside = os.path.join(os.path.dirname(program), "node_modules")
        folders.append(os.path.dirname(os.path.dirname(os.path.realpath(program))))
        folders += [os.path.join(beside, name) for name in _PACKAGES]
    return next(((folder, version) for folder in folders if (version := version_of(folder))), None)


def version_of(folder: str) -> str:
    """Give the version that the package of CoffeeScript in *folder* says it has, empty for anything else."""
    try:
        with open(os.path.join(folder, "package.json"), encoding="utf-8") as stream:
            about = json.load(stream)
    except (OSError, ValueError):
        return ""
    return str(about.get("version", "")) if isinstance(about, dict) and about.get("name") in _PACKAGES else ""


def output_of(arguments: list[str], text: str) -> str:
    """Give what a program answers to *text*. Raises ``Refused`` with its words where it fails."""
    try:
        done = subprocess.run(arguments, input=text.encode(), capture_output=True, check=False)
    except OSError as error:
        raise Refused(f"{arguments[0]}: {error.strerror}") from error
    if done.returncode != 0:
        raise Refused(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout.decode("utf-8", "replace")
