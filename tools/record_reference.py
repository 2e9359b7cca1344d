"""Record what the reference program makes of the sites in ``fixtures/sites``: ``NAME/in`` is built into ``NAME/out``.

    python tools/record_reference.py [NAME …]

The program is ``$JEKYLL``, else ``jekyll`` on the PATH; for sites with the option ``--github-pages`` it is
``$JEKYLL_PAGES``, which has to load the github-pages gem. Beside each ``out`` a ``versions.json`` says what made it. A
site may have ``options.json``: a list of arguments for ``build``, and ``environment.json``: variables. Times of the
source files are set, so that they can be relied on.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
SITES = ROOT / "fixtures" / "sites"
LIBRARIES = {
    "liquid": "Liquid::VERSION",
    "kramdown": "Kramdown::VERSION",
    "rouge": "Rouge.version",
    "jekyll-sass-converter": "JekyllSassConverter::VERSION",
}
"""The libraries whose versions are written down, and the Ruby that tells them."""
MTIME = 1704164645
"""2024-01-02 03:04:05 UTC, the time of every source file."""


PAGES = "--github-pages"
"""Our option, which stands for another program on the other side."""


def reference(pages: bool = False) -> list[str]:
    """Give the command of the reference program, for GitHub *pages* or not."""
    if pages:
        command = shlex.split(os.environ.get("JEKYLL_PAGES", ""))
        if not command:
            raise SystemExit("JEKYLL_PAGES is not set.")
        return command
    command = shlex.split(os.environ.get("JEKYLL", "")) or [shutil.which("jekyll") or ""]
    if not command[0]:
        raise SystemExit("No jekyll on the PATH, and JEKYLL is not set.")
    return command


def environment() -> dict[str, str]:
    """Give the environment that builds are recorded in."""
    kept = {key: value for key, value in os.environ.items() if key not in ("JEKYLL_ENV", "JEKYLL_LOG_LEVEL")}
    return {**kept, "LC_ALL": "C.UTF-8", "TZ": "UTC", "JEKYLL_NO_BUNDLER_REQUIRE": "true"}


@contextmanager
def theme_gem() -> Iterator[dict[str, str]]:
    """Offer the bundled theme to Ruby as an installed gem, in a folder of its own; gives the environment for that."""
    found = subprocess.run(["gem", "env", "gempath"], capture_output=True, text=True, check=True).stdout.strip()
    with tempfile.TemporaryDirectory() as home:
        gem = Path(home, "gems", "academic-0.1.0")
        for part in ("_layouts", "_includes", "assets"):
            shutil.copytree(ROOT / part, gem / part)
        about = "Gem::Specification.new { |s| s.name = 'academic'; s.version = '0.1.0'; s.summary = s.author = 'x' }\n"
        Path(home, "specifications").mkdir()
        Path(home, "specifications", "academic-0.1.0.gemspec").write_text(about, encoding="utf-8")
        listed = os.pathsep.join(filter(None, (home, os.environ.get("GEM_PATH"), found)))
        yield {**environment(), "GEM_PATH": listed}


def options(site: Path) -> list[str]:
    """Give the arguments that *site* is built with besides source and destination."""
    file = site / "options.json"
    return list(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else []


def variables(site: Path) -> dict[str, str]:
    """Give the variables that *site* is built with besides the environment."""
    file = site / "environment.json"
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.exists() else {}


def arguments_for(site: Path) -> list[str]:
    """Give the arguments that the reference program is given for *site*; Jekyll 3 has no cache to turn off."""
    own = options(site)
    return [option for option in own if option != PAGES] if PAGES in own else ["--disable-disk-cache", *own]


def stage(site: Path, folder: Path) -> Path:
    """Copy the source of *site* into *folder* with fixed times and give its path."""
    source = folder / "in"
    shutil.copytree(site / "in", source, symlinks=True)
    for path in source.rglob("*"):
        if path.is_file() and not path.is_symlink():
            os.utime(path, (MTIME, MTIME))
    return source


def record(site: Path, command: list[str]) -> None:
    """Build *site* with *command* and keep the result."""
    with tempfile.TemporaryDirectory() as folder:
        source, destination = stage(site, Path(folder)), Path(folder, "out")
        arguments = ["build", "-s", str(source), "-d", str(destination), *arguments_for(site)]
        with theme_gem() as known:
            subprocess.run([*command, *arguments], cwd=source, env={**known, **variables(site)}, check=True)
        shutil.rmtree(site / "out", ignore_errors=True)
        shutil.copytree(destination, site / "out", symlinks=True)
    (site / "versions.json").write_text(
        json.dumps(told(command, PAGES in options(site)), indent=2) + "\n", encoding="utf-8", newline="\n"
    )


def versions(command: list[str]) -> dict[str, str]:
    """Give the versions of the program, of Ruby, and of the libraries that a plugin asks the program for."""
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, env=environment(), check=True)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder, "told")
        ask = "\n".join(f"  f.puts('{name} ' + ({ruby} rescue 'none').to_s)" for name, ruby in LIBRARIES.items())
        plugin = Path(folder, "in", "_plugins", "ask.rb")
        plugin.parent.mkdir(parents=True)
        plugin.write_text(
            "require 'kramdown'; require 'rouge'; require 'jekyll-sass-converter/version'\n"
            f"File.open('{told}', 'w') do |f|\n  f.puts('ruby ' + RUBY_VERSION)\n{ask}\nend\n",
            encoding="utf-8",
        )
        arguments = ["build", "-q", "-s", str(plugin.parent.parent), "-d", f"{folder}/out"]
        subprocess.run([*command, *arguments], cwd=folder, env=environment(), check=True)
        pairs = [line.split(" ", 1) for line in told.read_text(encoding="utf-8").splitlines()]
    return {"reference": said.stdout.strip(), **dict(pairs)}


def told(command: list[str], pages: bool) -> dict[str, str]:
    """Give the versions that *command* tells; GitHub *pages* has no plugins of the site's to ask it, and is heard out
    as Ruby ends."""
    if not pages:
        return versions(command)
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, env=environment(), check=True)
    names = {**LIBRARIES, "sass": "Sass::VERSION", "github-pages": "GitHubPages::VERSION"}
    ask = "".join(f"  f.puts('{name} ' + ({ruby} rescue 'none').to_s)\n" for name, ruby in names.items())
    with tempfile.TemporaryDirectory() as folder:
        answer, asking = Path(folder, "answer"), Path(folder, "ask.rb")
        asking.write_text(
            f"at_exit do\n File.open('{answer}', 'w') do |f|\n  f.puts('ruby ' + RUBY_VERSION)\n{ask} end\nend\n",
            encoding="utf-8",
        )
        Path(folder, "in").mkdir()
        Path(folder, "in", "a.md").write_text("# a\n\n    b\n", encoding="utf-8")
        Path(folder, "in", "_config.yml").write_text("repository: o/r\ntheme: null\n", encoding="utf-8")
        known = {**environment(), "RUBYOPT": f"-r{asking}"}
        subprocess.run([*command, "build", "-q", "-s", f"{folder}/in", "-d", f"{folder}/out"], env=known, check=True)
        pairs = [line.split(" ", 1) for line in answer.read_text(encoding="utf-8").splitlines()]
    return {"reference": said.stdout.strip(), **dict(pairs)}


def main(names: list[str]) -> None:
    """Record the sites called *names*, or all."""
    sites = [SITES / name for name in names] or sorted(path.parent for path in SITES.glob("*/in"))
    for site in sites:
        record(site, reference(PAGES in options(site)))
        print(f"recorded {site.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
