"""Reading back 1,000 different filled forms: python-docx opening them and this package reading them, in one run.

    python -m bench.read_back [documents]

python-docx only opens each file; nothing is read out of it. This package reads every value with its place into a record.
“Unknown structure” is what files cost that Word or LibreOffice saved: each of them is taken apart for itself.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

FORMS = ("gd2009-评估申请表", "gd2009-绩效表")
ROUNDS = 5


def main() -> None:
    """Print a table for each form, and the memory."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for id_ in FORMS:
        with tempfile.TemporaryDirectory() as folder:
            _table(id_, _files(id_, count, Path(folder)))
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.1f} MB")


def _table(id_: str, paths: Sequence[Path]) -> None:
    rivals = {"python-docx opens": _python_docx, "qjsc_docs reads": _ours(id_), "…, unknown structure": _unknown(id_)}
    # in turn, so that all meet the same moods of the machine
    rounds = [[_rate(read, paths) for read in rivals.values()] for _round in range(ROUNDS)]
    medians = [sorted(rates)[ROUNDS // 2] for rates in zip(*rounds, strict=True)]
    print(f"{id_}, {len(paths)} different files, one process, median of {ROUNDS} rounds")
    for name, speed in zip(rivals, medians, strict=True):
        print(f"{name:<28}{speed:>8,.0f} files/s{speed / medians[0]:>8.1f} ×")


def _files(id_: str, count: int, folder: Path) -> list[Path]:
    """Return the sample of the form filled so often, with other words each time."""
    from qjsc_docs.catalogue import find
    from qjsc_docs.filling import render
    from qjsc_docs.form.check import check
    from qjsc_docs.form.view import view
    from qjsc_docs.records import load

    form = find(id_)
    context = view(check(form, load(ROOT / "samples" / f"{id_}.yaml", form=form)), on=date(2026, 11, 21))
    paths = []
    for number in range(count):
        paths.append(folder / f"{number}.docx")
        paths[-1].write_bytes(render(form, _varied(context, number), ".docx")[0])
    return paths


def _varied(value: Any, number: int) -> Any:
    """Return the texts with a number in each, so that no two documents are the same."""
    if isinstance(value, Mapping):
        return {key: _varied(inner, number) for key, inner in value.items()}
    if isinstance(value, list):
        return [_varied(inner, number) for inner in value]
    return f"{value}{number}" if len(value) > 1 and not value.startswith("　") else value


def _python_docx(path: Path) -> None:
    import docx

    docx.Document(str(path))


def _ours(id_: str) -> Callable[[Path], object]:
    from qjsc_docs.catalogue import find
    from qjsc_docs.records import load

    form = find(id_)
    return lambda path: load(path, form=form)


def _unknown(id_: str) -> Callable[[Path], object]:
    from qjsc_docs.records.filled import known

    read = _ours(id_)

    def afresh(path: Path) -> object:
        known.forget()
        return read(path)

    return afresh


def _rate(read: Callable[[Path], object], paths: Sequence[Path]) -> float:
    """Return how many files are read in a second."""
    started = time.perf_counter()
    for path in paths:
        read(path)
    return len(paths) / (time.perf_counter() - started)


if __name__ == "__main__":
    main()
