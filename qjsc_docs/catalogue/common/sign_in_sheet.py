"""common-签到表: who takes part in an evaluation or acceptance on site, of any region."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, bar, line
from ...form.inline import Joint, Slot
from ...form.layout import Align, Face, Layout, Table, para, row
from ...form.model import REQUIRED, Audit, Field, Form, Signature
from ...rules.hearings import meeting_day, meeting_place
from ...rules.recusal import experts_did_not_serve
from ..facts import FACTS
from .attendance import COMPANY, CONSULTANCY, HEAD, OFFICE, PANEL, WIDTHS
from .notice import provenance

FORM = Form(
    id="common-签到表",
    title="清洁生产审核评估（验收）现场签到表",
    aliases=("现场签到表", "评估验收签到表", "签到单"),
    audit=Audit.BOTH,
    summary="Who takes part in an evaluation or acceptance on site, whatever the region, with room for the signatures.",
    provenance=provenance(
        document="2023年自愿性清洁生产现场评估验收工作指引",
        year=2023,
        annex="五（二）",
        note="东莞五（二）（三）规定第三方验收机构做好现场评估验收的签到、镇街（园区）工信部门督促签到，河南三.4、四（四）召开评估会议、"
        "现场验收，均未附签到表。本表按参加现场评估、验收的各方分栏，各地通用；上海附表2另有会议签到表。",
        additions=(
            "企业名称、时间、地点、组织单位：归档时辨认是哪一次会议",
            "镇街（园区）、县（市、区）部门一栏：东莞由镇街（园区）、河南由县（市、区）工信部门派人参加",
            "第三方验收机构一栏：东莞由第三方验收机构组织现场验收",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("会议.阶段", "评估（验收）", need=REQUIRED),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("会议.日期", "时间", need=REQUIRED, compute=meeting_day, stamp=True, aliases=("会议时间",)),
        Field("会议.起止时间", "起止时间"),
        Field("会议.地点", "地点", need=REQUIRED, compute=meeting_place, aliases=("会议地点",)),
        Field("会议.组织单位", "组织单位"),
        Field("评估.时间", "评估时间"),
        Field("验收.时间", "验收时间"),
        Field("验收.地点", "验收地点"),
        OFFICE,
        Field("参加人员", "镇街（园区）、县（市、区）部门人员", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("职务", "职务/职称"),
            Field("手机", "联系电话"),
        )),
        PANEL,
        Field("参会第三方人员", "第三方验收机构人员", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "单位（部门）"),
            Field("职务", "职务/职称"),
            Field("电话", "联系电话"),
        )),
        COMPANY,
        CONSULTANCY,
    ),
    rules=(experts_did_not_serve,),
    signatures=(Signature("参会人员", "签名", "东莞五（二）"),),
    layout=Layout((
        para("清洁生产审核", Slot("会议.阶段", "评估（验收）"), "现场签到表",
             align=Align.CENTER, face=Face.TITLE, size="小二", above=2, below=2),
        Table((84.0, 72.0), (
            line(
                ("企业名称：", Slot("企业.名称")),
                ("时间：", Slot("会议.日期", DAY_ROOM), Joint("　", "会议.日期", "会议.起止时间"), Slot("会议.起止时间")),
                height=7,
            ),
            line(("组织单位：", Slot("会议.组织单位")), ("地点：", Slot("会议.地点")), height=7),
        )),
        Table(WIDTHS, (
            HEAD,
            bar("主管部门", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=8.5, each="参会部门人员", blanks=2),
            bar("镇街（园区）、县（市、区）部门", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), "", Slot("职务"), Slot("手机"), "",
                height=8.5, each="参加人员", blanks=2),
            bar("专　家", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职称"), Slot("电话"), "",
                height=8.5, each="专家", blanks=5),
            bar("第三方验收机构", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=8.5, each="参会第三方人员", blanks=2),
            bar("企　业", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=8.5, each="参会企业人员", blanks=3),
            bar("咨询服务机构", span=6, height=6.5),
            row(Slot("序号"), Slot("姓名"), Slot("单位"), Slot("职务"), Slot("电话"), "",
                height=8.5, each="参会机构人员", blanks=2),
        )),
    )),
)
