"""The command `qjsc`: its commands by name, each in the module of that name, imported when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from ..messages import LANGUAGES, N_
from .border import guarded
from .chosen import take_forms
from .holidays import take_holidays
from .speaking import Group, option, speak, take_language

_NAME = "qjsc"
_COMPLETION = "_QJSC_COMPLETE"  # the variable by which a shell asks for completions
COMMANDS = (
    "forms",
    "procedures",
    "show",
    "new",
    "migrate",
    "check",
    "fill",
    "read",
    "collect",
    "blank",
    "bundle",
    "verify",
    "batch",
    "deadlines",
    "template",
    "derive",
    "doctor",
    "completion",
)


class Qjsc(Group):
    """The group of all commands; `main` is the border of the program."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the commands in the order of the work, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command `cmd_name`."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"{__package__}.{cmd_name}").command
        return found

    def main(self, args: Sequence[str] | None = None, *_positional: Any, **_settings: Any) -> Any:
        """Run the command line `args` (default: the process's own) and exit."""

        def work() -> object:
            language, rest = take_language(sys.argv[1:] if args is None else args)
            speak(language)
            rest = take_holidays(take_forms(rest))
            if _COMPLETION in os.environ:
                return super(Qjsc, self).main(rest, prog_name=_NAME, complete_var=_COMPLETION, standalone_mode=False)
            with self.make_context(_NAME, rest) as context:
                return self.invoke(context)

        sys.exit(guarded(work))


def _version(ctx: click.Context, _param: click.Parameter, asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        click.echo(f"qjsc {version('qjsc-docs')}")
        ctx.exit()


@click.command(
    _NAME,
    cls=Qjsc,
    options_metavar=N_("[OPTIONS]"),
    subcommand_metavar=N_("COMMAND [ARGS]..."),
    no_args_is_help=True,
)
@option("--lang", type=click.Choice(LANGUAGES), help=N_("Language of all messages; it may stand anywhere on the line."))
@option(
    "--forms",
    "files",
    metavar=N_("FILE"),
    multiple=True,
    help=N_("A Python file with forms of your own; it may stand anywhere on the line, several times."),
)
@option(
    "--holidays",
    "tables",
    metavar=N_("FILE"),
    multiple=True,
    help=N_("A table of days off and worked weekends for years that are not known yet; anywhere, several times."),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help=N_("Show the version and exit."),
)
def run(lang: str | None, files: tuple[str, ...], tables: tuple[str, ...]) -> None:
    """Fill in and check the official forms of Chinese cleaner-production audits.

    A record of one company in YAML, JSON, CSV or Excel becomes every form that asks for its data, as Word, Excel, PDF
    or picture.

    Begin with: qjsc forms
    """
