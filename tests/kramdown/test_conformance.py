"""The shared conformance files: Jekyll's converter (cases, tricky) and kramdown's own published pairs (suite)."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from liquid_site.kramdown import convert
from liquid_site.kramdown.html.rouge import rouge
from liquid_site.kramdown.html.writer import Highlighter
from liquid_site.kramdown.jekyll import jekyll_options

FOLDER = Path(__file__).parents[2] / ".." / "shared" / "conformance" / "kramdown"
KNOWN = {
    "suite:block/04_header/with_auto_ids": "needs the transliteration tables of the optional package stringex",
}
"""Case → why it differs."""


def load(name: str) -> list[object]:
    path = FOLDER / f"{name}.json"
    if not path.exists():
        return [pytest.param({}, marks=pytest.mark.skip(reason="../shared/conformance is not there"))]
    return [pytest.param(case, id=f"{name}:{case['name']}") for case in json.loads(path.read_text(encoding="utf-8"))]


def suite_options(text: str | None) -> dict[str, Any]:
    if text is None:
        return {"auto_ids": False, "footnote_nr": 1}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key).removeprefix(":"): plain(item) for key, item in value.items()}
        return value.removeprefix(":") if isinstance(value, str) and value.strip(":") else value

    return dict(plain(yaml.safe_load(text) or {}))


def suite_highlighter() -> Highlighter:
    """What kramdown's own runner does: a newline behind the code, and a formatter class that wraps once more."""
    inner = rouge

    def highlight(code: str, language: str | None, kind: str, options: Any) -> str | None:
        wrapped = options.get("formatter") == "RougeHTMLFormatters"
        html = inner(code, language, kind, {key: value for key, value in options.items() if key != "formatter"})
        if html is None:
            return None
        html = re.sub(r"</code></pre>\n?", "</code></pre>\n", html, count=1)
        return f'<div class="custom-class">{html}</div>' if wrapped else html

    return highlight


@pytest.mark.parametrize("case", load("cases") + load("tricky"))
def test_as_jekyll(case: dict[str, Any]) -> None:
    assert convert(case["input"], jekyll_options(case["options"])).html == case["output"]


@pytest.mark.parametrize("case", load("suite"))
def test_suite(case: dict[str, Any]) -> None:
    html = convert(case["input"], suite_options(case["options"]), highlighter=suite_highlighter()).html
    name = f"suite:{case['name']}"
    if name in KNOWN:
        assert html != case["output"], f"{name} is right now: take it out of the table"
        pytest.skip(KNOWN[name])
    assert html == case["output"]
