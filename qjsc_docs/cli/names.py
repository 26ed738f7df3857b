"""The words that people read for statuses, kinds of values, and needs."""

from __future__ import annotations

from ..messages import N_, _

AUDITS = ("自愿性", "强制性")
STATUSES = ("reproduced", "corrected", "reconstructed")
_WORDS = {
    # statuses of forms
    "reproduced": N_("reproduced"),
    "corrected": N_("corrected"),
    "reconstructed": N_("reconstructed"),
    # kinds of values
    "text": N_("text"),
    "paragraph": N_("paragraph"),
    "integer": N_("whole number"),
    "decimal": N_("number"),
    "date": N_("date"),
    "month": N_("month"),
    "year": N_("year"),
    "choice": N_("choice"),
    "yesno": N_("yes or no"),
    "ticks": N_("tick list"),
    "phone": N_("telephone"),
    "mobile": N_("mobile number"),
    "postcode": N_("postcode"),
    "email": N_("e-mail"),
    "uscc": N_("credit code"),
    "permit": N_("permit number"),
    "industry": N_("industry code"),
    "list": N_("list"),
    "matrix": N_("matrix"),
    "picture": N_("picture"),
    # needs
    "optional": N_("optional"),
    "required": N_("required"),
}


def name_of(word: str) -> str:
    """Return what people call the status, kind or need `word`."""
    return _(_WORDS[word])
