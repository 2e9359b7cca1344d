"""jekyll-include-cache 0.2.1: ``{% include_cached file key=value %}`` renders once for each set of values.

The names of the parameters are no part of what tells two uses apart, only their values in the order of the names; and
what the include reads of the page is that of the first page that asked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from liquid_site.dialect.running.partials import include, locate
from liquid_site.dialect.syntax.nodes import Literal
from liquid_site.dialect.tags.include import PARAMETER, WORD, hole, read_parameters
from liquid_site.plugins.host import Host

Values = dict[str, Callable[[Any], Any]]


def setup(host: Host) -> None:
    """Add the tag; what it remembers is forgotten before the site is rendered."""
    known: dict[Any, tuple[str, Any]] = {}
    host.tag("include_cached", lambda markup: parse(markup, known))
    host.on("site", "pre_render", lambda *_: known.clear())


def parse(markup: str, known: dict[Any, tuple[str, Any]]) -> Callable[[Any], str]:
    """Read the tag's markup, which is that of ``include``. Raises ``RubyFault`` for a syntax it does not know."""
    markup = markup.strip()
    cut = hole(markup)
    word = WORD.match(markup)
    end = cut[1] if cut else word.end() if word else 0
    values = parameters(markup[end:].strip()) if markup[end:].strip() else None
    template = markup[cut[0] : cut[1]].strip() if cut else None

    def render(context: Any) -> str:
        file = markup[:end] if template is None else filled(context, template)
        path = locate(context, file, context.registers.site.include_dirs)
        given = None if values is None else {name: value(context) for name, value in values.items()}
        key = (path, None if given is None else tuple(identity(given[name]) for name in sorted(given)))
        if key not in known:
            out: list[str] = []
            include(context, out, file, given)
            known[key] = ("".join(out), given)
        return known[key][0]

    return render


def parameters(markup: str) -> Values:
    """Give name → how its value is found."""
    found: Values = {}
    names = [match[4] for match in PARAMETER.finditer(markup)]
    for (key, expression), name in zip(read_parameters(markup, "include_cached"), names, strict=False):
        found[key] = fixed(expression.value) if isinstance(expression, Literal) else variable(name)
    return found


def fixed(value: Any) -> Callable[[Any], Any]:
    """Make the function that gives *value* whatever the context."""
    return lambda _context: value


def variable(name: str) -> Callable[[Any], Any]:
    """Make the function that looks *name* up."""
    return lambda context: context[name]


def filled(context: Any, template: str) -> str:
    """Give the file name that *template* makes."""
    out: list[str] = []
    context.engine.parse(template).run(context, out)
    return "".join(out)


def identity(value: Any) -> Any:
    """Give what tells *value* from others: plain values by what they hold, pages and documents by who they are."""
    if isinstance(value, (list, tuple)):
        return (list, tuple(identity(item) for item in value))
    if isinstance(value, dict):
        return (dict, frozenset((identity(key), identity(item)) for key, item in value.items()))
    if value is None or isinstance(value, (str, bool, int, float, date)):
        return (type(value), value)
    return (object, id(value))
