"""The literals ``empty`` and ``blank``, which ask a question of what they are compared with."""

from __future__ import annotations


class Marker:
    """``empty`` or ``blank``: prints as nothing, equals nothing by itself."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name

    def __reduce__(self) -> str:
        return self.name.upper()


EMPTY = Marker("empty")
BLANK = Marker("blank")
NIL_OR_EMPTY = Marker("nil_or_empty")
"""``blank`` where jekyll-scholar's libraries teach all objects to answer it."""
RAILS_BLANK = Marker("rails_blank")
"""``blank`` where ActiveSupport does, which jemoji and jekyll-mentions bring along."""
BLANKS = {"": BLANK, "scholar": NIL_OR_EMPTY, "rails": RAILS_BLANK}
"""Who teaches objects to answer ``blank`` → what the word stands for in written code."""
