"""A sheet of photographs, from the record to the documents."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document
from docx.shared import Mm
from openpyxl import load_workbook

from qjsc_docs.catalogue import find
from qjsc_docs.filling import fill, render
from qjsc_docs.form.check import check
from qjsc_docs.form.view import view
from qjsc_docs.records import from_tree, load

from .support.ooxml import faults

SAMPLES = Path(__file__).parents[1] / "samples"
FORM = find("现场照片")


def made(suffix: str) -> bytes:
    record = load(SAMPLES / "dg2023-现场照片.yaml", form=FORM)
    return render(FORM, view(check(FORM, record)), suffix)[0]


def test_the_word_file_holds_the_photographs_in_their_boxes() -> None:
    document = Document(BytesIO(made(".docx")))
    sizes = [(round(shape.width / Mm(1)), round(shape.height / Mm(1))) for shape in document.inline_shapes]
    assert sizes == [(81, 54), (81, 54), (39, 54), (78, 54)]  # the third was taken upright


def test_a_line_with_a_photograph_is_as_high_as_it() -> None:
    """Word cuts a picture off that stands in a line of fixed height."""
    document = Document(BytesIO(made(".docx")))
    lines = [shape._inline.xpath("ancestor::w:p/w:pPr/w:spacing/@w:lineRule") for shape in document.inline_shapes]
    assert lines == [["auto"]] * 4


def test_the_word_file_is_sound() -> None:
    assert faults(made(".docx")) == []


def test_the_pdf_holds_the_photographs_as_jpeg() -> None:
    with pikepdf.open(BytesIO(made(".pdf"))) as pdf:
        found = [image for page in pdf.pages for image in images(page.obj.Resources)]
    assert [(int(image.Width), int(image.Height)) for image in found] == [
        (1200, 800),
        (1200, 800),
        (800, 1100),
        (900, 620),
    ]
    assert all("DCTDecode" in repr(image.Filter) for image in found)


def images(resources: pikepdf.Object) -> list[pikepdf.Object]:
    """Return the pictures of a page, those within forms too."""
    found = []
    for entry in resources.get("/XObject", {}).values():
        if entry.Subtype == "/Image":
            found.append(entry)
        elif "/Resources" in entry:
            found += images(entry.Resources)
    return found


def test_the_excel_file_names_the_photographs() -> None:
    sheet = load_workbook(BytesIO(made(".xlsx"))).active
    assert sheet is not None
    words = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert [word for word in words if str(word).startswith("照片/")] == [
        "照片/1-会议.jpg", "照片/2-车间.jpg", "照片/3-废水站.jpg", "照片/4-签到.png",
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf"])
def test_the_same_photographs_give_the_same_bytes(suffix: str) -> None:
    assert made(suffix) == made(suffix)


def test_a_photograph_is_looked_for_beside_the_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(SAMPLES / "照片", tmp_path / "案卷" / "照片")
    shutil.copy(SAMPLES / "dg2023-现场照片.yaml", tmp_path / "案卷" / "照片.yaml")
    monkeypatch.chdir(tmp_path)
    record = load(Path("案卷/照片.yaml"), form=FORM)
    assert check(FORM, record).problems == ()
    fill(FORM, record, [Path("照片.docx")])
    with ZipFile("照片.docx") as file:
        assert sum(name.startswith("word/media/") for name in file.namelist()) == 4


def test_backslashes_of_windows_are_understood() -> None:
    tree = {"照片": [{"文件": str(SAMPLES).replace("/", "\\") + "\\照片\\1-会议.jpg", "说明": "会议"}]}
    problems = check(FORM, from_tree(tree, FORM)).problems
    assert not [problem for problem in problems if problem.path == "照片[0].文件"]


def test_a_missing_photograph_is_told_with_its_place() -> None:
    record = load(SAMPLES / "bad" / "dg2023-现场照片.yaml", form=FORM)
    problem = next(problem for problem in check(FORM, record).problems if problem.code == "picture-missing")
    assert (problem.value, problem.place.line) == ("../照片/9-合影.jpg", 9)


def test_a_draft_marks_a_missing_photograph() -> None:
    record = load(SAMPLES / "bad" / "dg2023-现场照片.yaml", form=FORM)
    context = view(check(FORM, record), draft=True)
    assert context["照片"][0]["文件"] == "【待改：../照片/9-合影.jpg】"
    assert render(FORM, context, ".pdf")[0].startswith(b"%PDF")
    assert render(FORM, context, ".docx")
