"""Fonts: what is there, what is missing, and that nothing is ever printed as an empty box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from qjsc_docs.derive.typst import build
from qjsc_docs.engine import fonts, pdf, typesetter
from qjsc_docs.engine.typesetter import CHAINS, Typesetter
from qjsc_docs.engine.widths import longest_word, width
from qjsc_docs.errors import DataError, ExitCode, MissingError
from qjsc_docs.form.check import check
from qjsc_docs.form.layout import Face
from qjsc_docs.form.view import view

from ..support.small import FORM, record

NOWHERE = "\U00013000"  # an Egyptian hieroglyph
INVISIBLE = "\u200f\u200b\u202e\ufe0f\U000e0100\u00ad\u00a0\u3000\u2028\n\t\x01"


def context(name: str) -> Any:
    filled: Any = view(check(FORM, record()))
    return {**filled, "企业": {**filled["企业"], "名称": name}}


@pytest.fixture()
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any fonts of its own."""
    empty = Typesetter(system_fonts=False)
    monkeypatch.setattr(typesetter, "typesetter", lambda: empty)
    yield


def test_every_face_has_its_chain() -> None:
    assert set(CHAINS) == set(Face)


@pytest.mark.parametrize("face", list(Face))
def test_this_machine_has_a_font_for_every_face(face: Face) -> None:
    assert fonts.chains()[face]


def test_office_fonts_come_before_free_ones() -> None:
    free = re.compile("Noto|Source Han|LXGW|WenQuanYi")
    for chain in CHAINS.values():
        found = [bool(free.match(name)) for name in chain.fonts if name != "SimSun"]
        assert found[0] is False
        assert found.index(True) > 0


@pytest.mark.parametrize("letter", ["滘", "埗", "涌", "𬭊", "㐀", "Ⅲ", "①", "☑", "□", "√", "≥", "³", "é"])
def test_rare_letters_that_are_there_are_drawn(letter: str) -> None:
    assert fonts.missing_glyphs([letter]) == []
    assert pdf.pdf(build(FORM), context(letter))


def test_what_is_missing_is_named() -> None:
    assert fonts.missing_glyphs([f"甲{NOWHERE}乙", "丙"]) == [NOWHERE]


def test_a_missing_letter_is_refused_and_named_with_its_codepoint() -> None:
    with pytest.raises(DataError) as caught:
        pdf.pdf(build(FORM), context(f"甲{NOWHERE}公司"))
    assert caught.value.exit_code is ExitCode.DATA
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["character"], problem.params["codepoint"]) == ("no-glyph", NOWHERE, "13000")
    assert "13000" in problem.why
    assert problem.todo


def test_pictures_refuse_it_too() -> None:
    with pytest.raises(DataError):
        pdf.pictures(build(FORM), context(NOWHERE))


@pytest.mark.parametrize("letter", INVISIBLE, ids=[f"{ord(letter):04X}" for letter in INVISIBLE])
def test_what_has_no_shape_is_not_missing(letter: str) -> None:
    assert fonts.missing_glyphs([f"甲{letter}乙"]) == []


@pytest.mark.parametrize("letter", ["\ue000", "\ud800", "\U000f0000", "\uffff"])
def test_what_belongs_to_nobody_is_refused(letter: str) -> None:
    with pytest.raises(DataError) as caught:
        pdf.pdf(build(FORM), context(f"甲{letter}"))
    (problem,) = caught.value.problems
    assert problem.params["codepoint"] == f"{ord(letter):04X}"
    assert problem.why.encode()


@pytest.mark.parametrize("letter", "\x00\x01\x07\x1b\x7f\xad\u200b\u200f")
def test_controls_leave_no_trace(letter: str) -> None:
    assert pdf.pictures(build(FORM), context(f"甲{letter}乙")) == pdf.pictures(build(FORM), context("甲乙"))


@pytest.mark.parametrize("letter", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_every_line_break_is_one(letter: str) -> None:
    assert pdf.pictures(build(FORM), context(f"甲{letter}乙")) == pdf.pictures(build(FORM), context("甲\n乙"))


def test_thousands_of_missing_letters_are_told_by_the_first_twenty() -> None:
    many = [chr(code) for code in range(0x13000, 0x13400)]
    assert fonts.missing_glyphs(many) == many[:20]


def test_ordinary_text_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*_: object) -> bool:
        raise AssertionError

    monkeypatch.setattr(Typesetter, "draws", nobody)
    assert fonts.missing_glyphs(["东莞市禾岭印染有限公司（公章）2023年11月21日 A/b-c_9%，。、；：“”—…"]) == []


def test_without_chinese_fonts_the_command_that_installs_one_is_told(bare: None) -> None:
    assert not fonts.have_cjk()
    with pytest.raises(MissingError) as caught:
        pdf.pdf(build(FORM), context("甲公司"))
    assert caught.value.exit_code is ExitCode.MISSING
    (problem,) = caught.value.problems
    assert problem.code == "no-font"
    assert problem.params["command"] == fonts.install_command()


@pytest.mark.parametrize(
    ("platform", "release", "command"),
    [
        ("linux", 'ID=debian\nVERSION_ID="12"', "apt-get install fonts-noto-cjk"),
        ("linux", 'ID=ubuntu\nID_LIKE="debian"', "apt-get install fonts-noto-cjk"),
        ("linux", "ID=fedora", "dnf install"),
        ("linux", 'ID="rocky"\nID_LIKE="rhel centos fedora"', "dnf install"),
        ("linux", "ID=somethingelse", "apt-get install fonts-noto-cjk"),
        ("darwin", "", "brew install"),
        ("win32", "", "DISM"),
    ],
)
def test_the_command_suits_the_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any, platform: str, release: str, command: str
) -> None:
    said = tmp_path / "os-release"
    said.write_text(release, encoding="utf-8")
    monkeypatch.setattr(fonts, "_RELEASE", said)
    monkeypatch.setattr(fonts.sys, "platform", platform)
    assert fonts.install_command().startswith(command)


@pytest.mark.parametrize("text", ["WWWWWW", "iiiiii", "0769-22228866", "91441900MA0TET017Y", "针织布1.86万吨", "a b c"])
def test_widths_are_upper_bounds(text: str) -> None:
    """A text that is said to fit is printed on one line of that width."""
    from qjsc_docs.form.inline import Slot
    from qjsc_docs.form.layout import Layout, Table, row

    from .test_pdf import form_of, letters

    em = 10.5 * 25.4 / 72
    form = form_of(Table((width(text) * em + 3.01, 30.0), (row(Slot("甲.文"), "右"),)))
    assert isinstance(form.layout, Layout)
    found = letters(pdf.pdf(build(form), {"甲": {"文": text}}))
    assert len({round(one.y, 1) for one in found if one.y < 200}) == 1


def test_the_longest_word_is_what_does_not_break() -> None:
    assert longest_word("东莞市禾岭印染有限公司") == 0
    assert longest_word("代码91441900MA0TET017Y、0769") == width("91441900MA0TET017Y", bold=True)
