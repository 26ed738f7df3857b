"""On which sheet of a data-entry workbook the facts of a section stand, in the order of the sheets. Data only.

A section that is not named here has a sheet of its own, and so has every list and every matrix.
"""

from __future__ import annotations

SHEETS: dict[str, tuple[str, ...]] = {
    "企业": ("企业", "企业确认", "声明"),
    "机构": ("机构", "证书", "换证"),
    "审核": ("审核", "名单", "遗留问题", "绩效表", "报告", "信息公开", "平台", "纸质材料", "材料受理", "验收资料"),
    "评估验收": ("评估", "验收", "补充", "结论", "复审", "归档", "会议", "计划", "抽取", "第三方", "现场核对"),
    "评分": ("填表专家", "打分", "考核", "考核依据", "评审", "评审小计"),
    "事项": ("延期", "免除", "异议", "修改说明", "回复", "送达", "材料清单", "档案", "上传资料"),
    "填报": ("填报", "填表", "汇总", "汇总合计", "验收合计"),
    "主管部门": (
        *("辖区监管部门", "区生态环境局", "市生态环境局"),
        *("市环保部门", "市科技部门", "市经贸部门", "省环保部门", "省经贸部门", "省科技部门"),
    ),
}
