"""A bundle is built again and compared: the same, changed, missing; its inputs too."""

from __future__ import annotations

import json
import pickle
import shutil
from datetime import date
from pathlib import Path

import pytest

import qjsc_docs as q
from qjsc_docs.bundle.verify import EDITED, OUTDATED, Match, Verified

from .material import EVALUATION, MEASURED, REPORT, attachments, case, pdf, record


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    attachments(tmp_path / "附件")
    q.bind(
        EVALUATION, record(tmp_path), tmp_path / "out", attachments=tmp_path / "附件", on=date(2026, 1, 5), duplex=True
    )
    return tmp_path / "out"


def wrong(verified: Verified) -> dict[str, tuple[str, str]]:
    return {part.file: (part.match.value, part.since) for part in verified.parts if part.match is not Match.SAME}


def inputs(verified: Verified) -> dict[str, str]:
    return {one.file: one.match.value for one in verified.inputs if one.match is not Match.SAME}


def test_an_untouched_bundle_is_the_same(bundle: Path) -> None:
    verified = q.verify(bundle)
    assert (verified.ok, wrong(verified), inputs(verified)) == (True, {}, {})
    assert len(verified.parts) == 12 and len(verified.inputs) == 4
    assert pickle.loads(pickle.dumps(verified)) == verified


def test_an_edited_file_is_changed(bundle: Path) -> None:
    with (bundle / "装订本.pdf").open("ab") as file:
        file.write(b"\n")
    verified = q.verify(bundle)
    assert (verified.ok, wrong(verified)) == (False, {"装订本.pdf": ("changed", EDITED)})


def test_a_missing_file_is_missing_and_a_new_one_is_new(bundle: Path) -> None:
    (bundle / "材料清单.xlsx").unlink()
    (bundle / "我的.txt").write_bytes(b"mine")
    assert wrong(q.verify(bundle)) == {"材料清单.xlsx": ("missing", ""), "我的.txt": ("new", "")}


def test_a_changed_attachment_makes_another_volume(bundle: Path) -> None:
    pdf(bundle.parent / "附件" / MEASURED, "measured-2")
    verified = q.verify(bundle)
    assert wrong(verified) == {"装订本.pdf": ("changed", OUTDATED)}
    assert inputs(verified) == {MEASURED: "changed"}


def test_a_changed_record_makes_other_forms(bundle: Path) -> None:
    record(bundle.parent, 企业={**case()["企业"], "联系人": "李四", "填表人": "李四"})
    verified = q.verify(bundle)
    assert "装订本.pdf" in wrong(verified) and "表格/02 强制性清洁生产企业审核绩效表.docx" in wrong(verified)
    assert {since for _match, since in wrong(verified).values()} == {OUTDATED}


def test_a_missing_attachment_is_told_and_the_parts_are_known_by_their_digests(bundle: Path) -> None:
    (bundle.parent / "附件" / REPORT).unlink()
    verified = q.verify(bundle)
    assert (verified.ok, wrong(verified), inputs(verified)) == (False, {}, {REPORT: "missing"})
    assert [problem.code for problem in verified.problems] == ["paper-missing"]


def test_inputs_that_lie_elsewhere_now_are_named(bundle: Path, tmp_path: Path) -> None:
    shutil.copytree(bundle, tmp_path / "far" / "away" / "out")
    moved = tmp_path / "far" / "away" / "out"
    with pytest.raises(q.DataError) as caught:
        q.verify(moved)
    assert caught.value.problems[0].code == "no-record"
    verified = q.verify(moved, records=[tmp_path / "案卷.json"], attachments=tmp_path / "附件")
    assert (verified.ok, inputs(verified)) == (True, {})


def test_a_bundle_of_values_needs_its_record(tmp_path: Path) -> None:
    q.bind(EVALUATION, case(), tmp_path / "out", attachments=attachments(tmp_path / "附件"), on=date(2026, 1, 5))
    with pytest.raises(q.DataError):
        q.verify(tmp_path / "out")
    assert q.verify(tmp_path / "out", records=[record(tmp_path)]).ok


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"format": 2}', b"\xff", b'{"format":1,"procedure":{"id":""}}']
)
def test_what_is_no_bundle_is_refused(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(q.DataError):
        q.verify(tmp_path / "none")
    (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(q.DataError) as caught:
        q.verify(tmp_path)
    assert caught.value.problems[0].code == "no-manifest"


def test_a_strange_manifest_is_no_traceback(bundle: Path) -> None:
    path = bundle / "manifest.json"
    tree = json.loads(path.read_text("utf-8"))
    for key in ("inputs", "options", "attachments", "date", "files"):
        odd = {name: value for name, value in tree.items() if name != key}
        path.write_text(json.dumps({**odd, **({key: [1]} if len(key) % 2 else {})}), "utf-8")
        with pytest.raises(q.QjscError) as caught:
            q.verify(bundle)
        assert caught.value.problems[0].code == "no-manifest", key
