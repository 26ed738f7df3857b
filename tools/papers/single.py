"""The smaller papers of the sample attachments: licence, certificates, monitoring report. All of it is invented."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal

import pikepdf

from .parts import Data
from .writers import compiled, quoted

_START = """#import "page.typ": letters
#set document(date: none)
#set text(..letters("宋体", 11), lang: "zh")
#let hei(size, words) = text(..letters("黑体", size), words)
#set table(stroke: 0.5pt, inset: (x: 4pt, y: 6pt), align: center + horizon)
#let sample = place(top + left, text(9pt, fill: rgb("#b33"))[样例　内容虚构])
"""


def licence(company: Data) -> bytes:
    """Return a business licence, lying, as a PDF."""
    rows = (
        ("名　　称", company["名称"]), ("类　　型", company["性质"]), ("法定代表人", company["法定代表人"]),
        ("注册资本", f"{company['注册资本']}万元"), ("住　　所", company["通讯地址"]),
        ("经营范围", f"生产、销售：{company['主要产品及产量'].split('、')[0].split('/')[0]}等；货物进出口"),
    )  # fmt: skip
    cells = ", ".join(quoted(cell) for row in rows for cell in row)
    return compiled(f"""{_START}
#set page(paper: "a4", flipped: true, margin: 22mm, fill: rgb("#fdf8ea"), background: rect(width: 93%, height: 91%, stroke: 2pt + rgb("#b08d3c")))
#sample
#align(center)[#v(4mm)#hei(34)[营 业 执 照] #v(1mm) 统一社会信用代码　{company["营业执照号码"]}]
#v(8mm)
#pad(x: 20mm, table(columns: (32mm, 1fr), stroke: none, align: left + horizon, inset: 7pt, {cells}))
#v(1fr)
#align(right)[登记机关（样例，未盖章）#h(20mm) #linebreak() 2021年6月8日#h(20mm)]
""")


def certificates(people: list[Data]) -> bytes:
    """Return a PDF with a page for each auditor's certificate and title."""
    pages = (
        f"""#sample #v(30mm)
#align(center)[#hei(24)[清洁生产审核培训合格证书]#v(14mm)]
#pad(x: 16mm)[#set par(leading: 1.4em, first-line-indent: (amount: 2em, all: true))
{person["姓名"]}，{person["性别"]}，于本期清洁生产审核师培训班学习期满，经考核成绩合格，特发此证。]
#v(12mm)
#pad(x: 16mm, table(columns: (36mm, 1fr), align: (center, left), [证书编号], [{person["证书编号"]}], [学历], [{person["学历"]}],
  [所学专业], [{person["所学专业"]}], [专业技术职称], [{person["职称"]}]))
#v(1fr)#align(right)[发证机构（样例，虚构）#h(16mm)]#v(40mm)"""
        for person in people
    )
    return compiled(_START + '#set page(paper: "a4", margin: 25mm)\n' + "\n#pagebreak()\n".join(pages))


def monitoring(data: Data) -> bytes:
    """Return the monitoring report: a page turned by /Rotate, a lying one, two upright ones."""
    made = compiled(_START + "".join(_monitoring(data)))
    with pikepdf.open(io.BytesIO(made)) as document:
        _turn(document, document.pages[1])
        stream = io.BytesIO()
        document.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def _turn(document: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Store a lying page upright with /Rotate 90, as programs of laboratories and scanners do: it looks the same."""
    _x, _y, width, height = (Decimal(str(number)) for number in page.mediabox)
    page.contents_add(document.make_stream(f"q 0 1 -1 0 {height} 0 cm".encode()), prepend=True)
    page.contents_add(document.make_stream(b"Q"))
    page.mediabox = pikepdf.Array([0, 0, height, width])
    page.rotate(90, relative=False)


def _monitoring(data: Data) -> Iterator[str]:
    year, company = data["年度数据"][-1], data["企业"]
    water = Decimal(year["废水排放量"])
    air = Decimal(year["废气排放量"])
    yield f"""#set page(paper: "a4", margin: 26mm)
#sample #v(30mm)
#align(center)[#hei(28)[监 测 报 告]#v(8mm)报告编号：JC2512-0386#v(26mm)]
#pad(x: 14mm, table(columns: (34mm, 1fr), align: (center, left), [委托单位], [{company["名称"]}], [受测地址], [{company["通讯地址"]}],
  [监测类别], [清洁生产审核后监测（废水、废气、噪声）], [采样日期], [2025年12月9日至11日], [报告日期], [2025年12月18日]))
