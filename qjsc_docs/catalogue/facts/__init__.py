"""The vocabulary: every fact that any form asks for, defined once, one module per part of a case. Data only."""

from __future__ import annotations

from ...form.facts import Facts
from .agency import AGENCY
from .audit import AUDIT
from .company import COMPANY
from .district import DISTRICT
from .experts import EXPERTS
from .filings import FILINGS
from .henan import HENAN
from .listing import LISTING
from .measures import MEASURES, STATES
from .meetings import MEETINGS
from .offices import OFFICES
from .papers import PAPERS
from .plan import PLAN
from .reviewer import REVIEWER
from .scoring import SCORING
from .towns import TOWNS
from .years import YEARS

__all__ = ["FACTS", "STATES"]

FACTS: Facts = {
    **COMPANY,
    **AGENCY,
    **AUDIT,
    **YEARS,
    **MEASURES,
    **OFFICES,
    **TOWNS,
    **EXPERTS,
    **MEETINGS,
    **REVIEWER,
    **LISTING,
    **SCORING,
    **DISTRICT,
    **PAPERS,
    **PLAN,
    **HENAN,
    **FILINGS,
}
