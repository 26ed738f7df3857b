"""Volumes: papers in the legal order become one PDF with cover, contents, page numbers, bookmarks; then read again. Floor 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..catalogue import FORMS
from ..engine.front import Cover, Leaf, Row, front, leaves
from ..engine.volume import Inspected, Margins, Part, Placed, Volume, bind, inspect, place, verify
from ..errors import QjscError
from ..form.procedure import Paper, Purpose, seals_of, signatures_of
from ..rules.dates import show_date
from .make import Made, Making
from .model import Plan, Planned
from .ready import Ready
from .words import THIRD, applicant, copies_words, in_words, short, who_words


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a volume with the paper it belongs to and what it was made from: names of attachments, ids of forms."""

    part: Part
    count: int
    paper: Planned | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """A volume that was written: its file, its pages, and where each piece came to stand."""

    path: Path
    pages: int
    pieces: tuple[Piece, ...]
    placed: tuple[Placed, ...]

    def numbers(self, paper: Planned) -> tuple[int, int] | None:
        """Return the first and the last page number of `paper`."""
        spans = [
            (at.number, at.last_number)
            for piece, at in zip(self.pieces, self.placed, strict=True)
            if piece.paper is paper and at.number
        ]
        return (spans[0][0], spans[-1][1]) if spans else None


def bind_volume(plan: Plan, papers: Sequence[Planned], made: Made, ready: Ready, making: Making, name: str) -> Bound:
    """Write the volume `name` of `papers` and return where everything stands in it.

    What the contents say is looked up again on the pages that they name; where it is not there, this raises DataError.
    """
    body = list(_body(plan, papers, made, ready, making, name))
    prints = plan.procedure.purpose is Purpose.PRINTS
    pieces = body if prints else [_front(plan, papers, body, making, name), *body]
    parts = [piece.part for piece in pieces]
    path = making.folder / f"{name}.pdf"
    placed = bind(path, parts, Volume(plan.procedure.title, draft=making.draft))
    verify(path, parts, placed)
    pages = sum(at.count + at.blank for at in placed)
    return Bound(path, pages, tuple(pieces), placed)


def _body(
    plan: Plan, papers: Sequence[Planned], made: Made, ready: Ready, making: Making, name: str
) -> Iterator[Piece]:
    """Yield the pieces of all papers in order; what has no title of its own on its first page gets a leaf with it."""
    prints = plan.procedure.purpose is Purpose.PRINTS
    titled = [] if prints else [paper for paper in papers if not made.sheets_of(paper)]
    leaf_file = making.work / f"{name}-leaves.pdf"
    if titled:
        _write_leaves(leaf_file, [_leaf(plan, paper) for paper in titled], draft=making.draft)
    for paper in papers:
        odd = making.duplex
        level = 0
        if paper in titled:
            index = titled.index(paper)
            part = Part(
                leaf_file, paper.title, 0, paper.title, listed=True, own=True, pages=range(index, index + 1), odd=odd
            )
            yield Piece(part, 1, paper)
            odd, level = False, 1
        yield from _pages(paper, made, ready, level, odd=odd, numbered=not prints, listed=not prints)


def _pages(
    paper: Planned, made: Made, ready: Ready, level: int, *, odd: bool, numbered: bool, listed: bool
) -> Iterator[Piece]:
    """Yield the pieces of one paper behind its leaf, or without one."""
    for number, (sheet, path, count, printed) in enumerate(made.sheets_of(paper)):
        first = not number and not level
        title = paper.title if first else sheet.whose or sheet.form.short
        part = Part(
            path, title, level if first else 1, printed, first and listed, True, Margins(*sheet.form.layout.margins),
            numbered=numbered, odd=odd,
        )  # fmt: skip
        yield Piece(part, count, paper, sheet.form.id)
    if leaf := made.front_of(paper):
        sheet, path, count, printed = leaf
        yield Piece(
            Part(path, sheet.form.short, 1, own=True, margins=Margins(*sheet.form.layout.margins)),
            count,
            paper,
            sheet.form.id,
        )
    files = paper.files + paper.sealed
    for one in files:
        title = Path(one.name).stem if len(files) > 1 else ""
        part = Part(ready.pdfs[one.name], title, 1, numbered=numbered, name=one.name)
        yield Piece(part, ready.pages[one.name], paper, one.name)


