"""jekyll-github-metadata 2.15.0: ``site.github``, and title, description and addresses from the repository.

Nothing is fetched without a token (``JEKYLL_GITHUB_TOKEN`` or ``OCTOKIT_ACCESS_TOKEN``); what only GitHub knows is then
missing, as the original has it without a network.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, ClassVar

from liquid_site.dialect.drops.base import ItemDrop
from liquid_site.dialect.faults import RubyFault
from liquid_site.dialect.printing import to_s
from liquid_site.dialect.values import lookup
from liquid_site.model.publish import truthy
from liquid_site.model.site import Site
from liquid_site.plugins.github_api import Api
from liquid_site.plugins.github_repository import Pages, Repository, find_name, git
from liquid_site.plugins.host import Host
from liquid_site.plugins.places import page_place
from liquid_site.ruby import uri
from liquid_site.ruby.hashes import deep_merge

OWNER_KEYS = (
    "avatar_url", "bio", "blog", "collaborators", "company", "created_at", "description", "email", "followers",
    "following", "has_organization_projects", "has_repository_projects", "hireable", "html_url", "id", "is_verified",
    "location", "login", "name", "node_id", "public_gists", "public_repos", "type", "updated_at",
)  # fmt: skip
_NO_NAME = (
    "No repo name found. Specify using PAGES_REPO_NWO environment variables, 'repository' in your configuration, "
    "or set up an 'origin' git remote pointing to your github.com repository."
)
_NAME_ONLY = (
    "site.name is set in _config.yml, but many plugins and themes expect site.title to be used instead. To avoid "
    "potential inconsistency, Jekyll GitHub Metadata will not set site.title to the repository's name."
)
_NO_DATA = "Cannot generate edit URLs due to missing site.github data"


def setup(host: Host) -> None:
    """Add the tag; the site's settings are filled at its beginning, ``site.github`` when it is rendered."""
    repositories: dict[Site, Repository | None] = {}

    def known(site: Site) -> Repository | None:
        if site not in repositories:
            repositories[site] = found(site, host)
        return repositories[site]

    host.on("site", "after_init", lambda site: fill(site, known(site)))
    host.on("site", "pre_render", lambda site, _payload: inject(site, known(site), host))
    host.tag("github_edit_link", parse)


def found(site: Site, host: Host) -> Repository | None:
    """Give the site's repository, None where nothing names it."""
    pages = Pages(os.environ)
    name = find_name(site.config, site.source, pages)
    token = os.environ.get("JEKYLL_GITHUB_TOKEN") or os.environ.get("OCTOKIT_ACCESS_TOKEN") or None
    warn = partial(site.log.warn, "GitHub Metadata:")
    api = Api(pages.api_url, None if host.offline else token, warn, site.zone)
    return None if name is None else Repository(name, pages, api)


class Nameless:
    """Stands for what would come from a repository that nothing names: whoever asks is told so."""

    def to_liquid(self) -> Any:
        """Raise ``RubyFault``."""
        raise RubyFault(_NO_NAME)

    def __str__(self) -> str:
        return ""


def fill(site: Site, repository: Repository | None) -> None:
    """Set the title and description that the configuration lacks; for production the addresses, too."""
    config = site.config
    if truthy(config.get("name")) and not truthy(config.get("title")):
        site.log.warn("GitHub Metadata:", _NAME_ONLY)
    elif not truthy(config.get("title")):
        config["title"] = Nameless() if repository is None else title(repository)
    if not truthy(config.get("description")):
        config["description"] = Nameless() if repository is None else info(repository, "description")
    if os.environ.get("JEKYLL_ENV") != "production" and not os.environ.get("PAGE_BUILD_ID"):
        return
    if not truthy(config.get("url")):
        config["url"] = Nameless() if repository is None else repository.host_url
    if config.get("baseurl") in (None, "/"):
        config["baseurl"] = Nameless() if repository is None else repository.baseurl


