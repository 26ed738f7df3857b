"""Attachments as they come: odd names, damaged, locked, doubled, out of the folder. Nothing is dropped without a word."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from pathlib import Path

import pikepdf
import pytest

import qjsc_docs as q
from qjsc_docs.bundle.build import UnreadyError
from qjsc_docs.form.procedure import Item

from .material import EVALUATION, MEASURED, PROOFS, REPORT, attachments, case, files, pdf, picture, procedure

ON = date(2026, 1, 5)
COMPANY = {"企业": {"名称": "东莞甲厂"}}
NAMES = (
    "3 a  b 稿.pdf", "3 🏭🧪.pdf", f"3 {'很长的名称' * 11}.pdf", "3..a...b.PDF", "3 %s {name} $(x) `y`.pdf", "3 'q' & \"p\".pdf",
    unicodedata.normalize("NFD", "3 Ré sumé.pdf"), "３．全角.pdf", "3 -o x --draft.pdf", "3 a\nb.pdf", "3 <b>:|?*.pdf",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_odd_names_are_bound_and_known_again(name: str, tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    (tmp_path / "附件" / REPORT).rename(tmp_path / "附件" / name)
    bundle = q.bind(EVALUATION, case(), tmp_path / "装 订🏭", attachments=tmp_path / "附件", on=ON)
    assert bundle.stands[2].files == (name,)
    made = files(tmp_path / "装 订🏭")
    (electronic,) = [part for part in made if part.startswith("电子版/")]
    assert not set('<>:"\\|?*\n') & set(electronic) and len(electronic) < 80
    tree = json.loads(made["manifest.json"])
    assert [entry["path"] for entry in tree["inputs"] if entry.get("name") == name] == [f"../附件/{name}"]


def locked(path: Path) -> None:
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))


def corrupt(path: Path) -> None:
    content = picture(path, (400, 300)).read_bytes()
    path.write_bytes(content[: len(content) // 3])


@pytest.mark.parametrize(
    ("name", "spoil"),
    [
        (MEASURED, locked),
        (PROOFS.replace(".png", ".jpg"), corrupt),
        (MEASURED, lambda path: path.write_bytes(b"")),
        (REPORT, lambda path: path.write_bytes(path.read_bytes()[:200])),
        (REPORT, lambda path: path.write_bytes(b"PK\x03\x04 no pdf")),
    ],
    ids=["locked", "corrupt jpeg", "empty", "cut", "no pdf"],
)
def test_what_cannot_be_bound_is_told_by_its_name(name: str, spoil: object, tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    path = tmp_path / "附件" / name
    if not path.exists():
        (tmp_path / "附件" / PROOFS).unlink()
        path.write_bytes(b"")
    assert callable(spoil)
    spoil(path)
    with pytest.raises(UnreadyError) as caught:
        q.bind(EVALUATION, case(), tmp_path / "out", attachments=tmp_path / "附件", on=ON)
    assert "unreadable" in [stand.state.value for stand in caught.value.stands]
    assert any(path.name in problem.why for problem in caught.value.problems)
    assert not (tmp_path / "out").exists()
    drafted = q.bind(EVALUATION, case(), tmp_path / "out", attachments=tmp_path / "附件", on=ON, draft=True)
    assert [problem.code for problem in drafted.problems] == [problem.code for problem in caught.value.problems]


def test_two_files_where_one_is_meant_are_told(tmp_path: Path) -> None:
    pdf(tmp_path / "监测报告.pdf", "a")
    pdf(tmp_path / "监测报告（新）.pdf", "b")
    review = q.review(procedure(Item("监测报告", most=1)), COMPANY, attachments=tmp_path, on=ON)
    assert [problem.code for problem in review.problems] == ["attachments-too-many"]
    assert review.ok is False


@pytest.mark.parametrize("file", ["../外面.pdf", "/etc/hostname", "没有/这个.pdf", "a\0b.pdf"])
def test_the_record_leads_nowhere_outside(file: str, tmp_path: Path) -> None:
    pdf(tmp_path / "外面.pdf", "outside")
    attachments(tmp_path / "附件")
    data = {**case(), "材料": [{"名称": "监测报告", "文件": file}]}
    review = q.review(EVALUATION, data, attachments=tmp_path / "附件", on=ON)
    assert review.ok is False and all(file in problem.value for problem in review.problems)


def test_a_link_leads_nowhere_outside(tmp_path: Path) -> None:
    attachments(tmp_path / "附件")
    secret = pdf(tmp_path / "secret.pdf", "secret")
    (tmp_path / "附件" / "4 监测.pdf").symlink_to(secret)
    review = q.review(EVALUATION, case(), attachments=tmp_path / "附件", on=ON)
    assert review.ok is False
    assert all("4 监测.pdf" not in stand.files for stand in review.stands)
