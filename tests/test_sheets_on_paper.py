"""Excel sheets on paper: LibreOffice prints every form's sheet on the pages it should have, with all its words in order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.xlsx import build
from qjsc_docs.engine.xlsx import compile_template
from qjsc_docs.form.check import check
from qjsc_docs.form.inline import Slot, Tick
from qjsc_docs.form.layout import PageBreak, Table
from qjsc_docs.form.model import Form
from qjsc_docs.form.slots import iter_paras
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.records import load

from .support.forms import every_form
from .support.ink import letters, pages

# LibreOffice draws all of it once, so one process has all of it
pytestmark = pytest.mark.xdist_group("sheets")

HERE = Path(__file__).parent
ROWS = 60
# Excel repeats the head rows of one table of a sheet only, of the last; two lists grow in this form, as on paper.
WITHOUT_HEADS = frozenset({"gd2009-咨询机构申请"})
Papers = dict[tuple[str, str], bytes]


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Papers]:
    """LibreOffice's PDF of every form, blank, filled and with many rows; it is called once for all of them."""
    folder = tmp_path_factory.mktemp("sheets")
    files = {}
    for form in FORMS.values():
        template = compile_template(build(form))
        for state in ("blank", "filled", "long"):
            files[form.id, state] = folder / f"{form.id}_{state}.xlsx"
            files[form.id, state].write_bytes(template.render(_context(form, state)))
    environment = {**os.environ, "FONTCONFIG_FILE": str(HERE / "fonts.conf")}
    made = office.convert_all(list(files.values()), ".pdf", folder, environment=environment)
    yield {key: path.read_bytes() for key, path in zip(files, made, strict=True)}


def _context(form: Form, state: str) -> Any:
    if state == "blank":
        return empty_view(form)
    record = load(HERE.parent / "samples" / f"{form.id}.yaml", form=form)
    context: Any = view(check(form, record), on=date(2023, 11, 21))
    for each in _lists(form) if state == "long" else ():
        context[each] = (context[each] * ROWS)[:ROWS]
    return context


def _grown(form: Form, state: str) -> int:
    """Return how many pages more the sample takes because a list has more rows than the blank form."""
    return MORE_PAGES.get(form.id, 0) if state == "filled" else 0


MORE_PAGES = {
    "dg2023-现场照片": 1,  # four photographs, three to a page
    "gd2017-评分表": 1,  # 26 items
}


def _lists(form: Form) -> set[str]:
    return {row.each for block in form.layout.blocks if isinstance(block, Table) for row in block.rows if row.each}


@every_form
@pytest.mark.parametrize("state", ["blank", "filled"])
def test_a_form_takes_the_pages_that_its_layout_has(papers: Papers, form: Form, state: str) -> None:
    expected = 1 + sum(isinstance(block, PageBreak) for block in form.layout.blocks)
    assert pages(papers[form.id, state]) == expected + _grown(form, state)


@every_form
@pytest.mark.parametrize("state", ["blank", "filled", "long"])
def test_every_printed_word_is_on_the_paper_in_order(papers: Papers, form: Form, state: str) -> None:
    ink = "".join(letter.letter for letter in letters(papers[form.id, state]))
    for words in _labels(form):
        assert words in ink


def _labels(form: Form) -> Iterator[str]:
    """Yield the printed words of the layout as they stand uninterrupted in one line."""
    for each, para in iter_paras(form.layout):
        if not each and not any(isinstance(part, Slot | Tick) for part in para.content):
            words = "".join(part if isinstance(part, str) else getattr(part, "words", "") for part in para.content)
            yield from (line for piece in words.split("\n") if (line := "".join(piece.split())))


@pytest.mark.parametrize(
    "form",
    [
        form
        for form in FORMS.values()
        if form.id not in WITHOUT_HEADS
        and any(row.head for block in form.layout.blocks if isinstance(block, Table) for row in block.rows)
    ],
    ids=lambda form: form.id,
)
def test_head_rows_are_printed_on_every_page(papers: Papers, form: Form) -> None:
    paper = papers[form.id, "long"]
    assert pages(paper) > 1
    head = next(row for block in form.layout.blocks if isinstance(block, Table) for row in block.rows if row.head)
    first = str(head.cells[0].content[0].content[0])
    for number in range(1, pages(paper) + 1):
        assert first in "".join(letter.letter for letter in letters(paper) if letter.page == number)
