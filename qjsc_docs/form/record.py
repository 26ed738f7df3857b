"""A record (案卷): raw values under the vocabulary's words, each with its place. Floor 2."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Record:
    """What was collected for one case.

    `data` is nested by the vocabulary (`{"企业": {"名称": …}, "人员": [{…}]}`); its scalars are text as it was
    written, or Python values where the source was typed. `places` maps paths (`人员[0].姓名`) to where each value
    stands. `problems` are those of collecting: unknown keys, doubled values, unreadable files.
    """

    data: Mapping[str, Any]
    places: Mapping[str, Place] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> frozenset[Path]:
        """The files that the values were read from."""
        return frozenset(Path(name) for name in {place.file for place in self.places.values()} if name)
