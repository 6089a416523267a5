"""What the bot says of itself and of what it holds."""

from collections.abc import Sequence

from bot.wording.answers import listed, named

WHO = "我是报告问答，只用报告的原文回答问题，每句话都注明出处"
THANKED = "不客气！还想查什么，接着问就行"
PARTING = "再见！"
_DIVISIONS = {"省": "省（区、市）", "县": "县（市、区）", "区": "县（市、区）"}


def abilities(noun: str) -> str:
    """Say what can be asked, with examples."""
    examples = (
        f"哪些{noun}提到营商环境？",
        f"同时提到民宿和露营的有哪些{noun}？",
        f"各{noun}接待了多少游客？",
        f"各{noun}有哪些困难？",
    )
    return f"直接问就行，例如：{''.join(examples)}接着问也行：“只看计划”“没提到的呢”“那下半年呢”“第2个展开”"


def holds(reports: int, kinds: str, periods: str) -> str:
    """收录了15份报告（14个镇、1个街道），都是2023年上半年的."""
    return "，".join(filter(None, (f"收录了{reports}份报告（{kinds}）", periods)))


def of_periods(periods: Sequence[tuple[str, int]]) -> str:
    """都是2023年上半年的; with several periods: 2022年10份、2023年5份."""
    if not periods:
        return ""
    if len(periods) == 1:
        return f"都是{periods[0][0]}的"
    return listed(f"{period}{count}份" for period, count in periods)


def without_period(reports: int) -> str:
    """Say that no report tells its year."""
    return f"收录了{reports}份报告，都没有写明年份"


def list_reports(held: str, labels: Sequence[str]) -> str:
    """收录了15份报告（14个镇、1个街道）：海宴镇（台山市）、….

    ``held`` counts them.
    """
    return f"{held}：{named(labels)}"


def list_kind(kind: str, labels: Sequence[str]) -> str:
    """1个街道：XX街道（诸暨市）."""
    return f"收录了{len(labels)}个{kind}的报告：{named(labels)}"


def list_above(level: str, names: Sequence[str], unknown: int) -> str:
    """这些报告来自2个省（区、市）：浙江省、广东省；4份没有写明."""
    level = _DIVISIONS.get(level, level)
    told = f"这些报告来自{len(names)}个{level}：{named(names)}" if names else f"报告都没有写明是哪个{level}的"
    return f"{told}；{unknown}份没有写明" if names and unknown else told


def holds_of(labels: Sequence[str]) -> str:
    """有，共2份：海宴镇（台山市）2023年上半年、….

    ``labels`` are never empty.
    """
    return f"有，共{len(labels)}份：{named(labels)}"


def holds_none(name: str) -> str:
    """Say that a place has no report here."""
    return f"没有收录“{name}”的报告"


def no_such_kind(kind: str, kinds: str) -> str:
    """Say that there is no report of such a place, and of which there are."""
    return f"没有收录{kind}的报告，收录的是{kinds}"


def located(name: str, chain: str, missing: Sequence[str]) -> str:
    """海宴镇在广东省江门市台山市; what the report does not tell is said."""
    told = f"{name}在{chain}" if chain else ""
    lacks = f"报告里没有写明{'' if told else name}在哪个{'、哪个'.join(missing)}" if missing else ""
    return "，".join(filter(None, (told, lacks)))


def within(chain: str, name: str) -> str:
    """是，海宴镇在广东省江门市台山市."""
    return f"是，{name}在{chain}"


def elsewhere(chain: str, name: str) -> str:
    """不是，海宴镇在广东省江门市台山市."""
    return f"不是，{name}在{chain}"


def holds_within(division: str, labels: Sequence[str]) -> str:
    """台山的报告收录了4份：海宴镇（台山市）、…."""
    return f"{division}的报告收录了{len(labels)}份：{named(labels)}"
