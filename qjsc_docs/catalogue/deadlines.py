"""Every time limit of the notices, by id: those that run from an event, and those that come back on fixed dates. Data only."""

from __future__ import annotations

from ..form.deadline import by_their_ids
from .dg2023 import deadlines as dg2023
from .gd2009 import deadlines as gd2009
from .hn2018 import deadlines as hn2018
from .sh2020 import deadlines as sh2020
from .sz2024 import deadlines as sz2024

DEADLINES = by_their_ids(
    *dg2023.DEADLINES, *sh2020.DEADLINES, *sz2024.DEADLINES, *gd2009.DEADLINES, *hn2018.DEADLINES
)
RECURRING = by_their_ids(*dg2023.RECURRING, *sh2020.RECURRING, *gd2009.RECURRING, *hn2018.RECURRING)
