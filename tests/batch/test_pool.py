"""Pools: chunks of jobs done in order, in place and on real processes, some of which are killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from qjsc_docs.batch import pool as pool_module
from qjsc_docs.batch.pool import Pool, processes

from . import deeds

ROOT = Path(__file__).parents[2]
HOPELESS = -1


def pool(work: object, jobs: int, **more: object) -> Pool[int, int]:
    return Pool(processes(jobs), work, lambda job: HOPELESS, jobs=jobs, **more)  # type: ignore[arg-type]


def chunks(count: int, size: int = 2) -> list[list[int]]:
    return [list(range(start, min(start + size, count))) for start in range(0, count, size)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_chunks(jobs: int) -> None:
    made = pool(deeds.double, jobs)
    assert list(made.run(chunks(9))) == [[0, 2], [4, 6], [8, 10], [12, 14], [16]]
    made.close()


def test_one_job_at_a_time_is_done_in_this_process() -> None:
    assert list(pool(deeds.whose, 1).run([[1], [2]])) == [[os.getpid()], [os.getpid()]]


def test_two_processes_share_the_work() -> None:
    made = pool(deeds.whose, 2)
    workers = {pid for pids in made.run(chunks(16, 1)) for pid in pids}
    made.close()
    assert len(workers) == 2 and os.getpid() not in workers


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_read_than_the_workers_need(jobs: int) -> None:
    read: list[int] = []

    def source() -> Iterator[Sequence[int]]:
        for number in range(1000):
            read.append(number)
            yield [number]

    made = pool(deeds.double, jobs)
    run = made.run(source())
    for _chunk in range(10):
        next(run)
    made.close()
    assert len(read) <= 10 + jobs * 3


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_wrong_in_the_work_is_raised_here(jobs: int) -> None:
    made = pool(partial(deeds.fail_at, 4), jobs)
    run = made.run(chunks(8))
    assert [next(run), next(run)] == [[0, 2], [4, 6]]
    with pytest.raises(ValueError, match="4"):
        next(run)
    made.close()


def test_a_killed_worker_costs_a_retry_and_nothing_else(tmp_path: Path) -> None:
    swept: list[str] = []
    again: list[int] = []

    def once_more(job: int) -> int:
        again.append(job)
        return job

    made = pool(partial(deeds.die_at, 5, 1, str(tmp_path)), 2, again=once_more, swept=lambda: swept.append(""))
    assert [double for chunk in made.run(chunks(20)) for double in chunk] == [2 * job for job in range(20)]
    made.close()
    assert 5 in again and len(swept) == 1
    assert len(list(tmp_path.glob("5-*"))) == 2


def test_a_job_that_kills_every_worker_is_given_up_alone(tmp_path: Path) -> None:
    made = pool(partial(deeds.die_at, 5, 100, str(tmp_path)), 2)
    results = [double for chunk in made.run(chunks(20)) for double in chunk]
    made.close()
    assert results == [HOPELESS if job == 5 else 2 * job for job in range(20)]
    assert len(list(tmp_path.glob("5-*"))) == 4  # with others, then three times alone


def test_when_it_is_stopped_what_no_worker_began_is_not_begun(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool_module, "_AHEAD", 10)
    done: list[list[int]] = []

    def source() -> Iterator[Sequence[int]]:
        for number in range(200):
            if len(done) >= 3:
                return
            yield [number]

    made = pool(deeds.whose, 2)
    for pids in made.run(source(), lambda: len(done) >= 3):
        done.append(pids)
    made.close()
    counts = [len(pids) for pids in done]
    assert 3 <= sum(counts) < len(counts) <= 3 + 20
    assert counts == sorted(counts, reverse=True)  # those left out are the last ones


def test_a_worker_does_not_outlive_its_parent(tmp_path: Path) -> None:
    code = (
        "from functools import partial\nfrom qjsc_docs.batch.pool import Pool, processes\nfrom tests.batch import deeds\n"
        f"list(Pool(processes(2), partial(deeds.wait_for, {str(tmp_path)!r}), int, jobs=2).run([[1]]))"
    )
    parent = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)
    mark = tmp_path / "worker"
    assert _soon(lambda: mark.exists() and mark.read_text() != "")
    worker = int(mark.read_text())
    assert _lives(worker)
    parent.kill()
    parent.wait()
    assert _soon(lambda: not _lives(worker))


def _lives(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def _soon(what: object) -> bool:
    """Return whether `what` is true within some seconds."""
    for _time in range(300):
        if what():  # type: ignore[operator]
            return True
        time.sleep(0.05)
    return False
