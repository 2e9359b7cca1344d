"""Permalink styles and the templates that follow from them."""

from __future__ import annotations

STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}


def posts_template(style: object) -> str:
    """Expand the configuration's ``permalink`` to the posts' template; what is no style's name is a template itself."""
    return STYLES.get(str(style), str(style))


def add_suffix(template: str, style: object) -> str:
    """Give *template* the ending that pages and collection documents take from the configured *style*."""
    name = str(style)
    if name == "pretty":
        return template + "/"
    if name in {"date", "ordinal", "none"}:
        return template + ":output_ext"
    return template + ("/" if name.endswith("/") else "") + (":output_ext" if name.endswith(":output_ext") else "")


def page_template(is_html: bool, is_index: bool, style: object) -> str:
    """Give the URL template of a page without a permalink of its own."""
    if not is_html:
        return "/:path/:basename:output_ext"
    if is_index:
        return "/:path/"
    return add_suffix("/:path/:basename", style)
