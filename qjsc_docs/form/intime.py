"""What is done in time, as rules of forms: made from a deadline, checked by the days of the record. Floor 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..problems import Problem
from ..rules.counting import LONGEST, Due, due, explain, occurrences
from ..rules.dates import Month, is_before, show_date
from ..rules.paths import Values, dig, rows
from .deadline import Deadline, Recurring

Moment = date | Month


@dataclass(frozen=True, slots=True)
class InTime:
    """The rule that what `deadline` asks is done in time.

    `start` and `done` replace the deadline's own facts where a form has the days under other names; those of a list are
    written `验收计划[].验收时间`. Where both are of one list, each row is looked at for itself; of the days of a list
    from which a single one is counted, the strictest holds. `after` is the deadline that `deadline.after` names.
    """

    deadline: Deadline
    start: str = ""
    done: tuple[str, ...] = ()
    after: Deadline | None = None

    @property
    def time(self) -> Deadline:
        """What is asked for, whose summary is what the rule says."""
        return self.deadline

    def __call__(self, values: Values) -> Iterator[Problem]:
        """Yield what `values` say was done too late, or too early."""
        start = self.start or self.deadline.start
        for done in self.done or self.deadline.done:
            for path, moment, begun in _pairs(values, done, start):
                lapsed = self._lapsed(values) if not begun else []
                other = self.after.start if self.after and lapsed else start
                yield from self._judged(path, moment, begun or lapsed, other.rpartition("[].")[2])

    def _lapsed(self, values: Values) -> list[Moment]:
        """Return the day on which the deadline ends that this one comes after."""
        first = dig(values, self.after.start) if self.after is not None else None
        if self.after is None or first is None:
            return []
        return [due(first, self.after.span, self.after.end).day]

    def _judged(self, path: str, moment: Moment, begun: list[Moment], other: str) -> Iterator[Problem]:
        counted = [due(start, self.deadline.span, self.deadline.end) for start in begun]
        if counted and self.deadline.earliest:
            yield from _early(path, moment, max(counted, key=lambda one: one.day), other, self.deadline.cite)
        elif counted:
            strictest = min(counted, key=lambda one: one.day)
            yield from _late(path, moment, strictest, other, self.deadline)


@dataclass(frozen=True, slots=True)
class OnItsDay:
    """The rule that what is owed on fixed days of the calendar is done by the day of its year, or of its quarter."""

    recurring: Recurring

    @property
    def time(self) -> Recurring:
        """What is asked for, whose summary is what the rule says."""
        return self.recurring

    def __call__(self, values: Values) -> Iterator[Problem]:
        """Yield that the day of `values` lies behind the one that the notice sets."""
        done, last = dig(values, self.recurring.done), last_day(self.recurring, values)
        if done is not None and last is not None:
            period = self.recurring.quarter or self.recurring.year
            yield from _late(self.recurring.done, done, last, period, self.recurring)


def last_day(recurring: Recurring, values: Values) -> Due | None:
    """Return the day by which the year or the quarter that `values` are about is due, None where they name none."""
    year = dig(values, recurring.year) if recurring.year else None
    if year is None:
        return None
    first = date(year, 1, 1)
    if recurring.quarter:
        quarter = dig(values, recurring.quarter)
        if quarter not in range(1, 5):
            return None
        first = date(year + quarter // 4, quarter % 4 * 3 + 1, 1)  # the day after the quarter
    return occurrences(recurring.days, recurring.months, first, first.replace(year=first.year + 1))[0]


def _pairs(values: Values, done: str, start: str) -> Iterator[tuple[str, Moment, list[Moment]]]:
    """Yield every moment at `done` with its path and the moments that its time is counted from."""
    same = "[]" in done and done.partition("[]")[0] == start.partition("[]")[0]
    begun = [moment for _path, moment in _moments(values, start)]
    for path, moment in _moments(values, done):
        if same:
            row = path.partition("]")[0] + "]"
            begun = [other for path, other in _moments(values, start) if path.startswith(row)]
        yield path, moment, list(begun)


def _moments(values: Values, path: str) -> Iterator[tuple[str, Moment]]:
    """Yield the days and months at `path`, each with the path of its own."""
    table, _brackets, item = path.partition("[].")
    if not item:
        found = [(path, dig(values, path))]
    else:
        found = [(f"{table}[{number}].{item}", row.get(item)) for number, row in enumerate(rows(values, table))]
    yield from ((path, moment) for path, moment in found if isinstance(moment, date | Month))


def _early(path: str, moment: Moment, first: Due, other: str, cite: str) -> Iterator[Problem]:
    if is_before(moment, first.day):
        words = {"earliest": show_date(first.day), "other": other, "counted": explain(first)}
        yield Problem("too-early", path, words, basis=cite)


def _late(path: str, moment: Moment, last: Due, other: str, time: Deadline | Recurring) -> Iterator[Problem]:
    words = {"latest": show_date(last.day), "other": other, "counted": explain(last)}
    barred = time.barred if isinstance(time, Deadline) else ""
    if is_before(last.day, moment):
        late = Problem("too-late", path, words, basis=time.cite)
        yield replace(late, code="plea-too-late", params={**words, "consequence": barred}) if barred else late
    if last.unknown and is_before(last.surely, moment) and not is_before(last.day + LONGEST, moment):
        params = {"latest": show_date(last.day), "years": "、".join(map(str, last.unknown))}
        yield Problem("holidays-unknown", path, params, basis=time.cite)
