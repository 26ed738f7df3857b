"""What is wrong between values: sums, dates, numbers of people, conditions of the notices. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    "disagrees": error(
        N_("{where} is given as {value}, but the other data make it {computed}."),
        N_("Correct the number, or leave it out: it is computed."),
    ),
    "sum": error(N_("{where} is {value}, but its parts add up to {computed}."), N_("Correct the total or its parts.")),
    "discharge-above-production": error(
        N_("{year}: the discharge of {pollutant} ({discharged}) is greater than its production ({produced})."),
        N_("Check both numbers and their units."),
    ),
    "dates-out-of-order": error(
        N_("{where} ({value}) lies before {other} ({otherdate})."), N_("Correct one of the two dates.")
    ),
    "permit-not-of-company": error(
        N_("The first 18 characters of the permit number are not the company's credit code {uscc}."),
        N_("Compare both numbers with the originals."),
    ),
    "not-recused": error(
        N_("{value} has served {company} with its audit and may not judge it."),
        N_("Choose somebody who has had nothing to do with this audit."),
    ),
    "not-confirmed": warning(
        N_("{where} was not confirmed, though it must be seen to."),
        N_("See to it and tick it; if it could not be done, say why on the form."),
    ),
    "other-day": warning(
        N_("{where} ({value}) is not the day of {other} ({otherdate})."), N_("Check both dates.")
    ),
    "not-a-draw-day": warning(
        N_("{where} ({value}) is neither the 1st nor the 15th, on which experts are drawn as a rule."),
        N_("Check the date; another day needs the bureau's consent."),
    ),
    "too-early": error(
        N_("{where} ({value}) lies before {earliest}, the first day that the notice allows ({other}: {counted})."),
        N_("Correct the date, or what it is reckoned from."),
    ),
    "holidays-unknown": warning(
        N_("Whether {where} ({value}) is in time by {latest} is not certain: for {years} there is no holiday table yet."),
        N_("Give the State Council's table of that year (--holidays FILE), or count the days by its notice."),
    ),
    "bad-holiday": error(
        N_("Of {day} it is not said whether it is a day off: “{value}” stands there."), N_("Write 休 for a day off, 班 for a working day.")
    ),
    "holiday-twice": error(
        N_("{day} stands there twice, once as a day off and once as a working day; see {other}."), N_("Leave one of them.")
    ),
    "holidays-unfinished": warning(
        N_("The table has no whole year {year}: 1 January and 1 October are not in it, so {year} stays unknown."),
        N_("Give the State Council's table of the whole year, working weekends included."),
    ),
    "too-late": warning(
        N_("{where} ({value}) lies after {latest}, the last day that the notice allows ({other}: {counted})."),
        N_("Compare the dates; if they are right, say why it is late."),
    ),
    "change-unexplained": error(
        N_("{where} must be filled in for “{change}”."), N_("Say what exactly has changed, and when.")
    ),
    "result-unusual": warning(
        N_("{where} is “{value}”; for “{change}” the notice names “{usual}” as usual."),
        N_("Compare with note 2 of the form; if it is meant so, give the reason in the remarks."),
    ),
    "change-unproven": error(
        N_("{where} must be filled in because the result is “{result}”."),
        N_("Name the evidence, such as photographs of the site or records of the inspectors."),
    ),
    "not-evaluated": error(
        N_("{where} is “{value}”; acceptance is applied for once the evaluation is passed."),
        N_("Correct the result, or wait with the application."),
    ),
    "measures-open": warning(
        N_("{count} measures are still to be carried out."),
        N_("Acceptance is applied for when all of them are; correct their state, or say why some are dropped."),
    ),
    "score-above-full": error(
        N_("{where} is {value}, more than the {full} that the item can have."), N_("Correct one of the two numbers.")
    ),
    "not-on-panel": error(
        N_("{value} is not on the panel: {panel}."), N_("Correct the name, or add the expert to the panel.")
    ),
    "no-district": error(
        N_("“{value}” names no district."), N_("Write the office with its district, for example 浦东新区生态环境局.")
    ),
    "archive-incomplete": warning(
        N_("The stage is closed, and these papers are not filed: {missing}."),
        N_("File them, or tick them if they are there."),
    ),
    "plea-too-late": error(
        N_("{where} ({value}) lies after {latest}, the last day that the notice allows ({other}: {counted})."),
        N_("Correct the date if it is wrong. Of what comes later the notice says: {consequence}."),
    ),
    "vetoed": warning(
        N_("{where}: “{value}”. A breach of law during the audit fails it without a visit on site (一票否决)."),
        N_("Report it to the office at once, with the decision and what was done about it."),
    ),
    "not-employed": error(
        N_("{where} is {value}, and not {employer}, whose staff the report names."),
        N_("Check the insurance paper; only auditors employed there may be named."),
    ),
    "insurance-ends": warning(
        N_("{where} ({value}) lies before the month in which the report was completed ({report})."),
        N_("Add an insurance paper that reaches that month."),
    ),
    "not-eligible": error(
        N_("{where} is “{value}”; the notice does not admit such a company."),
        N_("Check the entry; if it is right, leave the company out."),
    ),
    "other-year": error(N_("{where} ({value}) does not lie in {year}."), N_("Correct the date, or the year of the list.")),
    "small-panel": warning(
        N_("{where}: {count} experts; a panel usually has at least {least}."), N_("Add experts, or say why there are fewer.")
    ),
    "consultancy-too-small": warning(
        N_("{where} is {value}; a consultancy needs at least {least}."),
        N_("Check the number; if it is right, choose another consultancy."),
    ),
    "page-order": error(
        N_("{where} is {value}, but page {before} is taken already."), N_("Number the pages in the order of binding.")
    ),
    "paper-expired": error(
        N_("{where} ({value}) lies before {day}, the day on which the papers are handed over."),
        N_("Bring the paper that is valid today, or correct the date."),
    ),
    "bad-record": warning(
        N_("{where} says that a breach of environmental or energy law is known."),
        N_("Look at the record again; a company that does not meet the conditions is not visited yet."),
    ),
    "sheets-not-experts": error(
        N_("There are {sheets} score sheets and {experts} experts; each expert fills in one."),
        N_("Add the missing sheets or experts, or take out what is too much."),
    ),
    "sheets-not-asked": warning(
        N_("There are score sheets although the procedure is “{process}”."),
        N_("Check the procedure; score sheets are handed in for 标准流程 only."),
    ),
    "on-mandatory-list": error(
        N_("The audit is voluntary, but the company is on the mandatory list: {value}."),
        N_("Correct the kind of audit, or take out the reasons; a company on that list cannot apply as a voluntary one."),
    ),
    "score-not-as-stated": error(
        N_("{where} is {value}, but for {other} {ground} the sheet gives {allowed}."),
        N_("Correct the score, or {other}."),
    ),
    "score-not-stated": warning(
        N_("{where} is {value}; for {other} {ground} the sheet states no score."),
        N_("The expert decides; write the reason under 附加说明."),
    ),
    "score-not-earned": warning(
        N_("{where} has its full score though {other} is {ground}; the sheet asks for “{asked}”."),
        N_("Compare the score with the requirement of the item."),
    ),
    "score-vetoed": warning(
        N_("{where}: a company that discharges above the limits or its quota does not pass, whatever its score (一票否决)."),
        N_("Compare with the monitoring report and the permit; if it is so, the grade is 不合格."),
    ),
    "deduction-unexplained": warning(
        N_("{where} is empty although the score is below {points}."), N_("Write why points were taken off.")
    ),
    "few-titled": error(
        N_("{where} is {value}; the notice asks for at least {least}."),
        N_("Name further auditors with their certificates, or correct their titles."),
    ),
    "few-auditors": error(
        N_("{where} names {count} trained auditors; a company that audits by itself needs {least} or more."),
        N_("Add auditors with their certificates, or contract a consultancy."),
    ),
    "no-senior-auditor": error(
        N_("{where} names no trained auditor with a senior title; a company that audits by itself needs one."),
        N_("Add one with the certificate, correct the title, or contract a consultancy."),
    ),
    "head-inexperienced": error(
        N_("{where} is {value}; the head of a project has done audits for {auditing} years or related work for {related}."),
        N_("Correct the years, or name another head."),
    ),
    "fails-then": warning(
        N_("{where} is “{value}”; the notice lets the acceptance fail for that."),
        N_("Check the entry; if it is right, apply when the company complies."),
    ),
}
