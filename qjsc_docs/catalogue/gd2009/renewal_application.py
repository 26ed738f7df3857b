"""gd2009-换证申请表: 广东省清洁生产企业换证申请表 (附件7)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, first_opinion
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, Side, Table, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Pen, Seal
from ...rules.benefits import benefit_grid, benefit_sums
from ...rules.order import audit_before_completion, completion_before_renewal
from ...rules.projects import done_projects, next_projects
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="gd2009-换证申请表",
    title="广东省清洁生产企业换证申请表",
    aliases=("清洁生产企业换证申请表",),
    audit=Audit.VOLUNTARY,
    summary="A Guangdong Cleaner Production Enterprise renews its certificate.",
    provenance=provenance(
        annex="附件7",
        note="个数、投资和经济效益由“方案”汇总，与绩效表一致；2010年的通知把“企业清洁生产方案实施项目情况”印作“企业持续清洁生产方案实施项目情况”，此处照办法原文。",
    ),
    facts=FACTS,
    fields=(
        Field("换证.填报日期", "填报时间", stamp=True),
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("企业.联系人", "联系人", need=REQUIRED),
        Field("企业.电话", "联系电话", need=REQUIRED),
        Field("企业.手机", "手机", need=REQUIRED),
        Field("企业.传真", "传真"),
        Field("企业.邮箱", "电子邮件", need=REQUIRED),
        Field("审核.开展时间", "开展审核时间", need=REQUIRED),
        Field("审核.完成时间", "完成审核时间", need=REQUIRED),
        Field("换证.原证书编号", "原证书编号", need=REQUIRED),
        Field("方案", "方案", fields=(
            Field("名称", "方案名称", need=REQUIRED),
            Field("类别", "方案类别", need=REQUIRED),
            Field("状态", "实施状态", need=REQUIRED),
            Field("投资", "总计投资（万元）", unit="万元", need=REQUIRED),
            Field("经济效益", "取得经济效益（万元）", unit="万元", need=REQUIRED),
        )),
        Field("方案效益", "企业清洁生产方案实施项目情况", need=REQUIRED, compute=benefit_grid, fields=(
            Field("方案数", "方案数（个）"),
            Field("所需投资", "总计投资（万元）", unit="万元"),
            Field("经济效益", "取得经济效益（万元）", unit="万元"),
        )),
        Field("换证已实施项目", "已实施中/高费方案具体项目", compute=done_projects, fields=(
            Field("项目", "具体项目"),
        )),
        Field("换证拟实施项目", "下一步拟实施方案具体项目", compute=next_projects, fields=(
            Field("项目", "具体项目"),
        )),
        Field("市科技部门.初审意见", "所在地地级以上市科学技术部门初审意见", pen=Pen.OTHERS),
        Field("市科技部门.初审日期", "科学技术部门初审日期", pen=Pen.OTHERS),
        Field("市科技部门.联系人", "科学技术部门联系人", pen=Pen.OTHERS),
        Field("市科技部门.电话", "科学技术部门电话", pen=Pen.OTHERS),
        Field("市环保部门.初审意见", "所在地地级以上市环境保护部门初审意见", pen=Pen.OTHERS),
        Field("市环保部门.初审日期", "环境保护部门初审日期", pen=Pen.OTHERS),
        Field("市环保部门.联系人", "环境保护部门联系人", pen=Pen.OTHERS),
        Field("市环保部门.电话", "环境保护部门电话", pen=Pen.OTHERS),
        Field("市经贸部门.初审意见", "所在地地级以上市经济贸易部门初审意见", pen=Pen.OTHERS),
        Field("市经贸部门.初审日期", "经济贸易部门初审日期", pen=Pen.OTHERS),
        Field("市经贸部门.联系人", "经济贸易部门联系人", pen=Pen.OTHERS),
        Field("市经贸部门.电话", "经济贸易部门电话", pen=Pen.OTHERS),
    ),
    rules=(benefit_sums, audit_before_completion, completion_before_renewal),
    seals=(
        Seal("企业", "企业名称（盖章）", "附件7"),
        Seal("地级以上市科学技术部门", "所在地地级以上市科学技术部门初审意见", "附件7"),
        Seal("地级以上市环境保护部门", "所在地地级以上市环境保护部门初审意见", "附件7"),
        Seal("地级以上市经济贸易部门", "所在地地级以上市经济贸易部门初审意见", "附件7"),
    ),
    copies=Copies(0, "第二十四条"),
    layout=Layout((
        annex("附件7："),
        title("广东省清洁生产企业换证申请表", below=1),
        para("（填报时间：", Slot("换证.填报日期", DAY_ROOM), "）", align=Align.CENTER, below=2),
        Table((24.0, 18.0, 12.0, 18.0, 32.0, 16.0, 36.0), (
            row("企业名称\n（盖章）", cell(Slot("企业.名称"), span=4), "所属\n行业", Slot("企业.所属行业"), height=11),
            row("联系人", cell(Slot("企业.联系人"), span=2), "联系电话", Slot("企业.电话"), "手机", Slot("企业.手机"), height=8.5),
            row("传真", cell(Slot("企业.传真"), span=2), "电子邮件", cell(Slot("企业.邮箱"), span=3), height=8.5),
            row("开展审核\n时间", cell(Slot("审核.开展时间"), span=2), "完成审核\n时间", Slot("审核.完成时间"),
                "原证书\n编号", Slot("换证.原证书编号"), height=10.5),
            row(cell("企业清洁生产方案实施项目情况", span=7, face=Face.HEI), height=7),
            row(cell("一、已实施无/低费方案", Slot("方案效益.方案数.无低费已实施", "　　　"), "个，总计投资",
                     Slot("方案效益.所需投资.无低费已实施", "　　　　"), "万元，取得经济效益",
                     Slot("方案效益.经济效益.无低费已实施", "　　　　"), "万元；",
                     span=7, align=Align.LEFT, open=(Side.BOTTOM,)), height=6.5),
            row(cell("二、已实施中/高费方案", Slot("方案效益.方案数.中高费已实施", "　　　"), "个，总计投资",
                     Slot("方案效益.所需投资.中高费已实施", "　　　　"), "万元，取得经济效益",
                     Slot("方案效益.经济效益.中高费已实施", "　　　　"), "万元；",
                     span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)), height=6.5),
            row(cell("具体项目：", span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)), height=5.5),
            row(cell(Slot("项目"), span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)),
                height=5.2, each="换证已实施项目", blanks=4),
            row(cell("三、下一步拟实施方案", Slot("方案效益.方案数.合计待实施", "　　　"), "个，总计投资",
                     Slot("方案效益.所需投资.合计待实施", "　　　　"), "万元，预计取得经济效益",
                     Slot("方案效益.经济效益.合计待实施", "　　　　"), "万元。",
                     span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)), height=6.5),
            row(cell("具体项目：", span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)), height=5.5),
            row(cell(Slot("项目"), span=7, align=Align.LEFT, open=(Side.TOP, Side.BOTTOM)),
                height=5.2, each="换证拟实施项目", blanks=2),
            *first_opinion("所在地地级以上市\n科学技术部门\n初审意见", "市科技部门", span=5, label_span=2, height=6),
            *first_opinion("所在地地级以上市\n环境保护部门\n初审意见\n（应明确有无环境违法\n及超标排放）",
                           "市环保部门", span=5, label_span=2, height=6),
            *first_opinion("所在地地级以上市\n经济贸易部门\n初审意见", "市经贸部门", span=5, label_span=2, height=6),
        )),
        para("注：1. 中/高费方案实施项目应包括企业采取的有利于清洁生产的各类技改项目等；2. 表格内容不够填写的可以另附纸。",
             above=1, size="小五"),
    )),
)
