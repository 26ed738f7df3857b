"""Pictures of the contents of bound volumes, made by binding the sample cases; without attachments as drafts."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2

from qjsc_docs import bind
from qjsc_docs.form.procedure import Procedure, Purpose

from . import pictures

ROOT = Path(__file__).parents[1]
CASES = ROOT / "samples" / "cases"
ATTACHMENTS = ROOT / "samples" / "附件"
COMPLETE = {  # the sample cases that have attachments, and the day of their bundles
    "gd2009-强制评估": ("广东-强制", date(2025, 12, 26)),
    "dg2023-第三方报送": ("东莞-自愿", date(2023, 12, 15)),
}
_A4 = (595, 842)  # pixels
_DAY = date(2026, 1, 20)
_CASES = {
    "gd2009-自愿验收": "广东-自愿",
    "gd2009-换证": "广东-自愿",
    "gd2009-咨询机构公告": "广东-咨询机构",
    "sh2020-季度报送": "上海-区局季度",
    "gd2009": "广东-强制",
    "dg2023": "东莞-自愿",
    "sh2020": "上海",
    "sz2024": "深圳",
    "hn2018": "河南",
}


def case_of(procedure: Procedure) -> Path:
    """Return the sample case that shows `procedure`."""
    return CASES / f"{_CASES.get(procedure.id) or _CASES[procedure.notice]}.yaml"


def inputs(procedure: Procedure) -> Iterator[bytes]:
    """Yield what the picture is made from beside the definitions: the case, the attachments, the settings."""
    yield f"{_DAY} {COMPLETE} {pictures.PPI}".encode()
    yield case_of(procedure).read_bytes()
    if procedure.id in COMPLETE:
        folder = ATTACHMENTS / COMPLETE[procedure.id][0]
        yield from (path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def draw(procedure: Procedure) -> bytes:
    """Return the contents of `procedure`, bound for its sample case, as a small PNG file; of prints their first page."""
    name, day = COMPLETE.get(procedure.id, ("", _DAY))
    brought = ATTACHMENTS / name if name else None
    prints = procedure.purpose is Purpose.PRINTS
    draft = not (name or prints)  # what is printed beforehand needs no attachments
    with tempfile.TemporaryDirectory(prefix="qjsc-") as folder:
        target = Path(folder, "bundle")
        made = bind(procedure, case_of(procedure), target, attachments=brought, on=day, draft=draft, to=["pdf"])
        volume = next(path for path in made.files if path.stem in ("装订本", "打印本"))
        return _picture(volume, 0 if prints else 1)


def _picture(volume: Path, page: int) -> bytes:
    stream = io.BytesIO()
    document = pypdfium2.PdfDocument(volume.read_bytes())
    shown = document[page].render(scale=pictures.PPI / 72).to_pil()
    shown.crop((0, 0, *_A4)).save(stream, "PNG")  # PDFium rounds up what a page has of a pixel
    return pictures.small(stream.getvalue())
