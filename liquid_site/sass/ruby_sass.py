"""Style sheets nearly as Ruby Sass 3.7 writes them: libsass gives the text, Dart Sass the groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from liquid_site.errors import ConversionError

from .css_tree import Node, parse
from .find import has_libsass
from .ruby_print import compressed, printed
from .sheet import CompiledSheet, Request

NEAR = 24
"""How far ahead two versions of a sheet are looked through for a place where they agree again."""
STYLES = ("nested", "expanded", "compact", "compressed")
_MARK = re.compile(r'\ufeff|@charset "[^"]*";\s*')
_QUOTES = re.compile(r"""["'\s]""")
_EXACT = re.compile(r"rgb\(([0-9.]+), ([0-9.]+), ([0-9.]+)\)")

Compile = Callable[[Request, int], CompiledSheet]


def compile_like_ruby(request: Request, first_line: int, dart: Compile) -> CompiledSheet:
    """Compile *request*, whose style may be one of ``STYLES``.

    *dart* compiles for its groups of rules, and for the whole where libsass is missing or fails. Ruby Sass knows none
    of their warnings. Raises ``ConversionError``.
    """
    if request.style == "compressed":
        return _compressed(request, first_line, dart)
    text = _libsass(replace(request, style="nested"), first_line)
    if request.style == "nested" and text is not None:
        return CompiledSheet(text)
    style = "compact" if request.style == "compact" else "expanded"
    try:
        shape = parse(_unmarked(dart(replace(request, style="expanded", source_map=False), first_line).css))
    except ConversionError:
        if text is None:
            raise
        shape = []
    put_gaps_before_comments(shape)
    if text is None:
        round_colors(shape)
        guess_groups(shape)
        return CompiledSheet(printed(shape, style))
    nodes = parse(_unmarked(text))
    copy_gaps(nodes, shape)
    guess_groups(nodes)
    return CompiledSheet(printed(nodes, style))


def _compressed(request: Request, first_line: int, dart: Compile) -> CompiledSheet:
    text = _libsass(request, first_line)
    css = dart(replace(request, source_map=False), first_line).css if text is None else text
    end = "\n" if css.endswith("\n") else ""
    return CompiledSheet(compressed(parse(_unmarked(css))) + end)


def _libsass(request: Request, first_line: int) -> str | None:
    """Give libsass's text, None where it is missing or cannot read the sheet."""
    if not has_libsass():
        return None
    from .libsass import compile_with_libsass

    try:
        return compile_with_libsass(request, first_line).css
    except ConversionError:
        return None


def _unmarked(css: str) -> str:
    return _MARK.sub("", css, count=1) if _MARK.match(css) else css


def put_gaps_before_comments(nodes: list[Node]) -> None:
    """Let the group end before a comment that Dart Sass writes beside the group's last brace."""
    for node, following in zip(nodes, nodes[1:], strict=False):
        if following.beside and node.kind == "block":
            node.gap, following.gap = True, False


def copy_gaps(nodes: list[Node], shape: list[Node]) -> None:
    """Give *nodes* the blank lines of *shape*, the same sheet in other letters, as far as the two are alike."""
    for node, model in _alike(nodes, shape):
        node.gap = model.gap


def guess_groups(nodes: list[Node]) -> None:
    """Put blank lines between the rules within ``@media`` and ``@supports`` that do not go on with a selector."""
    waiting = [node for node in nodes if node.bubbles]
    while waiting:
        children = waiting.pop().children
        waiting += [node for node in children if node.bubbles]
        for node, following in zip(children, children[1:], strict=False):
            node.gap = node.is_rule and not following.text.startswith(node.text)


def _alike(nodes: list[Node], shape: list[Node]) -> Iterator[tuple[Node, Node]]:
    """Pair the nodes that are the same in both."""
    keys, models = [_key(node) for node in nodes], [_key(node) for node in shape]
    here = there = 0
    while here < len(keys) and there < len(models):
        if keys[here] != models[there]:
            skipped, passed = _nearest(keys[here : here + NEAR], models[there : there + NEAR])
            here, there = here + skipped, there + passed
        else:
            yield nodes[here], shape[there]
            here, there = here + 1, there + 1


def _nearest(keys: list[str], models: list[str]) -> tuple[int, int]:
    """How many of both to pass by until they meet again; one of each where they do not."""
    steps = range(1, len(keys) + len(models) - 1)
    pairs = ((place, step - place) for step in steps for place in range(step + 1))
    met = (pair for pair in pairs if pair[0] < len(keys) and pair[1] < len(models) and keys[pair[0]] == models[pair[1]])
    return next(met, (1, 1))


def _key(node: Node) -> str:
    """What two compilers' versions of one node have in common: not quotes, blanks, or the order of selectors."""
    if node.kind == "comment":
        return "/*"
    text = node.text.partition(":")[0] if node.kind == "declaration" else node.text
    return node.kind + "".join(sorted(_QUOTES.sub("", text).lower().split(",")))


def round_colors(nodes: list[Node]) -> None:
    """Write exact colours as Ruby Sass does, in whole channels."""
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if node.kind == "declaration" and "rgb(" in node.text:
            node.text = _EXACT.sub(_hexadecimal, node.text)


def _hexadecimal(match: re.Match[str]) -> str:
    return "#" + "".join(f"{min(int(float(channel) + 0.5), 255):02x}" for channel in match.groups())
