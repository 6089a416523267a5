"""What stands in the pictures beside an answer's own words."""

from collections.abc import Sequence

from bot.wording.answers import HALF, named

NOT_MENTIONED = "未提及"
NO_SUCH_PART = "无此部分"
BY_SYNONYM = "淡色的用的是近义词"
DISC = "圆点里的数是提到几处"
RING = "圆环是写法不同，不计入"


def times(count: int) -> str:
    """9处."""
    return f"{count}处"


def more_places(count: int) -> str:
    """另有12个没有画出."""
    return f"另有{count}个没有画出"


def more_topics(topics: Sequence[str]) -> str:
    """另有2个话题没有画出：甲、乙."""
    return f"另有{len(topics)}个话题没有画出：{named(topics)}"


def none_of_these(labels: Sequence[str]) -> str:
    """都没有提到的3份：甲、乙、丙."""
    return f"都没有提到的{len(labels)}份：{named(labels)}"


def searched(reports: int, period: str) -> str:
    """15份报告 · 2023年上半年."""
    return " · ".join(filter(None, (f"{reports}份报告", period)))


def half_year(year: int, half: int | None) -> str:
    """2023年上半年, 2023年."""
    return f"{year}年{HALF.get(half or 0, '')}"


def years(first: int, last: int) -> str:
    """2021—2023年."""
    return f"{first}—{last}年"


def page_mark(page: int, pages: int) -> str:
    """第2/3张."""
    return f"第{page}/{pages}张"
