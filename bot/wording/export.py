"""What stands in exported files: headings, columns, names."""

from collections.abc import Sequence

QUESTION, READING, SCOPE, STATED, MENTIONS, ABSENT, WITHOUT_PART = (
    "问题",
    "理解",
    "范围",
    "提到的",
    "共提到",
    "没有提到的",
    "没有这一部分的",
)
TOWNSHIPS, FIGURES, EXCERPTS, CITATIONS = "一览", "数字", "摘录", "出处"
TOWNSHIP_COLUMNS = ("序号", "地方", "提到次数", "依据", "写作")
FIGURE_COLUMNS = ("序号", "地方", "项目", "数值", "单位", "变化", "期间", "计划", "隐去")
MENTION_COLUMNS = (
    "序号",
    "地方",
    "省",
    "市",
    "县",
    "年份",
    "半年",
    "依据",
    "部分",
    "章节",
    "词语",
    "摘录",
    *FIGURE_COLUMNS[2:],
    "出处",
    "文件",
    "行",
    "起",
    "止",
)
SUMMARY_SHEET, MENTIONS_SHEET = "汇总", "明细"
YES = "是"
FILE_NAME = "报告摘录"
FOOT = "摘录与原文逐字一致；行号指来源文件的行。"


def reports(count: int) -> str:
    """15份报告."""
    return f"{count}份报告"


def times(count: int) -> str:
    """9处."""
    return f"{count}处"


def counted(labels: Sequence[str]) -> str:
    """4份：甲、乙、丙、丁."""
    return f"{len(labels)}份：{'、'.join(labels)}" if labels else "0份"


def citation(number: int) -> str:
    """[1]."""
    return f"[{number}]"


def full_citation(citation: str, source: str) -> str:
    """〔…第11行〕（来源文件 haiyan.txt）."""
    return f"{citation}（来源文件 {source}）"
