"""Pictures of the contents of bound volumes, made by binding the sample cases; without attachments as drafts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qjsc_docs.form.procedure import Procedure

from . import pictures

ROOT = Path(__file__).parents[1]
CASES = ROOT / "samples" / "cases"
ATTACHMENTS = ROOT / "samples" / "附件"
ON = date(2026, 1, 20)
_OTHERS = {
    "gd2009-自愿验收": "广东-自愿",
    "gd2009-换证": "广东-自愿",
    "gd2009-咨询机构公告": "广东-咨询机构",
    "sh2020-季度报送": "上海-区局季度",
}
_CASES = {"gd2009": "广东-强制", "dg2023": "东莞-自愿", "sh2020": "上海", "sz2024": "深圳", "hn2018": "河南"}


def case_of(procedure: Procedure) -> Path:
    """Return the sample case that shows `procedure`."""
    return CASES / f"{_OTHERS.get(procedure.id) or _CASES[procedure.notice]}.yaml"


def settings() -> str:
    """Return what else the pictures depend on."""
    return f"{ON} {pictures.PPI}"


def draw(procedure: Procedure) -> bytes:
    """Return the contents page of `procedure`, bound for its sample case, as a small PNG file."""
    raise NotImplementedError
