"""Every tag against what the reference printed (``fixtures/liquid/tags-*.case``); of an error its first line."""

from collections.abc import Iterator

import pytest
from liquid_cases import SITE, Case, read_cases

from liquid_site.api import Site
from liquid_site.dialect.tags.table import RULES
from liquid_site.errors import LiquidError

CASES = read_cases("tags-*.case")


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    yield Site.load(SITE, {"disable_disk_cache": True})


def test_every_tag_has_a_case() -> None:
    used = " ".join(case.template for case in CASES)
    assert [name for name in RULES if f"% {name} " not in used] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(site: Site, case: Case) -> None:
    try:
        got = site.render(case.template, case.data, case.path, case.doc, case.data)
    except LiquidError as error:
        got = f"!! {error}".split("\n")[0]
    assert got.replace(str(SITE), "<SOURCE>") == case.expected
