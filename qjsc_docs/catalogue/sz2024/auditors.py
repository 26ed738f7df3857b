"""sz2024-审核师在职清单: who wrote the report, with certificates and social insurance (四（二）)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Joint, Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal
from ...rules.insurance import auditors_employed_by_author, certificates_differ, insurance_covers_report
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sz2024-审核师在职清单",
    title="清洁生产审核报告编制人员在职情况清单",
    aliases=("审核师在职情况清单", "审核师在职证明清单"),
    audit=Audit.MANDATORY,
    summary="Who wrote the audit report, with certificates and proof of social insurance.",
    provenance=provenance(
        annex="四（二）",
        note="原文规定重点核实报告编制人员的清洁生产审核师证书和审核师在职情况（载有社保部门公章的社保缴交材料），未附格式。"
        "按核实的内容逐人列证书编号、社保缴交单位和起止时间。",
        additions=(
            "职称、承担工作：核实时须知道各人在报告编制中的分工",
            "报告完成时间：社保缴交材料应覆盖报告编制期间，供核对",
            "声明：原文严厉杜绝使用非本单位在职人员证书，由编制单位盖章负责",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("机构.名称", "报告编制单位", need=REQUIRED),
        Field("审核.报告书完成时间", "报告完成时间", need=REQUIRED),
        Field("审核人员", "报告编制人员", need=REQUIRED, least_rows=1, basis="四（二）", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("职称", "职称", need=REQUIRED),
            Field("承担工作", "承担工作", need=REQUIRED),
            Field("证书编号", "清洁生产审核师证书编号", need=REQUIRED),
            Field("社保单位", "社保缴交单位", need=REQUIRED),
            Field("社保起", "社保缴交起始月份", need=REQUIRED),
            Field("社保止", "社保缴交截止月份", need=REQUIRED),
        )),
        Field("机构.联系人", "填表人"),
        Field("机构.联系电话", "联系电话"),
        Field("填表.日期", "填表日期", stamp=True),
    ),
    rules=(auditors_employed_by_author, insurance_covers_report, certificates_differ),
    seals=(Seal("报告编制单位", "报告编制单位（盖章）", "四（二）"),),
    layout=Layout((
        title("清洁生产审核报告编制人员在职情况清单", "小二", 3),
        Table((101.0, 55.0), (
            line(("企业名称：", Slot("企业.名称")), ("报告完成时间：", Slot("审核.报告书完成时间"))),
            line(("报告编制单位：", Slot("机构.名称")), ("",)),
        )),
        Table((11.5, 16.0, 22.5, 22.0, 29.0, 28.0, 27.0), (
            row(
                cell("序号", face=Face.HEI), cell("姓名", face=Face.HEI), cell("职称", face=Face.HEI),
                cell("承担工作", face=Face.HEI), cell("清洁生产审核师\n证书编号", face=Face.HEI),
                cell("社保缴交单位", face=Face.HEI), cell("社保缴交\n起止月份", face=Face.HEI),
                height=13, head=True,
            ),
            row(
                Slot("序号"), Slot("姓名"), Slot("职称"), Slot("承担工作"), Slot("证书编号"), Slot("社保单位"),
                cell(Slot("社保起"), Joint("\n至", "社保起", "社保止"), Slot("社保止")),
                height=13.5, each="审核人员", blanks=7,
            ),
            row(
                cell("声明：以上人员均为本单位在职人员，所列证书和社保缴交材料真实、有效。",
                     span=7, align=Align.LEFT, open=(Side.BOTTOM,)),
                height=11,
            ),
            row(
                cell("报告编制单位（盖章）：", span=7, align=Align.LEFT, valign=Valign.TOP, open=(Side.TOP,)),
                height=22,
            ),
        )),
        para("　填表人：", Slot("机构.联系人", "　　　　"), "　　　　联系电话：", Slot("机构.联系电话", "　　　　　　　"),
             "　　　　填表日期：", Slot("填表.日期"), above=2.5),
        para("附：清洁生产审核师证书复印件；载有社保部门公章的社保缴交材料。", size="小五", above=2),
    )),
)
