"""The rulebook: what the notices demand, clause by clause, and where a machine sees to it. Floor 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from .intime import InTime, OnItsDay
from .model import Field, Form

Function = Callable[..., Any]
PARTS = ("copies", "seals", "signatures")  # of a form, as `Demand.applied` names them
_RULE = "Rule: "


@dataclass(frozen=True, slots=True)
class Demand:
    """One numbered demand of a notice.

    `number` is ours (GD7: the notice's letters and a running number), `clause` the notice's. Rule functions say in
    their docstring which demand they apply (`Rule: GD7`), deadlines and procedures in their data; what a form's data
    apply stands in `applied`, as the form's id and the part of it (`gd2009-评估申请表 copies`, `hn2018-审核申请表
    企业.排污许可证编号`). What nothing applies yet has the reason in `open`.
    """

    number: str
    clause: str
    words: str
    applied: tuple[str, ...] = ()
    open: str = ""


def functions(form: Form) -> Iterator[Function]:
    """Yield the functions that `form` applies: its rules, and what computes its fields."""
    yield from form.rules
    yield from _computes(form.fields)


def _computes(fields: tuple[Field, ...]) -> Iterator[Function]:
    for field in fields:
        if field.compute is not None:
            yield field.compute
        yield from _computes(field.fields)


def statement(function: Function) -> str:
    """Return what a rule says to users: the first line of its docstring, or the summary of its deadline."""
    if isinstance(function, InTime | OnItsDay):
        return function.time.summary
    function = _bare(function)
    return (function.__doc__ or function.__name__).strip().splitlines()[0]


def cited(function: Function) -> tuple[str, ...]:
    """Return the numbers of the demands that a rule applies, as its deadline or the line `Rule: GD7, GD24` says."""
    if isinstance(function, InTime | OnItsDay):
        return (function.time.demand,)
    lines = (line.strip() for line in (_bare(function).__doc__ or "").splitlines())
    cited = [line.removeprefix(_RULE) for line in lines if line.startswith(_RULE)]
    return tuple(number.strip() for line in cited for number in line.split(","))


def name_of(function: Function) -> tuple[str, str]:
    """Return the module and the name of a rule; of one that another function makes, that function's name.

    A rule about time has the id of its deadline for its name.
    """
    if isinstance(function, InTime | OnItsDay):
        return type(function).__module__, function.time.id
    function = _bare(function)
    return function.__module__, function.__qualname__.partition(".")[0]


def _bare(function: Function) -> Any:
    return function.func if isinstance(function, partial) else function
