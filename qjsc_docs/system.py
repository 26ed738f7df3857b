"""What the operating system refused, in the user's language. Floor 0."""

from __future__ import annotations

import errno

from .messages import N_, _

# by name, as not every system knows every number; Windows says EACCES of a file that Word has open
_REASONS = {
    "ENOSPC": N_("there is no room left on the disk"),
    "EDQUOT": N_("the disk quota is used up"),
    "EFBIG": N_("it is larger than the disk or the system allows"),
    "EACCES": N_("you have no right to it, or another program has it open"),
    "EPERM": N_("you have no right to it, or another program has it open"),
    "EBUSY": N_("another program has it open"),
    "ENOENT": N_("the folder does not exist"),
    "EROFS": N_("it stands on a read-only disk"),
    "ENAMETOOLONG": N_("the name is too long"),
    "ENOTDIR": N_("its folder is a file"),
    "EEXIST": N_("its folder is a file"),
    "EISDIR": N_("it is a folder"),
}


def reason(error: OSError) -> str:
    """Return why the operating system refused; its own words where we have none."""
    known = _REASONS.get(errno.errorcode.get(error.errno or 0, ""))
    return _(known) if known else error.strerror or str(error)
