"""Files that cannot be bound, each with its own reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from qjsc_docs.engine.volume import Inspected, inspect, inspecting
from qjsc_docs.problems import Problem

from .files import A4, changed, pdf


def code(path: Path) -> str:
    """The problem's code, "" for a file that can be bound."""
    found = inspect(path, "附件/甲.pdf")
    if isinstance(found, Problem):
        assert found.params["file"] == found.place.file == "附件/甲.pdf"
        assert "附件/甲.pdf" in found.why
        return found.code
    return ""


def sealed(path: Path, **passwords: str) -> Path:
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.save(path, encryption=pikepdf.Encryption(owner="o", **passwords))
    return path


def test_what_can_be_bound_tells_its_pages(tmp_path: Path) -> None:
    path = pdf(tmp_path / "1.pdf", ["a", {"text": "b", "Rotate": 90}, {"text": "c", "UserUnit": 2}])
    found = inspect(path)
    assert isinstance(found, Inspected)
    assert found.pages == 3
    assert found.sizes == (pytest.approx(A4), pytest.approx(A4[::-1]), pytest.approx((2 * A4[0], 2 * A4[1])))


def test_a_file_that_opens_without_a_password_is_fine(tmp_path: Path) -> None:
    assert code(sealed(pdf(tmp_path / "1.pdf", ["a"]), user="")) == ""


def test_a_password(tmp_path: Path) -> None:
    assert code(sealed(pdf(tmp_path / "1.pdf", ["a"]), user="secret")) == "attachment-locked"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "attachment-empty"),
        (b"PK\3\4 a Word file", "pdf-foreign"),
        (b"\xff\xd8\xff\xe0 a photograph", "pdf-foreign"),
        (b"%PDF-1.7\n", "attachment-damaged"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 50, "attachment-damaged"),
    ],
)
def test_what_is_no_pdf(tmp_path: Path, data: bytes, expected: str) -> None:
    (tmp_path / "1.pdf").write_bytes(data)
    assert code(tmp_path / "1.pdf") == expected


def test_what_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    assert code(tmp_path / "none.pdf") == "attachment-unreadable"
    assert code(tmp_path) == "attachment-unreadable"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.95])
@pytest.mark.parametrize("packed", [True, False])
def test_a_file_cut_short(tmp_path: Path, part: float, packed: bool) -> None:
    path = pdf(tmp_path / "1.pdf", [f"page {number}" for number in range(30)])
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.save(path, object_stream_mode=mode)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part)])
    assert code(path) == "attachment-damaged"


def test_pages_that_were_lost_in_the_middle(tmp_path: Path) -> None:
    path = pdf(tmp_path / "1.pdf", [f"page {number}" for number in range(30)])
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = bytearray(path.read_bytes())
    data[len(data) // 3 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 3)
    path.write_bytes(data)
    assert code(path) == "attachment-damaged"


def test_a_file_that_is_only_untidy_is_fine(tmp_path: Path) -> None:
    path = pdf(tmp_path / "1.pdf", ["a", "b"])
    with pikepdf.open(path, allow_overwriting_input=True) as file:
        file.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    data = path.read_bytes()
    start = data.rindex(b"startxref")
    path.write_bytes(data[:start] + b"startxref\n1\n%%EOF\n")  # its table is where nobody finds it
    assert code(path) == ""


def no_pages(file: pikepdf.Pdf) -> None:
    del file.pages[:]


def wide(file: pikepdf.Pdf) -> None:
    file.pages[0].obj.MediaBox = Array([0, 0, 15_000, 100])


def narrow(file: pikepdf.Pdf) -> None:
    file.pages[0].obj.CropBox = Array([0, 0, 20, 800])


def shell(file: pikepdf.Pdf) -> None:
    file.Root.NeedsRendering = True


def chinese_field(file: pikepdf.Pdf) -> None:
    note = file.make_indirect(
        Dictionary(Subtype=Name.Widget, FT=Name.Tx, V=String("甲公司"), Rect=Array([0, 0, 99, 20]))
    )
    file.pages[0].obj.Annots = Array([note])
    file.Root.AcroForm = Dictionary(Fields=Array([note]))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (no_pages, "pdf-no-pages"),
        (wide, "pdf-page-size"),
        (narrow, "pdf-page-size"),
        (shell, "pdf-shell"),
        (chinese_field, "pdf-fields"),
    ],
)
def test_what_is_sound_and_cannot_be_bound(
    tmp_path: Path, change: Callable[[pikepdf.Pdf], None], expected: str
) -> None:
    assert code(changed(pdf(tmp_path / "1.pdf", ["a"]), change)) == expected


def test_too_many_pages_and_too_many_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pdf(tmp_path / "1.pdf", ["a", "b", "c"])
    monkeypatch.setattr(inspecting, "MOST_PAGES", 2)
    assert code(path) == "pdf-many-pages"
    monkeypatch.setattr(inspecting, "MOST_BYTES", 100)
    assert code(path) == "attachment-huge"
