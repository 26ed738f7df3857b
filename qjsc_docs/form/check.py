"""Check: record × form → every problem at once, and the typed values. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from ..problems import Problem, has_errors
from .facts import Kind
from .model import Form, Need, When
from .plan import Entry, is_group, plan, row_words
from .reading import Reading, put, read
from .record import Record
from .values import show

_ROW = re.compile(r"(.+?)\[(\d+)\](?:\.(.+))?")


@dataclass(frozen=True, slots=True)
class Checked:
    """A record checked for a form. `values` holds what can be printed, computed values included."""

    form: Form
    values: dict[str, Any]
    problems: tuple[Problem, ...]
    refused: dict[str, Any] = field(default_factory=dict)
    slashes: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether nothing stands in the way of filling (warnings do not)."""
        return not has_errors(self.problems)


def check(form: Form, record: Record) -> Checked:
    """Return the typed values of `record` for `form` with every problem: kinds, needs, sums, rules."""
    reading = read(form, record)
    found = [*reading.problems, *_compute(form, reading), *_needs(form, reading)]
    for rule in form.rules:
        found += (problem for problem in rule(reading.values) if not _is_refused(problem, reading))
    problems = [*record.problems, *(_complete(problem, form, record, reading) for problem in found)]
    return Checked(form, reading.values, tuple(problems), reading.refused, reading.slashes)


def _is_refused(problem: Problem, reading: Reading) -> bool:
    """Return whether a rule misses what is given but could not be read, which is said already."""
    return problem.code == "required" and problem.path in reading.refused


def _compute(form: Form, reading: Reading) -> list[Problem]:
    """Put computed values in place and report typed ones that disagree."""
    problems: list[Problem] = []
    for entry in plan(form).values():
        if entry.fact.kind is Kind.LIST:
            problems += _compute_rows(entry, entry.dig(reading.values) or [])
        if entry.field.compute is None:
            continue
        computed = entry.field.compute(reading.values)
        if computed is None:
            continue
        typed = entry.dig(reading.values)
        if entry.fact.kind is Kind.MATRIX:
            problems += _compare_cells(entry, typed or {}, computed)
        elif typed is not None and entry.fact.kind is not Kind.LIST and _differs(entry, typed, computed):
            problems.append(_disagreement(entry, entry.path, typed, computed))
        if typed is None or entry.fact.kind is Kind.MATRIX:
            put(reading.values, entry.keys, computed)
    return problems


def _compute_rows(entry: Entry, rows: list[dict[str, Any]]) -> Iterator[Problem]:
    """Put values computed from the row they stand in in place; yield typed ones that disagree."""
    subs = [(sub, sub.field.compute) for sub in entry.rows if sub.field.compute is not None]
    for number, row in enumerate(rows):
        for sub, compute in subs:
            computed, typed = compute(row), row.get(sub.path)
            if computed is not None and typed is None:
                row[sub.path] = computed
            elif computed is not None and _differs(sub, typed, computed):
                yield _disagreement(sub, f"{entry.path}[{number}].{sub.path}", typed, computed)


def _compare_cells(entry: Entry, typed: dict[str, Any], computed: dict[str, Any]) -> Iterator[Problem]:
    for row in entry.rows:
        for column, value in typed.get(row.path, {}).items():
            expected = computed.get(row.path, {}).get(column)
            if expected is not None and _differs(row, value, expected):
                yield _disagreement(row, f"{entry.path}.{row.path}.{column}", value, expected)


def _differs(entry: Entry, typed: Any, computed: Any) -> bool:
    """Return whether a typed value is another than the computed one; as many decimals as are printed are enough."""
    if typed == computed or entry.field.places is None:
        return bool(typed != computed)
    return show(typed, entry.fact, entry.field) != show(computed, entry.fact, entry.field)


def _disagreement(entry: Entry, path: str, typed: object, computed: object) -> Problem:
    shown = [show(value, entry.fact, replace(entry.field, places=None)) for value in (typed, computed)]
    return Problem("disagrees", path, {"computed": shown[1]}, value=shown[0])


