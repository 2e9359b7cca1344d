"""Documents: posts, drafts and collection items, from path, defaults, front matter and file name."""

from __future__ import annotations

from typing import Any

from liquid_site.errors import FatalError, FrontMatterError, LiquidSiteError, Where, YamlError
from liquid_site.model.collection import Collection
from liquid_site.model.document import Document
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.publish import truthy
from liquid_site.reader.categories import fill_categories, fill_tags, folders_above, joined
from liquid_site.reader.excerpts import cut_excerpt
from liquid_site.reader.front_matter import read_bytes, split
from liquid_site.reader.names import name_parts
from liquid_site.reader.reading import Reading
from liquid_site.ruby import yaml
from liquid_site.ruby.decode import BrokenText, decode
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.slug import titleize_slug
from liquid_site.ruby.text import inspect


class Unreadable(ValueError):
    """Front matter that Ruby would stumble over; the document keeps what it had before."""


def read_document(reading: Reading, collection: Collection, path: str) -> Document:
    """Make the document at *path* (absolute) of *collection*.

    A document that cannot be read is reported and keeps what was read till then. Raises FatalError for a bad date,
    FrontMatterError under ``strict_front_matter``.
    """
    relative = path.removeprefix(reading.context.collections_path + "/")
    document = Document(reading.context, path, relative, collection)
    folder = "_drafts" if document.is_draft else collection.relative_directory
    document.data["categories"] = folders_above(document, folder)
    reading.context.fire(collection.label, "post_init", document)
    reading.context.fire("documents", "post_init", document)
    reading.log.debug("Reading:", relative)
    text = read_bytes(path)
    if document.is_yaml:
        read_data(document, text)
    else:
        read_parts(reading, document, text)
    return document


def read_data(document: Document, text: bytes) -> None:
    """Read a whole file as the document's data. Raises YamlError."""
    data = yaml.load(decode(text, "utf-8"), document.path)
    document.data = data if isinstance(data, dict) else {}


def read_parts(reading: Reading, document: Document, text: bytes) -> None:
    """Read defaults, front matter and body, then fill in what the name tells; report what cannot be read."""
    try:
        defaults = reading.defaults.all(document.relative_path, document.collection.label)
        if defaults:
            merge(reading, document, dict(defaults), "front matter defaults")
        read_content(reading, document, text)
        complete(reading, document)
    except YamlError as error:
        report(reading, document, f"YAML Exception reading {document.path}: {error}", error)
    except (BrokenText, Unreadable, FatalError) as error:
        report(reading, document, f"could not read file {document.path}: {error}", error)


def report(reading: Reading, document: Document, message: str, error: Exception) -> None:
    """Say that the document is broken; go on unless that is fatal or front matter is taken strictly."""
    line = error.where.line if isinstance(error, LiquidSiteError) else 0
    reading.log.error("Error:", message, Where(document.path, line))
    if isinstance(error, FatalError):
        raise error
    if reading.is_strict:
        hint = "the block between the --- lines must be valid YAML"
        raise FrontMatterError(message, where=Where(document.path, line), hint=hint) from error


def read_content(reading: Reading, document: Document, text: bytes) -> None:
    """Read body and front matter."""
    try:
        parts = split(decode(text, reading.encoding))
    except BrokenText as error:
        document.content, document.raw = error.text, text
        raise
    document.content, document.first_line = parts.body, parts.first_line
    data = yaml.load(parts.yaml) if parts.yaml is not None else None
    if not truthy(data):
        return
    if not isinstance(data, dict):
        raise Unreadable(f"undefined method `key?' for {inspect(data)}:{ruby_class(data)}")
    merge(reading, document, data, "YAML front matter")


def ruby_class(value: Any) -> str:
    """Give the name of *value*'s Ruby class."""
    names = {str: "String", bool: "TrueClass", int: "Integer", float: "Float", list: "Array"}
    return names.get(type(value), "Time" if hasattr(value, "hour") else "Date")


def merge(reading: Reading, document: Document, data: dict[Any, Any], source: str) -> None:
    """Lay *data* over the document's, categories together; *source* names where a bad date came from."""
    if data.get("categories") is not None:
        data["categories"] = joined_or_unreadable(document.data.get("categories"), data["categories"])
    document.data = deep_merge(document.data, data)
    if "date" in document.data:
        complaint = f"Document '{document.relative_path}' does not have a valid date in the {source}."
        document.data["date"] = reading.dates.parse(document.data["date"], complaint)


def joined_or_unreadable(old: Any, new: Any) -> Any:
    """Join two lists of categories; raises Unreadable where they are no lists."""
    try:
        return joined(old, new)
    except TypeError as error:
        raise Unreadable(
            f"no implicit conversion of {'Hash' if isinstance(new, dict) else ruby_class(new)} into Array"
        ) from error


def complete(reading: Reading, document: Document) -> None:
    """Fill in date, title, slug and extension from the name, then categories, tags and the excerpt."""
    parts = name_parts(document.relative_path, document.basename_without_ext)
    data = document.data
    if parts.date and (
        not truthy(data.get("date")) or int(data["date"].timestamp()) == int(reading.site.time.timestamp())
    ):
        merge(reading, document, {"date": parts.date}, "filename")
        data = document.data
    if not truthy(data.get("title")):
        data["title"] = titleize_slug(parts.slug)
    if not truthy(data.get("slug")):
        data["slug"] = parts.slug
    if not truthy(data.get("ext")):
        data["ext"] = parts.ext
    fill_categories(data)
    fill_tags(data)
    if document.excerpt_separator and not truthy(data.get("excerpt")):
        data["excerpt"] = Excerpt(document, cut_excerpt(document))
