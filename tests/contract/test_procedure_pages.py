"""Every procedure has its page, with a picture of the contents of its bound volume."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.form.model import Copies
from qjsc_docs.form.procedure import Procedure
from tools import pictures, procedure_pages

every_procedure = pytest.mark.parametrize("procedure", PROCEDURES.values(), ids=list(PROCEDURES))


@every_procedure
def test_the_page_is_fresh(procedure: Procedure) -> None:
    path = procedure_pages.FOLDER / f"{procedure.id}.md"
    assert path.read_text("utf-8") == procedure_pages.text_of(procedure), "run: make docs"


@every_procedure
def test_the_page_shows_the_contents_of_the_volume(procedure: Procedure) -> None:
    path = procedure_pages.PICTURES / f"{procedure.id}.png"
    assert path.stat().st_size <= pictures.LARGEST
    with Image.open(path) as image:
        assert image.size == (595, 842)  # A4


@every_procedure
def test_the_page_names_every_paper_in_order_and_every_deadline(procedure: Procedure) -> None:
    text = procedure_pages.text_of(procedure)
    rows = [line for line in text.splitlines() if line.startswith("| ") and line[2].isdigit()]
    assert len(rows) == len(procedure.items)
    assert [item.name for item, row in zip(procedure.items, rows, strict=True) if item.name not in row] == []
    assert [name for name in (*procedure.closes, *procedure.opens) if f"`{name}`" not in text] == []


def test_the_index_is_fresh_and_names_every_procedure() -> None:
    text = (procedure_pages.FOLDER / "README.md").read_text("utf-8")
    assert text == procedure_pages.index(), "run: make docs"
    assert [name for name in PROCEDURES if f"({name}.md)" not in text] == []


def test_nothing_else_lies_there() -> None:
    assert [path.name for path in procedure_pages.stale()] == []
    assert sum(path.stat().st_size for path in procedure_pages.PICTURES.iterdir()) < 1_000_000


def test_the_page_says_what_the_definition_says() -> None:
    text = procedure_pages.text_of(PROCEDURES["gd2009-强制评估"])
    for words in (
        "- **份数 Copies** 7 （第二十六条）",
        "- **来源 Source** 《广东省清洁生产审核及验收办法》第二十六条",
        "[强制性清洁生产企业审核绩效表](../forms/gd2009-绩效表.md) | 必须 required | 原件 | 7 |",
        "另交电子版 electronic version too",
    ):
        assert words in text


def test_another_definition_makes_a_picture_stale() -> None:
    procedure = PROCEDURES["gd2009-强制评估"]
    assert procedure_pages.mark(procedure) != procedure_pages.mark(replace(procedure, copies=Copies(8, "第二十六条")))
