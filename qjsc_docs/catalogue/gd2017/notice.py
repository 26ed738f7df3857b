"""gd2017: 粤经信规字〔2017〕3号, whose forms our sources name and do not print."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="广东省经济和信息化委员会、广东省环境保护厅",
    document="清洁生产审核及验收工作流程",
    number="粤经信规字〔2017〕3号",
    year=2017,
    region="广东省",
    status=Status.RECONSTRUCTED,
)
