"""The border: the only place where exceptions become words on stderr and an exit code."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from typing import Any

import click

from ..errors import ExitCode, QjscError, WriteError
from ..messages import N_, _
from ..problems import Problem
from ..system import reason
from .report import as_text


def guarded(work: Callable[[], Any]) -> int:
    """Do `work` and return the exit code: its own if it returns one, else what befits the exception."""
    _never_fail_on_letters()
    try:
        code = _code_of(work)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit) as end:
        return _ended(end)
    except (KeyboardInterrupt, click.Abort):
        return ExitCode.INTERRUPTED
    except OSError as error:  # the disk is full under stdout
        return _told(_unwritten(error))
    return code


def _code_of(work: Callable[[], Any]) -> int:
    """Return the exit code of `work`; what it raised is told on stderr."""
    try:
        code = work()
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except QjscError as error:
        return _told(error)
    except (BrokenPipeError, click.Abort):
        raise
    except OSError as error:
        return _told(_unwritten(error))
    except Exception as error:
        if os.environ.get("QJSC_DEBUG"):
            traceback.print_exc()
        return _told(QjscError(Problem("bug", params={"reason": f"{type(error).__name__}: {error}"})))
    return code if isinstance(code, int) else ExitCode.OK


def _told(error: QjscError) -> int:
    click.echo(as_text(error.problems), err=True)
    return error.exit_code


def _unwritten(error: OSError) -> WriteError:
    file = str(error.filename or _(N_("the output")))
    return WriteError(Problem("not-written", params={"file": file, "reason": reason(error)}))


def _ended(end: BaseException) -> int:
    """Return the exit code of a run whose reader went away, or that click ended by itself."""
    if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
        return end.code if isinstance(end.code, int) else ExitCode.OK
    # Python flushes stdout once more when it exits, and would complain
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    return ExitCode.WRITE


def _never_fail_on_letters() -> None:
    """Let letters that the console cannot show (a Windows code page) appear as "?" rather than stop the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
