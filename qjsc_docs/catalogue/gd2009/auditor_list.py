"""gd2009-审核人员名单: the auditors of an audit with their qualifications (第十六条（三）, no blank in the notice)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Status, When
from ...rules.qualifications import self_audit_team
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="gd2009-审核人员名单",
    title="清洁生产审核人员名单",
    aliases=("审核人员名单", "清洁生产审核人员名单及资质表"),
    audit=Audit.BOTH,
    summary="Who carried out the audit, with titles and certificates.",
    provenance=provenance(
        annex="第十六条（三）",
        status=Status.RECONSTRUCTED,
        note="办法第十六条（三）、第二十六条（五）要求提交审核人员名单及资质证明材料复印件，未附格式；"
             "栏目按第十三条核对人员资格所需的内容设置。",
        additions=(
            "审核类型和审核方式：第十三条，自行组织审核的人员要求因自愿、强制而不同",
            "职称、证书编号：第十三条，高级职称和培训合格的审核师人数由此核对",
            "性别、年龄、学历、所学专业、承担工作：资质证明材料所载、名单通常所列",
            "企业（盖章）和日期：名单由企业提交，以盖章确认",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("审核.类型", "审核类型", need=REQUIRED, basis="第六条"),
        Field("审核.委托咨询机构", "委托清洁生产咨询服务机构", need=REQUIRED, basis="第十二条"),
        Field("机构.名称", "咨询服务机构名称", need=When("审核.委托咨询机构", "是"), basis="第十二条"),
        Field("审核人员", "审核人员", need=REQUIRED, least_rows=1, basis="第十六条（三）", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("性别", "性别"),
            Field("年龄", "年龄"),
            Field("学历", "学历"),
            Field("职称", "职称", need=REQUIRED),
            Field("所学专业", "所学专业"),
            Field("证书编号", "清洁生产审核师证书编号", need=REQUIRED),
            Field("承担工作", "承担工作"),
        )),
        Field("填表.日期", "日期", stamp=True),
    ),
    rules=(self_audit_team,),
    seals=(Seal("企业", "企业（盖章）", "第十六条（三）"),),
    layout=Layout((
        title("清洁生产审核人员名单", below=5),
        para("企业名称：", Slot("企业.名称", "　"), below=1.5),
        boxed(("审核.类型", "自愿性"), "自愿性　　", ("审核.类型", "强制性"), "强制性", before="审核类型："),
        para("审核方式：", *boxed(("审核.委托咨询机构", "否"), "企业自行组织　　", ("审核.委托咨询机构", "是"), "委托清洁生产咨询服务机构：").content,
             Slot("机构.名称", "　"), above=1.5, below=3),
        Table((11.0, 16.0, 11.0, 11.0, 13.0, 25.0, 21.0, 25.0, 23.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("性别", face=Face.HEI),
                cell("年龄", face=Face.HEI),
                cell("学历", face=Face.HEI),
                cell("职称", face=Face.HEI),
                cell("所学专业", face=Face.HEI),
                cell("清洁生产\n审核师\n证书编号", face=Face.HEI),
                cell("承担工作", face=Face.HEI),
                height=16.5, head=True,
            ),
            row(
                Slot("序号"), Slot("姓名"), Slot("性别"), Slot("年龄"), Slot("学历"), Slot("职称"), Slot("所学专业"),
                cell(Slot("证书编号"), size="小五"), cell(Slot("承担工作"), size="小五"),
                height=10.4, each="审核人员", blanks=13,
            ),
        )),
        para("注：附上述人员的职称证书、清洁生产审核师证书等资质证明材料复印件。", above=2, size="小五"),
        para("企业（盖章）", align=Align.RIGHT, right=12, above=5),
        para(Slot("填表.日期", DAY_ROOM), align=Align.RIGHT, right=6, above=2),
    )),
)
