"""A folder of attachments: every file found for its paper, or told; nothing outside, nothing lost."""

from __future__ import annotations

import os
import string
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qjsc_docs.bundle import folder as folder_module
from qjsc_docs.bundle.attachments import Attachment, Found, How, find_attachments
from qjsc_docs.form.procedure import Item
from qjsc_docs.problems import Place

ITEMS = (
    Item("评估申请表", "gd2009-评估申请表"),
    Item("强制性清洁生产企业审核绩效表", "gd2009-绩效表", aliases=("绩效表",)),
    Item("清洁生产审核报告书（送审稿）", aliases=("审核报告",), most=1),
    Item("监测报告"),
    Item("资质证明", aliases=("营业执照",)),
    Item("评分表", "gd2017-评分表", each="专家"),
)
FORM, TABLE, REPORT, MEASURED, PROOFS, SCORES = range(6)


def laid(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode())
    return folder


def found(folder: Path, *rows: Mapping[str, Any], items: tuple[Item, ...] = ITEMS, **more: Any) -> Found:
    return find_attachments(folder, rows, items, **more)


def shown(files: Mapping[int, tuple[Attachment, ...]]) -> dict[int, list[str]]:
    return {number: [one.name for one in some] for number, some in files.items()}


def told(result: Found) -> list[tuple[str, str]]:
    return [(problem.code, problem.value) for problem in result.problems]


def everything(result: Found) -> list[str]:
    zones = (result.by_item, result.sealed, result.electronic)
    files = [one.name for zone in zones for some in zone.values() for one in some]
    return sorted([*files, *(one.name for one in result.unmatched), *result.ignored])


def test_files_are_found_by_their_names(tmp_path: Path) -> None:
    laid(tmp_path, "3 审核报告.pdf", "监测报告.pdf", "营业执照.jpg", "5.审核师证书.png")
    result = found(tmp_path)
    assert shown(result.by_item) == {
        REPORT: ["3 审核报告.pdf"],
        MEASURED: ["监测报告.pdf"],
        PROOFS: ["5.审核师证书.png", "营业执照.jpg"],
    }
    assert told(result) == []
    assert result.by_item[MEASURED][0] == Attachment("监测报告.pdf", tmp_path / "监测报告.pdf", How.NAME)


def test_a_folder_of_a_paper_holds_its_files_in_the_order_of_counting(tmp_path: Path) -> None:
    laid(tmp_path, "资质证明/10.jpg", "资质证明/2.jpg", "资质证明/人员/1.jpg", "4/a.pdf", "05-证明/监测报告.pdf")
    result = found(tmp_path)
    assert shown(result.by_item) == {
        MEASURED: ["4/a.pdf"],
        PROOFS: ["05-证明/监测报告.pdf", "资质证明/2.jpg", "资质证明/10.jpg", "资质证明/人员/1.jpg"],
    }
    assert {one.how for one in result.by_item[PROOFS]} == {How.FOLDER}


def test_a_folder_that_is_no_papers_leaves_it_to_the_files(tmp_path: Path) -> None:
    laid(tmp_path, "恒泽公司/监测报告.pdf", "恒泽公司/其他.pdf")
    result = found(tmp_path)
    assert shown(result.by_item) == {MEASURED: ["恒泽公司/监测报告.pdf"]}
    assert told(result) == [("attachment-unmatched", "恒泽公司/其他.pdf")]


def test_what_the_record_says_comes_first_and_in_its_order(tmp_path: Path) -> None:
    laid(tmp_path, "监测/b.pdf", "监测/a.pdf", "营业执照.jpg")
    row = {"名称": "监测报告", "文件": "监测/b.pdf；监测\\a.pdf"}
    result = found(tmp_path, row, {"名称": "监测报告", "文件": "营业执照.jpg"})
    assert shown(result.by_item) == {MEASURED: ["监测/b.pdf", "监测/a.pdf", "营业执照.jpg"]}
    assert {one.how for one in result.by_item[MEASURED]} == {How.RECORD}
    assert told(result) == []


