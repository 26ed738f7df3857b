"""What stops the run: exceptions that carry problems, and the exit code of each. Floor 0.

    QjscError
    ├── DataError        1  the data have problems
    ├── UsageError       2  the command was not understood
    ├── TemplateError    3  a form or template is defective
    ├── MissingError     4  a program or font is missing
    └── WriteError       5  an output could not be written

Wrong data is a value (`Problem`), not an exception; these are raised only where the run cannot go on.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar

from .problems import Problem


class ExitCode(IntEnum):
    """What the command line ends with."""

    OK = 0
    DATA = 1
    USAGE = 2
    DEFECT = 3
    MISSING = 4
    WRITE = 5
    INTERRUPTED = 130


class QjscError(Exception):
    """The run cannot go on, for the reasons in `problems`."""

    exit_code: ClassVar[ExitCode] = ExitCode.DEFECT

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(f"{problem.why} {problem.todo}" for problem in self.problems)


class DataError(QjscError):
    """The data have problems."""

    exit_code = ExitCode.DATA


class UsageError(QjscError):
    """The command or call was not understood."""

    exit_code = ExitCode.USAGE


class TemplateError(QjscError):
    """A form or template is defective."""

    exit_code = ExitCode.DEFECT


class MissingError(QjscError):
    """A program or a font is missing."""

    exit_code = ExitCode.MISSING


class WriteError(QjscError):
    """An output could not be written."""

    exit_code = ExitCode.WRITE
