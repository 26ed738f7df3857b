"""What stands on paper about a bundle's papers: seals, signatures, copies. Chinese, as all that is printed. Floor 4."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..catalogue import FORMS
from ..form.model import Seal, Signature
from ..form.procedure import seals_of
from ..rules.paths import dig
from .model import Planned

_DIGITS = "零一二三四五六七八九"
_APPLICANTS = ("企业.名称", "第三方.名称", "机构.名称", "填报.单位")
THIRD = "第三方"
_REMARK = re.compile(r"（[^（）]*）$")  # behind a label: 企业代表（签名并加盖企业公章）


def in_words(number: int) -> str:
    """Return a number below 100 in Chinese: 七, 十二, 二十."""
    tens, ones = divmod(number, 10)
    if not tens:
        return _DIGITS[ones]
    return (_DIGITS[tens] if tens > 1 else "") + "十" + (_DIGITS[ones] if ones else "")


def copies_words(copies: int) -> str:
    """Return 一式七份, "" where the notice does not say how many."""
    return f"一式{in_words(copies)}份" if 1 < copies < 100 else "一份" if copies == 1 else ""


def applicant(values: Mapping[str, Any], who: str) -> str:
    """Return the name of who hands in the papers, "" where the record does not give it."""
    order = sorted(_APPLICANTS, key=lambda fact: fact != "第三方.名称") if THIRD in who else _APPLICANTS
    district = dig(values, "填报.区名")
    names = [dig(values, fact) for fact in order] + [f"{district}区生态环境局" if district else None]
    return next((str(name) for name in names if name), "")


def hands_words(hands: Iterable[Seal | Signature], longest: int) -> str:
    """Return who and where: 企业（封面、骑缝）；第三方验收机构（封面), cut after `longest` letters."""
    places: dict[str, list[str]] = {}
    for hand in hands:
        places.setdefault(hand.who, []).append(_where(hand))
    words = "；".join(
        f"{who}（{'、'.join(filter(None, where))}）" if any(where) else who for who, where in places.items()
    )
    return short(words, longest)


def _where(hand: Seal | Signature) -> str:
    """Return the place of a seal or signature without the name of whose it is: 企业代表（签名） of 企业代表 is 签名."""
    place = "".join(hand.where.split()).rstrip("：:")  # a label may be printed on two lines
    rest = place.removeprefix(hand.who)
    if rest != place and rest[:1] + rest[-1:] == "（）":
        return rest[1:-1]
    label = _REMARK.sub("", rest)
    return label if rest == place or not label else _REMARK.sub("", place)


def who_words(hands: Iterable[Seal | Signature]) -> str:
    """Return whose hands are needed: 企业、第三方验收机构."""
    return "、".join(dict.fromkeys(hand.who for hand in hands))


def short(words: str, longest: int) -> str:
    """Return `words` cut after `longest` letters."""
    return words if len(words) <= longest else words[: longest - 1] + "…"


def remark(paper: Planned) -> str:
    """Return what is to be remembered of the paper in the list: whether its seals are on it."""
    parts = [f"电子版：{paper.item.electronic}"] if paper.item.electronic else []
    if paper.sealed:
        parts.insert(0, "扫描件，装订时换入原件")
    elif seals_of(paper.item, FORMS):
        parts.insert(0, "待盖章")
    return short("；".join(parts), 60)
