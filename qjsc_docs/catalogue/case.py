"""案卷: the whole case as something to be checked, with the rules that hold across its forms."""

from __future__ import annotations

from ..form.case import whole_case
from ..rules.benefits import benefit_sums
from ..rules.emissions import discharge_within_production
from ..rules.life import milestones_in_order
from ..rules.permits import permit_of_company
from ..rules.recusal import agency_does_not_judge, experts_did_not_serve
from ..rules.years import steady_series
from .facts import FACTS

CASE = whole_case(
    FACTS,
    rules=(
        milestones_in_order,
        steady_series,
        discharge_within_production,
        benefit_sums,
        permit_of_company,
        experts_did_not_serve,
        agency_does_not_judge,
    ),
)
