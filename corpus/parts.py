"""Which half of a report a heading or a sentence opens: the review, the problems, the plan."""

import re

from corpus.model import Part

_NEXT = r"(?:下半年|下[一1]?步|下一?阶段|今后|未来|明年|来年|接下来|新的?一年)"
_WORK = r"(?:工作|打算|计划|安排|思路|任务|重点|部署|举措|措施|目标|设想|建议|要求|意见|方向)"
_TROUBLE = r"(?:问题|困难|不足|短板|挑战|差距|弱项|薄弱环节)"
_PROBLEMS = re.compile(
    rf"^(?:当前|目前|工作中?|主要|我镇|我县|发展)*(?:存在|面临|遇到)的?.{{0,10}}{_TROUBLE}|"
    rf"^(?:主要)?{_TROUBLE}(?:[和与及、]{_TROUBLE})*$|{_TROUBLE}(?:和|与|及|、)(?:下[一]?步)"
)
_REVIEW = re.compile(
    r"(?:回顾|总结)(?:（.*）)?$|(?:工作|完成|进展|落实|执行|开展|运行|推进|任务)情况$|(?:主要|工作)(?:成效|成绩|成就)$|"
    r"^(?:过去|这)?[一五半\d]年来|^过去|上半年|^去年|^\d{4}年(?:主要)?工作情况"
)
_PLAN = re.compile(
    rf"{_NEXT}.*{_WORK}|{_WORK}.*{_NEXT}|^(?:工作)?(?:打算|计划|安排)$|^未来[一五十\d]+年|"
    r"20\d\d年度?(?:政府|重点|主要)?工作(?:打算|计划|安排|思路|要点)$"
)
_PLAN_OUTER = re.compile(
    r"(?:工作|政府工作|目标|任务)?(?:目标任务|总体要求|总体思路|主要目标|奋斗目标|工作打算|工作安排|工作计划|工作思路|"
    r"工作建议|工作重点|重点工作|工作任务|重点任务|工作部署|发展目标)(?:建议|安排)?$|^(?:20\d\d|今|本)年.*(?:工作|目标|任务|要求)"
)
_STRONG_REVIEW = re.compile(r"(?:上半年|去年|前期).*(?:情况|工作|回顾|总结)|(?:回顾|总结)$")
_PROBLEM_SENTENCE = re.compile(
    rf"肯定成绩的同时|清醒地?(?:看到|认识到|认识|意识到)|(?:更|也)要(?:看到|认识到)|不容(?:回避|忽视)|"
    rf"(?:尽管|虽然).*(?:成绩|成效|进展).*{_TROUBLE}|(?:看到|认识到|意识到|深知).*(?:还|仍|存在|面临).*{_TROUBLE}|"
    rf"(?:还|仍|仍然|依然)(?:存在|面临)着?(?:一些|不少|诸多|许多|很多|较多|若干).{{0,8}}{_TROUBLE}"
)
_NEXT_SENTENCE = re.compile(r"(?:下[一]?步|接下来|下一?阶段)[，,]?")
_ANNEX = re.compile(r"^附(?:件|录|表)|名词解释|^注释")
_YEAR = re.compile(r"20\d\d")
_THANKS = re.compile(r"(?:衷心|诚挚|崇高)的?(?:感谢|谢意|敬意)")


def part_of_heading(text: str, *, outer: bool, reviewed: int | None = None) -> Part | None:
    """Return the part a heading opens, or None when it opens none.

    Args:
        text: The heading without its label and full stop.
        outer: Whether it is one of the outermost headings; deeper ones must say it plainly.
        reviewed: The year the review heading named, if any.
    """
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


def _by_year(text: str, reviewed: int | None) -> Part | None:
    if not _PLAN_OUTER.search(text):
        return None
    years = [int(year) for year in _YEAR.findall(text)]
    if years and reviewed and max(years) <= reviewed:
        return Part.REVIEW
    return Part.PLAN


def is_problem_sentence(sentence: str) -> bool:
    """Say whether a sentence turns from what was reached to what is wanting."""
    return _PROBLEM_SENTENCE.search(sentence) is not None


def is_next_sentence(sentence: str) -> bool:
    """Say whether a sentence turns to what comes next."""
    return _NEXT_SENTENCE.match(sentence) is not None


def is_thanks(sentence: str) -> bool:
    """Say whether a sentence thanks people for what was reached."""
    return _THANKS.search(sentence) is not None


def year_of(text: str) -> int | None:
    """Return the last year a text names, or None."""
    years = _YEAR.findall(text)
    return int(years[-1]) if years else None
