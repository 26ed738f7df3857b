"""The border: the only place where exceptions become words on stderr and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import click

from ..errors import DataError, ExitCode, QjscError, WriteError
from ..messages import N_, _
from ..problems import Problem
from ..system import reason
from .report import as_text


def guarded(work: Callable[[], object]) -> int:
    """Do `work` and return the exit code: its own if it returns one, else what befits the exception."""
    _never_fail_on_streams()
    try:
        code = _code_of(work)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader went away and wants to hear no more
        return ExitCode.WRITE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:  # the disk is full, under stdout perhaps
        return _told(_unwritten(error))
    return code


def _code_of(work: Callable[[], object]) -> int:
    """Return the exit code of `work`; what it raised is told on stderr."""
    try:
        code = work()
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except QjscError as error:
        return _told(error)
    except OSError:
        raise
    except Exception as error:
        if os.environ.get("QJSC_DEBUG"):
            import traceback

            traceback.print_exc()
        return _told(QjscError(Problem("bug", params={"reason": f"{type(error).__name__}: {error}"})))
    return code if isinstance(code, int) else ExitCode.OK


def _told(error: QjscError) -> int:
    click.echo(as_text(error.problems), err=True)
    if isinstance(error, DataError):
        click.echo(_(N_("Nothing was written.")), err=True)
    return error.exit_code


def _unwritten(error: OSError) -> WriteError:
    file = str(error.filename or _(N_("the output")))
    return WriteError(Problem("not-written", params={"file": file, "reason": reason(error)}))


def _never_fail_on_streams() -> None:
    """Make stdout and stderr safe to write to.

    Letters that the console cannot show (a Windows code page) appear as "?"; where there is no stream at all (a service,
    `>&-`), what is said is said to nobody.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
