"""Forms of one's own: the example of docs/own-form.md does everything a built-in form does, and mistakes are told."""

from __future__ import annotations

import os
import shlex
import zipfile
from pathlib import Path

import pytest

import qjsc_docs as q
from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.model import Form
from qjsc_docs.form.sound import faults

from .cli.running import process, qjsc
from .support.forms import every_form
from .support.ooxml import assert_valid

PAGE = Path(__file__).parents[1] / "docs" / "own-form.md"


def block(language: str, number: int = 0) -> str:
    """Return the text of a code block of the page."""
    return PAGE.read_text("utf-8").split(f"```{language}\n")[number + 1].partition("```")[0]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the example's files, in which one works."""
    (tmp_path / "本局.py").write_text(block("python"), "utf-8")
    (tmp_path / "走访.yaml").write_text(block("yaml"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_of_the_page_work(folder: Path) -> None:
    for line in block("sh").splitlines():
        words = shlex.split(line, comments=True)[1:]
        done = qjsc(*words)
        assert done.exit_code == 0, (line, done.output)
    assert {path.name for path in folder.iterdir()} == {
        "本局.py", "走访.yaml", "新案卷.yaml", "走访.docx", "走访.xlsx", "走访.pdf", "空白.pdf", "templates",
    }  # fmt: skip
    assert {path.name for path in (folder / "templates").rglob("*.*")} == {
        "本局-走访登记表.docx",
        "本局-走访登记表.xlsx",
    }
    for name in ("走访.docx", "走访.xlsx"):
        assert_valid(folder / name)


def test_the_python_of_the_page_works(folder: Path) -> None:
    exec(block("python", 1), {})
    with zipfile.ZipFile(folder / "走访登记表.docx") as package:
        text = package.read("word/document.xml").decode()
    assert "东莞市禾岭印染有限公司" in text
    assert ">3.986<" in text  # 39860 万元 in 亿元
    assert "一般为六至十二个月" in text


def test_it_stands_behind_the_catalogue(folder: Path) -> None:
    listed = qjsc("forms", "--forms", "本局.py").stdout.splitlines()
    assert len(listed) == 1 + len(FORMS) + 1
    assert listed[-1].startswith("本局-走访登记表\t清洁生产企业走访登记表\t某区\t附件\t")
    assert "走访" not in qjsc("forms").stdout
    assert len(qjsc("forms", "--region", "某区", "--forms=本局.py").stdout.splitlines()) == 2


def test_the_catalogue_stays_within_reach(folder: Path) -> None:
    assert qjsc("--forms", "本局.py", "show", "dg2023-回执表").exit_code == 0
    assert q.find("dg2023-回执表", own="本局.py") is FORMS["dg2023-回执表"]


def test_the_variable_names_files_once_and_for_all(folder: Path) -> None:
    (folder / "二.py").write_text(block("python").replace("本局-走访登记表", "本局-二"), "utf-8")
    files = os.pathsep.join(("本局.py", "二.py"))
    shown = qjsc("forms", env={"QJSC_FORMS": files}).stdout
    assert "本局-走访登记表" in shown
    assert "本局-二" in shown
    assert "走访" not in qjsc("forms").stdout


def test_derive_checks_the_own_templates(folder: Path) -> None:
    assert qjsc("--forms", "本局.py", "derive", "--check").exit_code == 3
    assert qjsc("--forms", "本局.py", "derive").exit_code == 0
    assert qjsc("--forms", "本局.py", "derive", "--check").exit_code == 0


def test_its_problems_are_told_like_any_other(folder: Path) -> None:
    text = block("yaml").replace("自愿审核", "再说").replace("39860万元", "39860公斤")
    (folder / "走访.yaml").write_text(text, "utf-8")
    done = qjsc("check", "走访表", "走访.yaml", "--forms", "本局.py")
    assert done.exit_code == 1
    assert "“再说”" in done.stdout
    assert "《关于做好清洁生产走访服务的通知》附件" in done.stdout


MISTAKES = {  # what is replaced, by what, the code, and what is said
    "a sign too few": ('id="本局-走访登记表",', 'id="本局-走访登记表"', "form-file", "本局.py"),
    "an unknown word": ("REQUIRED, Audit,", "REQUIERD, Audit,", "form-file", "REQUIERD"),
    "an unknown setting": ("unit=", "units=", "form-file", "units"),
    "it ends the program": ("FORM = Form(", "raise SystemExit(7)\nFORM = Form(", "form-file", "SystemExit"),
    "no form": ("FORM = Form(", "BLATT = Form(", "form-missing", "FORM"),
    "a form that is none": ("FORM = Form(", "FORM = dict(", "form-type", "dict"),
    "a list for a tuple": ("seals=(Seal(", "seals=[Seal(", "form-file", "本局.py"),
    "a tuple of one": ('"附件"),),', '"附件")),', "form-type", "seals"),
    "a word for a number": ("height=10", 'height="10"', "form-type", "rows[0].height"),
    "an id that exists": ("本局-走访登记表", "dg2023-回执表", "form-taken", "dg2023-回执表"),
    "an id without dash": ("本局-走访登记表", "走访登记表", "form-id", "走访登记表"),
    "an id that leaves the folder": ("本局-走访登记表", "../本局-表", "form-id", "../本局-表"),
    "an unknown fact": ('Field("企业.联系人"', 'Field("企业.联络人"', "form-fact", "企业.联系人"),
    "an unknown fact of a row": ('Field("答复", "答复")', 'Field("回复", "答复")', "form-fact", "回复"),
    "a unit of something else": ('unit="亿元"', 'unit="吨"', "form-unit", "吨"),
    "a slot without field": ('"手机", Slot("企业.手机")', '"传真", Slot("企业.传真")', "form-slot", "企业.传真"),
    "a slot of no row": ('Slot("问题")', 'Slot("提问")', "form-slot", "走访问题[].提问"),
    "a row too short": ("span=3", "span=2", "form-row", "3"),
    "a size that is none": ("below=2)", 'below=2, size="大号")', "form-size", "大号"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_with_place_reason_and_remedy(folder: Path, mistake: str) -> None:
    before, after, code, said = MISTAKES[mistake]
    text = block("python")
    assert before in text
    (folder / "本局.py").write_text(text.replace(before, after), "utf-8")
    with pytest.raises(q.UsageError) as caught:
        q.find("走访表", own="本局.py")
    problem = caught.value.problems[0]
    assert problem.code == code
    assert problem.place.file == "本局.py"
    assert said in problem.where + problem.why + problem.todo
    assert "{" not in problem.why + problem.todo
    done = qjsc("--forms", "本局.py", "forms")
    assert done.exit_code == 2
    assert "位置：本局.py" in done.stderr


def test_the_line_of_a_mistake_is_told(folder: Path) -> None:
    lines = block("python").splitlines()
    number = next(number for number, line in enumerate(lines, 1) if "企业.年产值" in line)
    (folder / "本局.py").write_text("\n".join(lines).replace("unit=", "units="), "utf-8")
    with pytest.raises(q.UsageError) as caught:
        q.find("走访表", own="本局.py")
    assert caught.value.problems[0].place.line == number


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    text = block("python").replace('unit="亿元"', 'unit="吨"').replace("span=3", "span=2")
    (folder / "本局.py").write_text(text, "utf-8")
    with pytest.raises(q.UsageError) as caught:
        q.find("走访表", own="本局.py")
    assert [problem.code for problem in caught.value.problems] == ["form-unit", "form-row"]


def test_an_edited_file_runs_anew(folder: Path) -> None:
    assert q.find("走访表", own="本局.py").title == "清洁生产企业走访登记表"
    (folder / "本局.py").write_text(block("python").replace("企业走访登记表", "企业走访表"), "utf-8")
    os.utime(folder / "本局.py", ns=(1, 1))
    assert q.find("走访表", own="本局.py").title == "清洁生产企业走访表"


@pytest.mark.parametrize("name", ["没有.py", ".", "空.py", "乱.py", "国标.py"])
def test_a_file_that_is_no_program_is_told(folder: Path, name: str) -> None:
    (folder / "空.py").write_bytes(b"")
    (folder / "乱.py").write_bytes(b"\x00\x01\x02\xff")
    (folder / "国标.py").write_bytes("FORM = '表格'".encode("gbk"))
    done = process("forms", "--forms", name, folder=folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_forgotten_file_is_told() -> None:
    done = qjsc("forms", "--forms")
    assert done.exit_code == 2
    assert "--forms" in done.stderr


@every_form
def test_every_form_of_the_catalogue_is_sound(form: Form) -> None:
    assert list(faults(form)) == []
