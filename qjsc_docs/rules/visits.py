"""Dongguan's acceptance on site: what is checked, when experts are drawn and how long they hold. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..problems import Problem
from .counting import End, Span, Unit, due
from .dates import show_date
from .paths import Values, dig, rows

CHECKS = {
    "现场核对.资料核对": "五（三）",
    "现场核对.签到": "五（三）",
    "现场核对.拍照": "五（三）",
    "现场核对.企业确认": "五（三）",
    "现场核对.按文件要求": "五（三）",
    "现场核对.未收费": "七（一）",
    "现场核对.未用餐": "七（一）",
}
TWO_WEEKS = Span(2, Unit.WEEKS)
DRAW_DAYS = (1, 15)


def checks_confirmed(values: Values) -> Iterator[Problem]:
    """What the guide asks of a site visit was done: papers, signatures, photographs; no charge, no meal.

    Rule: DG17
    """
    for path, clause in CHECKS.items():
        if dig(values, path) == "否":
            yield Problem("not-confirmed", path, basis=clause)


def draw_expiry(values: Values) -> date | None:
    """The experts drawn may be called on for two weeks.

    Rule: DG4
    """
    drawn: date | None = dig(values, "抽取.日期")
    return due(drawn, TWO_WEEKS, End.LAPSE).day if drawn else None


def drawn_on_a_draw_day(values: Values) -> Iterator[Problem]:
    """As a rule experts are drawn on the 1st and the 15th of a month.

    Rule: DG5
    """
    drawn = dig(values, "抽取.日期")
    if drawn is not None and drawn.day not in DRAW_DAYS:
        yield Problem("not-a-draw-day", "抽取.日期", basis="四（一）")


def visits_after_the_draw(values: Values) -> Iterator[Problem]:
    """A planned visit follows the day on which its experts were drawn.

    Rule: DG4
    """
    drawn = dig(values, "抽取.日期")
    for number, visit in enumerate(rows(values, "验收计划")):
        day = visit.get("验收时间")
        if drawn is not None and day is not None and day < drawn:
            params = {"other": "抽取.日期", "otherdate": show_date(drawn)}
            yield Problem("dates-out-of-order", f"验收计划[{number}].验收时间", params, basis="四（一）")


def known_breaches(values: Values) -> Iterator[Problem]:
    """Before a visit the third-party body looks for breaches of environmental and energy law in public sources.

    Rule: DG20
    """
    for number, visit in enumerate(rows(values, "验收计划")):
        if visit.get("不良记录") == "是":
            yield Problem("bad-record", f"验收计划[{number}].不良记录", basis="三")


def photos_of_the_visit(values: Values) -> Iterator[Problem]:
    """The photographs show the visit: they were taken on its day.

    Rule: DG15
    """
    visit = dig(values, "验收.时间")
    for number, photo in enumerate(rows(values, "照片")):
        taken = photo.get("拍摄时间")
        if visit is not None and taken is not None and taken != visit:
            params = {"other": "验收.时间", "otherdate": show_date(visit)}
            yield Problem("other-day", f"照片[{number}].拍摄时间", params, basis="六（二）7")


def no_photo_twice(values: Values) -> Iterator[Problem]:
    """Every photograph is another one.

    Rule: DG15
    """
    seen = set()
    for number, photo in enumerate(rows(values, "照片")):
        file = photo.get("文件")
        if file is not None and file in seen:
            yield Problem("duplicate-row", f"照片[{number}].文件", {"key": str(file)}, basis="六（二）7")
        seen.add(file)
