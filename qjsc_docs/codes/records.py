"""Keys and files of data, and workbooks to type data in. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # keys and files
    "unknown-key": error(
        N_("“{key}” is no word of this form nor of any other."), N_("Correct or delete the key. {suggestion}")
    ),
    "ambiguous-key": error(N_("“{key}” could mean {candidates}."), N_("Write the full name, for example {example}.")),
    "duplicate-key": error(
        N_("{where} is given twice: as “{value}” here, and as “{other}” in {otherplace}."), N_("Keep one of the two.")
    ),
    "bad-colon": error(
        N_("Name and value are not told apart in “{value}”."),
        N_("Between them write a colon of half width with a blank after it (“: ”), one pair on each line."),
    ),
    "bad-tick": error(
        N_("“{value}” stands in a box; whether it is ticked cannot be told."), N_("Put ☑ there, or □ where it is not ticked.")
    ),
    "two-ticks": error(N_("{value} are ticked together; only one of them fits."), N_("Leave one of them ticked.")),
    "unfit-cell": error(
        N_("“{value}” cannot be told apart: the words printed in this cell are not those of the form."),
        N_("Restore the printed words and write the values between them, as in a blank form."),
    ),
    "stray-text": warning(
        N_("“{value}” stands where the form has no place for it; it was not taken over."),
        N_("If it belongs to a field, write it into that field; if it is a note, nothing needs to be done."),
    ),
    "other-form": error(
        N_("{file} is none of the forms that can be read back."),
        N_("Give the filled form itself; it must still have its title and its printed labels."),
    ),
    "data-workbook": error(
        N_("{file} is a data-entry workbook, not a filled form: what it holds are data already."),
        N_("Use it as it is: qjsc check {name} {file}. To have its data as text: qjsc migrate {file} -o RECORD.yaml."),
    ),
    "older-state": warning(
        N_("{file} was filled when {form} had other fields than today."),
        N_("Look whether anything is missing; new fields are empty in it."),
    ),
    "cell-formula": error(
        N_("The cell holds a formula whose result was not saved."),
        N_("Open the file in Excel or WPS and save it there, or type the value in place of the formula."),
    ),
    "cell-error": error(N_("The cell shows the error {value}."), N_("Correct the formula, or type the value.")),
    "unreadable": error(N_("{file} cannot be read: {reason}."), N_("{advice}")),
    # data-entry workbooks
    "workbook-stale": warning(
        N_("{file} was made from an earlier list of questions for {name}."),
        N_("What it holds is read; for a workbook with today’s questions: qjsc migrate."),
    ),
    "workbook-gone": warning(
        N_("“{where}” is asked for no more; what stands there was left out."),
        N_("If it is still needed, write it where it belongs today."),
    ),
    "migrate-what": error(
        N_("What the workbook is to ask for is not known: the old data do not say it."),
        N_("Name the form or procedure with --form; see: qjsc forms, qjsc procedures."),
    ),
    "moved-key": warning(
        N_("“{old}” is called “{new}” today; its value was taken over."),
        N_("Nothing needs to be done now; qjsc migrate writes the data under today’s names."),
    ),
    "workbook-lost": warning(
        N_("On the sheet “{sheet}” cells that are asked for are no longer there: {labels}."),
        N_("If they are needed, copy the data into a new workbook: qjsc migrate."),
    ),
}
