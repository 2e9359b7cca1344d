"""jekyll-get-json 1.0: JSON from the web into ``site.data``, where ``allow_network`` in the settings lets it."""

from __future__ import annotations

import json
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.ruby.hashes import deep_merge
from liquid_site.ruby.text import to_s

_KEY = "jekyll_get_json"
_SECONDS = 20
_LONGEST = 50_000_000


def setup(host: Host) -> None:
    """Add the generator."""
    host.generator(lambda site: generate(site, host), "highest")


def generate(site: Site, host: Host) -> None:
    """Fetch what ``jekyll_get_json`` lists (``data``, ``json``) into ``site.data``; what cannot be had is told."""
    wanted = site.config.get(_KEY)
    if not wanted:
        host.log.warn("Get JSON:", "No config")
        return
    if site.config.get("allow_network") is not True:
        host.log.warn("Get JSON:", "nothing was fetched: set `allow_network: true` in _config.yml to allow it")
        return
    for each in wanted if isinstance(wanted, list) else [wanted]:
        if isinstance(each, dict):
            fetch(site, host, to_s(each.get("data")), to_s(each.get("json")))


def fetch(site: Site, host: Host, name: str, address: str) -> None:
    """Put what is at *address* under *name*, into what is there already."""
    if not address.startswith(("http://", "https://")):
        host.log.warn("Get JSON:", f"{address} is no address of the web")
        return
    try:
        with urlopen(address, timeout=_SECONDS) as answer:
            found: Any = json.loads(answer.read(_LONGEST))
    except (URLError, OSError, ValueError) as error:
        host.log.warn("Get JSON:", f"{address}: {error}")
        return
    there = site.data.get(name)
    site.data[name] = deep_merge(there, found) if isinstance(there, dict) and isinstance(found, dict) else found
