"""A theme's ``assets``: pages and plain files that the site has not of its own."""

from __future__ import annotations

import os

from liquid_site.errors import Where
from liquid_site.model.theme import Theme
from liquid_site.reader.front_matter import read_if_headed
from liquid_site.reader.listing import children
from liquid_site.reader.pages import read_page
from liquid_site.reader.reading import Reading
from liquid_site.reader.static_files import static_file


def read_theme_assets(reading: Reading, theme: Theme) -> None:
    """Read the assets of *theme*; links are passed over with a warning."""
    folder = theme.folder("assets")
    if folder is None:
        return
    site = reading.site
    known = {page.relative_path for page in site.pages}, {file.relative_path for file in site.static_files}
    for path in files(reading, folder):
        parent, _, name = path.removeprefix(theme.root + "/").rpartition("/")
        text = read_if_headed(path)
        if text is None:
            if f"/{parent}/{name}" not in known[1]:
                site.static_files.append(static_file(reading, theme.root, f"/{parent}", name))
        elif f"{parent}/{name}" not in known[0]:
            site.pages.append(read_page(reading, theme.root, parent, name, text))


def files(reading: Reading, folder: str) -> list[str]:
    """List the files below *folder* as Ruby's ``Find`` does, links left out."""
    found: list[str] = []
    waiting = children(folder, "", True)
    while waiting:
        _, entry = waiting.pop()
        path = entry.path.replace(os.sep, "/")
        if entry.is_symlink():
            if not entry.is_dir():
                reading.log.warn("Theme reader:", f"Ignored symlinked asset: {path}", Where(path))
        elif entry.is_dir():
            waiting += children(entry.path, "", True)
        else:
            found.append(path)
    return found
