"""The archive of a case: its papers in the order of 附表2, and whether a closed stage is complete. Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, dig

# 附表2: 1–12 are filed within a month after the evaluation on site, 13–22 within a month after the acceptance
EVALUATION = (
    "企业营业执照",
    "委托审核的技术服务合同",
    "审核工作计划",
    "咨询服务机构基本情况表",
    "评估申请表",
    "评估会议签到表",
    "评估专家意见",
    "评估打分表",
    "评估专家意见单",
    "评估意见修改回复单",
    "评估报告终稿",
    "验收申请表",
)
ACCEPTANCE = (
    "绩效表",
    "企业自我声明",
    "监测报告",
    "验收会议签到表",
    "验收专家意见",
    "验收打分表",
    "验收专家意见单",
    "项目财务审计报告",
    "验收意见修改回复单",
    "验收报告终稿",
)
ITEMS = (*EVALUATION, *ACCEPTANCE)
WITH_AGENCY = frozenset(("委托审核的技术服务合同", "咨询服务机构基本情况表"))  # a company may audit by itself (三)
IF_NEEDED = frozenset(("项目财务审计报告",))


def stages_are_complete(values: Values) -> Iterator[Problem]:
    """Once the last paper of a stage is filed, those before it are too; the financial audit only where needed.

    Rule: SH8
    """
    filed = dig(values, "档案.已归档") or ()
    due = [*EVALUATION[:-1]] if "评估报告终稿" in filed or not set(filed).isdisjoint(ACCEPTANCE) else []
    due += ["验收申请表"] if not set(filed).isdisjoint(ACCEPTANCE) else []
    due += [*ACCEPTANCE] if "验收报告终稿" in filed else []
    missing = [item for item in due if item not in filed and item not in IF_NEEDED]
    if missing:
        yield Problem("archive-incomplete", "档案.已归档", {"missing": "、".join(missing)}, basis="附表2")
