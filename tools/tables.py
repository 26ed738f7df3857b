"""samples/批量: tables as people keep them in Excel, for `qjsc batch`. All companies, people and codes are invented.

python -m tools.tables
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from qjsc_docs.engine.xlsx.packed import pack_book

FOLDER = Path(__file__).parents[1] / "samples" / "批量"
_DAY_ONE = datetime(1980, 1, 1)
_THIN = Side("thin")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_BLUE = PatternFill("solid", fgColor="FFDDEBF7")
Row = Sequence[Any]


def visits() -> Workbook:
    """Return a reviewer's week: a title, the body's name, a header of two lines; one company has its record already."""
    book, sheet = _book("第四周")
    _title(sheet, "清洁生产审核现场评估验收计划（2023年11月第四周）", 11)
    sheet["A2"] = "第三方验收机构：东莞市绿泓清洁生产促进中心"
    sheet["H2"] = "报送日期：2023年11月16日"
    upper = ["序号", "企业", None, None, None, "现场验收", None, None, "专家组", "不良记录", "案卷"]
    lower = [
        None,
        "企业名称",
        "镇街（园区）",
        "企业联系人",
        "联系电话",
        "验收日期",
        "时间",
        "验收地点",
        None,
        None,
        None,
    ]
    _rows(sheet, [upper, lower], 3, head=True)
    for area in ("B3:E3", "F3:H3", "A3:A4", "I3:I4", "J3:J4", "K3:K4"):
        sheet.merge_cells(area)
    _rows(
        sheet,
        [
            [1, "东莞市高埗恒泽精密五金有限公司", "高埗镇", "黎倩文", "0769-22228816", date(2023, 11, 21), "上午9:30",
             "高埗镇北王路128号", "冯启明、谭月娥、区志强", "无", "案卷/高埗恒泽.yaml"],
            [2, "东莞市高埗永曜光电科技有限公司", "高埗镇", "莫少琼", "0769-22228820", date(2023, 11, 21), "下午2:30",
             "高埗镇创兴中路16号", "冯启明、谭月娥、区志强", "无", None],
            [3, "东莞市道滘宏桥纸品有限公司", "道滘镇", "袁少芬", "0769-22228901", date(2023, 11, 22), "上午9:30",
             "道滘镇万道路66号", "冯启明、邬建中、区志强", "无", None],
            [4, "东莞市厚街嘉骏鞋材有限公司", "厚街镇", "王伟强", "0769-22228912", date(2023, 11, 23), "下午2:30",
             "厚街镇家具大道9号", "冯启明、邬建中、温绮玲", "无", None],
            [5, "东莞市麻涌禾安食品有限公司", "麻涌镇", "陈婉儿", "0769-22228933", date(2023, 11, 24), "上午10:00",
             "麻涌镇新港大道21号", "谭月娥、邬建中、温绮玲", "无", None],
        ],
        5,
    )  # fmt: skip
    for cell in sheet["F"][4:9]:
        cell.number_format = 'm"月"d"日"'
    sheet["A10"] = "注：本周验收按上表顺序进行，如有变动另行通知。"
    _widths(sheet, (6, 34, 12, 11, 16, 11, 11, 24, 26, 10, 26))
    sheet.freeze_panes = "C5"
    return book


def towns() -> Workbook:
    """Return the staff of several towns in one table; the name of a town is written once, over merged cells."""
    book, sheet = _book("工作人员")
    _title(sheet, "各镇街参加清洁生产审核现场评估验收工作人员名单", 6)
    _rows(sheet, [["填报单位", "填报日期", "姓名", "职务", "办公电话", "手机号码"]], 2, head=True)
    day = "2023年11月21日"
    staff = [
        ("高埗镇经济发展局", [("莫婉怡", "副局长", "0769-22228801", "13800138001"),
                              ("卢志航", "工业股股长", "0769-22228802", "13800138002"),
                              ("欧阳晓岚", "工业股科员", "0769-22228803", "13800138003")]),
        ("道滘镇经济发展局", [("叶桂滘", "副局长", "0769-22228811", "13800138011"),
                              ("刘咏诗", "工业股科员", "0769-22228812", "13800138012")]),
        ("厚街镇经济发展局", [("方伟伦", "工业股股长", "0769-22228821", "13800138021"),
                              ("王敏", "节能专管员", "0769-22228822", "13800138022"),
                              ("黎埗生", "节能专管员", "0769-22228823", "13800138023")]),
    ]  # fmt: skip
    at = 3
    for town, people in staff:
        lines = [[town if first else None, day if first else None, *one] for first, one in _first(people)]
        _rows(sheet, lines, at)
        for column in "AB":
            sheet.merge_cells(f"{column}{at}:{column}{at + len(people) - 1}")
        at += len(people)
    _widths(sheet, (24, 18, 12, 16, 18, 16))
    sheet.freeze_panes = "A3"
    return book


def receipts() -> Workbook:
    """Return companies that are handed letters; which letters stand on a sheet of their own."""
    book, sheet = _book("送达名单")
    head = ["序号", "受送达单位", "送达单位", "送达地点", "送达方式", "（经办人）"]
    office = "深圳市生态环境局宝安管理局"
    names = ["深圳市沙浦禾电路科技有限公司", "深圳市燕罗恒进表面处理有限公司", "深圳市福海联拓电子有限公司"]
    _rows(sheet, [head], 1, head=True)
    ways = ("直接送达", "邮寄送达", "直接送达")
    _rows(
        sheet,
        [
            [n, name, office, "企业办公楼", way, "老周"]
            for n, (name, way) in enumerate(zip(names, ways, strict=True), 1)
        ],
        2,
    )
    _widths(sheet, (6, 34, 30, 18, 12, 12))
    letters = book.create_sheet("送达文书")
    _rows(letters, [["受送达单位", "送达文书名称", "文号", "份数"]], 1, head=True)
    opinion = "清洁生产审核专家验收意见"
    lines: list[Row] = [[name, opinion, None, 2] for name in names]
    lines.insert(1, [names[0], "关于修改完善清洁生产审核报告的通知", "宝清审〔2026〕17号", 1])
    _rows(letters, lines, 2)
    _widths(letters, (34, 40, 22, 8))
    return book


_BROKEN_HEAD = (
    "序号", "企业名称", "通讯地址", "邮编", "法人代表", "填表人", "电话", "企业性质", "所属行业", "注册资本（万元）",
    "营业执照号码", "主要产品及产量", "年产值（亿元）", "员工总人数", "企业开展清洁生产时间", "报告书完成时间",
    "申请单位清洁生产简介及申请意见", "备注",
)  # fmt: skip
_OPINION = "我公司已完成本轮清洁生产审核，提出方案8项并已全部实施，各项污染物稳定达标排放，特申请清洁生产审核评估。"


def _company(number: int, name: str, **other: Any) -> list[Any]:
    usual = {
        "序号": number, "企业名称": name, "通讯地址": f"东莞市麻涌镇新沙工业园{number}号", "邮编": "523143", "法人代表": "梁启荣",
        "填表人": "苏敏仪", "电话": f"0769-222288{number:02}", "企业性质": "有限责任公司", "所属行业": "棉印染精加工",
        "注册资本（万元）": 1000 + 200 * number, "营业执照号码": "91441900MA0TET017Y", "主要产品及产量": "针织布1.2万吨/年",
        "年产值（亿元）": 1.5 + number / 10, "员工总人数": 200 + number, "企业开展清洁生产时间": "2025年3月",
        "报告书完成时间": "2025年12月", "申请单位清洁生产简介及申请意见": _OPINION, "备注": "",
    }  # fmt: skip
    return list({**usual, **other}.values())


def broken() -> Workbook:
    """Return eight companies, some cells of which are wrong in the ways in which cells are wrong."""
    book, sheet = _book("企业台账")
    _title(sheet, "重点企业清洁生产审核评估申请台账", len(_BROKEN_HEAD))
    _rows(sheet, [_BROKEN_HEAD], 2, head=True)
    _rows(
        sheet,
        [
            _company(1, "东莞市禾岭印染有限公司"),
            _company(2, "东莞市川禾织造有限公司", 邮编=523143, 电话="0769-2222"),
            _company(3, "东莞市新沙漂染有限公司", 法人代表="", 报告书完成时间="2025年13月"),
            _company(4, "东莞市麻涌锦川针织有限公司", 备注="电话已核实"),
            _company(5, "", 员工总人数="约300"),
            _company(6, "东莞市东浦绣品有限公司", 企业开展清洁生产时间="2026年1月"),
            _company(7, "东莞市水乡织带有限公司"),
            _company(8, "东莞市华阳拉链有限公司", **{"注册资本（万元）": "壹仟万"}),
        ],
        3,
    )
    sheet["G4"].comment = Comment("老陈：电话待核实", "老陈", height=60, width=160)
    choices = DataValidation("list", formula1='"有限责任公司,股份有限公司,其他"', allow_blank=True)
    choices.add("H3:H10")
    sheet.add_data_validation(choices)
    for number in range(3, 11):
        sheet.row_dimensions[number].height = 32
    _widths(sheet, (6, 30, 30, 9, 10, 10, 16, 16, 16, 12, 24, 22, 12, 10, 14, 14, 60, 16))
    sheet.freeze_panes = "C3"
    return book


TABLES = {
    "验收计划.xlsx": visits,
    "各镇街.xlsx": towns,
    "送达名单.xlsx": receipts,
    "评估申请（有错误）.xlsx": broken,
}


def _book(name: str) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    book.properties.creator, book.properties.created, book.properties.modified = "qjsc-docs", _DAY_ONE, _DAY_ONE
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = name
    return book, sheet


def _title(sheet: Worksheet, words: str, columns: int) -> None:
    sheet["A1"] = words
    sheet["A1"].font = Font(name="黑体", size=16)
    sheet["A1"].alignment = Alignment(horizontal="center", vertical="center")
    sheet.merge_cells(f"A1:{get_column_letter(columns)}1")
    sheet.row_dimensions[1].height = 30


def _rows(sheet: Worksheet, rows: Sequence[Row], at: int, *, head: bool = False) -> None:
    for number, row in enumerate(rows, at):
        for column, value in enumerate(row, 1):
            cell = sheet.cell(number, column, value or None)
            cell.border = _BOX
            cell.font = Font(name="黑体" if head else "宋体", size=11)
            cell.alignment = Alignment(horizontal="center" if head else None, vertical="center", wrap_text=True)
            if head:
                cell.fill = _BLUE


def _first(items: Sequence[Any]) -> list[tuple[bool, Any]]:
    return [(not number, item) for number, item in enumerate(items)]


def _widths(sheet: Worksheet, widths: Sequence[float]) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, make in TABLES.items():
        (FOLDER / name).write_bytes(pack_book(make()))
