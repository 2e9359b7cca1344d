"""The errors of a running template: Liquid's own, which the engine prefixes with the line, and Ruby's, as they are."""

from __future__ import annotations

from liquid_site.errors import LiquidError


class Fault(LiquidError):
    """Stops the rendering of a template; the engine adds path and line where it knows them.

    ``prefix`` is what Liquid puts before the message, with the line (``Liquid error (line 3): ``); empty for nothing.
    ``line`` counts from 1 in the template (0: not known yet), ``template_name`` is the include it happened in, and
    ``markup_context`` what Liquid says behind the message.
    """

    prefix = "Liquid error"
    line = 0
    template_name = ""
    markup_context = ""

    @property
    def chain(self) -> list[str]:
        """The includes that the fault came out of, innermost first."""
        found: list[str] = self.__dict__.setdefault("includes", [])
        return found

    def __str__(self) -> str:
        if not self.prefix:
            return self.message
        name = f"{self.template_name} " if self.template_name else ""
        place = f" ({name}line {self.line})" if self.line else ""
        context = f" {self.markup_context}" if self.markup_context else ""
        return f"{self.prefix}{place}: {self.message}{context}"


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


class OpenFault(SyntaxFault):
    """The block *name*, whose opening tag (or last branch) stands in line *opened* of the template, has no end."""

    def __init__(self, name: str, opened: int) -> None:
        super().__init__(f"'{name}' tag was never closed")
        self.name = name
        self.opened = opened
