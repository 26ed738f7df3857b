"""A batch: rows become jobs, jobs become results, in the order of the table and a few at a time. Floor 5."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from ..errors import UsageError, WriteError
from ..form.model import Form
from ..form.procedure import Procedure
from ..messages import language
from ..output import refuse_existing
from ..problems import Problem
from ..system import reason
from .gather import Gathered
from .journal import Journal, head_of, key_of
from .model import Job, Options, Result, Row, Status, Table, Task
from .names import EXAMPLE, Namer
from .pool import Pool, processes, sweep
from .work import hopeless, work

_CHUNK = 16  # rows that go to a worker at once; a bundle goes alone
_MOST_KEPT = 500  # rows of a chunk of which nothing is left to do
_FEW, _FEW_BUNDLES = 100, 4  # rows that one process has done before another one has started
_MOST_JOBS = 8  # that are taken unasked


@dataclass(slots=True)
class Outcome:
    """What became of a batch: how many rows of each status, how many with warnings; whether it was stopped."""

    folder: Path
    counts: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    warned: int = 0
    stopped: bool = False
    results: Path | None = None  # the user's table with what became of each row
    gathered: Gathered | None = None  # everything in one file

    @property
    def ok(self) -> bool:
        """Whether every row was written, now or before."""
        return not (self.stopped or self.counts[Status.BAD] or self.counts[Status.FAILED])

    @property
    def total(self) -> int:
        """How many rows there were."""
        return sum(self.counts.values())

    def count(self, result: Result) -> None:
        """Count one row."""
        self.counts[result.status] += 1
        self.warned += bool(result.problems) and result.status in (Status.DONE, Status.KEPT)


class _Plan(NamedTuple):
    """What is to be done for a row: its key and name, and a job, or the result that it has already."""

    key: str
    name: str
    job: Job | None
    result: Result | None = None


def run(
    thing: Form | Procedure,
    table: Table,
    folder: Path,
    options: Options,
    *,
    own: tuple[str, ...] = (),
    holidays: tuple[str, ...] = (),
    reserved: tuple[str, ...] = (),
    tell: Callable[[Result], object] = lambda result: None,
    stopping: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Write a document, or a bundle, for every row of `table` to `folder`; a bad row does not stop the others.

    `reserved` are names that no row may have. `tell` is given each result in the order of the rows. As soon as `stopping` says so, nothing more is begun.
    """
    namer = Namer(options.pattern, thing, table.heads, reserved)
    _make_folder(folder)
    on = _day(thing, folder, options)
    kinds = options.kinds or (("pdf", "docx", "xlsx") if isinstance(thing, Procedure) else ("docx",))
    task = Task(
        thing.id, str(folder), kinds, on, options.draft, options.duplex, options.overwrite, options.template, own,
        holidays, language(),
    )  # fmt: skip
    rows, jobs = _workers(table, thing, options)
    pool = _pool(task, options, jobs)
    batch = _Batch(task, namer, Journal(folder, _head(task), resume=options.resume), stopping)
    size = 1 if jobs == 1 or isinstance(thing, Procedure) else _CHUNK
    outcome = Outcome(folder)
    try:
        for result in batch.results(pool, rows, size):
            outcome.count(result)
            tell(result)
        outcome.stopped = batch.stopped
    finally:
        pool.close()
        batch.journal.close()
    return outcome


