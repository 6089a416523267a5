"""What an answer says in the bot's own words: headlines, counts, who does not mention it."""

from collections.abc import Iterable, Sequence

from corpus.model import Part
from index.model import Tier

# ── Words ────────────────────────────────────────────────────────────────────────────────────────

PART = {Part.REVIEW: "回顾", Part.PROBLEMS: "问题", Part.PLAN: "计划", Part.OTHER: "其他"}
WRITTEN = {
    Part.REVIEW: "工作回顾",
    Part.PROBLEMS: "问题和不足",
    Part.PLAN: "下一步计划",
    Part.OTHER: "其他内容",
}
_WORDS_TOLD = 8
_LABELS_TOLD = 40
HALF = {1: "上半年", 2: "下半年"}
PLACE = "地方"  # where its kind is not known
TIER = {Tier.LITERAL: "原词", Tier.SYNONYM: "近义词", Tier.NEAR: "内容相近"}


def named(labels: Sequence[str]) -> str:
    """Name reports; after ``_LABELS_TOLD`` of them the rest is counted."""
    told = listed(labels[:_LABELS_TOLD])
    return f"{told}等{len(labels)}份" if len(labels) > _LABELS_TOLD else told


def listed(items: Iterable[str]) -> str:
    """Join things of one kind: 甲、乙、丙."""
    return "、".join(items)


def quoted(text: str) -> str:
    """Put a topic in quotation marks, unless it stands in them; marks inside it become inner ones."""
    whole = text.startswith("“") and text.find("”") == len(text) - 1
    inner = text[1:-1] if whole else text
    if inner.count("“") != inner.count("”"):  # a word cut out of its quotation marks: 三无”船舶
        inner = inner.translate(str.maketrans("", "", "“”"))
    return f"“{inner.translate(str.maketrans('“”', '‘’'))}”"


def place_noun(kinds: Iterable[str]) -> str:
    """Name places of these kinds together: 镇, 乡镇, 县（市、区）; 地方 when nothing fits."""
    found = frozenset(kinds)
    if len(found) == 1:
        return next(iter(found)) or PLACE
    for members, noun in _TOGETHER:
        if found <= members:
            return noun
    return PLACE


_TOGETHER = (
    (frozenset(("乡", "镇")), "乡镇"),
    (frozenset(("镇", "街道")), "镇（街道）"),
    (frozenset(("乡", "镇", "街道")), "乡镇（街道）"),
    (frozenset(("县", "区", "市")), "县（市、区）"),
    (frozenset(("省", "自治区", "市", "直辖市")), "省（区、市）"),
)

# ── Answers ──────────────────────────────────────────────────────────────────────────────────────


MASKED = "原文隐去"
_PER_CENT = "百分之"
PLANNED = "计划"


def without_figure(title: str) -> str:
    """海宴镇（台山市） · 提到，但没有数字."""
    return f"{title} · 提到，但没有数字"


def amount(value: str, unit: str) -> str:
    """Put a value and its unit together as the report has them: 9万人次, 百分之九十八."""
    before, after = (_PER_CENT, unit.removeprefix(_PER_CENT)) if unit.startswith(_PER_CENT) else ("", unit)
    return f"{before}{value}{after}"


def figure(what: str, value: str, extras: Sequence[str]) -> str:
    """接待游客：9万人次（上半年，同比增长50%）."""
    return f"{what}：{value}{'（' + '，'.join(extras) + '）' if extras else ''}"


GREETING = "你好！想查什么，直接问就行，例如：哪些地方提到营商环境？"
NO_REPORTS = "没有载入任何报告，无从回答"
UNCLEAR = "没有读懂想找什么，请说出要找的词，例如：哪些地方提到营商环境？"
EXAMPLE_TOPICS = ("渔船管控", "高标准农田", "营商环境", "乡村振兴", "就业")


def example_question(noun: str, topic: str) -> str:
    """哪些镇提到渔船管控？."""
    return f"哪些{noun}提到{topic}？"


def reading(parts: Sequence[str]) -> str:
    """Say how the question was read."""
    return f"理解：{together(parts)}"


def together(sentences: Iterable[str]) -> str:
    """Put several sentences on one line."""
    return "；".join(sentences)


def only_part(part: Part | None) -> str:
    """只看计划部分."""
    return f"只看{PART[part]}部分" if part else ""


