"""The list of papers and the printing instruction: forms of ours, filled in from the plan and the volumes. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..catalogue import FORMS
from ..form.check import check
from ..form.facts import Facts
from ..form.model import Seal, Signature
from ..form.procedure import Purpose, seals_of, signatures_of
from ..form.record import Record
from .make import Making, document_of, pages_of
from .model import Plan, Planned, Sheet
from .volumes import Bound
from .words import applicant, hands_words, remark, short, who_words

PAPER_LIST = "common-材料清单"
PRINTING = "common-打印说明"
_TOGETHER = "左侧装订成册"
_APART = "单独装订"
_SINGLE = "单份，不装订"


def write_lists(plan: Plan, volumes: Mapping[str, Bound], making: Making) -> Iterator[tuple[Path, str]]:
    """Write both lists and yield each file with the id of its form."""
    head = _head(plan)
    if plan.procedure.purpose is not Purpose.PRINTS:
        papers = Record({**head, "材料": [*_papers(plan, volumes)]})
        yield from _written(PAPER_LIST, "材料清单", papers, (".pdf", ".xlsx"), making)
    if volumes:
        printing = Record({**head, "打印": [*_prints(plan, volumes, making)]})
        yield from _written(PRINTING, "打印说明", printing, (".pdf", ".docx"), making)


def _written(
    form: str, name: str, record: Record, suffixes: Sequence[str], making: Making
) -> Iterator[tuple[Path, str]]:
    sheet = Sheet(FORMS[form], check(FORMS[form], record))
    for suffix in suffixes:
        if suffix == ".pdf" and "pdf" not in making.kinds:
            continue
        made = pages_of(sheet, making, numbered=True) if suffix == ".pdf" else document_of(sheet, making, suffix)
        path = making.folder / f"{name}{suffix}"
        path.write_bytes(made)
        yield path, form


def _head(plan: Plan) -> dict[str, Any]:
    procedure = plan.procedure
    facts = FORMS[PAPER_LIST].facts
    words = {"事项": procedure.title, "接收单位": procedure.whom}
    letter = {key: short(value, facts[f"材料清单.{key}"].longest) for key, value in words.items()}
    name = applicant(plan.case.values, "") or applicant(plan.case.values, procedure.who) or procedure.who
    return {"企业": {"名称": name}, "材料清单": {**letter, "日期": plan.on}}


def _papers(plan: Plan, volumes: Mapping[str, Bound]) -> Iterator[dict[str, Any]]:
    """Yield the rows of the list: every paper with what is handed in of it and where it stands."""
    for paper in plan.papers:
        if not (paper.bound or paper.lacking):
            continue
        row: dict[str, Any] = {
            "名称": short(paper.title, 100),
            "份数": plan.procedure.copies_of(paper.item) or 1,
            "原件或复印件": paper.item.paper.value,
            "盖章": hands_words(seals_of(paper.item, FORMS), _longest("材料", "盖章")),
            "签字": short(who_words(signatures_of(paper.item, FORMS)), _longest("材料", "签字")),
            "备注": "缺" if paper.lacking else remark(paper),
        }
        span = next((span for volume in volumes.values() if (span := volume.numbers(paper))), None)
        if span and paper.item.apart:
            row["备注"] = short(f"{_APART}，第{span[0]}—{span[1]}页；{row['备注']}".rstrip("；"), 60)
        elif span:
            row["起页"] = span[0]
            row["止页"] = span[1] if span[1] > span[0] else None
        yield row


def _prints(plan: Plan, volumes: Mapping[str, Bound], making: Making) -> Iterator[dict[str, Any]]:
    """Yield the rows of the instruction: every volume, papers with another number of copies, and the list itself."""
    for name, volume in volumes.items():
        papers = [paper for paper in plan.papers if any(piece.paper is paper for piece in volume.pieces)]
        apart = all(paper.item.apart for paper in papers) and bool(papers)
        prints = plan.procedure.purpose is Purpose.PRINTS
        copies = (plan.procedure.copies_apart if apart else plan.procedure.copies).count or 1
        yield {
            "名称": f"{name}.pdf",
            "份数": copies,
            "页数": volume.pages,
            "单双面": "双面" if making.duplex else "单面",
            "装订方式": _SINGLE if prints else _APART if apart else _TOGETHER,
            "盖章签字": _pending(papers),
            "备注": _originals(papers),
        }
        for paper in papers:
            more = plan.procedure.copies_of(paper.item)
            span = volume.numbers(paper)
            if span and more and more != copies:
                yield _other_copies(paper, name, span, more, making)
    if plan.procedure.purpose is not Purpose.PRINTS:
        words = "随材料递交，移交时当面核对"
        yield {"名称": "材料清单.pdf", "份数": 1, "单双面": "单面", "装订方式": "不装订", "备注": words}


def _other_copies(paper: Planned, name: str, span: tuple[int, int], copies: int, making: Making) -> dict[str, Any]:
    return {
        "名称": short(f"{name}.pdf第{span[0]}—{span[1]}页：{paper.title}", 100),
        "份数": copies,
        "页数": span[1] - span[0] + 1,
        "单双面": "双面" if making.duplex else "单面",
        "装订方式": _SINGLE,
        "备注": "份数与装订本不同",
    }


def _pending(papers: Sequence[Planned]) -> str:
    """Return what is still to be sealed and signed of `papers`."""
    parts = []
    for paper in papers:
        hands: list[Seal | Signature] = (
            [] if paper.sealed else [*seals_of(paper.item, FORMS), *signatures_of(paper.item, FORMS)]
        )
        if hands:
            parts.append(f"{paper.number}．{hands_words(hands, 100)}")
    return short("；".join(parts), _longest("打印", "盖章签字"))


def _originals(papers: Sequence[Planned]) -> str:
    """Return which papers were bound as scans of sealed or signed originals."""
    numbers = "、".join(str(paper.number) for paper in papers if paper.sealed)
    return short(f"材料{numbers}为扫描件，装订时换入原件", 100) if numbers else ""


def _longest(path: str, item: str) -> int:
    facts: Facts = FORMS[PAPER_LIST].facts
    return facts[path].items[item].longest
