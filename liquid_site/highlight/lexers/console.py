"""Shell sessions: prompts, what was typed (shell, or ``console?lang=…``), and output."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from pygments.token import Comment, Generic, Whitespace

from liquid_site.highlight.engine import RougeLexer, Run, Token
from liquid_site.highlight.registry import Lexes

PROMPT_ENDS = ["$", "#", ">", ";"]
ELISION = re.compile(r"\s*(?:\.+|<\.+>)\s*\Z")


def listed(value: Any) -> list[str]:
    """An option with a list: repeated, or separated by commas."""
    return value.split(",") if isinstance(value, str) else list(value or ())


def language(name: str | None, usual: str, options: Mapping[str, Any]) -> Lexes:
    from liquid_site.highlight.lookup import find_lexer
    from liquid_site.highlight.registry import lexer_for

    return (find_lexer(name) if name else None) or lexer_for(usual, options)


class Feed:
    """What is typed goes on over prompts (a here-document, an open quote) until output comes between."""

    def __init__(self, lexer: Lexes, out: list[Token]) -> None:
        self.lexer = lexer
        self.out = out
        self.reset()

    def reset(self) -> None:
        self.run = Run(self.lexer, self.out) if isinstance(self.lexer, RougeLexer) else None

    def feed(self, text: str) -> None:
        if self.run is None:
            self.out += self.lexer.lex(text)
        else:
            self.run.feed(text)


def session_line(run: Run, match: re.Match[str]) -> None:
    lexer: Console = run.lexer  # type: ignore[assignment]
    lexer.line(match.group(), run.out, run.memory.typing, run.memory.output)


class Console(RougeLexer):
    """Rouge's console.

    Options: prompt (what ends a prompt), lang and output (languages), comments, error (how lines of errors begin).
    """

    def __init__(self, options: Mapping[str, Any] | None = None) -> None:
        super().__init__(options)
        ends = listed(self.choices.get("prompt")) or PROMPT_ENDS
        comments = self.choices.get("comments")
        self.comments = "#" not in ends if comments is None else comments not in ("false", "0", "off")
        self.prompt = re.compile(rf".*?(?:{'|'.join(map(re.escape, ends))})")
        self.errors = tuple(listed(self.choices.get("error")))
        self.typed = language(self.choices.get("lang"), self.usual, {})
        self.output = language(self.choices.get("output"), self.usual_output, {"token": "Generic.Output"})

    usual, usual_output = "shell", "plaintext"

    def start(self, run: Run) -> None:
        run.memory.typing = Feed(self.typed, run.out)
        run.memory.output = Feed(self.output, run.out)

    def prompt_end(self, line: str) -> int:
        """Where the prompt of *line* ends; 0 where it has none."""
        found = self.prompt.match(line)
        return found.end() if found else 0

    tokens: ClassVar[dict[str, Any]] = {"root": [(r"[^\n]*\n|[^\n]+", session_line)]}

    def line(self, line: str, out: list[Token], typing: Feed, output: Feed) -> None:
        if ELISION.match(line) and "." in line or self.comments and line.lstrip().startswith("#"):
            out.append((Comment, line))
            output.reset()
            return
        end = self.prompt_end(line)
        if end:
            output.reset()
            rest = line[end:]
            typed = rest.lstrip()
            out += [(Generic.Prompt, line[:end]), (Whitespace, rest[: len(rest) - len(typed)])]
            typing.feed(typed)
        elif self.errors and line.startswith(self.errors):
            out.append((Generic.Error, line))
        else:
            typing.reset()
            output.feed(line)
