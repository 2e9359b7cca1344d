"""Addresses elsewhere: asked on request, one at a time for each host, answers kept for days."""

from __future__ import annotations

import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from urllib.parse import quote, urlsplit, urlunsplit

from liquid_site import __version__
from liquid_site.build.cache import prepare
from liquid_site.build.write import replace_file
from liquid_site.check.finding import Fault
from liquid_site.check.settings import Settings
from liquid_site.check.targets import Pages
from liquid_site.config.log import Log
from liquid_site.model.paths import inside

HOSTS_AT_ONCE = 8
PAUSE = 0.5
"""Seconds between two questions to one host."""
_UNSURE = frozenset((401, 403, 405, 406, 408, 425, 429, 500, 502, 503, 504, 999))
"""Answers that say nothing of the page: a login, a guard against robots, a server in trouble."""

Ask = Callable[[str, float], tuple[int, str]]
"""Address, seconds to wait → status (0: no answer), and what went wrong."""


@dataclass
class Answers:
    """Answers kept in ``path``: address → ``[time, status, words]``, good for ``max_age`` seconds."""

    path: str
    max_age: float
    known: dict[str, list[object]] = field(default_factory=dict)

    def load(self) -> None:
        """Take up what earlier checks left; anything unreadable counts as nothing."""
        with suppress(OSError, ValueError, RecursionError), open(self.path, encoding="utf-8") as file:
            found = json.load(file)
            if isinstance(found, dict):
                self.known = {key: value for key, value in found.items() if _is_answer(value)}

    def get(self, address: str, now: float) -> tuple[int, str] | None:
        """Give the kept answer for *address*, None if there is none that is good."""
        kept = self.known.get(address)
        if kept is None or now - float(str(kept[0])) > self.max_age:
            return None
        return int(str(kept[1])), str(kept[2])

    def put(self, address: str, answer: tuple[int, str], now: float) -> None:
        """Keep a sure answer."""
        if answer[0] and answer[0] not in _UNSURE:
            self.known[address] = [now, *answer]

    def save(self) -> None:
        """Leave the answers for the next check; a disk that is full or read-only keeps nothing."""
        with suppress(OSError):
            replace_file(self.path, json.dumps(self.known).encode())


def _is_answer(value: object) -> bool:
    return isinstance(value, list) and len(value) == 3 and isinstance(value[0], float) and isinstance(value[1], int)


def check_external(
    pages: Pages, chosen: Settings, source: str, log: Log, ask: Ask | None = None
) -> tuple[list[tuple[str, Fault]], int]:
    """Ask for every address elsewhere that the pages name; give the dead ones' faults, and how many were looked at.

    An answer that leaves it open (a login, a limit, a server's error) is a warning in the log, no fault.
    """
    wanted = [one for one in pages.external if one.split(":")[0].lower() in ("http", "https") or one.startswith("//")]
    wanted = [one for one in wanted if not chosen.ignores(one)]
    folder = prepare(inside(source, ".jekyll-cache"))
    answers = Answers(f"{folder}/links.json", chosen.external_max_age * 86400) if folder else Answers(os.devnull, 0)
    answers.load()
    results = ask_all(wanted, answers, chosen.external_timeout, ask or question)
    faults: list[tuple[str, Fault]] = []
    for address in wanted:
        status, words = results[address]
        said = f"{status} {words}".strip() if status else words
        if status in _UNSURE:
            log.warn("Check:", f"{address} answers {said}: not counted as dead")
        elif not 200 <= status < 400:
            for page, reference in pages.external[address]:
                faults.append((page, Fault("external", f"{address} is dead: {said}", reference.start, reference.value)))
    if folder:
        answers.save()
    return faults, len(wanted)


def ask_all(addresses: Iterable[str], answers: Answers, timeout: float, ask: Ask) -> dict[str, tuple[int, str]]:
    """Give address → answer; hosts are asked side by side, the addresses of one host one after another."""
    hosts: dict[str, list[str]] = {}
    for address in addresses:
        hosts.setdefault(urlsplit(full(address)).netloc.lower(), []).append(address)

    def visit(group: list[str]) -> dict[str, tuple[int, str]]:
        found: dict[str, tuple[int, str]] = {}
        asked: dict[str, tuple[int, str]] = {}
        for address in group:
            bare = full(address).partition("#")[0]
            answer = asked.get(bare) or answers.get(bare, time.time())
            if answer is None:
                if asked:
                    time.sleep(PAUSE)
                answer = asked[bare] = ask(bare, timeout)
                answers.put(bare, answer, time.time())
            found[address] = answer
        return found

    results: dict[str, tuple[int, str]] = {}
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for found in pool.map(visit, hosts.values()):
            results.update(found)
    return results


def full(address: str) -> str:
    """Give *address* with a scheme."""
    return f"https:{address}" if address.startswith("//") else address


def question(address: str, timeout: float) -> tuple[int, str]:
    """Ask for the head of *address*, for its body where the server wants that; redirects are followed."""
    answer = _request(address, "HEAD", timeout)
    return answer if 200 <= answer[0] < 400 else _request(address, "GET", timeout)


def _request(address: str, method: str, timeout: float) -> tuple[int, str]:
    headers = {"User-Agent": f"liquid-site/{__version__} (link check)", "Accept": "*/*"}
    try:
        request = urllib.request.Request(_ascii(address), method=method, headers=headers)  # noqa: S310
        with urllib.request.urlopen(request, timeout=timeout) as response:  # noqa: S310
            return int(response.status), ""
    except urllib.error.HTTPError as error:
        error.close()
        return error.code, str(error.reason)
    except urllib.error.URLError as error:
        return 0, f"no answer ({error.reason})"
    except (OSError, HTTPException, ValueError) as error:
        return 0, f"no answer ({error or type(error).__name__})"


def _ascii(address: str) -> str:
    parts = urlsplit(address)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    return urlunsplit(
        (parts.scheme, host, quote(parts.path, "/%:@!$&'()*+,;=~"), quote(parts.query, "/%:@!$&'()*+,;=~?"), "")
    )
