"""A module imports only from the floors beneath it."""

from __future__ import annotations

import pytest

from .sources import imports, module_of, trees

FLOORS = {
    0: {"messages", "codes", "problems", "errors", "suggest", "system"},
    1: {"rules", "engine", "office", "output"},
    2: {"form"},
    3: {"catalogue", "derive", "records"},
    4: {"filling", "deadlines", "bundle", "own", "workbooks", "care"},
    5: {"batch", "collect", "arguments"},
    6: {"cli", "web"},
}
# neighbours that may be asked: the catalogue is what derivations and records are about, filling makes a bundle's forms
BESIDE = {("derive", "catalogue"), ("records", "catalogue"), ("bundle", "filling"), ("care", "filling")}
FLOOR_OF = {house: floor for floor, houses in FLOORS.items() for house in houses}


def allowed(house: str, other: str) -> bool:
    """Whether a module of `house` may import from `other`: beneath it, itself, or beside it on the ground floor."""
    if other == "":  # the façade is for people, and for the command line, which is one of them
        return house == "cli"
    if FLOOR_OF[house] == FLOOR_OF[other]:
        return house == other or FLOOR_OF[house] == 0 or (house, other) in BESIDE
    return FLOOR_OF[other] < FLOOR_OF[house]


@pytest.mark.parametrize("path", [path for path in trees() if path != "__init__.py"])
def test_imports_only_from_the_floors_beneath(path: str) -> None:
    house = module_of(path).split(".")[0]
    assert house in FLOOR_OF, f"{house} stands on no floor: add it to FLOORS"
    others = {name.split(".")[0] for name in imports(path, trees()[path])}
    assert [other for other in sorted(others) if not allowed(house, other)] == []


def test_the_law_would_notice() -> None:
    assert not allowed("rules", "engine")
    assert not allowed("form", "records")
    assert not allowed("records", "derive")
    assert not allowed("filling", "")
    assert allowed("cli", "") and allowed("form", "engine") and allowed("errors", "problems")
