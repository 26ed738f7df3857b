"""What became of each row, kept on the disk until the result workbook is written. Floor 5."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from ..messages import N_, _
from ..problems import Place, Problem, Severity
from .kept import Kept
from .model import Result, Status

WORDS = {Status.DONE: "完成", Status.KEPT: "已有", Status.BAD: "有错误", Status.FAILED: "未写出"}
_WARNED = "（有提示）"


class Told(NamedTuple):
    """A problem in words."""

    error: bool
    where: str
    value: str
    why: str
    todo: str
    basis: str
    path: str
    place: Place

    @property
    def note(self) -> str:
        """What a comment says of it."""
        return f"{self.why}{self.todo}" + (f"（{self.basis}）" if self.basis else "")


class Became(NamedTuple):
    """What became of a row."""

    number: int
    status: str
    bad: bool
    files: tuple[str, ...]
    problems: tuple[Told, ...]


def told(problem: Problem) -> Told:
    """Return a problem in the words of the current language."""
    return Told(
        problem.severity is Severity.ERROR, problem.where or problem.path, problem.value, problem.why, problem.todo,
        problem.basis, problem.path, problem.place,
    )  # fmt: skip


class Spool:
    """Results by the numbers of their rows."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._at = array("L")

    def add(self, result: Result) -> None:
        """Keep one more."""
        words = WORDS[result.status]
        good = result.status in (Status.DONE, Status.KEPT)
        status = words + _WARNED if good and result.problems else words
        problems = [told(problem) for problem in result.problems]
        self._kept.add(json.dumps([result.number, status, not good, result.files, problems], ensure_ascii=False))
        self._at.extend([0] * (result.number - len(self._at)))
        self._at[result.number - 1] = len(self._kept)

    def get(self, number: int) -> Became | None:
        """Return what became of a row; None of one that was not done."""
        at = self._at[number - 1] if 0 < number <= len(self._at) else 0
        if not at:
            return None
        found, status, bad, files, problems = json.loads(self._kept[at - 1])
        made = tuple(
            Told(**dict(zip(Told._fields, [*parts[:-1], Place(*parts[-1])], strict=True))) for parts in problems
        )
        return Became(found, status, bad, tuple(files), made)

    def __iter__(self) -> Iterator[Became]:
        """Return everything in the order of the rows."""
        for number in range(1, len(self._at) + 1):
            if (found := self.get(number)) is not None:
                yield found


def severity_words(*, error: bool) -> str:
    """Return what a problem is called, in the current language."""
    return _(N_("error")) if error else _(N_("warning"))
