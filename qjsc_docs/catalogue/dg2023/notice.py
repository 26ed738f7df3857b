"""dg2023: 东莞市 2023 notice on cleaner-production audits, with 附件1, 附件2 and the guide 附件3.

The guide has a series of annexes of its own (附件1-1 to 附件6), of which it prints only the names: `guide` is the
provenance of what was laid out from its prose.
"""

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

guide = partial(
    Provenance,
    issuer="东莞市工业和信息化局",
    document="2023年自愿性清洁生产现场评估验收工作指引",
    number="",
    year=2023,
    region="广东省东莞市",
    status=Status.RECONSTRUCTED,
)
