"""What becomes of elements that are open when the text ends."""

from __future__ import annotations

from liquid_site.kramdown.span.emphasis import give_up_emphasis
from liquid_site.kramdown.span.html import close_at_end
from liquid_site.kramdown.span.link import give_up_link
from liquid_site.kramdown.span.reading import Spans
from liquid_site.kramdown.span.strikethrough import close_strikethrough

_ENDINGS = {
    "em": give_up_emphasis,
    "strong": give_up_emphasis,
    "link": give_up_link,
    "html": close_at_end,
    "del": close_strikethrough,
}


def end_of_text(s: Spans) -> None:
    """Close the open element, or give it up, as its kind wants."""
    _ENDINGS[s.frame.kind](s)
