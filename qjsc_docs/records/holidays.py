"""A user's own table of days off and of weekends that are worked, read from a file. Floor 3.

Read are the State Council's tables as the project holiday-cn publishes them in JSON (`days` with `date` and `isOffDay`),
and tables of one's own in CSV, Excel, YAML or JSON: a column 日期, and a column that says 休 or 班.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path

from ..messages import N_, _
from ..problems import Place, Problem
from ..rules.dates import parse_date, show_date
from ..rules.workdays import known, whole_years
from .grid import Grid, filled, text
from .loading import READERS
from .text_file import read_bytes
from .tree import Group, Leaf, Node, Rows, unreadable

OFF = frozenset(["休", "放假", "假", "休息", "节假日", "off", "true", "1"])
WORKED = frozenset(["班", "上班", "补班", "调休上班", "工作日", "work", "false", "0"])
_DAY_KEYS, _MARK_KEYS = ("日期", "date"), ("休/班", "休或班", "休班", "类型", "安排", "isOffDay")
_HEAD = frozenset(_DAY_KEYS)
_EITHER = N_("Write it as a table with the columns 日期 and 休/班, one day to a row.")


@dataclass(frozen=True, slots=True)
class Holidays:
    """The days of a table (True: off, False: worked), the file they come from, and what is wrong with it."""

    days: Mapping[date, bool]
    source: str
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class _Table:
    """Days as they are gathered, each with the place it stands at."""

    days: dict[date, bool] = field(default_factory=dict)
    places: dict[date, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, day: Leaf, mark: Leaf | None) -> None:
        """Take one row: a day, and whether it is off."""
        found = _date(day)
        if found is None:
            self.problems.append(Problem("bad-date", value=text(day), place=day.place))
            return
        off = _is_off(mark)
        if off is None:
            params = {"day": show_date(found)}
            value, place = (text(mark), mark.place) if mark else ("", day.place)
            self.problems.append(Problem("bad-holiday", value=value, params=params, place=place))
        elif self.days.setdefault(found, off) is not off:
            params = {"day": show_date(found), "other": str(self.places[found])}
            self.problems.append(Problem("holiday-twice", params=params, place=day.place))
        else:
            self.places.setdefault(found, day.place)


def read_holidays(path: Path) -> Holidays:
    """Return the table in the file at `path`; raise DataError where it cannot be read at all."""
    table = _Table()
    found = _contents(path)
    if isinstance(found, list):
        for grid in found:
            _from_grid(grid, table)
    else:
        _from_tree(found, table)
    if not table.days and not table.problems:
        raise unreadable(Place(str(path)), _("no days stand in it"), _(_EITHER))
    return Holidays(table.days, path.name, (*table.problems, *_unfinished(table.days, path)))


def _contents(path: Path) -> Node | list[Grid]:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        read_bytes(path)  # says first that a file is missing or a folder
        reason = _("holidays cannot be read from a {suffix} file").format(suffix=path.suffix or _("nameless"))
        raise unreadable(
            Place(str(path)), reason, _("Give a file that ends in {suffixes}.").format(suffixes=" ".join(READERS))
        )
    contents: Node | list[Grid] = import_module(f".{reader}", __package__).read(path)
    return contents


def _unfinished(days: Mapping[date, bool], path: Path) -> Iterator[Problem]:
    """Yield the years that the table begins and does not finish; a day of December belongs to the next year's."""
    begun = {day.year for day in days if day.month < 12} - whole_years(days)
    for year in sorted(begun):
        if not known(date(year, 1, 1)):
            yield Problem("holidays-unfinished", params={"year": str(year)}, place=Place(str(path)))


def _from_grid(grid: Grid, table: _Table) -> None:
    """Take the rows of a sheet; columns by their heads, else the first two filled cells of each row."""
    day, mark = 0, 1
    for row in grid.rows:
        words = [text(leaf) for leaf in row]
        if _HEAD & set(words):
            day = next(number for number, word in enumerate(words) if word in _HEAD)
            mark = next((number for number, word in enumerate(words) if word in _MARK_KEYS), day + 1)
        elif filled(row) and any(number in (day, mark) for number in filled(row)):
            table.add(row[day] if day < len(row) else Leaf(None, row[0].place), row[mark] if mark < len(row) else None)


def _from_tree(node: Node, table: _Table) -> None:
    """Take the days of a tree: a list of rows, a list under `days`, or days with 休 or 班 behind them."""
    if isinstance(node, Group):
        below = {entry.key: entry.node for entry in node.entries}
        rows = next((below[key] for key in ("days", "节假日", "放假安排") if key in below), None)
        if rows is not None:
            _from_tree(rows, table)
            return
        for entry in node.entries:
            if isinstance(entry.node, Leaf):
                table.add(Leaf(entry.key, entry.place), entry.node)
    elif isinstance(node, Rows):
        for item in node.items:
            _from_row(item, table)


def _from_row(item: Node, table: _Table) -> None:
    below = {entry.key: entry.node for entry in item.entries} if isinstance(item, Group) else {}
    leaves = {key: leaf for key, leaf in below.items() if isinstance(leaf, Leaf)}
    day = next((leaves[key] for key in _DAY_KEYS if key in leaves), None)
    mark = next((leaves[key] for key in _MARK_KEYS if key in leaves), None)
    table.add(day or Leaf(None, item.place), mark)


def _date(leaf: Leaf) -> date | None:
    return leaf.value if isinstance(leaf.value, date) else parse_date(text(leaf))


def _is_off(leaf: Leaf | None) -> bool | None:
    word = text(leaf).lower() if leaf is not None else ""
    return True if word in OFF else False if word in WORKED else None
