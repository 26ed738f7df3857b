"""What is wrong with one value or one list. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # values
    "required": error(N_("{where} must be filled in and is empty."), N_("Fill in {where}.")),
    "required-when": error(
        N_("{where} must be filled in because {other} is “{answer}”."),
        N_("Fill in {where}, or correct {other}."),
    ),
    "slash": error(N_("{where} must be filled in; “{value}” is not enough there."), N_("Fill in {where}.")),
    "not-applicable": warning(
        N_("{where} is filled in although {other} is “{answer}”."),
        N_("Clear {where}, or correct {other}."),
    ),
    "others-pen": warning(
        N_("{where} is for another hand; the value was left out."),
        N_("Leave {where} empty in the data; it is written on paper or in Word afterwards."),
    ),
    "bad-text": error(
        N_("A piece of text is expected, not a list or a group of values."), N_("Write one value for {where}.")
    ),
    "forbidden-character": error(
        N_("The text holds a character that no Word or Excel file may contain ({character})."),
        N_("Delete the invisible character; retyping the value removes it."),
    ),
    "too-long": error(N_("The text has {length} characters; at most {most} are allowed."), N_("Shorten the text.")),
    "line-break": error(
        N_("A single line is expected and the value holds a line break."), N_("Write the value on one line.")
    ),
    "bad-integer": error(N_("“{value}” is not a whole number."), N_("Write digits only, for example 12.")),
    "bad-decimal": error(
        N_("“{value}” is not a number."), N_("Write a number in {unit}, for example 12.5, without other words.")
    ),
    "bad-unit": error(N_("The unit “{found}” cannot be converted to {unit}."), N_("Write the number in {unit}.")),
    "too-small": error(N_("{value} is below the least value allowed, {least}."), N_("Check the number and its unit.")),
    "too-large": error(
        N_("{value} is above the greatest value allowed, {most}."), N_("Check the number and its unit.")
    ),
    "bad-date": error(
        N_("“{value}” is not a date of the calendar."),
        N_("Write year, month and day, for example 2023年11月21日 or 2023-11-21."),
    ),
    "bad-month": error(
        N_("“{value}” is not a month."), N_("Write year and month, for example 2023年11月 or 2023-11.")
    ),
    "bad-year": error(N_("“{value}” is not a year."), N_("Write four digits, for example 2023.")),
    "bad-choice": error(
        N_("“{value}” is not one of the printed choices: {choices}."), N_("Choose one of them. {suggestion}")
    ),
    "bad-yesno": error(N_("“{value}” is neither 是 nor 否."), N_("Write 是 or 否.")),
    "bad-phone": error(
        N_("“{value}” is not a telephone number."),
        N_("Write an area code and 7 or 8 digits (0769-22228888), 7 or 8 digits, or an 11-digit mobile number."),
    ),
    "bad-mobile": error(
        N_("“{value}” is not a mobile number of the mainland."), N_("Write 11 digits that start with 1.")
    ),
    "bad-postcode": error(
        N_("“{value}” is not a postcode."),
        N_("Write 6 digits; format the Excel cell as text so that leading zeros stay."),
    ),
    "bad-email": error(N_("“{value}” is not an e-mail address."), N_("Write it as name@example.com.")),
    "bad-uscc": error(
        N_("“{value}” is not a unified social credit code: 18 digits and capital letters without I, O, S, V, Z."),
        N_("Copy the code from the business licence."),
    ),
    "uscc-check-digit": warning(
        N_("The last character of “{value}” does not fit the other 17; GB 32100 asks for {expected}."),
        N_("Compare the code with the business licence; if it reads so there, nothing needs to be done."),
    ),
    "bad-permit": error(
        N_("“{value}” is not a pollutant discharge permit number: a credit code, three digits and one letter."),
        N_("Copy the number from the permit (22 characters)."),
    ),
    "bad-industry": error(
        N_("“{value}” is not an industry code of GB/T 4754."),
        N_("Write the letter and 2 to 4 digits, for example C3360, or the digits alone."),
    ),
    "number-in-cell": error(
        N_("The cell holds the number {value}; what was typed (leading zeros, later digits) can no longer be known."),
        N_("Format the cell as text and type the value again."),
    ),
    "date-in-cell": error(
        N_("The cell holds the date {value}; what was typed can no longer be known."),
        N_("Format the cell as text and type the value again."),
    ),
    "picture-missing": error(
        N_("There is no file “{value}” that could be read."),
        N_("Write the file's name as it is, counted from the folder of your data, for example 照片/1.jpg."),
    ),
    "picture-bad": error(
        N_("“{value}” is no picture that can be printed, or it is damaged."),
        N_("Open it and save it again as .jpg or .png."),
    ),
    "picture-huge": error(N_("The picture “{value}” is too large."), N_("Save it in a smaller size.")),
    # lists
    "bad-list": error(N_("A list of rows is expected."), N_("Write one entry per row of {where}.")),
    "bad-group": error(
        N_("A group of values is expected and one value stands there."), N_("Write the values of {where} beneath it.")
    ),
    "too-few-rows": error(N_("{where} has {count} rows; at least {least} are needed."), N_("Add the missing rows.")),
    "too-many-rows": error(
        N_("{where} has {count} rows; the form has room for {most}."), N_("Leave out rows, or use a second form.")
    ),
    "few-years": warning(
        N_("{where} has {count} of the {columns} years that the form prints."),
        N_("Add the missing years; a younger company leaves their columns empty and says so in the report."),
    ),
    "many-years": warning(
        N_("{where} has {count} years; the form prints the latest {columns}."),
        N_("Nothing needs to be done if these are the right ones."),
    ),
    "year-jump": warning(
        N_("{where} is {value} after {before} in {year}: more than {factor} times as much or as little."),
        N_("Compare both years with the meters and the statistics; explain the change in the report."),
    ),
    "duplicate-row": error(N_("{where} stands twice: {key}."), N_("Keep one of the rows.")),
}
