"""sz2024: 深圳市强制性清洁生产审核验收工作流程, annex 2 of the city's yearly list; prose that names its forms only."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="深圳市生态环境局",
    document="深圳市强制性清洁生产审核验收工作流程",
    number="",
    year=2024,
    region="广东省深圳市",
    status=Status.RECONSTRUCTED,
)
