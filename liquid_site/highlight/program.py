"""A lexer's states, compiled when they are first entered: all rules of a state become one pattern where they can."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from pygments.lexer import combined, default, include, words
from pygments.token import Text, _TokenType

from liquid_site.highlight.rules import Action, Groups, Next, ruby_pattern

TOKEN, GROUPS, CALL = range(3)
_ALONE = re.compile(r"\\[1-9]|\(\?P[<=]|\(\?\(")
"""What keeps a pattern from being one alternative among others: references to groups by number or name."""


_CLOSED = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]", re.S)
_GROUP = re.compile(r"\((?!\?)")


def group_count(pattern: str) -> int:
    """How many groups a pattern has; counting them is much cheaper than compiling it."""
    return len(_GROUP.findall(_CLOSED.sub("x", pattern)))


_WIDE = re.compile(r"(?<!-)(?:[^\x00-\x7f](?:-[^\x00-\x7f])?){40,}")
"""The letters beyond ASCII in a class that lists all of a kind."""


def narrowed(pattern: str) -> str:
    """The pattern as far as ASCII texts need it: classes of thousands of letters take longer to compile than to use."""
    return pattern if pattern.isascii() else _WIDE.sub("\x80", pattern)


class Alone:
    """A rule's pattern by itself, compiled when the rule first fires: its callback then sees its own groups."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags
        self.matcher: Callable[[str, int], re.Match[str] | None] | None = None

    def __call__(self, text: str, pos: int) -> re.Match[str] | None:
        if self.matcher is None:
            self.matcher = re.compile(self.pattern, self.flags).match
        return self.matcher(text, pos)


class Rule(NamedTuple):
    """One rule: what it does, and where its groups start in the state's pattern. *alone* is its pattern by itself."""

    kind: int
    action: Any
    next: tuple[str, ...] | None
    types: tuple[tuple[int, _TokenType], ...]
    alone: Callable[[str, int], "re.Match[str] | None"] | None


class State(NamedTuple):
    """A state's name and its segments: a matcher, and its rules by the number of the group that closes last."""

    name: str
    segments: "tuple[tuple[Callable[[str, int], re.Match[str] | None], dict[int, Rule]], ...]"


def following(target: Next) -> tuple[str, ...] | None:
    return (target,) if isinstance(target, str) else target or None


class Program:
    """The compiled states of one lexer class; *narrow* ones are for ASCII texts."""

    def __init__(self, definitions: dict[str, Any], flags: int, narrow: bool = False) -> None:
        self.definitions = definitions
        self.flags = flags
        self.narrow = narrow and not flags & re.IGNORECASE
        self.states: dict[str, State] = {}
        self.made: dict[object, State] = {}

    def state(self, name: str) -> State:
        """The state of that name, compiled."""
        found = self.states.get(name)
        if found is None:
            found = self.states[name] = self.compile(name, self.definitions[name])
        return found

    def dynamic(self, key: object, name: str, rules: Callable[[], list[Any]]) -> State:
        """A state made at run time (for a delimiter that was read, say), kept under *key*."""
        found = self.made.get(key)
        if found is None:
            if len(self.made) > 500:
                self.made.clear()
            found = self.made[key] = self.compile(name, rules())
        return found

    def flat(self, entries: Iterable[Any]) -> Iterator[tuple[str, Action, Next]]:
        """The rules with Pygments' ``include``, ``default``, ``words`` and ``combined`` resolved."""
        for entry in entries:
            if isinstance(entry, include):
                yield from self.flat(self.definitions[str(entry)])
            elif isinstance(entry, default):
                yield "", Text, entry.state
            else:
                pattern, action, *rest = entry
                target = rest[0] if rest else None
                if isinstance(target, combined):
                    target = self.combine(target)
                source = pattern.get() if isinstance(pattern, words) else pattern  # type: ignore[no-untyped-call]
                yield source, action, target

    def combine(self, names: tuple[str, ...]) -> str:
        joined = "+".join(names)
        self.definitions.setdefault(joined, [include(name) for name in names])
        return joined

    def compile(self, name: str, entries: Iterable[Any]) -> State:
        segments = []
        batch: list[tuple[str, Action, Next]] = []
        for pattern, action, target in self.flat(entries):
            ruby = ruby_pattern(pattern)
            if self.narrow:
                ruby = narrowed(ruby)
            if _ALONE.search(ruby):
                if batch:
                    segments.append(self.segment(batch))
                    batch = []
                segments.append(self.single(ruby, action, target))
            else:
                batch.append((ruby, action, target))
        if batch:
            segments.append(self.segment(batch))
        return State(name, tuple(segments))

    def single(self, pattern: str, action: Action, target: Next) -> tuple[Any, dict[int, Rule]]:
        wrapped = re.compile(pattern, self.flags)
        return wrapped.match, dict.fromkeys(
            [None, *range(wrapped.groups + 1)],
            self.rule(action, target, 0, None),
        )

    def segment(self, batch: list[tuple[str, Action, Next]]) -> tuple[Any, dict[int, Rule]]:
        rules = {}
        number = 1
        for pattern, action, target in batch:
            groups = group_count(pattern)
            lone = groups and not isinstance(action, Groups | _TokenType)
            alone = Alone(pattern, self.flags) if lone else None
            rules[number] = self.rule(action, target, number, alone)
            number += groups + 1
        return re.compile("|".join(f"({pattern})" for pattern, _, _ in batch), self.flags).match, rules

    @staticmethod
    def rule(action: Action, target: Next, base: int, alone: Any) -> Rule:
        types: tuple[tuple[int, _TokenType], ...] = ()
        kind = CALL
        if isinstance(action, Groups):
            kind = GROUPS
            types = tuple((base + n, t) for n, t in enumerate(action.types, 1) if t is not None)
        elif isinstance(action, _TokenType):
            kind = TOKEN
        return Rule(kind, action, following(target), types, alone)


@cache
def program_of(lexer: type, narrow: bool = False) -> Program:
    """The program of a lexer class, made once, and once for ASCII texts (*narrow*)."""
    return Program(dict(lexer.get_tokendefs()), lexer.flags, narrow)  # type: ignore[attr-defined]
