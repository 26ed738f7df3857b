"""Which companies belong in the table: by what became of them, and by the period. Floor 5."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ..form.collection import Collection, Every, Only, Period
from ..messages import N_, _
from ..rules.dates import Month
from ..rules.quarters import reported_quarter, reported_year
from .join import shown
from .model import Cell, Company, Left, Span


def span_of(collection: Collection, given: Span | None, found: Sequence[Company], on: date | None) -> Span | None:
    """Return the period: the one given; else the quarter before `on`, or the year in which most of the days lie."""
    period = collection.period
    if period is None or given is not None:
        return given
    if period.every is Every.QUARTER:
        today = {"填报": {"日期": on}}
        year, quarter = reported_year(today), reported_quarter(today)
        return Span(year, quarter) if year and quarter else None
    years = Counter(cell.value.year for company in found if (cell := company.row.get(period.within)) is not None)
    return Span(max(years, key=lambda year: (years[year], year))) if years else None


def choose(
    collection: Collection, found: Iterable[Company], span: Span | None
) -> tuple[list[Company], list[Left], list[Left]]:
    """Return the companies of the table, those left out, and those of which something that came later is left open."""
    kept: list[Company] = []
    left: list[Left] = []
    later: list[Left] = []
    for company in found:
        why = _why_not(collection, company, span)
        if why is None:
            chosen, open_ = _until(collection.period, company, span)
            kept.append(chosen)
            later += open_
        elif why:
            left.append(Left(company.name, why, company.place))
    return kept, left, later


def _why_not(collection: Collection, company: Company, span: Span | None) -> str | None:
    """Return why a company is left out; "" where nobody needs to be told; None where it belongs in the table."""
    for only in collection.only:
        why = _another(only, company)
        if why is not None:
            return why
    if collection.period is None or span is None:
        return None
    return _outside(collection.period, company, span)


def _another(only: Only, company: Company) -> str | None:
    cell = company.row.get(only.column)
    if cell is None:
        if not only.known or company.is_listed:
            return None
        return _(N_("{column} is not given")).format(column=only.column) if only.answer else ""
    if not only.answer or cell.value == only.answer:
        return None
    return _(N_("{column} is {value}")).format(column=only.column, value=shown(cell))


def _outside(period: Period, company: Company, span: Span) -> str | None:
    """Return why a company does not belong to the period."""
    if period.within:
        cell = company.row.get(period.within)
        if cell is not None:
            return None if _lies_in(cell.value, span) else _not_in(period.within, cell, span)
        spans = [piece.span for piece in company.pieces if piece.facts is None and piece.span is not None]
        if spans and span not in spans:
            return _(N_("it stands in the table of {other}, not of {span}")).format(other=spans[0], span=span)
        return None
    begun = company.row.get(period.begun)
    if begun is not None and begun.value >= span.after:
        return _not_in(period.begun, begun, span)
    return _closed(period, company, span)


def _closed(period: Period, company: Company, span: Span) -> str | None:
    column, result, answer = period.closed
    day, said = company.row.get(column), company.row.get(result)
    if day is None or day.value >= span.first or said is None or said.value != answer:
        return None
    words = _(N_("{column} is {value}, reported before {span}"))
    return words.format(column=column, value=shown(day), span=span)


def _not_in(column: str, cell: Cell, span: Span) -> str:
    return _(N_("{column} is {value}, not in {span}")).format(column=column, value=shown(cell), span=span)


def _lies_in(moment: Any, span: Span) -> bool:
    day = date(moment.year, moment.month, 1) if isinstance(moment, Month) else moment
    return bool(span.first <= day < span.after)


def _until(period: Period | None, company: Company, span: Span | None) -> tuple[Company, list[Left]]:
    """Return the company as it stood at the end of the period, and what came later."""
    if period is None or span is None:
        return company, []
    row, told = dict(company.row), []
    for column, result in period.later:
        cell = row.get(column)
        if cell is not None and cell.value >= span.after:
            del row[column]
            row.pop(result, None)
            words = _(N_("{column} is {value}, after {span}: left open"))
            told.append(Left(company.name, words.format(column=column, value=shown(cell), span=span), cell.place))
    return replace(company, row=row), told
