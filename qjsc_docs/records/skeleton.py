"""The skeleton of a record for one form: its keys in the order of the paper, to be filled in. Floor 3."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ..errors import UsageError
from ..form.facts import Kind
from ..form.model import Form, Pen
from ..form.plan import Entry, plan
from ..form.questions import is_computed
from ..form.remarks import EXAMPLES, basis_words, choice_words, need_words, stamp_words
from ..messages import N_, _
from ..problems import Problem
from .words import plain

_SIMPLE = re.compile(r"[\w（）()/·-]+")
Branch = dict[str, Any]  # sections (nested dicts) and entries by key, in the order of the paper


def skeleton(form: Form, suffix: str) -> str:
    """Return an empty record for `form` as the text of a .yaml (with comments) or .json file."""
    if suffix in (".yaml", ".yml"):
        return "\n".join((*_head(form), *_lines(_tree(form), form, 0), ""))
    if suffix == ".json":
        return json.dumps(_bare(_tree(form)), ensure_ascii=False, indent=2) + "\n"
    raise UsageError(Problem("bad-output", params={"suffix": suffix or "?", "choices": ".xlsx .yaml .json"}))


def _tree(form: Form) -> Branch:
    tree: Branch = {}
    for entry in plan(form).values():
        if entry.field.pen is not Pen.OTHERS:
            branch = tree
            for key in entry.keys[:-1]:
                branch = branch.setdefault(key, {})
            branch[_key(entry)] = entry
    return tree


def _key(entry: Entry) -> str:
    """Return the entry's name; with the printed unit behind it, where another unit is stored."""
    unit = entry.field.unit
    other = unit and plain(unit) != plain(entry.fact.unit)
    return f"{entry.keys[-1]}（{unit}）" if other else entry.keys[-1]


def _bare(branch: Branch) -> dict[str, Any]:
    """Return a branch with empty values, without what is computed."""
    keys: dict[str, Any] = {}
    for key, part in branch.items():
        if isinstance(part, dict):
            keys[key] = _bare(part)
        elif part.fact.kind is Kind.LIST and not is_computed(part):
            row = {_key(sub): "" for sub in part.rows}
            keys[key] = [row] * max(1, part.field.least_rows)
        elif part.fact.kind is Kind.MATRIX and not is_computed(part):
            keys[key] = {_key(sub): dict.fromkeys(part.fact.columns, "") for sub in part.rows}
        elif not is_computed(part):
            keys[key] = ""
    return {key: part for key, part in keys.items() if part != {}}


def _head(form: Form) -> Iterator[str]:
    source = form.provenance
    yield f"# {form.title}"
    yield f"# {form.id} · {' '.join(filter(None, (f'《{source.document}》', source.number, source.annex)))}"
    yield "# " + _(N_("Write the values behind the colons, with a blank between. Lines with # are only read by you."))
    yield "# " + _(N_("What is left empty counts as not given. Values with special signs stand in quotation marks."))
    yield ""


def _lines(branch: Branch, form: Form, depth: int) -> Iterator[str]:
    pad = "  " * depth
    for key, part in branch.items():
        if isinstance(part, dict):
            yield f"{pad}{'' if _bare(part) else '# '}{_quoted(key)}:"  # all of it may be computed
            yield from _lines(part, form, depth + 1)
            continue
        yield f"{pad}# {_remarks(part, form)}"
        if is_computed(part):
            yield f"{pad}# {_quoted(key)}:"
            continue
        yield f"{pad}{_quoted(key)}:"
        if part.fact.kind is Kind.LIST:
            yield from _list_lines(part, form, depth + 1)
        elif part.fact.kind is Kind.MATRIX:
            yield from _matrix_lines(part, form, depth + 1)


def _list_lines(entry: Entry, form: Form, depth: int) -> Iterator[str]:
    """Yield as many rows as are needed; only the first is commented."""
    pad = "  " * depth
    for number in range(max(1, entry.field.least_rows)):
        yield f"{pad}-"
        for sub in entry.rows:
            if number == 0:
                yield f"{pad}  # {_remarks(sub, form, entry)}"
            yield f"{pad}  {_quoted(_key(sub))}:"
    yield f"{pad}# {_(N_('For another row, copy the lines from one “-” to the next.'))}"


def _matrix_lines(entry: Entry, form: Form, depth: int) -> Iterator[str]:
    pad = "  " * depth
    for sub in entry.rows:
        yield f"{pad}# {_remarks(sub, form, entry)}"
        yield f"{pad}{_quoted(_key(sub))}:"
        yield from (f"{pad}  {_quoted(column)}:" for column in entry.fact.columns)


def _remarks(entry: Entry, form: Form, within: Entry | None = None) -> str:
    """Return what a person should know of a field: label, need, unit, choices, how to write it, clause."""
    field, unit = entry.field, entry.field.unit or entry.fact.unit
    remarks = [
        entry.label,
        "" if is_computed(entry) else need_words(field.need, _around(form, within)),
        _computed(entry),
        _(N_("at least {least} rows")).format(least=field.least_rows) if field.least_rows > 1 else "",
        _(N_("unit: {unit}")).format(unit=unit) if unit and f"（{unit}" not in entry.label else "",
        _how_to_write(entry),
        stamp_words(entry),
        basis_words(entry),
    ]
    return " · ".join(filter(None, remarks))


def _around(form: Form, within: Entry | None) -> dict[str, Entry]:
    return {sub.path: sub for sub in within.rows} if within else plan(form)


def _computed(entry: Entry) -> str:
    if entry.field.compute is None:
        return ""
    if is_computed(entry):
        return _(N_("computed from the other data; leave it out"))
    return _(N_("computed from the other data where they are given"))


def _how_to_write(entry: Entry) -> str:
    kind = entry.fact.kind
    if kind is Kind.PARAGRAPH:
        return _(N_("for several paragraphs write | behind the colon and the text indented beneath"))
    return choice_words(entry) or (
        _(N_("for example {example}")).format(example=EXAMPLES[kind]) if kind in EXAMPLES else ""
    )


def _quoted(key: str) -> str:
    return key if _SIMPLE.fullmatch(key) and not key.isascii() else json.dumps(key, ensure_ascii=False)
