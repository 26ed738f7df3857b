"""What is asked of a clerk for a form, or for all forms of a procedure: every fact once, in the order of the papers. Floor 2."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .facts import Fact, Facts, Kind
from .model import Field, Form, Need, Pen, When
from .plan import Entry, plan
from .procedure import OnlyIf, Procedure

Also = Mapping[str, tuple[str, ...]]
_PAPERS = "材料"
_NOTHING: Also = {}


@dataclass(frozen=True, slots=True, eq=False)
class Questions:
    """The facts that are asked for, one entry each; `offers` are words to choose from beside those of the facts.

    `of` is the id of the form or procedure that asks, `forms` the forms that the data will fill. `mark` is the
    fingerprint of what it asks by itself.
    """

    of: str
    title: str
    forms: tuple[Form, ...]
    entries: tuple[Entry, ...]
    offers: Mapping[str, tuple[str, ...]]
    mark: str

    def askers(self, path: str) -> tuple[Form, ...]:
        """Return the forms that ask for the fact `path`."""
        return tuple(form for form in self.forms if path in plan(form))


def questions(thing: Form | Procedure, forms: Mapping[str, Form], facts: Facts, also: Also = _NOTHING) -> Questions:
    """Return what `thing` asks for; `also` are further facts, which a clerk has given already: of a group, its items."""
    members: tuple[Form, ...]
    beside: tuple[str, ...]
    if isinstance(thing, Form):
        members, beside, hidden, facts = (thing,), (), frozenset[str](), thing.facts
    else:
        members, beside, hidden = _members(thing, forms), _beside(thing), _set_by(thing)
    own = {path: tuple(facts[path].items) for path in beside if path in facts}
    without = _merged(members, facts, own, hidden)
    entries = _merged(members, facts, {**own, **also}, hidden) if also else without
    return Questions(thing.id, thing.title, members, entries, _offers(thing), fingerprint(without))


def is_computed(entry: Entry) -> bool:
    """Return whether the value always comes from the others. One that is required may also be typed."""
    return entry.field.compute is not None and entry.field.need is not Need.REQUIRED


def fingerprint(entries: Iterable[Entry]) -> str:
    """Return a short text that changes when what is asked, or how it is read, changes; labels may change."""
    lines = sorted(line for entry in entries for line in _traits(entry, ""))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def unit_of(entry: Entry) -> str:
    """Return the unit in which a value is asked for."""
    return entry.field.unit or entry.fact.unit


def _traits(entry: Entry, start: str) -> Iterable[str]:
    fact, need = entry.fact, entry.field.need
    needed = f"{need.key}={need.answer}" if isinstance(need, When) else need.value
    yield "|".join((start + entry.path, fact.kind.value, unit_of(entry), needed, *fact.choices, "", *fact.columns))
    for sub in entry.rows:
        yield from _traits(sub, f"{entry.path}[]." if fact.kind is Kind.LIST else f"{entry.path}.")


def _members(procedure: Procedure, forms: Mapping[str, Form]) -> tuple[Form, ...]:
    ids = dict.fromkeys(item.form or item.front for item in procedure.items)
    return tuple(forms[id_] for id_ in ids if id_)


def _brought(thing: Form | Procedure) -> tuple[str, ...]:
    """Return the names of the papers that are brought along."""
    return () if isinstance(thing, Form) else tuple(item.name for item in thing.items if not item.form)


def _offers(thing: Form | Procedure) -> Mapping[str, tuple[str, ...]]:
    names = _brought(thing)
    return {f"{_PAPERS}[].名称": names} if names else {}


def _beside(procedure: Procedure) -> tuple[str, ...]:
    """Return the facts that a procedure itself looks at: which papers apply, for whom, when they were handed in."""
    keys = [item.need.key for item in procedure.items if isinstance(item.need, OnlyIf)]
    rows = [item.each for item in procedure.items if item.each]
    papers = _PAPERS if _brought(procedure) else ""
    return tuple(dict.fromkeys(filter(None, (*keys, *rows, procedure.filed, papers))))


def _set_by(procedure: Procedure) -> frozenset[str]:
    """Return the facts that a procedure sets for each paper, so that nobody has to type them."""
    return frozenset(key for item in procedure.items for key, _value in (*item.facts, *item.fills))


def _merged(forms: Sequence[Form], facts: Facts, also: Also, hidden: frozenset[str]) -> tuple[Entry, ...]:
    """Return one entry for each fact that a person has to give to `forms`, and for the facts `also`, but `hidden`."""
    found: dict[str, list[Entry]] = {}
    for form in forms:
        for entry in plan(form).values():
            if entry.field.pen is not Pen.OTHERS and not is_computed(entry):
                found.setdefault(entry.path, []).append(entry)
    for path, items in also.items():
        if path in facts and (path not in found or items):
            found.setdefault(path, []).append(_bare(path, facts[path], items))
    return tuple(_one(entries) for path, entries in found.items() if path not in hidden)


def _bare(path: str, fact: Fact, items: Iterable[str]) -> Entry:
    rows = tuple(_bare(name, fact.items[name], ()) for name in items if name in fact.items)
    return Entry(path, tuple(path.split(".")), Field(path), fact, rows)


def _one(entries: Sequence[Entry]) -> Entry:
    """Return one entry for those that several forms have for one fact: with the label and the unit of the first."""
    first = entries[0]
    subs: dict[str, list[Entry]] = {}
    for entry in entries:
        for sub in entry.rows:
            if not is_computed(sub):
                subs.setdefault(sub.path, []).append(sub)
    field = replace(
        first.field,
        need=_need([entry.field.need for entry in entries]),
        basis="；".join(dict.fromkeys(entry.field.basis for entry in entries if entry.field.basis)),
        least_rows=max(entry.field.least_rows for entry in entries),
        stamp=all(entry.field.stamp for entry in entries),
        compute=first.field.compute if len(entries) == 1 else None,
    )
    return replace(first, field=field, rows=tuple(_one(same) for same in subs.values()))


def _need(needs: Sequence[Need | When]) -> Need | When:
    """Return the strictest of the needs."""
    if Need.REQUIRED in needs:
        return Need.REQUIRED
    return next((need for need in needs if isinstance(need, When)), Need.OPTIONAL)
