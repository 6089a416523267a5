"""Name what a figure counts, in the words of its sentence: 接待游客, 回复率."""

import re

from index.figures.context import PERIOD

_CLAUSE_MARKS = "，；。：！？!?;"
_LEADING = re.compile(
    rf"(?:{PERIOD.pattern}|[、\s·\-—*]|其中|同时|并且|以及|目前|现已|现有|已经|共计|共有|累计|总计|合计|分别|主动|先后"
    r"|我[们镇乡县市区省]|[全该本][镇乡县市区村]|[*X]+镇|[一二三四五六七八九十]+是|（[一二三四五六七八九十]+）|\d+[、.]"
    r"|共(?![富同建享青产治])|[已且也将的]|并(?!网)|和(?![平谐美])|及(?!时)|现(?![代场金])|还(?![款贷])|年(?![度均初])"
    r"|预计|计划(?!总)|力争|确保|争取|可(?=实现|带动|增加|新增|年))+"
)
_TRAILING = re.compile(
    r"(?:稳定在|维持在?|保持在?|[迈跃登跨站]上|达到|达|(?<![行作])为|(?<!签)约|共计|共|累计|总计|合计|分别|已|了|是|至|到|[、\s:（(]|的|近|超|完成|实现|有|在|高|第|前|可|由|从|控制)+$"
)
_RANKING = re.compile(
    r"(?:继续|持续|连续)?(?:位[列居]|排名|名列|排在|稳[居列]|[居列排](?=[全第前各]|$)|在全|全[国省市区县镇]).*$"
)
_MODIFIED = re.compile(r"(?:\d+岁以[上下]的?)|正在[^，。；、]{1,8}的|的")
_NOT_A_NOUN = re.compile(r"以[上下内]|左右|[并且均已和及与到来]|全部|在(?![建谈编校册岗])|用于|进行")
_NOUN = re.compile(r"(?:“[^”]*”|《[^》]*》|[一-龥A-Za-z])+")
_VERBS = re.compile(
    r"进行|实现|开展|全部|已|均|得到|完成|发放|参加|获|提供|正在?|纳入|通过|达|用于|投入|建成|顺利|按时|上门|做好|入住"
    r"|存在|的|并|采取|聚焦|自行|对标|持续|接近|可|采用|增加|上升|[和与及]$"
)
_PLACES = "村镇县区组"
_MONEY_SPENT = re.compile(r"(?:投入|投资|总投资|资金)$")
_SPENT_ON = re.compile(
    r"的?(?![对为用])([一-龥A-Za-z“”]{2,20}?(?:项目|工程|(?=[，。；、：]|已|正在|进行|$)))"
)
_ABOUT_LONG = 16  # characters
_JOINTS = re.compile(r"[、的了对在为将和与及并以]|预计|公司")
_VERB_ALONE = 4  # characters: 走访, 新增, 累计服务 need the noun after the figure
_CHANGES = ("增加", "上升", "提高", "提升", "减少", "下降", "降低")
_OPEN_VERBS = ("开展", "组织", "举办", "举行", "召开", "化解")


def left_clause(text: str, at: int, bound: int) -> str:
    """Return the words before ``at``, from the last clause mark or ``bound`` on; brackets are leapt over.

    ``bound`` is where the figure before ends, 0 for the first: behind one in the same clause a 、 parts too.
    """
    depth = 0
    for index in range(at - 1, bound - 1, -1):
        mark = text[index]
        depth += (mark in "）)") - (mark in "（(")
        if depth < 0 or (depth == 0 and mark in _CLAUSE_MARKS):
            return text[index + 1 : at]
    return text[bound:at].rpartition("、")[2] if bound else text[:at]


def name_before(words: str, *, ranked: bool = False) -> str:
    """Return the counted thing named by the words before a figure, ``""`` when they name none."""
    if ranked:
        words = _RANKING.sub("", words)
    leading = _LEADING.match(words)
    bare = _TRAILING.sub("", words[leading.end() :] if leading else words)
    if bare in _CHANGES:
        return ""
    while len(bare) > _ABOUT_LONG and (joint := _last_joint(bare)):
        bare = bare[joint:]
    return bare


def _last_joint(words: str) -> int:
    """Return where the last part of at least two characters begins, 0 when the words have one part."""
    return max((match.end() for match in _JOINTS.finditer(words, 0, len(words) - 2)), default=0)


def noun_after(text: str, at: int) -> str:
    """Return the noun counted when it follows the unit (35家企业), ``""`` when none does."""
    modified = _MODIFIED.match(text, at)
    match = _NOUN.match(text, modified.end() if modified else at)
    if not match or _NOT_A_NOUN.match(match[0]):
        return ""
    noun = _VERBS.split(match[0], maxsplit=1)[0]
    alone = noun == match[0]  # 建成3座桥，
    return noun if len(noun) > 1 or noun in _PLACES or alone else ""


def counted(before: str, noun: str, *, persons: bool = False) -> str:
    """Return the name made of the words before the figure and the noun after it.

    What follows a count of ``persons`` (机关干部20人包联店铺) is seldom a noun.
    """
    short = len(before) <= _VERB_ALONE
    if not noun or (persons and not short and not before.endswith(_OPEN_VERBS)):
        return before
    return before + noun if short or persons else noun


def spent_on(before: str, text: str, at: int) -> str:
    """Return what money goes to (投资的敬老院项目) joined to the words before it, when they say no more."""
    match = _SPENT_ON.match(text, at) if _MONEY_SPENT.search(before) else None
    return before + match[1] if match else before
