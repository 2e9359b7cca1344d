"""Layouts: every file with an extension under the layouts' folder, then the theme's."""

from __future__ import annotations

import os

from liquid_site.model.layout import Layout
from liquid_site.model.paths import inside, split_ext
from liquid_site.reader.entries import EntryFilter
from liquid_site.reader.front_matter import read_bytes
from liquid_site.reader.listing import tree
from liquid_site.reader.pages import read_front
from liquid_site.reader.reading import Reading


def read_layouts(reading: Reading) -> dict[str, Layout]:
    """Read the site's layouts, then those of its theme that the site has not; of one name the last file counts."""
    site = reading.site
    folder = inside(site.source, str(reading.config["layouts_dir"]))
    layouts = {
        layout_name(path): read_layout(reading, folder, path, site.source) for path in paths(reading.entries, folder)
    }
    theme_folder = site.theme.folder("_layouts") if site.theme else None
    if site.theme and theme_folder:
        for path in paths(reading.entries._replace(source=site.theme.root), theme_folder):
            if layout_name(path) not in layouts:
                layouts[layout_name(path)] = read_layout(reading, theme_folder, path, site.theme.root)
    return layouts


def paths(entries: EntryFilter, folder: str) -> list[str]:
    """Give the layout files of *folder*; the filter *entries* sees their names without it."""
    if not os.path.isdir(folder):
        return []
    return [
        entry.path
        for entry in tree(folder)
        if "." in entry.path.rsplit("/", 1)[-1] and not entry.is_folder and entries.keeps(entry.path, "", folder)
    ]


def layout_name(path: str) -> str:
    """Name a layout: its path without the last extension."""
    return path.rpartition(".")[0]


def read_layout(reading: Reading, folder: str, path: str, base: str) -> Layout:
    """Read one layout; errors in it are those of a page."""
    full = f"{folder}/{path}"
    front = read_front(reading, full, read_bytes(full))
    relative = full.removeprefix(base)
    return Layout(path, full, relative, split_ext(path)[1], front.data, front.content, front.first_line)
