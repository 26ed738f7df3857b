"""Records written as files: what a person would have typed, read back as the same."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from qjsc_docs.catalogue.facts import FACTS, STATES
from qjsc_docs.errors import UsageError
from qjsc_docs.form.model import Form
from qjsc_docs.form.reading import read as read_values
from qjsc_docs.form.record import Record
from qjsc_docs.records import load
from qjsc_docs.records.writing import ordered, refuse_other_kinds, written
from qjsc_docs.rules.dates import Month

from ..support.forms import every_form

SAMPLES = Path(__file__).parents[2] / "samples"


def text(**data: Any) -> str:
    return written(Record(data), FACTS)


def test_the_vocabulary_gives_the_order_and_empty_values_are_left_out() -> None:
    data = {"填表": {"日期": "2026-03-04"}, "企业": {"电话": "0769-1", "地址": "", "名称": "甲公司"}, "人员": []}
    assert written(Record(data), FACTS, heading=["确认表"]) == dedent("""\
        # 确认表
        企业:
          名称: 甲公司
          电话: 0769-1
        填表:
          日期: 2026年3月4日
        """)


def test_rows_long_texts_and_typed_values_are_readable() -> None:
    data = {
        "企业": {"简介": "第一行\n第二行", "邮编": 523000, "年产值": "1,234.50"},
        "年度数据": [{"电耗": 2145.6, "年度": 2023}, {"年度": "2024年", "煤耗": "0.50吨"}],
        "方案效益": {"所需投资": {STATES[-1]: "30", STATES[0]: None}},
        "清单外": True,
    }
    assert text(**data) == dedent(f"""\
        企业:
          邮编: '523000'
          简介: |-
            第一行
            第二行
          年产值: 1234.5
        年度数据:
          - 年度: 2023
            电耗: 2145.6
          - 年度: 2024
            煤耗: 0.50吨
        方案效益:
          所需投资:
            {STATES[-1]}: 30
        清单外: 是
        """)


def test_what_no_fact_is_about_is_kept_behind_the_rest() -> None:
    data = {"乙": {"丙": "1"}, "企业": {"别称": "甲", "名称": "甲公司"}}
    assert ordered(data, FACTS) == {"企业": {"名称": "甲公司", "别称": "甲"}, "乙": {"丙": "1"}}


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (date(2026, 3, 4), "2026年3月4日"),
        ("二〇二六年三月四日", "2026年3月4日"),
        ("三月", "三月"),
        ("/", "/"),
    ],
)
def test_days_are_written_as_people_write_them(value: object, kept: str) -> None:
    assert ordered({"填表": {"日期": value}}, FACTS) == {"填表": {"日期": kept}}


def test_json_holds_numbers_and_loses_no_digit() -> None:
    row = {"年度": "2023", "煤耗": "1.12", "电耗": "12345678901234567890.5", "纳税": Decimal("10")}
    told = written(Record({"年度数据": [row], "企业": {"手机": "13800138000"}}), FACTS, ".json")
    assert json.loads(told)["年度数据"] == [{"年度": 2023, "纳税": 10, "煤耗": 1.12, "电耗": "12345678901234567890.5"}]


def test_months_and_lists_of_ticks() -> None:
    assert ordered({"上传": [Month(2026, 3), ("甲", "乙"), 0.1]}, {}) == {
        "上传": ["2026年3月", ["甲", "乙"], Decimal("0.1")]
    }


@every_form
@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_every_sample_is_read_again_as_it_was(form: Form, suffix: str, tmp_path: Path) -> None:
    record = load(SAMPLES / f"{form.id}.yaml", form=form)
    path = tmp_path / f"{form.id}{suffix}"
    path.write_text(written(record, form.facts, suffix), "utf-8")
    again = load(path, form=form)
    assert again.problems == ()
    assert _values(form, again) == _values(form, record)


def _values(form: Form, record: Record) -> Any:
    return _without_pictures(read_values(form, record).values)


def _without_pictures(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_pictures(inner) for key, inner in value.items() if key != "文件"}
    return [_without_pictures(inner) for inner in value] if isinstance(value, list) else value


def test_other_kinds_of_files_are_refused() -> None:
    refuse_other_kinds(Path("a.YAML"))
    with pytest.raises(UsageError) as caught:
        refuse_other_kinds(Path("a.docx"))
    assert caught.value.problems[0].code == "bad-output"
