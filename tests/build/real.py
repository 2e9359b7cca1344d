"""Real sites and themes that packages ship: laid out for a build as ``fixtures/real/NAME.json`` says.

A manifest names what is built: ``source`` (a folder of the fetched inputs, or beside the manifest where ``ours`` is
true), ``gem`` (a theme to offer as an installed gem: ``name``, ``version``, ``folder`` among the inputs, ``needs``) and
``config`` (laid over the site's own). ``inputs`` is a digest of what was fetched, ``files`` path → digest of what the
reference made, null where that changes with the clock. Pages in ``loose`` are compared without the token spans of
highlighted code, as they show code in a language that is coloured in another way than Rouge's.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MANIFESTS = Path(__file__).parents[2] / "fixtures" / "real"
MTIME = 1704164645
"""2024-01-02 03:04:05 UTC, the time of every source file."""
TOKEN = re.compile(rb'<span class="[a-z]{1,2}[0-9]?">|</span>')


@dataclass(frozen=True)
class Staged:
    """A site ready to be built: its folder, the arguments of ``build``, and the gem folder to look into."""

    source: Path
    destination: Path
    arguments: list[str]
    gems: Path


def inputs() -> Path | None:
    """Give the folder of the fetched inputs (``tools/fetch_real_inputs.sh``), None where there is none."""
    folder = os.environ.get("LIQUID_SITE_REAL", "")
    return Path(folder) if folder and Path(folder).is_dir() else None


def fetched(manifest: dict[str, Any], real: Path) -> list[Path]:
    """Give the fetched folders that *manifest* is about, present or not."""
    names = [] if manifest.get("ours") else [manifest["source"]]
    return [real / name for name in dict.fromkeys([*names, *filter(None, [manifest.get("gem", {}).get("folder")])])]


def tree_digest(folders: list[Path]) -> str:
    """Give one digest of every path and file under *folders*."""
    lines = [f"{path} {digest}" for folder in folders for path, digest in sorted(digests(folder).items())]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def digests(folder: Path, loose: Collection[str] = ()) -> dict[str, str]:
    """Give path → SHA-256 of every file under *folder*, of those in *loose* without token spans."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    texts = {
        name: TOKEN.sub(b"", path.read_bytes()) if name in loose else path.read_bytes() for name, path in files.items()
    }
    return {name: hashlib.sha256(text).hexdigest() for name, text in texts.items()}


def stage(manifest: dict[str, Any], real: Path, folder: Path) -> Staged:
    """Copy what *manifest* names into *folder*, with fixed times."""
    source, gems, pinned = folder / "in", folder / "gems", folder / "pinned.yml"
    shutil.copytree((MANIFESTS if manifest.get("ours") else real) / manifest["source"], source)
    if "gem" in manifest:
        offer_gem(manifest["gem"], real, gems)
    for path in folder.rglob("*"):
        if path.is_file():
            os.utime(path, (MTIME, MTIME))
    pinned.write_text(json.dumps(manifest["config"]), encoding="utf-8")
    out = folder / "out"
    named = f"{source / '_config.yml'},{pinned}"
    arguments = ["build", "-s", str(source), "-d", str(out), "--config", named, "--disable-disk-cache"]
    return Staged(source, out, arguments, gems)


def offer_gem(gem: dict[str, Any], real: Path, home: Path) -> None:
    """Make the theme *gem* look installed in *home*."""
    full = f"{gem['name']}-{gem['version']}"
    shutil.copytree(real / gem["folder"], home / "gems" / full)
    needs = "".join(f"  s.add_runtime_dependency('{name}')\n" for name in gem["needs"])
    about = f"  s.name = '{gem['name']}'\n  s.version = '{gem['version']}'\n  s.summary = 'x'\n  s.authors = ['x']\n"
    (home / "specifications").mkdir()
    specification = home / "specifications" / f"{full}.gemspec"
    specification.write_text(f"Gem::Specification.new do |s|\n{about}{needs}end\n", encoding="utf-8", newline="\n")