#v(1fr)#align(center)[粤衡监测站（虚构）]#v(20mm)
"""
    yield "#set page(flipped: true, margin: 20mm)\n"
    items = (("pH值（无量纲）", "7.2", "6—9"), *(
        (f"{name}（mg/L）", str((Decimal(year[key]) / water * 100).quantize(Decimal("0.1"))), limit)
        for name, key, limit in (("化学需氧量", "COD排放量", "80"), ("五日生化需氧量", "BOD5排放量", "20"))
    ), ("氨氮（mg/L）", "4.6", "10"), ("总氮（mg/L）", "9.8", "15"), ("总磷（mg/L）", "0.31", "0.5"),
        ("悬浮物（mg/L）", "24", "50"), ("色度（倍）", "20", "50"), ("苯胺类（mg/L）", "未检出", "不得检出"))  # fmt: skip
    yield _table(
        "表1　废水总排口监测结果",
        _rows(items),
        ("监测项目", *(f"12月{day}日 第{n}次" for day in (9, 10, 11) for n in (1, 2, 3)), "平均值", "限值", "评价"),
    )
    yield "#pagebreak()\n"
    gases = tuple(
        (f"{name}（mg/m³）", str((Decimal(year[key]) / air * 100_000).quantize(Decimal("0.1"))), limit)
        for name, key, limit in (
            ("颗粒物", "烟尘排放量", "20"),
            ("二氧化硫", "SO2排放量", "100"),
            ("氮氧化物", "NOx排放量", "150"),
        )
    )
    yield _table(
        "表2　锅炉烟气监测结果",
        _rows(gases),
        ("监测项目", *(f"12月{day}日 第{n}次" for day in (9, 10, 11) for n in (1, 2, 3)), "平均值", "限值", "评价"),
    )
    yield "#set page(flipped: false, margin: 26mm)\n"
    noise = (
        ("东侧", "58.6", "51.8", "夜间超标1.8"),
        ("南侧", "57.1", "48.3", "达标"),
        ("西侧", "56.4", "47.9", "达标"),
        ("北侧", "58.0", "48.8", "达标"),
    )
    yield _table("表3　厂界噪声监测结果（dB(A)，限值昼间60、夜间50）", noise, ("测点", "昼间", "夜间", "评价"))
    yield "#v(8mm)\n监测结论：废水、锅炉烟气各项监测结果符合排放限值；厂界东侧夜间噪声超标1.8dB(A)，其余测点达标。#v(1fr)#align(right)[（以下空白）]\n"


def _rows(items: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, ...], ...]:
    """Return a row for each item: nine measurements that lie about its mean, the mean, the limit."""
    return tuple((name, *(_near(mean, n) for n in range(9)), mean, limit, "达标") for name, mean, limit in items)


_ABOUT = ("-4", "1", "3", "-2", "0", "2", "-1", "4", "-3")  # hundredths; they cancel out


def _near(mean: str, number: int) -> str:
    if not mean[0].isdigit():
        return mean
    exact = Decimal(mean)
    return str((exact * (100 + Decimal(_ABOUT[number])) / 100).quantize(exact))


def _table(caption: str, rows: tuple[tuple[str, ...], ...], heads: tuple[str, ...]) -> str:
    cells = ", ".join(quoted(cell) for row in rows for cell in row)
    top = ", ".join(f"hei(9.5)[{head}]" for head in heads)
    return f"""#sample #v(6mm)#align(center, hei(13, {quoted(caption)}))#v(3mm)
#text(9.5pt, table(columns: (2.2fr,) + (1fr,) * {len(heads) - 1}, table.header({top}), {cells}))
"""
