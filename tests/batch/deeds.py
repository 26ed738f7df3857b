"""What workers do in the tests: functions that another process can import."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path


def double(jobs: Sequence[int]) -> list[int]:
    return [2 * job for job in jobs]


def whose(jobs: Sequence[int]) -> list[int]:
    time.sleep(0.05)
    return [os.getpid() for _job in jobs]


def fail_at(bad: int, jobs: Sequence[int]) -> list[int]:
    if bad in jobs:
        raise ValueError(str(bad))
    return double(jobs)


def die_at(bad: int, times: int, folder: str, jobs: Sequence[int]) -> list[int]:
    """Do the jobs, but be killed by the system the first `times` at one of them; every job leaves a mark."""
    for job in jobs:
        mark = Path(folder, f"{job}-{os.getpid()}-{time.monotonic_ns()}")
        mark.write_text("begun")
        if job == bad and len(list(Path(folder).glob(f"{bad}-*"))) <= times:
            os.kill(os.getpid(), signal.SIGKILL)
    return double(jobs)


def wait_for(folder: str, jobs: Sequence[int]) -> list[int]:
    """Say who does the jobs, then do nothing for a long time."""
    Path(folder, "worker").write_text(str(os.getpid()))
    time.sleep(60)
    return double(jobs)
