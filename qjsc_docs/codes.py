"""Every problem code with its severity and its two sentences: why, and what to do. Floor 0.

`{where}`, `{value}` and the problem's own parameters are put into the sentences. Codes are stable: users' scripts
and our tests name them. docs/errors.md is generated from this table.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from .messages import N_


class Severity(StrEnum):
    """An error stops the filling; a warning is printed and passes."""

    ERROR = "error"
    WARNING = "warning"


class Wording(NamedTuple):
    """The words of one problem code."""

    severity: Severity
    why: str
    todo: str


def _error(why: str, todo: str) -> Wording:
    return Wording(Severity.ERROR, why, todo)


def _warning(why: str, todo: str) -> Wording:
    return Wording(Severity.WARNING, why, todo)


CODES: dict[str, Wording] = {
    # values
    "required": _error(N_("{where} must be filled in and is empty."), N_("Fill in {where}.")),
    "required-when": _error(
        N_("{where} must be filled in because {other} is “{answer}”."),
        N_("Fill in {where}, or correct {other}."),
    ),
    "slash": _error(N_("{where} must be filled in; “{value}” is not enough there."), N_("Fill in {where}.")),
    "not-applicable": _warning(
        N_("{where} is filled in although {other} is “{answer}”."),
        N_("Clear {where}, or correct {other}."),
    ),
    "others-pen": _warning(
        N_("{where} is for another hand; the value was left out."),
        N_("Leave {where} empty in the data; it is written on paper or in Word afterwards."),
    ),
    "bad-text": _error(
        N_("A piece of text is expected, not a list or a group of values."), N_("Write one value for {where}.")
    ),
    "forbidden-character": _error(
        N_("The text holds a character that no Word or Excel file may contain ({character})."),
        N_("Delete the invisible character; retyping the value removes it."),
    ),
    "too-long": _error(N_("The text has {length} characters; at most {most} are allowed."), N_("Shorten the text.")),
    "line-break": _error(
        N_("A single line is expected and the value holds a line break."), N_("Write the value on one line.")
    ),
    "bad-integer": _error(N_("“{value}” is not a whole number."), N_("Write digits only, for example 12.")),
    "bad-decimal": _error(
        N_("“{value}” is not a number."), N_("Write a number in {unit}, for example 12.5, without other words.")
    ),
    "bad-unit": _error(N_("The unit “{found}” cannot be converted to {unit}."), N_("Write the number in {unit}.")),
    "too-small": _error(N_("{value} is below the least value allowed, {least}."), N_("Check the number and its unit.")),
    "too-large": _error(
        N_("{value} is above the greatest value allowed, {most}."), N_("Check the number and its unit.")
    ),
    "bad-date": _error(
        N_("“{value}” is not a date of the calendar."),
        N_("Write year, month and day, for example 2023年11月21日 or 2023-11-21."),
    ),
    "bad-month": _error(
        N_("“{value}” is not a month."), N_("Write year and month, for example 2023年11月 or 2023-11.")
    ),
    "bad-year": _error(N_("“{value}” is not a year."), N_("Write four digits, for example 2023.")),
    "bad-choice": _error(
        N_("“{value}” is not one of the printed choices: {choices}."), N_("Choose one of them. {suggestion}")
    ),
    "bad-yesno": _error(N_("“{value}” is neither 是 nor 否."), N_("Write 是 or 否.")),
    "bad-phone": _error(
        N_("“{value}” is not a telephone number."),
        N_("Write an area code and 7 or 8 digits (0769-22228888), 7 or 8 digits, or an 11-digit mobile number."),
    ),
    "bad-mobile": _error(
        N_("“{value}” is not a mobile number of the mainland."), N_("Write 11 digits that start with 1.")
    ),
    "bad-postcode": _error(
        N_("“{value}” is not a postcode."),
        N_("Write 6 digits; format the Excel cell as text so that leading zeros stay."),
    ),
    "bad-email": _error(N_("“{value}” is not an e-mail address."), N_("Write it as name@example.com.")),
    "bad-uscc": _error(
        N_("“{value}” is not a unified social credit code: 18 digits and capital letters without I, O, S, V, Z."),
        N_("Copy the code from the business licence."),
    ),
    "uscc-check-digit": _warning(
        N_("The last character of “{value}” does not fit the other 17; GB 32100 asks for {expected}."),
        N_("Compare the code with the business licence; if it reads so there, nothing needs to be done."),
    ),
    "bad-permit": _error(
        N_("“{value}” is not a pollutant discharge permit number: a credit code, three digits and one letter."),
        N_("Copy the number from the permit (22 characters)."),
    ),
    "bad-industry": _error(
        N_("“{value}” is not an industry code of GB/T 4754."),
        N_("Write the letter and 2 to 4 digits, for example C3360, or the digits alone."),
    ),
    "number-in-cell": _error(
        N_("The cell holds the number {value}; what was typed (leading zeros, later digits) can no longer be known."),
        N_("Format the cell as text and type the value again."),
    ),
    "date-in-cell": _error(
        N_("The cell holds the date {value}; what was typed can no longer be known."),
        N_("Format the cell as text and type the value again."),
    ),
    "picture-missing": _error(
        N_("There is no file “{value}” that could be read."),
        N_("Write the file's name as it is, counted from the folder of your data, for example 照片/1.jpg."),
    ),
    "picture-bad": _error(
        N_("“{value}” is no picture that can be printed, or it is damaged."),
        N_("Open it and save it again as .jpg or .png."),
    ),
    "picture-huge": _error(N_("The picture “{value}” is too large."), N_("Save it in a smaller size.")),
    # lists
    "bad-list": _error(N_("A list of rows is expected."), N_("Write one entry per row of {where}.")),
    "bad-group": _error(
        N_("A group of values is expected and one value stands there."), N_("Write the values of {where} beneath it.")
    ),
    "too-few-rows": _error(N_("{where} has {count} rows; at least {least} are needed."), N_("Add the missing rows.")),
    "too-many-rows": _error(
        N_("{where} has {count} rows; the form has room for {most}."), N_("Leave out rows, or use a second form.")
    ),
    "few-years": _warning(
        N_("{where} has {count} of the {columns} years that the form prints."),
        N_("Add the missing years; a younger company leaves their columns empty and says so in the report."),
    ),
    "many-years": _warning(
        N_("{where} has {count} years; the form prints the latest {columns}."),
        N_("Nothing needs to be done if these are the right ones."),
    ),
    "year-jump": _warning(
        N_("{where} is {value} after {before} in {year}: more than {factor} times as much or as little."),
        N_("Compare both years with the meters and the statistics; explain the change in the report."),
    ),
    "duplicate-row": _error(N_("{where} stands twice: {key}."), N_("Keep one of the rows.")),
    # keys and files
    "unknown-key": _error(
        N_("“{key}” is no word of this form nor of any other."), N_("Correct or delete the key. {suggestion}")
    ),
    "ambiguous-key": _error(N_("“{key}” could mean {candidates}."), N_("Write the full name, for example {example}.")),
    "duplicate-key": _error(
        N_("{where} is given twice: as “{value}” here, and as “{other}” in {otherplace}."), N_("Keep one of the two.")
    ),
    "bad-colon": _error(
        N_("Name and value are not told apart in “{value}”."),
        N_("Between them write a colon of half width with a blank after it (“: ”), one pair on each line."),
    ),
    "bad-tick": _error(
        N_("“{value}” stands in a box; whether it is ticked cannot be told."), N_("Put ☑ there, or □ where it is not ticked.")
    ),
    "two-ticks": _error(N_("{value} are ticked together; only one of them fits."), N_("Leave one of them ticked.")),
    "unfit-cell": _error(
        N_("“{value}” cannot be told apart: the words printed in this cell are not those of the form."),
        N_("Restore the printed words and write the values between them, as in a blank form."),
    ),
    "stray-text": _warning(
        N_("“{value}” stands where the form has no place for it; it was not taken over."),
        N_("If it belongs to a field, write it into that field; if it is a note, nothing needs to be done."),
    ),
    "other-form": _error(
        N_("{file} is none of the forms that can be read back."),
        N_("Give the filled form itself; it must still have its title and its printed labels."),
    ),
    "data-workbook": _error(
        N_("{file} is a data-entry workbook, not a filled form: what it holds are data already."),
        N_("Use it as it is: qjsc check {name} {file}. To have its data as text: qjsc migrate {file} -o RECORD.yaml."),
    ),
    "older-state": _warning(
        N_("{file} was filled when {form} had other fields than today."),
        N_("Look whether anything is missing; new fields are empty in it."),
    ),
    "cell-formula": _error(
        N_("The cell holds a formula whose result was not saved."),
        N_("Open the file in Excel or WPS and save it there, or type the value in place of the formula."),
    ),
    "cell-error": _error(N_("The cell shows the error {value}."), N_("Correct the formula, or type the value.")),
    "unreadable": _error(N_("{file} cannot be read: {reason}."), N_("{advice}")),
    # data-entry workbooks
    "workbook-stale": _warning(
        N_("{file} was made from an earlier list of questions for {name}."),
        N_("What it holds is read; for a workbook with today’s questions: qjsc migrate."),
    ),
    "workbook-gone": _warning(
        N_("“{where}” is asked for no more; what stands there was left out."),
        N_("If it is still needed, write it where it belongs today."),
    ),
    "migrate-what": _error(
        N_("What the workbook is to ask for is not known: the old data do not say it."),
        N_("Name the form or procedure with --form; see: qjsc forms, qjsc procedures."),
    ),
    "moved-key": _warning(
        N_("“{old}” is called “{new}” today; its value was taken over."),
        N_("Nothing needs to be done now; qjsc migrate writes the data under today’s names."),
    ),
    "workbook-lost": _warning(
        N_("On the sheet “{sheet}” cells that are asked for are no longer there: {labels}."),
        N_("If they are needed, copy the data into a new workbook: qjsc migrate."),
    ),
    # rules across values
    "disagrees": _error(
        N_("{where} is given as {value}, but the other data make it {computed}."),
        N_("Correct the number, or leave it out: it is computed."),
    ),
    "sum": _error(N_("{where} is {value}, but its parts add up to {computed}."), N_("Correct the total or its parts.")),
    "discharge-above-production": _error(
        N_("{year}: the discharge of {pollutant} ({discharged}) is greater than its production ({produced})."),
        N_("Check both numbers and their units."),
    ),
    "dates-out-of-order": _error(
        N_("{where} ({value}) lies before {other} ({otherdate})."), N_("Correct one of the two dates.")
    ),
    "permit-not-of-company": _error(
        N_("The first 18 characters of the permit number are not the company's credit code {uscc}."),
        N_("Compare both numbers with the originals."),
    ),
    "not-recused": _error(
        N_("{value} has served {company} with its audit and may not judge it."),
        N_("Choose somebody who has had nothing to do with this audit."),
    ),
    "not-confirmed": _warning(
        N_("{where} was not confirmed, though it must be seen to."),
        N_("See to it and tick it; if it could not be done, say why on the form."),
    ),
    "other-day": _warning(
        N_("{where} ({value}) is not the day of {other} ({otherdate})."), N_("Check both dates.")
    ),
    "not-a-draw-day": _warning(
        N_("{where} ({value}) is neither the 1st nor the 15th, on which experts are drawn as a rule."),
        N_("Check the date; another day needs the bureau's consent."),
    ),
    "too-early": _error(
        N_("{where} ({value}) lies before {earliest}, the first day that the notice allows ({other}: {counted})."),
        N_("Correct the date, or what it is reckoned from."),
    ),
    "holidays-unknown": _warning(
        N_("Whether {where} ({value}) is in time by {latest} is not certain: for {years} there is no holiday table yet."),
        N_("Give the State Council's table of that year (--holidays FILE), or count the days by its notice."),
    ),
    "bad-holiday": _error(
        N_("Of {day} it is not said whether it is a day off: “{value}” stands there."), N_("Write 休 for a day off, 班 for a working day.")
    ),
    "holiday-twice": _error(
        N_("{day} stands there twice, once as a day off and once as a working day; see {other}."), N_("Leave one of them.")
    ),
    "holidays-unfinished": _warning(
        N_("The table has no whole year {year}: 1 January and 1 October are not in it, so {year} stays unknown."),
        N_("Give the State Council's table of the whole year, working weekends included."),
    ),
    "too-late": _warning(
        N_("{where} ({value}) lies after {latest}, the last day that the notice allows ({other}: {counted})."),
        N_("Compare the dates; if they are right, say why it is late."),
    ),
    "change-unexplained": _error(
        N_("{where} must be filled in for “{change}”."), N_("Say what exactly has changed, and when.")
    ),
    "result-unusual": _warning(
        N_("{where} is “{value}”; for “{change}” the notice names “{usual}” as usual."),
        N_("Compare with note 2 of the form; if it is meant so, give the reason in the remarks."),
    ),
    "change-unproven": _error(
        N_("{where} must be filled in because the result is “{result}”."),
        N_("Name the evidence, such as photographs of the site or records of the inspectors."),
    ),
    "not-evaluated": _error(
        N_("{where} is “{value}”; acceptance is applied for once the evaluation is passed."),
        N_("Correct the result, or wait with the application."),
    ),
    "measures-open": _warning(
        N_("{count} measures are still to be carried out."),
        N_("Acceptance is applied for when all of them are; correct their state, or say why some are dropped."),
    ),
    "score-above-full": _error(
        N_("{where} is {value}, more than the {full} that the item can have."), N_("Correct one of the two numbers.")
    ),
    "not-on-panel": _error(
        N_("{value} is not on the panel: {panel}."), N_("Correct the name, or add the expert to the panel.")
    ),
    "no-district": _error(
        N_("“{value}” names no district."), N_("Write the office with its district, for example 浦东新区生态环境局.")
    ),
    "archive-incomplete": _warning(
        N_("The stage is closed, and these papers are not filed: {missing}."),
        N_("File them, or tick them if they are there."),
    ),
    "plea-too-late": _error(
        N_("{where} ({value}) lies after {latest}, the last day that the notice allows ({other}: {counted})."),
        N_("Correct the date if it is wrong. Of what comes later the notice says: {consequence}."),
    ),
    "vetoed": _warning(
        N_("{where}: “{value}”. A breach of law during the audit fails it without a visit on site (一票否决)."),
        N_("Report it to the office at once, with the decision and what was done about it."),
    ),
    "not-employed": _error(
        N_("{where} is {value}, and not {employer}, whose staff the report names."),
        N_("Check the insurance paper; only auditors employed there may be named."),
    ),
    "insurance-ends": _warning(
        N_("{where} ({value}) lies before the month in which the report was completed ({report})."),
        N_("Add an insurance paper that reaches that month."),
    ),
    "not-eligible": _error(
        N_("{where} is “{value}”; the notice does not admit such a company."),
        N_("Check the entry; if it is right, leave the company out."),
    ),
    "other-year": _error(N_("{where} ({value}) does not lie in {year}."), N_("Correct the date, or the year of the list.")),
    "small-panel": _warning(
        N_("{where}: {count} experts; a panel usually has at least {least}."), N_("Add experts, or say why there are fewer.")
    ),
    "consultancy-too-small": _warning(
        N_("{where} is {value}; a consultancy needs at least {least}."),
        N_("Check the number; if it is right, choose another consultancy."),
    ),
    "page-order": _error(
        N_("{where} is {value}, but page {before} is taken already."), N_("Number the pages in the order of binding.")
    ),
    "paper-expired": _error(
        N_("{where} ({value}) lies before {day}, the day on which the papers are handed over."),
        N_("Bring the paper that is valid today, or correct the date."),
    ),
    "bad-record": _warning(
        N_("{where} says that a breach of environmental or energy law is known."),
        N_("Look at the record again; a company that does not meet the conditions is not visited yet."),
    ),
    "sheets-not-experts": _error(
        N_("There are {sheets} score sheets and {experts} experts; each expert fills in one."),
        N_("Add the missing sheets or experts, or take out what is too much."),
    ),
    "sheets-not-asked": _warning(
        N_("There are score sheets although the procedure is “{process}”."),
        N_("Check the procedure; score sheets are handed in for 标准流程 only."),
    ),
    "on-mandatory-list": _error(
        N_("The audit is voluntary, but the company is on the mandatory list: {value}."),
        N_("Correct the kind of audit, or take out the reasons; a company on that list cannot apply as a voluntary one."),
    ),
    "score-not-as-stated": _error(
        N_("{where} is {value}, but for {other} {ground} the sheet gives {allowed}."),
        N_("Correct the score, or {other}."),
    ),
    "score-not-stated": _warning(
        N_("{where} is {value}; for {other} {ground} the sheet states no score."),
        N_("The expert decides; write the reason under 附加说明."),
    ),
    "score-not-earned": _warning(
        N_("{where} has its full score though {other} is {ground}; the sheet asks for “{asked}”."),
        N_("Compare the score with the requirement of the item."),
    ),
    "score-vetoed": _warning(
        N_("{where}: a company that discharges above the limits or its quota does not pass, whatever its score (一票否决)."),
        N_("Compare with the monitoring report and the permit; if it is so, the grade is 不合格."),
    ),
    "deduction-unexplained": _warning(
        N_("{where} is empty although the score is below {points}."), N_("Write why points were taken off.")
    ),
    "few-titled": _error(
        N_("{where} is {value}; the notice asks for at least {least}."),
        N_("Name further auditors with their certificates, or correct their titles."),
    ),
    "few-auditors": _error(
        N_("{where} names {count} trained auditors; a company that audits by itself needs {least} or more."),
        N_("Add auditors with their certificates, or contract a consultancy."),
    ),
    "no-senior-auditor": _error(
        N_("{where} names no trained auditor with a senior title; a company that audits by itself needs one."),
        N_("Add one with the certificate, correct the title, or contract a consultancy."),
    ),
    "head-inexperienced": _error(
        N_("{where} is {value}; the head of a project has done audits for {auditing} years or related work for {related}."),
        N_("Correct the years, or name another head."),
    ),
    "fails-then": _warning(
        N_("{where} is “{value}”; the notice lets the acceptance fail for that."),
        N_("Check the entry; if it is right, apply when the company complies."),
    ),
    # printing
    "no-glyph": _error(
        N_("No font on this machine has the character {character} (U+{codepoint})."),
        N_("Install a font that has it ({advice}), or write the value otherwise."),
    ),
    # templates
    "template-unreadable": _error(N_("{file} is not a Word or Excel template: {reason}."), N_("{advice}")),
    "template-of-other-form": _error(
        N_("{file} is a template of another form, “{other}”."),
        N_("Give the template that was made for “{form}”."),
    ),
    "template-unknown-tag": _error(
        N_("The template asks for “{tag}”, which the form does not know."), N_("Correct the tag in the template. {suggestion}")
    ),
    "template-broken-tag": _error(
        N_("A tag of the template is broken: {reason}"), N_("Correct the tag in the template: {tag}")
    ),
    "template-forbidden-tag": _error(
        N_("The template uses what templates may not use: {tag}"), N_("Use only the form's words in tags.")
    ),
    "template-slot-missing": _error(
        N_("{where} is required, and the template has no place for it."),
        N_("Put the tag {tag} where it is to stand. {hint}"),
    ),
    "template-slot-left-out": _warning(
        N_("The template has no place for {where}; what the data say of it would not be printed."),
        N_("Put the tag {tag} where it is to stand, if it is wanted. {hint}"),
    ),
    "template-formatted-tag": _warning(
        N_("The letters of the tag “{tag}” are formatted in several ways; the value takes that of its first letters."),
        N_("Select the whole tag and give it one font, size and colour."),
    ),
    "template-smart-quotes": _warning(
        N_("The tag “{tag}” holds curly quotation marks; they are read as straight ones."),
        N_('Better type " with the English keyboard.'),
    ),
    "template-font": _warning(
        N_("The font “{font}” is not one of those that offices have; other machines show another one. Places: {count}."),
        N_("Use one of these, for example: {fonts}."),
    ),
    "blank-has-tags": _error(
        N_("{file} is no blank: it holds tags already."),
        N_("See what is wrong with it: qjsc template check. Adopting begins with the office's own file."),
    ),
    "template-not-placed": _warning(
        N_("No place was found in the blank for {where}."),
        N_("Type the tag {tag} by hand where it is to stand, then run: qjsc template check. {hint}"),
    ),
    # programs, fonts, files, usage
    "no-font": _error(
        N_("No font with Chinese characters was found on this machine."), N_("Install one, for example: {command}")
    ),
    "no-office": _error(N_("LibreOffice was not found."), N_("Install it, for example: {command}")),
    "office-failed": _error(
        N_("LibreOffice could not convert {file}: {reason}"), N_("Open the file in Word or WPS and save it again.")
    ),
    # attachments: what the user brings along
    "attachments-many": _error(
        N_("The folder {folder} holds more than {most} files; it is no folder of attachments."),
        N_("Put the attachments of this one procedure into a folder of their own."),
    ),
    "attachment-unreadable": _error(
        N_("{file} cannot be read: {reason}."), N_("Check whether you may open it, or copy it into the folder anew.")
    ),
    "attachment-link": _error(
        N_("{file} is a link that leads out of the folder of attachments, or to nothing."),
        N_("Put the file itself into the folder."),
    ),
    "attachment-outside": _error(
        N_("“{value}” lies outside the folder of attachments."),
        N_("Copy the file into the folder, and write its name counted from there."),
    ),
    "attachment-missing": _error(
        N_("There is no file “{value}” in the folder of attachments."), N_("Check the name. {suggestion}")
    ),
    "material-unknown": _warning(
        N_("Files are given for the paper “{value}”, which this procedure does not ask for."),
        N_("Write the name as the procedure has it. {suggestion}"),
    ),
    "attachment-unmatched": _warning(
        N_("{file} fits no paper of this procedure and is not bound."),
        N_("Name it after the paper or its number (3.监测报告.pdf), name it in 材料, or remove it. {suggestion}"),
    ),
    "attachment-ambiguous": _error(
        N_("{file} fits several papers: {candidates}."),
        N_("Put the number of the paper in front of its name, for example 3.监测报告.pdf."),
    ),
    "attachment-clash": _error(
        N_("The number in front of {file} says another paper than its words: {candidates}."),
        N_("Correct the number or the name."),
    ),
    "attachment-of-form": _warning(
        N_("{file} is not bound: “{item}” is made from your data."),
        N_("A signed or sealed scan of it belongs into the folder 盖章件; other files of it can be removed."),
    ),
    "attachments-too-many": _error(
        N_("“{item}” takes at most {most} of the files that were found for it: {files}."),
        N_("Leave only those that are handed in; a paper in several volumes is named file by file under 材料."),
    ),
    "attachments-alike": _warning(
        N_("{files} look like versions of one paper; all of them are bound as “{item}”."),
        N_("If only one is meant, remove the others."),
    ),
    "attachment-empty": _error(N_("{file} is empty (0 bytes)."), N_("Scan or copy it anew.")),
    "attachment-huge": _error(
        N_("{file} is too large to be bound."), N_("Scan it at 200 to 300 dots per inch, or save it in a smaller size.")
    ),
    "attachment-damaged": _error(
        N_("{file} is damaged, or is not what its name says."), N_("Open it, save it again, and replace it.")
    ),
    "attachment-locked": _error(
        N_("{file} is protected by a password."), N_("Open it with the password and save it without.")
    ),
    "attachment-kind": _error(
        N_("{file} cannot be bound: a {suffix} file has no pages that can be printed."),
        N_("Save it as PDF and put the PDF beside it."),
    ),
    "attachment-no-office": _error(
        N_("{file} cannot be made PDF: LibreOffice was not found."),
        N_("Open it in Word or WPS, save it as PDF, and put the PDF beside it; or install LibreOffice: {command}"),
    ),
    "attachment-unconverted": _error(
        N_("LibreOffice could not make {file} a PDF."),
        N_("Open it in Word or WPS, save it as PDF, and put the PDF beside it."),
    ),
    "pdf-foreign": _error(
        N_("{file} is no PDF file, whatever its name says."),
        N_("Open it with the program that made it, and save or print it as PDF."),
    ),
    "pdf-no-pages": _error(N_("{file} has no pages."), N_("Save or scan it anew.")),
    "pdf-many-pages": _error(
        N_("{file} has {pages} pages; at most {most} can be bound."), N_("Bind only the pages that are handed in.")
    ),
    "pdf-page-size": _error(
        N_("Page {page} of {file} measures {size} mm."), N_("Print it as PDF on A4 or A3, and replace the file.")
    ),
    "pdf-shell": _error(
        N_("{file} is a form that only Adobe Reader can show; other programs see an empty page."),
        N_("Open it in Adobe Reader, print it as PDF, and replace the file."),
    ),
    "pdf-fields": _error(
        N_("{file} has filled fields whose Chinese words are not drawn in the file; they would be lost."),
        N_("Open it in a PDF reader, print it as PDF, and replace the file."),
    ),
    "volume-wrong": _error(
        N_("{file} was not bound as its contents say: {reason}"),
        N_("Nothing was kept; please report it with the command that you used."),
    ),
    # batches
    "row-hopeless": _error(
        N_("The program that worked on this row was ended by the system several times; the row was left out."),
        N_("Look for something unusual in the row, such as very large pictures; the other rows were not affected."),
    ),
    "cluster-missing": _error(
        N_("Working on a cluster needs dask.distributed, which is not installed."), N_("Install it: {command}")
    ),
    "cluster-away": _error(
        N_("The cluster at {address} cannot be reached: {reason}"),
        N_("Give the address of its scheduler, for example tcp://10.0.0.5:8786, and see that it is running."),
    ),
    "cluster-no-worker": _error(
        N_("The cluster at {address} has no worker that is free."), N_("Start workers, or wait until they are free.")
    ),
    "cluster-no-package": _error(
        N_("The workers of the cluster at {address} cannot do this work: {reason}"),
        N_("Install this program on all of them, in the same version as here."),
    ),
    "cluster-differs": _error(
        N_("The worker on {worker} would make other files than this machine: {name} is “{theirs}” there, “{ours}” here."),
        N_("Install the same versions and fonts on all machines."),
    ),
    "cluster-folder": _error(
        N_("The worker on {worker} does not see the folder {folder}."),
        N_("Give a folder that all machines share under the same path; the table and its files must lie on it too."),
    ),
    "name-again": _warning(
        N_("Another row is named “{name}” too; this one was written as {file}."),
        N_("If they are to be told apart, choose names with --name, for example {example}."),
    ),
    "unknown-name-field": _error(
        N_("There is neither a column nor a field “{field}” for the names of the files."),
        N_("Write a header of the table or a field between the braces of --name. {suggestion}"),
    ),
    "bad-name-pattern": _error(
        N_("“{pattern}” cannot be understood as a pattern for names."),
        N_("Put names of columns or fields into braces, for example {example}."),
    ),
    "batch-there": _error(
        N_("The folder {folder} holds a batch already."),
        N_("Add --resume to do what is left of it, --overwrite to do it anew, or choose another folder."),
    ),
    "batch-other": _error(
        N_("The batch in the folder {folder} was of {name}, not of {wanted}."),
        N_("Choose another folder."),
    ),
    "batch-none": _error(
        N_("There is no batch in the folder {folder} that could be resumed."), N_("Start it without --resume.")
    ),
    # collecting
    "not-collected": _error(
        N_("{form} is not made of many cases."), N_("Tables that are collected: {choices}. Other forms: qjsc fill.")
    ),
    "collected-other-period": _error(
        N_("{form} is not a table of {value}."), N_("Give the period with {option}, or leave it out.")
    ),
    "collected-no-place": _error(
        N_("{form} has no column with a town or county to be ordered by."), N_("Leave out --order place.")
    ),
    "collected-clash": _error(
        N_("{where} is “{value}” here, and “{other}” in {otherplace}."),
        N_("Correct the one that is wrong; until then nothing is chosen between them."),
    ),
    "collected-twice": _warning(
        N_("{value} is given twice: here, and in {otherplace}. It stands in the table once."),
        N_("If both mean the same case, take one of them away."),
    ),
    "collected-same-name": _warning(
        N_("Two companies are called {where}: with the credit code {value} here, and with {other} in {otherplace}."),
        N_("Compare the codes with the business licences; one of them may be mistyped."),
    ),
    "no-target": _error(
        N_("{where} ({value}) is no town or park of the table of targets."),
        N_("Write its name as it stands in the table of targets. {suggestion}"),
    ),
    "collected-nothing": _warning(
        N_("{file} says nothing that goes into {form}."), N_("Leave the file out, or check whether it is the right one.")
    ),
    "no-such-file": _error(N_("There is no file {file}."), N_("Check the name and the folder.")),
    "exists": _error(N_("{file} exists already and was kept."), N_("Choose another name, or add --overwrite.")),
    "output-twice": _error(
        N_("{file} is named twice as a file to write."), N_("Give every file to write a name of its own.")
    ),
    "output-is-input": _error(
        N_("{file} is a file to read and to write at once; it was kept."), N_("Choose another name for the file to write.")
    ),
    "not-written": _error(
        N_("{file} could not be written: {reason}."), N_("Check the folder, its rights and the free space.")
    ),
    "unknown-form": _error(N_("There is no form “{name}”."), N_("See the list with: qjsc forms. {suggestion}")),
    "ambiguous-form": _error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "unknown-procedure": _error(
        N_("There is no procedure “{name}”."), N_("See the list with: qjsc procedures. {suggestion}")
    ),
    "unknown-name": _error(
        N_("There is no form or procedure “{name}”."),
        N_("See the lists with: qjsc forms, and qjsc procedures. {suggestion}"),
    ),
    "ambiguous-name": _error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "ambiguous-procedure": _error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    # papers of a procedure
    "paper-missing": _error(
        N_("{where} must be handed in and was not found ({looked})."),
        N_("Put it into the folder of attachments under the paper's name or number, or write its file into the record's 材料."),
    ),
    "paper-too-few": _error(
        N_("{where}: {count} of at least {least} are there."), N_("Put the others beside them in the folder of attachments.")
    ),
    "paper-copies": _error(
        N_("{where}: the record's 材料 speaks of {count} copies, and {copies} are handed in."),
        N_("Print what is missing and correct 份数, or leave 份数 empty."),
    ),
    "paper-lapsed": _error(
        N_("{where} was valid until {until} and is handed in on {day}."),
        N_("Get a valid one, put it in its place, and correct 有效期至."),
    ),
    "paper-not-asked": _warning(
        N_("{where} is asked for only when {condition}; {file} is not bound."),
        N_("Correct the record if the condition holds; else take the file out of the folder."),
    ),
    "paper-unsure": _error(
        N_("{where} is asked for only when {condition}, and the record does not say whether."), N_("Give {key} in the record.")
    ),
    # bundles
    "no-attachments": _error(
        N_("There is no folder of attachments {folder}."), N_("Check the name of the folder behind --attachments.")
    ),
    "not-a-bundle": _error(
        N_("{folder} exists and is no bundle that was made here; it was kept."), N_("Choose another folder for -o.")
    ),
    "bundle-has-more": _error(
        N_("{folder} holds more than the bundle that was made here: {files}. It was kept."),
        N_("Take these files out, or choose another folder for -o."),
    ),
    "no-manifest": _error(
        N_("{folder} holds no manifest.json that can be read, so nobody knows what it was made from."),
        N_("Give the folder that qjsc bundle wrote, as it wrote it."),
    ),
    "no-record": _error(
        N_("The bundle does not say which record it was made from, or the record is not there: {file}."),
        N_("Name the record with --record."),
    ),
    # calendars
    "unknown-calendar": _error(
        N_("No deadlines are known by the name “{name}”."),
        N_("Give a procedure (qjsc procedures), a notice, a deadline, or a region: {regions}. {suggestion}"),
    ),
    "unknown-event": _error(
        N_("No event is called “{name}”."),
        N_("Events that these deadlines run from: {events}; or give a fact, such as 验收.时间. {suggestion}"),
    ),
    "ambiguous-event": _error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "bad-event": _error(
        N_("“{value}” is not an event with its day."), N_("Write the event, “=” and the day, such as 现场验收=2023-11-21.")
    ),
    "bad-event-day": _error(
        N_("The day of “{event}”, “{value}”, is not a date of the calendar."),
        N_("Write year, month and day, such as {event}=2023-11-21."),
    ),
    "idle-event": _warning(
        N_("Nothing of “{name}” runs from “{event}”."), N_("See what it runs from with: qjsc deadlines, without a record.")
    ),
    "event-overruled": _warning(
        N_("For “{event}” the record has {recorded}; it was counted with {given}, which you gave."),
        N_("Correct the record if the day that you gave is right."),
    ),
    # forms of the user's own
    "form-file": _error(
        N_("{file} could not be run: {reason}"), N_("Correct the line; the words behind the colon are Python's own.")
    ),
    "form-missing": _error(
        N_("{file} defines neither FORM nor FORMS."), N_("Call the form FORM, or several forms FORMS = (…, …).")
    ),
    "form-type": _error(
        N_("{where} must be {wanted} and is {found}."),
        N_("Build it with the classes of qjsc_docs.form.model and qjsc_docs.form.layout; (x,) is a tuple of one."),
    ),
    "form-id": _error(
        N_("“{id}” cannot be the id of a form."), N_("Write a notice and a short title with “-” between: 本局-申请表.")
    ),
    "form-taken": _error(N_("There is a form with the id “{id}” already."), N_("Give your form another id.")),
    "form-fact": _error(
        N_("{where} is about “{fact}”, which the form's facts do not have."),
        N_("Correct the name, or add the fact to the form's facts. {suggestion}"),
    ),
    "form-unit": _error(
        N_("{where} prints {unit}, but the fact is stored in {stored}."), N_("Print a unit that can be converted.")
    ),
    "form-slot": _error(
        N_("The layout has a place for “{key}”, which is no field of the form."),
        N_("Add a Field for it, or correct the key of the Slot."),
    ),
    "form-row": _error(
        N_("{where} covers {covered} of the table's {columns} columns."),
        N_("Add up the span of its cells, and of those that reach down from above."),
    ),
    "form-size": _error(N_("There is no size of type “{size}”."), N_("Choose one of {known}.")),
    "no-paper": _error(
        N_("“{name}” is checked as a whole; it has no page of its own."),
        N_("Choose the form to be printed: qjsc forms."),
    ),
    "bad-output": _error(
        N_("A {suffix} file cannot be made here."), N_("Let the name of the output end in {choices}.")
    ),
    "bad-template": _error(
        N_("{output} cannot be made from the template {template}."),
        N_("From a Word template (.docx) come .docx and .pdf files, from an Excel template (.xlsx) .xlsx and .pdf files."),
    ),
    # tables of a batch
    "no-header": _error(
        N_("No line of the table names its columns with words of {form}."),
        N_("Write a header above the columns, for example: {examples}."),
    ),
    "column-misspelt": _error(
        N_("The column “{key}” is no word of this form nor of any other; it looks like a slip."),
        N_("Correct it. {suggestion} If it is only your own, put its name in brackets: （{key}）."),
    ),
    "column-unused": _warning(
        N_("The column “{key}” is not understood and was left out."),
        N_("If it is only your own, put its name in brackets: （{key}）. Otherwise correct it. {suggestion}"),
    ),
    "sheet-unused": _warning(
        N_("The sheet “{value}” looks like a table too; only one is read."),
        N_("Put its rows beneath those of the other sheet, or save it as a workbook of its own."),
    ),
    "sheet-without-key": _error(
        N_("The sheet “{value}” does not say which row of the table its lines belong to."),
        N_("Give it a column that the table has too, for example {examples}."),
    ),
    "slip-too-large": _error(
        N_("{form} fills more than half a sheet; two of it do not fit onto one."),
        N_("Leave out --per-page, or print two sheets onto one in the printer's own settings."),
    ),
    "stale": _error(N_("{file} is not what the form's definition says."), N_("Run: qjsc derive")),
    "bug": _error(
        N_("The program met a defect of its own: {reason}"), N_("Please report it with the command that you used.")
    ),
}
