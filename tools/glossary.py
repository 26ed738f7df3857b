"""docs/glossary.md: terms written by hand, and below them the vocabulary that all forms share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qjsc_docs import forms
from qjsc_docs.catalogue.facts import FACTS
from qjsc_docs.form.facts import Fact

PAGE = Path(__file__).parents[1] / "docs" / "glossary.md"
BELOW = "<!-- below: made by `make docs` from qjsc_docs/catalogue/facts -->"


def page() -> Iterator[str]:
    """Yield the page: the hand-written part as it stands, and the generated part anew."""
    yield PAGE.read_text("utf-8").partition(BELOW)[0].rstrip() + "\n"
    yield BELOW
    yield "\n## 词汇 · The vocabulary"
    yield (
        "\n案卷中每一项资料的键名、含义和单位，以及各张表上印的名称。一项资料只写一次，各表共用。"
        "The key, meaning and unit of every fact of a record, and the words that the forms print for it."
    )
    printed = _printed()
    sections: dict[str, list[str]] = {}
    for path in FACTS:
        sections.setdefault(path.partition(".")[0], []).append(path)
    for section, paths in sections.items():
        yield f"\n### {section}\n\n| 键名 Key | English | 单位 Unit | 印作 Printed as |\n| --- | --- | --- | --- |"
        for path in paths:
            yield from _rows(path, FACTS[path], printed)


def _rows(path: str, fact: Fact, printed: dict[str, list[str]]) -> Iterator[str]:
    words = "、".join(word for word in printed.get(path, ()) if word != path.rpartition(".")[2].replace("[]", ""))
    yield f"| `{path}` | {fact.meaning} | {fact.unit} | {words} |"
    for name, item in fact.items.items():
        yield from _rows(f"{path}[].{name}" if not fact.columns else f"{path}.{name}", item, printed)


def _printed() -> dict[str, list[str]]:
    """Return the labels under which the forms print each fact, without line breaks."""
    labels: dict[str, dict[str, None]] = {}
    for form in forms():
        for field in form.fields:
            labels.setdefault(field.fact, {})[field.label.replace("\n", "")] = None
            dot = "." if FACTS[field.fact].columns else "[]."
            for sub in field.fields:
                labels.setdefault(f"{field.fact}{dot}{sub.fact}", {})[sub.label.replace("\n", "")] = None
    return {path: [word for word in words if word] for path, words in labels.items()}
