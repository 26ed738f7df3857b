"""Which item of a procedure the name of a file or folder means. Pure. Floor 4."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ..form.lookup import names_of
from ..form.model import Form
from ..form.procedure import Item

# what people add to a name: how the paper was made, not which paper it is
_NOISE = re.compile(
    r"(?:已|未)?(?:签字|签名|签章)?盖章(?:扫描|复印)?(?:件|版|页)?|(?:彩色)?扫描(?:电子)?(?:件|版|稿)?|(?:复印|影印|原)件"
    r"|(?:已)?(?:签字|签名|签章)(?:件|版|页)?|可编辑(?:电子)?(?:版|稿)?|电子(?:版|稿|档)|(?:加盖|含)公章(?:版)?|复件|副本|正本"
)
_BRACKETS = re.compile(r"[(\[{【〔《<][^()\[\]{}【】〔〕《》<>]*[)\]}】〕》>]")
_MARKS = str.maketrans(
    {"、": ".", "。": ".", "，": ",", "—": "-", "–": "-", "―": "-", "【": "(", "】": ")", "〔": "(", "〕": ")"}
)
_CIRCLED = {chr(0x2460 + number): f"{number + 1}." for number in range(20)}
_DIGITS = "一二三四五六七八九"
_COUNT = rf"(?P<count>\d{{1,3}}|[{_DIGITS}十]{{1,3}})"
_NUMBERED = re.compile(rf"\s*(?:第|材料|序号|项目)?\s*{_COUNT}\s*(?:[号项]\s*)?(?:[.,:_)\-\s]+|$)")
_BRACKETED = re.compile(rf"\s*[(\[]\s*(?:第|材料|序号)?\s*{_COUNT}\s*[)\]]")
_PAPER = re.compile(rf"\s*[(\[]?\s*(?:材料|序号)\s*{_COUNT}(?![\d览般])\s*[)\]]?")
_ANNEX = re.compile(rf"\s*[(\[]?\s*(?:附件|附表|附)\s*{_COUNT}(?![\d览般])\s*[)\]]?")
_TAIL = re.compile(r"(?:第\d+[页张份]|\d+)$")
_MADE_SEALED, _MADE_EDITABLE = re.compile("[章签]"), re.compile("电子|编辑")
_LEAST = 2  # characters of a name that may stand somewhere within another


class How(StrEnum):
    """How a file came to its item."""

    RECORD = "record"  # the record's 材料 names it
    FOLDER = "folder"  # it lies in the item's folder
    NAME = "name"
    NUMBER = "number"
    PART = "part"  # its name holds the item's name
    NONE = "none"


class Zone(StrEnum):
    """What a folder says of all that lies in it, whatever paper it is."""

    SEALED = "sealed"
    ELECTRONIC = "electronic"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Fit:
    """The items that a name means, by their places in the procedure: none, one, or several that fit equally."""

    items: tuple[int, ...] = ()
    how: How = How.NONE
    clash: bool = False  # the number in front says one item, the words another


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a procedure's items: `own` from the procedure, `lent` from the forms; keys to the items' places."""

    count: int
    own: Mapping[str, frozenset[int]]
    lent: Mapping[str, frozenset[int]]
    shown: Mapping[str, str]  # the items' own names as they are written, by what they are compared by


def names(items: Sequence[Item], forms: Mapping[str, Form]) -> Names:
    """Return the names under which files for `items` may be found."""
    own = [(number, name) for number, item in enumerate(items) for name in (item.name, *item.aliases)]
    lent = [
        (number, name) for number, item in enumerate(items) if item.form in forms for name in names_of(forms[item.form])
    ]
    shown = {word: items[number].name for number, name in own for word in keys(name)[:1]}
    return Names(len(items), _by_key(own), _by_key(lent), shown)