@dataclass(slots=True)
class _Batch:
    """A batch that is under way."""

    task: Task
    namer: Namer
    journal: Journal
    stopping: Callable[[], bool]
    stopped: bool = False
    _plans: deque[list[_Plan]] = field(default_factory=deque)

    def results(self, pool: Pool[Job, Result], rows: Iterable[Row], size: int) -> Iterator[Result]:
        """Yield the result of each of `rows` in their order, each written down in the journal first."""
        for done in pool.run(self._chunks(rows, size), self.stopping):
            made = iter(done)
            for plan in self._plans.popleft():
                result = plan.result or next(made, None)
                if result is None:  # it was not begun any more
                    self.stopped = True
                    continue
                if result.status is not Status.KEPT:
                    self.journal.end(plan.key, plan.name, result)
                yield result

    def _chunks(self, rows: Iterable[Row], size: int) -> Iterator[list[Job]]:
        """Yield jobs by the chunk; what was planned for their rows is kept until their results come."""
        plans: list[_Plan] = []
        jobs: list[Job] = []
        for row in rows:
            if self.stopping():
                self.stopped = True
                break
            plan = self._plan(row)
            plans.append(plan)
            if plan.job is not None:
                jobs.append(plan.job)
            if len(jobs) == size or len(plans) == _MOST_KEPT:
                yield self._begin(plans, jobs)
                plans, jobs = [], []
        if plans:
            yield self._begin(plans, jobs)

    def _begin(self, plans: list[_Plan], jobs: list[Job]) -> list[Job]:
        self._plans.append(plans)
        if jobs:
            self.journal.begin(jobs)
        return jobs

    def _plan(self, row: Row) -> _Plan:
        name, wished = self.namer.name(row)
        key = key_of(row, self.task, name)
        kept = self.journal.kept(key, row)
        if kept is not None:
            return _Plan(key, name, None, kept)
        try:
            replace = self._may_replace(name)
        except WriteError as error:
            return _Plan(key, name, None, Result(row.number, Status.FAILED, (), (), error.problems, row.place))
        if wished:
            params = {"name": wished, "file": name, "example": EXAMPLE}
            row = row._replace(problems=(*row.problems, Problem("name-again", params=params, place=row.place)))
        return _Plan(key, name, Job(row, name, replace))

    def _may_replace(self, name: str) -> bool:
        """Return whether something of this batch's own stands where `name` is to be written; raise for a stranger's."""
        if self.task.overwrite:
            return False
        there = [path for path in targets(self.task, name) if os.path.lexists(path) and not _is_empty(path)]
        refuse_existing(*(path for path in there if not self.journal.owns(name, path)))
        return bool(there)


def targets(task: Task, name: str) -> list[Path]:
    """Return what is written under `name`: files, or the folder of a bundle."""
    from .work import thing_of

    target = Path(task.folder, name)
    bundle = isinstance(thing_of(task.name, task.own), Procedure)
    return [target] if bundle else [Path(f"{target}.{kind}") for kind in task.kinds]


def _again(job: Job) -> Job:
    """Return `job` to be done once more: what stands there now was written by the worker that died."""
    return job._replace(replace=True)


def _head(task: Task) -> dict[str, object]:
    return {"name": task.name, "on": task.on.isoformat() if task.on else ""}


def _day(thing: Form | Procedure, folder: Path, options: Options) -> date | None:
    """Return the stamp date: the given one; a run that is resumed without one goes on with the date it began with.

    Raises when `folder` holds a batch and it is not said what to do with that, or when it is of something else.
    """
    head = head_of(folder)
    words = {"folder": str(folder)}
    if not options.resume:
        if head is not None and not options.overwrite:
            raise WriteError(Problem("batch-there", params=words))
        return options.on or options.today
    if head is None:
        raise UsageError(Problem("batch-none", params=words))
    if head.get("name") != thing.id:
        raise UsageError(Problem("batch-other", params={**words, "name": str(head.get("name")), "wanted": thing.id}))
    sweep(folder)
    begun = str(head.get("on", ""))
    return options.on or (date.fromisoformat(begun) if begun else None)


def _is_empty(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and not any(path.iterdir())


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        raise WriteError(Problem("not-written", params={"file": str(folder), "reason": why})) from error


def _workers(table: Table, thing: Form | Procedure, options: Options) -> tuple[Iterable[Row], int]:
    """Return the rows, and how many processes they are worth where nothing was said of that."""
    if options.jobs or options.cluster:
        return table, options.jobs
    rows = iter(table)
    few = _FEW_BUNDLES if isinstance(thing, Procedure) else _FEW
    first = list(islice(rows, few))
    return chain(first, rows), 1 if len(first) < few else min(_MOST_JOBS, _cores())


def _pool(task: Task, options: Options, jobs: int) -> Pool[Job, Result]:
    """Return where the jobs are done: in this process, in several, or on a cluster."""
    swept = partial(sweep, Path(task.folder))
    if options.cluster:
        from .cluster import cluster_pool

        return cluster_pool(options.cluster, task, jobs, _again, swept)
    return Pool(processes(jobs), partial(work, task), hopeless, _again, jobs, swept=swept)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
