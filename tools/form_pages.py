"""docs/forms: a page for every form with pictures of it, and a gallery; written by `make docs`.

With --check nothing is written: the pages must say word for word what the definitions say. Of the pictures it is asked
that they are there and were made from today's definition, which the fingerprint in the page tells; fonts differ between
machines, so their bytes may.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from qjsc_docs import forms, load
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.cli import show
from qjsc_docs.cli.names import name_of
from qjsc_docs.engine.shown import Context
from qjsc_docs.form.check import Checked, check
from qjsc_docs.form.model import Form
from qjsc_docs.form.plan import plan
from qjsc_docs.form.record import Record
from qjsc_docs.form.rulebook import cited, functions, statement
from qjsc_docs.form.view import empty_view, view
from qjsc_docs.messages import N_, _, use_language

from . import pictures

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "forms"
PICTURES = FOLDER / "pictures"
SAMPLES = ROOT / "samples"
DAYS = {"dg2023": date(2023, 11, 21)}  # when a sample is signed; the others are of the winter of 2025
DAY = date(2026, 1, 20)
KINDS = ("blank", "filled")


class Page(NamedTuple):
    """A form as its page shows it: the two views of which pictures are made."""

    form: Form
    blank: Context
    filled: Context
    mark: str


@cache
def pages() -> tuple[Page, ...]:
    """Return what the pages show, in the order of the forms; a form without a sample has no page yet."""
    return tuple(_page(form, checked) for form in forms() if (checked := sample(form)))


def _page(form: Form, checked: Checked) -> Page:
    blank, filled = empty_view(form), view(checked, on=DAYS.get(form.notice, DAY))
    return Page(form, blank, filled, pictures.fingerprint(form, blank, filled))


def sample(form: Form) -> Checked | None:
    """Return the form's own good record, or what a whole case of the samples gives for it; None if none does."""
    own = SAMPLES / f"{form.id}.yaml"
    if own.exists():
        return check(form, load(own, form=form))
    checked = (check(form, record) for record in _cases())
    return next((checked for checked in checked if checked.ok and checked.values), None)


@cache
def _cases() -> tuple[Record, ...]:
    return tuple(load(path) for path in sorted((SAMPLES / "cases").glob("*.yaml")))


def both(message: str) -> str:
    """Return `message` in Chinese and in English."""
    return twice(lambda: _(message))


def word(name: str) -> str:
    """Return the name of a status, kind or need in Chinese and in English."""
    return twice(lambda: name_of(name))


def twice(say: Callable[[], str]) -> str:
    """Return what `say` says in Chinese and in English, once where both are the same."""
    words = []
    for language in ("zh", "en"):
        use_language(language)
        words.append(say())
    use_language("zh")
    return " ".join(filter(None, dict.fromkeys(words)))


def text_of(page: Page) -> str:
    """Return the page of one form."""
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> Iterator[str]:
    form = page.form
    yield f"# {form.title}"
    yield f"\n<!-- made by `make docs`; pictures of {page.mark} -->"
    yield f"\n{said(form.summary)}"
    yield "\n" + " · ".join(f"[{suffix}](../../templates/{suffix}/{form.id}.{suffix})" for suffix in ("docx", "xlsx"))
    yield "\n| 空白 Blank | 样例 Filled |\n| --- | --- |"
    yield f"| {_images(form, 'blank', 420)} | {_images(form, 'filled', 420)} |"
    yield "\n## 来源 Where it comes from\n"
    for label, words in show.about(form):
        if words and label not in (N_("Purpose"), N_("Rule")):
            yield f"- **{both(label)}** {_about(form, label, words)}"
    yield "\n## 栏目 Fields\n"
    heads = (N_("Label"), N_("Key"), N_("Meaning"), N_("Kind"), N_("Unit"), N_("Need"), N_("Remarks"))
    yield "| " + " | ".join(map(both, heads)) + " |\n|" + " --- |" * len(heads)
    for entry in plan(form).values():
        yield from (_row(line) for line in show.lines(entry))
    rules = list(_rules(form))
    if rules:
        yield "\n## 核对 Rules\n"
        yield from rules


def said(summary: str, between: str = "\n\n") -> str:
    """Return an English summary after its Chinese translation."""
    use_language("zh")
    return between.join(dict.fromkeys((_(summary), summary)))


def _about(form: Form, label: str, words: str) -> str:
    if label == N_("Status"):
        return word(form.provenance.status.value)
    return words


