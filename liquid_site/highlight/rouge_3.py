"""Rouge 3.30's colours, as GitHub Pages has them, from those of Rouge 4.7: what a few lexers called otherwise.

Calls had no colour of their own in JavaScript and Python, the keywords before brackets took no blanks with them,
docstrings were plain strings; YAML's constants, INI's blanks had other names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from liquid_site.highlight.lookup import find_tag, split_info

Pair = tuple[str, str]
Words = tuple[tuple[str, str], ...]
"""Class and the words that have it, the first that fits counting."""

_JS_KEYWORDS = """
    as async await break case catch continue debugger default delete do else export finally for from if import
    in instanceof new of return super switch this throw try typeof void while yield
"""
_JS_DECLARATIONS = """
    class const constructor extends function get let set static var with
"""
_JS_RESERVED = """
    enum implements interface package private protected public
"""
_JS_CONSTANTS = """
    Infinity NaN false null true undefined
"""
_JS_BUILTINS = """
    Array ArrayBuffer Boolean DataView Date Error Float32Array Float64Array Function Int16Array Int32Array
    Int8Array Map Math Number Object Packages Promise Proxy Reflect RegExp Set String Symbol Uint16Array
    Uint16ClampedArray Uint32Array Uint32ClampedArray Uint8Array Uint8ClampedArray WeakMap WeakSet decodeURI
    decodeURIComponent document encodeURI encodeURIComponent eval global isFinite isNaN navigator netscape
    parseFloat parseInt self sun window
"""
_TS_KEYWORDS = """
    as async await break case catch continue debugger default delete do else export finally for from if
    implements import in instanceof is namespace new of private protected public readonly return static super
    switch this throw try typeof void while yield
"""
_TS_DECLARATIONS = """
    abstract class const constructor extends function get let set static type var with
"""
_TS_RESERVED = """
    any declare default enum implements interface keyof module namespace number package private protected public
    string void
"""
_TS_BUILTINS = """
    Partial Pick Readonly Record
"""
_PY_KEYWORDS = """
    as assert async await break continue del elif else except exec finally for from global if import lambda
    nonlocal pass print raise return try while with yield
"""
_PY_EXCEPTIONS = """
    ArithmeticError AssertionError AttributeError BaseException BlockingIOError BrokenPipeError BufferError
    BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
    ConnectionResetError DeprecationWarning EOFError EnvironmentError Exception FileExistsError
    FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
    MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented NotImplementedError OSError
    OverflowError OverflowWarning PendingDeprecationWarning ProcessLookupError RecursionError ReferenceError
    ResourceWarning RuntimeError RuntimeWarning StandardError StopAsyncIteration StopIteration SyntaxError
    SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning VMSError ValueError Warning
    WindowsError ZeroDivisionError
"""
_PY_BUILTINS = """
    __import__ abs all any apply ascii basestring bin bool buffer bytearray bytes callable chr classmethod cmp
    coerce compile complex delattr dict dir divmod enumerate eval execfile exit file filter float format
    frozenset getattr globals hasattr hash hex id input int intern isinstance issubclass iter len list locals
    long map max memoryview min next object oct open ord pow property range raw_input reduce reload repr
    reversed round set setattr slice sorted staticmethod str sum super tuple type unichr unicode vars xrange zip
"""
_PSEUDO = "Ellipsis False None NotImplemented True self"
_JAVASCRIPT: Words = (
    ("k", _JS_KEYWORDS), ("kd", _JS_DECLARATIONS), ("kr", _JS_RESERVED), ("kc", _JS_CONSTANTS), ("nb", _JS_BUILTINS),
)  # fmt: skip
_TYPESCRIPT: Words = (
    ("k", _TS_KEYWORDS), ("kd", _TS_DECLARATIONS), ("kr", _TS_RESERVED), ("kc", _JS_CONSTANTS),
    ("nb", f"{_JS_BUILTINS} {_TS_BUILTINS}"),
)  # fmt: skip
_PYTHON: Words = (("k", _PY_KEYWORDS), ("nb", f"{_PY_EXCEPTIONS} {_PY_BUILTINS}"), ("bp", _PSEUDO))
_NEW = """
    Containerfile abl bf bicep cisco_ios cobol codeowners containerfile gjs graphviz gts iecst json5 mojo nextflow nf
    objective-c p4 rml svelte wolfram
