"""Pieces of score sheets: their facts and their rows. Floor 2."""

from __future__ import annotations

from ..rules.scoresheets import Sheet
from .facts import Fact, Facts, Kind
from .inline import Slot
from .layout import Align, Cell, Row, cell
from .model import Field, Form


def score_items(sheet: Sheet) -> Facts:
    """Return a fact for the score of each item, from nothing to its points."""
    return {
        item: Fact(Kind.DECIMAL, f"score of the item {item}", unit="分", least="0", most=str(points))
        for items in sheet.values()
        for item, points in items.items()
    }


def reason_items(sheet: Sheet) -> Facts:
    """Return a fact for the reason why an item has less than its points."""
    return {
        item: Fact(Kind.TEXT, f"why the item {item} has less than its points", longest=60)
        for items in sheet.values()
        for item in items
    }


def assessment_row(*before: Cell, number: str, item: str, content: str, asked: str, points: str, height: float) -> Row:
    """Return an item of the 考核表: merged cells before it, its number, content, requirement, points and score."""
    return Row(
        (
            *before,
            cell(number),
            cell(content, align=Align.LEFT),
            cell(asked, align=Align.LEFT),
            cell(points),
            cell(Slot(f"考核得分.{item}.得分")),
        ),
        height,
    )


def review_row(number: str, content: str, points: str, item: str, height: float) -> Row:
    """Return an item of the 评分表: its number, content, points, score and the reason for less than full points."""
    return Row(
        (
            cell(number),
            cell(content, align=Align.LEFT),
            cell(points),
            cell(Slot(f"评审得分.{item}.得分")),
            cell(Slot(f"评审扣分.{item}.原因"), align=Align.LEFT),
        ),
        height,
    )


def item_fields(form: Form, matrix: str) -> tuple[Field, ...]:
    """Return the fields of the items under which `form` asks for `matrix`, for another form that asks for it too."""
    return next(field.fields for field in form.fields if field.fact == matrix)


def item_words(form: Form, matrix: str) -> dict[str, str]:
    """Return the printed words of the items under which `form` asks for `matrix`."""
    return {field.fact: field.label for field in item_fields(form, matrix)}
