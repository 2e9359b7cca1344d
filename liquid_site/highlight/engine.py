"""Rouge's way of lexing on Pygments' rule tables: the state stack, delegation, error characters."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any, ClassVar

from pygments.lexer import LexerMeta, RegexLexer, RegexLexerMeta
from pygments.token import Error, Text, _TokenType

from liquid_site.highlight.program import CALL, TOKEN, Program, State, program_of
from liquid_site.highlight.rules import Next

Token = tuple[_TokenType, str]
NOTHING: re.Match[str] = next(re.finditer("", ""))
MOST_EMPTY_MATCHES = 5
"""After more empty matches than this in a row Rouge gives up and marks one character as an error."""


class RougeMeta(RegexLexerMeta):
    """Pygments' metaclass without its eager compilation of the rules."""

    def __call__(cls, *args: Any, **options: Any) -> Any:
        return super(RegexLexerMeta, cls).__call__(*args, **options)


class RougeLexer(RegexLexer, metaclass=RougeMeta):
    """Base of the lexers: ``tokens`` is Pygments' table of states, with the actions of `rules` and with Rouge's engine.

    A rule is ``(pattern, action[, next])``. The action is a token type, `Groups`, `ByWord`, or a function
    ``(run, match)`` which calls `Run` methods. *next* is a state, ``"#pop"``, ``"#pop:2"``, ``"#push"`` or a tuple of
    these (``("#pop", "x")`` is Rouge's goto). Patterns have Ruby's ``\\w \\d \\s \\h``; ``^`` and ``$`` are at lines.
    Rouge's scanner sees nothing before the current position: it has no use for look-behinds, and a leading ``\\b`` only
    looks right. No rule matches: one `Error` character.
    """

    flags = re.MULTILINE
    tokens: ClassVar[dict[str, Any]] = {"root": []}

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__(stripnl=False, ensurenl=False)
        self.choices: Mapping[str, Any] = options or {}
        """Options of the info string: ``console?prompt=%`` is ``{"prompt": "%"}``."""

    def start(self, run: "Run") -> None:
        """Set what the callbacks keep in ``run.memory``."""

    def lex(self, text: str) -> list[Token]:
        """The tokens of *text*, unmerged, in a fresh run."""
        run = Run(self, narrow=text.isascii())
        run.feed(text)
        return run.out

    def get_tokens_unprocessed(self, text: str, stack: Any = ("root",)) -> Iterator[tuple[int, _TokenType, str]]:
        run = Run(self)
        for name in stack[1:]:
            run.push(name)
        run.feed(text)
        index = 0
        for kind, value in run.out:
            yield index, kind, value
            index += len(value)


