"""A template's tree as functions of Python's."""

from __future__ import annotations

from liquid_site.dialect.compile.bodies import finished, write_body
from liquid_site.dialect.compile.settings import Settings
from liquid_site.dialect.compile.shapes import Function
from liquid_site.dialect.compile.writer import Emitters, Writer
from liquid_site.dialect.syntax.nodes import Body


def write_module(body: Body, settings: Settings, emitters: Emitters, wary: bool = False) -> Function:
    """Write *body* as a function of the context and the output. *wary*: a ``break`` may be pending from the start."""
    writer = Writer(settings, emitters)
    writer.part.wary, writer.leads = wary, True
    write_body(writer, body, whole=True)
    return finished(writer, ["ctx", "out"])
