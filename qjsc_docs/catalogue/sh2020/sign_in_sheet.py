"""sh2020-会议签到表: 评估会议签到表, 验收会议签到表 (附表2第6、16项, named only)."""

from __future__ import annotations

from ...form.blocks import bar, line
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Signature, Status
from ...rules.hearings import meeting_day
from ...rules.recusal import experts_did_not_serve
from ..common.attendance import COMPANY, CONSULTANCY, HEAD, OFFICE, PANEL, WIDTHS
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-会议签到表",
    title="强制性清洁生产审核评估（验收）会议签到表",
    aliases=("评估会议签到表", "验收会议签到表", "签到表"),
    audit=Audit.MANDATORY,
    summary="Who takes part in the evaluation or the acceptance on site, with room for the signatures.",
    provenance=provenance(
        annex="附表2第6、16项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称（评估会议签到表、验收会议签到表），未附格式；两表内容相同，标题中的“评估”“验收”按会议阶段印。"
             "四、五规定由区生态环境局组织专家现场评估、验收，故分主管部门、专家、企业、咨询机构四方签到。",
        additions=("企业名称、会议时间、会议地点：四、五所述现场会议的基本情况，归档时供识别",),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED, basis="附表2"),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("会议.日期", "会议时间", need=REQUIRED, compute=meeting_day),
        Field("会议.地点", "会议地点", need=REQUIRED),
        Field("评估.时间", "评估时间"),
        Field("验收.时间", "验收时间"),
        OFFICE,
        PANEL,
        COMPANY,
        CONSULTANCY,
    ),
    rules=(experts_did_not_serve,),
    signatures=(Signature("参会人员", "签名", "附表2第6、16项"),),
    layout=Layout((
        para("强制性清洁生产审核", Slot("会议.阶段", "评估（验收）"), "会议签到表",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=4, below=3),
        Table((98.0, 58.0), (
            line(("企业名称：", Slot("企业.名称")), ("会议时间：", Slot("会议.日期", "　")), height=7),
            line(("会议地点：", Slot("会议.地点")), ("",), height=7),
        )),
        Table(WIDTHS, (
            HEAD,
            bar("主管部门", span=6, height=7),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=9.3, each="参会部门人员", blanks=3),
            bar("专　家", span=6, height=7),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职称"), Slot("电话"), "",
                height=9.3, each="专家", blanks=5),
            bar("企　业", span=6, height=7),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=9.3, each="参会企业人员", blanks=4),
            bar("咨询服务机构", span=6, height=7),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=9.3, each="参会机构人员", blanks=3),
        )),
    )),
)
