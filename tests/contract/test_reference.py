"""The generated pages of docs/ are what the program says, and every command is documented."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import qjsc_docs
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.cli.main import COMMANDS, run
from qjsc_docs.cli.names import AUDITS, STATUSES, name_of
from qjsc_docs.codes import CODES
from qjsc_docs.form.facts import Kind
from qjsc_docs.form.model import Audit, Need, Status
from tools import glossary, reference

from .sources import PACKAGE, ROOT


@pytest.mark.parametrize("page", reference.PAGES)
def test_page_is_fresh(page: str) -> None:
    assert (ROOT / page).read_text("utf-8") == reference.pages()[ROOT / page], "run: make docs"


def test_the_glossary_keeps_what_is_written_by_hand_and_says_every_fact() -> None:
    text = "\n".join(glossary.page())
    assert "| 一票否决 | a ground that fails" in text
    assert text.count(glossary.BELOW) == 1
    assert [path for path in FACTS if f"| `{path}` |" not in text] == []
    assert [path for path, fact in FACTS.items() if f"| {fact.meaning} |" not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented(name: str) -> None:
    assert f"\n## qjsc {name}\n" in (ROOT / "docs/cli.md").read_text("utf-8")
    assert f"qjsc {name}" in (ROOT / "README.md").read_text("utf-8")
    command = run.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.name == name
    assert command.help
    assert all(parameter.help for parameter in command.params)  # type: ignore[attr-defined]


def test_every_command_has_a_file_of_its_own() -> None:
    helpers = {
        "__init__", "border", "chosen", "filled", "given", "holidays", "main", "names", "progress", "report", "speaking", "stands", "tables", "wide",
    }  # fmt: skip
    assert {path.stem for path in (PACKAGE / "cli").glob("*.py")} == {*COMMANDS, *helpers}


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_documented(code: str) -> None:
    assert f"\n## {code}\n" in (ROOT / "docs/errors.md").read_text("utf-8")


def test_the_words_of_the_command_line_are_those_of_the_model() -> None:
    assert (*AUDITS,) == (Audit.VOLUNTARY.value, Audit.MANDATORY.value)
    assert (*STATUSES,) == (*(status.value for status in Status),)
    assert all(name_of(word.value) for words in (Kind, Need, Status) for word in words)


def test_the_python_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = (ROOT / "README.md").read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    shutil.copy(ROOT / "samples" / "gd2009-绩效表.yaml", tmp_path / "案卷.yaml")
    monkeypatch.chdir(tmp_path)
    exec(code, {})
    assert {path.name for path in tmp_path.iterdir()} == {"案卷.yaml", "绩效表.docx", "绩效表.pdf"}


def test_the_yaml_of_the_chinese_readme_is_a_good_record(tmp_path: Path) -> None:
    text = (ROOT / "README.zh-CN.md").read_text("utf-8").partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    assert qjsc_docs.check("回执表", tmp_path / "a.yaml").problems == ()
