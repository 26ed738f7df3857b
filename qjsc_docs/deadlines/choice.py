"""Which deadlines a name stands for: those of a procedure, a region, a notice, or a single one. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..catalogue.deadlines import DEADLINES, RECURRING
from ..catalogue.procedures import PROCEDURES, find_procedure
from ..errors import UsageError
from ..form.deadline import Deadline, Recurring
from ..form.lookup import named
from ..form.procedure import Procedure
from ..problems import Problem
from ..suggest import did_you_mean

Rule = Deadline | Recurring
_ALL: tuple[Rule, ...] = (*DEADLINES.values(), *RECURRING.values())


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for: its name as it is shown, and its deadlines."""

    name: str
    rules: tuple[Rule, ...]

    @property
    def facts(self) -> frozenset[str]:
        """The facts from which its deadlines run, and those that say that something was done."""
        return frozenset(fact for rule in self.rules for fact in facts_of(rule))


def choose(name: str) -> Choice:
    """Return the deadlines that `name` means; raise UsageError where it means none, or several procedures."""
    wanted = "".join(name.split()).strip("《》")
    if named(PROCEDURES, wanted):
        procedure = find_procedure(wanted)
        return Choice(procedure.title, tuple(_of_procedure(procedure)))
    for rules in (_of_region(wanted), _of_notice(wanted), _of_name(wanted)):
        if rules:
            return Choice(rules[0].region if len(rules) > 1 else rules[0].duty, rules)
    words = {"name": name, "suggestion": did_you_mean(wanted, _names()), "regions": "、".join(dict.fromkeys(_places()))}
    raise UsageError(Problem("unknown-calendar", value=name, params=words))


def facts_of(rule: Rule) -> Iterator[str]:
    """Yield the facts that hold the days of `rule`."""
    if isinstance(rule, Recurring):
        yield from filter(None, [rule.done])
        return
    yield rule.start
    yield from rule.done
    if rule.after:
        yield from facts_of(DEADLINES[rule.after])


def names() -> tuple[str, ...]:
    """Return what may be asked for: regions, procedures, notices, and single deadlines."""
    return tuple(dict.fromkeys([*_places(), *PROCEDURES, *(_notice(rule) for rule in _ALL), *(r.id for r in _ALL)]))


def _of_procedure(procedure: Procedure) -> Iterator[Rule]:
    """Yield the deadlines that it has to keep, then those that run from it, each once."""
    ids = [*procedure.closes, *(item.deadline for item in procedure.items if item.deadline), *procedure.opens]
    for id_ in dict.fromkeys(ids):
        yield DEADLINES[id_] if id_ in DEADLINES else RECURRING[id_]


def _of_region(name: str) -> tuple[Rule, ...]:
    """Return the deadlines of the place itself; what the province says of all of it stands under the province."""
    bare = name.removesuffix("省").removesuffix("市")
    ends = (f"{bare}省", f"{bare}市")
    return tuple(rule for rule in _ALL if bare and (rule.region == name or _place(rule) in ends))


def _of_notice(name: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in _ALL if _notice(rule) == name)


def _of_name(name: str) -> tuple[Rule, ...]:
    """Return the deadlines called so: by id, by its part behind the notice, or by what is owed."""
    return tuple(rule for rule in _ALL if name in (rule.id, rule.id.partition("-")[2], rule.duty))


def _place(rule: Rule) -> str:
    """Return the innermost part of its region: 广东省东莞市 is 东莞市."""
    return rule.region.rpartition("省")[2] or rule.region


def _places() -> Iterable[str]:
    return (_place(rule).removesuffix("省").removesuffix("市") for rule in _ALL)


def _notice(rule: Rule) -> str:
    return rule.id.partition("-")[0]


def _names() -> dict[str, str]:
    """Return every name that may be asked for, and how it is written."""
    short = {rule.id.partition("-")[2]: rule.id for rule in _ALL}
    procedures = {word: p.id for p in PROCEDURES.values() for word in (p.title, p.short, *p.aliases)}
    return {**short, **procedures, **{name: name for name in names()}}
