"""What an audit report of the samples is made of: headings, paragraphs, tables; and what is told of a plant."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 begins a page."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph."""

    words: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its caption and one row of heads; `widths` are parts of the line."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


Block = Heading | Words | Grid


@dataclass(frozen=True, slots=True)
class Plant:
    """What is told of a company beside its case."""

    trade: str
    process: str
    focus: str
    product: str  # the unit of the product that comparisons are made per
    benchmark: str
    steps: tuple[tuple[str, str, str], ...]  # step of the process, what goes in, what comes out
    machines: tuple[tuple[str, str, str, str], ...]
    materials: tuple[tuple[str, str, str, str], ...]
    facilities: tuple[tuple[str, str, str], ...]
    compared: tuple[tuple[str, str, str, str, str], ...]
    causes: tuple[tuple[str, str, str], ...]
    rules: tuple[tuple[str, str], ...]
    series: tuple[tuple[str, str], ...]  # yearly figures and their units
    monthly: tuple[tuple[str, str], ...]  # those of them that are shown by months
    flows: tuple[tuple[str, str, str], ...]  # of the focus: in, share, out
    meters: tuple[tuple[str, str, str, str], ...]
    days: int  # pages of daily meter readings in the appendix
    sheets: bool  # whether every measure has a sheet in the appendix
