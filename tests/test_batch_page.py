"""docs/batch.md says what is so: its commands run as they stand, its files are there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import openpyxl
import pypdf
import pytest

from .cli.running import qjsc

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "batch.md").read_text("utf-8")
COMMANDS = [line for line in PAGE.splitlines() if line.startswith("qjsc ")]
BROKEN = "评估申请（有错误）"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, in which every command of the page was run."""
    made = tmp_path_factory.mktemp("page")
    shutil.copytree(ROOT / "samples", made / "samples")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        for line in COMMANDS:
            words = shlex.split(line, comments=True)[1:]
            done = qjsc(*words)
            assert done.exit_code == (1 if BROKEN in line else 0), (line, done.output)
    return made


def test_every_kind_of_file_is_there(folder: Path) -> None:
    found = {path.name for path in (folder / "out").rglob("*")}
    for name in re.findall(r"^\| `…?([^`]+)` \| ", PAGE, re.MULTILINE):
        if "." in name and "某某" not in name:
            assert any(one.endswith(name) for one in found), name


def test_the_pictures_are_there() -> None:
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", PAGE)
    assert pictures
    assert [name for name in pictures if not (ROOT / "docs" / name).exists()] == []


def test_the_week_is_printed_in_its_order(folder: Path) -> None:
    week = pypdf.PdfReader(folder / "out/本周验收/验收计划-合订本.pdf")
    titles = [str(mark.title) for mark in week.outline if not isinstance(mark, list)]
    assert len(titles) == 5 and titles == sorted(titles)


def test_the_corrected_result_goes_on_where_the_batch_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    first = folder / f"out/评估申请/{BROKEN}-结果.xlsx"
    book = openpyxl.load_workbook(first)
    sheet = book["企业台账"]
    [cell] = [cell for row in sheet.iter_rows() for cell in row if cell.value == "壹仟万"]
    cell.value = 1000
    book.save(first)
    words = shlex.split(COMMANDS[-1])[1:]
    before = {path.name for path in first.parent.glob("*.docx")}
    done = qjsc(*words)
    assert done.exit_code == 1, done.output
    assert len({path.name for path in first.parent.glob("*.docx")} - before) == 1
