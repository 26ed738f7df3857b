"""Industry codes of GB/T 4754-2017: a letter and two to four digits, or the digits alone. Floor 1."""

from __future__ import annotations

import re

# the letter of each section: its first and last division
DIVISIONS: dict[str, tuple[int, int]] = {
    "A": (1, 5), "B": (6, 12), "C": (13, 43), "D": (44, 46), "E": (47, 50), "F": (51, 52), "G": (53, 60),
    "H": (61, 62), "I": (63, 65), "J": (66, 69), "K": (70, 70), "L": (71, 72), "M": (73, 75), "N": (76, 79),
    "O": (80, 82), "P": (83, 83), "Q": (84, 85), "R": (86, 90), "S": (91, 96), "T": (97, 97),
}  # fmt: skip

_CODE = re.compile(r"([A-T]?)([0-9]{2})([1-9][0-9]?)?")


def is_industry_code(code: str) -> bool:
    """Return whether `code` (C3360, 3360, C33) is shaped like an industry code and its letter fits its division."""
    match = _CODE.fullmatch(code)
    return match is not None and section(match[2]) == (match[1] or section(match[2]) or "?")


def section(division: str) -> str:
    """Return the letter of the section that `division` (the first two digits) belongs to, “” if there is none."""
    number = int(division)
    return next((letter for letter, (first, last) in DIVISIONS.items() if first <= number <= last), "")
