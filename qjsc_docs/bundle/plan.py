"""Planning: procedure × record × files → how every paper stands, and every problem once. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..catalogue.case import CASE
from ..form.check import Checked, check
from ..form.procedure import Asked, Item, OnlyIf, Procedure, Purpose
from ..form.record import Record
from ..messages import N_, _
from ..problems import Problem, has_errors
from ..rules.dates import show_time
from ..rules.paths import dig
from .attachments import Found
from .claims import Claim, claims
from .model import Plan, Planned, Sheet, State
from .ready import Ready
from .sheets import UNFILLED, front, is_missing, rows, sheets
from .times import due_day, in_time


@dataclass(frozen=True, slots=True)
class _Around:
    """What all papers are judged by."""

    procedure: Procedure
    record: Record
    case: Checked
    found: Found
    ready: Ready
    claims: dict[int, Claim]
    on: date | None
    folder: str  # of the attachments, "" for none


def plan(
    procedure: Procedure, record: Record, found: Found, ready: Ready, *, on: date | None = None, folder: str = ""
) -> Plan:
    """Return how `record` and the files `found` in `folder` stand for `procedure` on the day `on`."""
    case = check(CASE, record)
    around = _Around(procedure, record, case, found, ready, claims(procedure, case.values), on, folder)
    papers = tuple(_planned(number, item, around) for number, item in enumerate(procedure.items))
    problems = [problem for paper in papers for problem in paper.problems]
    problems += _of_the_case(case, procedure)
    problems += found.problems
    if procedure.purpose is Purpose.FILING:
        told = {(problem.code, problem.path) for problem in problems}  # by the forms that have the day themselves
        late = in_time(procedure, case.values, on)
        problems += [problem for problem in late if (problem.code, problem.path) not in told]
    return Plan(procedure, record, case, on, papers, tuple(_once(problems)), found.ignored)


def _of_the_case(case: Checked, procedure: Procedure) -> list[Problem]:
    """Return what is wrong across the forms; where papers are printed to be filled in, nothing is missing."""
    prints = procedure.purpose is Purpose.PRINTS
    return [problem for problem in case.problems if not (prints and is_missing(problem))]


def _planned(place: int, item: Item, around: _Around) -> Planned:
    """Return how the paper at `place` stands."""
    found = around.found
    files, sealed = found.by_item.get(place, ()), found.sealed.get(place, ())
    paper = Planned(
        item, place + 1, State.THERE, files=files, sealed=sealed, electronic=found.electronic.get(place, ())
    )
    paper = replace(paper, looked=_looked(paper, around))
    asked, problems = _asked(paper, around)
    if not asked:
        extra = files or sealed
        told = [_problem("paper-not-asked", paper, condition=_condition(item), file=one.name) for one in extra]
        return replace(paper, state=State.EXTRA if extra else State.LEFT_OUT, problems=tuple(told))
    judged = _of_form(paper, around) if item.form else _of_files(paper, around)
    unreadable = list(_unreadable(judged, around))
    judged = replace(judged, problems=(*problems, *unreadable, *judged.problems))
    if unreadable:
        return replace(judged, state=State.UNREADABLE)
    return _not_now(_with_claim(judged, around), around)


def _asked(paper: Planned, around: _Around) -> tuple[bool, list[Problem]]:
    """Return whether the paper is asked for, and what keeps that from being known."""
    need = paper.item.need
    if not isinstance(need, OnlyIf):
        return True, []
    answer = dig(around.case.values, need.key)
    if answer is None and around.procedure.purpose is Purpose.FILING:
        return True, [_problem("paper-unsure", paper, key=need.key, condition=need.words)]
    given = answer if isinstance(answer, list | tuple) else (answer,)  # of boxes to tick, several may be
    return answer is None or any(str(one) in need.answers for one in given), []


def _of_form(paper: Planned, around: _Around) -> Planned:
    """Return a paper that is a form, made from the record or replaced by its scan."""
    made = sheets(paper.item, around.record, around.procedure.purpose)
    problems = [problem for sheet in made for problem in _told(sheet, around)]
    if paper.sealed or paper.files:
        # the scan is the paper; what the record does not say then is no problem, but no form is made of it either
        made = tuple(sheet for sheet in made if not any(map(is_missing, sheet.checked.problems)))
        problems = [problem for problem in problems if not is_missing(problem)]
    state = State.FAULTY if has_errors(problems) else State.THERE
    return replace(paper, sheets=made, state=state, problems=tuple(problems))


def _of_files(paper: Planned, around: _Around) -> Planned:
    """Return a paper that is brought along."""
    item = paper.item
    count = len(paper.files) + len(paper.sealed)
    least = len(rows(around.record, item.each)) if item.each else item.least
    leaf = front(item, around.record, around.procedure.purpose)
    problems = _told(leaf, around) if leaf else []
    if around.procedure.purpose is Purpose.PRINTS:
        state = State.THERE if count else State.LEFT_OUT
    elif not count:
        state = State.MISSING
        problems = [_problem("paper-missing", paper, looked=paper.looked)]
    elif count < least:
        state = State.TOO_FEW
        problems.append(_problem("paper-too-few", paper, count=str(count), least=str(least)))
    else:
        state = State.FAULTY if has_errors(problems) else State.THERE
    return replace(paper, front=leaf if count else None, state=state, problems=tuple(problems))


def _with_claim(paper: Planned, around: _Around) -> Planned:
    """Return the paper judged by what the record's own list of papers says of it: its last day, its copies."""
    claim = around.claims.get(paper.number - 1)
    if claim is None or paper.state in (State.MISSING, State.UNREADABLE):
        return paper
    if claim.until is not None and around.on is not None and claim.until < around.on:
        told = _problem("paper-lapsed", paper, until=show_time(claim.until), day=show_time(around.on))
        return replace(paper, state=State.EXPIRED, problems=(*paper.problems, told))
    copies = around.procedure.copies_of(paper.item)
    if claim.copies is not None and claim.copies < copies:
        told = _problem("paper-copies", paper, count=str(claim.copies), copies=str(copies))
        return replace(paper, state=State.TOO_FEW, problems=(*paper.problems, told))
    return paper


