"""Choices that the notices themselves enumerate, each with its source. Data only.

Those that rules judge by stand with the rules: changes and results of 上海市 附表4 in `rules/adjustments.py`, the papers of
an archive (附表2) in `rules/archive.py`, sections and divisions of GB/T 4754 in `rules/industries.py`.
"""

from __future__ import annotations

# 《清洁生产审核办法》第六条: 清洁生产审核分为自愿性审核和强制性审核
AUDIT_KINDS = ("自愿性", "强制性")

# 标准流程: 东莞市2023年工作指引 六（二）5; 简易流程: 《广东省简易流程清洁生产审核技术指引》
PROCEDURES = ("标准流程", "简易流程")

# 上海市管理工作指引 一; 《清洁生产审核办法》第八条 (双超、双有、高耗能)
LISTED_FOR = ("双超", "双有", "高耗能")

# 深圳市验收工作流程 二（一）1–6, in its order
FORCED_BY = ("涉重金属", "重点危废", "首次", "上轮未通过", "超标超量", "有毒有害")

# 广东省办法 第二十八条、第三十一条; 河南省通知 三.5: two results and no third
RESULTS = ("通过", "不通过")

# 广东省办法 附件4: 分类标准（万元） divides the measures by cost; 已实施、待实施 head its columns
COSTS = ("无低费", "中高费")
DONE = ("已实施", "待实施")

# 深圳市验收工作流程 三（一）、五（二）: 绩效表第一稿（送审稿）、第二稿（最终稿）
TABLE_DRAFTS = ("送审稿", "最终稿")

# 广东省办法 第二十七条: 送审稿、实施稿
REPORT_DRAFTS = ("送审稿", "实施稿")

# 广东省办法 第十六条、第二十六条: originals, and 复印件 of 资质材料 and 监测报告
ORIGINALS = ("原件", "复印件")

# 上海市管理工作指引 附表2: the papers of both meetings differ by this word
STAGES = ("评估", "验收")

# 上海市管理工作指引 四、五 name the report; the others from 环办科技〔2018〕5号 (what is handed in for 评估 and 验收)
EVALUATION_PAPERS = ("清洁生产审核报告", "技术佐证材料", "审核能力证明材料")
ACCEPTANCE_PAPERS = ("清洁生产审核验收报告", "评估技术审查意见", "绩效表", "方案实施前后监测报告", "企业自我声明")

# ways of delivery that leave a proof; the notices name none
DELIVERIES = ("直接送达", "邮寄送达", "电子送达")

# how a sheet is printed; GB/T 9704 6.3 asks for both sides, the notices leave it open
SIDES = ("单面", "双面")
