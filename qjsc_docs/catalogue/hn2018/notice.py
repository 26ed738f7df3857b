"""hn2018: 豫工信办节〔2018〕24号 with its one annex."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="河南省工业和信息化委员会办公室",
    document="关于开展自愿性清洁生产审核工作的通知",
    number="豫工信办节〔2018〕24号",
    year=2018,
    region="河南省",
    status=Status.REPRODUCED,
)
