"""gd2009-自愿验收申请表: 广东省企业自愿清洁生产审核验收申请表 (附件1)."""

from __future__ import annotations

from ...form.blocks import first_opinion
from ...form.inline import Slot
from ...form.layout import Align, Layout, Table, annex, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form, Pen, Seal
from ...rules.across import latest_output
from ...rules.life import milestones_in_order
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="gd2009-自愿验收申请表",
    title="广东省企业自愿清洁生产审核验收申请表",
    aliases=("企业自愿清洁生产审核验收申请表", "自愿清洁生产审核验收申请表"),
    audit=Audit.VOLUNTARY,
    summary="A company applies for the acceptance of its voluntary audit.",
    provenance=provenance(
        annex="附件1",
        note="三个部门的初审意见栏未印“（公章）”字样，照印，日期上方留有盖章位置。",
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.通讯地址", "地址", need=REQUIRED),
        Field("企业.邮编", "邮编", need=REQUIRED),
        Field("企业.法定代表人", "法人代表", need=REQUIRED),
        Field("企业.填表人", "填表人", need=REQUIRED),
        Field("企业.电话", "电话", need=REQUIRED),
        Field("企业.性质", "企业性质", need=REQUIRED),
        Field("企业.所属行业", "所属行业", need=REQUIRED),
        Field("企业.注册资本", "注册资本（万元）", unit="万元", need=REQUIRED),
        Field("企业.营业执照号码", "营业执照号码", need=REQUIRED),
        Field("企业.主要产品", "主要产品", need=REQUIRED),
        Field("企业.年产值", "年产值（万元）", unit="万元", need=REQUIRED, compute=latest_output),
        Field("企业.年销售额", "年销售额（万元）", unit="万元", need=REQUIRED),
        Field("审核.开展时间", "企业开展清洁生产时间", need=REQUIRED),
        Field("验收.申请日期", "申请时间", stamp=True),
        Field("企业.简介", "企业简介", need=REQUIRED),
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
        Field("年度数据", "年度数据", fields=(
            Field("年度", "年度", need=REQUIRED),
            Field("年产值", "年产值（万元）", unit="万元"),
        )),
    ),
    rules=(milestones_in_order,),
    seals=(
        Seal("地级以上市科学技术部门", "所在地地级以上市科学技术部门初审意见", "附件1"),
        Seal("地级以上市环境保护部门", "所在地地级以上市环境保护部门初审意见", "附件1"),
        Seal("地级以上市经济贸易部门", "所在地地级以上市经济贸易部门初审意见", "附件1"),
    ),
    copies=Copies(6, "第十六条（一）"),
    layout=Layout((
        annex("附件1："),
        title("广东省企业自愿清洁生产审核验收申请表", below=3),
        Table((42.0, 25.0, 18.0, 26.0, 15.0, 30.0), (
            row("企业名称", cell(Slot("企业.名称"), span=5), height=9.5),
            row("地址", cell(Slot("企业.通讯地址"), span=3), "邮编", Slot("企业.邮编"), height=9.5),
            row("法人代表", Slot("企业.法定代表人"), "填表人", Slot("企业.填表人"), "电话", Slot("企业.电话"), height=9.5),
            row("企业性质", cell(Slot("企业.性质"), span=2), "所属行业", cell(Slot("企业.所属行业"), span=2), height=9.5),
            row("注册资本（万元）", cell(Slot("企业.注册资本"), span=2), "营业执照号码",
                cell(Slot("企业.营业执照号码"), span=2), height=9.5),
            row("主要产品", cell(Slot("企业.主要产品"), span=5, align=Align.LEFT), height=11),
            row("年产值（万元）", cell(Slot("企业.年产值"), span=2), "年销售额\n（万元）",
                cell(Slot("企业.年销售额"), span=2), height=11),
            row("企业开展清洁生产时间", cell(Slot("审核.开展时间"), span=2), "申请时间",
                cell(Slot("验收.申请日期", "　"), span=2), height=9.5),
            row("企业简介", cell(para(Slot("企业.简介"), indent=2), span=5, align=Align.JUSTIFY), height=40),
            *first_opinion("所在地地级以上市\n科学技术部门\n初审意见", "市科技部门", span=5),
            *first_opinion("所在地地级以上市\n环境保护部门\n初审意见\n（应明确有无环境违法\n及超标超总量排污）", "市环保部门", span=5),
            *first_opinion("所在地地级以上市\n经济贸易部门\n初审意见", "市经贸部门", span=5),
        )),
    )),
)
