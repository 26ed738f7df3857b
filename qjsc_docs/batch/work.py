"""The work of a worker: jobs in, results out; nothing else is known to it, wherever it runs. Floor 5."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from ..catalogue.procedures import PROCEDURES
from ..errors import DataError, UsageError, WriteError
from ..filling import Style, fill
from ..form.model import Form
from ..form.procedure import Procedure
from ..messages import use_language
from ..own import find as find_form
from ..problems import Problem
from .journal import digest
from .model import Job, Result, Row, Status, Task
from .rows import record_of

_FOR_ALL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)  # no other row could be written either


def work(task: Task, jobs: Sequence[Job]) -> list[Result]:
    """Return what became of each of `jobs`.

    Raises what would befall every other job too: a defective template, a missing font, a full disk.
    """
    use_language(task.language)
    _use_holidays(task.holidays)
    return [_one(task, job) for job in jobs]


def hopeless(job: Job) -> Result:
    """Return the result of a job that no worker survives."""
    place = job.row.place
    return Result(job.row.number, Status.FAILED, (), (), (Problem("row-hopeless", place=place),), place)


@lru_cache(maxsize=16)
def thing_of(name: str, own: tuple[str, ...]) -> Form | Procedure:
    """Return the form or procedure with this id."""
    return PROCEDURES.get(name) or find_form(name, [Path(file) for file in own])


def _one(task: Task, job: Job) -> Result:
    row = job.row
    try:
        files, problems = _written(task, job)
    except DataError as error:
        return Result(row.number, Status.BAD, (), (), error.problems, row.place)
    except WriteError as error:
        if isinstance(error.__cause__, OSError) and error.__cause__.errno in _FOR_ALL:
            raise
        return Result(row.number, Status.FAILED, (), (), error.problems, row.place)
    names = tuple(_within(path, task) for path in files)
    return Result(row.number, Status.DONE, names, tuple(map(digest, files)), problems, row.place)


def _written(task: Task, job: Job) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """Write what `job` asks for and return the files, or the folder of a bundle, and the warnings."""
    thing = thing_of(task.name, task.own)
    target = Path(task.folder, job.stem)
    overwrite = task.overwrite or job.replace
    if isinstance(thing, Procedure):
        return _bound(thing, task, job.row, target, overwrite=overwrite)
    record = record_of(job.row, thing)
    style = Style(Path(task.template) if task.template else None, task.draft)
    outputs = [Path(f"{target}.{kind}") for kind in task.kinds]
    filled = fill(thing, record, outputs, on=task.on, style=style, overwrite=overwrite)
    return filled.paths, filled.problems


def _bound(
    procedure: Procedure, task: Task, row: Row, target: Path, *, overwrite: bool
) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    from ..bundle.build import Options, build
    from ..bundle.prepare import Sources

    record = record_of(row, None)
    files = tuple(Path(name) for name in row.cases)
    sources = Sources(record, files, Path(row.attachments) if row.attachments else None)
    options = Options(task.on, task.draft, task.duplex, task.kinds, overwrite)
    try:
        bundle = build(procedure, sources, target, options)
    except UsageError as error:  # of this row's folders alone
        raise DataError(*error.problems) from error
    return (bundle.folder,), bundle.problems


def _within(path: Path, task: Task) -> str:
    return path.relative_to(task.folder).as_posix()


@lru_cache(maxsize=1)
def _use_holidays(files: tuple[str, ...]) -> None:
    """Make the tables of days off in `files` count in this process; they were found right when the batch began."""
    from ..records.holidays import read_holidays
    from ..rules.workdays import use_holidays

    tables = [read_holidays(Path(file)) for file in files]
    days: dict[date, bool] = {day: off for table in tables for day, off in table.days.items()}
    use_holidays(days, "、".join(table.source for table in tables))
