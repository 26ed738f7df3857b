"""The rulebook: what the notices demand, clause by clause, and where a machine sees to it. Floor 2."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """One numbered demand of a notice.

    `number` is ours (GD7: the notice's letters and a running number), `clause` the notice's. Rule functions say in
    their docstring which demand they apply (`Rule: GD7`); what a form's data apply stands in `applied`, as the form's
    id and the part of it (`gd2009-评估申请表 copies`, `hn2018-审核申请表 企业.排污许可证编号`). What nothing applies yet has the
    reason in `open`.
    """

    number: str
    clause: str
    words: str
    applied: tuple[str, ...] = ()
    open: str = ""
