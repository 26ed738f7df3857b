"""The package's own sources, read as syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "qjsc_docs"


@cache
def trees() -> dict[str, ast.Module]:
    """Every module of the package by its path (`cli/main.py`)."""
    return {
        str(path.relative_to(PACKAGE)): ast.parse(path.read_text("utf-8")) for path in sorted(PACKAGE.rglob("*.py"))
    }


def module_of(path: str) -> str:
    """`cli/main.py` → `cli.main`, `cli/__init__.py` → `cli`."""
    return path.removesuffix(".py").removesuffix("__init__").rstrip("/").replace("/", ".")


def imports(path: str, tree: ast.Module) -> Iterator[str]:
    """Yield the modules of the package that a module imports, within functions too (`engine.shown`)."""
    folder = path.split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = folder[: len(folder) - node.level + 1]
            start = ".".join([*base, *(node.module.split(".") if node.module else [])])
            for alias in node.names:
                name = f"{start}.{alias.name}".lstrip(".")
                yield name if is_module(name) else start
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qjsc_docs"):
            yield (node.module or "").removeprefix("qjsc_docs").lstrip(".")
        elif isinstance(node, ast.Import):
            yield from (a.name.removeprefix("qjsc_docs.") for a in node.names if a.name.startswith("qjsc_docs"))


def is_module(name: str) -> bool:
    """Whether the package has a module of that name."""
    path = PACKAGE / name.replace(".", "/")
    return path.is_dir() or path.with_suffix(".py").is_file()


def calls(tree: ast.AST) -> Iterator[str]:
    """Yield what is called, as it is written (`print`, `datetime.now`)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)
