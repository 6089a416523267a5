"""Which part each main section of a report is: by its heading, its place among the others, its tense."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.headings import parse_label
from corpus.items import sentences
from corpus.model import Part
from corpus.parts import part_of_heading
from corpus.years import in_digits, times_in

_STYLES = ("chapter", "first")
_PARTS = (Part.REVIEW, Part.PROBLEMS, Part.PLAN)
_NAMED, _CUE, _TIME, _TENSE = 3.0, 1.2, 1.5, 1.5  # how much each kind of evidence weighs
_ENDS = 0.8  # that a report begins with its review and ends with its plan
_BACK = 2.5  # that a plan is followed by no review
_TOLD = 2.0  # what a heading tells by itself in its place
_GOES_ON = 0.8  # that a section goes on with the part of the one before
_HALF = 0.3  # of a sentence that tells figures of what may be done or planned
_LEAST = 1.6  # that must speak for a part besides the place of its section
_SURE = 1.2  # by how much a part must lead another for it to be told
_MOST = 60  # sentences of a section that are read for their tense

_PAST_WORDS = re.compile(
    r"成就|成效|成绩|历程|收官|回望|回首|过去|以来|走过|答卷|进展|见证|取得|交出|之年$|情况$"
)
_NEXT_WORDS = re.compile(
    r"目标|任务|蓝图|规划|纲要|战略|举措|思路|安排|部署|打算|展望|今后|未来|明年|开局|开好局|起好步|新征程|接续|锚定|"
    r"奋力(?:夺取|谱写|开创|推进)|要求|建议|重点"
)
_FIVE_YEARS = re.compile(r"[“\"]?十([二三四五六七八])五[”\"]?|第十([二三四五六七八])个五年")
_FIVE_NUMBER = {numeral: number for number, numeral in enumerate("二三四五六七八", 12)}
_DONE = re.compile(
    r"了|已[经成建完]|累计|荣获|获评|获得|入选|位居|成功|圆满|顺利|得到|达到?\d|突破\d|提升至|提高到|超额|增长\d|下降\d"
)
_COUNTED = re.compile(  # of what was done, or is to be done
    r"(?:完成|实现|新增|新建|新修|建成|改造|引进|审结|办理|办结|听取|开展|投入|举办)[^，。；]{0,14}\d"
)
_WILL = re.compile(
    r"将|要[^求素]|力争|确保|争取|预期|计划|必须|到20[2-9]\d年|左右|以上|今后|未来|继续|全力|着力|加快|"
    r"(?:^|[，；：])(?:深入|大力|扎实|持续|全面|积极|坚决|切实)?(?:推进|推动|实施|加强|强化|完善|健全|落实|打造|培育|优化|支持|促进|提升|抓好|做好|深化|坚持|建设)"
)


@dataclass(frozen=True, slots=True)
class _Section:
    """A main heading's place among the lines, its words, and the sentences below it."""

    place: int
    words: str
    text: Sequence[str]


def judge_sections(
    texts: Sequence[str], named: Mapping[int, Part], *, reviewed: str, year: int | None
) -> Mapping[int, Part]:
    """Return the part of each main section by the place of its heading; ``{}`` where they are not counted.

    It is other where what speaks for another part than its headings tell is not sure.

    Args:
        texts: The lines of the report.
        named: The parts that its headings tell by themselves, by their places.
        reviewed: The time it looks back on, ``""`` where nothing tells.
        year: The year it is held in, or None.
    """
    found = list(_sections(texts, list(named)))
    if len(found) < 2 or _is_told_field_by_field(found, named):
        return {}
    scores = [_local(section, named[section.place], reviewed, year, found) for section in found]
    best, total = _best(scores)
    parts: dict[int, Part] = {}
    before: Part | None = None
    for at, (section, part) in enumerate(zip(found, best, strict=True)):
        told = named[section.place]
        if part is told or (scores[at][part] < _LEAST and part is not before):
            parts[section.place] = told
        else:
            parts[section.place] = part if total - _best(scores, (at, part))[1] >= _SURE else Part.OTHER
        before = parts[section.place]
    return parts


def _is_told_field_by_field(found: Sequence["_Section"], named: Mapping[int, Part]) -> bool:
    """Say whether the sections are fields, each with its own review and plan."""
    ends = [*(section.place for section in found[1:]), max(named) + 1]
    inside = [
        {named[place] for place in named if section.place < place < end}
        for section, end in zip(found, ends, strict=True)
    ]
    return sum({Part.REVIEW, Part.PLAN} <= parts for parts in inside) > 1


