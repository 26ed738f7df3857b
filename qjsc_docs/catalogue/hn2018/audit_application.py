"""hn2018-审核申请表: 自愿性清洁生产审核申请表 (附件)."""

from __future__ import annotations

from ...form.blocks import box, line
from ...form.inline import Slot
from ...form.layout import Align, Layout, Table, annex, cell, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, When
from ...rules.across import latest_energy, latest_output
from ...rules.henan import consultancy_record, consultancy_staff, industrial_company, not_to_be_closed
from ...rules.permits import permit_of_company
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="hn2018-审核申请表",
    title="自愿性清洁生产审核申请表",
    aliases=("自愿性审核申请表",),
    audit=Audit.VOLUNTARY,
    summary="A company applies to carry out a voluntary audit.",
    provenance=provenance(
        annex="附件",
        note="“社会统一信用代码”照原文印，即统一社会信用代码。",
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.注册地址", "注册地址", need=REQUIRED),
        Field("企业.法定代表人", "法定代表人", need=REQUIRED),
        Field("企业.统一社会信用代码", "社会统一信用代码", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("企业.行业代码", "行业代码", need=REQUIRED),
        Field("企业.年产值", "企业上一年工业产值（万元）", unit="万元", need=REQUIRED, compute=latest_output),
        Field("企业.用能总量", "企业上一年用能总量（吨标煤）", unit="吨标煤", need=REQUIRED, compute=latest_energy),
        Field("企业.主要污染物排放量", "企业上一年主要污染物排放量", need=REQUIRED),
        Field("企业.主要产品及产量", "主要产品及产量", need=REQUIRED),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.联系人职务", "职务", need=REQUIRED),
        Field("企业.手机", "手机", need=REQUIRED),
        Field("企业.邮箱", "邮箱", need=REQUIRED),
        Field("企业.已通过环评和竣工验收", "企业是否已通过当地环保部门组织的环评和环境保护设施竣工验收", need=REQUIRED),
        Field("企业.竣工验收批文号", "环评和环境保护设施竣工验收批文号", need=When("企业.已通过环评和竣工验收", "是")),
        Field("企业.已获排污许可证", "企业是否已获得排污许可证", need=REQUIRED),
        Field("企业.排污许可证编号", "排污许可证编号", need=When("企业.已获排污许可证", "是")),
        Field("企业.有审核机构意向", "企业是否已与第三方审核机构有合同意向", need=REQUIRED),
        Field("企业.意向审核机构", "有意向的第三方审核机构名称", need=When("企业.有审核机构意向", "是")),
        Field("企业.列入结构调整计划", "近两年内是否列入区县关停并转等结构调整计划", need=REQUIRED),
        Field("企业.填表人", "填表人", need=REQUIRED),
        Field("填表.日期", "填表日期", stamp=True),
        Field("年度数据", "年度数据", fields=(
            Field("年度", "年度", need=REQUIRED),
            Field("年产值", "工业产值（万元）", unit="万元"),
            Field("综合能耗", "用能总量（吨标煤）", unit="吨标煤"),
        )),
        # not printed: what the notice asks of the consultancy that the company names
        Field("机构.专职技术人员", "审核机构专职技术人员（人）", basis="五（二）3"),
        Field("机构.高级职称", "其中高级职称（人）", basis="五（二）3"),
        Field("机构.中级职称", "其中中级职称或注册执业资格（人）", basis="五（二）3"),
        Field("机构.审核业绩", "拟服务行业清洁生产审核业绩（项）", basis="五（二）4"),
        Field("机构.咨询业绩", "相关咨询服务业绩（项）", basis="五（二）4"),
    ),
    rules=(permit_of_company, industrial_company, not_to_be_closed, consultancy_staff, consultancy_record),
    seals=(Seal("企业", "企业名称（加盖公章）", "附件"),),
    layout=Layout((
        annex("附　件"),
        title("自愿性清洁生产审核申请表"),
        Table((38.0, 34.0, 37.5, 46.5), (
            row("企业名称\n（加盖公章）", cell(Slot("企业.名称"), span=3), height=12),
            row("注册地址", cell(Slot("企业.注册地址"), span=3), height=9.7),
            row("法定代表人", Slot("企业.法定代表人"), "社会统一信用代码", Slot("企业.统一社会信用代码"), height=9.7),
            row("所属行业\n（按照《国民经济\n行业分类》）", Slot("企业.所属行业"), "行业代码", Slot("企业.行业代码"), height=17),
            row("企业上一年工业产值\n（万元）", Slot("企业.年产值"), "企业上一年用能总量\n（吨标煤）", Slot("企业.用能总量"), height=12),
            row("企业上一年\n主要污染物排放量", cell(Slot("企业.主要污染物排放量"), span=3, align=Align.LEFT), height=15),
            row("主要产品\n及产量", cell(Slot("企业.主要产品及产量"), span=3, align=Align.LEFT), height=15),
            row("联系人", Slot("企业.联系人"), "职　务", Slot("企业.联系人职务"), height=9.7),
            row("手　机", Slot("企业.手机"), "邮　箱", Slot("企业.邮箱"), height=9.7),
            row(cell("企业是否已通过当地环保部门组织的\n环评和环境保护设施竣工验收", span=2),
                cell(*box("企业.已通过环评和竣工验收", "是")), cell(*box("企业.已通过环评和竣工验收", "否")), height=12),
            row(cell("环评和环境保护设施竣工验收批文号", span=2), cell(Slot("企业.竣工验收批文号"), span=2), height=9.7),
            row(cell("企业是否已获得排污许可证", span=2),
                cell(*box("企业.已获排污许可证", "是")), cell(*box("企业.已获排污许可证", "否")), height=9.7),
            row(cell("排污许可证编号", span=2), cell(Slot("企业.排污许可证编号"), span=2), height=9.7),
            row(cell("企业是否已与第三方审核机构有合同意向", span=2),
                cell(*box("企业.有审核机构意向", "是")), cell(*box("企业.有审核机构意向", "否")), height=9.7),
            row(cell("有意向的第三方审核机构名称", span=2), cell(Slot("企业.意向审核机构"), span=2), height=9.7),
            row(cell("近两年内是否列入区县关停并转等\n结构调整计划", span=2),
                cell(*box("企业.列入结构调整计划", "是")), cell(*box("企业.列入结构调整计划", "否")), height=12),
        )),
        Table((72.0, 84.0), (
            line(("填表人：", Slot("企业.填表人")), ("填表日期：", Slot("填表.日期", "　　　　　　　　　")), height=8),
        )),
    )),
)
