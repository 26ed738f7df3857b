"""Content controls: the places of a Word form that take a value, tagged with the path of the value. Floor 3.

A control has no id: one in a repeated row would stand there many times, and Word numbers those without by itself.
"""

from __future__ import annotations

from ..form.facts import Kind
from ..form.inline import Slot, Tick
from ..form.leaves import bare, flat_entries
from ..form.model import Form
from ..form.plan import Entry
from ..form.slots import ITEM
from ..form.spots import tag_of
from .wordml import Type, el, letters, run

_LONGEST = 64  # Word's limit for titles and tags
_DAY, _MONTH = "yyyy年M月d日", "yyyy年M月"


def tag(name: str, each: str = "") -> str:
    """Return the template's tag for `name`, in a repeated row of the list `each` that of the row."""
    return f"{{{{ {ITEM}.{name} }}}}" if each else f"{{{{ {name} }}}}"


def slot(part: Slot, each: str, form: Form, type_: Type) -> str:
    """Return the control of a slot, of the sort that suits the fact."""
    entry = _entry(form, each, part.key)
    alias = entry.label if entry else part.key
    return _control(alias, tag_of(part, each), _sort(entry), run(tag(part.name, each), type_), type_)


def tick(part: Tick, each: str, form: Form, type_: Type) -> str:
    """Return the control of a box: a checkbox where it is ticked or not, a list where it takes one of several marks."""
    entry = _entry(form, each, part.key)
    label = entry.label if entry else part.key
    shown = run(tag(part.name, each), type_)
    if len(part.marks) == 1:
        value, glyph = part.marks[0]
        return _control(f"{label}：{value}", tag_of(part, each), _checkbox(part.blank, glyph), shown, type_)
    glyphs = (part.blank, *(glyph for _value, glyph in part.marks))
    return _control(label, tag_of(part, each), _choices(glyphs), shown, type_)


def _entry(form: Form, each: str, key: str) -> Entry | None:
    """Return the entry that a slot's key means, None for what the view counts by itself (序号)."""
    return flat_entries(form).get(f"{each}[].{key}" if each else bare(key))


def _control(alias: str, tag: str, sort: str, shown: str, type_: Type) -> str:
    properties = el("sdtPr", letters(type_), el("alias", val=alias[:_LONGEST]), el("tag", val=tag), sort)
    return el("sdt", properties, el("sdtContent", shown))


def _sort(entry: Entry | None) -> str:
    kind = entry.fact.kind if entry else Kind.TEXT
    if kind is Kind.CHOICE and entry:
        return _choices(entry.fact.choices)
    if kind is Kind.YESNO:
        return _choices(("是", "否"))
    if kind in (Kind.DATE, Kind.MONTH):
        return _calendar(_DAY if kind is Kind.DATE else _MONTH)
    return (
        ""  # free text; LibreOffice 7 forgets the type of letters in what is marked as w:text, and doubles line breaks
    )


def _choices(choices: tuple[str, ...]) -> str:
    return el("dropDownList", *(el("listItem", displayText=choice, value=choice) for choice in choices))


def _calendar(pattern: str) -> str:
    return el(
        "date",
        el("dateFormat", val=pattern),
        el("lid", val="zh-CN"),
        el("storeMappedDataAs", val="dateTime"),
        el("calendar", val="gregorian"),
    )


def _checkbox(blank: str, ticked: str) -> str:
    # Word 2010's own addition to the standard; older readers skip it (mc:Ignorable) and keep the text
    states = (("checkedState", ticked, "Segoe UI Symbol"), ("uncheckedState", blank, "宋体"))
    glyphs = "".join(f'<w14:{name} w14:val="{ord(glyph):04X}" w14:font="{font}"/>' for name, glyph, font in states)
    return f'<w14:checkbox><w14:checked w14:val="0"/>{glyphs}</w14:checkbox>'
