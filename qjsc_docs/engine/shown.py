"""Printed text with what stands behind it: the leaves of the context that every engine renders. Floor 1.

A context is a tree of dicts and lists whose leaves are `str`. A leaf may know more than its letters: the typed value
that an Excel cell should hold, or that it marks something still missing and is printed in red.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

Context = Mapping[str, Any]


class Number(str):
    """A printed number and its exact value; `places` decimals are shown (None: as many as it has)."""

    __slots__ = ("places", "value")
    value: Decimal
    places: int | None

    def __new__(cls, text: str, value: Decimal, places: int | None = None) -> Number:
        """Return `text` that knows the number behind it."""
        self = super().__new__(cls, text)
        self.value = value
        self.places = places
        return self


class Day(str):
    """A printed date and the day it means."""

    __slots__ = ("value",)
    value: date

    def __new__(cls, text: str, value: date) -> Day:
        """Return `text` that knows the day it means."""
        self = super().__new__(cls, text)
        self.value = value
        return self


class Photo(str):
    """The name of a picture's file, with the picture as JPEG and the size in mm in which it is printed."""

    __slots__ = ("data", "height", "width")
    data: bytes
    width: float
    height: float

    def __new__(cls, text: str, data: bytes, width: float, height: float) -> Photo:
        """Return `text` that stands for a picture."""
        self = super().__new__(cls, text)
        self.data, self.width, self.height = data, width, height
        return self


class Missing(str):
    """A mark for a value that is still to be filled in, printed in red on drafts."""

    __slots__ = ()
