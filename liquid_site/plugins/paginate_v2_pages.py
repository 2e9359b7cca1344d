"""The numbered pages that jekyll-paginate-v2 makes of a template: their addresses, titles and paginators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from liquid_site.model.document import Document
from liquid_site.model.page import Page
from liquid_site.model.publish import truthy
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.numbers import to_i
from liquid_site.ruby.text import to_s


@dataclass(frozen=True)
class Run:
    """One template's pages to be: its settings, its documents, how many to a page and how many pages."""

    config: dict[str, Any]
    shown: list[Document]
    per_page: int
    count: int
    site_title: Any
    defaults: dict[str, Any]

    @property
    def name(self) -> str:
        """The file name of the pages, as ``indexpage`` gives it, without its extension."""
        name = self.config.get("indexpage")
        return "" if name is None else to_s(name).split(".")[0]

    @property
    def ext(self) -> str:
        """The extension of the pages with its dot."""
        ext = self.config.get("extension")
        return "" if ext is None else to_s(ext) if to_s(ext).startswith(".") else f".{to_s(ext)}"

    def numbered(self, pattern: str, number: int) -> str:
        """Fill the first ``:num`` and ``:max`` of *pattern*."""
        return pattern.replace(":num", str(number), 1).replace(":max", str(self.count), 1)


@dataclass(eq=False, repr=False)
class Numbered(Page):
    """A page without a file; front-matter defaults are those for its odd name."""

    def to_liquid(self) -> dict[Any, Any]:
        """Give the page as templates see it."""
        own = {"content": self.content, "dir": self.dir, "excerpt": None}
        own |= {"name": self.name, "path": self.path, "url": self.url}
        return deep_merge(self.defaults, deep_merge(self.front_matter, own))


def paginated(template: Page, run: Run) -> list[Page]:
    """Make the pages that take the place of *template*."""
    made = []
    for number in range(1, run.count + 1):
        page = copy(template, run, number)
        page.pager = pager(template, run, number)
        path = page.pager["page_path"]
        if path.endswith("/"):
            page.known_url = joined(path, run.name + run.ext)
        else:
            page.known_url = path if path.endswith(run.ext) else path + run.ext
        if truthy(template.data.get("permalink")):
            note(page, "permalink", path)
        title = template.data.get("title")
        title = title if truthy(title) else run.site_title
        note(page, "title", title if number == 1 else heading(run, title, number))
        if number > 1:
            note(page, "autogen", "jekyll-paginate-v2")
        made.append(page)
    add_trails(made, run.config.get("trail"))
    return made


def copy(template: Page, run: Run, number: int) -> Page:
    """Make page *number* of the data and text of *template*; an automatic page's text stays behind."""
    page = Numbered(template.context, "", "", run.name + run.ext)
    page.data = deep_merge(template.data, {})
    own = {key: value for key, value in page.data.items() if is_own(template, key)}
    page.front_matter, page.defaults = own, run.defaults
    auto = template.data.get("autopage")
    if not isinstance(auto, dict):
        page.content, page.first_line = template.content, template.first_line
    elif "display_name" in auto:
        note(page, "autopages", deep_merge(auto, {}))
    note(page, "pagination_info", {"curr_page": number, "total_pages": run.count})
    return page


def is_own(page: Page, key: str) -> bool:
    """Tell whether *page* itself, not a default, says what it has under *key*."""
    return key in page.front_matter or key not in page.defaults or page.data[key] is not page.defaults[key]


def note(page: Page, key: str, value: Any) -> None:
    """Set *key* in the data of *page*."""
    page.data[key] = page.front_matter[key] = value


def heading(run: Run, title: Any, number: int) -> str:
    """Give the title of page *number*."""
    return run.numbered(to_s(run.config["title"]).replace(":title", to_s(title), 1), number)


def joined(folder: str, name: str) -> str:
    """Join two parts of a path with one slash."""
    return f"{folder.rstrip('/')}/{name.lstrip('/')}"


def full(url: str, name: str, ext: str) -> str:
    """Give *url* with a file name where it ends in a slash, or the bare name where it has no dot."""
    if url.endswith("/"):
        return url + name + ext
    return url if "." in url else url + name


def pager(template: Page, run: Run, number: int) -> dict[str, Any]:
    """Give what templates see as ``paginator`` on page *number*."""
    permalink = template.data.get("permalink")
    first = to_s(permalink) if truthy(permalink) else template.dir
    first = first if first.endswith("/") else f"{first}/"
    later = joined(first, to_s(run.config["permalink"]))
    own = full(first if number == 1 else later, run.name or "index", run.ext or ".html")
    if run.name:
        first, later = full(first, run.name, run.ext), full(later, run.name, run.ext)

    def path(other: int) -> str:
        return run.numbered(first if other == 1 else later, other)

    before, after = number - 1 if number > 1 else None, number + 1 if number < run.count else None
    start = (number - 1) * run.per_page
    return {
        "per_page": run.per_page,
        "posts": run.shown[start : start + run.per_page],
        "total_posts": len(run.shown),
        "total_pages": run.count,
        "page": number,
        "page_path": run.numbered(own, number),
        "previous_page": before,
        "previous_page_path": None if before is None else path(before),
        "next_page": after,
        "next_page_path": None if after is None else run.numbered(later, after),
        "first_page": 1,
        "first_page_path": path(1),
        "last_page": run.count,
        "last_page_path": run.numbered(later, run.count),
        "page_trail": None,
    }


def add_trails(pages: list[Page], trail: Any) -> None:
    """Give each of *pages* the trail of the pages around it, as many before and after as *trail* says."""
    if not isinstance(trail, dict) or len(pages) < 2:
        return
    before, after = (max(to_i(to_s(trail.get(key))), 0) for key in ("before", "after"))
    length = before + after + 1
    if length == 1:
        return
    for place, page in enumerate(pages):
        start = max(place - before, 0)
        end = min(start + length, len(pages))
        start = max(start - max(length - (end - start), 0), 0)
        page.pager["page_trail"] = [
            {"num": start + step + 1, "path": other.pager["page_path"], "title": other.data["title"]}
            for step, other in enumerate(pages[start:end])
        ]
