"""What every sign-in sheet has: the people of four sides, and the columns they sign in."""

from __future__ import annotations

from ...form.layout import Face, cell, row
from ...form.model import REQUIRED, Field

OFFICE = Field("参会部门人员", "主管部门人员", fields=(
    Field("姓名", "姓名", need=REQUIRED),
    Field("单位", "单位（部门）"),
    Field("职务", "职务/职称"),
    Field("电话", "联系电话"),
))

PANEL = Field("专家", "专家", fields=(
    Field("姓名", "姓名", need=REQUIRED),
    Field("单位", "单位（部门）"),
    Field("职称", "职务/职称"),
    Field("电话", "联系电话"),
    Field("曾服务企业", "曾服务企业"),
))

COMPANY = Field("参会企业人员", "企业人员", fields=(
    Field("姓名", "姓名", need=REQUIRED),
    Field("单位", "单位（部门）"),
    Field("职务", "职务/职称"),
    Field("电话", "联系电话"),
))

CONSULTANCY = Field("参会机构人员", "咨询服务机构人员", fields=(
    Field("姓名", "姓名", need=REQUIRED),
    Field("单位", "单位（部门）"),
    Field("职务", "职务/职称"),
    Field("电话", "联系电话"),
))

WIDTHS = (11.0, 22.0, 43.0, 26.0, 29.0, 25.0)

HEAD = row(
    cell("序号", face=Face.HEI),
    cell("姓名", face=Face.HEI),
    cell("单位（部门）", face=Face.HEI),
    cell("职务/职称", face=Face.HEI),
    cell("联系电话", face=Face.HEI),
    cell("签名", face=Face.HEI),
    height=9, head=True,
)
