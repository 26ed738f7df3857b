"""案卷: the whole case as something to be checked, with the rules that hold across its forms."""

from __future__ import annotations

from ..form.case import whole_case
from ..rules.across import latest_energy, latest_output, latest_staff
from ..rules.benefits import benefit_grid, benefit_sums
from ..rules.emissions import discharge_within_production
from ..rules.expertsheets import comments_are_answered
from ..rules.life import milestones_in_order
from ..rules.panels import sheets_match_experts
from ..rules.permits import permit_of_company
from ..rules.recusal import agency_does_not_judge, experts_did_not_serve
from ..rules.visits import no_photo_twice, photos_of_the_visit
from ..rules.years import steady_series
from . import times
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
        sheets_match_experts,
        comments_are_answered,
        photos_of_the_visit,
        no_photo_twice,
        *times.OF_A_CASE,
    ),
    computes={
        "企业.年产值": latest_output,
        "企业.员工总人数": latest_staff,
        "企业.用能总量": latest_energy,
        "方案效益": benefit_grid,
    },
)
