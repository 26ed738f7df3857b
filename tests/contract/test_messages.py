"""Both catalogues say everything that the program can say."""

from __future__ import annotations

import gettext
import io
import re
import string

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from qjsc_docs.codes import CODES
from tools import messages as tool

from .sources import PACKAGE, ROOT, trees

CATALOGUES = [pytest.param(*pair, id=" ".join(pair)) for pair in tool.CATALOGUES]


def committed(domain: str, language: str) -> list[Message]:
    """The messages of a committed catalogue."""
    return [m for m in read_po(io.BytesIO(tool.po_path(domain, language).read_bytes()), locale=language) if m.id]


def pairs(message: Message) -> list[tuple[str, str]]:
    """The message with its translation, and its plural with its translation."""
    ids = [message.id] if isinstance(message.id, str) else [*message.id]
    words = [message.string] if isinstance(message.string, str) else [*(message.string or ())]
    return [(ids[min(index, len(ids) - 1)], str(said)) for index, said in enumerate(words, len(ids) - len(words))]


def placeholders(text: str) -> set[str]:
    """The names to be put into a message: `{where}`, `%(prog)s`."""
    try:
        named = {name for _before, name, _spec, _conversion in string.Formatter().parse(text) if name}
    except ValueError:  # a message that is never formatted may hold single braces
        named = set(re.findall(r"\{\w+\}", text))
    return named | set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.parametrize(("domain", "language"), CATALOGUES)
def test_catalogue_is_complete(domain: str, language: str) -> None:
    assert [message.id for message in committed(domain, language) if message.fuzzy] == []
    assert [message.id for message in tool.untranslated(domain, language)] == []


@pytest.mark.parametrize(("domain", "language"), CATALOGUES)
def test_catalogue_is_fresh(domain: str, language: str) -> None:
    stale = [
        str(path.relative_to(ROOT))
        for path, content in tool.files(domain, language).items()
        if path.read_bytes() != content
    ]
    assert stale == [], "run: make messages"


@pytest.mark.parametrize(("domain", "language"), CATALOGUES)
def test_translations_ask_for_the_same_words(domain: str, language: str) -> None:
    wrong = [
        said for message in committed(domain, language) for asked, said in pairs(message)
        if said and placeholders(asked) != placeholders(said)
    ]  # fmt: skip
    assert wrong == []


@pytest.mark.parametrize("domain", ["qjsc", "click"])
def test_chinese_is_chinese(domain: str) -> None:
    said = [said for message in committed(domain, "zh") for _asked, said in pairs(message) if has_words(said)]
    assert [words for words in said if not re.search("[一-鿿]", words)] == (["Python"] if domain == "qjsc" else [])


def has_words(text: str) -> bool:
    """Whether more than placeholders and punctuation stands in `text`."""
    return bool(re.search(r"[^\W\d_]", re.sub(r"\{[^}]*\}|%\(\w+\)s", "", text)))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_code_speaks(language: str) -> None:
    catalogue = gettext.translation("qjsc", PACKAGE / "locale", [language])
    for code, wording in CODES.items():
        for sentence in (wording.why, wording.todo):
            said = catalogue.gettext(sentence)
            assert said, code
            assert language == "en" or said != sentence or not has_words(sentence), code


def test_every_code_is_used() -> None:
    text = "".join((PACKAGE / path).read_text("utf-8") for path in trees() if not path.startswith("codes/"))
    assert [code for code in CODES if f'"{code}"' not in text] == []
