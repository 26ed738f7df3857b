"""What a Python user imports."""

from __future__ import annotations

import inspect
import pickle
import typing
from pathlib import Path

import pytest

import qjsc_docs
from qjsc_docs.errors import ExitCode, QjscError
from qjsc_docs.problems import Place, Problem

ERRORS = [
    kind
    for name in qjsc_docs.__all__
    if isinstance(kind := getattr(qjsc_docs, name), type) and issubclass(kind, QjscError)
]
PROBLEM = Problem("required", "人员[2].手机", {"a": "b"}, "人员 第3行 手机号码", "1", Place("a.yaml", 3), "第二条")


def test_its_names() -> None:
    assert sorted(qjsc_docs.__all__) == [
        "DataError", "ExitCode", "MissingError", "Place", "Problem", "QjscError", "Severity", "TemplateError",
        "UsageError", "WriteError", "bind", "blank", "calendar", "check", "fill", "fill_many", "find", "forms", "load",
        "procedures", "review", "use_language", "verify",
    ]  # fmt: skip


def test_every_name_stays_what_it_is_after_use(tmp_path: Path) -> None:
    """Importing a submodule must not put a module in a function's place."""
    before = {name: getattr(qjsc_docs, name) for name in qjsc_docs.__all__}
    form = qjsc_docs.forms()[0]
    qjsc_docs.check(form, {})
    qjsc_docs.blank(form, tmp_path / "x.docx")
    procedure = qjsc_docs.procedures()[0]
    assert not qjsc_docs.review(procedure, {}).ok
    qjsc_docs.bind(procedure, {}, tmp_path / "bundle", draft=True)
    with pytest.raises(qjsc_docs.DataError):  # it has no record on any disk
        qjsc_docs.verify(tmp_path / "bundle")
    assert {name: getattr(qjsc_docs, name) for name in qjsc_docs.__all__} == before


def test_every_function_is_typed_and_documented() -> None:
    for name in qjsc_docs.__all__:
        function = getattr(qjsc_docs, name)
        assert inspect.getdoc(function), name
        if inspect.isfunction(function):
            annotations = inspect.signature(function).parameters.values()
            assert all(parameter.annotation is not inspect.Parameter.empty for parameter in annotations), name
    assert (Path(qjsc_docs.__file__).with_name("py.typed")).exists()
    assert typing.TYPE_CHECKING is False


@pytest.mark.parametrize("kind", ERRORS)
def test_errors_cross_processes(kind: type[QjscError]) -> None:
    back = pickle.loads(pickle.dumps(kind(PROBLEM, PROBLEM)))
    assert type(back) is kind
    assert back.problems == (PROBLEM, PROBLEM)
    assert str(back) == str(kind(PROBLEM, PROBLEM))


def test_every_error_has_its_exit_code() -> None:
    codes = {kind.__name__: kind.exit_code for kind in ERRORS}
    assert codes == {
        "QjscError": ExitCode.DEFECT,
        "DataError": ExitCode.DATA,
        "UsageError": ExitCode.USAGE,
        "TemplateError": ExitCode.DEFECT,
        "MissingError": ExitCode.MISSING,
        "WriteError": ExitCode.WRITE,
    }


def test_what_fill_and_load_return_crosses_processes(tmp_path: Path) -> None:
    form = qjsc_docs.forms()[0]
    filled = qjsc_docs.blank(form, tmp_path / "x.docx")
    assert pickle.loads(pickle.dumps(filled)) == filled
    source = tmp_path / "a.yaml"
    source.write_text("企业: {名称: 东莞甲厂}\n", "utf-8")
    record = qjsc_docs.load(source)
    assert pickle.loads(pickle.dumps(record)) == record
