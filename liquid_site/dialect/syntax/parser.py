"""The parser: tokens into bodies, tags asked to read themselves, lines counted as Liquid counts them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from liquid_site.dialect.compile.code import Use
from liquid_site.dialect.faults import DeepFault, Fault, OpenFault, SyntaxFault
from liquid_site.dialect.syntax import lax, quick, strict
from liquid_site.dialect.syntax.nodes import Body, Condition, Literal, Node, Output, Text, Value
from liquid_site.dialect.syntax.tokens import BLANKS, tokenize

TAG = re.compile(r"\{%-?[ \t\n\v\f\r]*(\w+)[ \t\n\v\f\r]*", re.ASCII)
WHOLE_TAG = re.compile(TAG.pattern + r"(.*)%\}", re.ASCII | re.DOTALL)
MAX_DEPTH = 100
_WHITE = BLANKS[:-1]

End = tuple[str, str]
"""The tag that ended a body, which no one knows: its name and its markup."""


@dataclass(slots=True)
class Rule:
    """How a tag is read: ``parse(parser, name, markup) -> Node``; ``block`` says that it takes a body."""

    parse: Callable[[Parser, str, str], Node]
    block: bool = False


@dataclass(slots=True)
class Known:
    """What templates of one engine have been read to: by token where nothing around it matters, else by markup."""

    tags: dict[str, End] = field(default_factory=dict)
    outputs: dict[str, Value] = field(default_factory=dict)
    values: dict[str, Value] = field(default_factory=dict)
    conditions: dict[str, Condition] = field(default_factory=dict)
    others: dict[tuple[str, str], Any] = field(default_factory=dict)


@dataclass(slots=True)
class Parser:
    """One template being parsed. ``line`` is where the token now read begins, ``next_line`` where the next will.

    ``mode`` is ``warn``, ``lax`` or ``strict``; ``warnings`` what ``warn`` found. ``writes`` counts the tags that may
    set variables, ``uses`` are plugins' tags. A fault gets its line from ``line``.
    """

    tokens: list[str]
    rules: Mapping[str, Rule]
    mode: str = "warn"
    warnings: list[str] = field(default_factory=list)
    line: int = 1
    next_line: int = 1
    place: int = 0
    depth: int = 0
    trim: bool = False
    token: str = ""
    writes: int = 0
    uses: list[Use] = field(default_factory=list)
    known: Known = field(default_factory=Known)

    def shift(self) -> str | None:
        """Take the next token, None at the end."""
        if self.place >= len(self.tokens):
            return None
        token = self.tokens[self.place]
        self.place += 1
        self.next_line += token.count("\n")
        return token

    def parse_into(self, body: Body) -> End | None:
        """Fill *body* up to a tag that no rule knows; None at the end of the template."""
        tokens, nodes, count, outputs = self.tokens, body.nodes, len(self.tokens), self.known.outputs
        self.line = self.next_line
        while self.place < count:
            token = tokens[self.place]
            self.place += 1
            if "\n" in token:
                self.next_line += token.count("\n")
            opener = token[:2]
            if opener == "{%":
                end = self._tag(body, token)
                if end is not None:
                    return end
            elif opener == "{{":
                value = None if self.trim else outputs.get(token)
                nodes.append(self._output(token, nodes) if value is None else Output(value, self.line))
                body.blank = False
            else:
                self._text(token, body)
            self.line = self.next_line
        return None

    def step(self, body: Body, token: str) -> End | None:
        """Put what *token* begins into *body*; the tag's name and markup if no rule knows it."""
        opener = token[:2]
        if opener == "{%":
            return self._tag(body, token)
        if opener == "{{":
            body.nodes.append(self._output(token, body.nodes))
            body.blank = False
        else:
            self._text(token, body)
        return None

    def _tag(self, body: Body, token: str) -> End | None:
        self.token = token
        end = (None if self.trim else self.known.tags.get(token)) or self._open_tag(token, body.nodes)
        rule = self.rules.get(end[0])
        if rule is None:
            return end
        node = rule.parse(self, *end)
        body.nodes.append(node)
        if not node.blank:
            body.blank = False
        if node.jumps:
            body.jumps = True
            body.piles = body.piles or node.piles
        return None

    def _text(self, token: str, body: Body) -> None:
        if self.trim:
            token = token.lstrip(BLANKS)
            self.trim = False
        body.nodes.append(Text(token, self.line))
        if body.blank and token.strip(_WHITE):
            body.blank = False

    def _trim_around(self, token: str, nodes: list[Any]) -> None:
        if token[2:3] == "-" and nodes and type(nodes[-1]) is Text:
            nodes[-1].text = nodes[-1].text.rstrip(BLANKS)
        self.trim = token[-3:-2] == "-"

    def _open_tag(self, token: str, nodes: list[Any]) -> End:
        if token[2:3] == "-" or token[-3:-2] == "-" or self.trim:
            self._trim_around(token, nodes)
            return _cut_tag(token)
        known = self.known.tags[token] = _cut_tag(token)
        return known

    def _output(self, token: str, nodes: list[Any]) -> Output:
        steady = not (token[2:3] == "-" or token[-3:-2] == "-" or self.trim)
        if not steady:
            self._trim_around(token, nodes)
        if len(token) < 4 or not token.endswith("}}"):
            raise SyntaxFault(f"Variable '{token}' was not properly terminated with regexp: /\\}}\\}}/")
        start = 3 if token[2] == "-" else 2
        end = len(token) - 2
        if token[end - 1] == "-" and end > start:
            end -= 1
        warned = len(self.warnings)
        value = self.value(token[start:end])
        if steady and len(self.warnings) == warned:
            self.known.outputs[token] = value
        return Output(value, self.line)

    def value(self, markup: str) -> Value:
        """Read an expression with filters by the grammar of the mode."""
        known: Value | None = self.known.values.get(markup)
        if known is not None:
            return known
        if self.mode == "lax":
            known = lax.parse_value(markup) if markup else Value(Literal(None), ())
        else:
            known = quick.value(markup)
        if known is not None:
            self.known.values[markup] = known
            return known
        value: Value = self.switch("value", markup, strict.parse_value, lax.parse_value, f'in "{{{{{markup}}}}}"')
        return value

    def condition(self, markup: str, line: int) -> Condition:
        """Read the condition of ``if``, ``elsif`` and ``unless``; warnings name *line*, where the block began."""
        known: Condition | None = self.known.conditions.get(markup)
        if known is not None:
            return known
        known = quick.condition(markup) if self.mode != "lax" else None
        if known is not None:
            self.known.conditions[markup] = known
            return known
        shown = f'in "{markup.strip(BLANKS)}"'
        condition: Condition = self.switch("if", markup, strict.parse_condition, lax.parse_condition, shown, line)
        return condition

    def switch(
        self,
        kind: str,
        markup: str,
        strictly: Callable[[str], Any],
        laxly: Callable[[str], Any],
        shown: str,
        line: int = 0,
    ) -> Any:
        """Read *markup* strictly, or laxly where the mode allows it; what went well before is not read again."""
        key, known = (kind, markup), self.known.others
        if key in known:
            return known[key]
        if self.mode == "lax":
            return known.setdefault(key, laxly(markup))
        try:
            return known.setdefault(key, strictly(markup))
        except SyntaxFault as fault:
            at = line or self.line
            if self.mode == "strict":
                fault.line, fault.markup_context = at, shown
                raise
            self.warnings.append(f"Liquid syntax error (line {at}): {fault.message} {shown}")
        return laxly(markup)

    def use(self, kind: str, name: str, markup: str, line: int) -> str:
        """Ask for the tag *name* of a plugin to be bound with its *markup*; the Python name it will have."""
        local = f"tag_{len(self.uses) + 1}"
        self.uses.append(Use(local, kind, name, markup, line))
        return local

    def parse_block(self, body: Body, name: str) -> End | None:
        """Fill *body* of the block *name*; None when its own end has come, else the tag the block must deal with.

        Raises ``SyntaxFault`` at the end of the template, ``DeepFault`` beyond a hundred blocks within one another.
        """
        if self.depth >= MAX_DEPTH:
            raise DeepFault("Nesting too deep")
        self.depth += 1
        start, opened = self.place, self.line
        end = self.parse_into(body)
        self.depth -= 1
        body.size = self.place - start
        if end is None:
            raise OpenFault(name, opened)
        return None if end[0] == f"end{name}" else end

    def plain_block(self, name: str) -> Body:
        """Read the one body of the block *name*. Raises ``SyntaxFault`` where another tag ends it."""
        body = Body()
        end = self.parse_block(body, name)
        if end is not None:
            raise self.stray(end[0], name)
        return body

    def stray(self, tag: str, name: str) -> Fault:
        """The fault of an unknown *tag* within the block *name*."""
        if tag == "else":
            return SyntaxFault(f"{name} tag does not expect 'else' tag")
        if tag.startswith("end"):
            return SyntaxFault(f"'{tag}' is not a valid delimiter for {name} tags. use end{name}")
        return SyntaxFault(f"Unknown tag '{tag}'")


def _cut_tag(token: str) -> End:
    """The name and the markup of a tag. Raises ``SyntaxFault``."""
    found = WHOLE_TAG.fullmatch(token) if token.endswith("%}") else None
    if not found:
        raise SyntaxFault(f"Tag '{token}' was not properly terminated with regexp: /\\%\\}}/")
    name, markup = found.groups()
    return name, markup[:-1] if markup.endswith("-") else markup


def parse_template(parser: Parser) -> Body:
    """Parse the whole template. Raises ``Fault``, with its line if it is a syntax fault."""
    body = Body()
    end = parser.parse_into(body)
    if end is not None:
        if end[0] in ("else", "end"):
            raise SyntaxFault(f"Unexpected outer '{end[0]}' tag")
        raise SyntaxFault(f"Unknown tag '{end[0]}'")
    return body


def new_parser(text: str, rules: Mapping[str, Rule], mode: str, known: Known | None = None) -> Parser:
    """Make a parser for *text*; *known* is what others of the same mode have read."""
    return Parser(tokenize(text), rules, mode, known=Known() if known is None else known)
