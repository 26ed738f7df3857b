"""Batches: every good row is written once, whatever happens to the others."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qjsc_docs.batch import jobs as jobs_module
from qjsc_docs.batch.jobs import run
from qjsc_docs.batch.model import Options, Result, Status, Task
from qjsc_docs.batch.table import open_table
from qjsc_docs.batch.whole import run_batch
from qjsc_docs.batch.work import work
from qjsc_docs.catalogue.procedures import find_procedure
from qjsc_docs.errors import TemplateError, UsageError, WriteError
from qjsc_docs.filling import fill
from qjsc_docs.records import load

from ..bundle import material as papers
from .material import BAD, FORM, GOOD, ONE, batch, company, lines, many, table, written

RESUMED = replace(ONE, resume=True)


def test_every_row_becomes_what_fill_makes_of_it(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(3))
    outcome, results = batch(source, tmp_path / "out", replace(ONE, kinds=("docx", "pdf")))
    assert outcome.ok and outcome.counts[Status.DONE] == 3
    assert [result.files for result in results] == [
        (f"00{number} 东莞市第{number}印染有限公司.docx", f"00{number} 东莞市第{number}印染有限公司.pdf")
        for number in (1, 2, 3)
    ]
    record = tmp_path / "甲.csv"
    record.write_text("\n".join(f"{key},{value}" for key, value in many(3)[1].items()), "utf-8")
    alone = fill(FORM, load(record, form=FORM), [tmp_path / "a.docx", tmp_path / "a.pdf"])
    assert [path.read_bytes() for path in alone.paths] == [
        (tmp_path / "out" / name).read_bytes() for name in results[1].files
    ]


def test_bytes_are_the_same_wherever_a_row_is_done(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(40))
    batch(source, tmp_path / "one", ONE)
    batch(source, tmp_path / "two", replace(ONE, jobs=2))
    assert len(written(tmp_path / "one")) == 40
    assert written(tmp_path / "one") == written(tmp_path / "two")


def test_bad_rows_do_not_stop_the_others(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", [GOOD, BAD, company("东莞乙厂")])
    outcome, results = batch(source, tmp_path / "out")
    assert [result.status for result in results] == [Status.DONE, Status.BAD, Status.DONE]
    [problem] = results[1].problems
    assert (problem.code, problem.place.line, problem.value) == ("bad-postcode", 3, "5231")
    assert not outcome.ok and outcome.total == 3
    assert sorted(written(tmp_path / "out")) == ["001 东莞市禾岭印染有限公司.docx", "003 东莞乙厂.docx"]


def test_two_rows_of_one_name_are_both_written_and_it_is_said(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", [GOOD, GOOD])
    _outcome, results = batch(source, tmp_path / "out", replace(ONE, pattern="{企业.名称}"))
    assert sorted(written(tmp_path / "out")) == ["东莞市禾岭印染有限公司-2.docx", "东莞市禾岭印染有限公司.docx"]
    assert [[problem.code for problem in result.problems] for result in results] == [[], ["name-again"]]


def test_a_file_of_somebody_else_is_kept(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(2))
    other = tmp_path / "out" / "001 东莞市第1印染有限公司.docx"
    other.parent.mkdir()
    other.write_text("mine")
    outcome, results = batch(source, tmp_path / "out")
    assert [result.status for result in results] == [Status.FAILED, Status.DONE]
    assert results[0].problems[0].code == "exists"
    assert other.read_text() == "mine"
    assert not outcome.ok


def test_with_overwrite_it_is_replaced(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(2))
    batch(source, tmp_path / "out")
    before = written(tmp_path / "out")
    (tmp_path / "out" / "001 东莞市第1印染有限公司.docx").write_text("mine")
    outcome, _results = batch(source, tmp_path / "out", replace(ONE, overwrite=True))
    assert outcome.ok and written(tmp_path / "out") == before


def test_a_folder_with_a_batch_is_not_written_to_unasked(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", many(1))
    batch(source, tmp_path / "out")
    with pytest.raises(WriteError) as caught:
        batch(source, tmp_path / "out")
    assert caught.value.problems[0].code == "batch-there"


class TestResuming:
    def test_what_is_done_is_not_done_again(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(3))
        _outcome, first = batch(source, tmp_path / "out")
        times = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("*.docx")}
        outcome, again = batch(source, tmp_path / "out", RESUMED)
        assert outcome.counts[Status.KEPT] == 3 and outcome.ok
        assert [result.files for result in again] == [result.files for result in first]
        assert {path: path.stat().st_mtime_ns for path in times} == times

    def test_a_row_that_was_corrected_is_done(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", [GOOD, BAD])
        batch(source, tmp_path / "out")
        table(source, [GOOD, GOOD])
        _outcome, results = batch(source, tmp_path / "out", RESUMED)
        assert [result.status for result in results] == [Status.KEPT, Status.DONE]

    def test_a_row_that_was_changed_is_done_again_and_its_file_replaced(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(2))
        batch(source, tmp_path / "out")
        before = written(tmp_path / "out")
        table(source, [many(2)[0], {**many(2)[1], "法定代表人": "莫婉怡"}])
        outcome, results = batch(source, tmp_path / "out", RESUMED)
        assert outcome.ok and [result.status for result in results] == [Status.KEPT, Status.DONE]
        after = written(tmp_path / "out")
        first, second = sorted(after)
        assert sorted(before) == [first, second] and before[first] == after[first]
        assert "莫婉怡" in _words(after[second]) and "莫婉怡" not in _words(before[second])

    def test_but_not_when_a_person_has_changed_the_file(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(1))
        _outcome, [done] = batch(source, tmp_path / "out")
        file = tmp_path / "out" / done.files[0]
        file.write_text("changed by hand")
        _outcome, [kept] = batch(source, tmp_path / "out", RESUMED)
        assert kept.status is Status.KEPT
        table(source, [{**many(1)[0], "法定代表人": "莫婉怡"}])
        _outcome, [refused] = batch(source, tmp_path / "out", RESUMED)
        assert (refused.status, refused.problems[0].code) == (Status.FAILED, "exists")
        assert file.read_text() == "changed by hand"

    def test_a_file_that_has_gone_is_made_again(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(2))
        _outcome, results = batch(source, tmp_path / "out")
        (tmp_path / "out" / results[0].files[0]).unlink()
        _outcome, again = batch(source, tmp_path / "out", RESUMED)
        assert [result.status for result in again] == [Status.DONE, Status.KEPT]

    def test_a_changed_record_is_noticed(self, tmp_path: Path) -> None:
        folder = tmp_path / "案卷"
        folder.mkdir()
        for name in ("甲", "乙"):
            (folder / f"{name}.csv").write_text("\n".join(f"{key},{value}" for key, value in GOOD.items()), "utf-8")
        batch(folder, tmp_path / "out")
        text = (folder / "乙.csv").read_text("utf-8")
        (folder / "乙.csv").write_text(text.replace("梁启荣", "莫婉怡"), "utf-8")
        _outcome, results = batch(folder, tmp_path / "out", RESUMED)
        assert {result.files[0]: result.status for result in results} == {
            "甲.docx": Status.KEPT, "乙.docx": Status.DONE,
        }  # fmt: skip

    def test_half_of_a_last_line_counts_as_nothing(self, tmp_path: Path) -> None:
        """The program was killed while it wrote down that row 3 was done: the file is there, and is ours."""
        source = table(tmp_path / "表.csv", many(3))
        batch(source, tmp_path / "out")
        before = written(tmp_path / "out")
        journal = tmp_path / "out" / "批量记录.jsonl"
        journal.write_bytes(journal.read_bytes()[:-20])
        outcome, results = batch(source, tmp_path / "out", RESUMED)
        assert [result.status for result in results] == [Status.KEPT, Status.KEPT, Status.DONE]
        assert outcome.ok and written(tmp_path / "out") == before
        assert [line["row"] for line in lines(tmp_path / "out") if "row" in line] == [1, 2, 3]

    def test_what_a_killed_program_left_is_swept_away(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(1))
        batch(source, tmp_path / "out")
        (tmp_path / "out" / ".qjsc-abc").write_text("half")
        batch(source, tmp_path / "out", RESUMED)
        assert list((tmp_path / "out").glob(".qjsc-*")) == []

    def test_the_date_is_that_of_the_beginning(self, tmp_path: Path) -> None:
        from datetime import date

        source = table(tmp_path / "表.csv", many(2))
        batch(source, tmp_path / "out", replace(ONE, today=date(2026, 1, 5)))
        _outcome, results = batch(source, tmp_path / "out", replace(RESUMED, today=date(2026, 1, 6)))
        assert [result.status for result in results] == [Status.KEPT, Status.KEPT]
        _outcome, results = batch(source, tmp_path / "out", replace(RESUMED, on=date(2026, 1, 6)))
        assert [result.status for result in results] == [Status.DONE, Status.DONE]

    def test_a_batch_of_another_form_is_not_resumed(self, tmp_path: Path) -> None:
        source = table(tmp_path / "表.csv", many(1))
        batch(source, tmp_path / "out")
        plan = table(tmp_path / "计划.csv", TestBundles.PLAN)
        with pytest.raises(UsageError) as caught:
            run_batch(find_procedure("dg2023-现场验收"), plan, tmp_path / "out", RESUMED)
        assert caught.value.problems[0].code == "batch-other"

    def test_where_there_was_none(self, tmp_path: Path) -> None:
        with pytest.raises(UsageError) as caught:
            batch(table(tmp_path / "表.csv", many(1)), tmp_path / "out", RESUMED)
        assert caught.value.problems[0].code == "batch-none"


@pytest.mark.parametrize("processes", [1, 2])
def test_a_batch_that_is_stopped_leaves_whole_files_and_is_resumed(processes: int, tmp_path: Path) -> None:
    source, folder = table(tmp_path / "表.csv", many(400)), tmp_path / "out"
    options = replace(ONE, jobs=processes)
    seen: list[Result] = []
    outcome = run_batch(FORM, source, folder, options, tell=seen.append, stopping=lambda: len(seen) >= 20)
    assert outcome.stopped and not outcome.ok
    assert 20 <= outcome.total == len(seen) < 400
    assert sorted(written(folder)) == sorted(name for result in seen for name in result.files)
    before = written(folder)
    outcome, results = batch(source, folder, replace(options, resume=True))
    assert outcome.ok and outcome.counts[Status.KEPT] == len(seen) and outcome.counts[Status.DONE] == 400 - len(seen)
    assert [result.number for result in results] == [*range(1, 401)]
    assert before.items() <= written(folder).items()
    done = [line["row"] for line in lines(folder) if line.get("status") == "done"]
    assert sorted(done) == [*range(1, 401)]  # nothing twice


def test_what_would_befall_every_row_ends_the_batch(tmp_path: Path) -> None:
    template = tmp_path / "t.docx"
    template.write_bytes(b"no zip")
    with pytest.raises(TemplateError):
        batch(table(tmp_path / "表.csv", many(2)), tmp_path / "out", replace(ONE, template=str(template)))


def test_one_process_is_enough_for_a_few_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    processes = jobs_module.processes

    def remember(count: int) -> Callable[[], object]:
        asked.append(count)
        return processes(count)

    monkeypatch.setattr(jobs_module, "processes", remember)
    monkeypatch.setattr(jobs_module, "_FEW", 3)
    run(FORM, open_table(table(tmp_path / "a.csv", many(2)), FORM), tmp_path / "few", Options())
    run(FORM, open_table(table(tmp_path / "b.csv", many(3)), FORM), tmp_path / "many", Options())
    assert asked == [1, min(8, jobs_module._cores())]
    assert len(written(tmp_path / "many")) == 3


def test_a_row_over_its_record(tmp_path: Path) -> None:
    (tmp_path / "甲.csv").write_text("\n".join(f"{key},{value}" for key, value in GOOD.items()), "utf-8")
    source = table(tmp_path / "表.csv", [{"案卷": "甲.csv", "法定代表人": "莫婉怡", "填表人": ""}])
    outcome, [result] = batch(source, tmp_path / "out")
    assert outcome.ok, result.problems
    words = _words((tmp_path / "out" / result.files[0]).read_bytes())
    assert "莫婉怡" in words and "苏敏仪" in words and "梁启荣" not in words


def test_a_record_that_is_not_there_is_a_bad_row(tmp_path: Path) -> None:
    source = table(tmp_path / "表.csv", [{"案卷": "nosuch.yaml", "法定代表人": "甲"}, {"案卷": "", **GOOD}])
    _outcome, results = batch(source, tmp_path / "out")
    assert [result.status for result in results] == [Status.BAD, Status.DONE]
    assert results[0].problems[0].code == "unreadable"


class TestBundles:
    PLAN = (
        {
            "企业名称": "东莞市高埗恒泽精密五金有限公司",
            "镇街": "高埗镇",
            "验收时间": "2023年11月21日",
            "专家组": "冯启明、谭月娥、区志强",
        },
        {
            "企业名称": "东莞市道滘宏桥纸品有限公司",
            "镇街": "道滘镇",
            "验收时间": "2023年11月22日",
            "专家组": "冯启明、邬建中、区志强",
        },
    )

    def test_a_plan_of_visits_becomes_packs_to_print(self, tmp_path: Path) -> None:
        results: list[Result] = []
        source = table(tmp_path / "计划.csv", self.PLAN)
        options = replace(ONE, kinds=("pdf",))
        outcome = run_batch(find_procedure("dg2023-现场验收"), source, tmp_path / "out", options, tell=results.append)
        assert outcome.ok
        assert [result.files for result in results] == [
            ("001 东莞市高埗恒泽精密五金有限公司",), ("002 东莞市道滘宏桥纸品有限公司",)
        ]  # fmt: skip
        assert all((tmp_path / "out" / name / "打印本.pdf").exists() for result in results for name in result.files)

    def test_a_row_names_its_record_and_its_attachments(self, tmp_path: Path) -> None:
        papers.record(tmp_path)
        papers.attachments(tmp_path / "甲厂")
        (tmp_path / "乙厂").mkdir()
        source = table(
            tmp_path / "表.csv", [{"案卷": "案卷.json", "附件": "甲厂"}, {"案卷": "案卷.json", "附件": "乙厂"}]
        )
        procedure, results = find_procedure(papers.EVALUATION), []
        options = replace(ONE, pattern="{文件名} {序号}", kinds=("pdf",))
        outcome = run_batch(procedure, source, tmp_path / "out", options, tell=results.append)
        assert [result.status for result in results] == [Status.DONE, Status.BAD], results
        assert results[0].files == ("案卷 001",)
        assert results[0].digests == (
            hashlib.sha256((tmp_path / "out/案卷 001/manifest.json").read_bytes()).hexdigest(),
        )
        assert {"paper-missing"} <= {problem.code for problem in results[1].problems}
        assert {path.name for path in (tmp_path / "out").iterdir()} == {"批量记录.jsonl", "案卷 001", "表-结果.xlsx"}
        again: list[Result] = []
        papers.attachments(tmp_path / "乙厂")
        outcome = run_batch(procedure, source, tmp_path / "out", replace(options, resume=True), tell=again.append)
        assert outcome.ok and [result.status for result in again] == [Status.KEPT, Status.DONE]


def test_a_worker_needs_nothing_but_a_task_and_its_jobs(tmp_path: Path) -> None:
    import pickle

    from qjsc_docs.batch.model import Job

    rows = list(open_table(table(tmp_path / "表.csv", [GOOD, BAD]), FORM))
    task = Task(FORM.id, str(tmp_path), ("docx",))
    there = pickle.loads(pickle.dumps((task, [Job(row, f"{row.number}") for row in rows])))
    back = pickle.loads(pickle.dumps(work(*there)))
    assert [result.status for result in back] == [Status.DONE, Status.BAD]
    assert back[0].files == ("1.docx",)


def _words(document: bytes) -> str:
    return zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
