"""Templates on disk: written, found, and found to be stale."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from qjsc_docs import derive
from qjsc_docs.catalogue import FORMS
from qjsc_docs.derive import derive_all, stale, template_path

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("checkout")
    derive_all(root)
    return root


def test_every_form_gets_a_word_and_an_excel_template(tmp_path: Path) -> None:
    written = {path.relative_to(tmp_path).as_posix() for path in derive_all(tmp_path)}

    assert written == {f"templates/{kind}/{form}.{kind}" for form in FORMS for kind in ("docx", "xlsx")}
    assert stale(tmp_path) == []


def test_the_templates_of_this_checkout_are_what_the_definitions_say() -> None:
    assert stale(ROOT) == [], "run: qjsc derive"


def test_what_is_missing_broken_changed_or_of_no_form_is_stale(derived: Path) -> None:
    first, second, third = sorted((derived / "templates/docx").iterdir())[:3]
    foreign = derived / "templates/xlsx/gd1999-某表.xlsx"
    first.unlink()
    second.write_bytes(second.read_bytes()[:200])
    with zipfile.ZipFile(third, "a") as package:
        package.writestr("word/comments.xml", "")
    foreign.write_bytes(b"")

    assert stale(derived) == sorted([first, second, third, foreign])
    foreign.unlink()
    derive_all(derived)
    assert stale(derived) == []


def test_a_template_deflated_by_another_zlib_is_not_stale(derived: Path) -> None:
    path = sorted((derived / "templates/docx").iterdir())[0]
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))

    assert stale(derived) == []


def test_templates_are_found_in_a_checkout() -> None:
    form = next(iter(FORMS.values()))

    assert template_path(form, ".xlsx") == ROOT / "templates/xlsx" / f"{form.id}.xlsx"


def test_templates_inside_an_installed_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    form = next(iter(FORMS.values()))
    monkeypatch.setattr(derive, "_INSTALLED", tmp_path)

    assert template_path(form, ".docx") == tmp_path / "docx" / f"{form.id}.docx"
