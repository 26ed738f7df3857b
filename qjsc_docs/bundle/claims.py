"""What the record's own list of papers (材料) says of a procedure's papers: copies, last days. Floor 4."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..catalogue import FORMS
from ..form.procedure import Procedure
from ..rules.paths import rows
from .names import exact, names


@dataclass(frozen=True, slots=True)
class Claim:
    """What is said of one paper; the earliest of several last days counts, and the fewest copies."""

    copies: int | None = None
    until: date | None = None


def claims(procedure: Procedure, values: Mapping[str, Any]) -> dict[int, Claim]:
    """Return what the list 材料 in the checked `values` says, by the places of the papers in `procedure`."""
    known = names(procedure.items, FORMS)
    found: dict[int, Claim] = {}
    for row in rows(values, "材料"):
        places = exact(row.get("名称", ""), known) if row.get("名称") else ()
        if len(places) == 1:
            old = found.get(places[0], Claim())
            found[places[0]] = Claim(_least(old.copies, row.get("份数")), _least(old.until, row.get("有效期至")))
    return found


def _least(one: Any, other: Any) -> Any:
    given = [value for value in (one, other) if value is not None]
    return min(given) if given else None
