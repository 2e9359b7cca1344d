"""jekyll-optional-front-matter 0.3.2: Markdown files without front matter are pages too."""

from __future__ import annotations

from liquid_site.model.page import Page
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.plugins.markdown_files import extensions, page_of, settings
from liquid_site.reader.reading import begin

LEFT_ALONE = frozenset(
    {
        "README", "LICENSE", "LICENCE", "COPYING", "CODE_OF_CONDUCT", "CONTRIBUTING", "ISSUE_TEMPLATE",
        "PULL_REQUEST_TEMPLATE",
    }
)  # fmt: skip
"""Files of these names stay files, unless ``include`` names them."""


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(generate)


def generate(site: Site) -> None:
    """Add a page for every Markdown file among the static files."""
    own = settings(site, "optional_front_matter")
    if own.get("enabled") is False or truthy(site.config.get("require_front_matter")):
        return
    kinds = extensions(site)
    files = [file for file in site.static_files if file.ext.lower() in kinds]
    made = [(file, page_of(site, file)) for file in files]
    wanted = [(file, page) for file, page in made if not is_left_alone(site, page)]
    site.pages += [page for _, page in wanted]
    if own.get("remove_originals") is True:
        gone = {id(file) for file, _ in wanted}
        site.static_files = [file for file in site.static_files if id(file) not in gone]


def is_left_alone(site: Site, page: Page) -> bool:
    """Tell whether *page* is one of the files about the project itself."""
    if isinstance(site.config.get("include"), list) and begin(site).entries.includes(page.relative_path):
        return False
    return page.basename.upper() in LEFT_ALONE
