"""A sheet of cells, from CSV or Excel, as rows of raw values with their places. Floor 3."""

from __future__ import annotations

from typing import NamedTuple

from ..problems import Place
from .tree import Leaf, is_empty


class Grid(NamedTuple):
    """A sheet. Rows may be of different lengths; an empty cell is a leaf without a value.

    Merged cells are given by their left, top, right, bottom, counted from 1.
    """

    name: str
    rows: list[list[Leaf]]
    place: Place
    merged: tuple[tuple[int, int, int, int], ...] = ()


COVERED = Leaf(None, Place())  # a cell that lies under a merged one


def uncovered(row: list[Leaf]) -> list[Leaf]:
    """Return the cells of `row` that can be seen."""
    return [leaf for leaf in row if leaf is not COVERED]


def filled(row: list[Leaf]) -> list[int]:
    """Return the numbers of the cells in `row` that hold something."""
    return [number for number, leaf in enumerate(row) if leaf.fault or not is_empty(leaf.value)]


def text(leaf: Leaf) -> str:
    """Return what stands in a cell, as text without blanks at its ends."""
    return "" if leaf.value is None else str(leaf.value).strip()
