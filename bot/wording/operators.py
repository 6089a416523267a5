"""What a headline says of what a question does with the mentions: counts apart, conditions, shares."""

import math
from collections.abc import Sequence

from bot.wording.answers import PART, listed, quoted
from bot.wording.headlines import part_names, total_mentions
from corpus.model import Part
from index.wanted import Bounds


def share(count: int, searched: int) -> str:
    """占26.7%."""
    return f"占{f'{100 * count / searched:.1f}'.removesuffix('.0')}%"


def silent_part(parts: Sequence[Part], topic: str, *, noun: str, claim: str) -> str:
    """回顾部分一处也没有写“店小二”; of several things, 回顾部分没有一个镇同时提到“甲”和“乙”."""
    if claim:
        return f"{part_names(parts)}部分{f'没有一个{noun}' if noun else '不符合：'}{claim}"
    return f"{part_names(parts)}部分一处也没有写{quoted(topic)}"


def parts_counted(counts: Sequence[tuple[Part, str]]) -> str:
    """计划部分有1个镇提到; of one place, without a count, 计划部分写了."""
    return "，".join(f"{PART[part]}部分{f'有{count}提到' if count else '写了'}" for part, count in counts)


def by_part(scope: str, claim: str, counts: Sequence[tuple[Part, str]], both: str) -> str:
    """15份报告中，回顾部分有8个镇提到“甲”，计划部分有5个镇，两个部分都有的3个镇."""
    told = [f"{PART[part]}部分{f'有{count}' if count else '没有'}" for part, count in counts]
    first = next(at for at, (_, count) in enumerate(counts) if count)
    told[first] += claim
    every = f"，{'两' if len(counts) == 2 else '各'}个部分都有的{both}" if both else ""
    return f"{scope}，{'，'.join(told)}{every}"


def one_place_by_part(label: str, claim: str, counts: Sequence[tuple[Part, int]]) -> str:
    """海宴镇（台山市）的报告提到“民宿”：回顾部分2处，计划部分没有."""
    told = (f"{PART[part]}部分{f'{count}处' if count else '没有'}" for part, count in counts)
    return f"{label}的报告{claim}：{'，'.join(told)}"


def by_thing(scope: str, counts: Sequence[tuple[str, str, str]], total: int) -> str:
    """15份报告中，7个镇提到“甲”，3个镇提到“乙”，共12处; each with its share where that is asked."""
    return f"{scope}，{things_counted(counts)}{total_mentions(total)}"


def things_counted(counts: Sequence[tuple[str, str, str]]) -> str:
    """7个镇提到“甲”，3个镇提到“乙”（占20%）."""
    told = (f"{count}提到{quoted(topic)}{f'（{share}）' if share else ''}" for topic, count, share in counts)
    return "，".join(told)


def by_place(claim: str, counts: Sequence[tuple[str, int]]) -> str:
    """海宴镇（台山市）提到“民宿”3处，白沙镇（台山市）0处."""
    told = (f"{label}{'' if at else claim}{count}处" for at, (label, count) in enumerate(counts))
    return "，".join(told)


def so_often(claim: str, bounds: Bounds) -> str:
    """提到“创新”3次以上."""
    return f"{claim}{_bounded(bounds, '次')}"


def so_many_of(topics: Sequence[str], bounds: Bounds) -> str:
    """至少提到“甲”、“乙”、“丙”中的2样."""
    least = math.ceil(bounds.least or 1)
    most = "" if bounds.most is None or bounds.most == bounds.least else f"、至多{math.floor(bounds.most)}样"
    return f"提到{listed(map(quoted, topics))}中的至少{least}样{most}"


def only_there(claim: str, part: Part) -> str:
    """只在计划部分提到“甲”."""
    return f"只在{PART[part]}部分{claim}"


def in_each(claim: str, parts: Sequence[Part]) -> str:
    """在回顾、计划部分都提到“甲”."""
    return f"在{part_names(parts)}部分都{claim}"


def in_each_year(claim: str) -> str:
    """每份报告都提到“甲”: of places with several reports."""
    return f"每份报告都{claim}"


def _bounded(bounds: Bounds, unit: str) -> str:
    """3次以上, 超过3次, 不到3次, 不超过3次, 正好3次, 3次到5次."""
    least, most = bounds.least, bounds.most
    if least is not None and most is not None:
        return (
            f"正好{round(least)}{unit}"
            if least == most
            else f"{math.ceil(least)}{unit}到{math.floor(most)}{unit}"
        )
    if least is not None:
        return f"{round(least)}{unit}以上" if least == round(least) else f"超过{round(least)}{unit}"
    if most is None:
        return ""
    return f"不超过{round(most)}{unit}" if most == round(most) else f"不到{round(most)}{unit}"


def nobody_so(searched_reports: str, claim: str, noun: str, having: str) -> str:
    """15份报告中，没有一个镇在回顾、计划部分都提到“甲”，计划部分有1个镇提到."""
    return f"{searched_reports}中，没有一个{noun}{claim}{'，' if having else ''}{having}"
