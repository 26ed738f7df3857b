"""Collecting: the records of many cases become one table."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from qjsc_docs.batch.journal import NAME as JOURNAL_OF_A_BATCH
from qjsc_docs.catalogue import find
from qjsc_docs.catalogue.case import CASE
from qjsc_docs.catalogue.collections import COLLECTIONS
from qjsc_docs.catalogue.events import LISTED
from qjsc_docs.collect.choice import collection_of
from qjsc_docs.collect.files import JOURNAL, files_of
from qjsc_docs.collect.model import Asked, Cell, Collected, Order, Span
from qjsc_docs.collect.sources import source_of
from qjsc_docs.collect.table import gather, problems_of
from qjsc_docs.collect.writing import as_record
from qjsc_docs.filling import fill
from qjsc_docs.form.check import check
from qjsc_docs.form.collection import Collection
from qjsc_docs.form.record import Record
from qjsc_docs.form.sound import faults
from qjsc_docs.form.view import view
from qjsc_docs.problems import Place, has_errors
from qjsc_docs.records import load

from .cli.running import qjsc

SAMPLES = Path(__file__).parents[1] / "samples"
SUMMARY, PROGRESS, ADJUSTED, HENAN, REACHED = (
    COLLECTIONS[name]
    for name in (
        "dg2023-汇总表",
        "sh2020-审核情况表",
        "sh2020-名单调整表",
        "hn2018-验收企业汇总表",
        "dg2023-任务分解表",
    )
)
QUARTER = Asked(Span(2026, 3))
CODES = ("91441900MA0TET017Y", "91441900MA0TET105D", "91441900MA0TET1138")
every_collection = pytest.mark.parametrize("collection", COLLECTIONS.values(), ids=list(COLLECTIONS))

Tree = Mapping[str, Any]


def case(name: str = "甲公司", code: str = CODES[0], **more: Tree) -> dict[str, Any]:
    """A company that was accepted in 2023."""
    tree: dict[str, Any] = {
        "企业": {"名称": name, "统一社会信用代码": code, "所在镇街": "高埗镇"},
        "审核": {"类型": "自愿性", "流程": "标准流程"},
        "验收": {"时间": "2023-11-21", "结果": "通过"},
        "方案": [
            {"名称": "甲", "类别": "无低费", "状态": "已实施", "投资": 2, "经济效益": 1, "固废减排": "0.5万吨"},
            {"名称": "乙", "类别": "中高费", "状态": "已实施", "投资": 20.5, "经济效益": 8},
            {"名称": "丙", "类别": "中高费", "状态": "待实施", "投资": 100, "经济效益": 50},
        ],
    }
    for group, facts in more.items():
        tree[group] = {**tree.get(group, {}), **facts}
    return tree


def files(folder: Path, *trees: Tree) -> list[Path]:
    """Files with these records: 1.yaml, 2.yaml …"""
    paths = [folder / f"{number}.yaml" for number in range(1, len(trees) + 1)]
    for path, tree in zip(paths, trees, strict=True):
        path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), "utf-8")
    return paths


def rows(collected: Collected) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = collected.record.data[collected.collection.table]
    return found


def names(collected: Collected) -> list[str]:
    return [row["企业名称"] for row in rows(collected)]


def codes(collected: Collected) -> list[str]:
    return [problem.code for problem in collected.record.problems]


# the collections as data


@every_collection
def test_every_column_is_one_of_its_form_and_every_fact_one_of_a_case(collection: Collection) -> None:
    facts = {field.fact for field in CASE.fields}
    shown = [*collection.shown()]
    columns = [column.name for column in collection.columns]
    assert set(shown) <= set(columns)
    assert len(set(columns)) == len(columns)
    assert set(collection.needs) <= facts
    for column in collection.columns:
        assert not (column.fact and column.compute)
        assert bool(column.compute) == bool(column.reads)
    fields = {field.fact for field in collection.target.fields}
    assert {*collection.heads, *collection.kept, collection.table} <= fields
    if collection.place:
        assert collection.place in shown


@every_collection
def test_what_is_printed_instead_of_a_form_is_sound(collection: Collection) -> None:
    assert [*faults(collection.target)] == []


@every_collection
def test_what_the_calendar_reads_of_a_list_is_collected_from_the_same_facts(collection: Collection) -> None:
    listed = LISTED.get(collection.table, {})
    by_name = {column.name: column for column in collection.columns}
    for fact, name in listed.items():
        assert name not in [*collection.shown()] or fact in by_name[name].needs


def test_a_form_that_is_not_collected_is_refused() -> None:
    from qjsc_docs.errors import UsageError

    with pytest.raises(UsageError) as caught:
        collection_of(find("回执表"))
    assert "dg2023-汇总表" in str(caught.value)


# the season of twenty companies


def test_the_season_is_collected_from_twenty_records() -> None:
    collected = gather(SUMMARY, [SAMPLES / "汇总"])
    assert collected.record.problems == ()
    assert problems_of(collected) == ()
    one_table = load(SAMPLES / "cases/东莞-第三方机构.yaml", form=SUMMARY.form)
    expected = check(SUMMARY.form, one_table).values
    found = check(SUMMARY.form, collected.record).values
    for row in expected["汇总企业"]:
        row.pop("备注", None)  # what no record of a case says
    assert found["汇总企业"] == expected["汇总企业"]
    assert found["汇总合计"] == expected["汇总合计"]
    assert found["第三方"] == expected["第三方"]


def test_every_value_knows_where_it_stands() -> None:
    collected = gather(SUMMARY, [SAMPLES / "汇总"])
    place = collected.record.places["汇总企业[1].验收日期"]
    lines = Path(place.file).read_text("utf-8").splitlines()
    assert lines[place.line - 1] == "  时间: 2023年11月22日"
    measured = collected.record.places["汇总企业[1].总投资"]
    assert "方案效益" in Path(measured.file).read_text("utf-8").splitlines()[measured.line - 1]


def test_what_the_records_say_and_what_their_table_says_is_one() -> None:
    """The table of the season and the twenty records complete each other; nothing clashes."""
    collected = gather(SUMMARY, [SAMPLES / "汇总", SAMPLES / "cases/东莞-第三方机构.yaml"])
    assert not has_errors(problems_of(collected))
    assert len(rows(collected)) == 20
    assert rows(collected)[3]["备注"] == "省级绿色工厂"


def test_towns_in_the_order_of_their_pinyin() -> None:
    collected = gather(SUMMARY, [SAMPLES / "汇总"], Asked(order=Order.PLACE))
    towns = [row["镇街"] for row in rows(collected)]
    assert towns[:5] == ["茶山镇", "常平镇", "长安镇", "大朗镇", "大岭山镇"]
    assert towns.index("道滘镇") == 5  # 滘 is not in GB 2312


# what a case says


def test_only_measures_carried_out_count(tmp_path: Path) -> None:
    (row,) = rows(gather(SUMMARY, files(tmp_path, case())))
    assert (row["无低费方案数"], row["中高费方案数"]) == (1, 1)
    assert (row["总投资"], row["年经济效益"]) == (Decimal("22.5"), Decimal(9))
    assert row["固废减排"] == Decimal(5000)  # 0.5万吨 in 吨


def test_the_mean_is_that_of_the_sheets_and_the_simple_procedure_has_none(tmp_path: Path) -> None:
    sheets = [{"专家": "甲", "得分": 80}, {"专家": "乙", "得分": 85}, {"专家": "丙", "得分": 86}]
    simple = {**case("乙公司", CODES[1], 审核={"流程": "简易流程"}), "专家评分": sheets}
    standard, other = rows(gather(SUMMARY, files(tmp_path, {**case(), "专家评分": sheets}, simple)))
    assert standard["平均得分"] == Decimal("83.67")
    assert "平均得分" not in other


def test_who_audits_alone_is_put_down_as_such(tmp_path: Path) -> None:
    alone = case(审核={"委托咨询机构": "否"})
    helped = case("乙公司", CODES[1], 机构={"名称": "丁机构"}, 审核={"委托咨询机构": "是"})
    assert [row["咨询机构"] for row in rows(gather(SUMMARY, files(tmp_path, alone, helped)))] == ["自行审核", "丁机构"]


def test_facts_of_several_files_make_one_row(tmp_path: Path) -> None:
    whole = case()
    first = {"企业": whole["企业"], "审核": whole["审核"]}
    second = {"企业": {"名称": " 甲公司 "}, "验收": whole["验收"]}
    third = {"企业": {"统一社会信用代码": CODES[0]}, "方案": whole["方案"]}
    collected = gather(SUMMARY, files(tmp_path, first, second, third))
    assert codes(collected) == []
    assert rows(collected) == rows(gather(SUMMARY, files(tmp_path, whole)))


# twice, and otherwise


def test_the_same_case_twice_stands_once_and_both_places_are_told(tmp_path: Path) -> None:
    collected = gather(SUMMARY, files(tmp_path, case(), case()))
    assert names(collected) == ["甲公司"]
    (problem,) = collected.record.problems
    assert problem.code == "collected-twice"
    assert problem.place.file.endswith("2.yaml") and "1.yaml" in problem.why
    assert not has_errors([problem])


def test_the_same_file_given_twice_is_one_file(tmp_path: Path) -> None:
    (path,) = files(tmp_path, case())
    assert codes(gather(SUMMARY, [path, tmp_path, path])) == []


def test_facts_that_clash_are_told_with_both_places(tmp_path: Path) -> None:
    other = case("甲有限公司", 验收={"时间": "2023-11-28"})
    collected = gather(SUMMARY, files(tmp_path, case(), other))
    clashes = {problem.path: problem for problem in collected.record.problems if problem.code == "collected-clash"}
    assert set(clashes) == {"汇总企业[0].企业名称", "汇总企业[0].验收日期"}
    problem = clashes["汇总企业[0].验收日期"]
    assert (problem.value, problem.params["other"]) == ("2023年11月28日", "2023年11月21日")
    assert problem.place.file.endswith("2.yaml") and problem.place.line > 0
    assert "1.yaml" in problem.why
    assert has_errors(problems_of(collected))


def test_a_rounded_number_does_not_clash(tmp_path: Path) -> None:
    row = {"企业名称": "甲公司", "统一社会信用代码": CODES[0], "平均得分": 83.7, "总投资": 22.6}
    sheets = [{"专家": "甲", "得分": 80}, {"专家": "乙", "得分": 85}, {"专家": "丙", "得分": 86}]
    collected = gather(SUMMARY, files(tmp_path, {**case(), "专家评分": sheets}, {"汇总企业": [row]}))
    assert [problem.path for problem in collected.record.problems] == ["汇总企业[0].总投资"]


def test_a_whole_number_is_no_rounded_one(tmp_path: Path) -> None:
    row = {"企业名称": "甲公司", "统一社会信用代码": CODES[0], "总投资": 22}
    collected = gather(SUMMARY, files(tmp_path, case(), {"汇总企业": [row]}))
    assert [problem.path for problem in collected.record.problems] == ["汇总企业[0].总投资"]


def test_blank_rows_of_a_record_are_passed_over() -> None:
    data = {"汇总企业": [{}, {"企业名称": "甲公司"}, {"企业名称": " "}, {"企业名称": "乙公司"}]}
    places = {"汇总企业[3].企业名称": Place("a.yaml", 9)}
    source = source_of(SUMMARY, Record(data, places))
    assert [piece.row["企业名称"] for piece in source.pieces] == [
        Cell("甲公司", Place()),
        Cell("乙公司", places.popitem()[1]),
    ]


def test_two_rows_of_one_company_in_one_table(tmp_path: Path) -> None:
    row = {"企业名称": "甲公司", "统一社会信用代码": CODES[0]}
    collected = gather(SUMMARY, files(tmp_path, {"汇总企业": [row, {}, {**row, "镇街": "高埗镇"}]}))
    assert codes(collected) == ["collected-twice"]
    assert rows(collected) == [{**row, "镇街": "高埗镇"}]
    assert collected.record.problems[0].place.line > 4


def test_one_name_with_two_codes_is_two_companies_and_told(tmp_path: Path) -> None:
    collected = gather(SUMMARY, files(tmp_path, case(), case(code=CODES[1])))
    assert names(collected) == ["甲公司", "甲公司"]
    assert codes(collected) == ["collected-same-name"]
    assert CODES[0] in collected.record.problems[0].why


def test_brackets_of_either_width_are_one_name(tmp_path: Path) -> None:
    first, second = case("甲（东莞）公司"), case("甲(东莞)公司")
    del first["企业"]["统一社会信用代码"]
    assert len(rows(gather(SUMMARY, files(tmp_path, first, second)))) == 1


# who is left out


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"验收": {"结果": "不通过"}}, "不通过"),
        ({"验收": {"结果": None}}, "验收结果"),
        ({"审核": {"类型": "强制性"}}, "强制性"),
        ({"验收": {"时间": "2022-12-30"}}, "2022年12月30日"),
    ],
)
def test_who_does_not_belong_is_left_out_and_told(change: Tree, why: str, tmp_path: Path) -> None:
    others = [case("乙公司", CODES[1]), case("丙公司", CODES[2])]
    collected = gather(SUMMARY, files(tmp_path, case(**change), *others))
    assert names(collected) == ["乙公司", "丙公司"]
    (left,) = collected.left
    assert left.name == "甲公司" and why in left.why
    assert left.place.file.endswith("1.yaml")


def test_the_year_asked_for_goes_before_the_years_of_the_records(tmp_path: Path) -> None:
    paths = files(tmp_path, case(), case("乙公司", CODES[1]), case("丙公司", CODES[2], 验收={"时间": "2022-12-30"}))
    assert gather(SUMMARY, paths).record.data["汇总"]["年度"] == 2023
    collected = gather(SUMMARY, paths, Asked(Span(2022)))
    assert names(collected) == ["丙公司"]
    assert collected.record.data["汇总"]["年度"] == 2022


# the office


def test_the_office_of_the_folder_or_the_one_given(tmp_path: Path) -> None:
    office = {"第三方": {"名称": "戊中心", "联系人": "己"}, "汇总": {"年度": 2023, "日期": "2023-12-29"}}
    paths = files(tmp_path, case(第三方={"名称": "庚中心"}), office)
    among = gather(SUMMARY, paths).record
    given = gather(SUMMARY, paths[:1], base=paths[1]).record
    for record in (among, given):
        assert record.data["第三方"] == office["第三方"]
        assert record.data["汇总"]["日期"] == "2023-12-29"


def test_offices_that_differ_are_told(tmp_path: Path) -> None:
    paths = files(tmp_path, case(第三方={"名称": "戊中心"}), case("乙公司", CODES[1], 第三方={"名称": "庚中心"}))
    (problem,) = gather(SUMMARY, paths).record.problems
    assert (problem.code, problem.path, problem.value) == ("collected-clash", "第三方.名称", "庚中心")


def test_a_day_of_a_case_is_not_the_day_of_the_table(tmp_path: Path) -> None:
    paths = files(tmp_path, case(汇总={"年度": 2021, "日期": "2021-01-01"}))
    record = gather(SUMMARY, paths, Asked(on=date(2023, 12, 29))).record
    assert record.data["汇总"] == {"年度": 2023, "日期": date(2023, 12, 29)}


# a quarter in Shanghai

TABLES = {
    "浦东新区": [
        "上海恒砺铸造有限公司 2027年3月18日 自行开展",
        "上海朗沐涂料有限公司 2026年3月20日 上海浦清环境科技咨询有限公司 2026年2月5日 通过",
        "上海澜舟表面处理有限公司 2026年3月20日 上海浦清环境科技咨询有限公司 2026年1月15日 通过 2026年8月20日 通过",
    ],
    "奉贤区": [
        "上海泊远电镀有限公司 2026年3月30日 上海清屿节能环保咨询有限公司 2026年1月22日 通过",
        "上海沐禾日化有限公司 2026年3月30日 上海清屿节能环保咨询有限公司 2026年3月10日 通过 2026年9月17日 不通过",
        "上海嘉穗食品添加剂有限公司 2027年3月25日 上海浦清环境科技咨询有限公司",
    ],
    "嘉定区": [
        "上海驰远汽车零部件有限公司 2026年4月2日 上海浦清环境科技咨询有限公司 2026年3月26日 通过",
        "上海鸿锦印染有限公司 2026年4月2日 上海清屿节能环保咨询有限公司",
        "上海启源蓄电池有限公司 2026年4月2日 上海清屿节能环保咨询有限公司 2026年3月30日 通过",
    ],
}
COLUMNS = ("企业名称", "要求完成期限", "审核咨询机构名称", "评估时间", "评估结果", "验收时间", "验收结果")
CHANGES = {
    "浦东新区": ["上海朗沐涂料有限公司 企业名称变更 名称变更"],
    "奉贤区": ["上海泊远电镀有限公司 企业整体搬迁至本市其他区域 调整管理区域，继续开展审核"],
    "嘉定区": ["上海鸿锦印染有限公司 企业关停并转 名单撤销"],
}


@pytest.mark.parametrize("district", TABLES)
def test_the_quarter_of_a_district(district: str) -> None:
    collected = gather(PROGRESS, [SAMPLES / "季度" / district])  # the quarter before the day of the office's report
    assert collected.span == Span(2026, 3)
    assert problems_of(collected) == ()
    printed = view(check(PROGRESS.form, collected.record))
    lines = [
        " ".join(filter(None, (str(row[name]).strip() for name in COLUMNS)))
        for row in printed["审核情况"][: len(rows(collected))]
    ]
    assert sorted(lines) == sorted(TABLES[district])
    assert printed["填报"]["区名"] == district.removesuffix("区")


@pytest.mark.parametrize("district", CHANGES)
def test_the_changes_of_a_district(district: str) -> None:
    collected = gather(ADJUSTED, [SAMPLES / "季度" / district])
    assert problems_of(collected) == ()
    printed = view(check(ADJUSTED.form, collected.record))["名单调整"]
    assert [f"{row['企业名称']} {row['变化情况']} {row['调整结果']}" for row in printed if row["企业名称"]] == CHANGES[
        district
    ]
    assert collected.left == ()  # who has not changed is nothing to be told


def listed(name: str = "甲公司", on: str = "2025-03-20", **more: Tree) -> dict[str, Any]:
    return {"企业": {"名称": name}, "名单": {"公布时间": on}, **more}


@pytest.mark.parametrize(
    ("tree", "row"),
    [
        (listed(on="2025-03-22"), {"要求完成期限": date(2026, 3, 23)}),  # 22 March 2026 is a Sunday
        (listed(on="2027-03-20"), None),  # not on the list yet
        (listed(名单={"公布时间": "2025-03-20", "完成期限": "2026-06-30"}), {"要求完成期限": date(2026, 6, 30)}),
        (listed(验收={"时间": "2026-06-30", "结果": "通过"}), None),  # reported a quarter ago
        (listed(验收={"时间": "2026-07-01", "结果": "通过"}), {"验收时间": date(2026, 7, 1), "验收结果": "通过"}),
        (listed(验收={"时间": "2026-06-30", "结果": "不通过"}), {"验收时间": date(2026, 6, 30), "验收结果": "不通过"}),
        (listed(验收={"时间": "2026-10-01", "结果": "通过"}), {}),  # not known in the quarter
    ],
)
def test_a_company_as_it_stood_in_the_quarter(tree: Tree, row: dict[str, Any] | None, tmp_path: Path) -> None:
    found = rows(gather(PROGRESS, files(tmp_path, tree), QUARTER))
    if row is None:
        assert found == []
        return
    (collected,) = found
    assert {name: collected[name] for name in row} == row
    assert ("验收时间" in collected) == ("验收时间" in row)


def test_the_day_is_not_moved_where_no_table_of_holidays_reaches(tmp_path: Path) -> None:
    """20 March 2094 is a Saturday; which day is worked after it nobody knows yet."""
    (row,) = rows(gather(PROGRESS, files(tmp_path, listed(on="2093-03-20")), Asked(Span(2094, 1))))
    assert row["要求完成期限"] == date(2094, 3, 20)


def test_the_table_of_the_last_quarter_is_carried_on(tmp_path: Path) -> None:
    before = {
        "填报": {"年度": 2026, "季度": 2, "单位": "上海市浦东新区生态环境局"},
        "审核情况": [{"企业名称": "甲公司", "名单公布时间": "2025-03-20", "要求完成期限": "2026-03-27"}],
        "名单调整": [{"企业名称": "乙公司", "变化情况": "企业关停并转"}],
    }
    now = listed(评估={"时间": "2026-08-01", "结果": "通过"})
    paths = files(tmp_path, before, now)
    (row,) = rows(gather(PROGRESS, paths[1:], QUARTER, base=paths[0]))
    assert (row["要求完成期限"], row["评估时间"]) == (date(2026, 3, 27), date(2026, 8, 1))
    (row,) = rows(gather(PROGRESS, [paths[1], paths[0]], QUARTER))  # the day of the table, whichever comes first
    assert row["要求完成期限"] == date(2026, 3, 27)
    changes = gather(ADJUSTED, paths, QUARTER)
    assert rows(changes) == []
    assert "2026年第2季度" in changes.left[0].why


# Henan


def test_a_company_of_henan(tmp_path: Path) -> None:
    tree = case(
        企业={"注册地址": "河南省郑州市新密市来集镇嵩禾大道66号", "所在镇街": None},
        评估={"时间": "2023-06-05", "结果": "通过"},
    )
    tree["专家"] = [{"姓名": "甲"}, {"姓名": "乙"}, {"姓名": "丙"}]
    (row,) = rows(gather(HENAN, files(tmp_path, tree)))
    assert (row["所在县区"], row["验收专家人数"], row["实施方案数"]) == ("新密市", 3, 2)
    assert (tuple(row["评估时间"]), tuple(row["验收时间"])) == ((2023, 6), (2023, 11))


@pytest.mark.parametrize(
    ("address", "county"),
    [
        ("河南省洛阳市栾川县城关镇1号", "栾川县"),
        ("郑州市中原区桐柏路2号", "中原区"),
        ("河南省济源市轵城镇3号", None),  # a city without districts
        ("嵩禾大道66号", None),
    ],
)
def test_the_county_in_an_address(address: str, county: str | None, tmp_path: Path) -> None:
    (row,) = rows(gather(HENAN, files(tmp_path, case(企业={"注册地址": address}))))
    assert row.get("所在县区") == county


# done against target


def test_done_against_target() -> None:
    targets = SAMPLES / "dg2023-任务分解表.yaml"
    from_cases = gather(REACHED, [SAMPLES / "汇总"], Asked(on=date(2023, 12, 29)), targets)
    from_table = gather(REACHED, [SAMPLES / "cases/东莞-第三方机构.yaml"], Asked(on=date(2023, 12, 29)), targets)
    printed = []
    for collected in (from_cases, from_table):
        assert problems_of(collected) == ()
        table = view(check(REACHED.target, collected.record))["任务完成行"]
        printed.append([" ".join(str(value) for value in row.values()) for row in table])
    assert printed[0] == printed[1]
    assert printed[0][:3] == ["合计 100 20 80 麻涌 2 1 1", "茶山 4 1 3 南城 2 0 2", "常平 3 1 2 企石 3 0 3"]
    assert len(printed[0]) == 17


@pytest.mark.parametrize(("town", "known"), [("松山湖高新区", True), ("东莞市高埗镇", True), ("高步镇", False)])
def test_a_town_without_a_target_is_told(town: str, known: bool, tmp_path: Path) -> None:
    targets = {"任务分解": [{"镇街": "松山湖", "目标数": 4}, {"镇街": "高埗", "目标数": 0}]}
    paths = files(tmp_path, case(企业={"所在镇街": town}), targets)
    problems = problems_of(gather(REACHED, paths))
    assert [problem.code for problem in problems] == ([] if known else ["no-target"])
    assert known or "高埗" in problems[0].todo


def test_targets_that_differ_are_told(tmp_path: Path) -> None:
    paths = files(tmp_path, case(), *({"任务分解": [{"镇街": "高埗", "目标数": number}]} for number in (7, 2, 2)))
    assert codes(gather(REACHED, [paths[0], paths[3]], base=paths[2])) == []
    (problem,) = gather(REACHED, paths[:2], base=paths[2]).record.problems
    assert (problem.code, problem.path) == ("collected-clash", "任务分解")
    assert problem.place.file == str(paths[1]) and "3.yaml" in problem.why


def test_more_than_the_target_is_not_less_than_nothing(tmp_path: Path) -> None:
    targets = {"任务分解": [{"镇街": "高埗", "目标数": 1}]}
    paths = files(tmp_path, case(), case("乙公司", CODES[1]), targets)
    table = view(check(REACHED.target, gather(REACHED, paths).record))["任务完成行"]
    assert [*table[0].values()] == ["合计", "1", "2", "0", "高埗", "1", "2", "0"]


# files


def test_of_a_folder_the_kind_that_says_most_is_read(tmp_path: Path) -> None:
    for name in (
        "10 乙.yaml",
        "2 甲.xlsx",
        "2 甲.yaml",
        "2 甲.pdf",
        "~$2 甲.xlsx",
        ".x.yaml",
        "manifest.json",
        "子/3 丙.json",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("{}", "utf-8")
    found = [path.relative_to(tmp_path).as_posix() for path in files_of([tmp_path], {".yaml", ".json", ".xlsx"})]
    assert found == ["2 甲.yaml", "10 乙.yaml", "子/3 丙.json"]


def test_of_a_batch_what_it_made_is_read_in_its_order(tmp_path: Path) -> None:
    assert JOURNAL == JOURNAL_OF_A_BATCH
    for name in ("b.xlsx", "a.xlsx", "result.xlsx"):
        (tmp_path / name).write_bytes(b"")
    lines = [
        {"batch": 1},
        {"row": 1, "files": {"b.xlsx": "", "gone.xlsx": ""}},
        {"row": 2, "files": {"a.xlsx": "", "../x.xlsx": ""}},
    ]
    (tmp_path / JOURNAL).write_text("".join(f"{json.dumps(line)}\n" for line in lines) + '{"row', "utf-8")
    assert [path.name for path in files_of([tmp_path], {".xlsx"})] == ["b.xlsx", "a.xlsx"]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    paths = files(tmp_path, case())
    (tmp_path / "2.yaml").write_text("企业: [", "utf-8")
    (tmp_path / "3.yaml").write_text("填表: {日期: 2023-11-21}", "utf-8")
    collected = gather(SUMMARY, [*paths, tmp_path])
    assert names(collected) == ["甲公司"]
    told = {(problem.code, Path(problem.place.file).name) for problem in collected.record.problems}
    assert ("collected-nothing", "3.yaml") in told
    assert "2.yaml" in {name for _code, name in told}


def test_a_value_that_cannot_be_read_is_told_once_with_its_place(tmp_path: Path) -> None:
    (path,) = files(tmp_path, case(验收={"时间": "2023-11-31"}))
    found = [problem for problem in problems_of(gather(SUMMARY, [path])) if problem.code == "bad-date"]
    assert len(found) == 1 and found[0].place.file == str(path) and found[0].place.line > 0


def test_what_the_table_does_not_ask_for_is_not_checked(tmp_path: Path) -> None:
    assert codes(gather(SUMMARY, files(tmp_path, case(企业={"手机": "12"})))) == []


# filled forms


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
@pytest.mark.parametrize("collection", [SUMMARY, PROGRESS, ADJUSTED, HENAN], ids=lambda one: str(one.form.id))
def test_a_filled_table_says_what_its_record_says(collection: Collection, suffix: str, tmp_path: Path) -> None:
    source, filled = SAMPLES / f"{collection.form.id}.yaml", tmp_path / f"a{suffix}"
    asked = Asked(on=date(2026, 10, 9))
    fill(collection.form, load(source, form=collection.form), [filled])
    found, expected = (gather(collection, [path], asked) for path in (filled, source))
    values = [check(collection.form, one.record).values for one in (found, expected)]
    assert values[0][collection.table] == values[1][collection.table]
    assert problems_of(found) == problems_of(expected) == ()


def test_filled_forms_of_one_company_make_its_row(tmp_path: Path) -> None:
    record = load(SAMPLES / "cases/东莞-自愿.yaml")
    paths = [tmp_path / name for name in ("1.docx", "2.docx", "3.xlsx")]
    for name, path in zip(("gd2017-绩效表", "gd2017-意见表", "dg2023-记录表"), paths, strict=True):
        fill(find(name), record, [path])
    collected = gather(SUMMARY, [tmp_path], Asked(on=date(2023, 12, 29)))
    assert not has_errors(collected.record.problems)
    (row,) = rows(collected)
    assert (row["企业名称"], row["统一社会信用代码"]) == ("东莞市高埗恒泽精密五金有限公司", CODES[0])
    assert (row["无低费方案数"], row["总投资"], row["平均得分"]) == (4, Decimal("281.1"), Decimal("86.33"))
    assert row["验收日期"] == date(2023, 11, 21)


# the table as a record


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
@pytest.mark.parametrize("name", ["dg2023-汇总表", "sh2020-审核情况表", "sh2020-名单调整表", "hn2018-验收企业汇总表"])
def test_the_table_as_a_record_says_the_same(name: str, suffix: str, tmp_path: Path) -> None:
    collection = COLLECTIONS[name]
    collected = gather(collection, [SAMPLES / f"{name}.yaml"], Asked(on=date(2026, 12, 8)))
    path = tmp_path / f"a{suffix}"
    path.write_text(as_record(collected, suffix), "utf-8")
    again = load(path, form=collection.form)
    assert check(collection.form, again).values == check(collection.form, replace(collected.record, places={})).values
    assert not has_errors(check(collection.form, again).problems)


# the page about it


def test_the_commands_of_the_page_run_as_they_stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = (SAMPLES.parent / "docs/collect.md").read_text("utf-8")
    commands = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "samples").symlink_to(SAMPLES)
    for line in commands:
        done = qjsc(*shlex.split(line)[1:])
        assert (done.exit_code, done.stderr) == (0, ""), line
    assert len(commands) == len(COLLECTIONS)
    assert [name for name in COLLECTIONS if f"| `{name}` |" not in page] == []
    assert [
        name for name in re.findall(r"\]\((pictures/.*?)\)", page) if not (SAMPLES.parent / "docs" / name).is_file()
    ] == []
