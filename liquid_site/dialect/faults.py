"""The errors of a running template: Liquid's own, which the engine prefixes with the line, and Ruby's, as they are."""

from __future__ import annotations

from liquid_site.errors import LiquidError


class Fault(LiquidError):
    """Stops the rendering of a template; the engine adds path and line where it knows them.

    ``prefix`` is what Liquid puts before the message, with the line (``Liquid error (line 3): ``); empty for nothing.
    """

    prefix = "Liquid error"


class ArgumentFault(Fault):
    """``Liquid::ArgumentError`` and its kin: ``str()`` is the message without the prefix."""


class UndefinedFault(Fault):
    """A variable, drop method or filter that ``strict_variables`` or ``strict_filters`` misses."""


class RubyFault(Fault):
    """What would be Ruby's own ``NoMethodError`` or ``TypeError``: a build stops with the bare message."""

    prefix = ""


class DeepFault(Fault):
    """``Liquid::StackLevelError``: blocks, scopes or includes too deep in one another."""


class SyntaxFault(Fault):
    """``Liquid::SyntaxError``: a template that cannot be parsed."""

    prefix = "Liquid syntax error"
