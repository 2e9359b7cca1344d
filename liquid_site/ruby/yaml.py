"""YAML as SafeYAML 1.0.5 reads it: its scalar rules over libyaml's events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from liquid_site.errors import Where, YamlError

from .keys import ALIKE, own_key
from .yaml_scalars import guess

BINARY_TAGS = ("tag:yaml.org,2002:binary", "x-private:binary", "!binary")
MAX_DEPTH = 200
"""Collections within collections: past this libyaml and Ruby's stack give up one after the other."""
MAX_NODES = 5_000_000
"""Values a document may amount to once each alias is counted with all it stands for."""


def load(text: str, filename: str = "<unknown>") -> Any:
    """The first document of *text*; ``False`` when there is none (as SafeYAML), ``None`` for a null document.

    Dates are ``datetime.date``, timestamps aware ``datetime.datetime`` whose offset is +0000 where none is written.
    Tags build nothing. Raises ``YamlError`` with Psych's message, *filename* in it, and the line counted from 1.
    """
    return _Builder(filename).build(text)


class _Builder:
    """SafeYAML's handler: one pending key for the whole document, so that a nil key swallows its value."""

    def __init__(self, filename: str) -> None:
        self.filename = filename
        self.stack: list[Any] = []
        self.key: Any = None
        self.begun = False
        self.result: Any = None
        self.anchors: dict[str, Any] = {}
        self.aliased = False

    def build(self, text: str) -> Any:
        next_event = _reader(text, self.filename)
        try:
            self._run(next_event)
        except yaml.MarkedYAMLError as error:
            raise _error(self.filename, error, text) from None
        except yaml.reader.ReaderError as error:
            raise _reader_error(self.filename, error) from None
        except ValueError as error:
            raise YamlError(str(error), where=Where(self.filename)) from None
        if self.aliased:
            _check_size(self.result, self.filename)
        return self.result if self.begun else False

    def _run(self, next_event: Callable[[], Any]) -> None:
        add = self._add
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                add(_scalar(event), event.anchor)
            elif kind is MappingStartEvent:
                self._open({}, event)
            elif kind is SequenceStartEvent:
                self._open([], event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self.stack.pop()
            elif kind is AliasEvent:
                self._alias(event.anchor)
            elif kind is DocumentEndEvent:
                return

    def _alias(self, anchor: str) -> None:
        value = self.anchors.get(anchor)
        if isinstance(value, str):
            value = guess(value)
        elif isinstance(value, (dict, list)):
            if any(value is holder for holder in self.stack):
                raise YamlError(
                    "an alias stands inside what it names", where=Where(self.filename), excerpt=f"*{anchor}"
                )
            self.aliased = True
        self._add(value, None)

    def _open(self, value: dict[Any, Any] | list[Any], event: Any) -> None:
        if len(self.stack) >= MAX_DEPTH:
            where = Where(self.filename, event.start_mark.line + 1)
            raise YamlError(f"collections are nested more than {MAX_DEPTH} deep", where=where)
        self._add(value, event.anchor)
        self.stack.append(value)

    def _add(self, value: Any, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = value
        if not self.begun:
            self.begun, self.result = True, value
            return
        holder = self.stack[-1]
        if type(holder) is list:
            holder.append(value)
        elif self.key is None:
            self.key = value
        else:
            self._set(holder, value)
            self.key = None

    def _set(self, holder: dict[Any, Any], value: Any) -> None:
        key = self.key
        if key == "<<":
            if not isinstance(value, dict):
                raise YamlError(f"no implicit conversion of {_class_name(value)} into Hash", where=Where(self.filename))
            holder.update(value)
        elif key is not holder:
            key = _hashable(key)
            holder[own_key(holder, key) if type(key) in ALIKE else key] = value


def _scalar(event: Any) -> Any:
    if event.tag in BINARY_TAGS:
        import base64

        value = base64.b64decode("".join(event.value.split()) + "==", validate=False).decode("utf-8", "replace")
        return value if event.implicit[1] else guess(value)
    return event.value if event.implicit[1] else guess(event.value)


def _hashable(key: Any) -> Any:
    """*key* as Python can hold it: an array is a tuple, a hash a tuple of its pairs."""
    if isinstance(key, list):
        return tuple(_hashable(item) for item in key)
    if isinstance(key, dict):
        return tuple((name, _hashable(item)) for name, item in key.items())
    return key


def _class_name(value: Any) -> str:
    names = {str: "String", list: "Array", int: "Integer", float: "Float", bool: str(value).lower(), type(None): "nil"}
    return names.get(type(value), "Time")


def _reader(text: str, filename: str) -> Callable[[], Any]:
    """The function that gives the next event: libyaml's parser where PyYAML has it, PyYAML's own else."""
    try:
        parser = _libyaml_parser(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)
    except yaml.reader.ReaderError as error:
        raise _reader_error(filename, error) from None
    return parser.get_event


def _libyaml_parser(text: str) -> Any:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]

    return CParser(text)


def _error(filename: str, error: yaml.MarkedYAMLError, text: str) -> YamlError:
    mark = error.context_mark or error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    words = " ".join(part for part in (error.problem, error.context) if part)
    excerpt = "".join(text.split("\n")[line - 1 : line]).strip()
    return YamlError(
        f"({filename}): {words} at line {line} column {column}", where=Where(filename, line), excerpt=excerpt
    )


def _reader_error(filename: str, error: Any) -> YamlError:
    words = "control characters are not allowed" if "not allowed" in error.reason else error.reason
    return YamlError(f"({filename}): {words} at line 1 column 1", where=Where(filename, 1))


def _check_size(root: Any, filename: str) -> None:
    """Refuse a document whose aliases multiply beyond all use, before anything copies or prints it."""
    sizes: dict[int, int] = {}
    stack = [root]
    while stack:
        value = stack[-1]
        below = value.values() if isinstance(value, dict) else value
        inner = [item for item in below if isinstance(item, (dict, list))]
        waiting = [item for item in inner if id(item) not in sizes]
        if waiting:
            stack.extend(waiting)
            continue
        stack.pop()
        sizes[id(value)] = len(value) + sum(sizes[id(item)] for item in inner)
        if sizes[id(value)] > MAX_NODES:
            raise YamlError(f"aliases multiply to more than {MAX_NODES:,} values", where=Where(filename))
