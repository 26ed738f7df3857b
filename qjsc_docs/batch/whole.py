"""A batch as a user asks for it: a table in, a folder of documents out. Floor 5."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..errors import UsageError
from ..form.model import Form
from ..form.procedure import Procedure
from ..output import refuse_clashes
from ..problems import Problem
from .gather import gather, gathered_path, gathers, refuse_unfit
from .jobs import Outcome, run
from .model import Options, Result, Table
from .results import Results, result_path
from .table import open_table

_FORM_KINDS = ("docx", "pdf", "xlsx")


def run_batch(
    thing: Form | Procedure,
    source: Path,
    folder: Path,
    options: Options,
    *,
    own: tuple[str, ...] = (),
    holidays: tuple[str, ...] = (),
    begun: Callable[[Table], object] = lambda table: None,
    tell: Callable[[Result], object] = lambda result: None,
    stopping: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Write a document or a bundle for every row of the table at `source` to `folder`, and return what became of them.

    `begun` is given the table when its header was understood, `tell` the result of each row. As soon as `stopping` says
    so, nothing more is begun. Raises when nothing can be done at all.
    """
    options = _fitting(thing, options)
    if options.cluster:  # its workers have working folders of their own
        source, folder = source.absolute(), folder.absolute()
    refuse_clashes([folder], [source])
    table = open_table(source, thing)
    results = Results(table, source, thing)
    begun(results)

    def take(result: Result) -> None:
        results.take(result)
        tell(result)

    target, together = result_path(source, folder), gathered_path(source, folder)
    outcome = run(
        thing, results, folder, options, own=own, holidays=holidays, reserved=(target.stem, together.stem),
        tell=take, stopping=stopping,
    )  # fmt: skip
    outcome.results = results.write(target)
    if gathers(options) and not outcome.stopped:
        outcome.gathered = gather(results.became(), thing, folder, together, options)
    return outcome


def _fitting(thing: Form | Procedure, options: Options) -> Options:
    """Return `options` with what follows from them; raise for what does not go with `thing`."""
    unknown = [kind for kind in options.kinds if kind not in _FORM_KINDS]
    if unknown:
        raise UsageError(Problem("bad-output", params={"suffix": unknown[0], "choices": " ".join(_FORM_KINDS)}))
    if not gathers(options):
        return options
    refuse_unfit(thing, options)
    kinds = dict.fromkeys((*options.kinds, "pdf"))  # what everything in one file is made of
    return replace(options, kinds=tuple(kinds))
