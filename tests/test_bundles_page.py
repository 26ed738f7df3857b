"""docs/bundles.md says what is so: its commands run as they stand, its folders hold what it lists."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pypdf
import pytest

from qjsc_docs.bundle.model import State
from qjsc_docs.bundle.report import state_words

from .cli.running import qjsc

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "bundles.md").read_text("utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the samples, in which every command of the page was run."""
    made = tmp_path_factory.mktemp("page")
    for name in ("cases", "附件", "照片"):
        shutil.copytree(ROOT / "samples" / name, made / "samples" / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(made)
        for line in COMMANDS:
            done = qjsc(*shlex.split(line)[1:])
            assert done.exit_code == 0, (line, done.output)
    return made


def test_the_bundle_holds_what_the_page_lists(folder: Path) -> None:
    listed = set(re.findall(r"^\| `([^`]+)` \|", PAGE, re.MULTILINE))
    found = {path.name for path in (folder / "out" / "评估申请").iterdir()}
    stems = {name.partition(".")[0] for name in found}
    apart = {"装订本（单独装订）.pdf"}  # asked for elsewhere
    assert [name for name in listed - apart if name.rstrip("/") not in found | stems] == []
    assert [
        name for name in found if name not in listed and f"{name}/" not in listed and Path(name).stem not in listed
    ] == []


def test_the_draft_says_so(folder: Path) -> None:
    draft = pypdf.PdfReader(folder / "out" / "评估申请-草稿" / "装订本.pdf")
    assert all("草稿" in page.extract_text() for page in draft.pages)
    assert "缺" in draft.pages[1].extract_text()


def test_the_page_names_every_stand_of_a_paper() -> None:
    (listed,) = re.findall(r"Each paper is one of these：(.*?)。", PAGE)
    assert set(listed.split("、")) == {state_words(state) for state in State}
