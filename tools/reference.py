"""Writes the generated pages of docs/: cli.md from --help, errors.md from the problem codes, rules.md, glossary.md.

With --check nothing is written, and a stale page fails.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click
from click.testing import CliRunner

from qjsc_docs.cli.main import COMMANDS, run
from qjsc_docs.codes import CODES
from qjsc_docs.errors import ExitCode
from qjsc_docs.messages import _, use_language

from . import glossary, rulebook

ROOT = Path(__file__).parents[1]
_EXITS = {
    ExitCode.OK: "done; warnings may have been told",
    ExitCode.DATA: "the data have problems; nothing was written",
    ExitCode.USAGE: "the command was not understood",
    ExitCode.DEFECT: "a form or template is defective, or the program is",
    ExitCode.MISSING: "a program or a font is missing",
    ExitCode.WRITE: "an output could not be written",
    ExitCode.INTERRUPTED: "interrupted with Ctrl-C",
}


def help_of(*words: str, language: str) -> str:
    """Return the help page of a command as an 80-column terminal shows it."""
    result = CliRunner().invoke(run, [*words, "--help", "--lang", language], env={"COLUMNS": "80"})
    return result.stdout.rstrip()


def cli_page() -> Iterator[str]:
    """Yield the lines of docs/cli.md."""
    yield "# The command line"
    yield "\nGenerated from `--help` by `make docs`. 中文帮助见下半部分。"
    yield "\n## Exit codes\n\n| code | meaning |\n| --- | --- |"
    for code, meaning in _EXITS.items():
        yield f"| {code.value} | {meaning} |"
    for language, heading in (("en", "English"), ("zh", "中文")):
        yield f"\n# {heading}"
        for words in ((), *_commands()):
            yield f"\n## {' '.join(('qjsc', *words))}\n\n```text\n{help_of(*words, language=language)}\n```"


def _commands() -> Iterator[tuple[str, ...]]:
    """Yield the words of every command, those of a group behind it."""
    context = click.Context(run)
    for name in COMMANDS:
        yield (name,)
        command = run.get_command(context, name)
        if isinstance(command, click.Group):
            yield from ((name, inner) for inner in command.list_commands(context))


def errors_page() -> Iterator[str]:
    """Yield the lines of docs/errors.md."""
    yield "# Problem codes"
    yield "\nGenerated from `qjsc_docs/codes/` by `make docs`."
    yield "\nAn error stops the filling; a warning is told and passes."
    for code, wording in CODES.items():
        yield f"\n## {code}\n\n*{wording.severity}*\n"
        for language in ("zh", "en"):
            use_language(language)
            yield f"- {_(wording.why)} {_(wording.todo)}"


PAGES = {
    "docs/cli.md": cli_page,
    "docs/errors.md": errors_page,
    "docs/rules.md": rulebook.page,
    "docs/glossary.md": glossary.page,
}


def pages() -> dict[Path, str]:
    """Return the text of every generated page."""
    return {ROOT / name: "\n".join(lines()) + "\n" for name, lines in PAGES.items()}


def main(check: bool) -> int:
    """Write the pages, or say which are stale; return the exit code."""
    stale = 0
    for path, text in pages().items():
        if not check:
            path.write_text(text, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != text:
            print(f"stale: {path.relative_to(ROOT)} (run: make docs)")
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
