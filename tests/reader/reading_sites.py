"""Small sites as data: written to a folder, read, and told in the shape that the reference's model was recorded in."""

import base64
import json
import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

from liquid_site.config.load import configuration
from liquid_site.config.log import Log
from liquid_site.errors import LiquidSiteError
from liquid_site.model import site as questions
from liquid_site.model.excerpt import Excerpt
from liquid_site.model.publish import is_written
from liquid_site.model.site import Site
from liquid_site.reader.site import new_site, read
from liquid_site.ruby.numbers import float_to_s
from liquid_site.ruby.strftime import strftime

MTIME = 1704164645
TIME = "2024-05-06 07:08:09 UTC"
BLOCKS = {"if", "unless", "for", "case", "capture", "comment", "raw", "tablerow", "highlight", "ifchanged"}


def write_files(folder: Path, files: dict[str, Any]) -> None:
    """Write path → text, ``{"base64": …}`` or ``{"symlink": …}``."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict) and "symlink" in content:
            path.symlink_to(content["symlink"])
            continue
        path.write_bytes(base64.b64decode(content["base64"]) if isinstance(content, dict) else content.encode())
        os.utime(path, (MTIME, MTIME))


def options_of(case: dict[str, Any], source: Path) -> dict[str, Any]:
    """Give a case's options; a fixed time unless it sets its own."""
    options = dict(case.get("options", {}))
    if "config" in options:
        options["config"] = [str(source / name) for name in options["config"]]
    texts = [text for name, text in case["files"].items() if name.startswith("_config")]
    if not any(isinstance(text, str) and re.search(r"^time:", text, re.MULTILINE) for text in texts):
        options.setdefault("time", TIME)
    return options


def plain_paths(value: Any, source: Path, destination: Path) -> Any:
    """Replace the two folders by words."""
    text = json.dumps(value, ensure_ascii=False)
    return json.loads(text.replace(str(destination), "DEST").replace(str(source), "SOURCE"))


def log_lines(text: str, source: Path, destination: Path) -> list[str]:
    """Give the lines of a log without colours, doubled blanks and repeats, sorted."""
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text).replace(str(destination), "DEST").replace(str(source), "SOURCE")
    return sorted({" ".join(line.split()) for line in plain.split("\n")} - {""})


def load(source: Path, destination: Path, options: dict[str, Any], log: Log) -> Site:
    """Read a site without plugins; block tags are Liquid's own."""
    given = {"source": str(source), "destination": str(destination), **options}
    site = new_site(configuration(given, log), log)
    site.context.is_block = BLOCKS.__contains__
    read(site)
    limit = site.config["limit_posts"]
    site.posts.docs = site.posts.docs[-limit:] if limit else site.posts.docs
    return site


def plain(value: Any) -> Any:
    """Give *value* as the recorder writes it."""
    if isinstance(value, dict):
        return {"hash": [[plain(key), plain(item)] for key, item in value.items()]}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return {"float": float_to_s(value)}
    if isinstance(value, datetime):
        return {"time": strftime(value, "%Y-%m-%d %H:%M:%S %z")}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Excerpt):
        return {"excerpt": plain(value.content)}
    if isinstance(value, str) and any("\ud800" <= char <= "\udfff" for char in value):
        return {"bytes": value.encode("utf-8", "surrogateescape").hex()}
    return value


def told(item: Any, *names: str) -> dict[str, Any]:
    """Give the attributes *names* of *item*; errors count as such."""
    found: dict[str, Any] = {}
    for name in names:
        try:
            value = getattr(item, name)
            found[name] = plain(value(item.context.destination) if name == "destination" else value)
        except LiquidSiteError:
            found[name] = {"error": True}
    return found


def model_of(site: Site) -> dict[str, Any]:
    """Tell *site* as the recorder does."""
    model: dict[str, Any] = {"config": plain(site.config)}
    model["pages"] = [
        {**told(page, "relative_path", "path", "url", "dir", "destination", "content"), "html": page.is_html,
         "data": plain({key: page.data[key] for key in page.data if key in page.front_matter or key == "excerpt"})}
        for page in site.pages
    ]  # fmt: skip
    model["static_files"] = [
        {**told(file, "relative_path", "url", "destination", "data", "basename", "ext"), "path": file.source_path,
         "written": file.is_written}
        for file in site.static_files
    ]  # fmt: skip
    names = ("relative_path", "url", "id", "destination", "data", "content")
    model["collections"] = [
        {"name": name, "label": collection.label, "directory": collection.directory, "written": collection.is_written,
         "docs": [{"written": is_written(doc), **told(doc, *names)} for doc in collection.docs]}
        for name, collection in site.collections.items()
    ]  # fmt: skip
    model["data"] = plain(site.data)
    model["layouts"] = [
        {"name": name, **told(layout, "path", "relative_path", "data", "content")}
        for name, layout in site.layouts.items()
    ]
    for key, groups in (("tags", questions.tags(site)), ("categories", questions.categories(site))):
        model[key] = [[plain(name), [post.relative_path for post in posts]] for name, posts in groups.items()]
    model["documents"] = [item.relative_path for item in questions.documents(site)]
    return model
