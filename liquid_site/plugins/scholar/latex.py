"""LaTeX's characters in plain Unicode, and the other filters that values of a bibliography go through."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from liquid_site.errors import ConfigError
from liquid_site.plugins.scholar.latex_tables import ACCENTS, GREEK, LETTERS, MARKS, PUNCTUATION, SIGNS, SYMBOLS

_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_DOTLESS = re.compile(r"\\([ij])(?!\w)", re.ASCII)
_ENDED_BY_BLANK = re.compile(r"(\\[A-Za-z]+)\\(\s+)")
_ENDED_BY_POINT = re.compile(r"([^{]\\[A-Za-z0-9_])([;,.:%])")
_APART = re.compile(r"(\\[^\sij&#${}_~%])\s+([^\W\d_]+)(?![A-Za-z0-9_])", re.IGNORECASE)
_TIE = re.compile(r"(^|[^\\])~")
_MATHS = re.compile(r"\$([^$]+)\$")
_ACCENT = re.compile(rf"\\([`'^~=.\"]|'')(?:\{{({_LETTER})\}}|({_LETTER}))")
_MARK = re.compile(rf"\\([{''.join(MARKS)}])\{{({_LETTER})([^\W\d_]*)\}}")
_COMMAND = re.compile(r"\\([A-Za-z]+[0-9]?)(?:\{\}|(?![A-Za-z0-9_])\s*)", re.ASCII)
_BARE_COMMAND = re.compile(r"\\(aa|AA|ae|AE|[oOlL])(?![A-Za-z0-9_])")
_SIGN = re.compile(r"-+|`{1,2}|'{1,2}")
_ESCAPED = re.compile(r"\\([$%;#_& ])|\\(~)\{\}")
_THIN_BLANK = re.compile(r"\\,(?:\{\}|\s+|(?=[A-Za-z0-9_]))")
_BRACES = re.compile(r"(^|[^\\])[{}]+", re.MULTILINE)
_KEPT_BRACE = re.compile(r"\\([{}])")
_URL = re.compile(r"\\href\\\{([^\\}]+)\\\}\\\{([^\\}]+)\\\}|(?:https?|ftp)://[^\s<>\"{}|\\^`]+")

Filter = Callable[[str], str]


def decode(text: str) -> str:
    """Give *text* with LaTeX's commands for characters resolved and its braces taken out, composed (NFC)."""
    if "\\" in text:
        text = _commands_set_off(text)
    text = _TIE.sub("\\1\u00a0", text) if "~" in text else text
    text = _MATHS.sub(r"\1", text) if "$" in text else text
    if "\\" in text:
        text = _characters(text)
    text = _SIGN.sub(lambda match: SIGNS.get(match[0], ""), text)
    if "\\" in text:
        text = _ESCAPED.sub(lambda match: match[1] or match[2], text)
        text = _THIN_BLANK.sub("\u202f", _named(_named(text, SYMBOLS), GREEK))
    text = _KEPT_BRACE.sub(r"\1", _BRACES.sub(r"\1", text))
    return unicodedata.normalize("NFC", text)


def _commands_set_off(text: str) -> str:
    text = _DOTLESS.sub(lambda match: "ı" if match[1] == "i" else "ȷ", text)
    text = _ENDED_BY_BLANK.sub(r"\1{}\2", text)
    text = _ENDED_BY_POINT.sub(r"\1{}\2", text)
    return _APART.sub(r"\1{\2}", text)


def _characters(text: str) -> str:
    text = _ACCENT.sub(lambda match: f"{match[2] or match[3]}{ACCENTS[match[1]]}", text)
    text = _MARK.sub(lambda match: f"{match[2]}{MARKS[match[1]]}{match[3]}", text)
    text = _BARE_COMMAND.sub(lambda match: LETTERS.get(match[1], match[0]), text)
    return _named(text, PUNCTUATION)


def _named(text: str, table: dict[str, str]) -> str:
    return _COMMAND.sub(lambda match: table.get(match[1], match[0]), text) if "\\" in text else text


def macro(name: str, render: Callable[[str], str]) -> Filter:
    """Make the filter of the command *name*: *render* gets what stands in its braces."""
    start = f"\\{name}{{"

    def run(text: str) -> str:
        out, at = [], 0
        while (found := text.find(start, at)) >= 0:
            end = closing_brace(text, found + len(start) - 1)
            if end < 0:
                break
            out += [text[at:found], render(text[found + len(start) : end])]
            at = end + 1
        return "".join([*out, text[at:]])

    return run


def closing_brace(text: str, at: int) -> int:
    """Give the place of the brace that closes the one at *at*; -1 without one."""
    depth = 0
    for match in re.compile(r"[{}]").finditer(text, at):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return -1


def filters(names: Iterable[object]) -> list[Filter]:
    """Give the filters with *names*, any case. Raises ConfigError for one that is none."""
    known: dict[str, Filter] = {
        "latex": decode,
        "smallcaps": macro("textsc", lambda text: f'<font style="font-variant: small-caps">{text}</font>'),
        "superscript": macro("textsuperscript", lambda text: f"<sup>{text}</sup>"),
        "italics": macro("emph", lambda text: f"<i>{text}</i>"),
        "textit": macro("textit", lambda text: f"<i>{text}</i>"),
        "lowercase": macro("lowercase", str.lower),
        "textregistered": lambda text: text.replace("\\textregistered", "&#0174"),
        "tiny": macro("tiny", lambda text: f'<span class="tiny">{text}</span>'),
        "linebreaks": lambda text: re.sub(r"\n\s*", " ", text),
        "markdown": lambda text: _URL.sub(_link, text),
    }
    wanted = [str(name).lstrip(":").lower() for name in names]
    for name in wanted:
        if name not in known:
            raise ConfigError(f"There is no BibTeX filter {name}.", hint=f"filters: {', '.join(known)}")
    return [known[name] for name in wanted]


def _link(match: re.Match[str]) -> str:
    return f"[{match[2]}]({match[1]})" if match[1] else f"[{match[0]}]({match[0]})"
