"""Reading spans: from one character that may mean something to the next."""

from __future__ import annotations

from liquid_site.kramdown.span.quotes import parse_quotes
from liquid_site.kramdown.span.reading import Frame, Spans, joined
from liquid_site.kramdown.span.unclosed import end_of_text
from liquid_site.kramdown.tree import Child


def read_spans(s: Spans) -> list[Child]:
    """Read the whole text of *s*; its elements and strings."""
    root: Frame | None = s.frame
    while True:
        frame = s.frame
        start = s.pos
        if frame.visited is not None:
            if start in frame.dead:
                end_of_text(s)
                continue
            frame.visited.append(start)
        match = frame.search(s.text, start)
        if match is None:
            if frame is root:
                break
            end_of_text(s)
            continue
        pos = match.start()
        char = s.text[pos]
        if char in "\"'":
            s.pos = parse_quotes(s, pos - 1 if pos > start and s.text[pos - 1] != "\\" else pos)
        elif frame.stop is None or not frame.stop(s, pos, char):
            s.pos = frame.rules[char](s, pos)
    s.flush(len(s.text))
    return joined(s.children) if s.unjoined else s.children
