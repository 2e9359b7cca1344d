"""Ruby files in ``_plugins``: what they register is read from their text, never run; known ones have a twin here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from liquid_site.errors import Where
from liquid_site.plugins.host import Host

_COMMENT = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
_TAG = re.compile(r"\bregister_tag\b[ (]*[\"':]([\w-]+)")
_FILTER = re.compile(r"\bregister_filter\b[ (]*([\w:]+)")
_HOOK = re.compile(r"\bHooks\.register\b[ (]*(\[[^\]\n]*\]|:\w+)\s*,\s*:(\w+)")
_KIND = re.compile(r"^[ \t]*class[ ]+(\w+)[ ]*<[ ]*(?:::)?(?:Jekyll::)?(Generator|Converter|Command)\b", re.MULTILINE)
_MODULE = re.compile(r"^[ \t]*module[ ]+([\w:]+)", re.MULTILINE)
_METHOD = re.compile(r"^([ \t]*)def[ ]+([a-z_]\w*)|^[ \t]*(private)[ \t]*$|^([ \t]*)class\b", re.MULTILINE)
_REQUIRE = re.compile(r"^[ \t]*require[ (]+[\"'](jekyll[/-][\w/-]+|jemoji)[\"']", re.MULTILINE)
_WORD = re.compile(r":(\w+)")


@dataclass
class Registered:
    """What a Ruby file adds to Jekyll: names of tags and filters, hooks, classes, and the gems it loads."""

    tags: list[str] = field(default_factory=list)
    filters: list[str] = field(default_factory=list)
    hooks: list[tuple[str, str]] = field(default_factory=list)
    generators: list[str] = field(default_factory=list)
    converters: list[str] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    gems: list[str] = field(default_factory=list)

    def described(self) -> list[str]:
        """Give the parts in words."""
        words = [f"the tag `{name}`" for name in self.tags] + [f"the filter `{name}`" for name in self.filters]
        words += [f"the generator {name}" for name in self.generators]
        words += [f"the converter {name}" for name in self.converters]
        words += [f"the command {name}" for name in self.commands]
        return words + [f"a hook on {owner}:{event}" for owner, event in self.hooks]


def read_ruby(text: str) -> Registered:
    """Read what the Ruby *text* registers."""
    code = _COMMENT.sub("", text)
    found = Registered(tags=_TAG.findall(code), gems=[name.replace("/", "-") for name in _REQUIRE.findall(code)])
    modules = {name.rpartition("::")[2] for name in _FILTER.findall(code)}
    found.filters = [name for module in sorted(modules) for name in methods_of(code, module)]
    for owners, event in _HOOK.findall(code):
        found.hooks += [(owner, event) for owner in _WORD.findall(owners)]
    for name, kind in _KIND.findall(code):
        {"Generator": found.generators, "Converter": found.converters, "Command": found.commands}[kind].append(name)
    return found


def methods_of(code: str, module: str) -> list[str]:
    """Give the public methods of *module*: those at its least indentation, up to ``private``."""
    start = next((match.end() for match in _MODULE.finditer(code) if match[1].rpartition("::")[2] == module), None)
    if start is None:
        return []
    found: list[tuple[int, str]] = []
    for match in _METHOD.finditer(code, start):
        if match[3] and (not found or found[-1][0] <= len(match[0]) - len("private")):
            break
        if match[2]:
            found.append((len(match[1].expandtabs(2)), match[2]))
    least = min((depth for depth, _ in found), default=0)
    return [name for depth, name in found if depth == least and name != "initialize"]


def set_up_ruby(host: Host, file: str, set_up_gem: Callable[[str], bool]) -> None:
    """Do for *file* what can be done: its gems, its twin; tell of the rest, and of the pages that need it.

    *set_up_gem* sets up the plugin with a name and tells whether there is one.
    """
    from liquid_site.plugins.twins.table import twin_for

    text = Path(file).read_text(encoding="utf-8", errors="replace")
    found = read_ruby(text)
    loaded = [gem for gem in found.gems if set_up_gem(gem)]
    known = twin_for(found, text)
    if known is not None:
        known(host)
        if host.log is not None:
            host.log.debug("Plugin:", f"{file} is Ruby; what it does is built in.")
        return
    if host.log is None or (loaded and not found.described()):
        return
    parts = ", ".join(found.described()) or "what it does"
    host.log.warn("Plugin:", f"{file} is Ruby and was not run; missing from this build: {parts}.", Where(file))
    host.on("site", "post_read", lambda site: tell_pages(site, host, file, found))


def tell_pages(site: Any, host: Host, file: str, found: Registered) -> None:
    """Name the pages, layouts and includes that use a tag or filter of *found* which nothing else provides."""
    tags = [name for name in found.tags if name not in host.tags]
    filters = [name for name in found.filters if name not in host.filters]
    if not tags and not filters:
        return
    used = uses(tags, filters)
    places = [path for path, text in texts_of(site) if used.search(text)]
    if places:
        shown = ", ".join(places[:10]) + (f" and {len(places) - 10} more" if len(places) > 10 else "")
        host.log.warn("", f"{Path(file).name} is needed by {shown}")
        host.log.warn("", "write it in Python as _plugins/NAME.py with setup(host), or take its use out")


def uses(tags: list[str], filters: list[str]) -> re.Pattern[str]:
    """Make the pattern that finds a use of *tags* or *filters* in a template."""
    parts = []
    if tags:
        parts.append(rf"\{{%-?[ \t\n]*(?:{'|'.join(map(re.escape, tags))})\b")
    if filters:
        parts.append(rf"\|[ \t\n]*(?:{'|'.join(map(re.escape, filters))})\b")
    return re.compile("|".join(parts))


def texts_of(site: Any) -> Iterator[tuple[str, str]]:
    """Give the templates of *site* with their paths."""
    for page in site.pages:
        yield page.relative_path, page.content or ""
    for collection in site.collections.values():
        for document in collection.docs:
            yield document.relative_path, document.content or ""
    for layout in site.layouts.values():
        yield layout.relative_path, layout.content or ""
    for folder in site.include_dirs:
        for path in sorted(Path(folder).rglob("*")):
            if path.is_file():
                yield f"_includes/{path.relative_to(folder).as_posix()}", path.read_text("utf-8", errors="ignore")
