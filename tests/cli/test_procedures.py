"""What `qjsc procedures` lists and `qjsc show` tells of a procedure."""

from __future__ import annotations

import json

import pytest

from qjsc_docs.catalogue.procedures import PROCEDURES

from .running import qjsc


def test_procedures_are_listed_for_programs_with_tabs() -> None:
    lines = [line.split("\t") for line in qjsc("procedures", "--lang", "en").stdout.splitlines()]
    assert lines[0] == ["Procedure", "Title", "Region", "Audit", "Papers", "Copies"]
    assert [line[0] for line in lines[1:]] == [*PROCEDURES]
    assert ["gd2009-强制评估", "强制性清洁生产审核评估申请材料", "广东省", "强制性", "5", "7"] in lines
    assert ["gd2009-换证", "广东省清洁生产企业换证申请材料", "广东省", "自愿性", "3", ""] in lines  # not said how many


@pytest.mark.parametrize(
    ("words", "found", "left_out"),
    [
        (("--region", "东莞"), {"dg2023-第三方报送"}, {"gd2009-强制评估"}),
        (("--audit", "强制性"), {"gd2009-强制评估", "gd2009-咨询机构公告"}, {"gd2009-自愿验收", "dg2023-异议"}),
        (("--region", "火星"), set(), {*PROCEDURES}),
    ],
)
def test_procedures_are_filtered(words: tuple[str, ...], found: set[str], left_out: set[str]) -> None:
    listed = {one["id"] for one in json.loads(qjsc("procedures", "--json", *words).stdout)}
    assert found <= listed
    assert not left_out & listed


def test_a_procedure_is_told_to_programs_with_every_paper() -> None:
    listed = {one["id"]: one for one in json.loads(qjsc("procedures", "--json").stdout)}
    assert [*listed] == [*PROCEDURES]
    procedure = listed["dg2023-第三方报送"]
    assert (procedure["copies"], procedure["closes"]) == (1, ["dg2023-资料报送"])
    sheets, photos = procedure["items"][4], procedure["items"][6]
    assert (sheets["need"], sheets["condition"], sheets["each"]) == ("conditional", {"审核.流程": ["标准流程"]}, "专家")
    assert sheets["signatures"] == [{"who": "专家", "where": "专家签名", "basis": "六（二）5"}]
    assert (photos["need"], photos["condition"], photos["form"]) == ("required", {}, "dg2023-现场照片")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", PROCEDURES)
def test_every_procedure_is_shown(name: str, language: str) -> None:
    procedure = PROCEDURES[name]
    result = qjsc("show", name, "--lang", language)
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[0] == procedure.title
    papers = [line.split("\t") for line in lines[lines.index("") + 2 :]]
    assert [(row[0], row[1]) for row in papers] == [
        (str(number), item.name) for number, item in enumerate(procedure.items, 1)
    ]
    assert [row[6] for row in papers] == [item.basis for item in procedure.items]


def test_a_procedure_shows_who_owes_what_by_when() -> None:
    page = qjsc("show", "第三方报送", "--lang", "en").stdout
    assert "Who: 第三方验收机构\nTo whom: 东莞市工业和信息化局\nCopies: 1 （六（二））\n" in page
    assert (
        "Deadline: The third-party body hands in the papers of an acceptance within one month after it.（六（二））"
        in page
    )
    assert "Deadline that follows: The conclusions are uploaded within two weeks" in page
    rows = [line.split("\t") for line in page.splitlines() if "\t" in line]
    assert rows[4][2:5] == ["dg2023-报告封面 in front of what you bring", "must be there", "原件 1"]
    assert rows[4][5].startswith("seal: 企业（封面） — 编制单位（公章）； seal: 企业（扉页）")
    assert rows[2][5] == "seal: 第三方验收机构（公章）； signature: 经办人"
    assert rows[5][3] == "only if 审核流程为标准流程"
    assert rows[5][7].startswith("one for every row of “专家”； with 扫描电子版；")


def test_what_the_notice_leaves_open_is_not_made_up() -> None:
    page = qjsc("show", "gd2009-换证", "--lang", "en").stdout
    assert "Copies: " not in page
    assert "2010年的换证通知" in page


def test_a_form_is_shown_by_its_name_as_before() -> None:
    assert qjsc("show", "评估验收评分表").stdout.startswith("广东省清洁生产审核评估验收评分表\n")


def test_a_name_of_neither_is_refused_with_the_nearest_of_both() -> None:
    refused = qjsc("show", "强制评古", "--lang", "en")
    assert refused.exit_code == 2
    assert "There is no form or procedure “强制评古”." in refused.stderr
    assert "gd2009-强制评估" in refused.stderr
    assert "-评估申请表" in qjsc("show", "评估申报表").stderr


def test_a_name_of_several_is_refused_with_the_candidates() -> None:
    refused = qjsc("show", "验收", "--lang", "en")
    assert refused.exit_code == 2
    assert "sh2020-验收" in refused.stderr
    assert "hn2018-验收" in refused.stderr