def _not_now(paper: Planned, around: _Around) -> Planned:
    """Return the paper left out where it is not there and need not be: 必要时, or not due yet."""
    missing = paper.state is State.MISSING or (
        paper.state is State.FAULTY
        and all(problem.code in UNFILLED for problem in paper.problems if has_errors([problem]))
    )
    if not missing:
        return paper
    day = due_day(paper.item.deadline, around.case.values)
    later = (
        around.procedure.purpose is Purpose.ARCHIVE
        and paper.item.deadline
        and (day is None or around.on is None or around.on <= day)
    )
    if later or paper.item.need is Asked.OPTIONAL:
        return replace(paper, state=State.LEFT_OUT, sheets=(), front=None, problems=())
    return paper


def _unreadable(paper: Planned, around: _Around) -> Iterator[Problem]:
    for one in (*paper.files, *paper.sealed):
        problem = around.ready.problems.get(one.name)
        if problem is not None:
            yield replace(problem, where=problem.where or _where(paper), basis=problem.basis or _basis(paper, around))


def _looked(paper: Planned, around: _Around) -> str:
    """Return where the paper was looked for, in the current language."""
    if not around.folder:
        return _(N_("no folder of attachments was given (--attachments)"))
    words = _(N_("{folder}: the record's 材料, names such as “{name}” or “{number}. …”"))
    return words.format(
        folder=around.folder, name=min((paper.item.name, *paper.item.aliases), key=len), number=paper.number
    )


def _condition(item: Item) -> str:
    return item.need.words if isinstance(item.need, OnlyIf) else ""


def _where(paper: Planned) -> str:
    return f"{paper.number}. {paper.item.name}"


def _basis(paper: Planned, around: _Around) -> str:
    return f"《{around.procedure.document}》{paper.item.basis or around.procedure.basis}"


def _problem(code: str, paper: Planned, **params: str) -> Problem:
    return Problem(code, path=paper.item.name, params=params, where=_where(paper))


def _told(sheet: Sheet, around: _Around) -> list[Problem]:
    """Return what is wrong with a form; what is wrong with the data as a whole is told with the case."""
    return [_named(problem, sheet) for problem in sheet.checked.problems if problem not in around.record.problems]


def _named(problem: Problem, sheet: Sheet) -> Problem:
    """Return the problem of a form as one of several: the form's name stands before the words of the paper."""
    whose = f"（{sheet.whose}）" if sheet.whose else ""
    params = {**problem.params, "whose": sheet.whose}
    return replace(problem, where=f"{sheet.form.short}{whose} {problem.where}", params=params)


def _once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield each problem once: what several forms ask for is one thing to correct."""
    seen = set()
    for problem in problems:
        key = (problem.code, problem.path, problem.value, problem.place, problem.params.get("whose") or "")
        if key not in seen:
            seen.add(key)
            yield problem