def _by_key(pairs: Iterable[tuple[int, str]]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, name in pairs:
        for word in keys(name):
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def fit(name: str, known: Names, *, parts: bool = True) -> Fit:
    """Return which items `name`, a file's name without suffix or a folder's name, means.

    The item's own name comes first, then the form's; a number in front (`3.`, `03-`, `（三）`, `材料3`) decides among
    several and must not contradict. With `parts` a name that only holds an item's name means it too, the longest wins.
    The number of an annex (`附件3`) counts only where the words say nothing: annexes have numbers of their own.
    """
    told = exact(name, known)
    hints = _within(name, known) if parts else {}
    number = _number(name, known.count)
    if number is not None:
        said = told or {one for found in hints.values() for one in found}
        if said and number not in said:
            return Fit(tuple(sorted({number, *(told or _longest(hints))})), How.NUMBER, clash=True)
        return Fit((number,), How.NAME if number in told else How.NUMBER)
    if told:
        return Fit(told, How.NAME)
    if hints:
        return Fit(_longest(hints), How.PART)
    annex = _annex(name, known.count)
    return Fit() if annex is None else Fit((annex,), How.NUMBER)


def exact(name: str, known: Names) -> tuple[int, ...]:
    """Return the items that have the name `name`."""
    words = [*keys(name), *(_TAIL.sub("", word) for word in keys(name))]
    for tier in (known.own, known.lent):
        found = next((tier[word] for word in words if word in tier), None)
        if found:
            return tuple(sorted(found))
    return ()


def _within(name: str, known: Names) -> dict[str, frozenset[int]]:
    """Return the names of items that stand somewhere in `name`."""
    text = _letters(_plain(name))
    for tier in (known.own, known.lent):
        found = {word: numbers for word, numbers in tier.items() if len(word) >= _LEAST and _holds(text, word)}
        if found:
            return found
    return {}


def _holds(text: str, word: str) -> bool:
    """Whether `word` stands in `text`, and not as the beginning of a longer number: 附件1 in 附件12."""
    return any(
        not (word[-1].isdigit() and text[match.end() : match.end() + 1].isdigit())
        for match in re.finditer(re.escape(word), text)
    )


def _longest(hints: Mapping[str, frozenset[int]]) -> tuple[int, ...]:
    most = max(map(len, hints))
    return tuple(sorted({number for word, numbers in hints.items() if len(word) == most for number in numbers}))


@lru_cache(4096)
def keys(name: str) -> tuple[str, ...]:
    """Return what `name` is compared by, the fullest first: then without the number in front, brackets, remarks."""
    text = _plain(name)
    bare = _without_number(text)
    forms = (text, bare, _BRACKETS.sub("", bare))
    words = [_letters(form) for form in forms]
    quiet = [_NOISE.sub("", word) for word in words]
    return tuple(word for word in dict.fromkeys([*words, *quiet]) if word and not word.isdigit())


def stem_key(name: str) -> str:
    """Return what files of one paper share: the name without remarks on how the file was made."""
    word = _letters(_plain(name))
    return _NOISE.sub("", word) or word


def zone_of(folder: str) -> Zone | None:
    """Return what the name of a folder says of how its files were made (盖章件, 电子版, 扫描件), None for other names."""
    word = _letters(_without_number(_plain(folder)))
    if not _NOISE.fullmatch(word):
        return None
    return Zone.SEALED if _MADE_SEALED.search(word) else Zone.ELECTRONIC if _MADE_EDITABLE.search(word) else Zone.PLAIN


def _plain(name: str) -> str:
    """Return `name` with letters, digits and marks in their plain width, in one case."""
    text = "".join(_CIRCLED.get(sign, sign) for sign in name)
    return unicodedata.normalize("NFKC", text).translate(_MARKS).casefold()


def _letters(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _without_number(text: str) -> str:
    match = _ANNEX.match(text) or _PAPER.match(text) or _BRACKETED.match(text) or _NUMBERED.match(text)
    return (text[match.end() :] if match else text).lstrip("0123456789")


def _number(name: str, count: int) -> int | None:
    """Return the place of the item whose number stands in front of `name`."""
    text = _plain(name)
    match = _PAPER.match(text) or _BRACKETED.match(text) or _NUMBERED.match(text)
    return _place(match, count)


def _annex(name: str, count: int) -> int | None:
    return _place(_ANNEX.match(_plain(name)), count)


def _place(match: re.Match[str] | None, count: int) -> int | None:
    number = _value(match["count"]) if match else 0
    return number - 1 if 1 <= number <= count else None


def _value(count: str) -> int:
    """Return a number written in digits or in Chinese, 0 for what is none."""
    if count.isdecimal():
        return int(count)
    tens, ten, ones = count.rpartition("十")
    if len(tens) > 1 or len(ones) > 1 or tens == "十":
        return 0
    return (10 * (_DIGITS.find(tens) + 1 or 1) if ten else 0) + (_DIGITS.find(ones) + 1 if ones else 0)
