"""Papers of a procedure, and what is bound of them. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # papers of a procedure
    "paper-missing": error(
        N_("{where} must be handed in and was not found ({looked})."),
        N_("Put it into the folder of attachments under the paper's name or number, or write its file into the record's 材料."),
    ),
    "paper-too-few": error(
        N_("{where}: {count} of at least {least} are there."), N_("Put the others beside them in the folder of attachments.")
    ),
    "paper-copies": error(
        N_("{where}: the record's 材料 speaks of {count} copies, and {copies} are handed in."),
        N_("Print what is missing and correct 份数, or leave 份数 empty."),
    ),
    "paper-lapsed": error(
        N_("{where} was valid until {until} and is handed in on {day}."),
        N_("Get a valid one, put it in its place, and correct 有效期至."),
    ),
    "paper-not-asked": warning(
        N_("{where} is asked for only when {condition}; {file} is not bound."),
        N_("Correct the record if the condition holds; else take the file out of the folder."),
    ),
    "paper-unsure": error(
        N_("{where} is asked for only when {condition}, and the record does not say whether."), N_("Give {key} in the record.")
    ),
    # bundles
    "no-attachments": error(
        N_("There is no folder of attachments {folder}."), N_("Check the name of the folder behind --attachments.")
    ),
    "not-a-bundle": error(
        N_("{folder} exists and is no bundle that was made here; it was kept."), N_("Choose another folder for -o.")
    ),
    "bundle-has-more": error(
        N_("{folder} holds more than the bundle that was made here: {files}. It was kept."),
        N_("Take these files out, or choose another folder for -o."),
    ),
    "no-manifest": error(
        N_("{folder} holds no manifest.json that can be read, so nobody knows what it was made from."),
        N_("Give the folder that qjsc bundle wrote, as it wrote it."),
    ),
    "no-record": error(
        N_("The bundle does not say which record it was made from, or the record is not there: {file}."),
        N_("Name the record with --record."),
    ),
}
