"""Style sheets for Rouge's classes, from Pygments' styles: ``liquid-site highlight-style NAME``."""

from typing import Any

from liquid_site.errors import LiquidSiteError


def style_names() -> list[str]:
    """The names `style_sheet` knows, sorted."""
    from pygments.styles import get_all_styles

    return sorted(get_all_styles())


def declarations(style: dict[str, Any]) -> list[str]:
    """One token type's style as CSS declarations, in the order Rouge prints them."""
    found = []
    if style["color"]:
        found.append(f"color: #{style['color']}")
    if style["bgcolor"]:
        found.append(f"background-color: #{style['bgcolor']}")
    if style["bold"]:
        found.append("font-weight: bold")
    if style["italic"]:
        found.append("font-style: italic")
    if style["underline"]:
        found.append("text-decoration: underline")
    if style["border"]:
        found.append(f"border: 1px solid #{style['border']}")
    return found


def block(selector: str, lines: list[str]) -> str:
    return "\n".join([f"{selector} {{", *(f"  {line};" for line in lines), "}"]) + "\n"


def style_sheet(name: str, scope: str = ".highlight") -> str:
    """The style sheet of Pygments' style *name*, every rule below *scope*, as ``rougify style`` lays it out.

    Classes with equal declarations share a rule. Raises `LiquidSiteError` for a name that is no style.
    """
    from pygments.styles import get_style_by_name
    from pygments.token import Token
    from pygments.util import ClassNotFound

    from liquid_site.highlight.classes import short_name

    try:
        style = get_style_by_name(name)
    except ClassNotFound:
        raise LiquidSiteError(
            f"There is no highlighting style {name!r}.", hint=f"One of: {', '.join(style_names())}"
        ) from None
    base = [f"color: #{style.style_for_token(Token)['color']}"] if style.style_for_token(Token)["color"] else []
    out = [f"{scope} table td {{ padding: 5px; }}\n{scope} table pre {{ margin: 0; }}\n"]
    out.append(block(scope, [*base, f"background-color: {style.background_color}"]))
    out.append(block(f"{scope} .hll", [f"background-color: {style.highlight_color}"]))
    groups: dict[tuple[str, ...], list[str]] = {}
    for kind, details in style:
        short = short_name(kind)
        lines = tuple(declarations(dict(details)))
        if short and lines and f"{scope} .{short}" not in groups.get(lines, ()):
            groups.setdefault(lines, []).append(f"{scope} .{short}")
    out += [block(", ".join(selectors), list(lines)) for lines, selectors in groups.items()]
    return "".join(out)
