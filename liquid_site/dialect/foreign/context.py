"""A python-liquid render context over a running render of ours: the same variables, seen and set from both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from liquid import RenderContext

from liquid_site.dialect.context import Context
from liquid_site.dialect.foreign.values import ours, theirs


class Names(Mapping[str, object]):
    """Every variable there is, as a mapping."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx

    def __getitem__(self, name: str) -> object:
        if name not in self.ctx.variables and name not in self.ctx.payload:
            raise KeyError(name)
        return theirs(self.ctx.find(name))

    def __iter__(self) -> Iterator[str]:
        return iter({**self.ctx.payload, **self.ctx.variables})

    def __len__(self) -> int:
        return len({**self.ctx.payload, **self.ctx.variables})


class ForeignContext(RenderContext):
    """What a tag of python-liquid renders with; ``ctx`` is our side."""

    __slots__ = ("ctx",)
    ctx: Context

    def assign(self, key: str, val: Any) -> None:
        """Set a variable of the template."""
        self.ctx.assign(key, ours(val))

    def get_item(self, obj: Any, key: Any) -> Any:
        """Give an item as python-liquid takes it."""
        return theirs(super().get_item(obj, key))

    @contextmanager
    def extend(self, namespace: Mapping[str, object], template: Any = None) -> Iterator[RenderContext]:
        """Enter a scope on both sides."""
        names = {name: ours(value) for name, value in namespace.items()}
        with super().extend(namespace, template) as inner, self.ctx.scope(**names):
            yield inner

    def copy(self, namespace: Mapping[str, object], *args: Any, **options: Any) -> RenderContext:
        """Make a context with *namespace* alone, or (``block_scope``) over this one's variables."""
        made = super().copy(namespace, *args, **options)
        assert isinstance(made, ForeignContext)
        made.ctx = Context(self.ctx.engine, self.ctx.payload, self.ctx.registers, self.ctx.state)
        if options.get("block_scope"):
            made.ctx.variables.update(self.ctx.variables)
        made.ctx.variables.update({name: ours(value) for name, value in namespace.items()})
        return made


def foreign_context(ctx: Context, template: Any) -> ForeignContext:
    """The python-liquid side of *ctx*, made once: tags of one render share what they keep there."""
    if ctx.foreign is None:
        ctx.foreign = ForeignContext(template, globals=Names(ctx))
        ctx.foreign.ctx = ctx
    found: ForeignContext = ctx.foreign
    return found
