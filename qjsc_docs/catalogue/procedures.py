"""Every procedure as data, in the order of a case. Nothing here decides anything; `find` lives beneath."""

from __future__ import annotations

from functools import partial

from ..form.lookup import find_procedure as _find
from ..form.lookup import in_order
from .dg2023 import procedures as dg2023
from .gd2009 import procedures as gd2009

__all__ = ["PROCEDURES", "find_procedure"]

PROCEDURES = in_order(
    *gd2009.PROCEDURES,
    *dg2023.PROCEDURES,
)

find_procedure = partial(_find, PROCEDURES)