def title(repository: Repository) -> Any:
    """Give a project's name, else the owner's."""
    shown = owner(repository)["name"] if repository.is_user_page else repository.name
    return shown or repository.owner


def info(repository: Repository, key: str) -> Any:
    """Give what GitHub says of the repository under *key*."""
    return repository.api.hash(f"repos/{repository.nwo}").get(key)


def owner(repository: Repository) -> dict[str, Any]:
    """Give what GitHub says of the owner, an organization or a user."""
    api = repository.api
    known = api.hash(f"orgs/{repository.owner}") or api.hash(f"users/{repository.owner}")
    return {key: known.get(key) for key in OWNER_KEYS}


def members(repository: Repository) -> Any:
    """Give the public members of an organization."""
    api = repository.api
    return api.listed(f"orgs/{repository.owner}/public_members") if api.get(f"orgs/{repository.owner}") else None


def repositories(repository: Repository) -> list[Any]:
    """Give the owner's public repositories, each with its releases and contributors."""
    api = repository.api
    listed = api.listed(f"users/{repository.owner}/repos", "&type=public")
    return [
        {**one, **{key: api.listed(f"repos/{one.get('full_name')}/{key}") for key in ("releases", "contributors")}}
        for one in (listed if isinstance(listed, list) else [])
        if isinstance(one, dict)
    ]


def inject(site: Site, repository: Repository | None, host: Host) -> None:
    """Set ``site.github``; a hash in the configuration goes over it, anything else in its place."""
    given = site.config.get("github")
    if given is None or isinstance(given, dict):
        drop = Metadata(repository, given or {})
        drop.versions = host.versions
        drop.revision = lambda: os.environ.get("JEKYLL_BUILD_REVISION") or git(site.source, "rev-parse", "HEAD")
        site.config["github"] = drop


def of(get: Callable[[Repository], Any]) -> Callable[[Any], Any]:
    """Make the field that *get* gives of the repository. Raises ``RubyFault`` where nothing names one."""

    def field(drop: Any) -> Any:
        if drop.item is None:
            raise RubyFault(_NO_NAME)
        return get(drop.item)

    return field


def told(key: str) -> Callable[[Any], Any]:
    """Make the field that GitHub gives under *key*."""
    return of(lambda repository: info(repository, key))


def linked(path: str, only_if: str = "") -> Callable[[Any], Any]:
    """Make the field of an address below the repository's, where GitHub says yes to *only_if*."""

    def address(repository: Repository) -> str | None:
        if only_if and not info(repository, only_if):
            return None
        branch = repository.source.get("branch") if "{" in path else None
        return f"{repository.pages.github_url}/{repository.nwo}{path.format(branch)}"

    return of(address)


def asked(path: str) -> Callable[[Any], Any]:
    """Make the field of a list that the API has of the repository."""
    return of(lambda repository: repository.api.listed(f"repos/{repository.nwo}/{path}"))


