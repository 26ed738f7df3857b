"""What a batch is made of: plain data that travels between processes. Floor 5."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from ..problems import NOWHERE, Place, Problem
from ..records.tree import Group


class Row(NamedTuple):
    """A row of a table, a line of a .jsonl file, or a file of a folder of records, as it stands there.

    `number` counts the rows that are filled in, from 1. `tree` holds the row's cells under the words of the header,
    each with its place; what the columns 案卷 and 附件 say does not stand in it, but in `cases` (the files of the row's
    record, which the cells override) and `attachments` (a folder).
    """

    number: int
    tree: Group
    place: Place = NOWHERE
    cases: tuple[str, ...] = ()
    attachments: str = ""
    problems: tuple[Problem, ...] = ()


class Table(Protocol):
    """Rows that are read one after the other, so that memory does not grow with them."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The words of the header; none of a folder of records."""

    @property
    def count(self) -> int | None:
        """How many rows there are, where that is known before they are read."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is to be told of the header: columns that nothing is taken from."""

    def __iter__(self) -> Iterator[Row]:
        """Return the rows in order; every call begins anew."""


class Job(NamedTuple):
    """A row, and the name under which its document is written: a path in the task's folder, without its ending.

    With `replace` what stands there already is this batch's own, from a run that was broken off.
    """

    row: Row
    stem: str
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """What all jobs of a batch have in common; whoever has it and a job can do the job, on any machine.

    `name` is the id of a form or of a procedure. `kinds` are the endings of the files that are made, without the dot.
    `own` and `holidays` are the files of --forms and --holidays.
    """

    name: str
    folder: str
    kinds: tuple[str, ...]
    on: date | None = None
    draft: bool = False
    duplex: bool = False
    overwrite: bool = False
    template: str = ""
    own: tuple[str, ...] = ()
    holidays: tuple[str, ...] = ()
    language: str = "zh"


class Status(StrEnum):
    """What became of a row."""

    DONE = "done"  # written
    KEPT = "kept"  # written by an earlier run of the same batch, and left as it is
    BAD = "bad"  # its data have errors
    FAILED = "failed"  # its data are right, but it could not be written


class Result(NamedTuple):
    """What became of a row: the files that were written, as paths in the task's folder, and all problems of the row.

    A bundle is one entry of `files`, its folder. `digests` tell for each of them whether it was changed since.
    """

    number: int
    status: Status
    files: tuple[str, ...] = ()
    digests: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch is run. `kinds` empty: what befits the form or procedure. `jobs` 0: as many as the machine suggests.

    `pattern` is that of the names: `{序号} {企业.名称}`. `on` is the stamp date that was asked for, `today` the one that a
    new batch takes otherwise. `one_file` binds all documents to one PDF, `per_page` puts so
    many of them onto one sheet. `resume` does what an earlier run left undone. `cluster` is the address of a
    dask.distributed scheduler.
    """

    kinds: tuple[str, ...] = ()
    pattern: str = ""
    jobs: int = 0
    on: date | None = None
    today: date | None = None
    draft: bool = False
    duplex: bool = False
    one_file: bool = False
    per_page: int = 1
    resume: bool = False
    overwrite: bool = False
    template: str = ""
    cluster: str = ""
