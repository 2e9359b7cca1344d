"""Texts worked out by several processes are what one process makes of them."""

import os
import time

import pytest

from liquid_site.build.workers import Ahead, chunks, cores, work_ahead

TEXTS = [str(number) * 2000 for number in range(100, 300)]
NO_FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


def all_of(ahead: Ahead | None, texts: list[str] = TEXTS) -> list[str | None]:
    assert ahead is not None
    try:
        return [ahead.take(text) for text in texts]
    finally:
        ahead.close()


@NO_FORK
@pytest.mark.parametrize("jobs", [2, 3, 7])
def test_all_texts_are_worked_out(jobs: int) -> None:
    upper = [text.upper() for text in TEXTS]
    assert all_of(work_ahead(str.upper, TEXTS, jobs)) == upper
    assert all_of(work_ahead(str.upper, TEXTS, jobs), TEXTS[::-1] * 2) == upper[::-1] * 2


@NO_FORK
def test_what_fails_is_left_out_and_what_was_not_asked_for_too() -> None:
    def fails(text: str) -> str:
        if text.startswith("1"):
            raise ValueError(text)
        return text + "é\ud800"

    made = [None if text.startswith("1") else text + "é\ud800" for text in TEXTS]
    assert all_of(work_ahead(fails, TEXTS, 2), [*TEXTS, "other"]) == [*made, None]


@NO_FORK
def test_results_larger_than_a_pipe_holds_wait_in_the_worker() -> None:
    parent = os.getpid()

    def large(text: str) -> str:
        return text * 1000 if os.getpid() != parent else text

    found = all_of(work_ahead(large, TEXTS, 3))
    assert all(made and made.startswith(text) for made, text in zip(found, TEXTS, strict=True))


@NO_FORK
def test_a_worker_that_dies_loses_its_texts_alone() -> None:
    parent = os.getpid()

    def dies(text: str) -> str:
        if os.getpid() != parent:
            os._exit(3)
        time.sleep(0.001)
        return text

    found = all_of(work_ahead(dies, TEXTS, 2))
    assert set(found) <= {*TEXTS, None}
    assert len([text for text in found if text is not None]) > len(TEXTS) // 2


@NO_FORK
def test_workers_end_when_nobody_asks_any_more() -> None:
    ahead = Ahead(lambda text: text * 10_000, TEXTS, 3)
    workers = list(ahead._workers.values())
    ahead.close()
    ahead.close()
    assert len(workers) == 2
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)


@pytest.mark.parametrize(("texts", "jobs"), [([], 4), (["a"], 4), (["a" * 10, "b"], 4), (TEXTS, 1)])
def test_little_work_is_left_to_one(texts: list[str], jobs: int) -> None:
    assert work_ahead(str.upper, texts, jobs) is None


def test_chunks_keep_the_order_and_are_many_enough_to_share() -> None:
    found = chunks(TEXTS, 2)
    assert [text for chunk in found for text in chunk] == TEXTS
    assert 20 < len(found) < 60


def test_there_is_a_core() -> None:
    assert cores() >= 1
