"""`qjsc doctor`: what this machine has and what it lacks."""

from __future__ import annotations

import platform
from collections.abc import Iterator

import click

from ..messages import N_, _
from .speaking import verb

_LIBRARIES = ("click", "jinja2", "docxtpl", "python-docx", "openpyxl", "lxml", "typst", "pikepdf")


@verb("doctor")
def command() -> None:
    """Show versions, fonts, the table of holidays and LibreOffice, and how to get what is missing.

    Without a Chinese font no PDF can be made, and the exit code is 4. LibreOffice is only needed to make a PDF of your
    own Word or Excel template.
    """
    from ..engine.fonts import require_cjk

    for label, words in (*_versions(), *_fonts(), _holidays(), _office()):
        click.echo(_(N_("{label}: {words}")).format(label=_(label), words=words))
    require_cjk()


def _versions() -> Iterator[tuple[str, str]]:
    from importlib.metadata import version

    yield N_("Program"), f"qjsc {version('qjsc-docs')}"
    yield N_("Python"), f"{platform.python_version()} ({platform.platform(terse=True)})"
    yield N_("Libraries"), ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


def _fonts() -> Iterator[tuple[str, str]]:
    from ..engine.fonts import chains

    for face, fonts in chains().items():
        yield face, " > ".join(fonts) or _(N_("no font of its own; another one takes its place"))


def _holidays() -> tuple[str, str]:
    from ..rules.workdays import source

    return N_("Holidays"), source()


def _office() -> tuple[str, str]:
    from .. import office

    found = office.find()
    if found is None:
        return "LibreOffice", _(N_("not found; install it, for example: {command}")).format(
            command=office.install_command()
        )
    return "LibreOffice", f"{office.version() or '?'} ({found})"
