"""sh2020: 《上海市强制性清洁生产审核管理工作指引》 with 附表1–4."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="上海市生态环境局",
    document="上海市强制性清洁生产审核管理工作指引",
    number="",
    year=2020,
    region="上海市",
    status=Status.REPRODUCED,
)
