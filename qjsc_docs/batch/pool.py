"""The border to other processes: a pool that does chunks of work in their order, in place, on N processes, on a cluster.

Whatever gives a `concurrent.futures.Executor` can be a pool: `Pool(make, jobs, lost)`. Floor 5.
"""

from __future__ import annotations

import shutil
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context, parent_process
from pathlib import Path
from typing import Any, Generic, TypeVar

J = TypeVar("J")  # a job
R = TypeVar("R")  # its result

_TRIES = 3  # of a job whose worker died under it, where nobody else tries again
_LEFT = ".qjsc-*"  # what a program that was killed leaves behind
_AHEAD = 3  # chunks that wait for each worker, so that none is idle and memory stays flat


class InPlace(Executor):
    """An executor that does everything at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return the finished future of `fn`."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(slots=True)
class Pool(Generic[J, R]):
    """Where jobs are done. `lost` are the exceptions that say that a worker died, and not that its work failed.

    `work` takes a list of jobs and returns a result for each; it must cross to the workers, as jobs and results must.
    `hopeless` makes the result of a job that its workers died of again and again. `swept` is called when workers have
    died and none is left, to clean up behind them. `again` is what a job becomes when it is done once more; `tries` is how
    often it is done alone.
    """

    make: Callable[[], Executor]
    work: Callable[[Sequence[J]], list[R]]
    hopeless: Callable[[J], R]
    again: Callable[[J], J] = lambda job: job
    jobs: int = 1
    lost: tuple[type[BaseException], ...] = (BrokenExecutor,)
    swept: Callable[[], object] = lambda: None
    tries: int = _TRIES
    _executor: Executor | None = field(default=None, init=False)

    def run(self, chunks: Iterable[Sequence[J]], stopping: Callable[[], bool] = lambda: False) -> Iterator[list[R]]:
        """Yield the results of each chunk in the order of the chunks; as many are under way as the workers need.

        As soon as `stopping` says so, a chunk that no worker has begun has no results any more.
        """
        waiting: deque[tuple[Sequence[J], Future[list[R]]]] = deque()
        most = 1 if self.jobs == 1 else self.jobs * _AHEAD
        for chunk in chunks:
            waiting.append((chunk, self._submit(chunk)))
            if len(waiting) >= most:
                yield self._next(waiting)
        while waiting:
            if stopping():
                for _chunk, future in waiting:
                    future.cancel()
            if waiting[0][1].cancelled():
                waiting.popleft()
                yield []
            else:
                yield self._next(waiting)

    def close(self) -> None:
        """Finish what is being done, forget what waits, and let the workers go."""
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=True, cancel_futures=True)

    def _submit(self, chunk: Sequence[J]) -> Future[list[R]]:
        if self._executor is None:
            self._executor = self.make()
        try:
            return self._executor.submit(self.work, chunk)
        except self.lost as error:  # it broke since the last result
            future: Future[list[R]] = Future()
            future.set_exception(error)
            return future

    def _next(self, waiting: deque[tuple[Sequence[J], Future[list[R]]]]) -> list[R]:
        chunk, future = waiting.popleft()
        try:
            return future.result()
        except self.lost:
            self._restart()
            done = [self._alone(self.again(job)) for job in chunk]
            for _chunk in range(len(waiting)):  # those behind it broke with it
                other, its = waiting.popleft()
                if _broke(its, self.lost):
                    other = [*map(self.again, other)]
                    its = self._submit(other)
                waiting.append((other, its))
            return done

    def _alone(self, job: J) -> R:
        """Return the result of a job that nothing else is done beside, so that it is known whose worker dies."""
        for _time in range(self.tries):
            try:
                return self._submit([job]).result()[0]
            except self.lost:
                self._restart()
        return self.hopeless(job)

    def _restart(self) -> None:
        self.close()
        self.swept()


def sweep(folder: Path) -> None:
    """Remove what workers that were killed left in `folder`; to be called when none is left."""
    for left in folder.rglob(_LEFT):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _broke(future: Future[Any], lost: tuple[type[BaseException], ...]) -> bool:
    """Return whether `future` has no result because a worker died."""
    return future.done() and not future.cancelled() and isinstance(future.exception(), lost)


def processes(jobs: int) -> Callable[[], Executor]:
    """Return what makes an executor of `jobs` processes, or of this one where that is enough."""
    if jobs == 1:
        return InPlace
    return lambda: _spawned(jobs)


def _spawned(jobs: int) -> Executor:
    """Return `jobs` worker processes, never forked: Typst's threads would stay behind."""
    executor = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_settle)
    if not hasattr(signal, "pthread_sigmask"):
        return executor
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:  # the first piece of work starts all of them; they inherit that Ctrl-C is not for them
        executor.submit(int)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return executor


def _settle() -> None:
    """Make a fresh worker leave Ctrl-C to its parent, and end when its parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_outlive_nobody, daemon=True).start()


def _outlive_nobody() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        signal.raise_signal(signal.SIGTERM)
