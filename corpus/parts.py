"""Which half of a report a heading or a sentence opens: the review, the problems, the plan."""

import re
from collections.abc import Sequence

from corpus.model import Part
from corpus.years import in_digits, is_past, times_in

_NEXT = r"(?:下半年|下[一1]?步|下一?阶段|今后|未来|明年|来年|接下来|新的?一年)"
_WORK = r"(?:工作|打算|计划|安排|思路|任务|重点|部署|举措|措施|目标|设想|建议|要求|意见|方向)"
_TROUBLE = r"(?:问题|困难|不足|短板|挑战|差距|弱项|薄弱环节)"
_PROBLEMS = re.compile(
    rf"^(?:当前|目前|20\d\d年度?|[今本]年度?|上半年|工作中?|主要|我镇|我县|发展)*(?:存在|面临|遇到)的?.{{0,10}}{_TROUBLE}|"
    rf"^(?:主要|工作中?的)?{_TROUBLE}(?:之处)?(?:[和与及、](?:{_TROUBLE}|建议|对策))*$|{_TROUBLE}(?:和|与|及|、)(?:下[一]?步)"
)
_BOTH = re.compile(r"(?:回顾|总结|情况)(?:以?及|和|与|暨|、).*(?:打算|计划|安排|思路|要点|部署|任务|目标)")
_REVIEW = re.compile(
    r"(?:回顾|总结)(?:（.*）)?$|(?:工作|完成|进展|落实|执行|开展|运行|推进|任务|发展|总体)情况(?:(?:以?及|[和与、])(?:主要)?成[效绩就])?$|"
    r"(?:主要|工作|发展|历史性)(?:成效|成绩|成就|历程|进展)$|^取得的?(?:主要)?成[效绩就]$|^主要做法|^(?:回首|回望|总结)(?:20\d\d|过去|[今去]年)|"
    r"^(?:过去|这)?[一五半\d]年来|^过去|上半年|^去年|^\d{4}年(?:主要)?工作情况|" + _BOTH.pattern
)
_PLAN = re.compile(
    rf"{_NEXT}.*{_WORK}|{_WORK}.*{_NEXT}|^(?:工作)?(?:打算|计划|安排)$|^未来[一五十\d]+年|^展望(?:20\d\d|[明来]年|未来)|"
    r"20\d\d年度?(?:政府|重点|主要)?工作(?:打算|计划|安排|思路|要点)$"
)
_PLAN_OUTER = re.compile(
    r"(?:工作|政府工作|目标|任务)?(?:目标任务|总体要求|总体思路|主要目标|奋斗目标|工作打算|工作安排|工作计划|工作思路|"
    r"工作建议|工作重点|重点工作|工作任务|重点任务|工作部署|发展目标|发展思路)(?:建议|安排)?$|^(?:20\d\d|今|本)年.*(?:工作|目标|任务|要求|思路|实事)|"
    r"(?:做好|抓好|开创|谋划|部署)(?:20\d\d|今|本|明)年.*(?:工作|局面)"
)
_OF_A_YEAR = re.compile(r"20\d\d年?度?(?:[：:，,—─·]+.{2,})?|.{2,16}(?<!\d)20\d\d年?")  # 2023年：奋进的一年
_OF_A_REPORT = re.compile(r"[^半]*(20\d\d)年?度?[^半]*工作报告.*")
_WORK_OF_A_TIME = re.compile(
    r"(?:(?:20\d\d年度?|[今本]年度?)(?:以来)?的?)?(?:政府|镇|乡|街道)?(?:主要|重点|各项)*工作(?:任务)?[：:]?"
)
_STRONG_REVIEW = re.compile(r"(?:上半年|去年|前期).*(?:情况|工作|回顾|总结)|(?:回顾|总结)$")
_HERE = r"(?:当前|目前|现阶段|[我全][镇乡县市区省州]|我们|街道|经济|社会|发展|工作|运行|中|上|还|仍|，)*"
_PROBLEM_SENTENCE = re.compile(
    rf"肯定成绩的同时|清醒地?(?:看到|认识到|认识|意识到)|(?:更|也)要(?:看到|认识到)|不容(?:回避|忽视)|"
    rf"(?:尽管|虽然).*(?:成绩|成效|进展).*{_TROUBLE}|(?:看到|认识到|意识到|深知).*(?:还|仍|存在|面临).*{_TROUBLE}|"
    rf"^{_HERE}(?:存在|面临|遇到)的.{{0,6}}{_TROUBLE}(?:[和与及、]{_TROUBLE})*(?:[：:]|主?要?[是有])|"
    rf"^{_HERE}存在(?:主要|突出)?{_TROUBLE}(?:[和与及、]{_TROUBLE})*[：:]|"
    rf"^(?:当前|目前|但|主要|突出|的)*{_TROUBLE}(?:[和与及、]{_TROUBLE})*(?:主要)?是?[：:]|"
    rf"^(?:当前|目前|但|的)*(?:主要|突出)的?{_TROUBLE}(?:[和与及、]{_TROUBLE})*是|"
    rf"(?:我们|仍|也|更)深感.*{_TROUBLE}|(?:也|还|必须|更应|也应)(?:清醒地?)?看到[，：:]|"
    rf"(?:还|仍|仍然|依然)(?:存在|面临)着?(?:一些|不少|诸多|许多|很多|较多|若干).{{0,8}}{_TROUBLE}"
)
_NEXT_SENTENCE = re.compile(
    r"(?:下[一]?步|接下来|下一?阶段)[，,]?|(?:明年|来年|(?:在)?新的一年(?:里|中)?)[，,]|"
    r"(?:20\d\d年|(?:20\d\d年)?下半年)[，,]?(?:我们|[我全][镇乡县市区省州]|街道)?(?:将|要|重点抓|力争|计划)|"
    r"做好20\d\d年(?:的|各项|政府)*工作|20\d\d年(?:的|我[镇乡县市区]|全[镇乡县市区省]|政府|经济|社会|发展)*工作的?(?:总体|指导思想|基本思路|主要目标|目标任务)"
)
_CALL = re.compile(r"^(?:各位(?:代表|委员)|同志们)[，,！!：:、]*")
_ANNEX = re.compile(r"^附(?:件|录|表)|名词解释|^注释")
_THANKS = re.compile(r"(?:衷心|诚挚|崇高)的?(?:感谢|谢意|敬意)")


