"""The rooms of ``ARCHITECTURE.md``: a layer imports from smaller numbers only, late and type-only imports counted."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "liquid_site"
LAYERS = {
    "errors": -1, "ruby": 0,
    "config": 1, "highlight": 1, "sass": 1,
    "model": 2, "kramdown": 2,
    "reader": 3, "dialect": 3,
    "plugins": 4, "themes": 4,
    "build": 5,
    "serve": 6, "check": 6, "testing": 6,
    "cli": 7, "api": 7, "__init__": 8, "__main__": 8,
}  # fmt: skip
API_USERS = {"serve", "check", "testing"}
"""Rooms that may use the public names (``liquid_site.build``, ``liquid_site.api``) as any user would."""


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def module_of(base: str, name: str) -> str:
    """``from base import name`` names the module ``base.name`` if there is one, else something in ``base``."""
    place = PACKAGE.parent.joinpath(*base.split("."), name)
    is_module = place.with_suffix(".py").exists() or (place / "__init__.py").exists()
    return f"{base}.{name}" if is_module or base == "liquid_site" else base


def imports(path: Path) -> list[tuple[int, str]]:
    package = ["liquid_site", *path.relative_to(PACKAGE).parent.parts]
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, node.module] if node.module else base)
            found += [(node.lineno, module_of(name, alias.name)) for alias in node.names]
    return [(line, name) for line, name in found if name.split(".")[0] == "liquid_site"]


FILES = sorted(PACKAGE.rglob("*.py"))


def test_there_is_something_to_check() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_imports_go_down(path: Path) -> None:
    relative = path.relative_to(PACKAGE)
    own = relative.parts[0].removesuffix(".py")
    assert own in LAYERS, f"{relative}: a room without a layer"
    for line, name in imports(path):
        other = room(name)
        if other == own or name == "liquid_site.__version__":
            continue
        if own in API_USERS and other in {"api", "build"} and name.count(".") == 1:
            continue
        assert other in LAYERS and LAYERS[other] < LAYERS[own], f"{relative}:{line} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_module_imports_its_own_package(path: Path) -> None:
    relative = path.relative_to(PACKAGE)
    if len(relative.parts) == 1 or path.name == "__init__.py":
        return
    own = "liquid_site." + ".".join(relative.parent.parts)
    for line, name in imports(path):
        assert name != own, f"{relative}:{line} imports its own package's __init__"
