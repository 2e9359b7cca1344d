"""No hidden state: nothing at module level changes after import, and importing a module only makes names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "liquid_site"
FILES = sorted(PACKAGE.rglob("*.py"))
MAKERS = frozenset(
    {
        "list",
        "dict",
        "set",
        "bytearray",
        "defaultdict",
        "OrderedDict",
        "Counter",
        "deque",
        "WeakKeyDictionary",
        "WeakValueDictionary",
        "local",
        "ContextVar",
        "count",
        "cycle",
        "iter",
    }
)
LITERALS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
CHANGES = frozenset(
    {
        "append",
        "extend",
        "insert",
        "remove",
        "pop",
        "popitem",
        "clear",
        "sort",
        "reverse",
        "add",
        "discard",
        "update",
        "setdefault",
        "appendleft",
        "popleft",
        "difference_update",
        "intersection_update",
        "symmetric_difference_update",
        "__setitem__",
        "__delitem__",
    }
)
EFFECTS = frozenset(
    {
        "open",
        "print",
        "exec",
        "eval",
        "input",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "putenv",
        "chdir",
        "seed",
        "run",
        "Popen",
        "system",
        "basicConfig",
        "getLogger",
        "simplefilter",
        "filterwarnings",
        "signal",
        "register",
        "setlocale",
        "tzset",
        "connect",
        "urlopen",
        "mkdir",
        "makedirs",
        "now",
        "today",
        "time",
        "getcwd",
        "cwd",
        "getenv",
    }
)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass
class Module:
    """One file: its tree, what it binds at its top to something that can change, and where imported names come from."""

    path: Path
    tree: ast.Module
    mutable: set[str] = field(default_factory=set)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        parts = self.path.relative_to(PACKAGE.parent).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def called(node: ast.expr) -> str:
    """Give the last name of what is called: ``count`` of ``itertools.count()``."""
    if isinstance(node, ast.Call):
        function = node.func
        return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return ""


def can_change(value: ast.expr | None) -> bool:
    return isinstance(value, LITERALS) or (value is not None and called(value) in MAKERS)


def top_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Give the statements that run at import: the top's, also those in ``if`` and ``try``, and in class bodies."""
    for statement in body:
        if isinstance(statement, ast.If) and ast.unparse(statement.test) == "__name__ == '__main__'":
            continue
        yield statement
        for part in ("body", "orelse", "finalbody"):
            if isinstance(statement, ast.If | ast.Try | ast.ClassDef):
                yield from top_statements(getattr(statement, part, []))
        for handler in getattr(statement, "handlers", []):
            yield from top_statements(handler.body)


