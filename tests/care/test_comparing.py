"""Whether an office's blank still has the labels of the form, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from qjsc_docs import office, use_language
from qjsc_docs.care.comparing import Change, compare
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive.docx import build
from qjsc_docs.engine.package import Package
from qjsc_docs.errors import UsageError
from qjsc_docs.filling import blank as write_blank
from qjsc_docs.form.model import Form
from tests.support.small import FORM

from .blanks import MAIN, PAPERS, office_blank

every_paper = pytest.mark.parametrize("form", PAPERS, ids=[form.id for form in PAPERS])


@every_paper
def test_our_own_blank_and_template_are_the_form(form: Form, tmp_path: Path) -> None:
    template = tmp_path / "t.docx"
    template.write_bytes(build(form))
    assert compare(office_blank(form, tmp_path), form) == ()
    assert compare(template, form) == ()


def test_so_are_blanks_that_libreoffice_saved(tmp_path: Path) -> None:
    blanks = [office_blank(form, tmp_path) for form in PAPERS]
    saved = office.convert_all(office.convert_all(blanks, ".doc", tmp_path / "doc"), ".docx", tmp_path / "docx")
    assert {path.stem: compare(path, FORMS[path.stem]) for path in saved} == {path.stem: () for path in saved}


def changed(folder: Path, *changes: tuple[str, str]) -> Path:
    """The small form's blank with letters of its XML replaced."""
    path = folder / "blank.docx"
    write_blank(FORM, [path], overwrite=True)
    package = Package.open(path)
    xml = package.read(MAIN).decode()
    for old, new in changes:
        assert old in xml
        xml = xml.replace(old, new, 1)
    path.write_bytes(package.rewrite({MAIN: xml.encode()}))
    return path


def found(path: Path) -> list[tuple[Change, str, str]]:
    return [(each.change, each.ours, each.theirs) for each in compare(path, FORM)]


def test_a_label_reworded(tmp_path: Path) -> None:
    path = changed(tmp_path, (">企业名称<", ">企业（单位）名称<"))
    (difference,) = compare(path, FORM)
    assert (difference.change, difference.ours, difference.theirs) == (Change.CHANGED, "企业名称", "企业（单位）名称")
    assert difference.here == "第 1 个表格第 1 行第 1 格：企业名称"
    assert difference.there == "第 1 个表格第 1 行第 1 格：企业（单位）名称"


def test_a_label_gone_and_one_added(tmp_path: Path) -> None:
    path = changed(tmp_path, (">投资<", "><"), (">小表<", ">小表<w:br/></w:t></w:r><w:r><w:t><"))
    assert found(path) == [(Change.GONE, "投资", "")]
    path = changed(tmp_path, ("</w:tbl>", "</w:tbl><w:p><w:r><w:t>须附营业执照</w:t></w:r></w:p>"))
    assert found(path) == [(Change.ADDED, "", "须附营业执照")]


def test_a_label_moved(tmp_path: Path) -> None:
    path = changed(tmp_path, (">投资<", ">部门意见 甲<"), (">部门意见<", ">投资<"), (">部门意见 甲<", ">部门意见<"))
    assert {change for change, _ours, _theirs in found(path)} == {Change.MOVED}
    assert {ours for _change, ours, _theirs in found(path)} <= {"投资", "部门意见"}


def test_words_around_values_are_compared_too(tmp_path: Path) -> None:
    path = changed(tmp_path, (">填表日期：<", ">填报日期：<"))
    assert found(path) == [(Change.CHANGED, "填表日期：", "填报日期： 年 月 日")]


def test_blanks_widths_and_room_make_no_difference(tmp_path: Path) -> None:
    path = changed(
        tmp_path,
        (">企业名称<", ">企 业 名 称<"),
        (">年产值（亿元）<", ">年产值(亿元)<"),
        (">填表日期：<", ">填表日期:____<"),
    )
    assert found(path) == []


def test_the_places_are_said_in_the_language_of_the_reader(tmp_path: Path) -> None:
    use_language("en")
    (difference,) = compare(changed(tmp_path, (">企业名称<", ">单位名称<")), FORM)
    assert (difference.change, difference.there) == (Change.CHANGED, "table 1, row 1, cell 1: 单位名称")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        compare(tmp_path / "x.docx", FORM)
