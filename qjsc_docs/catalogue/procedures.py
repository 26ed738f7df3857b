"""Every procedure as data, in the order of a case. Nothing here decides anything; `find` lives beneath."""

from __future__ import annotations

from functools import partial

from ..form.lookup import find_procedure as _find
from ..form.lookup import in_order
from .dg2023 import procedures as dg2023
from .gd2009 import procedures as gd2009
from .hn2018 import procedures as hn2018
from .sh2020 import procedures as sh2020
from .sz2024 import procedures as sz2024

__all__ = ["PROCEDURES", "find_procedure"]

PROCEDURES = in_order(
    *gd2009.PROCEDURES,
    *dg2023.PROCEDURES,
    *sh2020.PROCEDURES,
    *sz2024.PROCEDURES,
    *hn2018.PROCEDURES,
)

find_procedure = partial(_find, PROCEDURES)