def _front(plan: Plan, papers: Sequence[Planned], body: Sequence[Piece], making: Making, name: str) -> Piece:
    """Return the piece with cover and contents, for which the numbers of all others are known."""
    path = making.work / f"{name}-front.pdf"
    first = Part(path, numbered=False, own=True, labels=("封面", "目录"))
    placed = place([first, *(piece.part for piece in body)], [2, *(piece.count for piece in body)])
    rows = [
        Row(str(piece.paper.number), piece.paper.title, str(at.number), at.part)
        for piece, at in zip(body, placed[1:], strict=True)
        if piece.part.listed and piece.paper
    ]
    rows += [
        Row(str(paper.number), paper.title, "单独装订" if paper.bound else "缺")
        for paper in plan.papers
        if (paper.item.apart and paper.bound and paper not in papers) or paper.lacking
    ]
    rows.sort(key=lambda row: int(row.number))
    path.write_bytes(front(_cover(plan, papers), rows, draft=making.draft))
    return Piece(first, count_pages(path))


def count_pages(path: Path) -> int:
    """Return the pages of a file of ours."""
    looked = inspect(path)
    if isinstance(looked, Inspected):
        return looked.pages
    raise QjscError(looked)


def _cover(plan: Plan, papers: Sequence[Planned]) -> Cover:
    procedure = plan.procedure
    values = plan.case.values
    name = applicant(values, procedure.who)
    company = applicant(values, "")
    copies = procedure.copies_of(papers[0].item) if papers else procedure.copies.count
    lines = [
        ("企业名称", company if company != name else ""),
        ("报送单位" if THIRD in procedure.who else "申请单位", name),
        ("接收单位", procedure.whom),
        ("报送依据", procedure.cite),
        ("份　　数", copies_words(copies)),
    ]
    day = show_date(plan.on) if plan.on else ""
    apart = bool(papers) and papers[0].item.apart
    return Cover(procedure.title, "附件（单独装订）" if apart else "", tuple(line for line in lines if line[1]), day)


def _leaf(plan: Plan, paper: Planned) -> Leaf:
    item = paper.item
    lines = [
        ("稿次", item.version),
        ("份数", copies_words(plan.procedure.copies_of(item))),
        ("形式", item.paper.value if item.paper is Paper.COPY else ""),
        ("盖章", short(who_words(seals_of(item, FORMS)), 60)),
        ("签字", short(who_words(signatures_of(item, FORMS)), 60)),
        ("依据", f"《{plan.procedure.document}》{item.basis}" if item.basis else ""),
    ]
    return Leaf(f"材料{in_words(paper.number)}", paper.title, tuple(line for line in lines if line[1]))


def _write_leaves(path: Path, items: Sequence[Leaf], *, draft: bool) -> None:
    """Write one page for each of `items`; what does not fit on its page says no more than the name."""
    path.write_bytes(leaves(items, draft=draft))
    if count_pages(path) != len(items):
        path.write_bytes(leaves([replace(leaf, lines=()) for leaf in items], draft=draft))


def volume_names(plan: Plan) -> dict[str, tuple[Planned, ...]]:
    """Return the volumes of the bundle by name, each with its papers: what is bound, and what is bound by itself."""
    bound = [paper for paper in plan.papers if paper.bound]
    together = tuple(paper for paper in bound if not paper.item.apart)
    apart = tuple(paper for paper in bound if paper.item.apart)
    if plan.procedure.purpose is Purpose.PRINTS:
        return {"打印本": tuple(bound)} if bound else {}
    # a draft of nothing yet still has its contents, which say what is missing
    return {"装订本": together, **({"装订本（单独装订）": apart} if apart else {})}
