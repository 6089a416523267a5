"""Tell what figure a question asks for."""

import re
from typing import NamedTuple

from index.figures.units import RANK, UNIT, unit_kind

_HOW_MANY = r"(?:多少|好多|几|若干)"
_RANK_ASKED = re.compile(r"第几|排(?:在|到|了)?(?:几|多少|名|位|哪)|名次|位次|名列|位列")
_RATE_ASKED = re.compile(
    r"百分之(?:几|多少)|多少个?(?:百分点|百分比)|几个百分点|几成|占比|比例|比重|百分比"
    r"|(?:增长|增加|涨|升|提高|提升|下降|减少|降|增|跌)了?(?:多少|几|率|幅|速)?(?=[？?。了]|$)|增速|增幅|降幅|涨幅"
    r"|[一-龥]率(?:是(?!怎|如何)|为|有|达|到|分别|各|怎么?样|咋样|多|[？?，,]|$)"
)
_WHICH_PLACES = re.compile(rf"{_HOW_MANY}个?(?:[镇乡县市区省]|街道|地方|报告|单位)")
_COUNTED = re.compile(rf"{_HOW_MANY}\s*(?P<unit>{UNIT})")
_COUNT_NAMED = re.compile(r"(人次|[人户家件次场亩吨分])数")
_DATE_ASKED = re.compile(r"哪(?:一)?天|几号|几月|什么时[候间]|何时|哪个月|哪年|多会儿")
_NOUNS = {
    "元": "钱|资金|投资|投入|经费|收入|产值|税|营收|补贴|补助|奖金|贷款|外资|销售额|成本|预算|利润|金额",
    "人": "人|游客|群众|居民|村民|党员|干部|学生|志愿者|职工|劳动力|患者|儿童|观众|队员|网格员|专家|医生",
    "家": "企业|公司|商户|店|合作社|工厂|工坊|农场",
    "件": "隐患|问题|案件?|纠纷|项目|工程|矛盾|投诉|事项|工单|信访|提案|建议|村|社区|网格(?!员)|违建",
    "户": "农户|户|家庭",
    "亩": "地|田|耕地|林",
    "米": "路|公里|管网|河道",
    "吨": "垃圾|粮食|产量",
    "次": "活动|会议?|培训|演练|检查",
}
_BY_NOUN = {
    kind: re.compile(
        rf"{_HOW_MANY}(?:的|个)?\s*[一-龥]{{0,4}}?(?:{nouns})|(?:{nouns})额?(?:总共|一共|是|有|为|达)?{_HOW_MANY}(?![一-龥])"
    )
    for kind, nouns in _NOUNS.items()
}
DATE = "日期"
"""The kind of an answer that is a day or a month."""


class FigureQuestion(NamedTuple):
    """What figure a question wants.

    Attributes:
        unit_kind: The kind of unit wanted, ``RANK`` or ``DATE`` among them, or None when any will do.
        rate: Whether a share or a growth is wanted.
        rank: Whether a place in a ranking is wanted.
    """

    unit_kind: str | None
    rate: bool = False
    rank: bool = False


def figure_question(question: str) -> FigureQuestion:
    """Return what figure ``question`` wants: 多少人次 wants 人, 第几名 a rank, 涨了百分之几 a rate in %."""
    if _RANK_ASKED.search(question):
        return FigureQuestion(RANK, rank=True)
    if _RATE_ASKED.search(question):
        return FigureQuestion("百分点" if "百分点" in question else "%", rate=True)
    if _DATE_ASKED.search(question):
        return FigureQuestion(DATE)
    return FigureQuestion(_counted_kind(question))


def _counted_kind(question: str) -> str | None:
    """Return the kind of the unit that is asked by name (几家) or by what is counted (多少企业)."""
    asked = _WHICH_PLACES.sub("", question)
    match = _COUNTED.search(asked) or _COUNT_NAMED.search(asked)
    if match and match[1] != "个":
        return unit_kind(match[1])
    found = [(noun.end(), kind) for kind, pattern in _BY_NOUN.items() if (noun := pattern.search(asked))]
    return min(found)[1] if found else ("件" if match else None)
