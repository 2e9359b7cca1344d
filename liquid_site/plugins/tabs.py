"""jekyll-tabs 1.2: ``{% tabs name %}{% tab name title %}…{% endtab %}{% endtabs %}`` as two lists."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from liquid_site.errors import LiquidError
from liquid_site.plugins.host import Host
from liquid_site.ruby.text import to_s

_OTHER = re.compile(r"[^0-9a-z]")
_KEY = "tabs"
_USES = "uses of tabs"


def setup(host: Host) -> None:
    """Add the blocks."""
    host.block("tabs", parse_tabs)
    host.block("tab", lambda markup: parse_tab(markup, host))


def name_of(text: str) -> str:
    """Give *text* as an id: lower case, a dash for all but letters and digits."""
    return _OTHER.sub("-", text.strip().lower())


def parse_tab(markup: str, host: Host) -> Callable[[Any, Callable[[], str]], str]:
    """Read ``name title``; the title keeps the blank behind it. Raises LiquidError without both."""
    words = markup.lstrip().split(None, 1)
    if len(words) != 2:
        raise LiquidError("Block tab requires 2 attributes", hint="{% tab group title %}")
    group, title = name_of(words[0]), words[1]

    def render(context: Any, body: Callable[[], str]) -> str:
        group_of(context, group)[title] = host.markdownify(body())
        return ""

    return render


def parse_tabs(markup: str) -> Callable[[Any, Callable[[], str]], str]:
    """Read ``name``. Raises LiquidError without one."""
    if not markup:
        raise LiquidError("Block tabs requires 1 attribute", hint="{% tabs group %}")
    group = name_of(markup)

    def render(context: Any, body: Callable[[], str]) -> str:
        body()
        found = group_of(context, group)
        return lists(group, identity(context, group), found) if found else ""

    return render


def group_of(context: Any, group: str) -> dict[str, str]:
    """Give the tabs of *group* so far, title → HTML; those of pages before are among them, as in the original."""
    kept: dict[str, str] = context.registers.services.memo.setdefault(_KEY, {}).setdefault(group, {})
    return kept


def identity(context: Any, group: str) -> str:
    """Give the id that joins two lists: the same in every build, another for each use on a page."""
    place = f"{to_s(context['page.path'])}#{group}"
    uses = context.registers.services.memo.setdefault(_USES, {})
    uses[place] = uses.get(place, 0) + 1
    return str(uuid5(NAMESPACE_URL, place if uses[place] == 1 else f"{place}#{uses[place]}"))


def lists(group: str, identity: str, found: dict[str, str]) -> str:
    """Write the two lists, with the blanks of the original."""
    heads, bodies = "", ""
    for place, (title, html) in enumerate(found.items()):
        active = ' class="active"' if place == 0 else ""
        own = f"{group}-{name_of(title)}"
        heads += f'\n      <li{active} id="{own}">\n          <a href="#">{title}</a>\n      </li>\n  '
        bodies += f"\n      <li{active}>{html}</li>\n  "
    return (
        f'<ul id="{group}" class="tab" data-tab="{identity}" data-name="{group}">\n  {heads}\n</ul>\n'
        f'<ul class="tab-content" id="{identity}" data-name="{group}">\n  {bodies}\n</ul>\n'
    )
