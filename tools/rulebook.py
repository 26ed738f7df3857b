"""What the rulebook says and what the package does about it, brought together; docs/rules.md is this as a table."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import qjsc_docs.rules
from qjsc_docs.catalogue import FORMS
from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.deadlines import DEADLINES, RECURRING
from qjsc_docs.catalogue.procedures import PROCEDURES
from qjsc_docs.catalogue.rulebook import DEMANDS
from qjsc_docs.form.deadline import Deadline, Recurring
from qjsc_docs.form.intime import InTime, OnItsDay
from qjsc_docs.form.model import Field, Form
from qjsc_docs.form.rulebook import PARTS, Demand, Function, cited, functions, name_of, statement

ROOT = Path(__file__).parents[1]
NOTICES = {
    "DG": "东莞市2023年自愿性清洁生产现场评估验收工作指引 · Dongguan 2023",
    "SH": "上海市强制性清洁生产审核管理工作指引 · Shanghai 2020",
    "SZ": "深圳市强制性清洁生产审核验收工作流程 · Shenzhen 2024",
    "GD": "广东省清洁生产审核及验收办法 · Guangdong 2009",
    "HN": "河南省自愿性清洁生产审核通知 · Henan 2018",
}
# laws over all procedures (items, copies, order, clauses), and the papers of each as its notice lists them
PROCEDURE_TESTS = ("tests/catalogue/test_procedures.py", "tests/catalogue/test_procedure_papers.py")
DEADLINE_TESTS = "tests/catalogue/test_deadlines.py"  # every deadline with a day that was drawn by hand
TIMES: tuple[Deadline | Recurring, ...] = (*DEADLINES.values(), *RECURRING.values())
Name = tuple[str, str]  # module and name of a function


class Applied(NamedTuple):
    """What applies a demand: a rule, a deadline, a part of a form, a procedure; who uses it, what tests prove it."""

    what: str
    where: str
    forms: tuple[str, ...]
    tests: tuple[str, ...]


class Known(NamedTuple):
    """A rule function that cites demands."""

    demands: tuple[str, ...]
    says: str
    forms: tuple[str, ...]


@cache
def rules() -> dict[Name, Known]:
    """Return every function that cites a demand, with the forms (and the case) that apply it."""
    users: dict[Name, dict[str, None]] = {}
    found = {name_of(function): function for function in _defined()}
    for form in (*FORMS.values(), CASE):
        for function in functions(form):
            users.setdefault(name_of(function), {})[form.id] = None
            found.setdefault(name_of(function), function)
    return {
        name: Known(cited(function), statement(function), tuple(users.get(name, ())))
        for name, function in sorted(found.items())
        if cited(function) and not isinstance(function, InTime | OnItsDay)
    }


def checked_by(id: str) -> tuple[str, ...]:
    """Return the forms (and the case) that check the deadline `id`."""
    return tuple(
        form.id
        for form in (*FORMS.values(), CASE)
        if any(isinstance(rule, InTime | OnItsDay) and rule.time.id == id for rule in form.rules)
    )


def _defined() -> Iterator[Function]:
    for module in pkgutil.iter_modules(qjsc_docs.rules.__path__, f"{qjsc_docs.rules.__name__}."):
        for _name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if function.__module__ == module.name:
                yield function


@cache
def applied(demand: Demand) -> tuple[Applied, ...]:
    """Return everything that applies `demand`."""
    by_function = [
        Applied(f"`{name}`", _source(module), known.forms, tests_naming(name))
        for (module, name), known in rules().items()
        if demand.number in known.demands
    ]
    by_data = [
        Applied(f"`{reference}`", "", (form_of(reference),), _tests_of(reference)) for reference in demand.applied
    ]
    by_procedure = [
        Applied(f"`{procedure.id}`", f"qjsc_docs/catalogue/{procedure.notice}/procedures.py", (), PROCEDURE_TESTS)
        for procedure in PROCEDURES.values()
        if demand.number in procedure.demands
    ]
    by_time = [
        Applied(f"期限 `{time.id}`", _deadlines(time.id), checked_by(time.id), (DEADLINE_TESTS,))
        for time in TIMES
        if demand.number == time.demand
    ]
    return (*by_function, *by_time, *by_data, *by_procedure)


def _deadlines(id: str) -> str:
    return f"qjsc_docs/catalogue/{id.partition('-')[0]}/deadlines.py"


def form_of(reference: str) -> str:
    """Return the id of the form that `reference` (`gd2009-评估申请表 copies`) is about."""
    return reference.partition(" ")[0]


def unresolved(reference: str) -> str:
    """Return why `reference` means nothing, "" if it does mean something."""
    name, _blank, part = reference.partition(" ")
    form = FORMS.get(name)
    if form is None:
        return f"there is no form {name}"
    if part == "copies":
        return "" if form.copies.count > 0 else f"{name} does not say how many copies"
    if part in PARTS:
        return "" if getattr(form, part) else f"{name} has no {part}"
    return "" if part in keys(form) else f"{name} has no field {part}"


def keys(form: Form) -> set[str]:
    """Return the keys of the form's fields; those within lists as `人员[].姓名`."""
    return {key for field in form.fields for key in _keys(field)}


