"""Programs, fonts, the calendar, and what the program says of itself. Floor 0."""

from __future__ import annotations

from ..messages import N_
from .wording import Wording, error, warning

CODES: dict[str, Wording] = {
    # programs, fonts, files, usage
    "no-font": error(
        N_("No font with Chinese characters was found on this machine."), N_("Install one, for example: {command}")
    ),
    "no-office": error(N_("LibreOffice was not found."), N_("Install it, for example: {command}")),
    "office-failed": error(
        N_("LibreOffice could not convert {file}: {reason}"), N_("Open the file in Word or WPS and save it again.")
    ),
    "stale": error(N_("{file} is not what the form's definition says."), N_("Run: qjsc derive")),
    "bug": error(
        N_("The program met a defect of its own: {reason}"), N_("Please report it with the command that you used.")
    ),
    # calendars
    "unknown-calendar": error(
        N_("No deadlines are known by the name “{name}”."),
        N_("Give a procedure (qjsc procedures), a notice, a deadline, or a region: {regions}. {suggestion}"),
    ),
    "unknown-event": error(
        N_("No event is called “{name}”."),
        N_("Events that these deadlines run from: {events}; or give a fact, such as 验收.时间. {suggestion}"),
    ),
    "ambiguous-event": error(N_("“{name}” could be {candidates}."), N_("Write one of these names.")),
    "bad-event": error(
        N_("“{value}” is not an event with its day."), N_("Write the event, “=” and the day, such as 现场验收=2023-11-21.")
    ),
    "bad-event-day": error(
        N_("The day of “{event}”, “{value}”, is not a date of the calendar."),
        N_("Write year, month and day, such as {event}=2023-11-21."),
    ),
    "idle-event": warning(
        N_("Nothing of “{name}” runs from “{event}”."), N_("See what it runs from with: qjsc deadlines, without a record.")
    ),
    "event-overruled": warning(
        N_("For “{event}” the record has {recorded}; it was counted with {given}, which you gave."),
        N_("Correct the record if the day that you gave is right."),
    ),
}
