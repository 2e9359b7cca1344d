"""One expression as a function of the context, for filters and tags that take expressions as text."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import finished
from liquid_site.dialect.compile.expressions import expression, test, value
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.shapes import Function
from liquid_site.dialect.compile.writer import Writer
from liquid_site.dialect.syntax import strict
from liquid_site.dialect.syntax.expressions import parse_expression
from liquid_site.dialect.syntax.parser import new_parser


def compile_single(kind: str, text: str, settings: Settings, mode: str) -> Function:
    """Compile *text*: a ``lookup`` as ``context[text]``, a strict ``condition``, a ``variable`` by *mode*.

    Raises ``SyntaxFault``.
    """
    writer = Writer(settings, {})
    if kind == "lookup":
        code = expression(writer, parse_expression(text))
    elif kind == "condition":
        code = single_condition(writer, text)
    else:
        code = value(writer, new_parser("", {}, mode).value(text))
    writer.put(f"return {code}")
    return finished(writer, ["ctx"])


def single_condition(writer: Writer, text: str) -> str:
    """The Python for a condition. A single one that is a bare value gives the value. Raises ``SyntaxFault``."""
    condition = strict.parse_condition(text)
    if len(condition.comparisons) == 1 and condition.comparisons[0].operator is None:
        return expression(writer, condition.comparisons[0].left)
    return test(writer, condition)
