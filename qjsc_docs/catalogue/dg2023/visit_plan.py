"""dg2023-验收计划: the visits that a third-party body has planned (四（二）, form not given)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Slot, Tick
from ...form.intime import InTime
from ...form.layout import LYING, Align, Face, Layout, Table, Turn, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal
from ...rules.visits import draw_expiry, known_breaches, visits_after_the_draw
from ..facts import FACTS
from .deadlines import EXPERTS_HOLD, VISIT_PLAN
from .notice import guide

FORM = Form(
    id="dg2023-验收计划",
    title="清洁生产审核现场评估验收计划表",
    aliases=("验收计划表", "现场评估验收计划", "现场验收计划"),
    audit=Audit.VOLUNTARY,
    summary="The third-party body tells the bureau which companies it will visit, when and with whom.",
    provenance=guide(
        annex="四（二）",
        note="四（二）规定确认验收时间、地点和企业联系人，于现场验收前3个工作日报送验收计划；未附格式，本表按该款拟制，横排。",
        additions=(
            "镇街（园区）：四（二）市工信局把计划发送至对应镇街（园区）工信部门",
            "专家组、抽取日期、有效期：四（一）按抽取结果安排专家，2周内有效",
            "有无不良记录：三要求验收前查阅企业节能环保等方面的不良记录",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("计划.报送日期", "报送日期", stamp=True),
        Field("抽取.日期", "专家抽取日期", need=REQUIRED, basis="四（一）"),
        Field("抽取.有效期至", "有效期至", compute=draw_expiry, basis="四（一）"),
        Field("验收计划", "验收计划", need=REQUIRED, least_rows=1, aliases=("计划",), fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("镇街", "镇街（园区）", need=REQUIRED),
            Field("地址", "验收地点", need=REQUIRED),
            Field("验收时间", "验收日期", need=REQUIRED),
            Field("上午或下午", "时间"),
            Field("专家组", "专家组", need=REQUIRED),
            Field("企业联系人", "企业联系人", need=REQUIRED),
            Field("企业联系电话", "联系电话", need=REQUIRED),
            Field("第三方联系人", "机构联系人", need=REQUIRED),
            Field("不良记录", "有无不良记录", need=REQUIRED, basis="三"),
        )),
        Field("第三方.联系人", "联系人"),
        Field("第三方.联系电话", "联系电话"),
    ),
    rules=(
        visits_after_the_draw,
        InTime(EXPERTS_HOLD, done=("验收计划[].验收时间",)),
        InTime(VISIT_PLAN, start="验收计划[].验收时间"),
        known_breaches,
    ),
    seals=(Seal("第三方验收机构", "第三方验收机构（盖章）", "四（二）"),),
    layout=Layout((
        title("清洁生产审核现场评估验收计划表"),
        Table((135.0, 90.0), (
            line(("第三方验收机构（盖章）：", Slot("第三方.名称")), ("报送日期：", Slot("计划.报送日期"))),
            line(("专家抽取日期：", Slot("抽取.日期")), ("有效期至：", Slot("抽取.有效期至"))),
        )),
        Table((11.0, 36.0, 16.0, 36.0, 22.0, 17.0, 18.0, 16.0, 25.0, 16.0, 12.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("镇街\n（园区）", face=Face.HEI),
                cell("验收地点", face=Face.HEI),
                cell("验收日期", face=Face.HEI),
                cell("时间", face=Face.HEI),
                cell("专家组", face=Face.HEI),
                cell("企业\n联系人", face=Face.HEI),
                cell("联系电话", face=Face.HEI),
                cell("机构\n联系人", face=Face.HEI),
                cell("有无\n不良\n记录", face=Face.HEI),
                height=13, head=True,
            ),
            row(
                Slot("序号"), cell(Slot("企业名称"), align=Align.LEFT), Slot("镇街"),
                cell(Slot("地址"), align=Align.LEFT), Slot("验收时间"), Slot("上午或下午"), Slot("专家组"),
                Slot("企业联系人"), Slot("企业联系电话"), Slot("第三方联系人"),
                cell(Tick("不良记录", (("是", "有"), ("否", "无")), "")),
                height=12, each="验收计划", blanks=6,
            ),
        ), size="小五"),
        para("联系人：", Slot("第三方.联系人", "　　　　　　"), "　　　联系电话：", Slot("第三方.联系电话", "　　　　　　　"), above=3),
        para("注：本表在现场验收前3个工作日报送市工信局；“有无不良记录”指企业在节能环保等方面的不良记录。", size="小五", above=2),
    ), turn=Turn.LANDSCAPE, margins=LYING),
)
