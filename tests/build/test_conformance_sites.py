"""The small sites of the shared conformance cases: exit status and every byte of the destination."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sites import lay_out, read_back, run

FOLDER = Path(__file__).parents[3] / "shared" / "conformance" / "sites"

PENDING: dict[str, str] = {}
"""Topic or case → why it cannot pass yet."""


def cases() -> list[Any]:
    found = [case for path in sorted(FOLDER.glob("*.json")) for case in json.loads(path.read_text(encoding="utf-8"))]
    return [pytest.param(case, id=case["id"]) for case in found]


@pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared conformance cases are not beside this checkout")
def test_there_are_cases() -> None:
    assert len(cases()) > 100


@pytest.mark.parametrize("case", cases())
def test_site(case: dict[str, Any], tmp_path: Path) -> None:
    reason = PENDING.get(case["id"]) or PENDING.get(case["topic"])
    if reason:
        pytest.xfail(reason)
    source, destination = tmp_path / "src", tmp_path / "out"
    source.mkdir()
    lay_out(source, case["files"])
    lay_out(destination, case.get("dest", {}))
    names = {str(destination): "DEST", str(source): "SOURCE"}
    arguments = [word.replace("SOURCE", str(source)).replace("DEST", str(destination)) for word in case["args"]]
    status, _, err = run(["build", "-s", str(source), "-d", str(destination), *arguments], source, case["env"])
    assert status == case["exit"], err
    assert read_back(destination, names) == case["output"]
