"""Problems as a clerk reads them, and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import click

from ..messages import N_, _
from ..problems import Problem, Severity

# these letters are in GBK too, so that a Chinese Windows console shows them all
_MARKS = {Severity.ERROR: ("×", "red"), Severity.WARNING: ("△", "yellow")}


def as_text(problems: Sequence[Problem]) -> str:
    """Return `problems` in groups, errors first, each with its place, its value, why, and what to do."""
    if not problems:
        return summary(problems)
    groups = [
        (N_("To be corrected ({count})"), [p for p in problems if p.severity is Severity.ERROR]),
        (N_("To be looked at ({count})"), [p for p in problems if p.severity is Severity.WARNING]),
    ]
    lines: list[str] = []
    for heading, members in groups:
        if members and len(problems) > 1:
            lines += [click.style(_(heading).format(count=len(members)), bold=True), ""]
        for number, problem in enumerate(members, 1):
            lines += [*_problem(problem, number if len(problems) > 1 else 0), ""]
    return "\n".join([*lines, summary(problems)]) if len(problems) > 1 else "\n".join(lines).rstrip("\n")


def summary(problems: Iterable[Problem]) -> str:
    """Return the line that counts errors and warnings."""
    severities = [problem.severity for problem in problems]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    if not severities:
        return _(N_("√ No problems were found."))
    return _(N_("Errors: {errors}. Warnings: {warnings}.")).format(errors=errors, warnings=warnings)


def _problem(problem: Problem, number: int) -> Iterator[str]:
    glyph, colour = _MARKS[problem.severity]
    head = _(N_("No. {number}")).format(number=number) + "　" if number else ""
    subject = problem.where or problem.path
    yield click.style(f"{glyph} {head}", fg=colour) + (
        click.style(_short(subject), bold=True) if subject else _short(problem.why)
    )
    parts = [
        (N_("Place"), _short(str(problem.place))),
        (N_("Value"), _short(problem.value, 80)),
        (N_("Why"), _short(problem.why) if subject else ""),
        (N_("To do"), _short(problem.todo)),
        (N_("Basis"), problem.basis),
    ]
    for label, words in parts:
        if words.strip():
            yield "  " + _(N_("{label}: {words}")).format(label=_(label), words=words.strip())


def _short(words: str, most: int = 400) -> str:
    """Return `words` cut after `most` letters, with control characters written out: a terminal would obey them."""
    shown = "".join(
        letter if letter.isprintable() or letter == "　" else f"\\u{ord(letter):04x}" for letter in words[:most]
    )
    return shown if len(words) <= most else f"{shown}…"


def dumped(data: Any) -> str:
    """Return `data` as JSON that people can read too."""
    import json  # only when it is asked for

    return json.dumps(data, ensure_ascii=False, indent=2)


def as_json(form: str, problems: Sequence[Problem]) -> str:
    """Return `problems` as JSON with stable keys."""
    return dumped(report_of(form, problems))


def report_of(form: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """Return `problems` as plain values with stable keys, and how many they are."""
    counts = [problem.severity for problem in problems]
    return {
        "form": form,
        "ok": Severity.ERROR not in counts,
        "errors": counts.count(Severity.ERROR),
        "warnings": counts.count(Severity.WARNING),
        "problems": [plain(problem) for problem in problems],
    }


def plain(problem: Problem) -> dict[str, Any]:
    """Return `problem` as plain values with stable keys."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "path": problem.path,
        "where": problem.where,
        "value": problem.value,
        "why": problem.why,
        "todo": problem.todo,
        "basis": problem.basis,
        "place": problem.place._asdict(),
    }
