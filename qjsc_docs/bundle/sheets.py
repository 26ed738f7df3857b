"""The forms of a paper: the record with what is true for this paper alone, checked for its form. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..catalogue import FORMS
from ..form.check import Checked, check
from ..form.model import Form
from ..form.procedure import Item, Purpose
from ..form.record import Record
from ..problems import Problem, Severity
from .model import Sheet

UNFILLED = frozenset({"required", "required-when", "slash", "too-few-rows"})  # what only says that something is missing
# what one expert wrote; on the sheet of another one it has no business
_PERSONAL = ("考核得分", "考核扣分", "评审得分", "评审扣分")
_PERSONAL_COLUMNS = {"打分项目": ("得分", "扣分原因")}


def sheets(item: Item, record: Record, purpose: Purpose) -> tuple[Sheet, ...]:
    """Return the sheets of `item`: one, or one for every row of the list that it goes with."""
    if not item.form:
        return ()
    record = with_facts(record, item.facts)
    form = FORMS[item.form]
    if not item.each:
        return (Sheet(form, _checked(form, record, purpose)),)
    made = (_for_row(form, item, record, row, purpose) for row in rows(record, item.each))
    return tuple(made) or (Sheet(form, _checked(form, record, purpose)),)


def front(item: Item, record: Record, purpose: Purpose) -> Sheet | None:
    """Return the sheet that is bound in front of what is attached for `item`."""
    if not item.front:
        return None
    form = FORMS[item.front]
    return Sheet(form, _checked(form, with_facts(record, item.facts), purpose))


def rows(record: Record, path: str) -> list[Mapping[str, Any]]:
    """Return the rows of the list `path` in which something stands."""
    found: Any = record.data
    for key in path.split("."):
        found = found.get(key) if isinstance(found, Mapping) else None
    return [row for row in found or () if isinstance(row, Mapping) and any(map(_says, row.values()))]


def with_facts(record: Record, facts: Iterable[tuple[str, Any]]) -> Record:
    """Return `record` with these facts in place of its own."""
    data = record.data
    for path, value in facts:
        data = _with(data, tuple(path.split(".")), value)
    return replace(record, data=data)


def is_missing(problem: Problem) -> bool:
    """Return whether `problem` is an error that only says that something is not filled in yet."""
    if problem.severity is not Severity.ERROR:
        return False
    # before a visit there are experts, and none of their score sheets yet
    return problem.code in UNFILLED or (problem.code == "sheets-not-experts" and problem.params.get("sheets") == "0")


def _for_row(form: Form, item: Item, record: Record, row: Mapping[str, Any], purpose: Purpose) -> Sheet:
    facts = [(fact, row[name]) for fact, name in item.fills if _says(row.get(name))]
    if any(_dig(record.data, fact) != value for fact, value in facts):
        record = replace(record, data=dict(_impersonal(record.data, {fact.split(".")[0] for fact, _value in facts})))
    whose = next((str(value).strip() for _fact, value in facts), "")
    return Sheet(form, _checked(form, with_facts(record, facts), purpose), whose)


def _impersonal(data: Mapping[str, Any], groups: set[str]) -> Iterator[tuple[str, Any]]:
    """Yield `data` without what one person wrote."""
    for key, value in data.items():
        if key in _PERSONAL_COLUMNS and isinstance(value, list):
            yield key, [_without(row, _PERSONAL_COLUMNS[key]) for row in value]
        elif key not in _PERSONAL and key not in groups:
            yield key, value


def _without(row: Any, columns: tuple[str, ...]) -> Any:
    return {key: value for key, value in row.items() if key not in columns} if isinstance(row, Mapping) else row


def _checked(form: Form, record: Record, purpose: Purpose) -> Checked:
    """Return `record` checked for `form`; on a sheet that is printed to be filled in, nothing is missing."""
    checked = check(form, record)
    if purpose is not Purpose.PRINTS:
        return checked
    return replace(checked, problems=tuple(problem for problem in checked.problems if not is_missing(problem)))


def _with(data: Mapping[str, Any], keys: tuple[str, ...], value: Any) -> dict[str, Any]:
    inner = data.get(keys[0])
    below = value if len(keys) == 1 else _with(inner if isinstance(inner, Mapping) else {}, keys[1:], value)
    return {**data, keys[0]: below}


def _dig(data: Any, path: str) -> Any:
    for key in path.split("."):
        data = data.get(key) if isinstance(data, Mapping) else None
    return data


def _says(value: Any) -> bool:
    return value is not None and bool(str(value).strip())
