"""Every open conformance case of the dialect, in its one site: output, error and parse warnings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from liquid_site.api import Site
from liquid_site.errors import LiquidError

FOLDER = Path(__file__).parents[3] / "shared" / "conformance" / "liquid"
TOPICS = [file for file in sorted(FOLDER.glob("*.json")) if file.name != "site.json"]
CASES: list[dict[str, Any]] = [case for file in TOPICS for case in json.loads(file.read_text(encoding="utf-8"))]

if not CASES:
    pytest.skip("there is no ../shared/conformance/liquid beside this checkout", allow_module_level=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    source = tmp_path_factory.mktemp("site")
    for path, text in json.loads((FOLDER / "site.json").read_text(encoding="utf-8")).items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(text.encode())
    yield Site.load(source, {"disable_disk_cache": True})


def rendered(site: Site, case: dict[str, Any]) -> dict[str, str]:
    """What *site* makes of *case*: its output, or the message of the error."""
    data = case.get("data", {})
    try:
        shown = site.render(case["template"], data, case.get("path", "case.html"), case.get("doc"), data)
    except LiquidError as error:
        return {"error": told(site, str(error))}
    return {"output": told(site, shown)}


def told(site: Site, text: str) -> str:
    """*text* with the folder of *site* as cases write it."""
    return text.replace(site.model.source, "<SOURCE>")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_case(site: Site, case: dict[str, Any]) -> None:
    said = len(site.log.entries)
    got = rendered(site, case)
    loud = [entry for entry in site.log.entries[said:] if entry.level in ("warn", "error")]
    assert [told(site, entry.text.strip()) for entry in loud] == case.get("log", [])
    if "output" in case:
        assert got == {"output": case["output"]}
    else:
        assert "error" in got
        assert not case["error_exact"] or got["error"] == case["error"]
    if "syntax error" not in case.get("error", ""):
        assert [told(site, warning) for warning in site.warnings] == case.get("warnings", [])
