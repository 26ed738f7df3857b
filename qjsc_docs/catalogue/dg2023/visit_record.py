"""dg2023-记录表: 东莞市清洁生产审核现场评估验收/验收工作记录表 (附件2 of the guide, named only)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, Valign, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Seal, Signature, When
from ...rules.visits import checks_confirmed
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-记录表",
    title="东莞市清洁生产审核现场评估验收/验收工作记录表",
    aliases=("工作记录表", "现场评估验收工作记录表", "东莞市清洁生产审核现场评估验收工作记录表", "现场验收记录表"),
    audit=Audit.VOLUNTARY,
    summary="What was done at the site visit, signed by town, third-party body, experts and company.",
    provenance=guide(
        annex="附件2",
        note="指引只列表名，未印表样；本表按五（二）至（五）、六（二）1、七（一）的文字拟制。指引五（二）、（三）写作“附件1”，"
        "五（四）、（五）、六（二）1和附件清单写作“附件2”，以附件2为准。",
        additions=(
            "企业名称、地址、镇街、日期、地点、机构：五（一）（二）所述现场验收的基本情况，供识别",
            "专家组、镇街（园区）参加人员：五（四）所列签名各方的姓名，栏目取自指引附件的回执表",
            "现场核对七项：前五项取自五（二）（三），后两项取自七（一）",
            "异议栏：五（五）要求在表内空白处简要注明企业诉求",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.所在镇街", "镇街（园区）", need=REQUIRED),
        Field("企业.通讯地址", "企业地址", need=REQUIRED),
        Field("企业.联系人", "企业联系人", need=REQUIRED),
        Field("企业.电话", "联系电话"),
        Field("验收.时间", "验收日期", need=REQUIRED, stamp=True),
        Field("验收.地点", "验收地点", need=REQUIRED),
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("机构.名称", "咨询服务机构"),
        Field("专家", "专家组", need=REQUIRED, least_rows=1, fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("单位", "工作单位", need=REQUIRED),
            Field("职称", "职称"),
            Field("专业", "专业"),
        )),
        Field("参加人员", "镇街（园区）参加人员", need=REQUIRED, least_rows=1, aliases=("工作人员",), fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("职务", "职务", need=REQUIRED),
            Field("办公电话", "办公电话"),
            Field("手机", "手机号码", need=REQUIRED, aliases=("手机号", "移动电话")),
        )),
        Field("现场核对.资料核对", "清洁生产资料现场核对", basis="五（三）"),
        Field("现场核对.签到", "参加人员签到", basis="五（三）"),
        Field("现场核对.拍照", "现场拍照（不少于3张）", basis="五（三）"),
        Field("现场核对.企业确认", "企业确认", basis="五（三）"),
        Field("现场核对.按文件要求", "按照现行省、市文件要求开展评估验收工作", basis="五（三）"),
        Field("现场核对.未收费", "未向企业收取任何费用", basis="七（一）"),
        Field("现场核对.未用餐", "未要求企业准备用餐", basis="七（一）"),
        Field("异议.有异议", "企业对评估验收结果", basis="五（五）"),
        Field("异议.诉求", "企业诉求", need=When("异议.有异议", "是"), basis="五（五）"),
    ),
    rules=(checks_confirmed,),
    seals=(Seal("企业", "企业代表（签名并加盖企业公章）", "五（四）"),),
    signatures=(
        Signature("镇街（园区）工信部门", "镇街（园区）工信部门（签名）", "五（四）"),
        Signature("第三方验收机构工作人员", "验收机构工作人员（签名）", "五（四）"),
        Signature("专家组代表", "专家组代表（签名）", "五（四）"),
        Signature("企业代表", "企业代表（签名并加盖企业公章）", "五（四）"),
    ),
    copies=Copies(1, "六（二）"),
    layout=Layout((
        annex("附件2"),
        title("东莞市清洁生产审核现场评估验收/验收工作记录表", "小二", 3),
        Table((16.0, 10.0, 14.0, 20.0, 28.0, 24.0, 6.0, 38.0), (
            row(cell("企业名称", span=2, face=Face.HEI), cell(Slot("企业.名称"), span=3),
                cell("镇街\n（园区）", face=Face.HEI), cell(Slot("企业.所在镇街"), span=2), height=10),
            row(cell("企业地址", span=2, face=Face.HEI), cell(Slot("企业.通讯地址"), span=6), height=8),
            row(cell("企业联系人", span=2, face=Face.HEI), cell(Slot("企业.联系人"), span=3),
                cell("联系电话", face=Face.HEI), cell(Slot("企业.电话"), span=2), height=8),
            row(cell("验收日期", span=2, face=Face.HEI), cell(Slot("验收.时间", DAY_ROOM), span=3),
                cell("验收地点", face=Face.HEI), cell(Slot("验收.地点"), span=2), height=8),
            row(cell("第三方\n验收机构", span=2, face=Face.HEI), cell(Slot("第三方.名称"), span=3),
                cell("咨询服务\n机构", face=Face.HEI), cell(Slot("机构.名称"), span=2), height=10),
            row(cell("专家组", face=Face.HEI), cell("姓名", span=2, face=Face.HEI),
                cell("工作单位", span=2, face=Face.HEI), cell("职称", span=2, face=Face.HEI),
                cell("专业", face=Face.HEI), height=7),
            row(Slot("序号"), cell(Slot("姓名"), span=2), cell(Slot("单位"), span=2), cell(Slot("职称"), span=2),
                Slot("专业"), height=7, each="专家", blanks=3),
            row(cell("镇街（园区）\n参加人员", span=2, face=Face.HEI), cell("姓名", span=2, face=Face.HEI),
                cell("职务", face=Face.HEI), cell("办公电话", span=2, face=Face.HEI),
                cell("手机号码", face=Face.HEI), height=10),
            row(cell(Slot("序号"), span=2), cell(Slot("姓名"), span=2), Slot("职务"), cell(Slot("办公电话"), span=2),
                Slot("手机"), height=7, each="参加人员", blanks=2),
            row(
                cell("现场\n核对", face=Face.HEI),
                cell(
                    para("已落实的在□内打“√”：", align=Align.LEFT),
                    boxed("现场核对.资料核对", "清洁生产资料现场核对　", "现场核对.签到", "参加人员签到　",
                          "现场核对.拍照", "现场拍照（不少于3张）"),
                    boxed("现场核对.企业确认", "企业确认　", "现场核对.按文件要求", "按照现行省、市文件要求开展评估验收工作"),
                    boxed("现场核对.未收费", "未向企业收取任何费用　", "现场核对.未用餐", "未要求企业准备用餐"),
                    span=7, align=Align.LEFT,
                ),
                height=22,
            ),
            row(
                cell("企业\n异议", rows=2, face=Face.HEI),
                cell(
                    boxed(("异议.有异议", "否"), "无异议　　　", ("异议.有异议", "是"), "有异议", before="企业对评估验收结果：　"),
                    para("有异议的，镇街（园区）工信部门工作人员已现场告知企业：在5个工作日内向市工信局提出书面申请；逾期不提出的，视为无异议。"),
                    span=7, align=Align.JUSTIFY,
                ),
                height=16,
            ),
            row(
                cell(para("企业诉求（简要注明）：", Slot("异议.诉求")), span=7, align=Align.JUSTIFY, valign=Valign.TOP),
                height=14,
            ),
            row(
                cell("镇街（园区）工信部门（签名）", span=5, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("验收机构工作人员（签名）", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=15,
            ),
            row(
                cell("　　年　　月　　日", span=5, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.TOP,)),
                height=6,
            ),
            row(
                cell("专家组代表（签名）", span=5, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                cell("企业代表（签名并加盖企业公章）", span=3, align=Align.LEFT, valign=Valign.TOP, open=(Side.BOTTOM,)),
                height=15,
            ),
            row(
                cell("　　年　　月　　日", span=5, align=Align.RIGHT, open=(Side.TOP,)),
                cell("　　年　　月　　日", span=3, align=Align.RIGHT, open=(Side.TOP,)),
                height=6,
            ),
        )),
    )),
)
