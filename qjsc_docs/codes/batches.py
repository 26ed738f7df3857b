"""Batches, their tables, and tables collected from many records. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # batches
    "row-hopeless": error(
        N_("The program that worked on this row was ended by the system several times; the row was left out."),
        N_("Look for something unusual in the row, such as very large pictures; the other rows were not affected."),
    ),
    "cluster-missing": error(
        N_("Working on a cluster needs dask.distributed, which is not installed."), N_("Install it: {command}")
    ),
    "cluster-away": error(
        N_("The cluster at {address} cannot be reached: {reason}"),
        N_("Give the address of its scheduler, for example tcp://10.0.0.5:8786, and see that it is running."),
    ),
    "cluster-no-worker": error(
        N_("The cluster at {address} has no worker that is free."), N_("Start workers, or wait until they are free.")
    ),
    "cluster-no-package": error(
        N_("The workers of the cluster at {address} cannot do this work: {reason}"),
        N_("Install this program on all of them, in the same version as here."),
    ),
    "cluster-differs": error(
        N_("The worker on {worker} would make other files than this machine: {name} is “{theirs}” there, “{ours}” here."),
        N_("Install the same versions and fonts on all machines."),
    ),
    "cluster-folder": error(
        N_("The worker on {worker} does not see the folder {folder}."),
        N_("Give a folder that all machines share under the same path; the table and its files must lie on it too."),
    ),
    "name-again": warning(
        N_("Another row is named “{name}” too; this one was written as {file}."),
        N_("If they are to be told apart, choose names with --name, for example {example}."),
    ),
    "unknown-name-field": error(
        N_("There is neither a column nor a field “{field}” for the names of the files."),
        N_("Write a header of the table or a field between the braces of --name. {suggestion}"),
    ),
    "bad-name-pattern": error(
        N_("“{pattern}” cannot be understood as a pattern for names."),
        N_("Put names of columns or fields into braces, for example {example}."),
    ),
    "batch-there": error(
        N_("The folder {folder} holds a batch already."),
        N_("Add --resume to do what is left of it, --overwrite to do it anew, or choose another folder."),
    ),
    "batch-other": error(
        N_("The batch in the folder {folder} was of {name}, not of {wanted}."),
        N_("Choose another folder."),
    ),
    "batch-none": error(
        N_("There is no batch in the folder {folder} that could be resumed."), N_("Start it without --resume.")
    ),
    # tables of a batch
    "no-header": error(
        N_("No line of the table names its columns with words of {form}."),
        N_("Write a header above the columns, for example: {examples}."),
    ),
    "column-misspelt": error(
        N_("The column “{key}” is no word of this form nor of any other; it looks like a slip."),
        N_("Correct it. {suggestion} If it is only your own, put its name in brackets: （{key}）."),
    ),
    "column-unused": warning(
        N_("The column “{key}” is not understood and was left out."),
        N_("If it is only your own, put its name in brackets: （{key}）. Otherwise correct it. {suggestion}"),
    ),
    "sheet-unused": warning(
        N_("The sheet “{value}” looks like a table too; only one is read."),
        N_("Put its rows beneath those of the other sheet, or save it as a workbook of its own."),
    ),
    "sheet-without-key": error(
        N_("The sheet “{value}” does not say which row of the table its lines belong to."),
        N_("Give it a column that the table has too, for example {examples}."),
    ),
    "slip-too-large": error(
        N_("{form} fills more than half a sheet; two of it do not fit onto one."),
        N_("Leave out --per-page, or print two sheets onto one in the printer's own settings."),
    ),
    # collecting
    "not-collected": error(
        N_("{form} is not made of many cases."), N_("Tables that are collected: {choices}. Other forms: qjsc fill.")
    ),
    "collected-other-period": error(
        N_("{form} is not a table of {value}."), N_("Give the period with {option}, or leave it out.")
    ),
    "collected-no-place": error(
        N_("{form} has no column with a town or county to be ordered by."), N_("Leave out --order place.")
    ),
    "collected-clash": error(
        N_("{where} is “{value}” here, and “{other}” in {otherplace}."),
        N_("Correct the one that is wrong; until then nothing is chosen between them."),
    ),
    "collected-twice": warning(
        N_("{value} is given twice: here, and in {otherplace}. It stands in the table once."),
        N_("If both mean the same case, take one of them away."),
    ),
    "collected-same-name": warning(
        N_("Two companies are called {where}: with the credit code {value} here, and with {other} in {otherplace}."),
        N_("Compare the codes with the business licences; one of them may be mistyped."),
    ),
    "no-target": error(
        N_("{where} ({value}) is no town or park of the table of targets."),
        N_("Write its name as it stands in the table of targets. {suggestion}"),
    ),
    "collected-nothing": warning(
        N_("{file} says nothing that goes into {form}."), N_("Leave the file out, or check whether it is the right one.")
    ),
    "no-such-file": error(N_("There is no file {file}."), N_("Check the name and the folder.")),
    "exists": error(N_("{file} exists already and was kept."), N_("Choose another name, or add --overwrite.")),
    "output-twice": error(
        N_("{file} is named twice as a file to write."), N_("Give every file to write a name of its own.")
    ),
    "output-is-input": error(
        N_("{file} is a file to read and to write at once; it was kept."), N_("Choose another name for the file to write.")
    ),
    "not-written": error(
        N_("{file} could not be written: {reason}."), N_("Check the folder, its rights and the free space.")
    ),
    "unknown-form": error(N_("There is no form “{name}”."), N_("See the list with: qjsc forms. {suggestion}")),
    "ambiguous-form": error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "unknown-procedure": error(
        N_("There is no procedure “{name}”."), N_("See the list with: qjsc procedures. {suggestion}")
    ),
    "unknown-name": error(
        N_("There is no form or procedure “{name}”."),
        N_("See the lists with: qjsc forms, and qjsc procedures. {suggestion}"),
    ),
    "ambiguous-name": error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "ambiguous-procedure": error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
}
