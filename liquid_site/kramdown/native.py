"""``html_to_native``: HTML elements that mean what kramdown's own elements mean become those."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from liquid_site.kramdown.chars import SPACE, STRIPPED
from liquid_site.kramdown.entities import Entity, named, numbered
from liquid_site.kramdown.html_names import SPAN_ELEMENTS, content_model, names
from liquid_site.kramdown.native_tables import is_simple_table, make_table
from liquid_site.kramdown.patterns import SPACES
from liquid_site.kramdown.tree import Child, Element, join

_NO_TEXT = names("html head hgroup ol ul dl table colgroup tbody thead tfoot tr select optgroup")
_WRAPPED = names("""
    body section nav article aside header footer address div li dd blockquote figure figcaption fieldset form
""")
_NO_SPACE_BETWEEN = _WRAPPED | {"td", "th"}
_STRIPPED_ENDS = names("""
    address article aside blockquote body caption dd div dl dt fieldset figcaption form footer header h1 h2 h3 h4 h5
    h6 legend li nav p section td th
""")
_SIMPLE = names("em strong blockquote hr br img p thead tbody tfoot tr td th ul ol dl li dt dd")
_SPAN_TYPES = names("a br img codespan footnote em strong entity typographic_sym smart_quote abbreviation")
_BLOCK_TYPES = names("blank p header blockquote codeblock ul ol li dl dt dd table td hr")
_EITHER = frozenset(("html_element", "xml_comment", "xml_pi", "comment", "math", "raw"))
_REFERENCE = re.compile(r"&(?:([A-Za-z0-9_:][A-Za-z0-9_.:-]*)|#([0-9]{1,15})|#x([0-9a-fA-F]{1,15}));")
_QUOTES = frozenset(("lsquo", "rsquo", "ldquo", "rdquo"))
_SYMBOLS = frozenset(("mdash", "ndash", "hellip", "laquo", "raquo"))
_HIGHLIGHTER = re.compile(r"[ \t\n\v\f\r]+\bhighlighter-[A-Za-z0-9_]+\b|\bhighlighter-[A-Za-z0-9_]+\b[ \t\n\v\f\r]*")
_LANGUAGE = re.compile(r"\blanguage-[^ \t\n\v\f\r]+")
_MATH_TYPE = re.compile(r"\bmath/tex\b")
_MATH_CDATA = re.compile(r"(?:%[ \t\n\v\f\r]*)?<!\[CDATA\[\n?(.*?)(?:[ \t\n\v\f\r]%)?\]\]>", re.S)


class _Task:
    """An element to turn: whether it may become native, whether its text keeps its white space, and what contains
    it."""

    __slots__ = ("element", "turn", "keep", "around", "done")

    def __init__(self, element: Element, turn: bool = True, keep: bool = False, around: Element | None = None) -> None:
        self.element = element
        self.turn = turn
        self.keep = keep
        self.around = around
        self.done: Callable[[], None] | None = None


def to_native(element: Element) -> None:
    """Turn *element* and what is below it. Depth costs no recursion."""
    stack = [_Task(element)]
    while stack:
        task = stack.pop()
        if task.done is not None:
            task.done()
        elif task.element.type in ("xml_comment", "xml_pi"):
            task.element.block = _around_is_block(task.around)
        elif task.element.type == "html_element":
            _begin(task, stack)


def _around_is_block(around: Element | None) -> bool:
    if around is None:
        return content_model("div") != "span"
    name = around.value if around.type == "html_element" else "h1" if around.type == "header" else around.type
    return content_model(str(name)) != "span"


def _begin(task: _Task, stack: list[_Task]) -> None:
    element, name = task.element, task.element.value
    special = _SPECIAL.get(name) if task.turn else None
    if special is not None:
        special(task, stack)
        return
    if task.turn and name in _NO_TEXT:
        _drop_text(element)
    if task.turn and name in _SIMPLE:
        _become(element, name)
    else:
        _stay(element, task.turn)
    if task.turn:
        _then(stack, lambda: _tidy(element, name))
    _children(task.element, stack, task.turn, task.keep)


def _then(stack: list[_Task], done: Callable[[], None]) -> None:
    task = _Task(Element("root"))
    task.done = done
    stack.append(task)


def _children(element: Element, stack: list[_Task], turn: bool, keep: bool) -> None:
    """Turn the text of *element*, and put its elements on the stack."""
    children: list[Child] = []
    for child in join(element.children):
        if isinstance(child, str):
            children.extend(_text(child, keep or not turn))
        else:
            children.append(child)
    tasks = [_Task(child, turn, keep, element) for child in element.children if isinstance(child, Element)]
    stack.extend(reversed(tasks))
    element.children = children


def _become(element: Element, kind: str) -> None:
    element.type = kind
    element.value = element.info = None
    element.block = kind not in _SPAN_TYPES
    element.ial = None
    if kind == "p" and element.text:
        element.info = [element.text]
        element.text = None


def _stay(element: Element, turn: bool) -> None:
    element.block = element.value not in SPAN_ELEMENTS
    element.info = (content_model(element.value) if turn else "raw", False)
    element.ial = None


def _text(raw: str, keep: bool) -> list[Child]:
    """*raw* with references as elements, and white space made single spaces unless *keep*."""
    if not keep:
        raw = SPACES.sub(" ", raw)
    result: list[Child] = []
    done = pos = 0
    while (match := _REFERENCE.search(raw, pos)) is not None:
        result.append(raw[done : match.start()])
        element, done = _reference(match)
        result.append(element)
        pos = done
    if done < len(raw):
        result.append(raw[done:])
    return result


def _reference(match: re.Match[str]) -> tuple[Element, int]:
    name, decimal, hexadecimal = match.groups()
    if name in _QUOTES:
        return Element("smart_quote", name, block=False), match.end()
    if name in _SYMBOLS:
        return Element("typographic_sym", name, block=False), match.end()
    entity = named(name) if name else numbered(int(decimal) if decimal else int(hexadecimal, 16))
    if entity is None:
        return Element("entity", Entity(38, "amp"), block=False), match.start() + 1
    return Element("entity", entity, match.group(), block=False), match.end()


def _drop_text(element: Element) -> None:
    element.children = [child for child in element.children if isinstance(child, Element)]


def _is_block(child: Child) -> bool:
    if isinstance(child, str) or child.type in _SPAN_TYPES:
        return False
    return child.type in _BLOCK_TYPES or (child.block and child.type in _EITHER)


def _tidy(element: Element, name: str) -> None:
    """Take away white space that means nothing in element *name*, and wrap its loose text."""
    children = element.children
    if name in _STRIPPED_ENDS and children:
        if isinstance(children[0], str):
            children[0] = children[0].lstrip(STRIPPED)
        if isinstance(children[-1], str):
            children[-1] = children[-1].rstrip(STRIPPED)
    if name in _NO_SPACE_BETWEEN:
        last = len(children) - 1
        children = [
            child
            for index, child in enumerate(children)
            if not isinstance(child, str)
            or child.strip(STRIPPED)
            or not (index in (0, last) or (_is_block(children[index - 1]) and _is_block(children[index + 1])))
        ]
    if name in _WRAPPED:
        children = _wrap(children)
    element.children = children


def _wrap(children: list[Child]) -> list[Child]:
    wrapped: list[Child] = []
    paragraph: Element | None = None
    for child in children:
        if _is_block(child):
            wrapped.append(child)
            paragraph = None
            continue
        if paragraph is None:
            paragraph = Element("p", True)
            wrapped.append(paragraph)
        paragraph.children.append(child)
    return wrapped


def _all_text(element: Element) -> str:
    found, stack = [], list(reversed(element.children))
    while stack:
        child = stack.pop()
        if isinstance(child, str):
            found.append(child)
        else:
            stack.extend(reversed(child.children))
    return "".join(found)


def _textarea(task: _Task, stack: list[_Task]) -> None:
    _stay(task.element, True)
    _children(task.element, stack, True, True)


def _link(task: _Task, stack: list[_Task]) -> None:
    if task.element.attrs.get("href") is not None:
        _become(task.element, "a")
        _children(task.element, stack, True, False)
    else:
        _stay(task.element, False)
        _children(task.element, stack, False, False)


def _emphasis(task: _Task, stack: list[_Task]) -> None:
    text = _all_text(task.element)
    if text[:1] and (text[0] in SPACE or text[-1] in SPACE):
        _stay(task.element, False)
        _children(task.element, stack, False, False)
    else:
        _become(task.element, "em" if task.element.value in ("em", "i") else "strong")
        _children(task.element, stack, True, False)


def _header(task: _Task, stack: list[_Task]) -> None:
    element, level = task.element, int(task.element.value[1])
    text = _all_text(element)
    _become(element, "header")
    element.value, element.info = level, text
    _children(element, stack, True, False)


def _code(task: _Task, _stack: list[_Task]) -> None:
    """code and pre: code, if there is nothing but text in them."""
    element = task.element
    pieces = [_plain(piece) for piece in _text(_all_text(element), True)]
    if any(piece is None for piece in pieces):
        _stay(element, False)
        return
    if element.value == "code":
        _become(element, "codespan")
        if "class" in element.attrs:
            element.attrs["class"] = _HIGHLIGHTER.sub("", element.attrs["class"])
    else:
        inner = element.children[0] if len(element.children) == 1 else None
        _become(element, "codeblock")
        if isinstance(inner, Element) and inner.value == "code":
            language = _LANGUAGE.search(inner.attrs.get("class", ""))
            if language is not None:
                element.attrs["class"] = f"{language[0]} {element.attrs.get('class', '')}".rstrip(STRIPPED)
    element.value = "".join(piece or "" for piece in pieces)
    element.children = []


def _plain(piece: Child) -> str | None:
    if isinstance(piece, str):
        return piece
    entity = piece.value if piece.type == "entity" else named(piece.value)
    return entity.char if entity is not None else None


def _table(task: _Task, stack: list[_Task]) -> None:
    element = task.element
    if not is_simple_table(element):
        _stay(element, False)
        _children(element, stack, False, False)
        return
    _drop_text(element)
    _become(element, "table")
    _then(stack, lambda: make_table(element))
    _children(element, stack, True, False)


def _script(task: _Task, stack: list[_Task]) -> None:
    element = task.element
    kind = element.attrs.get("type", "")
    if not _MATH_TYPE.search(kind):
        _stay(element, True)
        _children(element, stack, True, False)
        return
    code = "".join(child if isinstance(child, str) else str(child.value or "") for child in element.children)
    block = "mode=display" in kind
    _become(element, "math")
    element.block = block
    cdata = _MATH_CDATA.fullmatch(code)
    element.value = cdata[1] if cdata else code
    element.children = []
    del element.attrs["type"]


_SPECIAL: Mapping[str, Callable[[_Task, list[_Task]], None]] = MappingProxyType(
    {
        "textarea": _textarea,
        "a": _link,
        **dict.fromkeys(("em", "i", "strong", "b"), _emphasis),
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _header),
        "code": _code,
        "pre": _code,
        "table": _table,
        "script": _script,
    }
)