def _sections(texts: Sequence[str], headings: Sequence[int]) -> Iterator[_Section]:
    """Yield the main sections: those of the outermost numbers, counted through from the first to the last."""
    for style in _STYLES:
        labels = [
            (place, label)
            for place in headings
            if (label := parse_label(texts[place])) and label.style == style
        ]
        numbers = [label.number for _, label in labels]
        if len(numbers) < 2:
            continue
        if numbers != list(range(numbers[0], numbers[0] + len(numbers))) or numbers[0] > 2:
            return
        if any(_heads_all(texts[place]) for place in headings if place < labels[0][0]):
            return
        places = [place for place, _ in labels]
        for (place, label), end in zip(labels, [*places[1:], len(texts)], strict=True):
            yield _Section(
                place, in_digits(texts[place][label.end :]).strip("。：: "), texts[place + 1 : end]
            )
        return


def _heads_all(text: str) -> bool:
    """Say whether a heading without a number opens a part that the numbered ones divide."""
    return parse_label(text) is None and part_of_heading(in_digits(text), outer=True) is not None


def _local(
    section: _Section, told: Part, reviewed: str, year: int | None, found: Sequence[_Section]
) -> dict[Part, float]:
    """Return how much speaks for each part by the section alone."""
    score = dict.fromkeys(_PARTS, 0.0)
    named = part_of_heading(section.words, outer=True, reviewed=reviewed)
    plain = named is not Part.PLAN or part_of_heading(section.words, outer=False) is named
    if named in score:
        score[named] += _NAMED if plain else _CUE
    if told in score and told is named and plain:
        score[told] += _TOLD
    if named is Part.PROBLEMS:
        return score
    score[Part.REVIEW] += _CUE * bool(_PAST_WORDS.search(section.words))
    score[Part.PLAN] += _CUE * bool(_NEXT_WORDS.search(section.words))
    ahead = _ahead(section.words, reviewed, year, found)
    tense = _tense(section.text)
    score[Part.PLAN] += _TIME * ahead + _TENSE * tense
    score[Part.REVIEW] -= _TIME * ahead + _TENSE * tense
    score[Part.PROBLEMS] = -_NAMED
    return score


def _ahead(words: str, reviewed: str, year: int | None, found: Sequence[_Section]) -> float:
    """Return whether the times a heading names lie ahead (1) or behind (-1); 0 for none, or both."""
    now = int(reviewed) + 1 if reviewed.isdigit() else year
    known = {time for section in found for time in times_in(section.words) if time.isdigit()}
    if now is None and len(known) == 2:
        now = int(max(known))
    certain = (
        reviewed.isdigit() or str((now or 0) - 1) in known
    )  # else a title's year may be the one reviewed
    times = [int(time) for time in times_in(words) if time.isdigit()] if now else []
    named = [1 if time >= now else -1 for time in times if now and (certain or time != now)]
    periods = sorted({number for section in found for number in _five_years(section.words)})
    for number in _five_years(words):
        if now:
            named.append(1 if 1955 + 5 * number >= now else -1)  # its last year
        elif len(periods) > 1:
            named.append(1 if number == periods[-1] else -1)
    return sum(named) / len(named) if named else 0


def _five_years(words: str) -> list[int]:
    """Return the numbers of the five-year plans that a heading names: 15 for 十五五, of 2026 to 2030."""
    return [_FIVE_NUMBER[one or other] for one, other in _FIVE_YEARS.findall(words)]


def _tense(lines: Sequence[str]) -> float:
    """Return what the sentences of a section tell: 1 for what will be done, -1 for what was done."""
    done = will = 0.0
    read = (text[start:end] for text in lines for start, end in sentences(text))
    for sentence, _ in zip(read, range(_MOST), strict=False):
        if _WILL.search(sentence) and not re.search("[了已]", sentence):
            will += 1
        elif _DONE.search(sentence):
            done += 1
        elif _COUNTED.search(sentence):
            done += _HALF
    return (will - done) / (will + done + 2)


def _best(
    scores: Sequence[Mapping[Part, float]], fixed: tuple[int, Part] | None = None
) -> tuple[list[Part], float]:
    """Return the parts that fit best one after the other, and how well; one of them may be ``fixed``."""
    ways: dict[Part, tuple[list[Part], float]] = {}
    for at, score in enumerate(scores):
        ends = {
            Part.REVIEW: _ENDS * (at == 0),
            Part.PLAN: _ENDS * (at == len(scores) - 1),
            Part.PROBLEMS: 0.0,
        }
        new: dict[Part, tuple[list[Part], float]] = {}
        for part in _PARTS:
            own = score[part] + ends[part] - (1e6 if fixed and fixed[0] == at and fixed[1] is part else 0)
            before = [(path, value - _cost(path[-1], part)) for path, value in ways.values()] or [([], 0.0)]
            path, value = max(before, key=lambda way: way[1])
            new[part] = ([*path, part], value + own)
        ways = new
    return max(ways.values(), key=lambda way: way[1])


def _cost(before: Part, part: Part) -> float:
    if before is part:
        return -_GOES_ON
    return _BACK if before is Part.PLAN else 0