"""
NEW_NAMES = frozenset(_NEW.split())
"""Names of languages that came after 3.30."""
_CALLS = frozenset({"nf", "nc"})
_PYTHON_NAMES = {"sh": "s"}


def renamed(pairs: Iterable[Pair], names: Mapping[str, str]) -> list[Pair]:
    """Give some classes other names."""
    return [(names.get(name, name), text) for name, text in pairs]


def classes_of(words: Words) -> dict[str, str]:
    """Give the class of each word."""
    return {word: name for name, listed in reversed(words) for word in listed.split()}


def javascript(pairs: Iterable[Pair], words: Words, elements: bool = False) -> list[Pair]:
    """Name calls and classes like any other name (not *elements* of JSX), and set free the blanks before brackets."""
    classes = classes_of(words)
    found: list[Pair] = []
    for name, text in pairs:
        bare = text.rstrip(" \t")
        if elements and name == "nc" and found and found[-1][0] == "p" and found[-1][1].endswith(("<", "</", ".")):
            found.append((name, text))
            continue
        if name in _CALLS or name == "nx":
            if bare.startswith("#"):
                bare, text = bare[1:], text[1:]
                found.append(("err", "#"))
            found.append((classes.get(bare, "nx"), bare))
        elif name == "k":
            found.append((name, bare))
        else:
            found.append((name, text))
            continue
        found.append(("", text[len(bare) :]))
    return found


def python(pairs: Iterable[Pair]) -> list[Pair]:
    """Name calls like any other name, but what ``def`` and ``class`` define; ``self`` is a constant."""
    classes = classes_of(_PYTHON)
    found: list[Pair] = []
    before, is_from = ("", ""), False
    for name, text in pairs:
        bare = text.rstrip(" \t")
        if name in _CALLS and before[1] not in ("def", "class"):
            found += [(classes.get(bare, "n"), bare), ("", text[len(bare) :])]
        elif name == "n":
            module = before == ("kn", "from") or (before == ("kn", "import") and not is_from)
            found.append(("nn" if module else classes.get(text, "n"), text))
        elif name == "bp" and text == "...":
            found.append(("p", text))
        elif name == "nd":
            found += decorator(text, classes)
        else:
            found.append((_PYTHON_NAMES.get(name, name), text))
        if bare:
            before = (name, bare)
        is_from = bare == "from" or (is_from and "\n" not in text)
    return found


def decorator(text: str, classes: Mapping[str, str]) -> list[Pair]:
    """Take ``@name.of.one`` apart: an operator, names and dots."""
    first, *rest = text[1:].split(".")
    return [
        ("o", "@"),
        (classes.get(first, "n"), first),
        *(pair for word in rest for pair in (("p", "."), ("n", word))),
    ]


def merged(pairs: Iterable[Pair]) -> list[Pair]:
    """Join neighbours of one class; nothing stands alone."""
    found: list[Pair] = []
    for name, text in pairs:
        if found and found[-1][0] == name:
            found[-1] = (name, found[-1][1] + text)
        elif text:
            found.append((name, text))
    return found


TRANSLATIONS: Mapping[str, Callable[[Iterable[Pair]], list[Pair]]] = {
    "yaml": partial(renamed, names={"kc": "no"}),
    "ini": partial(renamed, names={"w": ""}),
    "javascript": partial(javascript, words=_JAVASCRIPT),
    "jsx": partial(javascript, words=_JAVASCRIPT, elements=True),
    "typescript": partial(javascript, words=_TYPESCRIPT),
    "tsx": partial(javascript, words=_TYPESCRIPT, elements=True),
    "python": python,
}
"""Rouge's tag → what makes the old tokens of the new ones."""


def old_tokens(pairs: list[Pair], language: str | None, code: str) -> list[Pair] | None:
    """Give the tokens that Rouge 3.30 has for *pairs*, those of 4.7 for *code*; None for a language it lacks.

    *language* is an info string, None guesses.
    """
    found = find_tag(language, code)
    if found is None or (language is not None and split_info(language)[0] in NEW_NAMES):
        return None
    translate = TRANSLATIONS.get(found[0])
    return pairs if translate is None else merged(translate(pairs))
