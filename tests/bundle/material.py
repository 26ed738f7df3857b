"""A case and a folder of attachments to bind, thrown away afterwards."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pikepdf
import yaml
from PIL import Image

from qjsc_docs.form.model import Audit, Copies
from qjsc_docs.form.procedure import Item, Procedure

CASES = Path(__file__).parents[2] / "samples" / "cases"
EVALUATION = "gd2009-强制评估"
REPORT, MEASURED, PROOFS = "3 审核报告.pdf", "监测报告.pdf", "资质证明/营业执照.png"


def case(name: str = "广东-强制", **changes: Any) -> dict[str, Any]:
    """Return a sample case without its list of papers; `changes` replace groups of it, None takes them out."""
    tree: dict[str, Any] = yaml.safe_load((CASES / f"{name}.yaml").read_text("utf-8"))
    tree.pop("材料", None)
    tree |= changes
    return {key: value for key, value in tree.items() if value is not None}


def record(folder: Path, name: str = "广东-强制", **changes: Any) -> Path:
    """Write a sample case into `folder`."""
    path = folder / "案卷.json"
    path.write_text(json.dumps(case(name, **changes), ensure_ascii=False, default=str), "utf-8")
    return path


def pdf(path: Path, *texts: str, turn: int = 0, size: tuple[int, int] = (595, 842)) -> Path:
    """Write a PDF with one page for each text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.new() as made:
        font = made.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for text in texts:
            page = made.add_blank_page(page_size=size)
            page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
            page.obj.Contents = made.make_stream(f"BT /F 20 Tf 100 600 Td ({text}) Tj ET".encode())
            page.obj.Rotate = turn
        made.save(path, deterministic_id=True)
    return path


def picture(path: Path, size: tuple[int, int] = (300, 200)) -> Path:
    """Write a picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "#c0d0e0").save(path)
    return path


def attachments(folder: Path) -> Path:
    """Lay everything that the evaluation asks for into a folder."""
    pdf(folder / REPORT, "report-1", "report-2", "report-3")
    pdf(folder / MEASURED, "measured-1", turn=90)
    picture(folder / PROOFS)
    return folder


def procedure(*items: Item, **more: Any) -> Procedure:
    """Return a procedure with these papers, three copies of each."""
    words = {
        "title": "小事项", "region": "广东省", "document": "小办法", "who": "企业", "whom": "环保部门", "basis": "第一条",
        "copies": Copies(3, "第一条"),
    }  # fmt: skip
    return Procedure(**{"id": "xx1999-小事项", "audit": Audit.BOTH, "items": items, **words, **more})


def files(folder: Path) -> dict[str, bytes]:
    """Return everything beneath `folder`."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