def test_the_record_may_name_a_folder(tmp_path: Path) -> None:
    laid(tmp_path, "监测/10.pdf", "监测/9.pdf")
    assert shown(found(tmp_path, {"名称": "4 监测报告", "文件": "监测"}).by_item) == {
        MEASURED: ["监测/9.pdf", "监测/10.pdf"]
    }


@pytest.mark.parametrize(
    "written", ["报告.PDF", " 报告.pdf ", '"报告.pdf"', "./报告.pdf", "x/../报告.pdf", ".\\报告.pdf", "“报告.pdf”"]
)
def test_small_slips_in_the_record_are_forgiven(tmp_path: Path, written: str) -> None:
    laid(tmp_path, "报告.pdf")
    result = found(tmp_path, {"名称": "监测报告", "文件": written})
    assert (shown(result.by_item), told(result)) == ({MEASURED: ["报告.pdf"]}, [])


def test_the_full_path_of_a_file_in_the_folder_is_understood(tmp_path: Path) -> None:
    laid(tmp_path, "报告.pdf")
    result = found(tmp_path, {"名称": "监测报告", "文件": str(tmp_path.resolve() / "报告.pdf")})
    assert (shown(result.by_item), told(result)) == ({MEASURED: ["报告.pdf"]}, [])


@pytest.mark.parametrize(
    "written",
    [
        "../秘密.pdf",
        "..",
        "a/../../秘密.pdf",
        "/etc/passwd",
        "C:\\秘密.pdf",
        "c:/秘密.pdf",
        "\\\\server\\秘密.pdf",
        "..\\秘密.pdf",
    ],
)
def test_the_record_leads_nowhere_outside(tmp_path: Path, written: str) -> None:
    laid(tmp_path, "秘密.pdf", "附件/a.pdf")
    result = found(tmp_path / "附件", {"名称": "监测报告", "文件": written})
    assert ("attachment-outside", written) in told(result)
    assert not result.by_item


@pytest.mark.parametrize("written", ["没有.pdf", "监测", "a.pdf/", "x" * 5000, "a\0b", "?*<>|.pdf", "."])
def test_a_file_that_is_not_there_is_told_with_its_place(tmp_path: Path, written: str) -> None:
    laid(tmp_path, "监测报告a.pdf")
    places = {"材料[0].文件": Place("案卷.yaml", 7)}
    result = found(tmp_path, {"名称": "监测报告", "文件": written}, places=places)
    (problem,) = result.problems
    assert (problem.code, problem.path, problem.value, problem.place.line) == (
        "attachment-missing", "材料[0].文件", written.strip(), 7,
    )  # fmt: skip


def test_a_mistyped_file_is_asked_after(tmp_path: Path) -> None:
    laid(tmp_path, "JC2512-0386.pdf")
    (problem, _unmatched) = found(tmp_path, {"名称": "监测报告", "文件": "JC2512-0836.pdf"}).problems
    assert "JC2512-0386.pdf" in problem.todo


def test_a_paper_of_the_record_that_nobody_asks_for(tmp_path: Path) -> None:
    laid(tmp_path, "a.pdf")
    result = found(
        tmp_path, {"名称": "监测报告书", "文件": "b.pdf"}, {"名称": "环评批复", "文件": "a.pdf"}, {"名称": "无文件"}
    )
    assert told(result)[:2] == [("attachment-missing", "b.pdf"), ("material-unknown", "环评批复")]


def test_a_pdf_is_bound_and_its_word_file_is_the_electronic_version(tmp_path: Path) -> None:
    laid(tmp_path, "审核报告.docx", "审核报告.pdf", "监测报告（可编辑）.doc", "监测报告（扫描件）.pdf")
    result = found(tmp_path)
    assert shown(result.by_item) == {REPORT: ["审核报告.pdf"], MEASURED: ["监测报告（扫描件）.pdf"]}
    assert shown(result.electronic) == {REPORT: ["审核报告.docx"], MEASURED: ["监测报告（可编辑）.doc"]}
    assert result.electronic[REPORT][0].editable
    assert told(result) == []


