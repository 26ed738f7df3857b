"""The time limits that a whole case is checked for, whatever forms are made of it. Data only.

They are those that one notice alone can mean: their days are facts of that notice (异议.申请日期, 平台.最终稿上传日期). What
runs between facts of every notice (名单.公布时间, 评估.时间) is checked on the notice's own forms, and in its procedures.
"""

from __future__ import annotations

from ..form.intime import InTime
from .dg2023 import deadlines as dg2023
from .gd2009 import deadlines as gd2009
from .hn2018 import deadlines as hn2018
from .sh2020 import deadlines as sh2020
from .sz2024 import deadlines as sz2024

OF_A_CASE = (
    InTime(dg2023.PLATFORM_REVIEW),
    InTime(dg2023.VISIT),
    InTime(dg2023.EXPERTS_HOLD),
    InTime(dg2023.VISIT_PLAN),
    InTime(dg2023.OBJECTION),
    InTime(dg2023.SECOND_LOOK),
    InTime(dg2023.UPLOAD),
    InTime(dg2023.PAPERS),
    InTime(dg2023.CONCLUSIONS),
    InTime(sh2020.DISCLOSURE),
    InTime(sh2020.EVALUATION_FILED),
    InTime(sh2020.ACCEPTANCE_FILED),
    InTime(sz2024.REGISTRATION),
    InTime(sz2024.AUDIT_PLAN),
    InTime(sz2024.REVIEW_DRAFT),
    InTime(sz2024.PLEA),
    InTime(sz2024.FINAL_REPORT),
    InTime(gd2009.VERIFICATION),
    InTime(gd2009.GOOD_REPORTED),
    InTime(gd2009.RENEWAL, after=gd2009.CERTIFICATE),
    InTime(gd2009.EVALUATION),
    InTime(gd2009.STEADY),
    InTime(gd2009.CONSULTANCY),
    InTime(hn2018.EXPERT_READING),
    InTime(hn2018.REVIEW),
)
