"""Foreign tags in our templates: their source is set apart, parsed by python-liquid, and run in our context."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from liquid.exceptions import LiquidError as TheirError
from liquid.exceptions import LiquidInterrupt
from liquid.parser import get_parser
from liquid.stream import TokenStream
from liquid.template import BoundTemplate

from liquid_site.dialect.compile.settings import Filter
from liquid_site.dialect.context import Context
from liquid_site.dialect.faults import Fault, SyntaxFault
from liquid_site.dialect.foreign.bridge import BridgeTag
from liquid_site.dialect.foreign.context import foreign_context
from liquid_site.dialect.foreign.environment import JekyllEnvironment
from liquid_site.dialect.foreign.values import ours, theirs

if TYPE_CHECKING:
    from liquid_site.dialect.engine import Engine


def attach(environment: JekyllEnvironment, engine: Engine) -> None:
    """Let the dialect's tags and outputs take over inside the environment's blocks."""
    bridge = BridgeTag(environment, engine)
    for name in (*engine.rules, "output"):
        if name not in environment.foreign_tags:
            environment.tags[name] = bridge


def filters_of(environment: JekyllEnvironment) -> dict[str, Filter]:
    """The filters that a user added to *environment*, as the engine takes them."""
    found = environment.foreign_filters
    return {name: Filter(bind_filter(environment, one), True, True) for name, one in found.items()}


def bind_tag(environment: JekyllEnvironment, source: str) -> Callable[[Context], str]:
    """Parse *source*, one tag with all inside it; a function that renders it. Raises ``SyntaxFault``."""
    try:
        nodes = get_parser(environment).parse(TokenStream(environment.tokenizer()(source)))
    except TheirError as error:
        raise SyntaxFault(str(error.message)) from error
    template = BoundTemplate(env=environment, nodes=nodes, name="", path=None)

    def render(ctx: Context) -> str:
        context = foreign_context(ctx, template)
        buffer = context.get_buffer()
        try:
            for node in nodes:
                node.render(context, buffer)
        except LiquidInterrupt:
            pass
        except TheirError as error:
            raise Fault(str(error.message)) from error
        return buffer.getvalue()

    return render


def bind_filter(environment: JekyllEnvironment, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of python-liquid's kind as ours: the context first, keyword arguments by name."""
    with_context = getattr(function, "with_context", False)
    with_environment = getattr(function, "with_environment", False)

    def call(ctx: Context, value: Any, *arguments: Any, **keywords: Any) -> Any:
        if with_context:
            keywords["context"] = foreign_context(ctx, BoundTemplate(env=environment, nodes=[], name="", path=None))
        if with_environment:
            keywords["environment"] = environment
        try:
            return ours(function(theirs(value), *(theirs(argument) for argument in arguments), **keywords))
        except TheirError as error:
            raise Fault(str(error.message)) from error

    return call
