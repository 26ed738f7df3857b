"""Reviewing: how data and attachments stand for a procedure, with nothing written. Floor 4."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..form.procedure import Procedure
from ..problems import Problem, has_errors
from .model import Stand
from .prepare import Sources, prepare


@dataclass(frozen=True, slots=True)
class Review:
    """How each paper stands, and all problems."""

    stands: tuple[Stand, ...]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether the papers could be handed in (warnings do not count)."""
        return not has_errors(self.problems)


def review(procedure: Procedure, sources: Sources, *, on: date | None = None) -> Review:
    """Return how `sources` stand for `procedure`; attachments are read as if they were to be bound."""
    with tempfile.TemporaryDirectory(prefix="qjsc-") as work:
        plan = prepare(procedure, sources, Path(work), on=on).plan
    return Review(plan.stands, plan.problems)
