"""A bundle as it is written: whole, in order, the same bytes every time; and never over anything else."""

from __future__ import annotations

import hashlib
import json
import pickle
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest
from openpyxl import load_workbook

import qjsc_docs as q
from qjsc_docs.bundle.build import Bundle, UnreadyError
from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.form.model import Copies
from qjsc_docs.form.procedure import Item, Purpose

from .material import (
    CASES,
    EVALUATION,
    MEASURED,
    PROOFS,
    REPORT,
    attachments,
    case,
    files,
    pdf,
    picture,
    procedure,
    record,
)

ON = date(2026, 1, 5)
COMPANY = {"企业": {"名称": "东莞甲厂"}}


def bound(folder: Path, **options: Any) -> Bundle:
    """Bind the sample case with attachments, once."""
    if not (folder / "附件").exists():
        attachments(folder / "附件")
        record(folder)
    return q.bind(
        EVALUATION, folder / "案卷.json", folder / "out", **{"attachments": folder / "附件", "on": ON, **options}
    )


def text(page: pypdf.PageObject) -> str:
    return re.sub(r"\s", "", page.extract_text())


def volume(folder: Path, name: str = "装订本") -> pypdf.PdfReader:
    return pypdf.PdfReader(folder / "out" / f"{name}.pdf")


def manifest(folder: Path) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads((folder / "out" / "manifest.json").read_text("utf-8"))
    return tree


def test_what_a_bundle_holds(tmp_path: Path) -> None:
    bundle = bound(tmp_path)
    assert sorted(files(tmp_path / "out")) == sorted(
        [
            "manifest.json", "装订本.pdf", "材料清单.pdf", "材料清单.xlsx", "打印说明.pdf", "打印说明.docx",
            "表格/01 重点企业清洁生产审核评估申请表.docx", "表格/01 重点企业清洁生产审核评估申请表.xlsx",
            "表格/02 强制性清洁生产企业审核绩效表.docx", "表格/02 强制性清洁生产企业审核绩效表.xlsx",
            "表格/05 审核人员名单.docx", "表格/05 审核人员名单.xlsx", "电子版/03 审核报告.pdf",
        ]
    )  # fmt: skip
    assert {path.name for path in bundle.files} == {
        path.name for path in (tmp_path / "out").rglob("*") if path.is_file()
    }
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_the_volume_page_by_page(tmp_path: Path) -> None:
    assert bound(tmp_path).pages == {"装订本": 14}
    pages = [text(page) for page in volume(tmp_path).pages]
    assert "强制性清洁生产审核评估申请" in pages[0] and "东莞市禾岭印染有限公司" in pages[0] and "一式七份" in pages[0]
    assert re.findall(r"(\d)\.\D+?(\d+)(?=\d\.|$)", pages[1]) == [
        ("1", "1"),
        ("2", "2"),
        ("3", "4"),
        ("4", "8"),
        ("5", "10"),
    ]
    begins = [
        "重点企业清洁生产审核评估申请表",
        "强制性清洁生产企业审核绩效表",
        "",
        "材料三清洁生产审核报告书（送审稿）",
        "report-1",
    ]
    assert [pages[2 + index].find(words) >= 0 for index, words in enumerate(begins)] == [True] * 5
    assert [f"—{number}—" in page for number, page in enumerate(pages[2:], 1)] == [True] * 12
    assert volume(tmp_path).page_labels == ["封面", "目录", *map(str, range(1, 13))]
    titles = [item["/Title"] for item in volume(tmp_path).outline if not isinstance(item, list)]
    assert [title for title in titles if "目录" not in title and "封面" not in title] == [
        item.name for item in PROCEDURES[EVALUATION].items
    ]


def test_the_list_says_pages_copies_and_seals(tmp_path: Path) -> None:
    bound(tmp_path)
    rows = [
        [str(cell.value or "") for cell in row]
        for row in load_workbook(tmp_path / "out" / "材料清单.xlsx").worksheets[0].iter_rows()
    ]
    words = ["".join(row) for row in rows]
    report = next(row for row in words if "送审稿" in row)
    assert "企业（封面、骑缝）" in report and "4—7" in report and "7" in report
    assert any("复印件" in row and "10—12" in row for row in words)


