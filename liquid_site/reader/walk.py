"""The walk through the source: posts of each folder, then its folders, then its pages and plain files."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from liquid_site.errors import FatalError, Where
from liquid_site.reader.front_matter import read_if_headed
from liquid_site.reader.listing import listed
from liquid_site.reader.pages import is_shown, read_page
from liquid_site.reader.posts import read_drafts, read_posts
from liquid_site.reader.reading import Reading
from liquid_site.reader.static_files import static_file


@dataclass
class Visit:
    """A folder on the way: ``folder`` is ``""`` or ``/a/b``; what is read when its folders are done."""

    folder: str
    pages: list[tuple[str, bytes]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def walk(reading: Reading) -> None:
    """Read posts, pages and plain files of the source into the site, in the order the system lists them."""
    waiting: list[str | Visit] = [""]
    while waiting:
        step = waiting.pop()
        if isinstance(step, Visit):
            finish(reading, step)
        else:
            visit, folders = enter(reading, step)
            waiting.append(visit)
            waiting += reversed(folders)


def enter(reading: Reading, folder: str) -> tuple[Visit, list[str]]:
    """List *folder*, read its posts; give what is to be read later and the folders to enter first."""
    visit, folders = Visit(folder), []
    full = reading.site.source + folder
    if not os.path.isdir(full):
        return visit, []
    for name, is_folder in listed(full):
        if not reading.entries.keeps(name, folder, full):
            continue
        if is_folder:
            refuse_circle(reading.site.source, f"{folder}/{name}")
            folders.append(f"{folder}/{name}")
        else:
            sort_in(visit, name, read_if_headed(f"{full}/{name}"))
    if not is_outside(folder, str(reading.config.get("collections_dir") or "")):
        reading.site.posts.docs += read_posts(reading, folder)
        if reading.config.get("show_drafts"):
            reading.site.posts.docs += read_drafts(reading, folder)
    own = reading.site.destination
    return visit, [name for name in folders if reading.site.source + name != own]


def refuse_circle(source: str, folder: str) -> None:
    """Raise FatalError if *folder* is a link to one of the folders on the way to it."""
    if not os.path.islink(source + folder):
        return
    real, path = os.path.realpath(source + folder), source
    for part in folder.split("/")[1:]:
        if os.path.realpath(path) == real:
            raise FatalError(
                f"Too many levels of symbolic links - {source}{folder}",
                where=Where(source + folder),
                hint="the link leads back to a folder above it; remove it or exclude it",
            )
        path = f"{path}/{part}"


def sort_in(visit: Visit, name: str, text: bytes | None) -> None:
    """Note a file as a page (its bytes are given) or as a plain file."""
    if text is None:
        visit.files.append(name)
    else:
        visit.pages.append((name, text))


def is_outside(folder: str, collections_dir: str) -> bool:
    """Tell whether posts in *folder* do not count because the configuration has a folder for them."""
    return bool(collections_dir) and not folder.startswith(f"/{collections_dir}")


def finish(reading: Reading, visit: Visit) -> None:
    """Make the pages and plain files of a folder."""
    site = reading.site
    for name, text in visit.pages:
        page = read_page(reading, site.source, visit.folder, name, text)
        if is_shown(reading, page):
            site.pages.append(page)
    site.static_files += [static_file(reading, site.source, visit.folder, name) for name in visit.files]


def read_included(reading: Reading) -> None:
    """Read each file that ``include`` names, if the walk passed it by."""
    site = reading.site
    known = {page.relative_path for page in site.pages} | {file.relative_path.lstrip("/") for file in site.static_files}
    for entry in reading.config.get("include") or []:
        path = os.path.normpath(f"/{entry}").replace(os.sep, "/").lstrip("/") if isinstance(entry, str) else ""
        full = f"{site.source}/{path}"
        if not path or path in known or not os.path.isfile(full) or reading.entries.leaves(full):
            continue
        known.add(path)
        folder, _, name = f"/{path}".rpartition("/")
        visit = Visit(folder)
        sort_in(visit, name, read_if_headed(full))
        finish(reading, visit)