class Run:
    """One lexing run: the stack of states, the tokens so far, what callbacks remember, runs of other lexers.

    *narrow* promises that all it is fed is ASCII.
    """

    def __init__(self, lexer: RougeLexer, out: list[Token] | None = None, narrow: bool = False) -> None:
        self.lexer = lexer
        self.narrow = narrow
        self.program: Program = program_of(type(lexer), narrow)
        self.out: list[Token] = [] if out is None else out
        self.children: dict[object, Run] = {}
        self.absent: set[str] = set()
        self.text, self.pos, self.match = "", 0, NOTHING
        self.reset()

    def reset(self) -> None:
        """Back to the root state, with nothing remembered."""
        self.stack: list[State] = [self.program.state("root")]
        self.memory = SimpleNamespace()
        self.lexer.start(self)

    def feed(self, text: str) -> None:
        """Lex *text* from the current state on, as if it began here; tokens go to ``out``."""
        outer = self.text, self.pos, self.match
        self.absent = set()
        self.text, pos, end, empty = text, 0, len(text), 0
        emit = self.out.append
        while pos < end:
            for segment in self.stack[-1].segments:
                match = segment[0](text, pos)
                if match is not None:
                    break
            else:
                emit((Error, text[pos]))
                pos += 1
                continue
            rule = segment[1][match.lastindex]  # type: ignore[index]
            after = match.end()
            if rule.kind == TOKEN:
                if after > pos:
                    emit((rule.action, text[pos:after]))
            elif rule.kind == CALL:
                if rule.alone is not None:
                    match = rule.alone(text, pos) or match
                self.match = match
                self.pos = after
                rule.action(self, match)
                after = self.pos
                assert pos <= after <= end, f"an action moved from {pos} to {after} of {end}"
            else:
                for number, kind in rule.types:
                    value = match[number]
                    if value:
                        emit((kind, value))
            if rule.next is not None:
                self.go(rule.next)
            if after > pos:
                empty = 0
                pos = after
            else:
                empty += 1
                if empty > MOST_EMPTY_MATCHES:
                    emit((Error, text[pos]))
                    pos += 1
        self.text, self.pos, self.match = outer

    # What callbacks call.

    def token(self, kind: _TokenType, value: str | None = None) -> None:
        """Give the match, or *value*, as one token."""
        if value is None:
            value = self.match.group()
        if value:
            self.out.append((kind, value))

    def find(self, needle: str, start: int) -> int:
        """Where *needle* next is, -1 if nowhere; which is remembered, so that asking again costs nothing."""
        if needle in self.absent:
            return -1
        found = self.text.find(needle, start)
        if found < 0:
            self.absent.add(needle)
        return found

    def groups(self, *kinds: _TokenType) -> None:
        """Give the groups of the match as one token each."""
        for index, kind in enumerate(kinds, 1):
            value = self.match.group(index)
            if value:
                self.out.append((kind, value))

    def go(self, target: Next) -> None:
        """Move as a rule's *next* would."""
        for name in (target,) if isinstance(target, str) else target or ():
            if name == "#push":
                self.stack.append(self.stack[-1])
            elif name[:4] == "#pop":
                self.pop(int(name[5:] or 1))
            else:
                self.stack.append(self.program.state(name))

    def push(self, state: str | State | None = None) -> None:
        """Enter a state; without one, the current state again."""
        if state is None:
            state = self.stack[-1]
        self.stack.append(self.program.state(state) if isinstance(state, str) else state)

    def pop(self, times: int = 1) -> None:
        """Leave states; the bottom one stays."""
        del self.stack[max(1, len(self.stack) - times) :]

    def goto(self, state: str | State) -> None:
        """Replace the current state."""
        self.stack[-1] = self.program.state(state) if isinstance(state, str) else state

    def reset_stack(self) -> None:
        self.stack[:] = [self.program.state("root")]

    def state_is(self, name: str) -> bool:
        return self.stack[-1].name == name

    def in_state(self, name: str) -> bool:
        return any(state.name == name for state in self.stack)

    def dynamic(self, key: object, name: str, rules: Callable[[], list[Any]]) -> State:
        """A state made at run time, to be pushed: compiled once for each *key* (which must determine the rules)."""
        return self.program.dynamic(key, name, rules)

    def child(self, key: object, lexer: Callable[[], RougeLexer]) -> "Run":
        """The run of another lexer kept under *key*: feeding it again continues where it stopped, until it is reset."""
        found = self.children.get(key)
        if found is None:
            found = self.children[key] = Run(lexer(), self.out, self.narrow)
        return found

    def delegate(self, child: "Run", text: str | None = None) -> None:
        """Give the match, or *text*, to a child run; its tokens come here."""
        child.feed(self.match.group() if text is None else text)

    def recurse(self, text: str | None = None) -> None:
        """Lex the match, or *text*, with a fresh run of the same lexer."""
        Run(type(self.lexer)(), self.out, self.narrow).feed(self.match.group() if text is None else text)


__all__ = ["Error", "LexerMeta", "RougeLexer", "Run", "State", "Text", "Token"]
