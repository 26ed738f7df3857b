"""Hostile files: data, templates and outputs that are broken, endless or not what they seem are refused, untouched."""

from __future__ import annotations

import os
import resource
import struct
import subprocess
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

import qjsc_docs as q
from qjsc_docs.derive import template_path
from tests.cli.running import PROGRAM, qjsc

from .material import sample, tree_of, word_text

FORM = "dg2023-回执表"
GOOD = sample(FORM)
WORD = template_path(q.find(FORM), ".docx").read_bytes()
EXCEL = template_path(q.find(FORM), ".xlsx").read_bytes()
MAIN, SHEET = "word/document.xml", "xl/worksheets/sheet1.xml"
Made = Callable[[], bytes]


def changed(source: bytes, part: str, content: bytes | Callable[[str], str]) -> bytes:
    """Return the package `source` with one part replaced, changed or added."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(source)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        parts[part] = content if isinstance(content, bytes) else content(parts[part].decode()).encode()
        for name, packed in parts.items():
            new.writestr(name, packed)
    return made.getvalue()


def bomb(source: bytes, *, lying: bool = False) -> bytes:
    """Return the package with a part of 64 MB of blanks, which says that it is small if `lying`."""
    size = 64 << 20
    made = changed(source, "xl/blanks.xml", b" " * size)
    return made.replace(struct.pack("<I", size), struct.pack("<I", 1000)) if lying else made


def entities(xml: str) -> str:
    return '<!DOCTYPE a [<!ENTITY a "b">]>' + xml.partition("?>")[2 if "?>" in xml else 0]


def tagged(words: str) -> Made:
    """Return what makes the Word template with a paragraph `words` before all others."""
    paragraph = f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"
    return lambda: changed(WORD, MAIN, lambda xml: xml.replace("<w:body>", f"<w:body>{paragraph}", 1))


def far_cell() -> bytes:
    """Return a workbook with a cell at the very end of the sheet and areas of all its cells merged."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.cell(1_048_576, 16_384).value = 1
    made = BytesIO()
    book.save(made)
    merged = '</sheetData><mergeCells count="1000">' + '<mergeCell ref="A1:XFD1048576"/>' * 1000 + "</mergeCells>"
    return changed(made.getvalue(), SHEET, lambda xml: xml.replace("</sheetData>", merged))


