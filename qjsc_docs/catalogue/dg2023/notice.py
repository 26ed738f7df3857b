"""dg2023: 东莞市 2023 notice on cleaner-production audits, with 附件1, 附件2 and the guide 附件3."""

from __future__ import annotations

from functools import partial

from ...form.model import Provenance, Status

provenance = partial(
    Provenance,
    issuer="东莞市工业和信息化局",
    document="东莞市2023年清洁生产审核通知（正文未收录，标题、文号不详）",
    number="",
    year=2023,
    region="广东省东莞市",
    status=Status.REPRODUCED,
)
