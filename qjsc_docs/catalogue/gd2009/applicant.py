"""What 附件3 and 附件6 print alike: the company that applies."""

from __future__ import annotations

from ...form.inline import Slot
from ...form.layout import cell, row
from ...form.model import REQUIRED, Field
from ...rules.across import latest_output, latest_staff

FIELDS = (
    Field("企业.名称", "企业名称", need=REQUIRED),
    Field("企业.通讯地址", "通讯地址", need=REQUIRED),
    Field("企业.邮编", "邮编", need=REQUIRED),
    Field("企业.法定代表人", "法人代表", need=REQUIRED),
    Field("企业.填表人", "填表人", need=REQUIRED),
    Field("企业.电话", "电话", need=REQUIRED),
    Field("企业.性质", "企业性质", need=REQUIRED),
    Field("企业.所属行业", "所属行业", need=REQUIRED),
    Field("企业.注册资本", "注册资本（万元）", unit="万元", need=REQUIRED),
    Field("企业.营业执照号码", "营业执照号码", need=REQUIRED),
    Field("企业.主要产品及产量", "主要产品及产量", need=REQUIRED),
    Field("企业.年产值", "年产值（万元）", unit="万元", need=REQUIRED, compute=latest_output),
    Field("企业.员工总人数", "员工总人数", need=REQUIRED, compute=latest_staff),
)

# not printed: what 年产值 and 员工总人数 are taken from
YEARS = Field("年度数据", "年度数据", fields=(
    Field("年度", "年度", need=REQUIRED),
    Field("年产值", "年产值（万元）", unit="万元"),
    Field("职工人数", "员工总人数"),
))

ROWS = (
    row("企业名称", cell(Slot("企业.名称"), span=5), height=11),
    row("通讯地址", cell(Slot("企业.通讯地址"), span=3), "邮编", Slot("企业.邮编"), height=11),
    row("法人代表", Slot("企业.法定代表人"), "填表人", Slot("企业.填表人"), "电话", Slot("企业.电话"), height=11),
    row("企业性质", cell(Slot("企业.性质"), span=2), "所属行业", cell(Slot("企业.所属行业"), span=2), height=11),
    row("注册资本（万元）", cell(Slot("企业.注册资本"), span=2), "营业执照号码", cell(Slot("企业.营业执照号码"), span=2), height=11),
)
