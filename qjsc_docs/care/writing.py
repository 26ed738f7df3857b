"""Writing into the XML of a blank: runs parted, letters replaced by tags in controls, rows that repeat. Floor 4."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from ..derive.wordcontrols import tag
from ..engine.docx.places import letters
from ..form.inline import Joint, Picture
from ..form.spots import Spot
from .gaps import Value
from .names import loop_tags
from .rooms import W

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LONGEST = 64  # Word's limit for titles of controls
_CHANGES = {f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo", "rPrChange")}


def put(paragraph: Any, start: int, end: int, values: tuple[Value, ...], each: str) -> None:
    """Replace the letters `start` to `end` of `paragraph` by `values`: tags, and words beside them."""
    _cut(paragraph, end)
    _cut(paragraph, start)
    at, before, after, replaced = 0, None, None, []
    for element, words in letters(paragraph):
        run = element.getparent()
        if start <= at and at + len(words) <= end and words:
            replaced.append(element)
        elif at + len(words) <= start and (words or start):
            before = run
        elif at >= end and after is None:
            after = run
        at += len(words)
    look = _look(paragraph, replaced[0].getparent() if replaced else before if before is not None else after)
    new = [element for value in values for element in _written(paragraph, value, each, look)]
    _insert(paragraph, new, replaced[0].getparent() if replaced else None, before, after)
    for element in replaced:
        run = element.getparent()
        run.remove(element)
        if all(each.tag == f"{W}rPr" for each in run):
            run.getparent().remove(run)


def _insert(paragraph: Any, new: list[Any], first: Any, before: Any, after: Any) -> None:
    anchor = first if first is not None else after if before is None else None
    if anchor is not None:
        holder, index = anchor.getparent(), anchor.getparent().index(anchor)
    elif before is not None:
        holder, index = before.getparent(), before.getparent().index(before) + 1
    else:
        holder, index = paragraph, len(paragraph)
    for element in reversed(new):
        holder.insert(index, element)


def _look(paragraph: Any, run: Any) -> Any:
    """Return the properties that a new run takes: those of its neighbour, or those of the empty paragraph."""
    if run is None:
        run = next(paragraph.iterchildren(f"{W}r"), None)
    found = run.find(f"{W}rPr") if run is not None else paragraph.find(f"{W}pPr/{W}rPr")
    if found is None:
        return None
    copy = deepcopy(found)
    for each in [each for each in copy if each.tag in _CHANGES]:
        copy.remove(each)
    return copy


def _cut(paragraph: Any, offset: int) -> None:
    """Part the runs of `paragraph` so that one ends at the letter `offset`."""
    at = 0
    for element, words in list(letters(paragraph)):
        if at < offset < at + len(words):
            rest = deepcopy(element)
            element.text, rest.text = words[: offset - at], words[offset - at :]
            for each in (element, rest):
                each.set(_SPACE, "preserve")
            element.addnext(rest)
            _part_run(element)
            return
        if at + len(words) == offset and words:
            _part_run(element)
            return
        at += len(words)


def _part_run(element: Any) -> None:
    """Put what follows `element` in its run into a run of its own."""
    run = element.getparent()
    rest = list(element.itersiblings())
    if not rest:
        return
    other = run.makeelement(run.tag, run.attrib, run.nsmap)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        other.append(deepcopy(properties))
    for each in rest:
        other.append(each)
    run.addnext(other)


def _written(paragraph: Any, value: Value, each: str, look: Any) -> list[Any]:
    """Return the runs of one value, a slot within a control that tells what it is."""
    if isinstance(value, str):
        return [_run(paragraph, value, look)]
    if isinstance(value, Joint):
        return [_run(paragraph, tag(value.name, each) + value.ending, look)]
    run = _run(paragraph, tag(value.part.name, each), look)
    return [run] if isinstance(value.part, Picture) else [_control(run, value)]


def _run(paragraph: Any, words: str, look: Any) -> Any:
    run = _made(paragraph, "r")
    if look is not None:
        run.append(deepcopy(look))
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(_made(paragraph, "br"))
        if line:
            text = _made(paragraph, "t")
            text.text = line
            text.set(_SPACE, "preserve")
            run.append(text)
    return run


def _control(run: Any, spot: Spot) -> Any:
    """Return a content control around `run`, by which a filled document can be read back."""
    control, properties, content = (_made(run, name) for name in ("sdt", "sdtPr", "sdtContent"))
    look = run.find(f"{W}rPr")
    if look is not None:
        properties.append(deepcopy(look))
    alias = spot.entry.label if spot.entry else spot.part.key
    for name, words in (("alias", alias[:_LONGEST]), ("tag", spot.tag)):
        properties.append(_made(run, name, val=words))
    content.append(run)
    control.append(properties)
    control.append(content)
    return control


def repeat(row: Any, each: str) -> None:
    """Put the tags of a loop over the list `each` before and behind `row`, each in a row of its own."""
    before, behind = (_control_row(row, words) for words in loop_tags(each))
    row.addprevious(before)
    row.addnext(behind)


def _control_row(row: Any, words: str) -> Any:
    cells = list(row.iter(f"{W}tc"))
    spans = [_int(cell.find(f"{W}tcPr/{W}gridSpan")) or 1 for cell in cells if cell.getparent() is not None]
    columns = sum(spans) + sum(_int(each) for name in ("gridBefore", "gridAfter") for each in row.iter(f"{W}{name}"))
    new, cell, properties, paragraph = (_made(row, name) for name in ("tr", "tc", "tcPr", "p"))
    width = sum(_int(each, "w") for cell in cells for each in cell.findall(f"{W}tcPr/{W}tcW"))
    properties.append(_made(row, "tcW", w=str(width), type="dxa" if width else "auto"))
    if columns > 1:
        properties.append(_made(row, "gridSpan", val=str(columns)))
    paragraph.append(_run(row, words, None))
    cell.append(properties)
    cell.append(paragraph)
    new.append(cell)
    return new


def _int(element: Any, name: str = "val") -> int:
    written = "" if element is None else element.get(f"{W}{name}", "")
    return int(written) if written.isdigit() else 0


def _made(near: Any, name: str, **attributes: str) -> Any:
    return near.makeelement(f"{W}{name}", {f"{W}{key}": value for key, value in attributes.items()}, near.nsmap)