class Metadata(ItemDrop):
    """``site.github``; ``item`` is the repository."""

    __slots__ = ("given", "versions", "revision")
    ruby_class: ClassVar[str] = "Jekyll::GitHubMetadata::MetadataDrop"
    getters: ClassVar[Mapping[str, Callable[[Any], Any]]] = {
        "api_url": lambda _drop: Pages(os.environ).api_url,
        "archived": told("archived"),
        "baseurl": of(lambda repository: repository.baseurl),
        "build_revision": lambda drop: drop.revision(),
        "clone_url": linked(".git"),
        "contributors": asked("contributors"),
        "disabled": told("disabled"),
        "environment": lambda _drop: Pages(os.environ).env,
        "help_url": lambda _drop: Pages(os.environ).help_url,
        "hostname": lambda _drop: Pages(os.environ).hostname,
        "is_project_page": of(lambda repository: not repository.is_user_page),
        "is_user_page": of(lambda repository: repository.is_user_page),
        "issues_url": linked("/issues", "has_issues"),
        "language": told("language"),
        "latest_release": of(lambda repository: repository.api.get(f"repos/{repository.nwo}/releases/latest")),
        "license": told("license"),
        "organization_members": of(members),
        "owner": of(owner),
        "owner_display_name": of(lambda repository: owner(repository)["name"]),
        "owner_gravatar_url": of(lambda repository: f"{repository.pages.github_url}/{repository.owner}.png"),
        "owner_name": of(lambda repository: repository.owner),
        "owner_url": of(lambda repository: f"{repository.pages.github_url}/{repository.owner}"),
        "pages_env": lambda _drop: Pages(os.environ).env,
        "pages_hostname": lambda _drop: Pages(os.environ).pages_hostname,
        "private": told("private"),
        "project_tagline": told("description"),
        "project_title": of(lambda repository: repository.name),
        "public_repositories": of(repositories),
        "releases": asked("releases"),
        "releases_url": linked("/releases"),
        "repository_name": of(lambda repository: repository.name),
        "repository_nwo": of(lambda repository: repository.nwo),
        "repository_url": linked(""),
        "show_downloads": told("has_downloads"),
        "source": of(lambda repository: repository.source),
        "tar_url": linked("/tarball/{}"),
        "url": of(lambda repository: repository.html_url),
        "versions": lambda drop: drop.versions,
        "wiki_url": linked("/wiki", "has_wiki"),
        "zip_url": linked("/zipball/{}"),
    }

    def __init__(self, item: Repository | None, given: Mapping[str, Any]) -> None:
        super().__init__(item)
        self.given = given
        self.versions: Mapping[str, Any] = {}
        self.revision: Callable[[], str] = str

    def data(self) -> Mapping[Any, Any]:
        """What the configuration says."""
        return self.given

    def liquid_get(self, key: str) -> Any:
        """What the configuration gives, merged into what is known where both are hashes. Raises ``KeyError``."""
        if key not in self.given:
            return super().liquid_get(key)
        own, getter = self.given[key], self.getters.get(key)
        known = getter(self) if getter is not None and isinstance(own, dict) else None
        return deep_merge(known, own) if isinstance(known, dict) else own

    def liquid_find(self, key: str, missing: Any) -> Any:
        """``liquid_get`` without the ``KeyError``."""
        try:
            return self.liquid_get(key)
        except KeyError:
            return missing

    def liquid_keys(self) -> list[Any]:
        """Every key, sorted."""
        return sorted(super().liquid_keys())

    def liquid_to_s(self) -> str:
        """The fields as indented JSON."""
        return self.liquid_inspect()


def parse(markup: str) -> Callable[[Any], str]:
    """Read ``{% github_edit_link "text" %}``; without a text the bare address is written."""
    text = quoted(markup)

    def render(context: Any) -> str:
        address = edit_address(context)
        return address if text is None else f'<a href="{address}">{text}</a>'

    return render


def quoted(markup: str) -> str | None:
    """Give what stands between the first and the last quote of *markup*."""
    starts = sorted((place, quote) for quote in "\"'" if (place := markup.find(quote)) >= 0)
    for place, quote in starts:
        end = markup.rfind(quote)
        if end > place:
            return markup[place + 1 : end]
    return None


def edit_address(context: Any) -> str:
    """Give where the page's file is edited on GitHub; nothing, with a warning, where that is not known."""
    github = lookup(lookup(context.payload, "site"), "github")
    source = lookup(github, "source")
    parts = [lookup(github, "repository_url"), "edit/", lookup(source, "branch"), lookup(source, "path")]
    parts.append(lookup(context.registers.page, "path"))
    if any(part is None for part in parts):
        context.registers.site.log.warn("JekyllEditLink: ", _NO_DATA, page_place(context))
        return ""
    texts = [to_s(part).removeprefix("/") for part in parts]
    texts = [*(text if text.endswith("/") else f"{text}/" for text in texts[:-1]), texts[-1]]
    address = texts[0]
    for text in texts[1:]:
        address = uri.join(address, "" if text == "/" else text)
    return uri.normalize(address)
