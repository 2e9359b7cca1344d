"""Every filter and drop against what the reference printed (``fixtures/liquid/*.case``)."""

from collections.abc import Iterator

import pytest
from liquid_cases import SITE, Case, read_cases

from liquid_site.api import Site
from liquid_site.dialect.filters.table import FILTERS
from liquid_site.errors import LiquidError

CASES = read_cases("filters-*.case") + read_cases("drops.case")


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    yield Site.load(SITE, {"disable_disk_cache": True})


def test_every_filter_has_a_case() -> None:
    used = " ".join(case.template for case in CASES)
    elsewhere = {"sassify", "scssify"}
    assert [name for name in FILTERS if f"| {name}" not in used and name not in elsewhere] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(site: Site, case: Case) -> None:
    try:
        got = site.render(case.template, case.data, case.path, case.doc, case.data)
    except LiquidError as error:
        got = f"!! {error}"
    assert got.replace(str(SITE), "<SOURCE>") == case.expected
