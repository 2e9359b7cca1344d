"""A page: a file with front matter that belongs to no collection, or one made by a plugin."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import liquid_site.model.url as urls
from liquid_site.errors import UrlError, Where
from liquid_site.model.context import HTML_EXTENSIONS, Context, excerpt_separator
from liquid_site.model.paths import dirname, split_ext
from liquid_site.model.permalink import page_template


@dataclass(eq=False, repr=False)
class Page:
    """A page in the making.

    ``base`` is the absolute folder that ``folder`` and ``name`` are relative to (the source, or a theme's root);
    ``folder`` starts with "/" except for the root's "". ``front_matter`` is what the file says, ``defaults``
    what the configuration says for it, ``data`` the first over the second (not merged deeper); ``first_line`` is the
    number of the body's first line in the file. ``content`` is the body,
    after rendering the converted text without layout; ``output`` the finished text, None before.
    """

    context: Context
    base: str
    folder: str
    name: str
    front_matter: dict[str, Any] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    defaults: dict[str, Any] = field(default_factory=dict)
    content: str = ""
    output: str | None = None
    first_line: int = 1
    pager: Any = None
    owner: str = "pages"
    ext: str = ""
    basename: str = ""
    raw: bytes | None = None
    known_url: str | None = None

    def __post_init__(self) -> None:
        self.basename, self.ext = split_ext(self.name)
        self.basename = self.basename.rstrip(".")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.relative_path}>"

    @property
    def relative_path(self) -> str:
        """The path under ``base``, without a leading slash."""
        return f"{self.folder}/{self.name}".lstrip("/")

    @property
    def source_path(self) -> str:
        """The absolute path of the file (that a made page would have)."""
        return f"{self.base}/{self.relative_path}"

    @property
    def path(self) -> Any:
        """What templates see as ``page.path``: the front matter's, whatever it is, else the relative path."""
        return self.front_matter.get("path", self.relative_path)

    @property
    def excerpt_separator(self) -> str:
        """The text that ends an excerpt; empty for no excerpt."""
        return excerpt_separator(self.data, self.context)

    @property
    def output_ext(self) -> str:
        """The extension of the written file."""
        return urls.output_ext(self.data.get("permalink"), self.ext, self.context)

    @property
    def is_html(self) -> bool:
        """Whether the written file is HTML."""
        return self.output_ext in HTML_EXTENSIONS

    @property
    def is_index(self) -> bool:
        """Whether this is the index of its folder."""
        return self.basename == "index"

    @property
    def url(self) -> str:
        """The URL from the site's root; made once, when first asked for. Set ``known_url`` to None to make it anew."""
        if self.known_url is None:
            try:
                template = page_template(self.is_html, self.is_index, self.context.config.get("permalink"))
                values = (("path", self.folder), ("basename", self.basename), ("output_ext", self.output_ext))
                self.known_url = urls.page_url(template, self.data.get("permalink"), values)
            except UrlError as error:
                error.where = Where(self.source_path)
                raise
        return self.known_url

    @property
    def dir(self) -> str:
        """The URL's folder, with a slash at its end."""
        if self.url.endswith("/"):
            return self.url
        folder = dirname(self.url)
        return folder if folder.endswith("/") else folder + "/"

    def destination(self, root: str) -> str:
        """Give the absolute path to write to under the destination folder *root*."""
        return urls.page_destination(root, self.url, self.output_ext)
