"""Compare our kramdown with the reference on texts made up from the recorded cases; each difference is printed in its
shortest form.

    KRAMDOWN_RUBY="ruby -I …" python tools/fuzz_kramdown.py SEED SECONDS
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from typing import Any

from record_kramdown import FOLDER, Kramdown, read

from liquid_site.kramdown import to_html

MODES: list[dict[str, Any]] = [
    {"input": "GFM", "hard_wrap": False},
    {"input": "GFM"},
    {"input": "kramdown"},
    {"input": "GFM", "hard_wrap": False, "parse_block_html": True},
    {"input": "kramdown", "auto_id_stripping": True, "parse_block_html": True},
    {"input": "GFM", "hard_wrap": False, "gfm_quirks": []},
]
CHARACTERS = "*_`<>[](){}!:|\"'$=-~\\&#^.+ \n\t1aé"
PIECES = [
    "**",
    "__",
    "```",
    "~~~",
    "~~",
    "$$",
    "{:.x}",
    "[^1]",
    "[^1]: ",
    "[a]",
    "[a](",
    "![",
    "](b)",
    "<b>",
    "</b>",
    "<div>",
    "</div>",
    "<!--",
    "-->",
    '<p markdown="1">',
    "  \n",
    "\\\n",
    "    ",
    "\n\n",
    "\n> ",
    "\n* ",
    "\n1. ",
    "\n- [ ] ",
    "\n: ",
    "|",
    "\n|-",
    "---",
    "===",
    "*[HTML]: x\n",
    "{::comment}",
    "{:/}",
    "{:toc}",
    "--",
    "...",
    "<<",
    ">>",
    "&amp;",
    "&#34;",
    "<http://x.y>",
    "^\n",
    "\n#",
    "\n# ",
    "<code>",
    "</code>",
    "<br/>",
    "<table>",
    "<td>",
    '[a]: /u "t"\n',
    "{:a: .b}\n",
    "<script>",
    "</script>",
    "<pre>",
    "</pre>",
    '(c "d")',
]


def make(chance: random.Random, texts: list[str], lines: list[str]) -> str:
    """A text: a recorded one, lines of several, or loose pieces; then changed here and there."""
    kind = chance.random()
    if kind < 0.35:
        text = chance.choice(texts)
    elif kind < 0.7:
        text = "\n".join(chance.choice(lines) for _ in range(chance.randrange(1, 12)))
    else:
        text = "".join(chance.choice(PIECES + list(CHARACTERS)) for _ in range(chance.randrange(3, 60)))
    for _ in range(chance.randrange(6)):
        text = change(chance, text, lines)
    return text


def change(chance: random.Random, text: str, lines: list[str]) -> str:
    """*text* with something put in, taken out, or indented."""
    place, other = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
    kind = chance.randrange(4)
    if kind == 0:
        return text[:place] + chance.choice(PIECES) + text[place:]
    if kind == 1:
        return text[:place] + text[min(place + chance.randrange(1, 6), len(text)) :]
    if kind == 2:
        return text[:place] + chance.choice(lines) + "\n" + text[place:]
    prefix = chance.choice(["> ", "  ", "- ", "    ", " "])
    return text[:place] + "\n".join(prefix + line for line in text[place:other].split("\n")) + text[other:]


def shrink(text: str, differs: Callable[[str], bool]) -> str:
    """The shortest text, found by leaving out pieces, that still *differs*."""
    size = max(1, len(text) // 2)
    while size:
        place = 0
        while place < len(text):
            shorter = text[:place] + text[place + size :]
            if differs(shorter):
                text = shorter
            else:
                place += size
        size //= 2
    return text


def main() -> int:
    seed, seconds = int(sys.argv[1]), float(sys.argv[2])
    chance, kramdown = random.Random(seed), Kramdown()
    texts = [text for path in sorted(FOLDER.glob("*.case")) for _, text in read(path)]
    lines = [line for text in texts for line in text.split("\n")]
    tried, different = 0, 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        options = {**chance.choice(MODES), "syntax_highlighter": None}
        text = make(chance, texts, lines)
        tried += 1

        def differs(text: str, options: dict[str, Any] = options) -> bool:
            html = kramdown(text, options)
            return html is not None and to_html(text, options) != html

        if differs(text):
            different += 1
            short = shrink(text, differs)
            print(
                options,
                repr(short),
                repr(kramdown(short, options)),
                repr(to_html(short, options)),
                sep="\n",
                end="\n\n",
            )
    print(f"{tried} texts, {different} different")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
