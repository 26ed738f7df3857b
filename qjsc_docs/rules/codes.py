"""Codes and numbers that belong to somebody: credit codes, permits, licences, telephones, e-mail. Floor 1."""

from __future__ import annotations

import re

# GB 32100-2015: digits and capitals without I, O, S, V, Z. Its check character is two lines of code; python-stdnum has
# them too, but its import drags in ssl (26 ms against 4) and it refuses the codes of village collectives (N2…).
# The tests compare the two.
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_VALUES = {letter: number for number, letter in enumerate(ALPHABET)}
_WEIGHTS = tuple(pow(3, i, 31) for i in range(17))

_USCC = re.compile(rf"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}")
_PERMIT = re.compile(rf"[{ALPHABET}]{{18}}[0-9]{{3}}[A-Z]")
_MOBILE = re.compile(r"(?:\+?86[- ]?)?(1[3-9][0-9])[- ]?([0-9]{4})[- ]?([0-9]{4})")
_FIXED = re.compile(
    r"(?:\+?86[- ]?)?(?:\(?(010|02[0-9]|0[3-9][0-9]{2})\)?[- ]?)?([1-9][0-9]{2,3})[- ]?([0-9]{4})"
    r"(?:(?:-|转| ?ext\.? ?)([0-9]{1,6}))?"
)
_SERVICE = re.compile(r"([48]00)[- ]?([0-9]{3})[- ]?([0-9]{4})|([48]00)[- ]?([0-9]{4})[- ]?([0-9]{3})")
_SEVERAL = re.compile(r"\s*[/、,;]\s*")
_EMAIL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._%+-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")
_LICENCE = re.compile(r"[0-9]{15}")


def is_uscc(code: str) -> bool:
    """Return whether `code` is shaped like a unified social credit code; its check character is another matter."""
    return _USCC.fullmatch(code) is not None


def uscc_check_character(code: str) -> str:
    """Return the check character that GB 32100-2015 computes from the first 17 characters of `code`."""
    weighted = sum(_VALUES[letter] * weight for letter, weight in zip(code, _WEIGHTS, strict=False))
    return ALPHABET[-weighted % 31]


def is_permit(code: str) -> bool:
    """Return whether `code` is shaped like a discharge permit number: 18 characters, 3 digits, a letter (HJ 608)."""
    return _PERMIT.fullmatch(code) is not None


def is_old_licence(code: str) -> bool:
    """Return whether `code` is a licence number of before 2015: 15 digits, the last a check digit (GS 15-2006)."""
    if _LICENCE.fullmatch(code) is None:
        return False
    check = 10
    for digit in code[:-1]:  # ISO 7064, MOD 11,10
        check = ((check + int(digit)) % 10 or 10) * 2 % 11
    return (check + int(code[-1])) % 10 == 1


def is_postcode(code: str) -> bool:
    """Return whether `code` is six digits."""
    return len(code) == 6 and code.isascii() and code.isdigit()


def is_email(text: str) -> bool:
    """Return whether `text` is shaped like an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


def mobile(text: str) -> str | None:
    """Return the eleven digits of a mobile number of the mainland, None if `text` is none."""
    match = _MOBILE.fullmatch(text)
    return "".join(match.groups()) if match else None


def phone(text: str) -> str | None:
    """Return one or several telephone numbers in one spelling (0769-22228888转801、13800138000), None if one is bad."""
    numbers = [_one_phone(part) for part in _SEVERAL.split(text)]
    return None if None in numbers else "、".join(number for number in numbers if number)


def _one_phone(text: str) -> str | None:
    if number := mobile(text):
        return number
    if match := _SERVICE.fullmatch(text):
        return "-".join(part for part in match.groups() if part)
    match = _FIXED.fullmatch(text)
    if match is None:
        return None
    area, head, tail, extension = match.groups()
    return (f"{area}-" if area else "") + head + tail + (f"转{extension}" if extension else "")