def test_the_print_instruction_says_how_many(tmp_path: Path) -> None:
    bound(tmp_path, duplex=True)
    words = text(pypdf.PdfReader(tmp_path / "out" / "打印说明.pdf").pages[0])
    assert "装订本.pdf7" in words and "双面" in words and "左侧装订成册" in words


def test_duplex_begins_every_paper_on_an_odd_page(tmp_path: Path) -> None:
    bound(tmp_path, duplex=True)
    papers = manifest(tmp_path)["papers"]
    assert [(paper["first"], paper["last"]) for paper in papers] == [(1, 1), (3, 4), (5, 8), (9, 10), (11, 13)]
    pages = [text(page) for page in volume(tmp_path).pages]
    assert [number for number, page in enumerate(pages, -1) if not page] == [2]


def test_a_draft_binds_what_there_is_and_says_so(tmp_path: Path) -> None:
    bound_before = attachments(tmp_path / "附件")
    (bound_before / MEASURED).unlink()
    record(tmp_path)
    with pytest.raises(UnreadyError) as caught:
        bound(tmp_path)
    assert caught.value.stands[3].state.value == "missing"
    assert not (tmp_path / "out").exists()
    bundle = bound(tmp_path, draft=True)
    pages = [text(page) for page in volume(tmp_path).pages]
    assert all("草稿" in page for page in pages)
    assert "4.清洁生产审核后的环境监测报告" in pages[1] and "缺" in pages[1]
    assert [problem.code for problem in bundle.problems] == ["paper-missing"]


def test_a_draft_of_nothing_has_contents(tmp_path: Path) -> None:
    q.bind(EVALUATION, COMPANY, tmp_path / "out", draft=True)
    pages = [text(page) for page in volume(tmp_path).pages]
    assert "监测报告" in pages[1]