def only_places(labels: Sequence[str], total: int) -> str:
    """只看海宴镇（台山市）、白沙镇（台山市）; many are counted."""
    return f"只看{listed(labels)}" if total <= len(labels) else f"只看{listed(labels)}等{total}份报告"


def with_synonyms(words: Sequence[str]) -> str:
    """相近说法也算：“夜市”、“夜经济”."""
    return f"相近说法也算：{listed(map(quoted, words))}"


def other_words(*, reworded: bool) -> str:
    """Name other words for a thing: other wordings of the same, or kinds of it and what is like it."""
    return "不同写法" if reworded else "相近说法"


def tried(words: Sequence[str]) -> str:
    """Name the words that were looked for in vain; many are counted."""
    told = listed(words[:_WORDS_TOLD])
    return f"查过的词：{told}等{len(words)}个" if len(words) > _WORDS_TOLD else f"查过的词：{told}"


def ask_quoted(topics: Sequence[str]) -> str:
    """Tell how to ask for the very words that were not surely read."""
    return f"要找的就是{listed(map(quoted, topics))}的话，请加上引号再问"


def ask_also(questions: Sequence[str]) -> str:
    """Offer other questions."""
    return f"可以再问：{' / '.join(questions)}"


def card_title(
    label: str, total: int, words: Sequence[str], counts: Sequence[tuple[str | Part, int]] = ()
) -> str:
    """海宴镇（台山市） · 2处，写作“夜市”; with counts, “夜市”2处、“温泉”1处, or 回顾2处、计划1处."""
    apart = (f"{PART[of] if isinstance(of, Part) else quoted(of)}{count}处" for of, count in counts)
    told = [listed(apart) or f"{total}处"] if total else []
    told += [f"写作{listed(map(quoted, words))}"] if words else []
    return f"{label} · {'，'.join(told)}" if told else label


REWORDED = "写法不同（不计入）"
ELSEWHERE = "相近说法（不计入）"
OTHER_PARTS = "写在其他部分（不计入）"
UNFIT = "提到了，但不合条件（不计入）"
NEARBY = "内容相近（不计入）"
NEAR_PASSAGES = "内容相近"
ALSO = "其他可能有关的"


def more(excerpts: int, mentions: int) -> str:
    """Say how many mentions are not shown; where none are counted, how many excerpts."""
    return f"还有{mentions}处" if mentions else f"另有{excerpts}段"


def absent(labels: Sequence[str], reworded: int, alike: int) -> str:
    """List who does not mention it, those that have it in other words counted apart."""
    told = [f"写法不同的{reworded}份（见上）"] if reworded else []
    told += [f"只用了相近说法的{alike}份（见上）"] if alike else []
    if labels:
        told.append(f"{'都' if told else ''}没有提到的{len(labels)}份：{named(labels)}")
    return together(told)


def others(labels: Sequence[str]) -> str:
    """List who is not stated, without a claim."""
    return f"其余{len(labels)}份：{named(labels)}"


def not_so(labels: Sequence[str]) -> str:
    """List who does not meet a condition."""
    return f"不合这个条件的{len(labels)}份：{named(labels)}"


def unfit(labels: Sequence[str], wanted: str, unwanted: Sequence[str]) -> str:
    """List who does not fit a combination, and how; ``wanted`` says what must be mentioned."""
    *first, last = ["", *map(quoted, unwanted)]
    others = f"{listed(first[1:])}或{last}" if len(unwanted) > 1 else last
    if not unwanted:
        return f"没有{wanted}的{len(labels)}份：{named(labels)}"
    if not wanted:
        return f"提到{others if len(unwanted) > 1 else ''}的{len(labels)}份：{named(labels)}"
    return f"其余{len(labels)}份没有{wanted}，或者提到了{others}：{named(labels)}"


def without_fitting_figures(labels: Sequence[str]) -> str:
    """List who gives no figure within the bounds asked for."""
    return f"没有找到合条件的数字的{len(labels)}份：{named(labels)}"


def without_such_figures(labels: Sequence[str]) -> str:
    """List who gives no such figure."""
    return f"没有找到这类数字的{len(labels)}份：{named(labels)}"


def more_nearby(count: int) -> str:
    """Say how many near ones are not shown."""
    return f"另有{count}份内容相近，没有列出"


def without_part(part: Part | None, labels: Sequence[str]) -> str:
    """List the reports that have no such part."""
    return f"没有认出{PART[part] if part else '这一'}部分的{len(labels)}份：{named(labels)}"