def _keys(field: Field) -> Iterator[str]:
    yield field.fact
    yield from (f"{field.fact}[].{sub.fact}" for sub in field.fields)


@cache
def _sources() -> dict[str, str]:
    own = ROOT / "tests" / "contract" / "test_rulebook.py"
    paths = (path for path in sorted((ROOT / "tests").rglob("*.py")) if path != own)
    return {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in paths}


def tests_naming(function: str) -> tuple[str, ...]:
    """Return the test files that name `function`."""
    word = re.compile(rf"\b{re.escape(function)}\b")
    return tuple(path for path, text in _sources().items() if word.search(text))


def _tests_of(reference: str) -> tuple[str, ...]:
    name, _blank, part = reference.partition(" ")
    if part == "copies":
        return ("tests/contract/test_rulebook.py",)
    codes = ROOT / "samples" / "bad" / f"{name}.codes"
    lines = codes.read_text("utf-8").splitlines() if codes.is_file() else []
    plain = part.replace("[]", "")
    if part not in PARTS and any(re.sub(r"\[\d+\]", "", line).endswith(f" {plain}") for line in lines):
        return (f"samples/bad/{name}.codes",)
    return ("tests/catalogue/test_forms.py",)


def _source(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


def page() -> Iterator[str]:
    """Yield the lines of docs/rules.md."""
    done = [demand for demand in DEMANDS if not demand.open]
    yield "# 条款落实表 · The rulebook"
    yield (
        "\nGenerated by `make docs` from `qjsc_docs/catalogue/rulebook.py` and the rule functions. 五份通知中的每项要求、出处、"
        "在程序中落实之处和证明它的测试。Every demand of the five notices, its clause, where it is applied, and the tests that prove it."
    )
    yield f"\n共 {len(DEMANDS)} 项，已落实 {len(done)} 项，其余 {len(DEMANDS) - len(done)} 项注明原因。"
    yield f"{len(DEMANDS)} demands, {len(done)} applied; the others say why not."
    for letters, title in NOTICES.items():
        yield f"\n## {title}\n\n| 编号 | 条款 Clause | 要求 Demand | 落实 Applied by | 测试 Tests |\n| --- | --- | --- | --- | --- |"
        for demand in DEMANDS:
            if re.fullmatch(rf"{letters}\d+", demand.number):
                yield _row(demand)
    yield "\n## 函数 · Functions\n\n| 函数 Function | 内容 What it says | 要求 Demands |\n| --- | --- | --- |"
    for (module, name), known in rules().items():
        yield f"| [`{name}`](../{_source(module)}) | {known.says} | {', '.join(known.demands)} |"


def _row(demand: Demand) -> str:
    parts = applied(demand)
    by = "<br>".join(_by(part) for part in parts) or f"*{demand.open or '—'}*"
    tests = "<br>".join(dict.fromkeys(f"[{Path(test).name}](../{test})" for part in parts for test in part.tests))
    return f"| {demand.number} | {demand.clause} | {demand.words} | {by} | {tests} |"


def _by(part: Applied) -> str:
    if not part.where:
        return f"[{part.what}](forms/{part.forms[0]}.md)"
    users = "、".join(form if form == CASE.id else f"[{form}](forms/{form}.md)" for form in part.forms)
    return f"[{part.what}](../{part.where})" + (f"（{users}）" if users else "")
