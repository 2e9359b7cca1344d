"""The project's own cases, recorded from kramdown 2.5.1 by ``tools/record_kramdown.py``, byte for byte."""

import json
from pathlib import Path

import pytest

from liquid_site.kramdown import to_html

FOLDER = Path(__file__).parents[2] / "fixtures" / "kramdown"


def cases() -> list[object]:
    found = []
    for path in sorted(FOLDER.glob("*.case")):
        line = 1
        for part in path.read_text(encoding="utf-8").removeprefix("=== ").removesuffix("\n").split("\n=== "):
            head, _, rest = part.partition("\n")
            text, _, html = (rest + "\n").partition("\n=>\n")
            options = json.loads(head[head.index("{") :]) if "{" in head else {}
            name = head.partition(" {")[0]
            found.append(pytest.param(text + "\n", options, html, id=f"{path.name}:{line}:{name}"))
            line += part.count("\n") + 1
    return found


CASES = cases()


def test_there_are_cases() -> None:
    assert len(CASES) > 150


@pytest.mark.parametrize(("text", "options", "html"), CASES)
def test_case(text: str, options: dict[str, object], html: str) -> None:
    assert to_html(text, {"input": "GFM", "hard_wrap": False, **options}) == html
