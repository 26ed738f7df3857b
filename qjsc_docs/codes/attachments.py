"""What the user brings along. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    "attachments-many": error(
        N_("The folder {folder} holds more than {most} files; it is no folder of attachments."),
        N_("Put the attachments of this one procedure into a folder of their own."),
    ),
    "attachment-unreadable": error(
        N_("{file} cannot be read: {reason}."), N_("Check whether you may open it, or copy it into the folder anew.")
    ),
    "attachment-link": error(
        N_("{file} is a link that leads out of the folder of attachments, or to nothing."),
        N_("Put the file itself into the folder."),
    ),
    "attachment-outside": error(
        N_("“{value}” lies outside the folder of attachments."),
        N_("Copy the file into the folder, and write its name counted from there."),
    ),
    "attachment-missing": error(
        N_("There is no file “{value}” in the folder of attachments."), N_("Check the name. {suggestion}")
    ),
    "material-unknown": warning(
        N_("Files are given for the paper “{value}”, which this procedure does not ask for."),
        N_("Write the name as the procedure has it. {suggestion}"),
    ),
    "attachment-unmatched": warning(
        N_("{file} fits no paper of this procedure and is not bound."),
        N_("Name it after the paper or its number (3.监测报告.pdf), name it in 材料, or remove it. {suggestion}"),
    ),
    "attachment-ambiguous": error(
        N_("{file} fits several papers: {candidates}."),
        N_("Put the number of the paper in front of its name, for example 3.监测报告.pdf."),
    ),
    "attachment-clash": error(
        N_("The number in front of {file} says another paper than its words: {candidates}."),
        N_("Correct the number or the name."),
    ),
    "attachment-of-form": warning(
        N_("{file} is not bound: “{item}” is made from your data."),
        N_("A signed or sealed scan of it belongs into the folder 盖章件; other files of it can be removed."),
    ),
    "attachments-too-many": error(
        N_("“{item}” takes at most {most} of the files that were found for it: {files}."),
        N_("Leave only those that are handed in; a paper in several volumes is named file by file under 材料."),
    ),
    "attachments-alike": warning(
        N_("{files} look like versions of one paper; all of them are bound as “{item}”."),
        N_("If only one is meant, remove the others."),
    ),
    "attachment-empty": error(N_("{file} is empty (0 bytes)."), N_("Scan or copy it anew.")),
    "attachment-huge": error(
        N_("{file} is too large to be bound."), N_("Scan it at 200 to 300 dots per inch, or save it in a smaller size.")
    ),
    "attachment-damaged": error(
        N_("{file} is damaged, or is not what its name says."), N_("Open it, save it again, and replace it.")
    ),
    "attachment-locked": error(
        N_("{file} is protected by a password."), N_("Open it with the password and save it without.")
    ),
    "attachment-kind": error(
        N_("{file} cannot be bound: a {suffix} file has no pages that can be printed."),
        N_("Save it as PDF and put the PDF beside it."),
    ),
    "attachment-no-office": error(
        N_("{file} cannot be made PDF: LibreOffice was not found."),
        N_("Open it in Word or WPS, save it as PDF, and put the PDF beside it; or install LibreOffice: {command}"),
    ),
    "attachment-unconverted": error(
        N_("LibreOffice could not make {file} a PDF."),
        N_("Open it in Word or WPS, save it as PDF, and put the PDF beside it."),
    ),
    "pdf-foreign": error(
        N_("{file} is no PDF file, whatever its name says."),
        N_("Open it with the program that made it, and save or print it as PDF."),
    ),
    "pdf-no-pages": error(N_("{file} has no pages."), N_("Save or scan it anew.")),
    "pdf-many-pages": error(
        N_("{file} has {pages} pages; at most {most} can be bound."), N_("Bind only the pages that are handed in.")
    ),
    "pdf-page-size": error(
        N_("Page {page} of {file} measures {size} mm."), N_("Print it as PDF on A4 or A3, and replace the file.")
    ),
    "pdf-shell": error(
        N_("{file} is a form that only Adobe Reader can show; other programs see an empty page."),
        N_("Open it in Adobe Reader, print it as PDF, and replace the file."),
    ),
    "pdf-fields": error(
        N_("{file} has filled fields whose Chinese words are not drawn in the file; they would be lost."),
        N_("Open it in a PDF reader, print it as PDF, and replace the file."),
    ),
    "volume-wrong": error(
        N_("{file} was not bound as its contents say: {reason}"),
        N_("Nothing was kept; please report it with the command that you used."),
    ),
}
