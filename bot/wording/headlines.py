"""What the first line of an answer says: counts that add up, and claims that are true."""

import re
from collections.abc import Sequence

from bot.wording.answers import PART, WRITTEN, listed, quoted
from corpus.model import Part

_COMBINED = re.compile("[”）]但")


def mentions(topics: Sequence[str], *, every: bool, also: str = "") -> str:
    """Say what is mentioned: 提到“甲”, 同时提到“甲”和“乙”; ``also`` names other words for it."""
    if not topics:
        return ""
    verb = "同时提到" if every and len(topics) > 1 else "提到"
    *first, last = [quoted(topic) for topic in topics]
    both = f"{listed(first)}{'和' if every else '或'}{last}" if first else last
    return f"{verb}{both}{f'（或{also}）' if also else ''}"


def lacks(topics: Sequence[str]) -> str:
    """Say what must not be mentioned: 没有提到“甲”, “甲”和“乙”都没有提到."""
    *first, last = ["", *map(quoted, topics)]
    if len(topics) > 1:
        return f"{listed(first[1:])}和{last}都没有提到"
    return f"没有提到{last}" if topics else ""


def searched(reports: int, parts: Sequence[Part], lacking: int) -> str:
    """Count what was searched: 15份报告; 只看问题部分，写了问题的11份报告, where ``lacking`` have none."""
    having = f"写了{part_names(parts)}的" if parts and lacking else ""
    only = f"只看{part_names(parts)}部分，" if parts else ""
    return f"{only}{having}{reports - lacking}份报告"


def part_names(parts: Sequence[Part]) -> str:
    """回顾; 回顾、计划."""
    return listed(PART[part] for part in parts)


def in_scope(reports: int, parts: Sequence[Part], lacking: int = 0) -> str:
    """Open a headline: 15份报告中, 只看计划部分，15份报告中."""
    return f"{searched(reports, parts, lacking)}中"


def stated_headline(scope: str, count: str, claim: str, *, share: str, total: int) -> str:
    """15份报告中有4个镇提到“渔船管控”，占26.7%，共9处."""
    return f"{scope}有{count}{claim}{'，' if share else ''}{share}{total_mentions(total)}"


def total_mentions(total: int) -> str:
    """Add the number of mentions to a headline, when they are counted."""
    return f"，共{total}处" if total else ""


def nobody_headline(searched_reports: str, claim: str, noun: str) -> str:
    """15份报告都没有提到“高价彩礼”; for a combination: 15份报告中，同时提到“甲”和“乙”的镇一个也没有."""
    if opposite := _opposite(claim):
        return f"{searched_reports}都{opposite}"
    return f"{searched_reports}中，{claim}的{noun}一个也没有"


def denies(claim: str) -> bool:
    """Say whether a claim only denies one mention, 没有提到“甲”, so that 都 can stand before it."""
    return claim.startswith("没有提到")


def all_headline(searched_reports: str, claim: str, *, share: str = "") -> str:
    """15份报告都没有提到“人工智能”."""
    return f"{searched_reports}都{claim}{'，' if share else ''}{share}"


def _opposite(claim: str) -> str:
    """Return the claim denied, where one word does it: 提到“甲” and 没有提到“甲”; else ``""``."""
    if denies(claim):
        return claim.removeprefix("没有")
    return f"没有{claim}" if claim.startswith("提到") and not _COMBINED.search(claim) else ""


def one_place_headline(label: str, part: Part | None, claim: str, total: int) -> str:
    """海宴镇（台山市）的报告提到“民宿”，共2处."""
    return f"{label}的报告{_in_part(part)}{claim}{total_mentions(total)}"


def one_place_without(label: str, part: Part | None, claim: str, *, plain: bool = True) -> str:
    """海宴镇（台山市）的报告没有提到“民宿”; a claim that is not ``plain`` asks for more than a mention."""
    if plain and (opposite := _opposite(claim)):
        return f"{label}的报告{_in_part(part)}{opposite}"
    if claim.startswith("同时"):
        return f"{label}的报告{_in_part(part)}没有{claim}"
    return f"{label}的报告{_in_part(part)}不符合：{claim}"


