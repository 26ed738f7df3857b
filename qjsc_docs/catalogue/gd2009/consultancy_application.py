"""gd2009-咨询机构申请: a consultancy applies to be announced (第三十六条, no blank in the notice)."""

from __future__ import annotations

from ...form.blocks import DAY_ROOM, boxed, opinion
from ...form.inline import Slot
from ...form.layout import Align, Face, Layout, PageBreak, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Field, Form, Pen, Seal, Status
from ...rules.qualifications import consultancy_auditors, experienced_heads, medium_auditors, senior_auditors
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="gd2009-咨询机构申请",
    title="清洁生产咨询服务机构申请表",
    aliases=("清洁生产咨询服务申请报告", "咨询服务机构申请表", "咨询机构申请表"),
    audit=Audit.BOTH,
    summary="A consultancy applies to be announced and recommended to companies.",
    provenance=provenance(
        annex="第三十六条",
        status=Status.RECONSTRUCTED,
        note="办法第三十六条列出申请公告应提交的申请报告、单位基本情况及人员构成、业绩和成果，未附格式；"
             "栏目按第三十五条的基本条件和第三十六条的材料设置。",
        additions=(
            "单位基本情况：第三十六条（三），写法同上海市附表1咨询服务机构基本情况表",
            "符合基本条件情况：第三十五条（一）（二）（四）（五），由申请单位逐项确认",
            "人员构成：第三十五条（三），高级、中级职称审核师人数和项目负责人年限由此核对",
            "业绩和成果：第三十六条（五）",
            "省经贸部门、省环保部门、省科技部门审查意见：第三十七条，由三部门会同审查",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("机构.名称", "单位名称", need=REQUIRED),
        Field("机构.地址", "地址", need=REQUIRED),
        Field("机构.邮编", "邮编", need=REQUIRED),
        Field("机构.法定代表人", "法定代表人", need=REQUIRED),
        Field("机构.成立时间", "成立时间", need=REQUIRED),
        Field("机构.性质", "单位性质", need=REQUIRED),
        Field("机构.注册资本", "注册资本（万元）", unit="万元"),
        Field("机构.营业执照号码", "营业执照号码", need=REQUIRED, basis="第三十六条（二）"),
        Field("机构.工作场所面积", "工作场所面积（平方米）", unit="平方米", need=REQUIRED, basis="第三十五条（二）"),
        Field("机构.联系人", "联系人", need=REQUIRED),
        Field("机构.联系电话", "联系电话", need=REQUIRED),
        Field("机构.邮箱", "电子邮件"),
        Field("机构.独立法人", "具有独立法人资格", need=REQUIRED, basis="第三十五条（一）"),
        Field("机构.管理制度和信息系统", "具有健全的内部管理规章制度", need=REQUIRED, basis="第三十五条（二）"),
        Field("机构.熟悉法规", "熟悉相关法律、法规及技术规范、标准", need=REQUIRED, basis="第三十五条（四）"),
        Field("机构.无不良记录", "没有触犯法律、违规操作等不良纪录", need=REQUIRED, basis="第三十五条（五）"),
        Field("从业人员", "人员构成", need=REQUIRED, least_rows=1, basis="第三十五条（三）", fields=(
            Field("姓名", "姓名", need=REQUIRED),
            Field("年龄", "年龄"),
            Field("职称", "职称", need=REQUIRED),
            Field("所学专业", "所学专业"),
            Field("证书编号", "审核师证书编号"),
            Field("从事审核时间", "从事审核咨询时间"),
            Field("从事相关工作时间", "从事相关工作时间"),
            Field("承担工作", "承担工作"),
        )),
        Field("机构.高级审核师", "高级职称审核师（人）", unit="人", compute=senior_auditors, basis="第三十五条（三）"),
        Field("机构.中级审核师", "中级职称审核师（人）", unit="人", compute=medium_auditors, basis="第三十五条（三）"),
        Field("机构业绩", "业绩和成果", basis="第三十六条（五）", fields=(
            Field("企业名称", "企业名称", need=REQUIRED),
            Field("行业", "所属行业"),
            Field("工作内容", "工作内容", need=REQUIRED),
            Field("完成时间", "完成时间"),
            Field("成果", "成果"),
        )),
        Field("机构.申请意见", "申请单位意见", need=REQUIRED, basis="第三十六条（一）"),
        Field("机构.申请日期", "申请日期", stamp=True),
        Field("省经贸部门.审查意见", "省经贸部门审查意见", pen=Pen.OTHERS),
        Field("省经贸部门.审查日期", "省经贸部门审查日期", pen=Pen.OTHERS),
        Field("省环保部门.审查意见", "省环保部门审查意见", pen=Pen.OTHERS),
        Field("省环保部门.审查日期", "省环保部门审查日期", pen=Pen.OTHERS),
        Field("省科技部门.审查意见", "省科技部门审查意见", pen=Pen.OTHERS),
        Field("省科技部门.审查日期", "省科技部门审查日期", pen=Pen.OTHERS),
    ),
    rules=(consultancy_auditors, experienced_heads),
    seals=(
        Seal("咨询服务机构", "申请单位意见", "第三十六条（一）"),
        Seal("省经贸部门", "省经贸部门\n审查意见", "第三十七条"),
        Seal("省环保部门", "省环保部门\n审查意见", "第三十七条"),
        Seal("省科技部门", "省科技部门\n审查意见", "第三十七条"),
    ),
    layout=Layout((
        title("清洁生产咨询服务机构申请表", below=3),
        para("一、单位基本情况", face=Face.HEI, below=1.5),
        Table((28.0, 28.0, 20.0, 26.0, 22.0, 32.0), (
            row("单位名称", cell(Slot("机构.名称"), span=5), height=9),
            row("地址", cell(Slot("机构.地址"), span=3), "邮编", Slot("机构.邮编"), height=9),
            row("法定代表人", Slot("机构.法定代表人"), "成立时间", Slot("机构.成立时间"), "单位性质", Slot("机构.性质"), height=9),
            row("注册资本\n（万元）", Slot("机构.注册资本"), "营业执照\n号码", cell(Slot("机构.营业执照号码"), span=3), height=10.5),
            row("工作场所面积\n（平方米）", Slot("机构.工作场所面积"), "联系人", Slot("机构.联系人"), "联系电话",
                Slot("机构.联系电话"), height=10.5),
            row("电子邮件", cell(Slot("机构.邮箱"), span=5), height=9),
            row("符合基本条件\n情况",
                cell(
                    boxed("机构.独立法人", "具有独立法人资格，具备为企业清洁生产审核提供公平、公正、高效率服务的能力"),
                    boxed("机构.管理制度和信息系统", "具有健全的内部管理规章制度，有固定的工作场所和相应工作条件，具备完善的信息管理系统"),
                    boxed("机构.熟悉法规", "熟悉相关法律、法规及技术规范、标准"),
                    boxed("机构.无不良记录", "没有触犯法律、违规操作等不良纪录"),
                    span=5, align=Align.LEFT,
                ),
                height=30),
        )),
        para("二、人员构成", face=Face.HEI, above=2.5, below=1.5),
        Table((9.5, 16.0, 9.5, 24.0, 21.0, 25.0, 16.0, 16.0, 19.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("姓名", face=Face.HEI),
                cell("年龄", face=Face.HEI),
                cell("职称", face=Face.HEI),
                cell("所学专业", face=Face.HEI),
                cell("审核师\n证书编号", face=Face.HEI),
                cell("从事审核\n咨询时间", face=Face.HEI),
                cell("从事相关\n工作时间", face=Face.HEI),
                cell("承担工作", face=Face.HEI),
                height=11, head=True,
            ),
            row(
                Slot("序号"), Slot("姓名"), Slot("年龄"), Slot("职称"), Slot("所学专业"), Slot("证书编号"),
                Slot("从事审核时间"), Slot("从事相关工作时间"), Slot("承担工作"),
                height=7.4, each="从业人员", blanks=10,
            ),
            row(
                cell("高级职称审核师（人）", span=4), cell(Slot("机构.高级审核师")),
                cell("中级职称审核师（人）", span=3), cell(Slot("机构.中级审核师")),
                height=8.5,
            ),
        ), size="小五"),
        PageBreak(),
        para("三、业绩和成果", face=Face.HEI, below=1.5),
        Table((9.5, 46.5, 24.0, 32.5, 21.5, 22.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("企业名称", face=Face.HEI),
                cell("所属行业", face=Face.HEI),
                cell("工作内容", face=Face.HEI),
                cell("完成时间", face=Face.HEI),
                cell("成果", face=Face.HEI),
                height=8, head=True,
            ),
            row(
                Slot("序号"), Slot("企业名称"), Slot("行业"), Slot("工作内容"), Slot("完成时间"), Slot("成果"),
                height=9.5, each="机构业绩", blanks=8,
            ),
        ), size="小五"),
        para("四、申请和审查意见", face=Face.HEI, above=2.5, below=1.5),
        Table((28.0, 128.0), (
            *opinion("申请单位意见", "机构.申请意见", Slot("机构.申请日期", DAY_ROOM), "（公章）", span=1, height=28, foot_height=8),
            *opinion("省经贸部门\n审查意见", "省经贸部门.审查意见", Slot("省经贸部门.审查日期", DAY_ROOM), "（公章）", span=1,
                     height=18, foot_height=8),
            *opinion("省环保部门\n审查意见", "省环保部门.审查意见", Slot("省环保部门.审查日期", DAY_ROOM), "（公章）", span=1,
                     height=18, foot_height=8),
            *opinion("省科技部门\n审查意见", "省科技部门.审查意见", Slot("省科技部门.审查日期", DAY_ROOM), "（公章）", span=1,
                     height=18, foot_height=8),
        )),
    )),
)
