"""What the hostile tests work with: six forms that hold every difficulty, their samples as trees, what documents say."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdf
import yaml
from docx.oxml.ns import qn

from qjsc_docs import find
from qjsc_docs.form.facts import Fact
from qjsc_docs.form.plan import plan

SAMPLES = Path(__file__).parents[2] / "samples"
FORMS = (
    "dg2023-回执表",
    "dg2023-任务分解表",
    "gd2009-评估申请表",
    "gd2009-绩效表",
    "sh2020-机构情况表",
    "hn2018-审核申请表",
)
Steps = tuple[str | int, ...]


def sample(form: str) -> Path:
    """Return the file of the form's good record."""
    return SAMPLES / f"{form}.yaml"


def tree_of(form: str) -> Any:
    """Return the form's good record as a tree of texts, new every time."""
    return yaml.load(sample(form).read_text("utf-8"), Loader=yaml.BaseLoader)


def leaves(tree: Any, path: Steps = ()) -> Iterator[Steps]:
    """Yield the paths of all values in a tree."""
    if not isinstance(tree, dict | list):
        yield path
        return
    for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from leaves(value, (*path, key))


def put(tree: Any, path: Steps, value: Any) -> None:
    """Put `value` at `path` of a tree."""
    for key in path[:-1]:
        tree = tree[key]
    tree[path[-1]] = value


@cache
def facts(form: str) -> dict[str, Fact]:
    """Return the facts of a form by the words of their paths."""
    entries = plan(find(form))
    inner = {f"{entry.path}.{sub.path}": sub.fact for entry in entries.values() for sub in entry.rows}
    return inner | {entry.path: entry.fact for entry in entries.values()}


def fact(form: str, path: Steps) -> Fact | None:
    """Return the fact of the value at `path`."""
    return facts(form).get(".".join(key for key in path if isinstance(key, str)))


def word_text(content: bytes) -> str:
    """Return the text of a Word document, a line for each paragraph and line break."""
    lines = []
    for paragraph in docx.Document(io.BytesIO(content)).element.body.iter(qn("w:p")):
        marks = {qn("w:br"): "\n", qn("w:tab"): "\t"}
        lines.append(
            "".join(node.text or "" if node.tag == qn("w:t") else marks.get(node.tag, "") for node in paragraph.iter())
        )
    return "\n".join(lines)


def excel_text(content: bytes) -> str:
    """Return the text of all cells of a workbook as Excel shows it; a formula fails."""
    cells = [cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    text = "\n".join(str(cell.value) for cell in cells if cell.value is not None)
    return re.sub("_x([0-9A-F]{4})_", lambda found: chr(int(found[1], 16)), text)


def pdf_text(content: bytes) -> str:
    """Return the letters of a PDF without blanks."""
    return "".join("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages).split())
