"""What Excel offers and watches while a value is typed: drop-downs, bounds, and the words that appear beside. Floor 3."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ...form.facts import Kind
from ...form.inputs import SHEET
from ...form.model import Form
from ...form.plan import Entry
from ...form.questions import unit_of
from ...form.remarks import EXAMPLES, basis_words, choice_words, need_words, stamp_words
from ...messages import N_, _

_LONGEST_LIST, _LONGEST_TITLE, _LONGEST_WORDS = 255, 32, 255
_FIRST_COLUMN = 12  # of the hidden sheet; before it stand the inputs
_DAYS = tuple((day - date(1899, 12, 30)).days for day in (date(1900, 1, 1), date(2100, 12, 31)))
_MUCH = "999999999999999"
_LENGTHS = {Kind.USCC: 18, Kind.MOBILE: 11, Kind.POSTCODE: 6}

_Watched = Literal["whole", "decimal", "date"]


class Offers:
    """Makes the validations of a workbook; long lists of choices are written to the hidden sheet once."""

    def __init__(self, hidden: Worksheet, forms: tuple[Form, ...]) -> None:
        self._hidden, self._many = hidden, len(forms) > 1
        self._lists: dict[tuple[str, ...], str] = {}

    def watch(
        self, sheet: Worksheet, area: str, entry: Entry, around: Mapping[str, Entry], extra: tuple[str, ...] = ()
    ) -> None:
        """Watch the cells `area` for what `entry` asks; `extra` are words to choose from where any may be written."""
        rule = self._rule(entry, extra)
        rule.allow_blank = True
        rule.showInputMessage = True
        rule.promptTitle = _cut(entry.label, _LONGEST_TITLE)
        rule.prompt = _cut("\n".join(self.remarks(entry, around)), _LONGEST_WORDS)
        rule.add(area)
        sheet.add_data_validation(rule)

    def remarks(self, entry: Entry, around: Mapping[str, Entry]) -> list[str]:
        """Return what a person should know who types the value."""
        unit = unit_of(entry)
        remarks = [
            need_words(entry.field.need, around),
            _(N_("unit: {unit}")).format(unit=unit) if unit else "",
            _how(entry),
            stamp_words(entry),
            basis_words(entry),
        ]
        return [remark for remark in remarks if remark]

    def _rule(self, entry: Entry, extra: tuple[str, ...]) -> DataValidation:
        fact, kind = entry.fact, entry.fact.kind
        if extra or kind is Kind.TICKS:  # several may be written in one cell, or others
            return DataValidation("list", formula1=self._choices(extra or fact.choices), showErrorMessage=False)
        if kind in (Kind.CHOICE, Kind.YESNO):
            rule = DataValidation("list", formula1=self._choices(fact.choices or ("是", "否")), errorStyle="stop")
            return _complaining(rule, _(N_("Choose one from the list.")))
        if kind in (Kind.DATE, Kind.MONTH):
            rule = _bounded("date", str(_DAYS[0]), str(_DAYS[1]))
            return _complaining(rule, _(N_("This is no date. Write it as 2023-11-21; where none applies, write “/”.")))
        if kind in (Kind.YEAR, Kind.INTEGER, Kind.DECIMAL):
            return _number(entry)
        if kind in _LENGTHS:
            rule = DataValidation("textLength", formula1=str(_LENGTHS[kind]), operator="equal", errorStyle="warning")
            return _complaining(rule, _(N_("{count} characters are expected here.")).format(count=_LENGTHS[kind]))
        longest = min(fact.longest, 32767)
        rule = DataValidation("textLength", formula1=str(longest), operator="lessThanOrEqual", errorStyle="stop")
        return _complaining(rule, _(N_("At most {count} characters can stand here.")).format(count=longest))

    def _choices(self, choices: tuple[str, ...]) -> str:
        """Return the formula that names `choices`: written out, or their place on the hidden sheet."""
        line = ",".join(choices)
        if len(line) < _LONGEST_LIST and not any("," in choice or '"' in choice for choice in choices):
            return f'"{line}"'
        if choices not in self._lists:
            column = _FIRST_COLUMN + len(self._lists)
            for row, choice in enumerate(choices, 1):
                self._hidden.cell(row, column, choice)
            letter = get_column_letter(column)
            self._lists[choices] = f"{quote_sheetname(SHEET)}!${letter}$1:${letter}${len(choices)}"
        return self._lists[choices]


def _bounded(kind: _Watched, least: str, most: str) -> DataValidation:
    return DataValidation(kind, formula1=least, formula2=most, operator="between", errorStyle="warning")


def _number(entry: Entry) -> DataValidation:
    fact = entry.fact
    plain = not entry.field.unit or entry.field.unit == fact.unit  # bounds are in the stored unit
    least, most = (fact.least, fact.most) if plain else (fact.least if fact.least == "0" else "", "")
    kind: _Watched = "decimal" if fact.kind is Kind.DECIMAL else "whole"
    rule = _bounded(kind, least or f"-{_MUCH}", most or _MUCH)
    words = _(N_("A number is expected here, without its unit. Where none applies, write “/”."))
    if least or most:
        bounds = f"{least or '…'} – {most or '…'}"
        words += _(N_(" It lies within {bounds}.")).format(bounds=bounds)
    return _complaining(rule, words)


def _complaining(rule: DataValidation, words: str) -> DataValidation:
    rule.showErrorMessage = True
    rule.errorTitle = _(N_("Please check"))
    rule.error = _cut(words, _LONGEST_WORDS)
    return rule


def _how(entry: Entry) -> str:
    kind = entry.fact.kind
    if kind is Kind.PARAGRAPH:
        return _(N_("at most {count} characters; Alt+Enter begins a new paragraph")).format(count=entry.fact.longest)
    if kind is Kind.TICKS:
        return _(N_("several are joined by “、”: {choices}")).format(choices=" / ".join(entry.fact.choices))
    if words := choice_words(entry):
        return words
    return _(N_("for example {example}")).format(example=EXAMPLES[kind]) if kind in EXAMPLES else ""


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1] + "…"
