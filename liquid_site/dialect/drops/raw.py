"""Things of the model as Ruby prints them when they stand in a list: documents and pages as their text."""

from __future__ import annotations

from typing import Any

from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.page import Page
from liquid_site.model.static_file import StaticFile
from liquid_site.ruby import text

RAW = (Document, Page, StaticFile, Collection, Excerpt)
_DEEPEST = 100


def raw_to_s(value: Any) -> str | None:
    """``to_s`` of a document, page or excerpt; None for all else."""
    if isinstance(value, Document):
        if value.output is not None:
            return value.output
        return "NO CONTENT" if value.content is None else value.content
    if isinstance(value, Page):
        return value.content or ""
    if isinstance(value, Excerpt):
        return value.output
    return None


class Shown:
    """Text that inspects as itself."""

    __slots__ = ("text",)

    def __init__(self, shown: str) -> None:
        self.text = shown

    def liquid_inspect(self) -> str:
        """The text."""
        return self.text

    def liquid_to_s(self) -> str:
        """The text."""
        return self.text


def raw_inspect(value: Any, depth: int = 0) -> Any:
    """*value* with every thing of the model in it replaced by what Ruby inspects it as."""
    if type(value) is list and depth < _DEEPEST:
        return [raw_inspect(item, depth + 1) for item in value]
    if type(value) is dict and depth < _DEEPEST:
        return {key: raw_inspect(item, depth + 1) for key, item in value.items()}
    return Shown(_described(value)) if isinstance(value, RAW) else value


def _described(item: Any) -> str:
    if isinstance(item, Document):
        return f"#<Jekyll::Document {item.relative_path} collection={item.collection.label}>"
    if isinstance(item, Page):
        return f"#<Jekyll::Page @relative_path={text.inspect(item.relative_path)}>"
    if isinstance(item, StaticFile):
        return f"#<Jekyll::StaticFile @relative_path={text.inspect(item.relative_path)}>"
    if isinstance(item, Excerpt):
        if isinstance(item.owner, Page):
            return f"#<Jekyll::PageExcerpt id={text.inspect(item.id)}>"
        return f"<Jekyll::Excerpt id={item.id}>"
    docs = ", ".join(_described(doc) for doc in item.docs)
    return f"#<Jekyll::Collection @label={item.label} docs=[{docs}]>"