def test_a_word_file_alone_is_bound(tmp_path: Path) -> None:
    assert shown(found(laid(tmp_path, "审核报告.docx")).by_item) == {REPORT: ["审核报告.docx"]}


def test_a_sealed_scan_stands_for_the_form(tmp_path: Path) -> None:
    laid(tmp_path, "盖章件/绩效表-2.jpg", "盖章件/绩效表-1.jpg", "盖章件/1.pdf", "盖章扫描件/评分表/张.jpg")
    result = found(tmp_path)
    assert shown(result.sealed) == {
        FORM: ["盖章件/1.pdf"],
        TABLE: ["盖章件/绩效表-1.jpg", "盖章件/绩效表-2.jpg"],
        SCORES: ["盖章扫描件/评分表/张.jpg"],
    }
    assert (result.by_item, told(result)) == ({}, [])


def test_a_sealed_scan_stands_for_the_unsealed_file_too(tmp_path: Path) -> None:
    laid(tmp_path, "盖章件/审核报告.pdf", "审核报告.pdf", "审核报告.docx", "盖章件/监测报告.pdf")
    result = found(tmp_path)
    assert shown(result.by_item) == {REPORT: ["盖章件/审核报告.pdf"], MEASURED: ["盖章件/监测报告.pdf"]}
    assert shown(result.electronic) == {REPORT: ["审核报告.docx", "审核报告.pdf"]}
    assert (result.sealed, told(result)) == ({}, [])


def test_sheets_of_experts_may_lie_anywhere(tmp_path: Path) -> None:
    laid(tmp_path, "评分表/王.jpg", "评分表/李.jpg", "6-张.pdf")
    assert shown(found(tmp_path).sealed) == {SCORES: ["6-张.pdf", "评分表/李.jpg", "评分表/王.jpg"]}


def test_the_record_may_give_a_file_for_a_form(tmp_path: Path) -> None:
    laid(tmp_path, "x.pdf")
    assert shown(found(tmp_path, {"名称": "绩效表", "文件": "x.pdf"}).sealed) == {TABLE: ["x.pdf"]}


def test_a_file_of_a_form_outside_of_the_sealed_ones_is_not_bound_and_told(tmp_path: Path) -> None:
    result = found(laid(tmp_path, "绩效表.docx"))
    assert (told(result), [one.name for one in result.unmatched]) == (
        [("attachment-of-form", "绩效表.docx")], ["绩效表.docx"],
    )  # fmt: skip
    assert "强制性清洁生产企业审核绩效表" in result.problems[0].why


def test_a_folder_of_electronic_versions(tmp_path: Path) -> None:
    laid(tmp_path, "电子版/绩效表.xlsx", "电子版/审核报告.zip", "审核报告.pdf")
    result = found(tmp_path)
    assert shown(result.electronic) == {TABLE: ["电子版/绩效表.xlsx"], REPORT: ["电子版/审核报告.zip"]}
    assert told(result) == []


def test_two_files_for_a_paper_that_takes_one_are_told_by_name(tmp_path: Path) -> None:
    result = found(laid(tmp_path, "审核报告.pdf", "恒泽审核报告旧.pdf"))
    (problem,) = result.problems
    assert (problem.code, problem.params["files"]) == ("attachments-too-many", "审核报告.pdf、恒泽审核报告旧.pdf")
    assert len(result.by_item[REPORT]) == 2


def test_a_paper_in_several_volumes_is_named_file_by_file(tmp_path: Path) -> None:
    laid(tmp_path, "审核报告（上册）.pdf", "审核报告（下册）.pdf")
    row = {"名称": "审核报告", "文件": "审核报告（上册）.pdf；审核报告（下册）.pdf"}
    assert (told(found(tmp_path, row)), len(found(tmp_path, row).by_item[REPORT])) == ([], 2)


def test_two_versions_of_one_paper_are_told(tmp_path: Path) -> None:
    result = found(laid(tmp_path, "监测报告.pdf", "监测报告扫描件.jpg", "4 资料.pdf"))
    (problem,) = result.problems
    assert (problem.code, problem.severity) == ("attachments-alike", "warning")
    assert problem.params["files"] == "监测报告.pdf、监测报告扫描件.jpg"


