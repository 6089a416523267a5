"""An answer as a reply: headline, reading, cards, who does not mention it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from bot.citation import cite
from bot.rendering.headline import headline_of, kept_part, mentioned, quoted_sentence
from bot.rendering.reply import Card, Group, Quote, Reply
from bot.wording import answers as wording
from bot.wording import headlines
from corpus.model import Report
from index.deferred import DeferredEach
from index.model import Answer, Combination, Excerpt, FigureRow, Intent, Reading, Stated, Tier

NAMED_PLACES = 3
"""Reports that the reading names; more are counted."""

FIGURES_SHOWN = 4
"""Sentences with figures that a card shows at least: a table is not cut after its first row."""


PASSAGES_OF_HOW = 2
"""Passages a card shows at least when a way of doing things is asked: one sentence seldom tells it."""

PASSAGES_OF_PART = 6
"""Sentences a card shows at least when a whole part is asked for, as 各镇有什么困难."""


def compose(answer: Answer, *, excerpts: int = 1, related: int = 3) -> Reply:
    """Return the whole reply: every stated township with its first ``excerpts``, ``related`` near ones."""
    return Reply(
        headline=headline_of(answer),
        quoted=quoted_sentence(answer),
        reading=_reading(answer),
        groups=_groups(answer, excerpts=excerpts, related=related),
        tail=_tail(answer, related=related),
        hints=_hints(answer),
    )


def _groups(answer: Answer, *, excerpts: int, related: int) -> tuple[Group, ...]:
    fact = answer.reading.intent is Intent.FACT
    elsewhere = [one for one in answer.related if one.tier is Tier.SYNONYM]
    nearby = [one for one in answer.related if one.tier is not Tier.SYNONYM][:related]
    tiers: tuple[tuple[str, Sequence[Stated]], ...] = (
        ("", answer.stated[:1] if fact else answer.stated),
        (wording.ALSO, answer.stated[1:] if fact else ()),
        (wording.ELSEWHERE, elsewhere),
        (wording.NEARBY if _counts(answer) else wording.NEAR_PASSAGES, nearby),
    )
    firsts = accumulate((len(held) for _, held in tiers), initial=1)
    shown = max(excerpts, _least(answer.reading))
    figures = answer.reading.intent is Intent.FIGURES
    return tuple(
        Group(title=title, cards=_cards(held, first, excerpts=shown, figures=figures))
        for first, (title, held) in zip(firsts, tiers, strict=False)
        if held
    )


def _counts(answer: Answer) -> bool:
    """Say whether the headline counts, so that what is apart must be said not to count."""
    return answer.reading.intent in (Intent.WHICH, Intent.FIGURES)


def _least(reading: Reading) -> int:
    """Return how many excerpts a card needs at least to answer at all."""
    if reading.part and not reading.topics:
        return PASSAGES_OF_PART
    return PASSAGES_OF_HOW if reading.intent is Intent.HOW else 1


def _cards(held: Sequence[Stated], first: int, *, excerpts: int, figures: bool) -> Sequence[Card]:
    """Return a card for each township, numbered from ``first`` on, made when it is looked at."""

    def make(at: int) -> Card:
        stated = held[at]
        card = make_card(stated, number=first + at, excerpts=excerpts)
        bare = figures and not stated.rows and stated.tier is Tier.LITERAL
        return replace(card, title=wording.without_figure(card.title)) if bare else card

    return DeferredEach(len(held), make)


def make_card(stated: Stated, *, number: int, excerpts: int) -> Card:
    """Return the card of one township with its first ``excerpts``; figures show a few more."""
    best = _figure_excerpts(stated.rows) if stated.rows else stated.excerpts
    shown = best[: max(excerpts, FIGURES_SHOWN) if stated.rows else excerpts]
    return Card(
        number=number,
        title=wording.card_title(stated.report.place.label, stated.mentions, stated.words),
        quotes=tuple(_quote(excerpt, stated) for excerpt in shown),
        more=len({*stated.excerpts, *best} - {*shown}),
        stated=stated,
    )


def describe_row(row: FigureRow) -> str:
    """Return a figure as written, with what is said about it: 接待游客：9万人次（同比增长50%）."""
    hidden = wording.MASKED if row.masked else ""
    planned = wording.PLANNED if row.planned else ""
    amount = wording.amount(row.value, row.unit)
    growth = bool(re.search(rf"(?<![\d.]){re.escape(amount)}$", row.change))  # 增长7%: all there is
    extras = [extra for extra in (row.period, "" if growth else row.change, planned, hidden) if extra]
    return wording.figure(row.what, row.change if growth else amount, extras)


def _quote(excerpt: Excerpt, stated: Stated) -> Quote:
    figures = tuple(describe_row(row) for row in stated.rows if row.excerpt == excerpt)
    return Quote(
        excerpt=excerpt, report=stated.report, citation=cite(excerpt, stated.report), figures=figures
    )


def _figure_excerpts(rows: Iterable[FigureRow]) -> tuple[Excerpt, ...]:
    return tuple(dict.fromkeys(row.excerpt for row in rows))


def _reading(answer: Answer) -> str:
    """Say the reading where the headline does not: places, part, synonyms, corrections."""
    reading = answer.reading
    if reading.intent is Intent.NONE:
        return ""
    labels = [report.place.label for report in answer.scope[:NAMED_PLACES]]
    told = list(reading.notes)
    told += _part_read(answer)
    if reading.places and len(answer.scope) > 1 and not any(map(_leaves_out, reading.notes)):
        told.append(wording.only_places(labels, len(answer.scope)))
    synonyms = [word for topic in reading.topics for word in topic.synonyms if not topic.excluded]
    used = {word for stated in answer.stated for word in stated.words} if synonyms else ()
    if stated_words := [word for word in dict.fromkeys(synonyms) if word in used]:
        told.append(wording.with_synonyms(stated_words))
    return wording.reading(told) if told else ""


def _leaves_out(note: str) -> bool:
    """Say whether a note of the reader names the places left out, so that the others need no names."""
    return note.startswith("不看")


def _part_read(answer: Answer) -> Iterator[str]:
    """Say which part was read where the headline does not: of a fact, and of what stands elsewhere."""
    part, intent = answer.reading.part, answer.reading.intent
    if part and intent in (Intent.FACT, Intent.HOW) and kept_part(answer) is None:
        yield headlines.not_in_part(part)
    elif part and intent is Intent.FACT:
        yield wording.only_part(part)


def _tail(answer: Answer, *, related: int) -> tuple[str, ...]:
    lines = []
    hidden = sum(one.tier is not Tier.SYNONYM for one in answer.related) - related
    if hidden > 0:
        lines.append(wording.more_nearby(hidden))
    if answer.stated and answer.absent:
        lines.append(_absent(answer))
    if answer.without_part and len(answer.scope) > 1:  # of one place the headline says it
        lines.append(wording.without_part(answer.reading.part, _labels(answer.without_part)))
    return tuple(lines)


def _absent(answer: Answer) -> str:
    """List who is silent; figures are found by reading sentences, so there nobody is said to be silent."""
    if answer.reading.intent is Intent.FIGURES:
        return wording.without_such_figures(_labels(answer.absent))
    topics = answer.reading.topics
    alone = len(topics) == 1 or answer.reading.combination is Combination.ANY
    if not alone or any(topic.excluded for topic in topics):
        unwanted = [topic.text for topic in topics if topic.excluded]
        return wording.unfit(_labels(answer.absent), mentioned(answer), unwanted)
    elsewhere = {one.report.id for one in answer.related if one.tier is Tier.SYNONYM}
    silent = [report for report in answer.absent if report.id not in elsewhere]
    return wording.absent(_labels(silent), len(answer.absent) - len(silent))


def _labels(reports: Sequence[Report]) -> Sequence[str]:
    """Return the labels of reports; of thousands a line names but a few."""
    return DeferredEach(len(reports), lambda at: reports[at].place.label)


def _hints(answer: Answer) -> tuple[str, ...]:
    topics = answer.reading.topics
    words = dict.fromkeys(word for topic in topics for word in (*topic.literal, *topic.synonyms))
    told = words.keys() <= {topic.text for topic in topics}  # the headline has said them all
    in_vain = not answer.stated and answer.reading.intent is not Intent.NONE
    lines = [wording.tried(list(words))] if in_vain and not told else []
    if answer.suggestions:
        lines.append(wording.ask_also(answer.suggestions))
    return tuple(lines)
