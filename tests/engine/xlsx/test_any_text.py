"""Any text that XML can write comes back from the sheet letter for letter, and never as a formula or a number."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from qjsc_docs.engine.xlsx import compile_template
from tests.support.ooxml import assert_valid

from .sheets import drawn, opened

TEMPLATE = compile_template(drawn("{{ 值 }} | 前{{ 值 }}后\n{%tr for 项 in 人 %}\n{{ 项.值 }}\n{%tr endfor %}\n末"))
LETTERS = st.characters(
    exclude_categories=["Cs"],
    exclude_characters="\ufffe\uffff\r" + "".join(map(chr, [*range(9), 11, 12, *range(14, 32)])),
)
TEXTS = st.text(LETTERS, max_size=60) | st.sampled_from(
    ["=1", "+1", "_x0041_", "1e5", "010000", "TRUE", "2023-11-21", " a ", "\n"]
)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(TEXTS, max_size=4))
def test_any_text_comes_back(text: str, more: list[str]) -> None:
    made = TEMPLATE.render({"值": text, "人": [{"值": one} for one in more]})
    assert_valid(made)
    done = opened(made)
    cells = [done["A1"], *(done.cell(row, 1) for row in range(2, 2 + len(more)))]
    for cell, wanted in zip(cells, [text, *more], strict=True):
        assert (_read(cell.value), cell.data_type) == (wanted, "s" if wanted else "n")
    assert _read(done["B1"].value) == f"前{text}后"
    assert done.cell(2 + len(more), 1).value == "末"


def _read(value: object) -> str:
    """Return the text as Excel understands it; openpyxl leaves `_x005F_`, Excel's spelling of “_”, as it is."""
    return re.sub("_x005F_", "_", str(value if value is not None else ""))