def read(path: Path) -> Module:
    module = Module(path, ast.parse(path.read_text(encoding="utf-8")))
    for statement in top_statements(module.tree.body):
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        targets = [statement.target] if isinstance(statement, ast.AnnAssign) else targets
        if targets and can_change(statement.value):  # type: ignore[union-attr]
            module.mutable |= {target.id for target in targets if isinstance(target, ast.Name)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            module.imported |= {alias.asname or alias.name: (node.module, alias.name) for alias in node.names}
    return module


MODULES = {module.name: module for module in map(read, FILES)}


def bound_in(function: ast.AST) -> set[str]:
    """Give the names that are a function's own: its parameters and what it binds."""
    own = {node.arg for node in ast.walk(function) if isinstance(node, ast.arg)}
    own |= {node.id for node in ast.walk(function) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    return own


def changed_by(node: ast.AST) -> ast.expr | None:
    """Give the expression that *node* changes in place, None if it changes nothing."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
        return node.func.value
    if isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
        return node.value
    return None


def origin(module: Module, target: ast.expr, own: set[str]) -> tuple[str, str] | None:
    """Give the module and name at whose top *target* is bound, None for what is local."""
    while isinstance(target, ast.Subscript):
        target = target.value
    if isinstance(target, ast.Name) and target.id not in own:
        return module.imported.get(target.id, (module.name, target.id))
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id not in own:
        return ".".join(module.imported.get(target.value.id, ("", ""))), target.attr
    return None


def changes(module: Module) -> Iterator[str]:
    """Say where functions of *module* change what is bound at the top of a module."""
    for function in (node for node in ast.walk(module.tree) if isinstance(node, FUNCTIONS)):
        own = bound_in(function)
        for node in ast.walk(function):
            if isinstance(node, ast.Global):
                yield f"{module.path.name}:{node.lineno} global {', '.join(node.names)}"
            target = changed_by(node)
            found = origin(module, target, own) if target is not None else None
            if found and found[0] in MODULES and found[1] in MODULES[found[0]].mutable:
                yield f"{module.path.name}:{node.lineno} changes {found[0]}.{found[1]}"


def effects(module: Module) -> Iterator[str]:
    """Say which statements at the top of *module* do more than make names."""
    allowed = (
        ast.Import,
        ast.ImportFrom,
        ast.ClassDef,
        ast.Assign,
        ast.AnnAssign,
        ast.AugAssign,
        ast.If,
        ast.Try,
        ast.Pass,
        *FUNCTIONS,
    )
    for statement in top_statements(module.tree.body):
        docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if not isinstance(statement, allowed) and not docstring:
            yield f"{module.path.name}:{statement.lineno} {ast.unparse(statement)[:60]}"
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            makes = [called(node) for node in ast.walk(statement.value) if isinstance(node, ast.Call)]
            if EFFECTS & set(makes) and not isinstance(statement.value, ast.Lambda):
                yield f"{module.path.name}:{statement.lineno} {ast.unparse(statement)[:60]}"


def caches(module: Module) -> Iterator[str]:
    """Say which functions at the top of *module* keep an answer for every text that they are ever asked about."""
    for function in (node for node in top_statements(module.tree.body) if isinstance(node, FUNCTIONS)):
        kept = [ast.unparse(decorator) for decorator in function.decorator_list if "cache" in ast.unparse(decorator)]
        unbounded = any(one.endswith("cache") or "None" in one for one in kept)
        if unbounded and any(ast.unparse(one.annotation or function) == "str" for one in function.args.args):
            yield f"{module.path.name}:{function.lineno} {function.name}"


def test_there_is_something_to_check() -> None:
    assert len(MODULES) > 20
    assert sum(bool(module.mutable) for module in MODULES.values()) > 5


@pytest.mark.parametrize("name", MODULES)
def test_nothing_at_module_level_is_changed(name: str) -> None:
    assert list(changes(MODULES[name])) == []


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_importing_only_makes_names(name: str) -> None:
    assert list(effects(MODULES[name])) == []


@pytest.mark.parametrize("name", MODULES)
def test_no_cache_grows_with_what_is_built(name: str) -> None:
    assert list(caches(MODULES[name])) == []


PLANTED = """
import logging
from functools import cache
TABLE = {}
NAMES = ["a"]
logging.getLogger("x").addHandler(None)
TEXT = open("x").read()
def keep(key): TABLE[key] = 1
def grow(): NAMES.append(1)
def local(): NAMES = []; NAMES.append(1)
def count():
    global total
    total = 1
@cache
def known(text: str): return text
"""


def test_planted_faults_are_found() -> None:
    module = Module(PACKAGE / "planted.py", ast.parse(PLANTED))
    module.mutable = {"TABLE", "NAMES"}
    MODULES[module.name] = module
    try:
        said = [line.split(" ", 1)[1] for line in changes(module)]
    finally:
        del MODULES[module.name]
    assert said == ["changes liquid_site.planted.TABLE", "changes liquid_site.planted.NAMES", "global total"]
    assert [line.split(":")[1].split(" ")[0] for line in effects(module)] == ["6", "7"]
    assert [line.split(" ")[1] for line in caches(module)] == ["known"]
