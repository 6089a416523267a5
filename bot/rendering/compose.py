"""An answer as a reply: headline, reading, cards, who does not mention it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from bot.citation import cite
from bot.rendering.figure_line import is_limited
from bot.rendering.headline import headline_of, kept_part, quoted_sentence
from bot.rendering.listing import is_narrowed, mentioned
from bot.rendering.reply import Card, Group, Quote, Reply
from bot.wording import answers as wording
from bot.wording import headlines
from bot.wording.notes import is_reading, note
from corpus.model import Report
from index.deferred import DeferredEach
from index.model import Answer, Combination, Excerpt, FigureRow, Intent, Reading, Stated, Tier
from index.notes import Note, NoteKind

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
    tiers = list(_tiers(answer, related=related))
    firsts = accumulate((len(held) for _, held in tiers), initial=1)
    shown = max(excerpts, _least(answer.reading))
    figures = answer.reading.intent is Intent.FIGURES
    return tuple(
        Group(title=title, cards=_cards(held, first, excerpts=shown, figures=figures))
        for first, (title, held) in zip(firsts, tiers, strict=False)
        if held
    )


def _tiers(answer: Answer, *, related: int) -> Iterator[tuple[str, Sequence[Stated]]]:
    """Yield the title and the entries of each group; what the bot states has no title."""
    if answer.reading.intent is Intent.FACT:
        yield "", answer.stated[:1]
        yield wording.ALSO, answer.stated[1:]
    else:
        yield "", answer.stated
    listing = answer.reading.intent is Intent.WHICH
    yield _title_of_uncounted(answer), [one for one in answer.related if listing and one.tier is Tier.LITERAL]
    others = [one for one in answer.related if one.tier is Tier.SYNONYM]
    yield wording.REWORDED, [one for one in others if one.reworded]
    yield wording.ELSEWHERE, [one for one in others if not one.reworded]
    yield wording.NEARBY if _counts(answer) else wording.NEAR_PASSAGES, _near(answer)[:related]


def _near(answer: Answer) -> list[Stated]:
    """Return what is offered only because it ranks near."""
    listing = answer.reading.intent is Intent.WHICH
    return [
        one for one in answer.related if one.tier is Tier.NEAR or not (listing or one.tier is Tier.SYNONYM)
    ]


def _title_of_uncounted(answer: Answer) -> str:
    """Say why mentions do not count: they stand in other parts, or do not meet a condition."""
    return wording.OTHER_PARTS if answer.elsewhere else wording.UNFIT


def _counts(answer: Answer) -> bool:
    """Say whether the headline counts, so that what is apart must be said not to count."""
    return answer.reading.intent in (Intent.WHICH, Intent.FIGURES) and not answer.unread


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
        title=wording.card_title(stated.report.place.label, stated.mentions, stated.words, stated.counts),
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
    rows = (row for row in stated.rows if row.excerpt == excerpt and row.what)  # else the sentence says it
    figures = tuple(map(describe_row, rows))
    return Quote(
        excerpt=excerpt, report=stated.report, citation=cite(excerpt, stated.report), figures=figures
    )


def _figure_excerpts(rows: Iterable[FigureRow]) -> tuple[Excerpt, ...]:
    return tuple(dict.fromkeys(row.excerpt for row in rows))


def _reading(answer: Answer) -> str:
    """Say the reading where the headline does not: places, part, synonyms; remarks go before."""
    reading = answer.reading
    if reading.intent in (Intent.NONE, Intent.META):
        return ""
    labels = [report.place.label for report in answer.scope[:NAMED_PLACES]]
    remarks = [note(one) for one in reading.notes if not is_reading(one) and not _is_headline(answer, one)]
    told = [note(one) for one in reading.notes if is_reading(one)]
    told += _part_read(answer)
    if reading.places and len(answer.scope) > 1 and not reading.left_out:
        told.append(wording.only_places(labels, len(answer.scope)))
    synonyms = [word for topic in reading.topics for word in topic.synonyms if not topic.excluded]
    used = {word for stated in answer.stated for word in stated.words} if synonyms else ()
    if stated_words := [word for word in dict.fromkeys(synonyms) if word in used]:
        told.append(wording.with_synonyms(stated_words))
    return "\n".join(filter(None, (wording.together(remarks), wording.reading(told) if told else "")))


def _is_headline(answer: Answer, said: Note) -> bool:
    """Say whether the headline is what a note says."""
    return answer.unread and said.kind is NoteKind.DENIED_NOTHING


def _part_read(answer: Answer) -> Iterator[str]:
    """Say which part was read where the headline does not: of a fact, and of what stands elsewhere."""
    part, intent = answer.reading.part, answer.reading.intent
    if part and intent in (Intent.FACT, Intent.HOW) and kept_part(answer) is None:
        yield headlines.not_in_part(part)
    elif part and intent is Intent.FACT:
        yield wording.only_part(part)


def _tail(answer: Answer, *, related: int) -> tuple[str, ...]:
    """Say what is not shown, and in one line who is silent."""
    silent = [_absent(answer)] if answer.stated and answer.absent else []
    if answer.without_part and len(answer.scope) > 1:  # of one place the headline says it
        silent.append(wording.without_part(answer.reading.part, _labels(answer.without_part)))
    hidden = len(_near(answer)) - related
    return (
        *((wording.more_nearby(hidden),) if hidden > 0 else ()),
        *filter(None, (wording.together(silent),)),
    )


def _absent(answer: Answer) -> str:
    """List who is silent; figures are found by reading sentences, so there nobody is said to be silent."""
    reading, labels = answer.reading, _labels(answer.absent)
    if not reading.sure:
        return wording.others(labels)
    if reading.intent is Intent.FIGURES:
        limited = is_limited(reading)
        return wording.without_fitting_figures(labels) if limited else wording.without_such_figures(labels)
    if is_narrowed(reading):
        return wording.not_so(labels)
    topics = reading.topics
    alone = len(topics) == 1 or reading.combination is Combination.ANY
    if not alone or any(topic.excluded for topic in topics):
        unwanted = [topic.text for topic in topics if topic.excluded]
        return wording.unfit(labels, mentioned(answer), unwanted)
    elsewhere = {one.report.id: one.reworded for one in answer.related if one.tier is Tier.SYNONYM}
    silent = [report for report in answer.absent if report.id not in elsewhere]
    reworded = sum(elsewhere.values())
    return wording.absent(_labels(silent), reworded, len(elsewhere) - reworded)


def _labels(reports: Sequence[Report]) -> Sequence[str]:
    """Return the labels of reports; of thousands a line names but a few."""
    return DeferredEach(len(reports), lambda at: reports[at].place.label)


def _hints(answer: Answer) -> tuple[str, ...]:
    topics = answer.reading.topics
    words = dict.fromkeys(word for topic in topics for word in (*topic.literal, *topic.synonyms))
    told = words.keys() <= {topic.text for topic in topics}  # the headline has said them all
    lines = [wording.tried(list(words))] if _is_zero(answer) and not told else []
    if answer.unread and topics:
        lines.append(wording.ask_quoted([topic.text for topic in topics]))
    if answer.suggestions:
        lines.append(wording.ask_also(answer.suggestions))
    return tuple(lines)


def _is_zero(answer: Answer) -> bool:
    """Say whether nobody at all says it, in no part and in no other words."""
    reading = answer.reading
    searched = reading.intent not in (Intent.NONE, Intent.META) and reading.sure and not answer.unread
    combined = reading.combination is Combination.ALL and len(reading.topics) > 1
    near = Tier.NEAR if _counts(answer) else None  # what ranks near a fact may well be it
    return searched and not combined and not answer.stated and all(one.tier is near for one in answer.related)
