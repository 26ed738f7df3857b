"""docs/start.md runs from a blank workbook to a bound bundle, and docs/README.md names a page for every command."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pypdf
import pytest
from openpyxl import load_workbook

from qjsc_docs.cli.main import COMMANDS as VERBS

from .cli.running import qjsc

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "start.md").read_text("utf-8")
INDEX = (DOCS / "README.md").read_text("utf-8")
BLANK = "案卷.xlsx -o 核对报告.xlsx"  # nothing has been filled in: everything is missing
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, in which every command of the page was run."""
    made = tmp_path_factory.mktemp("page")
    for name in ("cases", "附件"):
        shutil.copytree(DOCS.parent / "samples" / name, made / "samples" / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        for line in COMMANDS:
            done = qjsc(*shlex.split(line, comments=True)[1:])
            assert done.exit_code == (1 if BLANK in line else 0), (line, done.output)
    return made


def test_the_tour_ends_with_a_bound_volume(folder: Path) -> None:
    volume = pypdf.PdfReader(folder / "评估申请" / "装订本.pdf")
    assert len(volume.pages) > 50
    assert "目　录" in volume.pages[1].extract_text() or "目录" in volume.pages[1].extract_text()
    for name in ("打印说明.pdf", "表格"):
        assert f"`{name}`" in PAGE and (folder / "评估申请" / name).exists()


def test_the_report_has_comments(folder: Path) -> None:
    book = load_workbook(folder / "核对报告.xlsx")
    assert any(cell.comment for sheet in book for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("page", [PAGE, INDEX], ids=["start", "README"])
def test_what_it_points_at_is_there(page: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", page)
    assert targets
    assert [name for name in targets if not (DOCS / name).exists()] == []


def test_every_command_has_its_page() -> None:
    assert set(re.findall(r"`qjsc (\w+)`", INDEX)) == set(VERBS)


def test_every_page_shows_what_comes_out() -> None:
    table = INDEX.partition("查阅")[0]
    pages = {DOCS / name for name in re.findall(r"\]\(([^)]+)\)", table)} - {DOCS / "cli.md"}  # that is all --help
    assert len(pages) > 10
    for page in pages:
        pictures = re.findall(r"(?:!\[[^]]*\]\(|src=\")([^)\"]+\.png)", page.read_text("utf-8"))
        assert pictures, page.name
        assert [name for name in pictures if not (page.parent / name).is_file()] == []
