"""What a repository's name, the environment and git tell of it, as jekyll-github-metadata works it out off line."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from liquid_site.plugins.github_api import Api
from liquid_site.ruby.text import downcase

DEFAULTS = {
    "PAGES_ENV": "development",
    "PAGES_API_URL": "https://api.github.com",
    "PAGES_HELP_URL": "https://help.github.com",
    "PAGES_GITHUB_HOSTNAME": "github.com",
    "PAGES_PAGES_HOSTNAME": "github.io",
}
_ORIGIN = re.compile(r"^origin\t(\S+)", re.MULTILINE)
_NAME = re.compile(r"[:/]([\w-]+)/([\w.-]+)")


@dataclass(frozen=True)
class Pages:
    """GitHub Pages as ``environ`` describes it; the class's methods give what templates see."""

    environ: Mapping[str, str]

    def value(self, key: str, otherwise: str | None = None) -> str:
        """Give the variable *key*, else *otherwise*, else the default."""
        return self.environ.get(key) or otherwise or DEFAULTS.get(key, "")

    @property
    def env(self) -> str:
        """The environment: ``development``, ``test``, ``dotcom``, ``enterprise`` or another."""
        return self.value("PAGES_ENV", self.environ.get("JEKYLL_ENV"))

    @property
    def is_public(self) -> bool:
        """Whether sites have domains of their own."""
        return self.env in ("dotcom", "test")

    @property
    def hostname(self) -> str:
        """The host of repositories."""
        return self.value("PAGES_GITHUB_HOSTNAME", self.environ.get("GITHUB_HOSTNAME")).removesuffix("/")

    @property
    def pages_hostname(self) -> str:
        """The host of sites."""
        local = "localhost:4000" if self.env == "development" else None
        return self.value("PAGES_PAGES_HOSTNAME", self.environ.get("PAGES_HOSTNAME") or local).removesuffix("/")

    @property
    def api_url(self) -> str:
        """Where the API answers."""
        return self.value("PAGES_API_URL", self.environ.get("API_URL")).removesuffix("/")

    @property
    def help_url(self) -> str:
        """Where the manual is."""
        return self.value("PAGES_HELP_URL", self.environ.get("HELP_URL")).removesuffix("/")

    @property
    def scheme(self) -> str:
        """The scheme of an installation of one's own."""
        return "https" if self.value("SSL") == "true" or self.env == "test" else "http"

    @property
    def github_url(self) -> str:
        """The address of GitHub."""
        known = self.env == "dotcom" or self.hostname == "github.com"
        return "https://github.com" if known else f"{self.scheme}://{self.hostname}"


@dataclass(frozen=True)
class Repository:
    """The repository *nwo* (``owner/name``); what only GitHub knows comes from *api*, where that may be asked."""

    nwo: str
    pages: Pages
    api: Api

    @property
    def owner(self) -> str:
        """Whose it is."""
        return self.nwo.split("/")[0]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.nwo.split("/")[-1]

    @property
    def user_domain(self) -> str:
        """The domain of the owner's own site."""
        if self.pages.env == "enterprise":
            return downcase(self.pages.pages_hostname)
        host = self.pages.hostname if self.owner == "github" else self.pages.pages_hostname
        return downcase(f"{self.owner}.{host}")

    @property
    def is_user_page(self) -> bool:
        """Whether this is the owner's own site, not a project's."""
        name, owner = downcase(self.name), downcase(self.owner)
        if self.pages.env == "enterprise":
            return name == f"{owner}.{self.pages.hostname}"
        return name in (self.user_domain, f"{owner}.github.com")

    @property
    def source(self) -> dict[str, Any]:
        """The branch and folder that the site is built from."""
        guessed = {"branch": "master" if self.is_user_page else "gh-pages", "path": "/"}
        return self.api.hash(f"repos/{self.nwo}/pages").get("source") or guessed

    @property
    def html_url(self) -> str:
        """The address of the site."""
        known = self.api.hash(f"repos/{self.nwo}/pages")
        return str(known.get("html_url") or self.guessed_url(known.get("cname"))).removesuffix("/")

    def guessed_url(self, cname: Any) -> str:
        """Work the address out from the name, or from the domain *cname*."""
        if not self.pages.is_public:
            path = self.owner if self.is_user_page else self.nwo
            if self.pages.value("SUBDOMAIN_ISOLATION") == "true":
                return f"{self.pages.scheme}://{self.pages.pages_hostname}/{path}"
            return f"{self.pages.github_url}/pages/{path}"
        domain = cname or (self.user_domain if self.is_user_page else self.shared_domain)
        scheme = "https" if self.owner == "github" and domain.endswith(".github.com") else "http"
        return f"{scheme}://{domain}" + ("" if cname or self.is_user_page else f"/{self.name}")

    @property
    def shared_domain(self) -> str:
        """The domain that the owner's projects are below: the one their own site has, where it says so."""
        found = self.user_domain
        for name in (self.user_domain, downcase(f"{self.owner}.github.com")):
            if self.api.get(f"repos/{self.owner}/{name}"):
                found = self.api.hash(f"repos/{self.owner}/{name}/pages").get("cname") or self.user_domain
        return found

    @property
    def baseurl(self) -> str:
        """The path of the site's address."""
        return urlsplit(self.html_url).path

    @property
    def host_url(self) -> str:
        """The site's address without its path."""
        parts = urlsplit(self.html_url)
        return f"{parts.scheme}://{parts.netloc}"


def find_name(config: Mapping[str, Any], source: str, pages: Pages) -> str | None:
    """Give ``owner/name`` from the environment, the configuration, or git's remote ``origin``."""
    named = pages.environ.get("PAGES_REPO_NWO")
    if named:
        return named
    repository = config.get("repository")
    if isinstance(repository, str) and "/" in repository:
        return repository
    if pages.environ.get("JEKYLL_ENV", "development") not in ("development", "test"):
        return None
    remote = _ORIGIN.search(git(source, "remote", "--verbose"))
    url = remote[1].removesuffix(".git") if remote else ""
    found = _NAME.match(url.partition(pages.hostname)[2]) if pages.hostname in url else None
    return f"{found[1]}/{found[2]}" if found else None


def git(folder: str, *arguments: str) -> str:
    """Give what ``git`` says in *folder*, nothing where it fails or there is none."""
    try:
        done = subprocess.run(  # noqa: S603
            ["git", *arguments],  # noqa: S607
            cwd=folder or os.curdir,
            capture_output=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace").strip() if done.returncode == 0 else ""
