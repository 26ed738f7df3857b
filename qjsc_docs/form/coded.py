"""Texts, and the codes among them: telephones, postcodes, e-mail, credit codes, permits, industries. Floor 2."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from ..rules.codes import is_email, is_permit, is_postcode, is_uscc, mobile, phone
from ..rules.industries import is_industry_code
from ..rules.letters import half_width
from .facts import Fact, Kind
from .raw import Bad, digits_of, text_of


def parse_paragraph(raw: object, fact: Fact) -> str:
    """Return a text that may have several lines."""
    text = text_of(raw)
    if len(text) > fact.longest:
        raise Bad("too-long", length=str(len(text)), most=str(fact.longest))
    return text


def parse_text(raw: object, fact: Fact) -> str:
    """Return a text of one line."""
    text = parse_paragraph(raw, fact)
    if "\n" in text:
        raise Bad("line-break")
    return text


def _coded(reader: Callable[[str], str | None], code: str) -> Callable[[object, Fact], str]:
    """Return a parser of codes. `reader` gives the one spelling of a code, or None; a number must fit as it is."""

    def parse_code(raw: object, fact: Fact) -> str:
        if isinstance(raw, str):
            found = reader(half_width(parse_text(raw, fact)))
        else:
            found = reader(text_of(raw))
            if found is None:
                raise Bad("number-in-cell")
        if found is None:
            raise Bad(code)
        return found

    return parse_code


def _read_postcode(text: str) -> str | None:
    code = text.replace(" ", "")
    return code if is_postcode(code) else None


def _read_email(text: str) -> str | None:
    return text if is_email(text) else None


def _joined(text: str) -> str:
    return text.replace(" ", "").replace("-", "").upper()


def _read_uscc(text: str) -> str | None:
    code = _joined(text)
    return code if is_uscc(code) else None


def _read_permit(text: str) -> str | None:
    code = _joined(text)
    return code if is_permit(code) else None


def _read_industry(text: str) -> str | None:
    code = _joined(text)
    return code if is_industry_code(code) else None


_parse_industry_text = _coded(_read_industry, "bad-industry")


def _parse_industry(raw: object, fact: Fact) -> str:
    if isinstance(raw, int | float | Decimal) and len(digits_of(raw)) != 4:  # 111 may have been 0111
        raise Bad("number-in-cell")
    return _parse_industry_text(raw, fact)


CODE_PARSERS: dict[Kind, Callable[[object, Fact], str]] = {
    Kind.PHONE: _coded(phone, "bad-phone"),
    Kind.MOBILE: _coded(mobile, "bad-mobile"),
    Kind.POSTCODE: _coded(_read_postcode, "bad-postcode"),
    Kind.EMAIL: _coded(_read_email, "bad-email"),
    Kind.USCC: _coded(_read_uscc, "bad-uscc"),
    Kind.PERMIT: _coded(_read_permit, "bad-permit"),
    Kind.INDUSTRY: _parse_industry,
}
