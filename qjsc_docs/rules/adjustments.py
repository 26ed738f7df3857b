"""The list of companies that must audit, adjusted: what changed, what follows, what proves it (附表4). Floor 1."""

from __future__ import annotations

from collections.abc import Iterator

from ..problems import Problem
from .paths import Values, rows

# 附表4 注1 names the changes; 注2 what usually follows. A removal is one change there and several cases in 注2.
RENAMED, CLOSED = "企业名称变更", "企业关停并转"
MOVED_AWAY, MOVED_WITHIN = "企业整体搬迁至外省市", "企业整体搬迁至本市其他区域"
MOVED_PART, MOVED = "企业部分产污工序搬迁", "企业搬迁"
HALTED, OTHER = "企业涉及产污工序停产", "其他"
CHANGES = (RENAMED, CLOSED, MOVED_AWAY, MOVED_WITHIN, MOVED_PART, MOVED, HALTED, OTHER)

USUAL = {
    RENAMED: "名称变更",
    CLOSED: "名单撤销",
    HALTED: "审核暂缓",
    MOVED_AWAY: "审核终止",
    MOVED_WITHIN: "调整管理区域，继续开展审核",
}
EXPLAINED = frozenset((MOVED_AWAY, MOVED_WITHIN, MOVED_PART, MOVED, HALTED, OTHER))
PROVEN = frozenset((USUAL[RENAMED], USUAL[CLOSED]))


def usual_result(row: Values) -> str | None:
    """The result of a change is the one typed, or the one that 附表4 注2 names as usual."""
    return row.get("调整结果") or USUAL.get(row.get("变化情况", ""))


def changes_are_explained(values: Values) -> Iterator[Problem]:
    """A removal, a halt of the polluting processes and other changes are explained in words."""
    for number, row in enumerate(rows(values, "名单调整")):
        if row.get("变化情况") in EXPLAINED and not row.get("情况说明"):
            params = {"change": row["变化情况"]}
            yield Problem("change-unexplained", f"名单调整[{number}].情况说明", params, basis="附表4注1")


def results_are_usual(values: Values) -> Iterator[Problem]:
    """The result of a change is the one that 附表4 注2 names as usual; another one wants a second look."""
    for number, row in enumerate(rows(values, "名单调整")):
        usual = USUAL.get(row.get("变化情况", ""))
        result = row.get("调整结果")
        if usual and result and not result.startswith(usual):
            params = {"change": row["变化情况"], "usual": usual}
            yield Problem("result-unusual", f"名单调整[{number}].调整结果", params, basis="附表4注2")


def changes_are_proven(values: Values) -> Iterator[Problem]:
    """A company renamed or taken off the list hands in evidence.

    Rule: SH11
    """
    for number, row in enumerate(rows(values, "名单调整")):
        result = row.get("调整结果") or ""
        if result in PROVEN and not row.get("证明材料"):
            yield Problem("change-unproven", f"名单调整[{number}].证明材料", {"result": result}, basis="附表4注3")
