"""A small form with one of everything that records must find their way to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qjsc_docs.form.facts import Fact, Kind
from qjsc_docs.form.layout import Layout
from qjsc_docs.form.model import REQUIRED, Audit, Field, Form, Pen, Provenance, Status, When
from qjsc_docs.form.record import Record
from qjsc_docs.records import load

PERSON = {"姓名": Fact(Kind.TEXT, ""), "职务": Fact(Kind.TEXT, ""), "手机": Fact(Kind.MOBILE, "")}
YEAR = {
    "年度": Fact(Kind.YEAR, ""),
    "煤耗": Fact(Kind.DECIMAL, "", unit="万吨"),
    "年产值": Fact(Kind.DECIMAL, "", unit="万元"),
}
FACTS = {
    "企业.名称": Fact(Kind.TEXT, ""),
    "企业.法定代表人": Fact(Kind.TEXT, ""),
    "企业.邮编": Fact(Kind.POSTCODE, ""),
    "企业.年产值": Fact(Kind.DECIMAL, "", unit="万元"),
    "企业.联系人": Fact(Kind.TEXT, ""),
    "企业.有许可证": Fact(Kind.YESNO, ""),
    "企业.许可证编号": Fact(Kind.TEXT, ""),
    "企业.简介": Fact(Kind.PARAGRAPH, ""),
    "机构.名称": Fact(Kind.TEXT, ""),
    "机构.联系人": Fact(Kind.TEXT, ""),
    "审核.类别": Fact(Kind.TICKS, "", choices=("自愿", "强制")),
    "填报.日期": Fact(Kind.DATE, ""),
    "主管.意见": Fact(Kind.PARAGRAPH, ""),
    "人员": Fact(Kind.LIST, "", items=PERSON),
    "年度数据": Fact(Kind.LIST, "", items=YEAR, key="年度"),
    "效益": Fact(
        Kind.MATRIX,
        "",
        items={"方案数": Fact(Kind.INTEGER, "", unit="个"), "COD减排": Fact(Kind.DECIMAL, "", unit="吨")},
        columns=("已实施", "待实施"),
    ),
}
FORM = Form(
    id="t2026-小表",
    title="小表",
    audit=Audit.BOTH,
    provenance=Provenance("某局", "某办法", "", 2026, "附件1", "某市", Status.REPRODUCED),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称（盖章）", need=REQUIRED, basis="第一条"),
        Field("企业.法定代表人", "法人代表", need=REQUIRED),
        Field("企业.邮编", "邮　编"),
        Field("企业.年产值", "年产值（亿元）", unit="亿元", need=REQUIRED),
        Field("企业.联系人", "联系人", aliases=("经办人",)),
        Field("企业.有许可证", "是否有许可证", need=REQUIRED),
        Field("企业.许可证编号", "许可证编号", need=When("企业.有许可证", "是")),
        Field("企业.简介", "简介"),
        Field("机构.联系人", "联系人"),
        Field("审核.类别", "审核类别"),
        Field("填报.日期", "填报\n日期", stamp=True),
        Field("主管.意见", "主管部门意见", pen=Pen.OTHERS),
        Field(
            "人员",
            "参加人员",
            need=REQUIRED,
            least_rows=2,
            fields=(Field("姓名", "姓  名", need=REQUIRED), Field("职务", "职  务"), Field("手机", "手机号码")),
        ),
        Field(
            "年度数据",
            "三年数据",
            fields=(
                Field("年度", "统计年度"),
                Field("煤耗", "煤耗（万吨/年）", unit="万吨"),
                Field("年产值", "产值（亿元）", unit="亿元"),
            ),
        ),
        Field(
            "效益",
            "方案效益",
            fields=(Field("方案数", "方案数（个）"), Field("COD减排", "COD减排（吨/年）", unit="吨")),
        ),
    ),
    layout=Layout(()),
)


def written(folder: Path, name: str, content: str | bytes) -> Path:
    """Return a new file with `content`."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def loaded(folder: Path, name: str, content: str | bytes, form: Form | None = FORM) -> Record:
    """Return the record of a new file with `content`."""
    return load(written(folder, name, content), form=form)


def told(record: Record) -> list[tuple[Any, ...]]:
    """Return code and line (or cell) of each problem."""
    return [(problem.code, problem.place.cell or problem.place.line) for problem in record.problems]
