"""Whose report a text is: the place that speaks in its title and opening words, and most often after."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.divisions import count_divisions, divisions

TOWNSHIPS = ("街道", "镇", "乡", "苏木")
_KINDS = (
    *TOWNSHIPS,
    "自治县",
    "自治旗",
    "县",
    "区",
    "旗",
    "自治州",
    "州",
    "盟",
    "市",
    "自治区",
    "省",
)  # lowest first
_OFFICES = ("农场", "林场", "牧场", "开发区", "管理区", "园区", "度假区", "村", "社区", "局")
BELOW_COUNTIES = (*TOWNSHIPS, *_OFFICES)
_KIND = "|".join(_KINDS)
_ENDS_IN_KIND = re.compile(rf"(?:{_KIND}|{'|'.join(_OFFICES)})$")
_MASK = r"(?:[XxＸ×○〇*＊]{1,4}|某{1,2})"
_MASKED = re.compile(rf"{_MASK}(?:{_KIND})")
_TIME = re.compile(
    r"(?:20\d\d[-—~至])?20\d\d年?度?|二〇[〇一二三四五六七八九]{2}年|[上下]?半年度?|年中|(?:第?[一二三四]|前[二三])季度|"
    r"(?:\d{1,2}[-—~至])?\d{1,2}月份?(?:\d{1,2}日)?|[\d_\-—()（）【】《》\s]+|关于"
)
_OFFICE = (
    r"(?:人民)?政府|(?:中级|高级)?人民法院|法院|人民检察院|检察院|政协|统计局|国民经济|统计公报|党委|党工委|办事处|管委会|工作|总结|汇报|简报|报告|"
    r"第[一二三四五六七八九十百]+[届次]|人大|人民代表"
)
_BEFORE_OFFICE = re.compile(rf"^(.*?)(?:{_OFFICE}|$)")
_MEETING = re.compile(r"在(.{1,20}?)第[一二三四五六七八九十百\d]+届")
_HEADLINE = re.compile(  # a line alone: 重磅！北岗镇2024年政府工作报告来了
    rf"^(?=[^。；]{{4,40}}$)(?:.*[^\u4e00-\u9fff])?([\u4e00-\u9fff]{{2,12}}(?:{_KIND}))(?:人民政府|办事处)?"
    r"20\d\d年度?(?:[上下]半年)?《?(?:政府)?工作(?:报告|总结)"
)
_ISSUER = re.compile(  # 中共青山镇委员会; 青山镇人民政府镇长  王强
    rf"^(?=[^。；：]{{4,40}}$)([\u4e00-\u9fff]{{1,14}}(?:{_KIND}))\s*(?:人民政府|委员会|党委|党工委|办事处|管委会)"
)
_PARTY = re.compile(r"^.*(?:中共|中国共产党)")
_OPENING = re.compile(r"代表(.{0,20}?)(?:第.{1,5}届)?(?:人民政府|政府|办事处|管委会|党委)")
_PATTERNS = (_MEETING, _OPENING, _HEADLINE, _ISSUER)  # the surest first
_OURS = re.compile(rf"(?:全|我|本)({_KIND})")
_ABOVE = re.compile(r"[\u4e00-\u9fff]{2,}?(?:省|自治州|市|自治县|县|区|旗)(?=[\u4e00-\u9fff]{2})")
_COMMON = re.compile(
    r"代表|政府|党委|[县市区省]委|我们|的|(?:[乡城集村市小强重古名圩各全我本该驻帮治]|中心|建制|文明|示范|试点|标杆|卫生|特色|新型|工业|农业|旅游|生态|经济|先进|美丽|"
    r"平安|和谐|国家|全国|级|百|千|个)(?:镇|乡|街道)$"
)
COUNTRY = "全国"
_COUNTRY = re.compile(
    r"[届次]全国(?:人民代表大会|人大|委员会)|国务院总理|全国人民代表大会常务委员会委员长|最高人民(?:法院|检察院)"
)
_SHORT = 60  # characters: longer lines are no header
_HEADER_LINES = 15
_MIN_TIMES = 2
_MOST = 0.8  # share of its times from which on a longer name is the name
_OWN = 0.2  # share of the times it says 全县 from which on 全镇 makes a report a township's: few look down


@dataclass(frozen=True, slots=True)
class Speaker:
    """The place a report speaks for; ``name`` and ``kind`` are ``""`` where nothing tells them.

    ``above`` holds the divisions that its name was said with, outermost first, known to us or not.
    """

    name: str
    kind: str
    above: tuple[str, ...] = ()


def find_speaker(texts: Sequence[str], *, title: str, stem: str) -> Speaker:
    """Return whose report these lines are.

    Args:
        texts: The report's lines.
        title: Its title, ``""`` for none.
        stem: The file's name without its suffix; it counts only where the text names nobody.
    """
    if any(_COUNTRY.search(text) for text in (title, *texts[:_HEADER_LINES]) if len(text) <= _SHORT):
        return Speaker(COUNTRY, "国家")
    said = list(_said(texts, title))
    kind = next((one.kind for one in said), "") or _ours(texts) or _masked_kind(texts)
    name = next((one.name for one in said if one.name and one.kind == kind), "")
    name = name or _frequent("\n".join(texts), kind) or _in_stem(stem, kind)
    above = max((one.above for one in said if one.name == name), key=len, default=())
    return Speaker(name, kind_of(name) or kind, above)


def is_masked(name: str) -> bool:
    """Say whether a name is hidden (XX, 某某), wholly or in part, or none in Chinese."""
    return re.fullmatch(r"(?!.*某)[\u4e00-\u9fff]+", name) is None


def kind_of(name: str) -> str:
    """Return what kind of place a name names: 镇 for 汾口镇; ``""`` for none."""
    match = _ENDS_IN_KIND.search(name)
    return match[0] if match else ""


def _said(texts: Sequence[str], title: str) -> Iterator[Speaker]:
    """Yield who speaks, perhaps without a name, by the title, the meeting and the opening words."""
    header = texts[:_HEADER_LINES]
    titles = [title.partition("关于")[0], title] if "关于" in title else [title]
    places = [_BEFORE_OFFICE.match(_TIME.sub("", words)) for words in titles]
    places += [pattern.search(text) for pattern in _PATTERNS for text in header]
    for match in places:
        if match and (kind := kind_of(match[1])):
            above, name = divide(match[1])
            yield Speaker(name, kind, above)


def divide(text: str) -> tuple[tuple[str, ...], str]:
    """Return the divisions a text names before a place, and its name: 浙江省, 淳安县; 汾口镇."""
    text = _PARTY.sub("", text)
    masked = _MASKED.search(text)
    if masked and masked.end() == len(text):
        return (), masked[0]
    run = re.search(r"[\u4e00-\u9fff]+$", text)
    name = run[0] if run else ""
    above: list[str] = []
    while end := _end_above(name):
        above.append(name[:end])
        name = name[end:]
    return tuple(above), "" if name == kind_of(name) else name


def _end_above(name: str) -> int:
    """Return where the division that stands before a name ends; 0 for none."""
    known = divisions()
    if name in known:
        return 0
    ends = (end for end in range(len(name) - 1, 1, -1) if name[:end] in known)
    unknown = _ABOVE.match(name)
    end = next(ends, unknown.end() if unknown else 0)
    return end if unknown is None or name[end:] != kind_of(name) else 0


def _ours(texts: Sequence[str]) -> str:
    """Return the kind of place a report calls its own most often (全镇, 我县)."""
    counts = Counter(kind for text in texts for kind in _OURS.findall(text))
    most = max(counts.values(), default=0)
    return next((kind for kind in _KINDS if counts[kind] > _OWN * most), "")


def _masked_kind(texts: Sequence[str]) -> str:
    """Return the kind of the masked name that stands most often (XX镇)."""
    counts = Counter(match[0] for text in texts for match in _MASKED.finditer(text))
    return kind_of(max(counts, key=counts.__getitem__, default=""))


def _frequent(text: str, kind: str) -> str:
    """Return the name of this kind that a text says most often, masked ones as they stand; else ``""``."""
    if not kind:
        return ""
    if kind not in TOWNSHIPS:
        counts = Counter({name: n for name, n in count_divisions(text).items() if name.endswith(kind)})
    else:
        counts = _township_names(text, kind)
    counts = Counter({name: times for name, times in counts.items() if times >= _MIN_TIMES})
    counts.update(re.findall(rf"{_MASK}{kind}", text))
    return max(counts, key=counts.__getitem__, default="")


def _township_names(text: str, kind: str) -> Counter[str]:
    """Return names of two and three characters before ``kind``; the longer where it is mostly said."""
    found = [
        match[1] for size in (2, 3) for match in re.finditer(rf"(?=([\u4e00-\u9fff]{{{size}}}{kind}))", text)
    ]
    free = set(
        re.findall(rf"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,3}}{kind}", text)
    )  # not behind another word
    counts = Counter(name for name in found if name in free and not _COMMON.search(name))
    for longer in [name for name in counts if len(name) == 3 + len(kind)]:
        if counts[longer] >= _MOST * counts[longer[1:]]:
            del counts[longer[1:]]
    return counts


def _in_stem(stem: str, kind: str) -> str:
    """Return the place a file's name tells (汾口镇2023年工作报告, 03-湖南), unless of another kind."""
    match = _BEFORE_OFFICE.match(_TIME.sub("", stem))
    words = match[1].strip() if match else ""
    if kind_of(words).endswith(kind) and kind_of(words):
        return divide(words)[1]
    fitting = (
        [name for name in divisions() if name.startswith(words) and name.endswith(kind)] if words else []
    )
    shorts = [name for name in fitting if any(division.short == words for division in divisions()[name])]
    return shorts[0] if len(shorts) == 1 else ""
