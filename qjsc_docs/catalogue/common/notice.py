"""common: sheets of no notice of their own, which the notices take for granted."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="本工具编制（各地通知未附格式）",
    document="广东省清洁生产审核及验收办法",
    number="",
    year=2009,
    region="通用",
    status=Status.RECONSTRUCTED,
)
