"""Tables for batches, and the forms and procedures that they are for."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from qjsc_docs.batch.jobs import Outcome
from qjsc_docs.batch.model import Options, Result
from qjsc_docs.batch.whole import run_batch
from qjsc_docs.catalogue import find

FORM = find("gd2009-评估申请表")
GOOD = {
    "企业.名称": "东莞市禾岭印染有限公司", "通讯地址": "东莞市麻涌镇新沙工业园禾岭路8号", "邮编": "523143", "法定代表人": "梁启荣",
    "填表人": "苏敏仪", "电话": "0769-22228866", "性质": "有限责任公司", "所属行业": "棉印染精加工", "注册资本": "3600",
    "营业执照号码": "91441900MA0TET017Y", "主要产品及产量": "针织布1.92万吨/年", "审核.开展时间": "2025年3月",
    "审核.报告书完成时间": "2025年12月", "评估.申请意见": "特申请清洁生产审核评估。", "企业.年产值": "39860", "企业.员工总人数": "598",
}  # fmt: skip
BAD = {**GOOD, "邮编": "5231"}


ONE = Options(jobs=1)


def company(name: str, **changes: str) -> dict[str, str]:
    """Return a good row with another name."""
    return {**GOOD, "企业.名称": name, **changes}


def table(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    """Write a .csv table whose header is that of the first row."""
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(key for row in rows for key in row)))
        writer.writeheader()
        writer.writerows(rows)
    return path


def many(count: int) -> list[dict[str, str]]:
    """Return so many good rows of different companies."""
    return [company(f"东莞市第{number}印染有限公司") for number in range(1, count + 1)]


def batch(source: Path, folder: Path, options: Options = ONE) -> tuple[Outcome, list[Result]]:
    """Run a batch of the form and return its outcome with all results."""
    results: list[Result] = []
    return run_batch(FORM, source, folder, options, tell=results.append), results


def written(folder: Path) -> dict[str, bytes]:
    """Return the documents of a batch by their names, without its result workbook."""
    kinds = (".docx", ".pdf", ".xlsx")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in kinds and not path.stem.endswith("-结果")
    }


def lines(folder: Path) -> list[dict[str, object]]:
    """Return the lines of a batch's journal."""
    return [json.loads(line) for line in (folder / "批量记录.jsonl").read_text("utf-8").splitlines()]
