"""Problems: what is wrong with data, said as where · what value · why · what to do. Floor 0.

The sentences stand once, in `codes/`; a problem carries the code and the words to put into them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from .codes import CODES, Severity
from .messages import N_, _

__all__ = ["Place", "Problem", "Severity", "has_errors"]


class Place(NamedTuple):
    """Where a value stands in a user's file: a line, a cell, or a content control."""

    file: str = ""
    line: int = 0
    sheet: str = ""
    cell: str = ""
    control: str = ""

    def __str__(self) -> str:
        if self.cell:
            return _(N_("{file}, sheet {sheet}, cell {cell}")).format(**self._asdict())
        if self.line:
            return _(N_("{file}, line {line}")).format(**self._asdict())
        if self.control:
            return _(N_("{file}, {control}")).format(**self._asdict())
        return self.file


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. A rule fills `code`, `path` and `params`; the checker adds the rest.

    `path` is the key of the value (`人员[2].手机`), `where` the same in the words of the paper
    (`人员 第3行 手机号码`), `value` the value as it was given, `basis` the clause that asks for it.
    """

    code: str
    path: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    where: str = ""
    value: str = ""
    place: Place = NOWHERE
    basis: str = ""

    @property
    def severity(self) -> Severity:
        """Whether it stops the filling."""
        return CODES[self.code].severity

    @property
    def why(self) -> str:
        """What is wrong, in the current language."""
        return self._say(CODES[self.code].why)

    @property
    def todo(self) -> str:
        """What to do about it, in the current language."""
        return self._say(CODES[self.code].todo)

    def _say(self, message: str) -> str:
        return _(message).format(where=self.where or self.path, value=self.value, **self.params)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of `problems` is an error rather than a warning."""
    return any(problem.severity is Severity.ERROR for problem in problems)
