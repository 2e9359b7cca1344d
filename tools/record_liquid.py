"""Record what the reference makes of the templates in ``fixtures/liquid/*.case``, in the site ``fixtures/liquid/site``.

    python tools/record_liquid.py [NAME.case …]

The reference is run by ``$JEKYLL_RUBY``, a Ruby with the flags that let it find Jekyll, else by ``ruby``. A case is a
line ``=== name``, perhaps lines ``data: JSON``, ``path: PATH`` (of the pretended page) or ``doc: PATH`` (of a document
to render for), the template, a line ``=>`` and the output; an output that begins with ``!! `` is an error's message.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "fixtures" / "liquid"
DRIVER = Path(__file__).with_suffix(".rb")
SOURCE = "<SOURCE>"
HEAD = re.compile(r"(data|path|doc): (.*)")


def read_cases(file: Path) -> list[dict[str, Any]]:
    """Read the cases of *file*: name, template, expected, and the fields above the template."""
    cases = []
    for block in re.split(r"^=== ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        template, _, expected = rest.partition("\n=>\n")
        case: dict[str, Any] = {"name": name}
        while match := HEAD.match(template):
            case[match[1]] = json.loads(match[2]) if match[1] == "data" else match[2]
            template = template[match.end() + 1 :]
        cases.append({**case, "template": template, "expected": expected.removesuffix("\n")})
    return cases


def ask(cases: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let the reference render *cases*."""
    command = shlex.split(os.environ.get("JEKYLL_RUBY", "ruby -W0"))
    asked = {"source": str(FOLDER / "site"), "cases": cases}
    done = subprocess.run(
        [*command, str(DRIVER)], input=json.dumps(asked), capture_output=True, text=True, check=True,
        env={**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    return list(json.loads(done.stdout))


def written(case: dict[str, Any], result: dict[str, Any]) -> str:
    """Give the text of *case* with the *result* of the reference."""
    head = "".join(
        f"{key}: {json.dumps(case[key], ensure_ascii=False) if key == 'data' else case[key]}\n"
        for key in ("data", "path", "doc")
        if key in case
    )
    shown = result["output"] if "output" in result else "!! " + result["error"]
    return f"=== {case['name']}\n{head}{case['template']}\n=>\n{shown.replace(str(FOLDER / 'site'), SOURCE)}\n"


def main(names: list[str]) -> None:
    """Record the files called *names*, or all."""
    for file in [FOLDER / name for name in names] or sorted(FOLDER.glob("*.case")):
        cases = read_cases(file)
        results = ask(cases)
        text = "".join(written(case, result) for case, result in zip(cases, results, strict=True))
        file.write_text(text, encoding="utf-8", newline="\n")
        print(f"{file.name}: {len(cases)} cases")


if __name__ == "__main__":
    main(sys.argv[1:])
