"""The manifest of a bundle: what it was made from, what it holds, and the digests by which both are known again. Floor 4."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from ..errors import DataError
from ..form.facts import Kind
from ..form.plan import Entry
from ..form.plan import plan as fields_of
from ..problems import Problem
from .landing import MANIFEST
from .make import Making
from .model import Plan
from .prepare import Prepared, Sources, every_attachment
from .volumes import Bound

FORMAT = 1
_LIBRARIES = ("qjsc-docs", "typst", "pikepdf", "pypdf", "openpyxl", "docxtpl", "pillow")


@dataclass(frozen=True, slots=True)
class Written:
    """A file of the bundle, and what it was made from: ids of forms, names of attachments."""

    path: Path
    sources: tuple[str, ...]


def manifest(
    prepared: Prepared,
    sources: Sources,
    making: Making,
    target: Path,
    files: Sequence[Written],
    volumes: Mapping[str, Bound],
) -> bytes:
    """Return the manifest of the bundle that `files` make, as it will stand in `target`."""
    plan = prepared.plan
    tree = {
        "format": FORMAT,
        "procedure": {
            "id": plan.procedure.id, "title": plan.procedure.title, "document": plan.procedure.document,
            "basis": plan.procedure.basis,
        },
        "date": plan.on.isoformat() if plan.on else None,
        "options": {"draft": making.draft, "duplex": making.duplex, "to": list(making.kinds)},
        "versions": {name: _version(name) for name in _LIBRARIES},
        "attachments": _relative(sources.attachments, target) if sources.attachments else None,
        "inputs": [*_inputs(prepared, sources, target)],
        "forms": [*_forms(plan)],
        "papers": [*_papers(plan, volumes)],
        "volumes": [*_volumes(volumes)],
        "files": [*_files(files, making.folder)],
    }  # fmt: skip
    tree["counts"] = _counts(tree)
    return (json.dumps(tree, ensure_ascii=False, indent=2) + "\n").encode()


def read_manifest(folder: Path) -> dict[str, Any]:
    """Return the manifest of the bundle in `folder`; raise DataError where there is none that can be read."""
    try:
        tree = json.loads((folder / MANIFEST).read_text("utf-8"))
        if not _is_sound(tree):
            raise ValueError
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise DataError(Problem("no-manifest", value=str(folder), params={"folder": str(folder)})) from None
    found: dict[str, Any] = tree
    return found


def _is_sound(tree: Any) -> bool:
    """Return whether a manifest holds what is asked of it later, as what it should be; raises where it does not."""
    options = tree["options"]
    date.fromisoformat(tree["date"] or "2000-01-01")
    words = [tree["procedure"]["id"], *options["to"], *(entry["use"] for entry in tree["inputs"])]
    words += [entry[key] for entry in tree["files"] for key in ("file", "sha256")]
    words += [entry[key] for entry in tree["inputs"] for key in ("path", "name", "sha256") if key in entry]
    flags = (options["draft"], options["duplex"])
    return (
        tree["format"] == FORMAT
        and isinstance(tree["attachments"], str | None)
        and all(isinstance(word, str) and "\0" not in word for word in words)
        and all(isinstance(flag, bool) for flag in flags)
    )


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def _relative(path: Path, target: Path) -> str:
    """Return the way from the bundle to `path`, the whole path where there is none (another drive)."""
    try:
        return Path(os.path.relpath(path.absolute(), target.absolute())).as_posix()
    except ValueError:
        return path.absolute().as_posix()


def _inputs(prepared: Prepared, sources: Sources, target: Path) -> Iterable[dict[str, Any]]:
    """Yield every file that was read, and what for."""
    seen = dict.fromkeys(sources.files)
    for path in seen:
        yield _file(path, {"path": _relative(path, target), "use": "record"})
    for path in _pictures(prepared.plan):
        yield _file(path, {"path": _relative(path, target), "use": "picture"})
    paths = {one.name: one.path for one in prepared.found.all}
    for name, use in sorted(every_attachment(prepared.found)):
        if name in paths:
            yield _file(paths[name], {"path": _relative(paths[name], target), "use": use, "name": name})
        else:
            yield {"use": use, "name": name}


def _file(path: Path, entry: dict[str, Any]) -> dict[str, Any]:
    return {**entry, "sha256": digest(path), "bytes": path.stat().st_size}


def _pictures(plan: Plan) -> list[Path]:
    """Return the picture files that the record names."""
    found: dict[Path, None] = {}
    for entry in fields_of(plan.case.form).values():
        values = entry.dig(plan.case.values)
        if entry.fact.kind is Kind.PICTURE:
            found |= dict.fromkeys(_paths(values))
        elif entry.fact.kind is Kind.LIST:
            found |= dict.fromkeys(path for row in values or () for path in _of_row(row, entry.rows))
    return [*found]


def _of_row(row: Mapping[str, Any], items: Iterable[Entry]) -> Iterable[Path]:
    return [path for item in items if item.fact.kind is Kind.PICTURE for path in _paths(row.get(item.path))]


def _paths(value: Any) -> list[Path]:
    return [Path(value)] if value and Path(value).is_file() else []


def _forms(plan: Plan) -> Iterable[dict[str, Any]]:
    made: dict[str, int] = {}
    forms = {}
    for paper in plan.papers:
        for sheet in (*paper.sheets, *((paper.front,) if paper.front else ())):
            made[sheet.form.id] = made.get(sheet.form.id, 0) + 1
            forms[sheet.form.id] = sheet.form
    for name, form in forms.items():
        yield {"id": name, "title": form.title, "status": form.provenance.status.value, "sheets": made[name]}


def _papers(plan: Plan, volumes: Mapping[str, Bound]) -> Iterable[dict[str, Any]]:
    for paper in plan.papers:
        entry: dict[str, Any] = {"number": paper.number, "title": paper.title, "state": paper.state.value}
        for name, volume in volumes.items():
            if span := volume.numbers(paper):
                entry |= {"volume": f"{name}.pdf", "first": span[0], "last": span[1]}
        entry["sources"] = [one.name for one in (*paper.files, *paper.sealed, *paper.electronic)]
        yield entry


def _volumes(volumes: Mapping[str, Bound]) -> Iterable[dict[str, Any]]:
    for name, volume in volumes.items():
        parts = [
            {"source": piece.source, "title": piece.part.title, "first": at.first, "pages": at.count, "blank": at.blank}
            for piece, at in zip(volume.pieces, volume.placed, strict=True)
        ]
        yield {"file": f"{name}.pdf", "pages": volume.pages, "parts": parts}


def _files(files: Iterable[Written], folder: Path) -> Iterable[dict[str, Any]]:
    for one in files:
        name = one.path.relative_to(folder).as_posix()
        yield _file(one.path, {"file": name, "from": [*one.sources]})


def _counts(tree: Mapping[str, Any]) -> dict[str, int]:
    """Return how many files and pages went in and came out."""
    inputs = [one for one in tree["inputs"] if one["use"] not in ("record", "picture")]
    used = {
        use: sum(one["use"] == use for one in inputs)
        for use in ("bound", "sealed", "electronic", "unmatched", "ignored")
    }
    pages = sum(part["pages"] + part["blank"] for volume in tree["volumes"] for part in volume["parts"])
    return {"attachments": len(inputs), **used, "pages": pages, "files": len(tree["files"])}
