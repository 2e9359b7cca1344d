"""jekyll-get-json 1.0: JSON from the web into ``site.data``, where ``allow_network`` in the settings lets it."""

from __future__ import annotations

import json
from typing import Any

from liquid_site.model.site import Site
from liquid_site.plugins.host import Host
from liquid_site.ruby.text import to_s

_KEY = "jekyll_get_json"
SECONDS = 20
"""How long one address is waited for."""
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
    if host.offline:
        host.log.warn("Get JSON:", "nothing was fetched: --offline is on")
        return
    for each in wanted if isinstance(wanted, list) else [wanted]:
        if isinstance(each, dict):
            fetch(site, host, to_s(each.get("data")), to_s(each.get("json")))


def fetch(site: Site, host: Host, name: str, address: str) -> None:
    """Put what is at *address* under *name*, into what is there already."""
    if not address.startswith(("http://", "https://")):
        host.log.warn("Get JSON:", f"{address} is no address of the web")
        return
    from http.client import HTTPException
    from urllib.error import HTTPError
    from urllib.request import urlopen

    try:
        with urlopen(address, timeout=SECONDS) as answer:
            found: Any = json.loads(answer.read(_LONGEST))
    except HTTPError as error:
        error.close()
        host.log.warn("Get JSON:", f"{address} was not fetched: the server answers {error.code}")
    except (OSError, HTTPException) as error:
        host.log.warn("Get JSON:", f"{address} was not fetched: {getattr(error, 'reason', error) or 'no answer'}")
    except ValueError as error:
        host.log.warn("Get JSON:", f"{address} is no JSON: {error}")
    else:
        there = site.data.get(name)
        site.data[name] = found if there is None or there is False else merged(there, found)


def merged(there: Any, found: Any) -> Any:
    """Merge *found* into *there*, where what is there stays: hashes key by key, lists joined without repetition."""
    if isinstance(there, dict) and isinstance(found, dict):
        return {**there, **{key: merged(there.get(key), value) for key, value in found.items()}}
    if isinstance(there, list) and isinstance(found, list):
        distinct: dict[str, Any] = {}
        for each in (*there, *found):
            distinct.setdefault(json.dumps(each, sort_keys=True, default=str), each)
        return list(distinct.values())
    return found if there is None or there is False else there
