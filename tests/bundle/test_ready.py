"""Attachments made ready for binding: the PDF of each, or why there is none."""

from __future__ import annotations

from pathlib import Path

from qjsc_docs.bundle.attachments import find_attachments
from qjsc_docs.bundle.ready import make_ready
from qjsc_docs.form.procedure import Item


def test_files_of_one_name_in_two_folders_keep_their_own_problems(tmp_path: Path) -> None:
    folder = tmp_path / "附件"
    for name, content in (("营业执照/1.jpg", b""), ("监测报告/1.jpg", b"\xff\xd8\xff no picture")):
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_bytes(content)

    ready = make_ready(find_attachments(folder, [], (Item("营业执照"), Item("监测报告"))), tmp_path / "made")

    assert {name: problem.code for name, problem in ready.problems.items()} == {
        "营业执照/1.jpg": "attachment-empty",
        "监测报告/1.jpg": "attachment-damaged",
    }
    assert [problem.value for problem in ready.problems.values()] == [*ready.problems]
