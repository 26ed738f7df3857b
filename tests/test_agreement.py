"""The two ways to paper agree: LibreOffice's rendering of our Word file, and our own PDF.

Same pages, and every printed label on the same page, in the same order, within 5 mm; for every form: blank, filled, and
so full that it runs over several pages. Both take the same free fonts (fonts.conf).
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive import docx as word
from qjsc_docs.derive import typst as typst_source
from qjsc_docs.derive.wordml import HAN, LATIN
from qjsc_docs.engine import pdf, typesetter
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.form.check import check
from qjsc_docs.form.inline import Inline, Sub, Sup
from qjsc_docs.form.layout import Align, Layout, Para, Table, Turn
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import iter_paras
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load

from .support.ink import Letter, letters, pages

# LibreOffice draws all of it once, so one process has all of it
pytestmark = pytest.mark.xdist_group("agreement")

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "samples"
FREE = frozenset({"Noto Serif CJK SC", "Noto Sans CJK SC", "Liberation Serif"})
NEAR = 5.0  # mm
STATES = ("blank", "filled", "crowded")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[tuple[str, str], tuple[bytes, bytes]]]:
    """Our PDF and LibreOffice's of every form in every state; LibreOffice is called once, for all of them."""
    folder = tmp_path_factory.mktemp("agreement")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typesetter.typesetter(), "families", FREE)
        patch.delitem(vars(typesetter.typesetter()), "fonts", raising=False)
        ours = {(id_, state): _ours(FORMS[id_], state) for id_ in FORMS for state in STATES}
    vars(typesetter.typesetter()).pop("fonts", None)
    words = []
    for id_, state in ours:
        words.append(folder / f"{id_}_{state}.docx")
        words[-1].write_bytes(compile_template(word.build(FORMS[id_])).render(_context(FORMS[id_], state)))
    environment = {**os.environ, "FONTCONFIG_FILE": str(HERE / "fonts.conf")}
    theirs = office.convert_all(words, ".pdf", folder, environment=environment)
    yield {key: (ours[key], path.read_bytes()) for key, path in zip(ours, theirs, strict=True)}


def _ours(form: Form, state: str) -> bytes:
    return pdf.pdf(typst_source.build(form), _context(form, state))


@cache
def _context(form: Form, state: str) -> Any:
    if state == "blank":
        return empty_view(form)
    checked = check(form, load(SAMPLES / f"{form.id}.yaml", form=form))
    context: Any = view(checked, on=date(2023, 11, 21))
    return _crowd(context, form) if state == "crowded" else context


def _crowd(context: Any, form: Form) -> Any:
    """Return the context with 47 rows of short values in every growing list."""
    lists = {row.each for block in form.layout.blocks if isinstance(block, Table) for row in block.rows if row.each}
    crowded = dict(context)
    for name in lists:
        rows = [{key: text[:3] for key, text in row.items()} for row in context[name] if any(row.values())]
        crowded[name] = [rows[number % len(rows)] for number in range(47)]
    return crowded


every_form = pytest.mark.parametrize("id_", list(FORMS))
every_state = pytest.mark.parametrize("state", STATES)


@every_state
@every_form
def test_same_number_of_pages(both: Any, id_: str, state: str) -> None:
    ours, theirs = both[id_, state]
    assert pages(ours) == pages(theirs)


@every_state
@every_form
def test_same_letters(both: Any, id_: str, state: str) -> None:
    """Nothing is lost at a page's edge."""
    ours, theirs = (letters(one) for one in both[id_, state])
    assert Counter(one.letter for one in ours) == Counter(one.letter for one in theirs)


@every_state
@every_form
def test_labels_stand_at_the_same_place(both: Any, id_: str, state: str) -> None:
    ours, theirs = (_text(one, FORMS[id_].layout) for one in both[id_, state])
    astray = []
    for label, count in _labels(FORMS[id_].layout).items():
        here, there = _occurrences(label, ours), _occurrences(label, theirs)
        assert len(here) >= count, f"{label} is missing in our PDF"
        if len(_neighbours(here, there)) < count:
            astray.append((label, [_where(one) for one in here], [_where(one) for one in there]))
    assert astray == []