def part_of_heading(text: str, *, outer: bool, reviewed: str = "") -> Part | None:
    """Return the part a heading opens, or None when it opens none.

    Args:
        text: The heading without its label and full stop.
        outer: Whether it is one of the outermost headings; deeper ones must say it plainly.
        reviewed: The time the report looks back on, as `reviewed_time` tells it.
    """
    text = in_digits(text).removeprefix("关于")
    if _ANNEX.search(text):
        return Part.OTHER
    if _PROBLEMS.search(text):
        return Part.PROBLEMS
    if _PLAN.search(text) and not _REVIEW.search(text):
        return Part.PLAN
    if not outer:
        return Part.REVIEW if _STRONG_REVIEW.search(text) else None
    if _REVIEW.search(text):
        return Part.REVIEW
    return _by_year(text, reviewed)


def _by_year(text: str, reviewed: str) -> Part | None:
    told = _PLAN_OUTER.search(text) or (reviewed.isdigit() and _OF_A_YEAR.fullmatch(text))
    if not told:
        return None
    return Part.REVIEW if all(is_past(time, reviewed) for time in _times_of(text)) else Part.PLAN


def _times_of(work: str) -> list[str]:
    """Return the times that a heading names, or the heading itself (重点工作): what stands for its time."""
    return times_in(work) or [work]


def reviewed_time(headings: Sequence[str], *, title: str) -> str:
    """Return what a report looks back on (2023, 今年, 重点工作), ``""`` where its headings tell nothing.

    The title or heading of a review names it; else it is the work or year that comes first (2023年主要工作,
    2023年：砥砺奋进的一年), if the report is called a review, or another time follows: as a plan, as the
    only other year, or as the report's own.

    Args:
        headings: The headings without their labels, in order.
        title: The report's title, ``""`` for none.
    """
    parts = [part_of_heading(text, outer=True) for text in (title, *headings)]
    for text, part in zip((title, *headings), parts, strict=True):
        if part is Part.REVIEW and "半年" not in text and (times := times_in(text)):
            return times[0] if _BOTH.search(text) else times[-1]
    first = next((at for at, text in enumerate(headings) if _is_of_a_time(text)), None)
    if first is None or Part.PLAN in parts[: first + 1]:
        return ""
    time = _times_of(headings[first].removeprefix("关于"))[-1]
    later = zip(headings[first + 1 :], parts[first + 2 :], strict=True)
    planned = [times_in(text) for text, part in later if part is Part.PLAN and time not in times_in(text)]
    if Part.REVIEW in parts[1 : first + 1]:  # of the years before: this one may be planned itself
        return time if any(planned) else ""
    years = [year for text in headings if _OF_A_YEAR.fullmatch(in_digits(text)) for year in times_in(text)]
    own = _OF_A_REPORT.fullmatch(in_digits(title))
    followed = planned or _follows(time, own[1] if own else "") or _are_two(time, years)
    return time if followed or parts[0] is Part.REVIEW else ""


def _is_of_a_time(heading: str) -> bool:
    """Say whether a heading names nothing but a year, or the work of a time."""
    text = in_digits(heading).removeprefix("关于")
    return (_WORK_OF_A_TIME.fullmatch(text) or _OF_A_YEAR.fullmatch(text)) is not None


def _follows(time: str, year: str) -> bool:
    return time.isdigit() and year == str(int(time) + 1)


def _are_two(time: str, years: Sequence[str]) -> bool:
    """Say whether the years that headings name are a time and the one after it, and no other."""
    return len(set(years)) == 2 and years[0] == time and _follows(time, years[-1])


def is_problem_sentence(sentence: str) -> bool:
    """Say whether a sentence turns from what was reached to what is wanting."""
    return _PROBLEM_SENTENCE.search(sentence) is not None


def is_next_sentence(sentence: str, *, reviewed: str = "") -> bool:
    """Say whether a sentence turns to what comes next, and not to the time that is looked back on."""
    match = _NEXT_SENTENCE.match(_CALL.sub("", in_digits(sentence)))
    if match is None:
        return False
    times = times_in(match[0])
    return not times or not all(is_past(time, reviewed) for time in times)


def is_thanks(sentence: str) -> bool:
    """Say whether a sentence thanks people for what was reached."""
    return _THANKS.search(sentence) is not None
