"""A layout: the frame that a page's converted text is set into."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(eq=False)
class Layout:
    """A layout file; ``relative_path`` begins with "/" and counts from the source or the theme's root."""

    name: str
    path: str
    relative_path: str
    ext: str = ""
    data: dict[str, Any] = field(default_factory=dict)
    content: str = ""
    first_line: int = 1
