"""sh2020-企业自我声明: the company's declaration before acceptance (附表2第14项, named only)."""

from __future__ import annotations

from ...form.blocks import boxed
from ...form.inline import Slot
from ...form.layout import Face, Layout, para, title
from ...form.model import REQUIRED, Audit, Field, Form, Seal, Signature, Status, When
from ..facts import FACTS
from .notice import provenance

FORM = Form(
    id="sh2020-企业自我声明",
    title="企业自我声明",
    aliases=("清洁生产审核企业自我声明",),
    audit=Audit.MANDATORY,
    summary="The company declares that its papers are true and that it broke no law during the audit.",
    provenance=provenance(
        annex="附表2第14项",
        status=Status.RECONSTRUCTED,
        note="原文只列名称，附表2第14项注明盖章；未附格式。声明各条对应《清洁生产审核评估与验收指南》（环办科技〔2018〕5号）"
             "第十七条验收一票否决的情形和本指引二、五的要求。",
        additions=(
            "声明正文：原文未附，按上述条款拟写，企业可自行增改",
            "法定代表人签字：声明由法定代表人负责",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("企业.统一社会信用代码", "统一社会信用代码", need=REQUIRED),
        Field("审核.开展时间", "审核开展时间", need=REQUIRED),
        Field("审核.受到处罚", "审核期间有无节能环保违法违规行为", need=REQUIRED, basis="环办科技〔2018〕5号第十七条"),
        Field("审核.处罚情况", "违法违规行为及整改情况", need=When("审核.受到处罚", "是"), basis="环办科技〔2018〕5号第十七条"),
        Field("声明.日期", "日期", stamp=True),
    ),
    seals=(Seal("企业", "企业（盖章）", "附表2第14项"),),
    signatures=(Signature("法定代表人", "法定代表人（签字）", "附表2第14项"),),
    layout=Layout((
        title("企业自我声明", below=8),
        para("企业名称：", Slot("企业.名称"), below=2),
        para("统一社会信用代码：", Slot("企业.统一社会信用代码"), below=4),
        para("本企业自", Slot("审核.开展时间", "　　　　年　　月"), "起开展强制性清洁生产审核，现申请验收，郑重声明如下：", indent=2, below=2),
        para("一、所提交的审核报告、验收报告、绩效表、监测报告等材料和所公布的信息真实、准确、完整，没有弄虚作假。", indent=2, below=2),
        para("二、清洁生产方案已按报告所述全部实施，相关设施正常运行，绩效数据有据可查。", indent=2, below=2),
        para("三、污染物排放、能源消耗符合国家和本市的标准、总量和限额要求，没有使用国家明令淘汰的生产工艺、设备和产品。", indent=2, below=2),
        para("四、审核开始至申请验收期间（请勾选）：", indent=2, below=2),
        boxed(("审核.受到处罚", "否"), "没有发生节能环保违法违规行为。", before="　　"),
        boxed(("审核.受到处罚", "是"), "发生过节能环保违法违规行为，已按要求完成整改。行为及整改情况：", before="　　"),
        para(Slot("审核.处罚情况", "　"), indent=2, above=2, below=2),
        para("五、以上内容如有不实，本企业愿意承担相应的法律责任。", indent=2, below=2),
        para("法定代表人（签字）：", indent=18, above=12, below=4),
        para("企业（盖章）：", indent=18, below=4),
        para(Slot("声明.日期", "　　　　年　　月　　日"), indent=18),
    ), face=Face.FANG, size="四号"),
)
