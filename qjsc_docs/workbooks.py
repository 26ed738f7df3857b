"""Data-entry workbooks: an empty one for a form or procedure, and old data in one of today. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .catalogue import FORMS
from .catalogue.case import CASE
from .catalogue.facts import FACTS
from .derive.workbook import build
from .errors import UsageError
from .form.facts import Facts, Kind
from .form.model import Form, Need
from .form.plan import Entry
from .form.procedure import Procedure
from .form.questions import Also, Questions, questions
from .form.raw import is_empty
from .form.record import Record
from .problems import Problem
from .records import load
from .records.renamed import new_name
from .records.workbook import read
from .records.writing import RECORDS, written

Thing = Form | Procedure


@dataclass(frozen=True, slots=True)
class Migrated:
    """Old data under today's names: the file's content, what was noticed, and what is asked for that they do not say.

    `new` are questions that an old workbook did not ask; `wanted` those among all questions that must be answered and
    are not; both as section and label.
    """

    content: bytes
    record: Record
    new: tuple[str, ...]
    wanted: tuple[str, ...]


def new_workbook(thing: Thing) -> bytes:
    """Return the workbook that asks for what `thing` needs."""
    return build(asked_by(thing))


def asks_for(path: Path) -> str:
    """Return the id of the form or procedure that a data-entry workbook asks for, "" for any other file."""
    found = read(path) if path.suffix.lower() in (".xlsx", ".xlsm") and path.is_file() else None
    return found.mark.of if found else ""


def migrate(old: Path, suffix: str, thing: Thing | None) -> Migrated:
    """Return the data of `old`, a workbook or record of an earlier definition, as a file that ends in `suffix`.

    A workbook asks for what `thing` needs today and, at the end, for whatever else stands in the old data.
    """
    form = thing if isinstance(thing, Form) else None
    record = load(old, form=form)
    facts = form.facts if form else FACTS
    asked = asked_by(thing, _given(record.data, facts)) if thing else None
    wanted = tuple(_wanted(asked, record.data)) if asked else ()
    new = tuple(_new(asked, old, form, facts)) if asked else ()
    return Migrated(_content(record, asked, facts, suffix), record, new, wanted)


def _content(record: Record, asked: Questions | None, facts: Facts, suffix: str) -> bytes:
    if suffix == ".xlsx" and asked is not None:
        return build(asked, record.data)
    if suffix == ".xlsx":
        raise UsageError(Problem("migrate-what", "", {}))
    if suffix not in RECORDS:
        choices = " ".join((".xlsx", *RECORDS))
        raise UsageError(Problem("bad-output", params={"suffix": suffix or "?", "choices": choices}))
    return written(record, facts, suffix).encode()


def asked_by(thing: Thing, also: Also | None = None) -> Questions:
    """Return what a form or procedure asks for, and the facts `also`."""
    return questions(thing, {**FORMS, CASE.id: CASE}, FACTS, also or {})


def _given(data: Mapping[str, Any], facts: Facts) -> Also:
    """Return the facts that have a value; of lists and matrices the items that have one."""
    return {path: _items(value) for path in facts if not is_empty(value := _dig(data, path))}


def _items(value: object) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(value)
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    return tuple(dict.fromkeys(name for row in rows for name, held in row.items() if not is_empty(held)))


def _dig(data: Any, path: str) -> Any:
    for key in path.split("."):
        data = data.get(key) if isinstance(data, dict) else None
    return data


def _wanted(asked: Questions, data: Mapping[str, Any]) -> Iterator[str]:
    for entry in asked.entries:
        if entry.field.need is Need.REQUIRED and entry.field.compute is None and is_empty(_dig(data, entry.path)):
            yield _words(entry)


def _new(asked: Questions, old: Path, form: Form | None, facts: Facts) -> Iterator[str]:
    """Yield what the workbook `old` did not ask for; nothing where it is another sort of file."""
    found = read(old, form) if old.suffix.lower() in (".xlsx", ".xlsm") else None
    if found is None:
        return
    known = {new_name(one.path, facts) or one.path for one in found.mark.inputs}
    for entry in asked.entries:
        each = "[]." if entry.fact.kind is Kind.LIST else "."
        paths = {f"{entry.path}{each}{sub.path}": sub for sub in entry.rows} or {entry.path: entry}
        missing = [path for path in paths if path not in known]
        if missing and len(missing) == len(paths):
            yield _words(entry)
        else:
            yield from (f"{entry.path} {paths[path].label}" for path in missing)


def _words(entry: Entry) -> str:
    section = entry.keys[0] if len(entry.keys) > 1 else ""
    return f"{section} {entry.label}".strip()