def test_an_extra_file_is_told_with_the_paper_that_may_be_meant(tmp_path: Path) -> None:
    result = found(laid(tmp_path, "检测报告.pdf"))
    assert told(result) == [("attachment-unmatched", "检测报告.pdf")]
    assert [one.name for one in result.unmatched] == ["检测报告.pdf"]
    assert "监测报告" in result.problems[0].todo


def test_a_file_that_fits_several_is_told_with_the_candidates(tmp_path: Path) -> None:
    items = (Item("评估会议签到表", aliases=("签到表",)), Item("验收会议签到表", aliases=("签到表",)))
    (problem,) = found(laid(tmp_path, "签到表.pdf"), items=items).problems
    assert (problem.code, problem.params["candidates"]) == (
        "attachment-ambiguous", "1 评估会议签到表、2 验收会议签到表",
    )  # fmt: skip


def test_a_number_against_the_words_is_told_with_both(tmp_path: Path) -> None:
    (problem,) = found(laid(tmp_path, "5.监测报告.pdf")).problems
    assert (problem.code, problem.params["candidates"]) == ("attachment-clash", "4 监测报告、5 资质证明")


LITTER = ["~$审核报告.docx", "Thumbs.db", ".DS_Store", "desktop.ini", "__MACOSX/._监测报告.pdf", ".~lock.监测报告.docx#",
          "~WRL0003.tmp", "监测报告.pdf.lnk", ".git/config", "._监测报告.pdf"]  # fmt: skip


def test_what_programs_leave_behind_is_passed_over_and_listed(tmp_path: Path) -> None:
    result = found(laid(tmp_path, *LITTER))
    assert sorted(result.ignored) == sorted(
        {name if name[0] != "_" and "/" not in name else name.split("/")[0] for name in LITTER}
    )
    assert (result.all, told(result)) == ((), [])


NASTY = ["监测 报告 .pdf", "监测报告😀🎉.pdf", "监测报告" + "长" * 60 + ".pdf", unicodedata.normalize("NFD", "監視ガス监测报告é.pdf"),
         "４．监测报告．２０２５.pdf", "监测报告\n第二行.pdf", "监测报告'\";&|$(x).pdf", "监测报告.PDF", "-监测报告.pdf", "监测报告.tar.pdf",
         "%s{0}{value}监测报告.pdf", "‮监测报告.pdf"]  # fmt: skip


@pytest.mark.parametrize("name", NASTY)
def test_names_of_every_sort(tmp_path: Path, name: str) -> None:
    result = found(laid(tmp_path, name))
    assert (shown(result.by_item), told(result)) == ({MEASURED: [name]}, [])
    assert result.by_item[MEASURED][0].path.read_bytes() == name.encode()


def test_the_longest_name_that_a_disk_takes(tmp_path: Path) -> None:
    name = "监测报告" + "x" * (255 - 4 * 3 - 4) + ".pdf"  # 200 characters and more: 255 bytes
    assert len(name) > 200
    assert shown(found(laid(tmp_path, name)).by_item) == {MEASURED: [name]}


def test_a_name_that_is_no_text_is_shown_with_question_marks(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.pdf"))
    path.write_bytes(b"x")
    result = found(tmp_path)
    assert [one.name for one in result.unmatched] == ["??.pdf"]
    assert result.unmatched[0].path == path
    assert result.problems[0].why.encode()


def test_names_with_braces_do_not_break_the_words_of_problems(tmp_path: Path) -> None:
    for problem in found(laid(tmp_path, "{value}{x}%s.zip"), {"名称": "{a}", "文件": "{b}"}).problems:
        assert "{" in f"{problem.why} {problem.todo}"


def test_a_link_leads_nowhere_outside(tmp_path: Path) -> None:
    laid(tmp_path, "秘密/监测报告.pdf", "附件/真的.pdf")
    folder = tmp_path / "附件"
    (folder / "监测报告.pdf").symlink_to(tmp_path / "秘密" / "监测报告.pdf")
    (folder / "监测报告").symlink_to(tmp_path / "秘密")
    (folder / "4.pdf").symlink_to(folder / "没有.pdf")
    (folder / "5.pdf").symlink_to(folder / "5.pdf")
    (folder / "3.pdf").symlink_to(folder / "真的.pdf")
    (folder / "圈").symlink_to(folder)
    result = found(folder)
    assert shown(result.by_item) == {REPORT: ["3.pdf"]}
    assert sorted(value for code, value in told(result) if code == "attachment-link") == [
        "4.pdf", "5.pdf", "圈", "监测报告", "监测报告.pdf",
    ]  # fmt: skip


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "监测报告.pdf")
    assert told(found(tmp_path)) == [("attachment-kind", "监测报告.pdf")]


