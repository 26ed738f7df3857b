"""`qjsc doctor`: what this machine has and what it lacks."""

from __future__ import annotations

import platform
from collections.abc import Iterator

import click

from ..messages import N_, _
from .speaking import verb


@verb("doctor")
def command() -> None:
    """Show versions, fonts and LibreOffice, and how to get what is missing."""
    for label, words in _findings():
        click.echo(_(N_("{label}: {words}")).format(label=_(label), words=words))


def _findings() -> Iterator[tuple[str, str]]:
    from importlib.metadata import version

    yield N_("Program"), f"qjsc {version('qjsc-docs')}"
    yield N_("Python"), f"{platform.python_version()} ({platform.platform()})"
    yield N_("Libraries"), ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)


_LIBRARIES = ("click", "jinja2", "docxtpl", "python-docx", "openpyxl", "lxml", "typst", "pikepdf")
