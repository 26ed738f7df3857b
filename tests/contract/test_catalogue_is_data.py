"""The catalogue is data: literals, imports, and calls of builders; no control flow, nothing that decides."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import qjsc_docs.catalogue

ROOT = Path(qjsc_docs.catalogue.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

STATEMENTS = (ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.Assign, ast.AnnAssign, ast.Expr)
EXPRESSIONS = (
    ast.Constant,
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.Call,
    ast.keyword,
    ast.Name,
    ast.Attribute,
    ast.Subscript,  # in annotations
    ast.Starred,  # a builder that gives several rows
    ast.expr_context,
)


def strange(source: str) -> list[str]:
    """Return what in `source` is not data, as `line: what`."""
    return [
        f"{getattr(node, 'lineno', 0)}: {type(node).__name__}"
        for node in ast.walk(ast.parse(source))
        if not isinstance(node, STATEMENTS + EXPRESSIONS)
    ]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_of_the_catalogue_is_data(path: Path) -> None:
    assert strange(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "FORM = a if b else c",
        "for x in y: pass",
        "def f(): return 1",
        "class A: pass",
        "X = [a for a in b]",
        "X = lambda: 1",
        "X = a + b",
        "X = f'{a}'",
        "X = not a",
        "X = a or b",
        "with a: pass",
        "if a: b()",
    ],
)
def test_code_is_found(source: str) -> None:
    assert strange(source) != []


def test_the_whole_catalogue_was_looked_at() -> None:
    folders = {path.parent.name for path in MODULES}
    assert {"catalogue", "dg2023", "gd2009", "sh2020", "hn2018"} <= folders