def test_a_folder_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MOST_FILES", 3)
    laid(tmp_path, "1.pdf", "2.pdf", "3.pdf", "4.pdf")
    result = found(tmp_path)
    assert (result.all, [problem.code for problem in result.problems]) == ((), ["attachments-many"])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in found(tmp_path / "没有").problems] == ["attachment-unreadable"]


def test_no_folder_at_all() -> None:
    assert find_attachments(None, [], ITEMS) == Found()
    result = find_attachments(None, [{"名称": "监测报告", "文件": "a.pdf"}], ITEMS)
    assert told(result) == [("attachment-missing", "a.pdf")]


def test_a_bundle_made_in_the_folder_is_no_attachment(tmp_path: Path) -> None:
    laid(tmp_path, "监测报告.pdf", "成果/装订本.pdf", "成果/表格/01.docx")
    assert everything(found(tmp_path, without=tmp_path / "成果")) == ["监测报告.pdf"]
    assert "成果/装订本.pdf" in everything(found(tmp_path))


def test_rows_of_the_record_may_be_anything(tmp_path: Path) -> None:
    rows: list[Any] = [
        {},
        {"名称": None, "文件": None},
        {"名称": 4, "文件": 5},
        {"名称": "监测报告", "文件": ["a.pdf", "b.pdf"]},
    ]
    result = found(laid(tmp_path, "a.pdf", "b.pdf"), *rows)
    assert shown(result.by_item) == {MEASURED: ["a.pdf", "b.pdf"]}


def test_the_folder_is_only_read(tmp_path: Path) -> None:
    laid(tmp_path, "监测报告.pdf", "盖章件/1.jpg")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    found(tmp_path, {"名称": "监测报告", "文件": "监测报告.pdf"})
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


PARTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "监测报告",
                "绩效表",
                "审核报告",
                "评分表",
                "营业执照",
                "3",
                "4.",
                "（五）",
                "盖章",
                "扫描件",
                "附件",
                "~$",
                ".",
                " ",
            ]
        ),
        st.text(alphabet=string.ascii_letters + "é😀表", max_size=3),
    ),
    min_size=1,
    max_size=4,
).map("".join)
FOLDERS = st.one_of(st.just(""), st.sampled_from(["盖章件/", "电子版/", "监测报告/", "盖章件/绩效表/", "x/", "2/"]))
NAMES = st.tuples(FOLDERS, PARTS, st.sampled_from([".pdf", ".docx", ".jpg", ".zip", ""])).map("".join)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(names=st.sets(NAMES, max_size=8), claimed=st.lists(NAMES, max_size=2))
def test_no_file_is_lost_and_none_is_there_twice(
    tmp_path_factory: pytest.TempPathFactory, names: set[str], claimed: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("附件")
    for name in sorted(names, key=len):
        path = folder / name
        if path.name not in ("", ".", "..") and not path.exists() and not any(one.is_file() for one in path.parents):
            laid(folder, name)
    rows = [{"名称": "监测报告", "文件": name} for name in claimed]
    result = find_attachments(folder, rows, ITEMS)
    there = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert everything(result) == there
    told_of = {problem.params.get("file") for problem in result.problems}
    assert {one.name for one in result.unmatched} <= told_of
    assert find_attachments(folder, rows, ITEMS) == result
