"""Characters a second of our highlighter and of Rouge, side by side in one run, for every language with recorded cases.

    ROUGE_LIB=…/rouge/lib python benchmarks/highlight_speed.py [--texts FOLDER] [language …]

*FOLDER* holds files named after languages (``ruby.txt``) to use instead of the recorded cases. Rouge is the gem of
the ``ruby`` on PATH.
The mix weighs languages by their share of the code blocks of 115 Jekyll sites.
"""

import argparse
import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tools"))
sys.path.insert(0, str(ROOT))

from rouge_oracle import Oracle  # noqa: E402

from liquid_site.highlight import highlight  # noqa: E402

SIZE = 40_000
SHARES = {
    "yaml": 16.94, "shell": 12.60, "ruby": 5.88, "html": 5.33, "javascript": 4.59, "markdown": 2.87, "python": 2.72,
    "liquid": 2.65, "java": 1.99, "json": 1.95, "scala": 1.30, "typescript": 1.25, "scss": 1.09, "sql": 1.09,
    "cpp": 1.03,
    "swift": 0.90, "css": 0.75, "r": 0.62, "xml": 0.53, "console": 0.52, "jsx": 0.32, "csharp": 0.31, "c": 0.29,
    "diff": 0.18, "rust": 0.17, "powershell": 0.12, "kotlin": 0.08, "go": 0.06, "haskell": 0.06, "ini": 0.05,
    "lua": 0.03, "php": 0.03, "docker": 0.02, "toml": 0.02, "perl": 0.01, "make": 0.01,
}  # fmt: skip


def sample(language: str, folder: Path | None) -> list[str]:
    """Texts of *language*, about `SIZE` characters together."""
    if folder and (folder / f"{language}.txt").exists():
        pieces = [(folder / f"{language}.txt").read_text(encoding="utf-8")]
    else:
        path = ROOT / "fixtures" / "highlight" / f"{language}.json"
        if not path.exists():
            return []
        pieces = [
            entry["code"] for entry in json.loads(path.read_text(encoding="utf-8")) if entry["language"] == language
        ]
    total = max(1, sum(map(len, pieces)))
    return pieces * max(1, round(SIZE / total))


def ours(pieces: list[str], language: str) -> float:
    start = time.perf_counter()
    for piece in pieces:
        highlight(piece, language)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("languages", nargs="*", default=list(SHARES))
    options = parser.parse_args()
    weight = our_cost = their_cost = 0.0
    print(f"{'language':12}{'chars':>9}{'ours c/s':>14}{'Rouge c/s':>14}{'ratio':>8}")
    with Oracle() as oracle:
        for language in options.languages:
            pieces = sample(language, options.texts)
            if not pieces:
                print(f"{language:12} no text")
                continue
            size = sum(map(len, pieces))
            ours(pieces[:3], language)
            oracle.timed(language, pieces[0])
            mine = min(ours(pieces, language) for _ in range(3))
            theirs = min(sum(oracle.timed(language, piece)[1] for piece in pieces) for _ in range(3))
            share = SHARES.get(language, 0.01)
            weight += share
            our_cost += share * mine / size
            their_cost += share * theirs / size
            print(f"{language:12}{size:9}{size / mine:14,.0f}{size / theirs:14,.0f}{theirs / mine:8.2f}")
    if weight:
        print(f"{'mix':12}{'':9}{weight / our_cost:14,.0f}{weight / their_cost:14,.0f}{their_cost / our_cost:8.2f}")


if __name__ == "__main__":
    main()