def _needs(form: Form, reading: Reading) -> list[Problem]:
    """Return what must be filled in and is not, lists that are too short or long, and what does not apply.

    A table that is summed from lists is missed only where nothing is wrong with their rows.
    """
    entries = plan(form)
    found: list[Problem] = []
    for entry in entries.values():
        value = entry.dig(reading.values)
        found += _need(entry, entry.path, value, reading, reading.values, entries)
        if entry.fact.kind is Kind.LIST and (value or entry.field.need is Need.OPTIONAL):
            found += _count_rows(entry, value or [])
            found += _row_needs(entry, value or [], reading)
    if not any("[" in path for path in (*reading.refused, *(problem.path for problem in found))):
        return found
    summed = {entry.path for entry in entries.values() if is_group(entry.fact) and entry.field.compute is not None}
    return [problem for problem in found if problem.code != "required" or problem.path not in summed]


def _row_needs(entry: Entry, rows: list[dict[str, Any]], reading: Reading) -> Iterator[Problem]:
    subs = [sub for sub in entry.rows if sub.field.need is not Need.OPTIONAL]
    siblings = {sub.path: sub for sub in entry.rows}
    for number, row in enumerate(rows):
        for sub in subs:
            path = f"{entry.path}[{number}].{sub.path}"
            yield from _need(sub, path, row.get(sub.path), reading, row, siblings)


def _need(
    entry: Entry, path: str, value: Any, reading: Reading, around: dict[str, Any], entries: dict[str, Entry]
) -> Iterator[Problem]:
    """Yield what the need of one field asks for; `around` and `entries` are where a `When` looks for its answer."""
    need = entry.field.need
    missing = not value and value != 0 and path not in reading.refused
    code, params = "required", {}
    if isinstance(need, When):
        answer = entries[need.key].dig(around)
        code, params = "required-when", {"other": entries[need.key].label, "answer": str(answer)}
        if answer is not None and answer != need.answer and value:
            yield Problem("not-applicable", path, params)
        if answer != need.answer:
            return
    if missing and need is not Need.OPTIONAL:
        slash = reading.slashes.get(path)
        yield Problem("slash", path, value=slash) if slash else Problem(code, path, params)


def _count_rows(entry: Entry, rows: list[dict[str, Any]]) -> Iterator[Problem]:
    least, most = entry.field.least_rows, entry.field.most_rows
    if least and len(rows) < least:
        yield Problem("too-few-rows", entry.path, {"count": str(len(rows)), "least": str(least)})
    if most and len(rows) > most:
        yield Problem("too-many-rows", entry.path, {"count": str(len(rows)), "most": str(most)})


def _complete(problem: Problem, form: Form, record: Record, reading: Reading) -> Problem:
    """Return `problem` with the words of the paper, the value, the place in the user's file and the clause."""
    entry, where, value = _locate(problem.path, form, reading.values)
    other = plan(form).get(problem.params.get("other", ""))
    if other is not None:  # a rule names the other field by its path; a clerk knows it by its label
        problem = replace(problem, params={**problem.params, "other": other.label})
    if value is not None and not problem.value and entry.fact.kind not in (Kind.LIST, Kind.MATRIX):
        problem = replace(problem, value=show(value, entry.fact, entry.field))
    place = problem.place if any(problem.place) else reading.place(problem.path)
    return replace(problem, where=where, place=place, basis=problem.basis or entry.field.basis or form.provenance.cite)


def _locate(path: str, form: Form, values: dict[str, Any]) -> tuple[Entry, str, Any]:
    """Return the entry at `path`, how a clerk calls the place, and the value there."""
    entries = plan(form)
    if match := _ROW.fullmatch(path):
        entry, index = entries[match[1]], int(match[2])
        rows = entry.dig(values) or []
        row = rows[index] if index < len(rows) else {}
        words = row_words(entry, row, index)
        if match[3] is None:
            return entry, words, None
        sub = next(sub for sub in entry.rows if sub.path == match[3])
        return sub, f"{words} {sub.label}", row.get(sub.path)
    if path in entries:
        return entries[path], entries[path].label, entries[path].dig(values)
    head, row_name, column = path.rsplit(".", 2)
    sub = next(sub for sub in entries[head].rows if sub.path == row_name)
    cells = entries[head].dig(values) or {}
    return sub, f"{sub.label} {column}", cells.get(row_name, {}).get(column)
