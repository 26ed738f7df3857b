"""Printing, templates, and forms of the user's own. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # printing
    "no-glyph": error(
        N_("No font on this machine has the character {character} (U+{codepoint})."),
        N_("Install a font that has it ({advice}), or write the value otherwise."),
    ),
    # templates
    "template-unreadable": error(N_("{file} is not a Word or Excel template: {reason}."), N_("{advice}")),
    "template-of-other-form": error(
        N_("{file} is a template of another form, “{other}”."),
        N_("Give the template that was made for “{form}”."),
    ),
    "template-unknown-tag": error(
        N_("The template asks for “{tag}”, which the form does not know."), N_("Correct the tag in the template. {suggestion}")
    ),
    "template-broken-tag": error(
        N_("A tag of the template is broken: {reason}"), N_("Correct the tag in the template: {tag}")
    ),
    "template-forbidden-tag": error(
        N_("The template uses what templates may not use: {tag}"), N_("Use only the form's words in tags.")
    ),
    "template-slot-missing": error(
        N_("{where} is required, and the template has no place for it."),
        N_("Put the tag {tag} where it is to stand. {hint}"),
    ),
    "template-slot-left-out": warning(
        N_("The template has no place for {where}; what the data say of it would not be printed."),
        N_("Put the tag {tag} where it is to stand, if it is wanted. {hint}"),
    ),
    "template-formatted-tag": warning(
        N_("The letters of the tag “{tag}” are formatted in several ways; the value takes that of its first letters."),
        N_("Select the whole tag and give it one font, size and colour."),
    ),
    "template-smart-quotes": warning(
        N_("The tag “{tag}” holds curly quotation marks; they are read as straight ones."),
        N_('Better type " with the English keyboard.'),
    ),
    "template-font": warning(
        N_("The font “{font}” is not one of those that offices have; other machines show another one. Places: {count}."),
        N_("Use one of these, for example: {fonts}."),
    ),
    "blank-has-tags": error(
        N_("{file} is no blank: it holds tags already."),
        N_("See what is wrong with it: qjsc template check. Adopting begins with the office's own file."),
    ),
    "blank-of-other-form": error(
        N_("None of the labels of {form} was found in {file}."),
        N_("Check that it is this form's blank, and not a picture of it. Nothing was written."),
    ),
    "template-not-placed": warning(
        N_("No place was found in the blank for {where}."),
        N_("Type the tag {tag} by hand where it is to stand, then run: qjsc template check. {hint}"),
    ),
    # forms of the user's own
    "form-file": error(
        N_("{file} could not be run: {reason}"), N_("Correct the line; the words behind the colon are Python's own.")
    ),
    "form-missing": error(
        N_("{file} defines neither FORM nor FORMS."), N_("Call the form FORM, or several forms FORMS = (…, …).")
    ),
    "form-type": error(
        N_("{where} must be {wanted} and is {found}."),
        N_("Build it with the classes of qjsc_docs.form.model and qjsc_docs.form.layout; (x,) is a tuple of one."),
    ),
    "form-id": error(
        N_("“{id}” cannot be the id of a form."), N_("Write a notice and a short title with “-” between: 本局-申请表.")
    ),
    "form-taken": error(N_("There is a form with the id “{id}” already."), N_("Give your form another id.")),
    "form-fact": error(
        N_("{where} is about “{fact}”, which the form's facts do not have."),
        N_("Correct the name, or add the fact to the form's facts. {suggestion}"),
    ),
    "form-unit": error(
        N_("{where} prints {unit}, but the fact is stored in {stored}."), N_("Print a unit that can be converted.")
    ),
    "form-slot": error(
        N_("The layout has a place for “{key}”, which is no field of the form."),
        N_("Add a Field for it, or correct the key of the Slot."),
    ),
    "form-row": error(
        N_("{where} covers {covered} of the table's {columns} columns."),
        N_("Add up the span of its cells, and of those that reach down from above."),
    ),
    "form-size": error(N_("There is no size of type “{size}”."), N_("Choose one of {known}.")),
    "no-paper": error(
        N_("“{name}” is checked as a whole; it has no page of its own."),
        N_("Choose the form to be printed: qjsc forms."),
    ),
    "bad-output": error(
        N_("A {suffix} file cannot be made here."), N_("Let the name of the output end in {choices}.")
    ),
    "bad-template": error(
        N_("{output} cannot be made from the template {template}."),
        N_("From a Word template (.docx) come .docx and .pdf files, from an Excel template (.xlsx) .xlsx and .pdf files."),
    ),
}
