"""Soundness: whether a form that somebody wrote can be checked, filled and printed. Floor 2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..rules.units import steps
from .facts import Fact, Kind
from .inline import Joint
from .layout import POINTS, Row, Table
from .model import Field, Form, When
from .shape import Fault, misfits
from .slots import iter_dynamic, iter_paras

_NOT_IN_NAMES = frozenset('/\\:*?"<>|')  # an id becomes the name of files


def faults(form: object, where: str = "FORM") -> Iterator[Fault]:
    """Yield what is wrong with `form`; what its parts mean is only asked once they are of the right types."""
    wrong = list(misfits(form, Form, where))
    if wrong:
        yield from wrong
        return
    assert isinstance(form, Form)
    yield from _bad_name(form, where)
    yield from _unknown_facts(form, where)
    yield from _unfielded(form, where)
    yield from _uneven(form, where)
    yield from _sizes(form, where)


def _bad_name(form: Form, where: str) -> Iterator[Fault]:
    notice, dash, short = form.id.partition("-")
    if not (notice and dash and short) or set(form.id) & _NOT_IN_NAMES or not form.id.isprintable():
        yield Fault("form-id", f"{where}.id", {"id": form.id})


def _unknown_facts(form: Form, where: str) -> Iterator[Fault]:
    """Yield fields of facts that the vocabulary lacks, units that do not convert, conditions on no field."""
    top = {field.fact for field in form.fields}
    for field in form.fields:
        fact = form.facts.get(field.fact)
        place = f"{where} Field({field.fact!r})"
        if fact is None:
            yield Fault("form-fact", place, {"fact": field.fact})
            continue
        yield from _field_faults(field, fact, top, place)
        siblings = {sub.fact for sub in field.fields}
        for sub in field.fields:
            inner = f"{place} Field({sub.fact!r})"
            if sub.fact not in fact.items:
                yield Fault("form-fact", inner, {"fact": sub.fact})
            else:
                yield from _field_faults(sub, fact.items[sub.fact], siblings, inner)


def _field_faults(field: Field, fact: Fact, siblings: set[str], place: str) -> Iterator[Fault]:
    if field.unit and steps(fact.unit, field.unit) is None:
        yield Fault("form-unit", place, {"unit": field.unit, "stored": fact.unit})
    if isinstance(field.need, When) and field.need.key not in siblings:
        yield Fault("form-fact", place, {"fact": field.need.key})


def _unfielded(form: Form, where: str) -> Iterator[Fault]:
    """Yield slots and ticks that ask for what is no field of the form."""
    known = {field.fact: form.facts[field.fact] for field in form.fields if field.fact in form.facts}
    names = {sub.fact: {inner.fact for inner in sub.fields} for sub in form.fields}
    for each, part in iter_dynamic(form.layout):
        for key in (part.left, part.right) if isinstance(part, Joint) else (part.key,):
            if not _is_field(key, each, known, names):
                yield Fault("form-slot", f"{where}.layout", {"key": f"{each}[].{key}" if each else key})


def _is_field(key: str, each: str, known: Mapping[str, Fact], names: Mapping[str, set[str]]) -> bool:
    if each:
        return each in known and (key in names[each] or key == "序号")
    head, bracket, rest = key.partition("[")
    if bracket:
        return head in known and known[head].kind is Kind.LIST and rest.partition("].")[2] in names[head]
    if key in known:
        return True
    group, _dot, column = key.rpartition(".")
    matrix, _dot, row = group.rpartition(".")
    return matrix in known and column in known[matrix].columns and row in names[matrix]


def _uneven(form: Form, where: str) -> Iterator[Fault]:
    """Yield rows whose cells, with those that reach down from above, do not cover the columns of their table."""
    for number, table in enumerate(form.layout.blocks):
        if isinstance(table, Table):
            for index in range(len(table.rows)):
                covered = _covered(table.rows, index)
                if covered != len(table.widths):
                    place = f"{where}.layout.blocks[{number}].rows[{index}]"
                    yield Fault("form-row", place, {"covered": str(covered), "columns": str(len(table.widths))})


def _covered(rows: tuple[Row, ...], index: int) -> int:
    above = [cell for back in range(1, index + 1) for cell in rows[index - back].cells if cell.rows > back]
    return sum(cell.span for cell in (*rows[index].cells, *above))


def _sizes(form: Form, where: str) -> Iterator[Fault]:
    """Yield sizes of type that there are not."""
    tables = [block for block in form.layout.blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    sized: list[Any] = [form.layout, *tables, *cells, *(para for _each, para in iter_paras(form.layout))]
    for size in dict.fromkeys(part.size for part in sized if part.size and part.size not in POINTS):
        yield Fault("form-size", f"{where}.layout", {"size": size, "known": "、".join(POINTS)})