def test_a_sealed_scan_is_bound_in_the_place_of_the_form(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    pdf(tmp_path / "附件" / "盖章件" / "评估申请表.pdf", "sealed-1", "sealed-2")
    record(tmp_path)
    bound(tmp_path)
    pages = [text(page) for page in volume(tmp_path).pages]
    assert "材料一重点企业清洁生产审核评估申请表" in pages[2]
    assert "sealed-1" in pages[3] and "sealed-2" in pages[4]
    assert "通讯地址" not in "".join(pages)
    assert (tmp_path / "out" / "表格" / "01 重点企业清洁生产审核评估申请表.docx").exists()
    assert "换入原件" in text(pypdf.PdfReader(tmp_path / "out" / "打印说明.pdf").pages[0])


def test_papers_that_are_bound_by_themselves_have_a_volume_of_their_own(tmp_path: Path) -> None:
    pdf(tmp_path / "附件" / "正文.pdf", "body-1", "body-2")
    pdf(tmp_path / "附件" / "另册.pdf", "apart-1")
    items = (Item("正文"), Item("另册", apart=True))
    bundle = q.bind(
        procedure(*items, copies=Copies(6), copies_apart=Copies(2)),
        COMPANY, tmp_path / "out", attachments=tmp_path / "附件", on=ON,
    )  # fmt: skip
    assert bundle.pages == {"装订本": 5, "装订本（单独装订）": 4}
    together, apart = ([text(page) for page in volume(tmp_path, name).pages] for name in bundle.pages)
    assert "一式六份" in together[0] and "一式二份" in apart[0] + "一式二份"
    assert "单独装订" in together[1] and "apart-1" not in "".join(together)
    assert "apart-1" in apart[3] and "—2—" in apart[3]
    words = text(pypdf.PdfReader(tmp_path / "out" / "打印说明.pdf").pages[0])
    assert "装订本.pdf6" in words and "装订本（单独装订）.pdf2" in words


def test_prints_are_made_for_every_expert_and_bear_their_own_numbers(tmp_path: Path) -> None:
    q.bind("dg2023-现场验收", CASES / "东莞-自愿.yaml", tmp_path / "out", on=date(2023, 11, 20))
    pages = [text(page) for page in volume(tmp_path, "打印本").pages]
    sheets = [page for page in pages if "广东省清洁生产审核评估验收评分表" in page]
    experts = [row["姓名"] for row in case("东莞-自愿")["专家"]]
    assert [name for name in experts if any(name in sheet for sheet in sheets)] == experts
    assert len(sheets) == len(experts)
    assert "—1—" in pages[0] and "—1—" in pages[1]
    assert not (tmp_path / "out" / "材料清单.pdf").exists()


def test_what_one_expert_wrote_is_on_no_other_sheet(tmp_path: Path) -> None:
    data = case("东莞-自愿")
    q.bind("dg2023-现场验收", CASES / "东莞-自愿.yaml", tmp_path / "out", on=date(2023, 11, 20))
    own = data["填表专家"]["姓名"]
    names = sorted(path.name for path in (tmp_path / "out" / "表格").glob("*评分表*.xlsx"))
    totals = {}
    for name in names:
        sheet = load_workbook(tmp_path / "out" / "表格" / name).worksheets[0]
        row = next(row for row in sheet.iter_rows() if row[0].value and str(row[0].value).replace("　", "") == "合计")
        totals[name] = [cell.value for cell in row if cell.value is not None][2:]
    assert {bool(values) for name, values in totals.items() if own in name} == {True}
    assert {bool(values) for name, values in totals.items() if own not in name} == {False}


@pytest.mark.parametrize(
    ("kinds", "suffixes"), [(("docx",), {".docx", ".json", ".pdf"}), (("pdf",), {".pdf", ".xlsx", ".docx", ".json"})]
)
def test_only_what_was_asked_for_is_made(kinds: tuple[str, ...], suffixes: set[str], tmp_path: Path) -> None:
    bound(tmp_path, to=kinds)
    made = files(tmp_path / "out")
    assert ("装订本.pdf" in made) is ("pdf" in kinds)
    assert {Path(name).suffix for name in made if name.startswith("表格/")} == ({".docx"} if "docx" in kinds else set())


def test_an_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(q.UsageError):
        bound(tmp_path, to=["ofd"])


def test_the_same_bytes_every_time(tmp_path: Path) -> None:
    first = tmp_path / "1"
    first.mkdir()
    bound(first)
    shutil.copytree(first, tmp_path / "2")
    shutil.rmtree(tmp_path / "2" / "out")
    bound(tmp_path / "2")
    assert files(first / "out") == files(tmp_path / "2" / "out")


def test_attachments_are_only_read(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    before = files(tmp_path / "附件")
    bound_at = record(tmp_path)
    q.bind(EVALUATION, bound_at, tmp_path / "out", attachments=tmp_path / "附件", on=ON)
    assert files(tmp_path / "附件") == before


def test_the_manifest_counts_what_went_in_and_came_out(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    (tmp_path / "附件" / "Thumbs.db").write_bytes(b"x")
    record(tmp_path)
    bundle = bound(tmp_path)
    tree = manifest(tmp_path)
    assert tree["counts"] == {
        "attachments": 4, "bound": 3, "sealed": 0, "electronic": 0, "unmatched": 0, "ignored": 1, "pages": 14, "files": 13,
    } | {"files": len(bundle.files) - 1}  # fmt: skip
    assert [paper["sources"] for paper in tree["papers"]] == [[], [], [REPORT], [MEASURED], [PROOFS]]
    assert {form["id"]: form["status"] for form in tree["forms"]} == {
        name: FORMS[name].provenance.status.value
        for name in ("gd2009-评估申请表", "gd2009-绩效表", "gd2009-审核人员名单")
    }
    for entry in tree["files"]:
        content = (tmp_path / "out" / entry["file"]).read_bytes()
        assert (entry["sha256"], entry["bytes"]) == (hashlib.sha256(content).hexdigest(), len(content))
    inputs = {entry["path"] for entry in tree["inputs"] if "path" in entry}
    assert "../案卷.json" in inputs and f"../附件/{REPORT}" in inputs


def test_an_unmatched_file_is_told_and_counted(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    picture(tmp_path / "附件" / "不知何物.png")
    record(tmp_path)
    bundle = bound(tmp_path, draft=True)
    assert [problem.code for problem in bundle.problems] == ["attachment-unmatched"]
    assert manifest(tmp_path)["counts"]["unmatched"] == 1


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    bound(tmp_path)
    before = files(tmp_path / "out")
    with pytest.raises(q.WriteError) as caught:
        bound(tmp_path)
    assert caught.value.problems[0].code == "exists"
    bound(tmp_path, overwrite=True, draft=True)
    assert files(tmp_path / "out").keys() == before.keys()
    assert files(tmp_path / "out") != before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_bundle_with_something_else_in_it_is_kept(tmp_path: Path) -> None:
    bound(tmp_path)
    (tmp_path / "out" / "表格" / "我的.docx").write_bytes(b"mine")
    before = files(tmp_path / "out")
    with pytest.raises(q.WriteError) as caught:
        bound(tmp_path, overwrite=True)
    assert (caught.value.problems[0].code, "我的.docx" in caught.value.problems[0].why) == ("bundle-has-more", True)
    assert files(tmp_path / "out") == before


@pytest.mark.parametrize("content", [None, b"{}", b"no json", b'{"files": 1}', b'{"files": [{}]}'])
def test_any_other_folder_is_kept(content: bytes | None, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_bytes(b"mine")
    if content is not None:
        (tmp_path / "out" / "manifest.json").write_bytes(content)
    before = files(tmp_path / "out")
    with pytest.raises(q.WriteError) as caught:
        bound(tmp_path, overwrite=True)
    assert caught.value.problems[0].code == "not-a-bundle"
    assert files(tmp_path / "out") == before


def test_an_empty_folder_is_filled_and_a_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    bound(tmp_path)
    shutil.rmtree(tmp_path / "out")
    (tmp_path / "out").write_bytes(b"mine")
    for overwrite in (False, True):
        with pytest.raises(q.WriteError):
            bound(tmp_path, overwrite=overwrite)
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_what_is_read_is_never_replaced(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    path = record(tmp_path)
    for target in (tmp_path, tmp_path / "附件", path):
        with pytest.raises(q.UsageError) as caught:
            q.bind(EVALUATION, path, target, attachments=tmp_path / "附件", on=ON, overwrite=True)
        assert caught.value.problems[0].code == "output-is-input"


def test_a_bundle_within_the_attachments_is_none_of_them(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    path = record(tmp_path)
    for overwrite in (False, True):
        bundle = q.bind(
            EVALUATION, path, tmp_path / "附件" / "装订", attachments=tmp_path / "附件", on=ON, overwrite=overwrite
        )
        assert bundle.problems == ()
    assert q.verify(tmp_path / "附件" / "装订").ok


def test_what_binding_gives_and_raises_crosses_processes(tmp_path: Path) -> None:
    bundle = bound(tmp_path)
    assert pickle.loads(pickle.dumps(bundle)) == bundle
    with pytest.raises(UnreadyError) as caught:
        q.bind(EVALUATION, case(), tmp_path / "other")
    back = pickle.loads(pickle.dumps(caught.value))
    assert (back.problems, back.stands) == (caught.value.problems, caught.value.stands)


@pytest.mark.parametrize("name", PROCEDURES)
def test_every_procedure_makes_a_draft_of_nothing_but_a_name(name: str, tmp_path: Path) -> None:
    bundle = q.bind(name, COMPANY, tmp_path / "out", on=ON, draft=True, to=("pdf",))
    prints = PROCEDURES[name].purpose is Purpose.PRINTS
    first = text(pypdf.PdfReader(tmp_path / "out" / ("打印本.pdf" if prints else "装订本.pdf")).pages[0])
    assert prints or PROCEDURES[name].title in first
    for path in bundle.files:
        if path.name in ("材料清单.pdf", "打印说明.pdf"):
            assert "【待" not in text(pypdf.PdfReader(path).pages[0])  # nothing of ours is wrong on a list of ours
