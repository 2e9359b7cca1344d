"""Ruby's regular expressions, as sites write them in their configuration and templates, as Python's."""

from __future__ import annotations

import re

from liquid_site.errors import LiquidError

_PIECE = re.compile(r"\\[pP]\{\^?\w+\}|\\.|\(\?<(?![=!])|\[\[:\^?\w+:\]\]|\[:\^?\w+:\]|.", re.DOTALL)
_ESCAPES = {
    r"\z": r"\Z",
    r"\Z": r"(?=\n?\Z)",
    r"\h": "[0-9a-fA-F]",
    r"\R": r"(?:\r\n|[\n\v\f\r])",
    r"\w": "[a-zA-Z0-9_]",
    r"\W": "[^a-zA-Z0-9_]",
    r"\d": "[0-9]",
    r"\D": "[^0-9]",
    r"\s": r"[ \t\n\v\f\r]",
    r"\S": r"[^ \t\n\v\f\r]",
    "(?<": "(?P<",
}
_IN_CLASS = {r"\w": "a-zA-Z0-9_", r"\d": "0-9", r"\s": r" \t\n\v\f\r", r"\h": "0-9a-fA-F"}
_CLASSES = {
    "alpha": r"^\W\d_",
    "alnum": r"^\W_",
    "digit": r"\d",
    "word": r"\w",
    "space": r"\s",
    "punct": "!-/:-@\\[-`{-~",
    "upper": "A-ZÀ-ÖØ-Þ",
    "lower": "a-zß-öø-ÿ",
    "l": r"^\W\d_",
    "n": r"\d",
    "nd": r"\d",
    "p": "!-/:-@\\[-`{-~",
}
_REFERENCE = re.compile(r"\\(?:([0-9])|k<(\w+)>|(\\|.))", re.DOTALL)


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile Ruby's *pattern*, ``^`` and ``$`` being ends of lines. Raises LiquidError where Python lacks it."""
    try:
        return re.compile(translated(pattern), re.MULTILINE)
    except re.error as error:
        message = f"The pattern {pattern!r} cannot be used here: {error}"
        raise LiquidError(message, hint="write it more plainly") from error


def translated(pattern: str) -> str:
    """Give *pattern* in Python's notation."""
    out: list[str] = []
    inside = False
    for piece in _PIECE.findall(pattern):
        if inside:
            out.append(_IN_CLASS.get(piece, piece))
            inside = piece != "]" or out[-2:-1] == ["["]
        elif piece == "[":
            inside = True
            out.append(piece)
        elif piece.startswith("[[:") or piece[:2] in (r"\p", r"\P"):
            out.append(_posix(piece))
        else:
            out.append(_ESCAPES.get(piece, piece))
    return "".join(out)


def _posix(piece: str) -> str:
    name = re.sub(r"[^a-zA-Z]", "", piece[2:] if piece[0] == "\\" else piece).lower()
    known = _CLASSES.get(name)
    negative = "^" in piece or piece.startswith(r"\P")
    if known is None:
        return piece
    if negative:
        return f"[{known[1:]}]" if known.startswith("^") else f"[^{known}]"
    return f"[{known}]"


def replaced(pattern: re.Pattern[str], replacement: str, text: str, count: int = 0) -> str:
    """Replace what *pattern* finds, ``\\1`` and ``\\k<name>`` in *replacement* being its groups; 0 replaces all."""

    def group(match: re.Match[str], reference: re.Match[str]) -> str:
        number, name, other = reference.groups()
        if number is not None:
            place = int(number)
            return (match[place] or "") if place <= (match.re.groups) else ""
        if name is not None:
            return match.groupdict().get(name) or ""
        return {"\\": "\\", "&": match[0]}.get(other, f"\\{other}")

    return pattern.sub(
        lambda match: _REFERENCE.sub(lambda reference: group(match, reference), replacement), text, count=count
    )