def _row(line: show.Line) -> str:
    cells = (
        line.label, f"`{line.path}`", line.fact.meaning, word(line.fact.kind.value), line.unit,
        twice(lambda: line.need), twice(lambda: line.remarks),
    )  # fmt: skip
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _rules(form: Form) -> Iterator[str]:
    """Yield what the form's rules say, each with the clauses that ask for it."""
    by_number = {demand.number: demand for demand in DEMANDS}
    for function in dict.fromkeys(functions(form)):
        demands = [by_number[number] for number in cited(function) if number in by_number]
        if function in form.rules or demands:
            clauses = "；".join(f"[{demand.number}](../rules.md) {demand.clause}" for demand in demands)
            yield f"- {both(statement(function))}" + (f"（{clauses}）" if clauses else "")


def _images(form: Form, kind: str, width: int) -> str:
    return " ".join(
        f'<img src="pictures/{path.name}" width="{width}" alt="{form.short} {kind} {number}">'
        for number, path in enumerate(_files(form, kind), 1)
    )


def _files(form: Form, kind: str) -> list[Path]:
    found = PICTURES.glob(f"{form.id}-{kind}-*.png")
    return sorted(found, key=lambda path: int(re.findall(r"\d+", path.stem)[-1]))


def gallery() -> str:
    """Return docs/forms/README.md: all forms by notice, with thumbnails."""
    return "\n".join(_gallery()) + "\n"


def _gallery() -> Iterator[str]:
    yield "# 表格一览 · All forms"
    yield "\n<!-- made by `make docs` -->"
    yield f"\n{len(pages())} 张表。点击图片看栏目、依据和样例。Click a picture for fields, clauses and a filled sample."
    notices: dict[str, list[Form]] = {}
    for page in pages():
        notices.setdefault(page.form.notice, []).append(page.form)
    for notice, members in notices.items():
        documents = dict.fromkeys(form.provenance.document for form in members)
        yield f"\n## {notice} {members[0].provenance.region}\n\n{'；'.join(documents)}\n"
        yield "| | 表 Form | 附件 Annex | 审核类型 Audit | 状态 Status |\n| --- | --- | --- | --- | --- |"
        for form in members:
            yield (
                f"| [{_thumbnail(form)}]({form.id}.md) | [{form.title}]({form.id}.md)<br>`{form.id}`<br>{said(form.summary, '<br>')} "
                f"| {form.provenance.annex} | {form.audit.value} | {word(form.provenance.status.value)} |"
            )


def _thumbnail(form: Form) -> str:
    first = _files(form, "blank")[:1]
    return f'<img src="pictures/{first[0].name}" width="110" alt="{form.short}">' if first else form.short


def texts() -> dict[Path, str]:
    """Return the text of every page."""
    return {**{FOLDER / f"{page.form.id}.md": text_of(page) for page in pages()}, FOLDER / "README.md": gallery()}


def stale() -> list[Path]:
    """Return the pages that do not say what the definitions say, pictures that lack, and files of no form."""
    wanted = texts()
    wrong = [path for path, text in wanted.items() if not path.exists() or path.read_text("utf-8") != text]
    lacking = [
        PICTURES / f"{page.form.id}-{kind}-1.png"
        for page in pages() for kind in KINDS if not _files(page.form, kind)
    ]  # fmt: skip
    lacking += [FOLDER / f"{form.id}.md" for form in forms() if FOLDER / f"{form.id}.md" not in wanted]
    known = {file for page in pages() for kind in KINDS for file in _files(page.form, kind)}
    strangers = [
        path for path in (*FOLDER.glob("*.md"), *PICTURES.glob("*")) if path not in wanted and path not in known
    ]
    return sorted({*wrong, *lacking, *strangers})


def write() -> None:
    """Write all pages; pictures only of forms that have changed since theirs were made."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for page in pages():
        if not _is_drawn(page):
            _draw(page)
    for path in stale():
        if path not in texts():
            path.unlink(missing_ok=True)
    for path, text in texts().items():
        path.write_text(text, "utf-8")
    for form in forms():
        if FOLDER / f"{form.id}.md" not in texts():
            print(f"no page of {form.id}: no sample fills it")


def _is_drawn(page: Page) -> bool:
    path = FOLDER / f"{page.form.id}.md"
    known = path.exists() and f"pictures of {page.mark} " in path.read_text("utf-8")
    return known and all(_files(page.form, kind) for kind in KINDS)


def _draw(page: Page) -> None:
    for kind, context in zip(KINDS, (page.blank, page.filled), strict=True):
        for old in _files(page.form, kind):
            old.unlink()
        for number, picture in enumerate(pictures.draw(page.form, context), 1):
            (PICTURES / f"{page.form.id}-{kind}-{number}.png").write_bytes(picture)


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
