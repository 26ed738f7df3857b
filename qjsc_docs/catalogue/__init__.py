"""The catalogue: every form as data. Nothing here decides anything; `find` and `by_id` live beneath."""

from __future__ import annotations

from functools import partial

from ..form.lookup import by_id
from ..form.lookup import find as _find
from .case import CASE
from .common import agenda, delivery_receipt, paper_list, print_sheet
from .common import sign_in_sheet as common_sign_in_sheet
from .dg2023 import (
    acceptance_confirmation,
    bureau_contacts,
    correction_account,
    experts_wanted,
    objection,
    quota_table,
    report_cover,
    return_slip,
    reviewer_list,
    site_photos,
    summary_table,
    visit_plan,
    visit_record,
)
from .gd2009 import acceptance_application as gd2009_acceptance
from .gd2009 import (
    approval_request,
    assessment_sheet,
    auditor_list,
    consultancy_application,
    evaluation_application,
    performance_table,
    renewal_application,
    review_sheet,
    voluntary_application,
)
from .gd2017 import panel_opinion as gd2017_panel_opinion
from .gd2017 import performance_table as gd2017_performance_table
from .gd2017 import score_sheet as gd2017_score_sheet
from .hn2018 import acceptance_summary, audit_application, candidate_list
from .sh2020 import acceptance_application as shanghai_acceptance
from .sh2020 import (
    archive_list,
    consultancy_profile,
    declaration,
    expert_opinion,
    list_adjustment,
    panel_opinion,
    progress_report,
    reply_to_opinions,
    score_sheet,
    sign_in_sheet,
    work_plan,
)
from .sh2020 import evaluation_application as shanghai_evaluation
from .sz2024 import auditors, corrections_list, exemption, postponement

__all__ = ["FORMS", "find"]

FORMS = by_id(
    return_slip.FORM,
    quota_table.FORM,
    visit_record.FORM,
    acceptance_confirmation.FORM,
    summary_table.FORM,
    reviewer_list.FORM,
    bureau_contacts.FORM,
    experts_wanted.FORM,
    visit_plan.FORM,
    objection.FORM,
    correction_account.FORM,
    report_cover.FORM,
    site_photos.FORM,
    voluntary_application.FORM,
    assessment_sheet.FORM,
    gd2009_acceptance.FORM,
    auditor_list.FORM,
    consultancy_application.FORM,
    review_sheet.FORM,
    evaluation_application.FORM,
    approval_request.FORM,
    renewal_application.FORM,
    performance_table.FORM,
    consultancy_profile.FORM,
    archive_list.FORM,
    progress_report.FORM,
    list_adjustment.FORM,
    work_plan.FORM,
    shanghai_evaluation.FORM,
    shanghai_acceptance.FORM,
    sign_in_sheet.FORM,
    panel_opinion.FORM,
    score_sheet.FORM,
    expert_opinion.FORM,
    reply_to_opinions.FORM,
    declaration.FORM,
    gd2017_panel_opinion.FORM,
    gd2017_performance_table.FORM,
    gd2017_score_sheet.FORM,
    audit_application.FORM,
    candidate_list.FORM,
    acceptance_summary.FORM,
    paper_list.FORM,
    print_sheet.FORM,
    common_sign_in_sheet.FORM,
    agenda.FORM,
    delivery_receipt.FORM,
    corrections_list.FORM,
    postponement.FORM,
    exemption.FORM,
    auditors.FORM,
)

find = partial(_find, {**FORMS, CASE.id: CASE})
