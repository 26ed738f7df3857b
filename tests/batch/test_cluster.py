"""Batches on a real cluster: a scheduler and two worker processes on TCP, some of which are killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from queue import Queue

import pytest

from qjsc_docs.batch import cluster as cluster_module
from qjsc_docs.batch.cluster import agree, cluster_pool, marks
from qjsc_docs.batch.journal import NAME
from qjsc_docs.batch.model import Options, Result, Status, Task
from qjsc_docs.batch.pool import Pool
from qjsc_docs.batch.whole import run_batch
from qjsc_docs.errors import MissingError, UsageError

from . import deeds
from .material import BAD, FORM, ONE, batch, lines, many, table, written

ROOT = Path(__file__).parents[2]
HOPELESS = -1


@contextmanager
def program(module: str, *words: str) -> Iterator[Queue[str]]:
    """Start one of dask's programs; its output comes line by line."""
    settings = {
        "PYTHONPATH": str(ROOT),
        "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
        "DASK_DISTRIBUTED__WORKER__DAEMON": "False",
    }
    command = [sys.executable, "-m", f"distributed.cli.{module}", *words]
    process = subprocess.Popen(
        command, env={**os.environ, **settings}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd="/"
    )
    said: Queue[str] = Queue()
    assert process.stdout is not None
    reader = threading.Thread(target=lambda: [said.put(line) for line in process.stdout or ()], daemon=True)
    reader.start()
    try:
        yield said
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        reader.join()
        process.stdout.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler with two workers, which are started again when they die."""
    with ExitStack() as stack:
        words = ("--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        said = stack.enter_context(program("dask_scheduler", *words))
        found = None
        while found is None:
            found = re.search(r"Scheduler at:\s+(tcp://\S+)", said.get(timeout=60))
        for number in range(2):
            words = (found[1], "--nthreads", "1", "--no-dashboard", "--name", f"w{number}", "--host", "127.0.0.1")
            stack.enter_context(
                program("dask_worker", *words, "--local-directory", str(tmp_path_factory.mktemp("dask")))
            )
        yield found[1]


@pytest.fixture
def pool(address: str, tmp_path: Path) -> Iterator[Pool[int, int]]:
    """A pool of that cluster; its work is set by the test."""
    (tmp_path / NAME).touch()
    swept: list[str] = []
    made = cluster_pool(address, Task(FORM.id, str(tmp_path), ("docx",)), 2, lambda job: job, lambda: swept.append(""))
    made.hopeless = lambda job: HOPELESS  # type: ignore[assignment,return-value]
    yield made  # type: ignore[misc]
    made.close()


def chunks(count: int, size: int) -> list[list[int]]:
    return [list(range(start, min(start + size, count))) for start in range(0, count, size)]


def test_bytes_are_those_of_a_local_run_though_a_worker_is_killed(
    address: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = many(400)
    rows[7] = BAD
    source = table(tmp_path / "表.csv", rows)
    local, _results = batch(source, tmp_path / "here", replace(ONE, kinds=("docx",)))
    killed: list[int] = []

    def kill_one(result: Result) -> None:
        if result.number == 40:
            client = cluster_module._distributed().Client(address, set_as_default=False)
            workers = client.run(os.getpid)
            os.kill(victim := min(workers.values()), signal.SIGKILL)
            killed.append(victim)
            client.close()

    options = Options(cluster=address)
    there = run_batch(FORM, source, tmp_path / "there", options, tell=kill_one)
    assert killed and there.counts == local.counts == {**local.counts, Status.DONE: 399, Status.BAD: 1}
    assert len(written(tmp_path / "there")) == 399 and written(tmp_path / "there") == written(tmp_path / "here")
    assert not [*(tmp_path / "there").rglob(".qjsc-*")]
    rows_told = [line for line in lines(tmp_path / "there") if "row" in line]
    assert [line["row"] for line in rows_told] == list(range(1, 401))  # each row once, in order


def test_two_workers_share_the_work(pool: Pool[int, int]) -> None:
    pool.work = deeds.whose
    workers = {pid for pids in pool.run(chunks(16, 1)) for pid in pids}
    assert len(workers) == 2 and os.getpid() not in workers


def test_a_row_that_kills_every_worker_is_left_out_alone(pool: Pool[int, int], tmp_path: Path) -> None:
    pool.work = partial(deeds.die_at, 5, 100, str(tmp_path))
    results = [double for chunk in pool.run(chunks(24, 4)) for double in chunk]
    assert results == [HOPELESS if job == 5 else 2 * job for job in range(24)]


def test_what_goes_wrong_in_the_work_is_raised_here(pool: Pool[int, int]) -> None:
    pool.work = partial(deeds.fail_at, 4)
    run = pool.run(chunks(8, 2))
    assert [next(run), next(run)] == [[0, 2], [4, 6]]
    with pytest.raises(ValueError, match="4"):
        next(run)


def test_paths_mean_the_same_on_workers_with_another_working_folder(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    table(Path("表.csv"), many(3))
    outcome = run_batch(FORM, Path("表.csv"), Path("out"), Options(cluster=address))
    assert outcome.ok and len(written(tmp_path / "out")) == 3


def test_a_worker_that_would_make_other_bytes_stops_the_batch(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = table(tmp_path / "表.csv", many(3))
    monkeypatch.setattr(cluster_module, "version", lambda name: "0.0")
    marks.cache_clear()
    with pytest.raises(UsageError) as raised:
        run_batch(FORM, source, tmp_path / "out", Options(cluster=address))
    marks.cache_clear()
    [problem] = raised.value.problems
    assert problem.code == "cluster-differs" and problem.params["ours"] == "0.0"
    assert written(tmp_path / "out") == {}


def test_a_worker_that_does_not_see_the_folder_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_LOOK_AGAIN", 0)
    with pytest.raises(UsageError) as raised:
        agree(marks(("docx",)), str(tmp_path))
    assert [problem.code for problem in raised.value.problems] == ["cluster-folder"]
    (tmp_path / NAME).touch()
    agree(marks(("docx",)), str(tmp_path))


def test_of_pdf_the_fonts_count_too() -> None:
    assert dict(marks(("pdf",))).keys() - dict(marks(("docx",))).keys() == {"pdf"}


@pytest.mark.parametrize("nobody", ["tcp://127.0.0.1:9", "nonsense://x", "x y"])
def test_a_cluster_that_is_not_there(nobody: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_module, "_CONNECT", 1)
    source = table(tmp_path / "表.csv", many(1))
    with pytest.raises(MissingError) as raised:
        run_batch(FORM, source, tmp_path / "out", Options(cluster=nobody))
    assert [problem.code for problem in raised.value.problems] == ["cluster-away"]
    assert not (tmp_path / "out" / NAME).exists()  # it can be begun again without --overwrite


def test_without_the_library_it_is_said_how_to_get_it(tmp_path: Path) -> None:
    code = "import sys; sys.modules['distributed'] = None\nfrom qjsc_docs.cli.main import run; run()"
    source = table(tmp_path / "表.csv", many(1))
    words = ["batch", FORM.id, str(source), "-o", str(tmp_path / "out")]
    command = [sys.executable, "-c", code, *words]
    done = subprocess.run([*command, "--cluster", "tcp://127.0.0.1:9"], capture_output=True, text=True)
    assert done.returncode == 4 and 'pip install "qjsc-docs[cluster]"' in done.stderr
    assert subprocess.run(command, capture_output=True).returncode == 0  # a batch without a cluster needs no library
