"""dg2023-现场照片: photographs of the acceptance on site (六（二）7, form not given)."""

from __future__ import annotations

from ...form.blocks import line
from ...form.inline import Picture, Slot
from ...form.layout import Align, Face, Layout, Table, cell, para, row, title
from ...form.model import REQUIRED, Audit, Copies, Field, Form
from ...rules.visits import no_photo_twice, photos_of_the_visit
from ..facts import FACTS
from .notice import guide

FORM = Form(
    id="dg2023-现场照片",
    title="清洁生产验收现场照片",
    aliases=("验收现场照片", "现场照片页"),
    audit=Audit.VOLUNTARY,
    summary="At least three photographs of the acceptance on site, each with its day and what it shows.",
    provenance=guide(
        annex="六（二）7",
        note="六（二）7要求报送整个清洁生产验收过程现场照片（不少于3张）；未附格式，本表按该款拟制，每页三张。"
        "照片按拍摄方向摆正、按比例缩放；Excel 文件中只列照片文件名。",
        additions=(
            "企业名称、验收日期、第三方验收机构：供辨认是哪一家、哪一次验收",
            "拍摄日期、内容说明：六（二）7“整个清洁生产验收过程”须能看出各环节",
        ),
    ),
    facts=FACTS,
    fields=(
        Field("企业.名称", "企业名称", need=REQUIRED),
        Field("验收.时间", "验收日期", need=REQUIRED),
        Field("第三方.名称", "第三方验收机构", need=REQUIRED),
        Field("照片", "现场照片", need=REQUIRED, least_rows=3, basis="六（二）7", fields=(
            Field("文件", "照片", need=REQUIRED),
            Field("拍摄时间", "拍摄日期", need=REQUIRED),
            Field("说明", "内容说明", need=REQUIRED),
        )),
    ),
    rules=(photos_of_the_visit, no_photo_twice),
    copies=Copies(1, "六（二）"),
    layout=Layout((
        title("清洁生产验收现场照片", below=2),
        Table((98.0, 58.0), (
            line(("企业名称：", Slot("企业.名称")), ("验收日期：", Slot("验收.时间"))),
            line(("第三方验收机构：", Slot("第三方.名称")), ("",)),
        )),
        Table((12.0, 102.0, 42.0), (
            row(
                cell("序号", face=Face.HEI),
                cell("照片", face=Face.HEI),
                cell("拍摄日期、内容说明", face=Face.HEI),
                height=9, head=True,
            ),
            row(
                Slot("序号"),
                cell(Picture("文件", 98.0, 54.0)),
                cell(para(Slot("拍摄时间"), below=3), para(Slot("说明")), align=Align.LEFT),
                height=58, each="照片", blanks=3,
            ),
        )),
    )),
)
