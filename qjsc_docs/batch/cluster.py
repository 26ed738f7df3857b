"""The border to other machines: the jobs of a batch on a dask.distributed cluster. Floor 5.

When a worker dies, the scheduler gives its work to another one. Work that several workers died of comes back as
KilledWorker; the pool then does its rows one by one. The workers share the batch's folder and its sources.
"""

from __future__ import annotations

import pickle
import socket
import time
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Executor, Future
from dataclasses import replace
from functools import lru_cache, partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ..errors import MissingError, UsageError
from ..problems import Problem
from .journal import NAME
from .model import Job, Result, Task
from .pool import Pool
from .work import hopeless, work

Marks = tuple[tuple[str, str], ...]  # what has to be the same everywhere, or the bytes would not be

_CONNECT = 10  # seconds; a scheduler that is there answers at once
_FIRST_WORKER = 60  # seconds; a cluster that grows on demand has to start one
_LOOKS = 6  # for the batch's folder: a network file system may show a new one late
_LOOK_AGAIN = 0.5  # seconds


class Cluster(Executor):
    """The workers behind a scheduler, as an executor. `swept` is called at the end when some of them have gone."""

    def __init__(self, address: str, task: Task, swept: Callable[[], object]) -> None:
        self._client, self._executor = _connect(address)
        self._marks, self._folder, self._swept = marks(task.kinds), task.folder, swept
        self._workers = self._hello(address)

    @property
    def threads(self) -> int:
        """How many pieces of work are done at the same time."""
        return max(1, sum(self._workers.values()))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return the future of `fn`, which is done on a worker."""
        # as bytes: dask looks into lists and tuples for work of its own, and makes others of them
        packed = pickle.dumps((fn, args, kwargs))
        future: Future[Any] = self._executor.submit(there, self._marks, self._folder, packed)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Wait for what is being done, then let the cluster go."""
        try:
            self._executor.shutdown(wait=wait)
            if self._client.status == "running" and self._workers.keys() - self._client.nthreads().keys():
                self._swept()
        finally:
            self._client.close()

    def _hello(self, address: str) -> dict[str, int]:
        """Return the threads of each worker by its address. Raises when there is none, or none that knows this package."""
        try:
            self._executor.submit(hello).result(_FIRST_WORKER)
        except TimeoutError as error:
            self._client.close()
            raise MissingError(Problem("cluster-no-worker", params={"address": address})) from error
        except Exception as error:  # whatever a worker without this package makes of it
            self._client.close()
            params = {"address": address, "reason": str(error) or type(error).__name__}
            raise MissingError(Problem("cluster-no-package", params=params)) from error
        return dict(self._client.nthreads())


def cluster_pool(
    address: str, task: Task, jobs: int, again: Callable[[Job], Job], swept: Callable[[], object]
) -> Pool[Job, Result]:
    """Return the pool of the workers behind the scheduler at `address`; `jobs` 0: as many as they have threads.

    Raises MissingError when it cannot be reached, or when dask.distributed is not installed.
    """
    task = rooted(task)
    first: list[Executor] = [Cluster(address, task, swept)]
    threads = jobs or first[0].threads  # type: ignore[attr-defined]
    return Pool(
        lambda: first.pop() if first else Cluster(address, task, swept),
        partial(anew, task, again),
        hopeless,
        jobs=max(2, threads),
        lost=_lost(),
        swept=swept,
        tries=2,  # the scheduler tried before
    )


def rooted(task: Task) -> Task:
    """Return `task` with paths that mean the same in every working folder."""
    own, holidays = (tuple(str(Path(file).absolute()) for file in files) for files in (task.own, task.holidays))
    template = str(Path(task.template).absolute()) if task.template else ""
    return replace(task, folder=str(Path(task.folder).absolute()), template=template, own=own, holidays=holidays)


def anew(task: Task, again: Callable[[Job], Job], jobs: Sequence[Job]) -> list[Result]:
    """Return the results of `jobs`, each done over what a worker that died may have left: the sender looked before."""
    return work(task, [again(job) for job in jobs])


def hello() -> None:
    """Do nothing, on a worker that knows this package."""


def there(own: Marks, folder: str, packed: bytes) -> Any:
    """Do on a worker what was packed elsewhere. Raises UsageError when this worker is not like the sender."""
    agree(own, folder)
    fn, args, kwargs = pickle.loads(packed)
    return fn(*args, **kwargs)


@lru_cache(maxsize=64)
def agree(own: Marks, folder: str) -> None:
    """Raise UsageError when this process makes other bytes than the sender's, or sees other files."""
    kinds = tuple(name for name, _value in own if name in ("pdf",))
    for (name, ours), (_name, here) in zip(own, marks(kinds), strict=True):
        if ours != here:
            params = {"worker": socket.gethostname(), "name": name, "ours": ours, "theirs": here}
            raise UsageError(Problem("cluster-differs", params=params))
    for look in range(_LOOKS):
        if Path(folder, NAME).exists():
            return
        if look < _LOOKS - 1:
            time.sleep(_LOOK_AGAIN)
    raise UsageError(Problem("cluster-folder", params={"worker": socket.gethostname(), "folder": folder}))


@lru_cache(maxsize=4)
def marks(kinds: tuple[str, ...]) -> Marks:
    """Return what the bytes of `kinds` depend on: versions, and for PDF the fonts."""
    found = [(name, _version(name)) for name in ("qjsc-docs", "typst", "isal")]
    if "pdf" in kinds:
        from ..engine.typesetter import CHAINS, typesetter

        fonts = dict.fromkeys(font for face in CHAINS for font in typesetter().chain(face)[:1])
        found.append(("pdf", "、".join(fonts)))
    return tuple(found)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _connect(address: str) -> tuple[Any, Any]:
    """Return a client of the scheduler at `address`, and its executor."""
    distributed = _distributed()
    try:
        client = distributed.Client(address, timeout=_CONNECT, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:  # nobody there, or no address at all
        raise MissingError(Problem("cluster-away", params={"address": address, "reason": str(error)})) from error
    return client, client.get_executor(pure=False)


def _lost() -> tuple[type[BaseException], ...]:
    """Return the exceptions that say that workers, or the way to them, were lost."""
    distributed = _distributed()
    return (distributed.KilledWorker, distributed.comm.CommClosedError, CancelledError)


def _distributed() -> Any:
    """Return the library, which only those have who asked for the extra `cluster`."""
    try:
        return import_module("distributed")
    except ImportError as error:
        raise MissingError(
            Problem("cluster-missing", params={"command": 'pip install "qjsc-docs[cluster]"'})
        ) from error
