"""Lists of entries: one after the other, or in groups."""

from __future__ import annotations

from liquid_site.plugins.scholar.details import has_details
from liquid_site.plugins.scholar.entry import Entry
from liquid_site.plugins.scholar.order import down, group_name, grouped, month_by_number
from liquid_site.plugins.scholar.render import Desk, link, tagged
from liquid_site.plugins.scholar.settings import interpolated, listed
from liquid_site.ruby.text import to_s


def bibliography_html(desk: Desk) -> str:
    """Give the whole list, in groups if asked for."""
    found = desk.cited_entries()
    by = interpolated(desk.options.last("g") or desk.options.last("O"), desk.look_up) or desk.config["group_by"]
    if by != "none":
        orders = listed(desk.options.last("G") or desk.config["group_order"]) or ["ascending"]
        tags = listed(desk.config["bibliography_group_tag"])
        return groups(desk, found, month_by_number(listed(by)), orders, tags)
    offset, most = int(desk.options.last("o") or 0), desk.options.last("m")
    return items(desk, found[offset : None if most is None else offset + int(most)])


def groups(desk: Desk, found: list[Entry], keys: list[str], orders: list[str], tags: list[str]) -> str:
    """Give *found* in groups by the first of *keys*, in each the rest; as deep as there are keys."""
    if not keys:
        return items(desk, found)
    parts = []
    for value, members in grouped(found, keys[0], desk.config, reverse=down(orders, 0)):
        name = group_name(keys[0], value, desk.config)
        head = tagged(tags[0], name, {"class": desk.config["bibliography_class"]})
        below = groups(desk, members, keys[1:], orders[1:] or orders[-1:], tags[1:] or tags[-1:])
        parts.append(f"{head}\n{below}")
    return "\n".join(parts)


def items(desk: Desk, found: list[Entry]) -> str:
    """Give *found* as a list."""
    rows = [item(desk, entry, place) for place, entry in enumerate(found, 1)]
    attributes = {"class": desk.config["bibliography_class"], **(desk.config["bibliography_list_attributes"] or {})}
    tag = desk.options.last("h") or desk.config["bibliography_list_tag"]
    return tagged(to_s(tag), "\n".join(rows), attributes)


def item(desk: Desk, entry: Entry, number: int) -> str:
    """Give one entry by its template, with the link to its details."""
    text = desk.options.last("T") or to_s(desk.config["bibliography_template"] or "{{reference}}")
    layout = desk.site.layouts.get(text)
    text = layout.content if layout is not None else text
    variables = {
        **desk.data(entry, number, reference="reference" in text),
        "index": number,
        "details": desk.details_link(entry),
    }
    inner = desk.template(text, variables)
    if desk.config["details_link"] and has_details(desk.site, desk.config):
        inner += link(desk.details_link(entry), to_s(desk.config["details_link"]), desk.config["details_link_class"])
    return tagged(to_s(desk.config["bibliography_item_tag"]), inner, desk.config["bibliography_item_attributes"] or {})