@every_state
@every_form
def test_labels_stand_in_the_same_order(both: Any, id_: str, state: str) -> None:
    """What stands clearly below another label in our PDF stands below it in LibreOffice's."""
    ours, theirs = (_text(one, FORMS[id_].layout) for one in both[id_, state])
    pairs = [
        pair
        for label in _labels(FORMS[id_].layout)
        for pair in _neighbours(_occurrences(label, ours), _occurrences(label, theirs))
    ]
    swapped = [
        (here.letter, other.letter)
        for (here, _), (there, _) in pairs
        for (other, _), (beyond, _) in pairs
        if _height(here) + NEAR < _height(other) and _height(there) >= _height(beyond)
    ]
    assert swapped == []


@every_form
def test_nothing_that_is_flush_right_ends_in_blanks(id_: str) -> None:
    """Text processors do not agree whether blanks at the end of a line take room; `right` says it without doubt."""
    for block in FORMS[id_].layout.blocks:
        cells = [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else []
        paras = [(para, cell.align) for cell in cells for para in cell.content]
        for para, align in [*paras, *([(block, Align.LEFT)] if isinstance(block, Para) else [])]:
            if (para.align or align) is Align.RIGHT and para.content:
                assert not str(para.content[-1])[-1:].isspace(), para.content


@pytest.mark.parametrize("face", list(HAN), ids=list(HAN))
def test_both_take_the_same_font_for_a_face(face: Any) -> None:
    chain = [name for name in typesetter.CHAINS[face].fonts if name in FREE]
    assert _aliases()[HAN[face]] == chain[0]


def test_both_take_the_same_latin_font() -> None:
    assert _aliases()[LATIN] == next(name for name in typesetter.LATIN if name in FREE)


def _aliases() -> dict[str, str]:
    rules = ElementTree.parse(HERE / "fonts.conf").getroot().iter("match")
    return {rule.findtext("test/string", ""): rule.findtext("edit/string", "") for rule in rules}


def _text(pdf_: bytes, layout: Layout) -> list[Letter]:
    """Return the letters without page numbers, which would stand in the midst of a text that runs over the page."""
    foot = (297 if layout.turn is Turn.PORTRAIT else 210) - layout.margins[2]
    return [one for one in letters(pdf_) if one.y < foot]


def _labels(layout: Layout) -> Counter[str]:
    """Return the printed words by lines, cut where a value stands between them, and how often each is printed."""
    found: Counter[str] = Counter()
    for each, para in iter_paras(layout):
        if not each:
            found.update(line for label in _printed(para) if (line := "".join(label.split())))
    return found


def _printed(para: Para) -> Iterator[str]:
    label = ""
    for part in para.content:
        words = _words(part)
        if words is None:
            yield from label.split("\n")
            label = ""
        else:
            label += words
    yield from label.split("\n")


def _words(part: Inline) -> str | None:
    return part if isinstance(part, str) else part.words if isinstance(part, Sub | Sup) else None


def _occurrences(label: str, text: list[Letter]) -> list[tuple[Letter, Letter]]:
    """Return the first and the last letter of every place where `label` is printed."""
    written = "".join(one.letter for one in text)
    found, at = [], written.find(label)
    while at >= 0:
        found.append((text[at], text[at + len(label) - 1]))
        at = written.find(label, at + 1)
    return found


def _neighbours(here: list[Any], there: list[Any]) -> list[tuple[Any, Any]]:
    """Return the pairs of occurrences that stand at the same place, each used once."""
    pairs, free = [], list(there)
    for one in here:
        for other in free:
            if all(_near(a, b) for a, b in zip(one, other, strict=True)):
                pairs.append((one, other))
                free.remove(other)
                break
    return pairs


def _near(one: Letter, other: Letter) -> bool:
    return one.page == other.page and abs(one.x - other.x) <= NEAR and abs(one.y - other.y) <= NEAR


def _height(one: Letter) -> float:
    """Return how far down a letter stands, all pages one below the other."""
    return one.page * 1000 + one.y


def _where(occurrence: tuple[Letter, Letter]) -> str:
    return f"page {occurrence[0].page}, {occurrence[0].x:.1f} × {occurrence[0].y:.1f}"
