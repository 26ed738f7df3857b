"""dg2023-报告封面: cover and title page of the audit report, with the places of the seals (六（一）, 六（二）4)."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, PageBreak, Table, cell, para, row
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-报告封面",
    title="清洁生产审核报告",
    aliases=("审核报告封面", "清洁生产审核报告封面", "报告封面和扉页"),
    audit=Audit.VOLUNTARY,
    summary="Cover and title page of the audit report, with room for the seals.",
    provenance=guide(
        annex="六（二）4",
        note="六（一）、六（二）4规定报告封面、扉页加盖企业公章，第三方验收机构在封面加盖公章并在旁边标注通过验收日期；"
        "未附封面格式，本表按上述文字和审核报告的通行格式拟制，共两页。",
        additions=(
            "企业名称、报告名称、稿次、时间：报告封面的通行内容",
            "通过验收日期：六（二）4要求标注在第三方验收机构公章旁边",
            "扉页的企业、审核机构和人员：报告扉页的通行内容，六（二）4要求在扉页加盖企业公章",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("报告.稿次", "稿次", need=REQUIRED),
        Field("报告.编制时间", "编制时间", need=REQUIRED),
        Field("验收.时间", "通过验收日期"),
        Field("企业.法定代表人", "法定代表人", need=REQUIRED),
        Field("企业.通讯地址", "企业地址", need=REQUIRED),
        Field("企业.联系人", "联系人"),
        Field("企业.电话", "联系电话"),
        Field("机构.名称", "咨询服务机构"),
        Field("审核人员", "审核人员", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("职称", "职称"),
            Field("证书编号", "证书编号"),
            Field("承担工作", "承担工作"),
        )),
    ),
    seals=(
        Seal("企业（封面）", "编制单位（公章）", "六（二）4"),
        Seal("企业（扉页）", "企业名称（公章）", "六（二）4"),
        Seal("第三方验收机构（封面）", "第三方验收机构（公章）", "六（二）4"),
    ),
    copies=Copies(5, "二"),
    layout=Layout((
        para(Slot("企业.名称", "　　　　　　　　　　　　"), face=Face.TITLE, size="二号", align=Align.CENTER, above=38),
        para("清洁生产审核报告", face=Face.TITLE, size="二号", align=Align.CENTER, above=8),
        para("（", Slot("报告.稿次", "　　　　"), "）", face=Face.FANG, size="三号", align=Align.CENTER, above=5, below=55),
        para("编制单位（公章）：", Slot("企业.名称"), face=Face.FANG, size="三号", align=Align.CENTER, below=5),
        para(Slot("报告.编制时间", "　　　　年　　月"), face=Face.FANG, size="三号", align=Align.CENTER, below=18),
        Table((72.0, 84.0), (
            row(
                cell("第三方验收机构（公章）：", align=Align.LEFT),
                cell("通过验收日期：", Slot("验收.时间"), align=Align.LEFT),
                height=16,
            ),
        ), face=Face.FANG, size="四号"),
        PageBreak(),
        Table((38.0, 34.0, 38.0, 46.0), (
            row(cell("企业名称（公章）", face=Face.HEI), cell(Slot("企业.名称"), span=3), height=22),
            row(cell("企业地址", face=Face.HEI), cell(Slot("企业.通讯地址"), span=3), height=12),
            row(cell("法定代表人", face=Face.HEI), cell(Slot("企业.法定代表人"), span=3), height=12),
            row(cell("联系人", face=Face.HEI), Slot("企业.联系人"),
                cell("联系电话", face=Face.HEI), Slot("企业.电话"), height=12),
            row(cell("咨询服务机构", face=Face.HEI), cell(Slot("机构.名称"), span=3), height=12),
            row(cell("审核人员", span=4, face=Face.HEI), height=11),
            row(cell("姓名", face=Face.HEI), cell("职称", face=Face.HEI), cell("证书编号", face=Face.HEI),
                cell("承担工作", face=Face.HEI), height=11),
            row(Slot("姓名"), Slot("职称"), Slot("证书编号"), Slot("承担工作"), height=11, each="审核人员", blanks=6),
        ), size="小四"),
    )),
)