def unread(example: str, *, near: bool) -> str:
    """Say that the words to look for were not surely read, and what is shown or what to do."""
    todo = f"请说出要找的词，例如：{example.removesuffix('？')}"
    return f"没有读准要找的词，{'按整句找到这些' if near else todo}"


def said_otherwise(count: str, words: str) -> str:
    """2个镇用的是相近说法."""
    return f"{count}用的是{words}"


def has_part(part: Part | None) -> str:
    """Say that a report has a part: 写了问题和不足."""
    return f"写了{WRITTEN[part]}" if part else "写到"


def fact_headline(label: str, sentence: str) -> str:
    """白沙镇（台山市）的报告写道：森林覆盖率达35.6%。."""
    return f"{label}的报告写道：{sentence}"


def no_number_headline(label: str, sentence: str) -> str:
    """Say that what comes nearest gives no number, though one was asked for."""
    return f"{label}的报告没有写明数字，相关的是：{sentence}"


def passages_headline(label: str, part: Part | None) -> str:
    """Open several passages of one report: 白沙镇（台山市）的报告写了问题和不足."""
    return f"{label}的报告{has_part(part)}{'' if part else '这些内容'}"


def no_such_part(where: str, part: Part) -> str:
    """海宴镇（台山市）的报告里没有认出写问题和不足的段落: it is not said that there are none."""
    return f"{where}里没有认出写{WRITTEN[part]}的段落"


def not_in_part(part: Part) -> str:
    """Say that the part asked for does not answer, and that the whole reports were searched."""
    return f"{PART[part]}部分以外也有，看的是整份报告"


def no_fact(where: str, *, near: bool) -> str:
    """Say that no sentence answers, and whether something near is shown."""
    return f"{where}里没有找到确切的答案{'，下面几段内容相近' if near else ''}"


def how_headline(scope: str, count: str, about: str) -> str:
    """15份报告中有3个镇写到“跨村联建”的做法."""
    return f"{scope}有{count}写到{about}的做法"


def figures_headline(scope: str, about: str, counts: Sequence[str]) -> str:
    """关于“接待游客”，15份报告中有4个镇写了数字，1个镇隐去了数字."""
    return f"关于{about}，{scope}有{'，'.join(counts)}"


def with_figures(count: str) -> str:
    """4个镇写了数字."""
    return f"{count}写了数字"


def with_fitting_figures(count: str) -> str:
    """2个镇的数字合条件."""
    return f"{count}的数字合条件"


def with_masked_figures(count: str) -> str:
    """1个镇隐去了数字."""
    return f"{count}隐去了数字"


def without_figures(count: str) -> str:
    """2个镇提到但没有数字."""
    return f"{count}提到但没有数字"


def no_figures(where: str, about: str) -> str:
    """Say that no such figure was found."""
    return f"{where}里查不到{about}的数字"


def no_fitting_figures(where: str, about: str) -> str:
    """Say that no figure lies within the bounds asked for."""
    return f"{where}里没有找到合条件的{about}的数字"


def figure_of(label: str, figure: str) -> str:
    """XX街道（诸暨市）：目前共有83家规上工业企业."""
    return f"{label}：{figure}"


def no_figure_of(label: str) -> str:
    """海宴镇（台山市）：没有找到这样的数字."""
    return f"{label}：没有找到这样的数字"


def each_figure(figures: Sequence[str]) -> str:
    """甲镇：接待游客9万人次；乙镇：接待游客5万余人次."""
    return "；".join(figures)


def figure_clauses(clauses: Sequence[str], remarks: Sequence[str]) -> str:
    """投资5000万元建成汾口镇敬老院，新增养老床位数172张; 接待游客XX万人次（原文隐去）."""
    return f"{'，'.join(clauses)}{f'（{listed(remarks)}）' if remarks else ''}"


def _in_part(part: Part | None) -> str:
    return f"{PART[part]}部分" if part else ""
