"""Texts worked out by several processes are what one process makes of them."""

import os

import pytest

from liquid_site.build.workers import cores, share_out, work_out

TEXTS = [str(number) * 2000 for number in range(100, 300)]
NO_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


@NO_FORK
@pytest.mark.parametrize("jobs", [2, 3, 7])
def test_all_texts_are_worked_out(jobs: int) -> None:
    assert work_out(str.upper, TEXTS + TEXTS, jobs) == {text: text.upper() for text in TEXTS}


@NO_FORK
def test_what_fails_is_left_out() -> None:
    def fails(text: str) -> str:
        if text.startswith("1"):
            raise ValueError(text)
        return text + "é\ud800"

    assert work_out(fails, TEXTS, 2) == {text: text + "é\ud800" for text in TEXTS if not text.startswith("1")}


@NO_FORK
def test_a_worker_that_dies_loses_nothing_but_time() -> None:
    parent = os.getpid()

    def dies(text: str) -> str:
        if os.getpid() != parent:
            os._exit(3)
        return text

    found = work_out(dies, TEXTS, 2)
    assert found
    assert all(key == value for key, value in found.items())
    assert len(found) < len(TEXTS)


@pytest.mark.parametrize(("texts", "jobs"), [([], 4), (["a"], 4), (["a" * 10, "b"], 4), (TEXTS, 1)])
def test_little_work_is_left_to_one(texts: list[str], jobs: int) -> None:
    assert work_out(str.upper, texts, jobs) == {}


def test_shares_are_about_equal() -> None:
    shares = share_out(["x" * size for size in (100_000, 1000, 50_000, 49_000, 2000)], 2)
    assert sorted(sum(map(len, share)) for share in shares) == [101_000, 101_000]


def test_there_is_a_core() -> None:
    assert cores() >= 1
