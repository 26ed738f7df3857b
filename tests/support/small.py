"""A small form that holds every kind of field, for tests that should not depend on the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.inline import Joint, Slot, Tick
from qjsc_docs.form.layout import Layout, Table, cell, para, row, title
from qjsc_docs.form.model import REQUIRED, Audit, Field, Form, Pen, Provenance, Status, When
from qjsc_docs.form.record import Record
from qjsc_docs.problems import Place, Problem

FACTS = {
    "企业.名称": Fact(Kind.TEXT, "name", longest=20),
    "企业.年产值": Fact(Kind.DECIMAL, "output", unit="万元", least="0"),
    "企业.有许可证": Fact(Kind.YESNO, "has a permit"),
    "企业.许可证编号": Fact(Kind.TEXT, "permit number"),
    "企业.填表日期": Fact(Kind.DATE, "date of filling"),
    "部门.意见": Fact(Kind.PARAGRAPH, "the office's opinion"),
    "人员": Fact(Kind.LIST, "staff", items={"姓名": Fact(Kind.TEXT, "name"), "手机": Fact(Kind.MOBILE, "mobile")}),
    "年度数据": Fact(
        Kind.LIST,
        "years",
        key="年度",
        items={
            "年度": Fact(Kind.YEAR, "year"),
            "产生": Fact(Kind.DECIMAL, "produced", unit="吨"),
            "排放": Fact(Kind.DECIMAL, "discharged", unit="吨"),
        },
    ),
    "效益": Fact(
        Kind.MATRIX, "benefit", items={"投资": Fact(Kind.DECIMAL, "cost", unit="万元")}, columns=("已实施", "合计")
    ),
}


def total(values: Mapping[str, Any]) -> dict[str, dict[str, Decimal]] | None:
    """The total is what has been carried out, doubled: a rule no office has, which shows the mechanism."""
    done = values.get("效益", {}).get("投资", {}).get("已实施")
    return None if done is None else {"投资": {"已实施": done, "合计": done * 2}}


def not_above(values: Mapping[str, Any]) -> Iterator[Problem]:
    """The discharge is not above the production."""
    for number, year in enumerate(values.get("年度数据", ())):
        if year.get("排放", 0) > year.get("产生", 0):
            params = {"year": str(year["年度"]), "pollutant": "甲", "discharged": "?", "produced": "?"}
            yield Problem("discharge-above-production", f"年度数据[{number}].排放", params, basis="第一条")


FORM = Form(
    id="test-小表",
    title="小表",
    audit=Audit.BOTH,
    provenance=Provenance("某局", "某通知", "", 2023, "附件1", "某省", Status.REPRODUCED),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.年产值", "年产值（亿元）", unit="亿元", places=4),
        Field("企业.有许可证", "是否有许可证"),
        Field("企业.许可证编号", "许可证编号", need=When("企业.有许可证", "是")),
        Field("企业.填表日期", "填表日期", stamp=True),
        Field("部门.意见", "部门意见", pen=Pen.OTHERS),
        Field("人员", "参加人员", fields=(Field("姓名", need=REQUIRED), Field("手机", "手机号码")), least_rows=1),
        Field("年度数据", "年度数据", fields=(Field("年度"), Field("产生", "产生量"), Field("排放", "排放量"))),
        Field("效益", "效益", compute=total, fields=(Field("投资", "所需投资"),)),
    ),
    rules=(not_above,),
    layout=Layout(
        (
            title("小表"),
            Table(
                (30.0, 50.0, 40.0),
                (
                    row("企业名称", cell(Slot("企业.名称"), span=2)),
                    row("年产值（亿元）", cell(Slot("企业.年产值"), span=2)),
                    row(
                        "是否有许可证",
                        cell("是", Tick("企业.有许可证", (("是", "☑"),)), " 否", Tick("企业.有许可证", (("否", "☑"),))),
                        Slot("企业.许可证编号"),
                    ),
                    row("序号", "姓名", "手机号码", head=True),
                    row(Slot("序号"), Slot("姓名"), Slot("手机"), each="人员", blanks=3),
                    row(
                        "产生/排放",
                        cell(
                            Slot("年度数据[0].产生"),
                            Joint("/", "年度数据[0].产生", "年度数据[0].排放"),
                            Slot("年度数据[0].排放"),
                        ),
                        cell(
                            Slot("年度数据[1].产生"),
                            Joint("/", "年度数据[1].产生", "年度数据[1].排放"),
                            Slot("年度数据[1].排放"),
                        ),
                    ),
                    row("投资", Slot("效益.投资.已实施"), Slot("效益.投资.合计")),
                    row("部门意见", cell(Slot("部门.意见"), span=2)),
                ),
            ),
            para("填表日期：", Slot("企业.填表日期")),
        )
    ),
)

GOOD: dict[str, Any] = {
    "企业": {"名称": "甲公司", "年产值": "12345", "有许可证": "否"},
    "人员": [{"姓名": "张三", "手机": "13800138000"}],
}


def record(data: Mapping[str, Any] | None = None, **places: Place) -> Record:
    """Return a record of the good data, changed by `data`."""
    return Record({**GOOD, **(data or {})}, {path.replace("__", "."): place for path, place in places.items()})
