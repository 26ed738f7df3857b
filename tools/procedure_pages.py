"""docs/procedures: a page for every procedure, with its papers, deadlines and a picture of the bound contents.

Written by `make docs`. With --check nothing is written: the pages must say word for word what the definitions say, and
their pictures must be there and have been made from today's definitions, which the fingerprint in the page tells.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from datetime import date
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path

from qjsc_docs.bundle.words import copies_words, hands_words
from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.cli.procedures import about
from qjsc_docs.deadlines import calendar
from qjsc_docs.deadlines.words import how, parties
from qjsc_docs.derive import typst
from qjsc_docs.engine import front, pdf
from qjsc_docs.form.deadline import Recurring
from qjsc_docs.form.procedure import Asked, Item, OnlyIf, Procedure, Purpose, seals_of, signatures_of
from qjsc_docs.messages import N_, use_language

from . import contents_pictures
from .form_pages import both, said, twice

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "procedures"
PICTURES = FOLDER / "pictures"
DAY = date(2026, 1, 20)
_LONGEST = 500
_ELSEWHERE = (N_("Purpose"), N_("Deadline"), N_("Deadline that follows"))  # what the page says in another place

NEEDS = {Asked.REQUIRED: "必须 required", Asked.OPTIONAL: "必要时 when needed"}
PURPOSES = {
    Purpose.FILING: "报送：材料齐全、核对无误才能成册 handed in: complete and without errors",
    Purpose.PRINTS: "现场用表：事先打印，未知之处留空 printed beforehand: what is not known yet stays blank",
    Purpose.ARCHIVE: "归档：到期时收存 kept: what is there by the time it is due",
}


def text_of(procedure: Procedure) -> str:
    """Return the page of one procedure."""
    return "\n".join(_lines(procedure)) + "\n"


def _lines(procedure: Procedure) -> Iterator[str]:
    yield f"# {procedure.title}"
    yield f"\n<!-- made by `make docs`; picture of {mark(procedure)} -->"
    yield f"\n{said(procedure.summary)}"
    yield f"\n```sh\nqjsc bundle {procedure.id} 案卷.yaml --attachments 附件 -o 装订\n```"
    yield "\n## 规定 What is asked for\n"
    yield from _about(procedure)
    yield "\n## 材料 Papers, in the order of binding\n"
    heads = (
        "",
        "材料 Paper",
        "要求 Need",
        "原件/复印件",
        "份数 Copies",
        "盖章 Seals",
        "签字 Signatures",
        "依据 Clause",
        "说明 Remarks",
    )
    yield "| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads)
    for number, item in enumerate(procedure.items, 1):
        yield "| " + " | ".join(_cell(words) for words in (str(number), *_row(procedure, item))) + " |"
    yield from _names(procedure)
    yield from _deadlines(procedure)
    prints = procedure.purpose is Purpose.PRINTS
    head = "打印本首页 First page of the prints" if prints else "装订本目录 Contents of the bound volume"
    yield f"\n## {head}\n\n{_image(procedure, 420)}"


def _about(procedure: Procedure) -> Iterator[str]:
    use_language("zh")
    for label, words in about(procedure):
        if words and label not in _ELSEWHERE:
            yield f"- **{both(label)}** {words}"
    yield f"- **用途 What for** {PURPOSES[procedure.purpose]}"


def _row(procedure: Procedure, item: Item) -> Iterator[str]:
    form = FORMS.get(item.form)
    yield f"[{item.name}](../forms/{form.id}.md)" if form else item.name
    yield item.need.words if isinstance(item.need, OnlyIf) else NEEDS[item.need]
    yield item.paper.value
    yield str(procedure.copies_of(item) or "/")
    yield hands_words(seals_of(item, FORMS), _LONGEST)
    yield hands_words(signatures_of(item, FORMS), _LONGEST)
    yield item.basis
    yield "；".join(_remarks(item))


def _remarks(item: Item) -> Iterator[str]:
    if item.front:
        yield f"前附[{FORMS[item.front].short}](../forms/{item.front}.md) bound behind this form"
    said = (
        (item.each, f"`{item.each}`每人（项）一份 one for each"),
        (item.least > 1, f"不少于{item.least}份文件 at least {item.least} files"),
        (item.version, item.version),
        (item.electronic, f"另交{item.electronic} electronic version too"),
        (item.apart, "单独打印、装订 bound apart"),
        (item.deadline, f"期限 deadline `{item.deadline}`"),
        (item.note, item.note),
    )
    yield from (words for holds, words in said if holds)


def _names(procedure: Procedure) -> Iterator[str]:
    brought = [(number, item) for number, item in enumerate(procedure.items, 1) if not item.form]
    if not brought:
        return
    yield "\n### 附件文件怎样命名 How to name the files that you bring\n"
    yield "文件或文件夹用序号开头，或写材料名称、别名即可。Begin with the number, or say the name or another name.\n"
    for number, item in brought:
        other = "、".join(name for name in item.aliases)
        yield f"- `{number}-…`、`{item.name}…`" + (f"，或含 {other}" if other else "")
    yield "\n表格签字盖章后的扫描件放在 `盖章件` 文件夹里，同样命名。Signed and sealed scans of forms lie in `盖章件`, named alike."


def _deadlines(procedure: Procedure) -> Iterator[str]:
    lines = calendar(procedure.id, None, {}, today=DAY).lines
    if not lines:
        return
    yield "\n## 期限 Deadlines\n"
    yield "| | 期限 Deadline | 事项 Duty | 谁 → 对谁 Who → whom | 怎样计算 How it is counted | 依据 Clause |\n| --- | --- | --- | --- | --- | --- |"
    opened = set(procedure.opens) - set(procedure.closes)
    for line in lines:
        rule = line.rule
        role = "此后 afterwards" if rule.id in opened else "须遵守 to keep"
        counted = _dates(rule) if isinstance(rule, Recurring) else twice(partial(how, line))
        yield "| " + " | ".join(map(_cell, (role, f"`{rule.id}`", rule.duty, parties(rule), counted, rule.cite))) + " |"


def _dates(rule: Recurring) -> str:
    """Return the fixed dates: 每年1、4、7、10月10日."""
    months = f"每年{'、'.join(map(str, rule.months))}月" if rule.months else "每月"
    return months + "、".join(f"{day}日" if day else "最后一日" for day in rule.days)


def _cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")


def _image(procedure: Procedure, width: int) -> str:
    return f'<img src="pictures/{procedure.id}.png" width="{width}" alt="{procedure.short} 目录">'


def index() -> str:
    """Return docs/procedures/README.md: all procedures by notice."""
    return "\n".join(_index()) + "\n"


def _index() -> Iterator[str]:
    yield "# 办理事项一览 · All procedures"
    yield "\n<!-- made by `make docs` -->"
    yield f"\n{len(PROCEDURES)} 个事项：交哪些材料、什么顺序、几份、谁盖章、什么时候。怎样成册见[材料成册](../bundles.md)。"
    yield "What is handed in, in which order, how many copies, with whose seals, by when."
    for document in dict.fromkeys(procedure.document for procedure in PROCEDURES.values()):
        members = [procedure for procedure in PROCEDURES.values() if procedure.document == document]
        yield f"\n## {members[0].notice} {members[0].region}\n\n{document}\n"
        yield "| | 事项 Procedure | 谁 → 报送给 Who → whom | 材料 Papers | 份数 Copies | 依据 Clause |\n| --- | --- | --- | --- | --- | --- |"
        for one in members:
            yield (
                f"| [{_image(one, 110)}]({one.id}.md) | [{one.title}]({one.id}.md)<br>`{one.id}`<br>{said(one.summary, '<br>')} "
                f"| {one.who} → {one.whom} | {len(one.items)} | {copies_words(one.copies.count) or '/'} | {one.basis} |"
            )


@cache
def mark(procedure: Procedure) -> str:
    """Return a word that changes when the picture of the contents may: with items, forms, the case, the page design."""
    forms = [FORMS[name] for item in procedure.items for name in (item.form, item.front) if name]
    parts = [repr(procedure), version("typst"), *(typst.build(form) for form in forms)]
    designs = (Path(pdf.__file__).with_name("page.typ"), Path(front.__file__).with_name("front.typ"))
    parts += [path.read_text("utf-8") for path in designs]
    digest = hashlib.sha256("\0".join(parts).encode())
    for content in contents_pictures.inputs(procedure):
        digest.update(content)
    return digest.hexdigest()[:20]


def texts() -> dict[Path, str]:
    """Return the text of every page."""
    return {**{FOLDER / f"{one.id}.md": text_of(one) for one in PROCEDURES.values()}, FOLDER / "README.md": index()}


def stale() -> list[Path]:
    """Return the pages that do not say what the definitions say, pictures that lack, and files of no procedure."""
    wanted, drawn = texts(), {PICTURES / f"{name}.png" for name in PROCEDURES}
    wrong = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    lacking = [path for path in drawn if not path.exists()]
    strangers = [path for path in (*FOLDER.glob("*.md"), *PICTURES.glob("*")) if path not in {*wanted, *drawn}]
    return sorted({*wrong, *lacking, *strangers})


def write() -> None:
    """Write all pages; pictures only of procedures that have changed since theirs were made."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    wanted = texts()
    for procedure in PROCEDURES.values():
        page, picture = FOLDER / f"{procedure.id}.md", PICTURES / f"{procedure.id}.png"
        known = page.exists() and f"picture of {mark(procedure)} " in page.read_text("utf-8")
        if not (known and picture.exists()):
            picture.write_bytes(contents_pictures.draw(procedure))
        page.write_text(wanted[page], "utf-8")
    (FOLDER / "README.md").write_text(wanted[FOLDER / "README.md"], "utf-8")
    for path in stale():
        path.unlink(missing_ok=True)


def main(check: bool) -> int:
    """Write the pages, or say which are stale; return the exit code."""
    if not check:
        write()
        return 0
    found = stale()
    for path in found:
        print(f"stale: {path.relative_to(ROOT)} (run: make docs)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
