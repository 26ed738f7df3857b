"""click's commands, options and arguments with help in the user's language, looked up when it is shown."""

from __future__ import annotations

import gettext
import inspect
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from ..messages import LANGUAGES, N_, _, use_language
from .wide import Context

F = TypeVar("F", bound=Callable[..., Any])
_LOCALES = Path(__file__).parents[1] / "locale"


def speak(language: str) -> None:
    """Make `language` the language of our messages and of click's own."""
    use_language(language)
    os.environ["LANGUAGE"] = language  # click asks gettext's current domain, and gettext asks LANGUAGE
    gettext.bindtextdomain("click", str(_LOCALES))
    gettext.textdomain("click")


def take_language(args: Sequence[str]) -> tuple[str, list[str]]:
    """Return the language asked for, wherever `--lang` stands, and the other arguments; QJSC_LANG is the default."""
    asked = os.environ.get("QJSC_LANG", "")[:2]
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    values, rest = take("--lang", args)
    for value in values:
        if value not in LANGUAGES:
            speak(language)
            raise click.BadParameter(
                _(N_("“{value}” is not one of the languages {languages}.")).format(
                    value=value, languages=", ".join(LANGUAGES)
                ),
                param_hint="--lang",
            )
        language = value
    return language, rest


def take(name: str, args: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the values of the option `name`, wherever it stands, and the other arguments; what follows -- is left."""
    values: list[str] = []
    rest: list[str] = []
    waiting = iter(args)
    for arg in waiting:
        if arg == "--":
            rest += [arg, *waiting]
        elif arg == name:
            values.append(next(waiting, ""))
        elif arg.startswith(f"{name}="):
            values.append(arg.partition("=")[2])
        else:
            rest.append(arg)
    return values, rest


def _translated(name: str) -> Any:  # a property, which click's own annotation `help: str | None` does not foresee
    def fetch(self: Any) -> str | None:
        message = getattr(self, f"_{name}", None)
        return _(message) if message else message

    def store(self: Any, message: str | None) -> None:
        setattr(self, f"_{name}", message and inspect.cleandoc(message))

    return property(fetch, store)


class Option(click.Option):
    """An option that speaks."""

    help = _translated("help")
    metavar = _translated("metavar")


class Argument(click.Argument):
    """An argument that speaks."""

    help = _translated("help")
    metavar = _translated("metavar")


class Command(click.Command):
    """A command that speaks."""

    context_class = Context
    help = _translated("help")
    options_metavar = _translated("options_metavar")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help in the current language; click keeps the first language's."""
        return _speaking(super().get_help_option(ctx))

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the whole first paragraph of the help; the formatter wraps it."""
        return _first_paragraph(self.help)


class Group(click.Group):
    """A group that speaks."""

    context_class = Context
    command_class = Command
    help = _translated("help")
    options_metavar = _translated("options_metavar")
    subcommand_metavar = _translated("subcommand_metavar")

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the whole first paragraph of the help; the formatter wraps it."""
        return _first_paragraph(self.help)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option --help in the current language; click keeps the first language's."""
        return _speaking(super().get_help_option(ctx))


def _first_paragraph(words: str | None) -> str:
    return " ".join((words or "").partition("\n\n")[0].split())


def _speaking(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = _(N_("Show this message and exit."))
    return option


def verb(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Return the decorator that makes a command of a function; the docstring is the help."""
    return click.command(name, cls=Command, options_metavar=N_("[OPTIONS]"))


def option(*names: str, **settings: Any) -> Callable[[F], F]:
    """Return the decorator for a speaking option."""
    return click.option(*names, cls=Option, **settings)


def argument(name: str, **settings: Any) -> Callable[[F], F]:
    """Return the decorator for a speaking argument."""
    return click.argument(name, cls=Argument, **settings)
