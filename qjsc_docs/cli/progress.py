"""How far a batch has come: a bar with rate and time left on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import signal
import sys
import threading
import time
from contextlib import AbstractContextManager
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any

import click

from ..messages import N_, _

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

_EVERY = 10.0  # seconds between two lines


class Progress(AbstractContextManager["Progress"]):
    """Shows on stderr how many rows are done, and lets other words pass above it."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._line: TaskID | None = None
        self._total: int | None = None
        self._done = 0
        self._said = time.monotonic()

    def begin(self, total: int | None) -> None:
        """Begin to count to `total`, None where it is not known."""
        self._total = total
        if sys.stderr.isatty():
            self._bar = _bar()
            self._line = self._bar.add_task("", total=total)
            self._bar.start()

    def step(self) -> None:
        """Count one row."""
        self._done += 1
        now = time.monotonic()
        if self._bar is not None and self._line is not None:
            self._bar.advance(self._line)
        elif now - self._said >= _EVERY:
            self._said = now
            words = _(N_("{done} of {total} rows")) if self._total else _(N_("{done} rows"))
            click.echo(words.format(done=self._done, total=self._total), err=True)

    def say(self, words: str) -> None:
        """Say `words` above the bar, on stderr."""
        if self._bar is None:
            click.echo(words, err=True)
            return
        from rich.text import Text

        self._bar.console.print(Text.from_ansi(words))

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


class Stop(AbstractContextManager["Stop"]):
    """Ctrl-C as a wish: within it, calling it tells whether there was one. A second Ctrl-C interrupts at once."""

    def __init__(self, said: Any) -> None:
        self._said = said
        self._asked = False
        self._before: Any = None

    def __call__(self) -> bool:
        """Return whether to stop."""
        return self._asked

    def __enter__(self) -> Stop:
        """Take Ctrl-C over."""
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Give Ctrl-C back."""
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True
        self._said(_(N_("Stopping; what is being written is finished first …")))


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
    from rich.progress import Task as Line
    from rich.text import Text

    class Rate(TextColumn):
        """Rows to the second."""

        def render(self, task: Line) -> Text:
            """Return the rate in words."""
            return Text(_(N_("{rate} rows/s")).format(rate=f"{task.speed:.1f}") if task.speed else "")

    columns = (BarColumn(), MofNCompleteColumn(), Rate(""), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
