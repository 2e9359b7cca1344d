"""URL templates that follow from the configured permalink style."""

from __future__ import annotations


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
