"""Printing CSS as Ruby Sass 3.7 does: the styles ``compact`` and ``expanded``."""

from __future__ import annotations

import re

from .css_tree import Node

_FOLDED = re.compile(r"\n +(?:\* *(?!/))?")
_LINES = re.compile(r"[ \t]*\n[ \t\n]*")
_CUSTOM = re.compile(r"(--[^:]*:)[ \t]+")


def printed(nodes: list[Node], style: str) -> str:
    """Print *nodes*; what is not ASCII is announced at the beginning."""
    visit = compact if style == "compact" else expanded
    text = "".join(f"{visit(node, 0)}\n" for node in nodes).rstrip()
    if not text:
        return ""
    return f"{text}\n" if text.isascii() else f'@charset "UTF-8";\n{text}\n'


def compact(node: Node, tabs: int) -> str:
    """A rule a line."""
    indent = "  " * tabs
    if node.kind == "comment":
        return comment(node, tabs, folded=not node.text.startswith("/*!"))
    if node.kind != "block":
        return f"{indent}{declaration(node)};"
    if not node.is_rule:
        return compact_directive(node, tabs) + ("\n" if node.gap and node.bubbles else "")
    inside = " ".join(compact(child, 0) for child in node.children)
    return f"{indent}{_LINES.sub(' ', node.text)} {{ {inside} }}" + ("\n" if node.gap else "")


def compact_directive(node: Node, tabs: int) -> str:
    """An at-rule: its declarations on its line, the first block too, the others on lines of their own."""
    head = f"{'  ' * tabs}{node.text}"
    if not node.children:
        return f"{head} {{}}"
    out, after_block = f"{head} {{ ", True
    for place, child in enumerate(node.children):
        if child.kind == "declaration":
            out += compact(child, 0 if not place or not after_block else tabs + 1) + " "
        else:
            if not after_block:
                out = out[:-1] + "\n"
            shown = compact(child, tabs + 1)
            out = f"{out}{shown if place else shown.lstrip()}".rstrip() + "\n"
        after_block = child.kind == "block"
    return f"{out.rstrip()} }}"


def expanded(node: Node, tabs: int) -> str:
    """A declaration a line."""
    indent = "  " * tabs
    if node.kind == "comment":
        return comment(node, tabs, folded=False)
    if node.kind != "block":
        return f"{indent}{declaration(node)};"
    if not node.children:
        return f"{indent}{node.text} {{}}"
    text = node.text if not node.is_rule else _LINES.sub(f"\n{indent}", node.text)
    inside = "\n".join(expanded(child, tabs + 1) for child in node.children).rstrip()
    ends_group = node.gap and (node.is_rule or node.bubbles)
    return f"{indent}{text} {{\n{inside}\n{indent}}}" + ("\n" if ends_group else "")


def declaration(node: Node) -> str:
    """A declaration or statement on one line; a custom property's value stands behind one blank."""
    text = _LINES.sub(" ", node.text)
    return _CUSTOM.sub(r"\1 ", text, count=1) if text.startswith("--") else text


def comment(node: Node, tabs: int, *, folded: bool) -> str:
    """A comment moved to *tabs*; *folded* lines are joined by blanks."""
    indent = "  " * tabs
    first, *rest = node.text.split("\n")
    lines = [first, *(_outdented(line, node.column) for line in rest)]
    text = f"\n{indent}".join(lines)
    return indent + (_FOLDED.sub(" ", text) if folded else text)


def _outdented(line: str, column: int) -> str:
    own = len(line) - len(line.lstrip(" "))
    return line[min(own, column) :]


_SPACED = re.compile(r"\s*~(?!=)\s*")
_NTH = re.compile(r"(:nth[\w-]*\()([^()]*)\)")
_COMMAS = re.compile(r",\s*")
_TOKEN = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\([^()]*\)|\[[^\]]*\])""", re.DOTALL)
_NOTHING = re.compile(r"\brgba\(0,0,0,0\)")


def compressed(nodes: list[Node]) -> str:
    """Print what another compiler compressed with the blanks of Ruby Sass: more of them in selectors."""
    out: list[str] = []
    waiting: list[str | tuple[list[Node], bool]] = [(nodes, False)]
    while waiting:
        step = waiting.pop()
        if isinstance(step, str):
            out.append(step)
            continue
        children, in_keyframes = step
        steps: list[str | tuple[list[Node], bool]] = []
        for place, node in enumerate(children):
            if node.kind == "block":
                steps += [f"{_head(node, in_keyframes)}{{", (node.children, "keyframes" in node.text[:20]), "}"]
            else:
                last = place + 1 == len(children) or node.kind == "comment"
                steps.append(
                    node.text
                    if node.kind == "comment"
                    else _NOTHING.sub("transparent", node.text) + ("" if last else ";")
                )
        waiting += reversed(steps)
    return "".join(out)


def _head(node: Node, in_keyframes: bool) -> str:
    if not node.is_rule:
        return _COMMAS.sub(", ", node.text) if node.bubbles else node.text
    if in_keyframes:
        return _COMMAS.sub(", ", node.text)
    parts = _TOKEN.split(node.text)
    spaced = "".join(part if place % 2 else _SPACED.sub(" ~ ", part) for place, part in enumerate(parts))
    return _NTH.sub(lambda match: f"{match[1]}{match[2].replace(' ', '')})", spaced)
