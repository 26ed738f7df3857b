"""gd2009: 《广东省清洁生产审核及验收办法》 with 附件1–7."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="广东省经济贸易、环境保护、科学技术主管部门",
    document="广东省清洁生产审核及验收办法",
    number="",
    year=2009,
    region="广东省",
    status=Status.REPRODUCED,
)
