"""Real themes and sites that packages ship build to what the reference made of them, byte for byte.

The inputs are not kept here: ``tools/fetch_real_inputs.sh`` brings them into the folder ``$LIQUID_SITE_REAL``.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import real
from sites import run

RECORDED = sorted(real.MANIFESTS.glob("*.json"))


def test_there_are_real_inputs() -> None:
    assert {path.stem for path in RECORDED} >= {"chirpy", "minima"}


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_real_site_is_what_the_reference_makes_of_it(path: Path, tmp_path: Path) -> None:
    manifest = json.loads(path.read_text(encoding="utf-8"))
    folder = real.inputs()
    if folder is None:
        pytest.skip("LIQUID_SITE_REAL names no folder (tools/fetch_real_inputs.sh)")
    fetched = real.fetched(manifest, folder)
    if missing := [one.name for one in fetched if not one.is_dir()]:
        pytest.skip(f"not fetched: {', '.join(missing)} ({manifest['package']})")
    if real.tree_digest(fetched) != manifest["inputs"]:
        pytest.skip(f"what was fetched is not {manifest['package']} as it was recorded")
    site = real.stage(manifest, folder, tmp_path)
    status, _, err = run(site.arguments, site.source, {"GEM_PATH": str(site.gems)})
    assert status == 0, err
    made, recorded = real.digests(site.destination, manifest.get("loose", [])), manifest["files"]
    assert sorted(made) == sorted(recorded)
    assert [name for name, digest in recorded.items() if digest not in (None, made[name])] == []
