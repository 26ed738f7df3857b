"""A row's own cells over those of its 案卷."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from qjsc_docs.batch.model import Row
from qjsc_docs.batch.rows import overlay, record_of
from qjsc_docs.form.record import Record
from qjsc_docs.problems import Place, Problem
from qjsc_docs.records import from_tree
from qjsc_docs.records.tree import Entry, Group, Leaf, Rows

from .material import FORM

HERE = Place("表.xlsx", sheet="表", cell="A2")


def row(path: Path, **cells: Any) -> Row:
    entries = tuple(
        Entry(key.replace("_", "."), HERE, value if isinstance(value, Rows) else Leaf(value, HERE))
        for key, value in cells.items()
    )
    return Row(1, Group(entries, HERE), HERE, (str(path),))


def case(folder: Path, tree: dict[str, Any]) -> Path:
    path = folder / "案卷.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=True), "utf-8")
    return path


def test_what_the_row_says_goes_first_and_the_rest_stays(tmp_path: Path) -> None:
    path = case(tmp_path, {"企业": {"名称": "东莞甲厂", "邮编": "523000"}, "审核": {"开展时间": "2025年3月"}})
    record = record_of(row(path, 企业_名称="东莞乙厂", 企业_邮编=None, 审核_开展时间="  "), FORM)
    assert record.data == {"企业": {"名称": "东莞乙厂", "邮编": "523000"}, "审核": {"开展时间": "2025年3月"}}
    assert record.places["企业.名称"] == HERE
    assert record.places["企业.邮编"].file == str(path)
    assert record.problems == ()


def test_a_list_is_given_anew_as_a_whole(tmp_path: Path) -> None:
    path = case(tmp_path, {"专家": [{"姓名": "甲", "职称": "教授"}, {"姓名": "乙"}]})
    names = Rows((Group((Entry("姓名", HERE, Leaf("丙", HERE)),), HERE),), HERE)
    record = record_of(row(path, 专家=names), None)
    assert record.data == {"专家": [{"姓名": "丙"}]}
    assert {key: place.file for key, place in record.places.items() if key.startswith("专家")} == {
        "专家": HERE.file, "专家[0]": HERE.file, "专家[0].姓名": HERE.file,
    }  # fmt: skip


def test_a_problem_of_what_is_overridden_is_none_any_more() -> None:
    base = from_tree({"企业": {"名称": "甲"}})
    base = Record(
        base.data, base.places, (Problem("duplicate-key", "企业.名称"), Problem("duplicate-key", "企业.邮编"))
    )
    over = from_tree({"企业": {"名称": "乙"}})
    assert [problem.path for problem in overlay(base, over).problems] == ["企业.邮编"]


def test_problems_of_the_row_itself_come_first(tmp_path: Path) -> None:
    path = case(tmp_path, {"企业": {"名稱號": "甲"}})
    record = record_of(row(path)._replace(problems=(Problem("name-again"),)), FORM)
    assert sorted(problem.code for problem in record.problems) == ["name-again", "unknown-key"]
