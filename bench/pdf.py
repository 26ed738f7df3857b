"""PDF of twenty different documents: our typesetter, warm, beside `soffice --convert-to pdf` over the same twenty .docx.

python bench/pdf.py

LibreOffice is started once for the twenty and makes them in one call, which is the best it can do.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from qjsc_docs import office
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive import docx as word
from qjsc_docs.derive import typst
from qjsc_docs.engine.docx import compile_template
from qjsc_docs.engine.pdf import pdf
from qjsc_docs.form.check import check
from qjsc_docs.form.model import Form
from qjsc_docs.form.view import view
from qjsc_docs.records import load

ROOT = Path(__file__).parents[1]
TARGETS = {"gd2009-绩效表": 10, "gd2009-评估申请表": 25}
COUNT, ROUNDS = 20, 3
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"


def main() -> None:
    """Print the table."""
    print(f"{'form':<20}{'ours, ms':>10}{'soffice, ms':>13}{'ratio':>8}{'target':>8}")
    for id_, target in TARGETS.items():
        ours, theirs = _both(FORMS[id_])
        print(f"{id_:<20}{ours:>10.1f}{theirs:>13.1f}{theirs / ours:>7.1f}×{target:>7}×")


def _both(form: Form) -> tuple[float, float]:
    """Return the milliseconds of one document, ours and LibreOffice's; the two take turns, for machines are moody."""
    ours, theirs = [], []
    for turn in range(ROUNDS):
        contexts = _contexts(form, turn)
        ours.append(_timed(lambda contexts=contexts: _typeset(form, contexts)))
        theirs.append(_office(form, contexts))
    return median(ours), median(theirs)


def _contexts(form: Form, turn: int) -> list[dict[str, Any]]:
    """Return the filled form of twenty companies: no two share a value, as far as its digits and letters go."""
    context = view(check(form, load(ROOT / "samples" / f"{form.id}.yaml", form=form)), on=date(2023, 11, 21))
    return [_other(context, turn * COUNT + number) for number in range(COUNT)]


def _other(part: Any, number: int) -> Any:
    if isinstance(part, str):
        digits = str.maketrans("123456789", "".join(str((at + number) % 9 + 1) for at in range(9)))
        return (
            part.translate(digits)
            .replace("公司", SURNAMES[number % 60] + "司")
            .replace("、", SURNAMES[number // 9 % 60])
        )
    if isinstance(part, list):
        return [_other(item, number) for item in part]
    return {key: _other(value, number) for key, value in part.items()}


def _typeset(form: Form, contexts: list[dict[str, Any]]) -> None:
    source = typst.build(form)
    for context in contexts:
        pdf(source, context)


def _office(form: Form, contexts: list[dict[str, Any]]) -> float:
    template = compile_template(word.build(form))
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.docx" for number in range(COUNT)]
        for path, context in zip(paths, contexts, strict=True):
            path.write_bytes(template.render(context))
        fonts = {**os.environ, "FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
        return _timed(lambda: office.convert_all(paths, ".pdf", Path(folder), environment=fonts))


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000 / COUNT


if __name__ == "__main__":
    main()
