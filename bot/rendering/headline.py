"""The first line of a reply: the answer itself, with counts that add up."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from bot.wording import answers as wording
from bot.wording import headlines
from corpus.model import Part, Report
from index.model import Answer, Combination, Excerpt, Intent, Stated, Tier
from index.sentences import split_sentences

_NUMBER_ASKED = re.compile(r"多少|几(?!乎)|百分之")
_NUMBER = re.compile(r"\d|[*X×]")
_ORDER_ASKED = re.compile("第几")
_ORDER = re.compile("第[一二三四五六七八九十百]|首[届次个批家]")
"""第五届 tells the place in a row, 第几届; how many there are (多少届) it does not tell."""


def headline_of(answer: Answer) -> str:
    """Return the answer in one sentence without a full stop."""
    if not answer.scope and answer.reading.intent is not Intent.NONE:
        return wording.NO_REPORTS
    part = answer.reading.part
    if part and answer.scope and len(answer.without_part) == len(answer.scope) and not answer.stated:
        return headlines.no_such_part(_where(answer), part)
    return _HEADLINES[answer.reading.intent](answer)


def count_places(reports: Sequence[Report]) -> str:
    """Count by place: 4个镇, 12个镇街; by report (4份) when they are of several years."""
    periods = {(report.year, report.half) for report in reports}
    if len(periods) > 1:
        return f"{len(reports)}份"
    return f"{len(reports)}个{wording.place_noun(report.place.kind for report in reports)}"


def count_kinds(reports: Sequence[Report]) -> str:
    """Count reports by the kind of place, most first: 14个镇、1个街道."""
    kinds = Counter(report.place.kind or wording.PLACE for report in reports)
    return wording.listed(f"{count}个{kind}" for kind, count in kinds.most_common())


def topic_names(answer: Answer) -> list[str]:
    """Return what is asked about, as the person would name it."""
    return [topic.text for topic in answer.reading.topics if not topic.excluded]


def about(answer: Answer) -> str:
    """Name the matter of a question that lists no mentions: its topics, else its ranked words."""
    names = topic_names(answer) or ([answer.reading.query] if answer.reading.query else [])
    if answer.reading.combination is Combination.ALL:
        names = ["".join(names)] if names else []
    return wording.listed(map(wording.quoted, names)) if names else "这件事"


def _which(answer: Answer) -> str:
    claim = _claim(answer)
    part = answer.reading.part if answer.reading.topics else None
    total = sum(stated.mentions for stated in answer.stated) if answer.reading.topics else 0
    if len(answer.scope) == 1:
        label = answer.scope[0].place.label
        if answer.stated:
            return headlines.one_place_headline(label, part, claim, total)
        return headlines.one_place_without(label, part, claim)
    lacking = _lacking(answer, part)
    searched = headlines.searched(len(answer.scope), part, lacking)
    if not answer.stated:
        noun = wording.place_noun(report.place.kind for report in answer.scope)
        return headlines.nobody_headline(searched, claim, noun)
    if len(answer.stated) == len(answer.scope) - lacking and headlines.denies(claim):
        return headlines.all_headline(searched, claim)
    scope = headlines.in_scope(len(answer.scope), part, lacking)
    return headlines.stated_headline(scope, _count(answer.stated), claim, total)


def _lacking(answer: Answer, part: Part | None) -> int:
    """Return how many reports were not searched because they have no such part."""
    return len(answer.without_part) if part else 0


def _claim(answer: Answer) -> str:
    """Say what the stated townships do: 提到“甲”但没有提到“乙”."""
    reading = answer.reading
    wide = any(stated.tier is Tier.SYNONYM for stated in answer.stated)
    yes = mentioned(answer, wide=wide)
    no = headlines.lacks([topic.text for topic in reading.topics if topic.excluded])
    return "但".join(filter(None, (yes, no))) or headlines.has_part(reading.part)


def mentioned(answer: Answer, *, wide: bool = False) -> str:
    """Say what the question wants mentioned: 提到“甲”, 同时提到“甲”和“乙”; ``""`` for nothing."""
    every = answer.reading.combination is Combination.ALL
    return headlines.mentions(topic_names(answer), every=every, wide=wide)


def kept_part(answer: Answer) -> Part | None:
    """Return the part that was asked for; None where the passages that answer stand in others too."""
    part = answer.reading.part
    shown = (excerpt.block.part for stated in answer.stated for excerpt in stated.excerpts)
    return part if all(stands == part for stands in shown) else None


def _fact(answer: Answer) -> str:
    if not answer.stated:
        return headlines.no_fact(_where(answer), near=bool(answer.related))
    label = answer.stated[0].report.place.label
    sentence = quoted_sentence(answer)
    if not sentence:
        return headlines.passages_headline(label, kept_part(answer))
    if not _telling(answer.question)(sentence):
        return headlines.no_number_headline(label, sentence)
    return headlines.fact_headline(label, sentence)


def quoted_sentence(answer: Answer) -> str:
    """Return the sentence of a report that the headline ends with; ``""`` where it quotes none."""
    if answer.reading.intent is not Intent.FACT or not answer.stated:
        return ""
    return telling_sentence(answer.stated[0].excerpts[0], _telling(answer.question))


def _telling(question: str) -> Callable[[str], bool]:
    """Return what says of a sentence whether it can answer: to a question for a number, one that gives it."""
    if _ORDER_ASKED.search(question):
        return _tells_order
    return _tells_number if _NUMBER_ASKED.search(question) else bool


def _tells_order(sentence: str) -> bool:
    return bool(_ORDER.search(sentence)) or _tells_number(sentence)


def _tells_number(sentence: str) -> bool:
    from index.figures import read_figures  # only what asks for a number needs the rules of numbers

    return bool(_NUMBER.search(sentence) or read_figures(sentence))


def telling_sentence(excerpt: Excerpt, tells: Callable[[str], bool] = bool) -> str:
    """Return the sentence of an excerpt with most of its marks; ``""`` without marks.

    One that ``tells`` takes goes before, if it holds at least half as much.
    """
    held = {
        excerpt.text[first:last].strip(): sum(
            end - start for start, end in excerpt.marks if first <= start < last
        )
        for first, last in (split_sentences(excerpt.text) if excerpt.marks else [])
    }
    most = max(held.values(), default=0)
    marked = {sentence: share for sentence, share in held.items() if share and share * 2 >= most}
    telling = {sentence: share for sentence, share in marked.items() if tells(sentence)} or marked
    return max(telling, key=telling.__getitem__, default="")


def _how(answer: Answer) -> str:
    if len(answer.scope) == 1 or not answer.stated:
        return _fact(answer)
    scope = headlines.in_scope(len(answer.scope), kept_part(answer), len(answer.without_part))
    return headlines.how_headline(scope, _count(answer.stated), about(answer))


def _figures(answer: Answer) -> str:
    if not answer.stated:
        return headlines.no_figures(_where(answer), about(answer))
    if len(answer.scope) == 1:
        return _fact(answer)
    given = [stated for stated in answer.stated if any(not row.masked for row in stated.rows)]
    masked = [stated for stated in answer.stated if stated.rows and all(row.masked for row in stated.rows)]
    bare = [stated for stated in answer.stated if not stated.rows]
    told = (
        (headlines.with_figures, given),
        (headlines.with_masked_figures, masked),
        (headlines.without_figures, bare),
    )
    counts = [say(_count(places)) for say, places in told if places]
    scope = headlines.in_scope(len(answer.scope), answer.reading.part, len(answer.without_part))
    return headlines.figures_headline(scope, about(answer), counts)


def _nothing(answer: Answer) -> str:
    if answer.reading.notes:
        return wording.together(answer.reading.notes)
    asked = answer.reading.query or answer.reading.topics
    return wording.UNKNOWABLE if asked else wording.GREETING


def _where(answer: Answer) -> str:
    if len(answer.scope) == 1:
        return f"{answer.scope[0].place.label}的报告"
    return f"{len(answer.scope)}份报告"


def _count(stated: Iterable[Stated]) -> str:
    return count_places([one.report for one in stated])


_HEADLINES = {
    Intent.WHICH: _which,
    Intent.FACT: _fact,
    Intent.HOW: _how,
    Intent.FIGURES: _figures,
    Intent.NONE: _nothing,
}