DATA: dict[str, tuple[str, Made, str]] = {
    "a bomb": ("a.xlsx", lambda: bomb(EXCEL), "解压后大小异常"),
    "a lying bomb": ("a.xlsx", lambda: bomb(EXCEL, lying=True), "损坏或不完整"),
    "entities in a workbook": ("a.xlsx", lambda: changed(EXCEL, "xl/workbook.xml", entities), "声明了 XML 实体"),
    "half a workbook": ("a.xlsx", lambda: EXCEL[: len(EXCEL) // 2], "损坏或不完整"),
    "a Word file": ("a.xlsx", lambda: WORD, "不是 Excel 工作簿"),
    "no zip": ("a.xlsx", lambda: b"not a zip", "不是 Office 文件"),
    "an empty file": ("a.xlsx", lambda: b"", "文件是空的"),
    "an old workbook": ("a.xlsx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "旧式 .doc、.xls 格式"),
    "a far cell": ("a.xlsx", far_cell, "填报单位为必填项"),
    "deep YAML": ("a.yaml", lambda: b"a: " + b"[" * 100_000, "层次过深"),
    "deep JSON": ("a.json", lambda: b'{"a":' * 100_000, "层次过深"),
    "a bomb of aliases": (
        "a.yaml",
        lambda: (
            "".join(f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
            .replace("*a", "x")
            .encode()
        ),
        "内容过多",
    ),
    "a tab": ("a.yaml", lambda: b"a:\n\tb: c\n", "改用空格缩进"),
    "half a letter": ("a.json", lambda: b'{"a": "\\ud800"}', "有半个字符"),
    "all bytes": ("a.csv", lambda: bytes(range(256)) * 10, "既非 UTF-8 也非 GBK"),
    "an endless quotation": ("a.csv", lambda: b'"' + b"a," * 200_000, "引号"),
}


@pytest.mark.parametrize(("name", "made", "words"), DATA.values(), ids=DATA)
def test_hostile_data_are_refused(name: str, made: Made, words: str, tmp_path: Path) -> None:
    data = tmp_path / name
    data.write_bytes(made())
    result = qjsc("fill", FORM, data, "-o", tmp_path / "b.docx")
    assert result.exit_code == 1
    assert words in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["pipe.yaml", "pipe", "zero.yaml", "zero.xlsx"])
def test_pipes_and_devices_are_no_data(name: str, tmp_path: Path) -> None:
    data = tmp_path / name
    if name.startswith("pipe"):
        os.mkfifo(data)
    else:
        data.symlink_to("/dev/zero")
    done = limited(tmp_path, "fill", FORM, data, "-o", tmp_path / "b.docx", room=2 << 30)
    assert (done.returncode, "这不是普通文件" in done.stderr) == (1, True)


TEMPLATES: dict[str, tuple[str, Made, int, str]] = {
    "a bomb": ("t.docx", lambda: bomb(WORD), 3, "解压后大小异常"),
    "entities": ("t.docx", lambda: changed(WORD, MAIN, entities), 3, "声明了 XML 实体"),
    "half a file": ("t.docx", lambda: WORD[: len(WORD) // 2], 3, "损坏或不完整"),
    "a flipped bit": ("t.docx", lambda: WORD[:3000] + bytes([WORD[3000] ^ 1]) + WORD[3001:], 3, "损坏或不完整"),
    "a class": ("t.docx", tagged("{{ ''.__class__ }}"), 3, "不允许使用的内容"),
    "an include": ("t.docx", tagged("{% include '/etc/passwd' %}"), 3, "不允许使用的内容"),
    "a loop": ("t.docx", tagged("{% for i in range(10**9) %}x{% endfor %}"), 3, "不允许使用的内容"),
    "an unclosed tag": ("t.docx", tagged("{{ 填报.单位"), 3, "标记不完整"),
    "an unclosed loop": ("t.docx", tagged("{% for 项 in 参加人员 %}"), 3, "标记不完整"),
    "a slip of the pen": ("t.docx", tagged("{{ 填报.单为 }}"), 3, "是否应为“填报.单位”"),
    "another form's": ("t.docx", template_path(q.find("gd2009-绩效表"), ".docx").read_bytes, 3, "是另一张表"),
    "another form's sheet": ("t.xlsx", template_path(q.find("gd2009-绩效表"), ".xlsx").read_bytes, 3, "是另一张表"),
    "no tags": (
        "t.docx",
        lambda: changed(WORD, MAIN, lambda xml: xml.replace("{", "").replace("}", "")),
        3,
        "没有任何标记",
    ),
    "a workbook by another name": ("t.docx", lambda: EXCEL, 3, "不是 Word 文档"),
    "an old document": ("t.doc", lambda: b"\xd0\xcf\x11\xe0", 2, "Word 模板（.docx）只能生成"),
    "a sheet for a letter": ("t.xlsx", lambda: EXCEL, 2, "Word 模板（.docx）只能生成"),
}


@pytest.mark.parametrize(("name", "made", "code", "words"), TEMPLATES.values(), ids=TEMPLATES)
def test_hostile_templates_are_refused(name: str, made: Made, code: int, words: str, tmp_path: Path) -> None:
    template = tmp_path / name
    template.write_bytes(made())
    output = "b.xlsx" if name == "t.xlsx" and code == 3 else "b.docx"
    result = qjsc("fill", FORM, GOOD, "--template", template, "-o", tmp_path / output)
    assert (result.exit_code, words in result.stderr) == (code, True), result.stderr
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_template_of_six_gigabytes_is_not_read_to_its_end(tmp_path: Path) -> None:
    template = tmp_path / "t.docx"
    with template.open("wb") as file:
        file.truncate(6 << 30)
    done = limited(tmp_path, "fill", FORM, GOOD, "--template", template, "-o", tmp_path / "b.docx", room=3 << 30)
    assert (done.returncode, "不是 Office 文件" in done.stderr) == (3, True)


def test_formulas_and_merged_cells_of_a_users_workbook_stay(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(BytesIO(EXCEL))
    sheet = book.worksheets[0]
    sheet["Z1"] = "=1+1"
    sheet.merge_cells("Y2:Z3")
    book.save(tmp_path / "t.xlsx")
    q.fill(FORM, tree_of(FORM), tmp_path / "b.xlsx", template=tmp_path / "t.xlsx")
    made = openpyxl.load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert made["Z1"].value == "=1+1"
    assert "Y2:Z3" in {str(area) for area in made.merged_cells.ranges}


OUTPUTS: dict[str, tuple[tuple[str, ...], int, str]] = {
    "one name twice": (("a.docx", "./a.docx"), 2, "被两次指定为输出文件"),
    "the data": (("in.xlsx", "--overwrite"), 2, "既是输入文件又是输出文件"),
    "the data by another name": (("link.xlsx", "--overwrite"), 2, "既是输入文件又是输出文件"),
    "the template": (("t.docx", "--template", "t.docx", "--overwrite"), 2, "既是输入文件又是输出文件"),
    "a folder": (("folder.docx", "--overwrite"), 5, "这是一个文件夹"),
    "good ones and a folder that is a file": (("a.docx", "a.png", "in.xlsx/b.docx"), 5, "无法写入"),
    "a link to nowhere": (("nowhere.docx",), 5, "已存在"),
    "a name of 600 bytes": (("长" * 200 + ".docx",), 5, "文件名过长"),
    "a system's folder": (("/proc/a.docx",), 5, "无法写入"),
}


@pytest.mark.parametrize(("words", "code", "told"), OUTPUTS.values(), ids=OUTPUTS)
def test_hostile_outputs_are_refused(
    words: tuple[str, ...], code: int, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    people = [["姓名", "职务", "办公电话", "手机号码"], ["莫婉怡", "副局长", "0769-22228801", "13800138001"]]
    book = openpyxl.Workbook()
    for row in [["填报单位", "某镇"], *people]:
        book.worksheets[0].append(row)
    book.save("in.xlsx")
    Path("link.xlsx").symlink_to("in.xlsx")
    Path("nowhere.docx").symlink_to("nowhere/at/all")
    Path("t.docx").write_bytes(WORD)
    Path("folder.docx").mkdir()
    before = {path: path.is_file() and path.read_bytes() for path in tmp_path.iterdir()}
    outputs = [
        part for word in words for part in (("-o", word) if word.endswith((".docx", ".xlsx", ".png")) else (word,))
    ]
    if "--template" in words:
        outputs = ["-o", *words]
    result = qjsc("fill", FORM, "in.xlsx", *outputs)
    assert (result.exit_code, told in result.stderr) == (code, True), result.stderr
    assert {path: path.is_file() and path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    "name", ["a b 表.docx", "🏭.docx", "..a..docx", "-.docx", " .docx", "A.DOCX", "x/../y/z/a.docx"]
)
def test_odd_names_are_names(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert qjsc("fill", FORM, GOOD, "-o", name).exit_code == 0
    assert "莫婉怡" in word_text(Path(name).read_bytes())


def test_when_there_is_room_for_some_files_only_none_is_written(tmp_path: Path) -> None:
    old = tmp_path / "old.png"
    old.write_bytes(b"old")
    done = limited(tmp_path, "fill", FORM, GOOD, "-o", "a.docx", "-o", "old.png", "--overwrite", file=10_000)
    assert (done.returncode, "无法写入 old.png" in done.stderr) == (5, True), done.stderr
    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes() == b"old"


def test_names_that_share_a_cell_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        "填报单位：某镇：工业股　　　填报日期：2023年11月21日\n姓名,手机\n张三,13800138001\n", "utf-8"
    )
    (tmp_path / "b.csv").write_text("填报单位：　　　填报日期：　年　月　日\n姓名,手机\n张三,13800138001\n", "utf-8")
    told, empty = (q.load(tmp_path / name, form=FORM) for name in ("a.csv", "b.csv"))
    assert told.data["填报"] == {"单位": "某镇：工业股", "日期": "2023年11月21日"}
    assert ("填报" in empty.data, told.problems, empty.problems) == (False, (), ())


def limited(
    folder: Path, *words: str | Path, room: int = resource.RLIM_INFINITY, file: int = resource.RLIM_INFINITY
) -> subprocess.CompletedProcess[str]:
    """Run a command line in a process that may take so much memory and write files of such a size, for 20 seconds."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (room, room))
        resource.setrlimit(resource.RLIMIT_FSIZE, (file, file))

    return subprocess.run(
        [*PROGRAM, *words], cwd=folder, preexec_fn=limit, capture_output=True, check=False, encoding="utf-8", timeout=20
    )
