"""Names of files and folders: which paper of a procedure they mean."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qjsc_docs.bundle.folder import natural
from qjsc_docs.bundle.names import Fit, How, Zone, exact, fit, keys, names, stem_key, zone_of
from qjsc_docs.catalogue import FORMS
from qjsc_docs.form.procedure import Item

ITEMS = (
    Item("企业营业执照"),
    Item("强制性清洁生产企业审核绩效表", "gd2009-绩效表", aliases=("绩效表", "附件4")),
    Item("清洁生产审核报告书（送审稿）", aliases=("审核报告",)),
    Item("清洁生产审核后的环境监测报告", aliases=("监测报告",)),
    Item("评估会议签到表", "sh2020-会议签到表"),
    Item("评估专家意见"),
    Item("评估专家意见单"),
    Item("验收会议签到表", "sh2020-会议签到表"),
    Item("审核工作计划（盖章）"),
    *(Item(f"其他证明{number}") for number in "甲乙丙"),
)
KNOWN = names(ITEMS, FORMS)
LICENCE, TABLE, REPORT, MEASURED, SIGN_IN, OPINION, OPINION_SHEET, SECOND_SIGN_IN, PLAN = range(9)

MEANT = {
    # the name itself, however it is written
    "企业营业执照": (LICENCE, How.NAME),
    "强制性清洁生产企业审核绩效表": (TABLE, How.NAME),
    "绩效表": (TABLE, How.NAME),
    "附件4": (TABLE, How.NAME),
    "《绩效表》": (TABLE, How.NAME),
    " 绩 效 表 ": (TABLE, How.NAME),
    "清洁生产审核报告书(送审稿)": (REPORT, How.NAME),
    "清洁生产审核报告书": (REPORT, How.NAME),
    "评估专家意见单": (OPINION_SHEET, How.NAME),
    "评估专家意见": (OPINION, How.NAME),
    # with what people add
    "企业营业执照扫描件": (LICENCE, How.NAME),
    "企业营业执照（复印件，已盖章）": (LICENCE, How.NAME),
    "企业营业执照 - 副本": (LICENCE, How.NAME),
    "企业营业执照 (2)": (LICENCE, How.NAME),
    "审核工作计划": (PLAN, How.NAME),
    "审核工作计划盖章扫描件": (PLAN, How.NAME),
    "监测报告2": (MEASURED, How.NAME),
    "监测报告😀": (MEASURED, How.NAME),
    # with a number that says the same
    "4、监测报告": (MEASURED, How.NAME),
    "04-监测报告": (MEASURED, How.NAME),
    "４．监测报告": (MEASURED, How.NAME),
    "④监测报告": (MEASURED, How.NAME),
    "（四）监测报告": (MEASURED, How.NAME),
    "四、监测报告": (MEASURED, How.NAME),
    "【4】监测报告": (MEASURED, How.NAME),
    "材料4监测报告": (MEASURED, How.NAME),
    "第4项 监测报告": (MEASURED, How.NAME),
    "十一、其他证明乙": (10, How.NAME),
    "附件4绩效表": (TABLE, How.NAME),
    # the number decides where the words fit several
    "5 会议签到表": (SIGN_IN, How.NAME),
    "8 会议签到表": (SECOND_SIGN_IN, How.NAME),
    # the number alone
    "3": (REPORT, How.NUMBER),
    "03": (REPORT, How.NUMBER),
    "3.定稿": (REPORT, How.NUMBER),
    "3-1": (REPORT, How.NUMBER),
    "材料三": (REPORT, How.NUMBER),
    "(三) 恒泽": (REPORT, How.NUMBER),
    "10 某某证明": (9, How.NUMBER),
    "十二": (11, How.NUMBER),
    "附件3": (REPORT, How.NUMBER),
    "附件十二": (11, How.NUMBER),
    # its name within another
    "恒泽公司2025年监测报告定稿": (MEASURED, How.PART),
    "2024.3监测报告": (MEASURED, How.PART),
    "99.监测报告": (MEASURED, How.NAME),
    "恒泽评估专家意见单汇总": (OPINION_SHEET, How.PART),
    "附件12绩效表": (TABLE, How.NAME),
    "恒泽公司附件4": (TABLE, How.PART),
}


@pytest.mark.parametrize(("name", "meant"), MEANT.items(), ids=MEANT)
def test_a_name_means_a_paper(name: str, meant: tuple[int, How]) -> None:
    assert fit(name, KNOWN) == Fit((meant[0],), meant[1])


NOTHING = ["", " ", "扫描0001", "IMG_20240305", "2024年", "20240305", "材料清单", "材料一览表", "附件一览表", "三方协议",
           "照片", "恒泽公司附件40", "0", "00", "999", "😀", ".", "..", "十十", "微信图片", "表"]  # fmt: skip


@pytest.mark.parametrize("name", NOTHING)
def test_a_name_that_means_none(name: str) -> None:
    assert fit(name, KNOWN) == Fit()


SEVERAL = {
    "会议签到表": (SIGN_IN, SECOND_SIGN_IN),
    "恒泽会议签到表": (SIGN_IN, SECOND_SIGN_IN),
}


@pytest.mark.parametrize(("name", "candidates"), SEVERAL.items(), ids=SEVERAL)
def test_a_name_that_fits_several_equally_names_them(name: str, candidates: tuple[int, ...]) -> None:
    found = fit(name, KNOWN)
    assert (found.items, found.clash) == (candidates, False)


CLASHES = {"3.监测报告": (REPORT, MEASURED), "（一）绩效表": (LICENCE, TABLE), "材料2：恒泽监测报告": (TABLE, MEASURED)}


@pytest.mark.parametrize(("name", "candidates"), CLASHES.items(), ids=CLASHES)
def test_a_number_that_contradicts_the_words_is_no_guess(name: str, candidates: tuple[int, ...]) -> None:
    found = fit(name, KNOWN)
    assert (found.items, found.clash) == (candidates, True)


def test_a_number_of_an_annex_never_contradicts() -> None:
    assert fit("附件1 监测报告", KNOWN) == Fit((MEASURED,), How.NAME)


def test_folders_need_the_whole_name() -> None:
    assert fit("评估专家意见及监测报告等", KNOWN, parts=False) == Fit()
    assert fit("监测报告", KNOWN, parts=False) == Fit((MEASURED,), How.NAME)


def test_letters_that_a_mac_takes_apart_are_one() -> None:
    known = names((Item("Évaluation"), Item("ガス監視")), FORMS)
    for name, place in (("Évaluation", 0), ("ガス監視", 1)):
        apart = unicodedata.normalize("NFD", name)
        assert apart != name
        assert fit(apart, known) == Fit((place,), How.NAME)


def test_every_paper_of_every_procedure_is_found_by_its_own_name() -> None:
    from qjsc_docs.catalogue.procedures import PROCEDURES

    wrong = []
    for procedure in PROCEDURES.values():
        known = names(procedure.items, FORMS)
        for place, item in enumerate(procedure.items):
            wrong += [
                (procedure.id, word, fit(word, known))
                for word in (item.name, f"{place + 1}、{item.name}", f"{place + 1}.jpg")
                if fit(word, known).items != (place,)
            ]
    assert wrong == []


def test_no_two_papers_of_a_procedure_have_one_name() -> None:
    from qjsc_docs.catalogue.procedures import PROCEDURES

    doubled = []
    for procedure in PROCEDURES.values():
        known = names(procedure.items, FORMS)
        doubled += [
            (procedure.id, alias) for item in procedure.items for alias in item.aliases if len(exact(alias, known)) != 1
        ]
    assert doubled == []


@given(st.text(max_size=60))
def test_any_name_gets_an_answer(name: str) -> None:
    found = fit(name, KNOWN)
    assert all(0 <= place < len(ITEMS) for place in found.items)
    assert bool(found.items) == (found.how is not How.NONE)
    assert fit(name, KNOWN) == found


@pytest.mark.parametrize(
    "added", ["扫描件", "（盖章扫描件）", " 可编辑版", "-电子版", "（加盖公章）", "复印件", "签字版"]
)
def test_how_a_paper_was_made_does_not_make_it_another(added: str) -> None:
    assert stem_key(f"审核报告{added}") == stem_key("审核报告")


def test_a_name_of_such_words_only_is_kept() -> None:
    assert stem_key("扫描件") == "扫描件"


ZONES = {
    "盖章件": Zone.SEALED,
    "盖章扫描件": Zone.SEALED,
    "已盖章": Zone.SEALED,
    "2 盖章件": Zone.SEALED,
    "签字版": Zone.SEALED,
    "电子版": Zone.ELECTRONIC,
    "可编辑版": Zone.ELECTRONIC,
    "扫描件": Zone.PLAIN,
    "绩效表": None,
    "盖章件备用": None,
    "": None,
}


@pytest.mark.parametrize(("folder", "zone"), ZONES.items(), ids=ZONES)
def test_folders_that_say_how_papers_were_made(folder: str, zone: Zone | None) -> None:
    assert zone_of(folder) is zone


def test_the_fullest_name_is_compared_first() -> None:
    assert keys("3. 审核报告（送审稿）扫描件") == (
        "3审核报告送审稿扫描件", "审核报告送审稿扫描件", "审核报告扫描件",
        "3审核报告送审稿", "审核报告送审稿", "审核报告",
    )  # fmt: skip


def test_names_are_ordered_as_people_count() -> None:
    shuffled = ["10.pdf", "2.pdf", "图1.pdf", "１.pdf", "a10b2.pdf", "a2b10.pdf", "A2b9.pdf"]
    assert sorted(shuffled, key=natural) == [
        "１.pdf",
        "2.pdf",
        "10.pdf",
        "A2b9.pdf",
        "a2b10.pdf",
        "a10b2.pdf",
        "图1.pdf",
    ]


@given(st.lists(st.text(alphabet="a1２²①٣ 2.b"), max_size=8))
def test_the_order_is_one_whatever_comes_first(some: list[str]) -> None:
    backwards = some[::-1]
    assert sorted(some, key=natural) == sorted(backwards, key=natural)
