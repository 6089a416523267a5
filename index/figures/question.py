"""Tell what figure a question asks for."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from index.figures.measures import SHARES
from index.figures.units import RANK, UNIT, unit_kind
from index.wanted import Expected, Wanted

_HOW_MANY = r"(?:多少|好多|几|若干)"
_RANK_ASKED = re.compile(r"第几|排(?:在|到|了)?(?:几|多少|名|位|哪)|名次|位次|名列|位列")
_RATE_ASKED = re.compile(
    r"百分之(?:几|多少)|多少个?(?:百分点|百分比)|几个百分点|几成|占比|比例|比重|百分比"
    r"|(?:增长|增加|涨|升|提高|提升|下降|减少|降|(?<!新)增|跌)了?(?:多少|几|率|幅|速)?了?(?=[？?。，,]|$)|增速|增幅|降幅|涨幅"
    r"|[一-龥]率(?:是(?!怎|如何)|为|有|达|到|分别|各|怎么?样|咋样|多|[？?，,]|$)"
)
_WHICH_PLACES = re.compile(rf"{_HOW_MANY}[个家份]?(?:[镇乡县市区省]|街道|地方|报告|单位)")
_COUNTED = re.compile(rf"{_HOW_MANY}\s*(?P<unit>{UNIT})")
_COUNT_NAMED = re.compile(r"(人次|[人户家件次场亩吨分])数")
_BOUNDED = re.compile(
    rf"(?:超过?|多于|大于|高于|不到|少于|低于|小于|不足|不满|至少|达到?|过)了?[\d一二两三四五六七八九十百]++(?:\.\d+)?[余多]?[百千万亿]*(?P<unit>{UNIT})"
    rf"|[\d一二两三四五六七八九十百](?:\.\d+)?[余多]?[百千万亿]*(?P<money>{UNIT})(?:及?以[上下内]|往上|往下)"
)
_DATE_ASKED = re.compile(r"哪(?:一)?天|几号|几月|什么时[候间]|何时|哪个月|哪年|多会儿")
_NOUNS = {
    "元": "钱|资金|投资|投入|经费|收入|产值|税|营收|补贴|补助|奖金|贷款|外资|销售额|成本|预算|利润|金额",
    "人": "人|游客|群众|居民|村民|党员|干部|学生|志愿者|职工|劳动力|患者|儿童|观众|队员|网格员|专家|医生",
    "家": "企业|公司|商户|店|合作社|工厂|工坊|农场",
    "件": "隐患|问题|案件?|纠纷|项目|工程|矛盾|投诉|事项|工单|信访|提案|建议|村|社区|网格(?!员)|违建",
    "户": "农户|户|家庭",
    "亩": "(?<![各当本外内土在基工场园])地|土地|田|耕地|林",
    "米": "路|公里|管网|河道",
    "吨": "垃圾|粮食|产量",
    "次": "活动|会议?|培训|演练|检查",
}
_AFTER = {
    kind: re.compile(rf"{_HOW_MANY}(?:的|个)?\s*[一-龥]{{0,4}}?(?:{nouns})") for kind, nouns in _NOUNS.items()
}
_BEFORE = {
    kind: re.compile(rf"(?:{nouns})额?(?:总共|一共|各地|各镇|花了|是|有|为|达)*{_HOW_MANY}(?![一-龥])")
    for kind, nouns in _NOUNS.items()
}
_SIZES = {"长": "米", "远": "米", "宽": "米", "高": "米", "久": "时长", "重": "吨"}
_SIZE_ASKED = re.compile("(?:多|好)([长远宽高久重])(?![一-龥]?水平)")
_AREA_ASKED = re.compile(
    "(?:面积|占地)(?:总共|一共|共|是|有)*[多好]大|[多好]大的?面积|多少面积|面积(?:是|有)?多少"
)
_AREAS = ("平方米", "亩", "立方米")  # 方 is written of areas too: 拆违10.6万方
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
    """Return what figure ``question`` wants: 多少人次 wants 人, 第几名 a rank, 涨了百分之几 a rate in %.

    Of several kinds (投资多少、新增几张床) a rate goes first; :func:`kinds_asked` names them all.
    """
    if _RANK_ASKED.search(question):
        return FigureQuestion(RANK, rank=True)
    if _DATE_ASKED.search(question) and not _RATE_ASKED.search(question):
        return FigureQuestion(DATE)
    kinds = kinds_asked(question)
    rate = bool(kinds) and kinds[0] in SHARES
    return FigureQuestion(kinds[0] if kinds else _kind_by_noun(_WHICH_PLACES.sub("", question)), rate=rate)


def kinds_asked(question: str) -> tuple[str, ...]:
    """Return the kinds of units a question asks for, each once, a rate first: %, 人 for 人数和参保率."""
    rate = ["百分点" if "百分点" in question else "%"] if _RATE_ASKED.search(question) else []
    return tuple(dict.fromkeys((*rate, *_kinds_named(_WHICH_PLACES.sub("", question)))))


def _kinds_named(asked: str) -> Iterator[str]:
    """Yield the kinds of units asked for by name (几家, 人数) or by what stands before 多少 (投资多少)."""
    counted = [*_COUNTED.finditer(asked), *_COUNT_NAMED.finditer(asked)]
    for match in counted or _BOUNDED.finditer(asked):
        unit = match[match.lastindex or 0]
        if unit != "个":
            yield unit_kind(unit)
    yield from (kind for kind, pattern in _BEFORE.items() if pattern.search(asked))
    yield from (_SIZES[match[1]] for match in _SIZE_ASKED.finditer(asked))
    if not counted and _AREA_ASKED.search(asked):
        yield from _AREAS


def _kind_by_noun(asked: str) -> str | None:
    """Return the kind of the unit that counts what is asked for: 家 for 多少企业, 件 for 几个."""
    found = [(noun.end(), kind) for kind, pattern in _AFTER.items() if (noun := pattern.search(asked))]
    if found:
        return min(found)[1]
    return "件" if _COUNTED.search(asked) else None


_NUMBER_ASKED = re.compile(r"多少|好多|几(?!乎)|百分之|若干")
_COUNTING = re.compile(rf"{_HOW_MANY}\s*(?:{UNIT}|个)?的?")


def counts_places(question: str) -> bool:
    """Say whether a question asks how many places or reports there are, and for no other number: 几个镇."""
    return bool(_WHICH_PLACES.search(question)) and not asks_number(question)


def asks_number(question: str) -> bool:
    """Say whether a question asks for a number other than how many places there are."""
    return bool(_NUMBER_ASKED.search(_WHICH_PLACES.sub("", question)))


def wanted_of(question: str, things: Sequence[tuple[int, int]]) -> Wanted:
    """Return what a question for a number wants; ``things`` are where it names things, start and end.

    The thing right behind 多少 or 几处 is what is counted: 隐患 in 发现了多少处隐患.
    """
    figure = figure_question(question)
    ends = {found.end() for found in _COUNTING.finditer(question)}
    noun = next((question[start:end] for start, end in things if start in ends), "")
    expected = Expected.ANY
    if figure.rank:
        expected = Expected.ORDINAL
    elif _NUMBER_ASKED.search(question):
        expected = Expected.NUMBER
    units = () if figure.rank or figure.unit_kind == DATE else kinds_asked(question)
    return Wanted(expected=expected, unit=figure.unit_kind, units=units, noun=noun)
