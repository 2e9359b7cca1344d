"""Reading a command's arguments as Ruby's OptionParser does: abbreviations, options anywhere, the last one wins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from liquid_site.cli.options import Option
from liquid_site.errors import LiquidSiteError


class UsageError(LiquidSiteError):
    """The command line cannot be understood."""


@dataclass
class Arguments:
    """What was typed: ``options`` holds configuration key → value for the options given, ``words`` the other words."""

    options: dict[str, Any] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)


def parse(argv: list[str], options: Iterable[Option]) -> Arguments:
    """Read *argv* (without program and command). Raises ``UsageError`` on an unknown option or a bad value."""
    known = list({option.key: option for option in options}.values())
    found = Arguments()
    rest = list(reversed(argv))
    while rest:
        word = rest.pop()
        if word == "--":
            found.words += reversed(rest)
            break
        if word.startswith("--"):
            _long(word, known, rest, found.options)
        elif word.startswith("-") and word != "-":
            _short(word, known, rest, found.options)
        else:
            found.words.append(word)
    return found


def _long(word: str, known: list[Option], rest: list[str], found: dict[str, Any]) -> None:
    """Take ``--option``, ``--option=value`` or ``--option value``, the name whole or as much of it as is clear."""
    typed, equals, value = word.partition("=")
    names = {option.long: (option, True) for option in known}
    names |= {f"--no-{option.long[2:]}": (option, False) for option in known if option.kind == "switch"}
    meant = [typed] if typed in names else [name for name in names if name.startswith(typed)]
    if len(meant) != 1:
        raise UsageError(f"{'ambiguous' if meant else 'invalid'} option: {typed}", hint="invalid")
    option, on = names[meant[0]]
    if option.kind not in ("flag", "switch"):
        found[option.key] = _value(option, typed, value if equals else None, rest)
    elif equals:
        raise UsageError(f"needless argument: {word}")
    else:
        found[option.key] = on


def _short(word: str, known: list[Option], rest: list[str], found: dict[str, Any]) -> None:
    """Take ``-o``, several in one word, or ``-ovalue``."""
    names = {option.short: option for option in known if option.short}
    for place in range(1, len(word)):
        typed = f"-{word[place]}"
        option = names.get(typed)
        if option is None:
            raise UsageError(f"invalid option: -{word[place:]}", hint="invalid")
        if option.kind not in ("flag", "switch"):
            found[option.key] = _value(option, typed, word[place + 1 :] or None, rest)
            return
        found[option.key] = True


def _value(option: Option, typed: str, value: str | None, rest: list[str]) -> Any:
    """Give the value of *option*: *value* if it stood with it, else the next word of *rest* (the last in the list)."""
    if value is None and rest and not (option.kind == "maybe" and rest[-1].startswith("-")):
        value = rest.pop()
    if option.kind == "maybe":
        return value
    if value is None:
        raise UsageError(f"missing argument: {typed}")
    if option.kind == "list":
        return value.split(",") if value else []
    if option.kind != "number":
        return value
    try:
        return int(value)
    except ValueError:
        raise UsageError(f"invalid argument: {typed} {value}") from None
