"""Answer how many, township by township: the figure as written, who hides it and who is silent."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from corpus.model import Report
from index.answering.evidence import Evidence
from index.answering.facts import answer_passages
from index.answering.figure_asked import Asked
from index.answering.figure_candidates import Sentence, find_sentences, order_sentences
from index.answering.figure_operators import applied
from index.answering.passages import expanded_query
from index.answering.resources import Resources, Scope, all_excerpts
from index.answering.which import answer_which
from index.deferred import Deferred
from index.figures.reading import Figure, read_figures
from index.model import Answer, Excerpt, FigureRow, Intent, Reading, Stated, Tier
from index.sentences import cut_excerpt
from index.wanted import Expected, Operator

_ROWS = 4  # sentences of one report
_ORDINAL = re.compile("第[一二三四五六七八九十百\\d]|首[届次个批家]")


def answer_figures(resources: Resources, question: str, reading: Reading) -> Answer:
    """State every report that gives a figure for what is asked, its best sentences first.

    A part that was named comes first, but a figure that stands in another part is no less true. Where none
    answers, the passages of the thing are shown.
    """
    answer = _rows(resources, question, reading)
    if not answer.stated and reading.part is not None:
        elsewhere = _rows(resources, question, replace(reading, part=None))
        answer = replace(elsewhere, reading=reading) if elsewhere.stated else answer
    if answer.stated or any(one.rows for one in answer.related):
        return answer
    if _counts_mentions(reading):
        return answer_which(resources, question, replace(reading, intent=Intent.WHICH))
    return _passages(resources, question, reading, answer)


def _counts_mentions(reading: Reading) -> bool:
    """Say whether the mentions themselves are counted: 提到了几次, 占多少."""
    counting = {Operator.TIMES, Operator.SHARE} & {*reading.operators}
    return bool(counting) and bool(reading.topics) and not reading.wanted.noun and len(reading.places) != 1


def _rows(resources: Resources, question: str, reading: Reading) -> Answer:
    scope, table = Scope.of(resources, reading), resources.table
    query = expanded_query(resources, reading)
    asked = Asked.of(resources, reading, query)
    answering, bare = _apart(resources, find_sentences(resources, scope, reading, query, asked), scope)
    stated = tuple(_state(report, sentences) for report, sentences in answering)
    told, reading = applied(stated, reading)
    held = {one.report.id for one in told}
    related = [replace(one, tier=Tier.NEAR) for one in stated if one.report.id not in held]
    related += [_mention(resources, asked.whole, report, sentence) for report, sentence in bare]
    return Answer(
        question=question,
        reading=reading,
        scope=scope.reports,
        stated=told,
        related=tuple(related),
        absent=table.pick(scope.chosen & ~table.chosen(held)),
        without_part=scope.without_part,
        ranked=_ranked(told, related),
    )


def _apart(
    resources: Resources, sentences: Iterable[Sentence], scope: Scope
) -> tuple[list[tuple[Report, list[Sentence]]], list[tuple[Report, Sentence]]]:
    """Tell the reports that give a figure, each with its best sentences, from those that only speak of it.

    Both stand best first, those that hide their figures behind the others.
    """
    table, alone = resources.table, len(scope.reports) == 1
    found: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        found.setdefault(table.numbers[sentence.block.report_id], []).append(sentence)
    answering, bare = [], []
    for number in sorted(found):
        best = order_sentences(found[number])[:_ROWS]
        if best and (alone or best[0].named):
            answering.append((table.reports[number], best))
        else:
            bare.append((table.reports[number], max(found[number], key=lambda one: one.fit)))
    answering.sort(key=lambda one: (one[1][0].masked, -one[1][0].fit))
    bare.sort(key=lambda one: -one[1].fit)
    return answering, bare


def _passages(resources: Resources, question: str, reading: Reading, answer: Answer) -> Answer:
    """Return the passages of the thing where no figure answers; stated are those that give a number."""
    passages = answer_passages(resources, question, reading)
    ordinal = reading.wanted.expected is Expected.ORDINAL
    alone = len(answer.scope) == 1 or ordinal
    telling = [one for one in passages.stated if alone and _tells(one.excerpts[0], ordinal=ordinal)]
    held = {one.report.id for one in telling}
    related = (*(one for one in passages.stated if one.report.id not in held), *passages.related)
    return replace(
        passages,
        stated=tuple(telling),
        related=tuple(replace(one, tier=Tier.NEAR) for one in related),
        absent=tuple(report for report in answer.absent if report.id not in held),
    )


def _tells(excerpt: Excerpt, *, ordinal: bool) -> bool:
    """Say whether a passage gives a figure, or a place in a row where one is asked for: 第五届."""
    return bool(read_figures(excerpt.text)) or (ordinal and bool(_ORDINAL.search(excerpt.text)))


def _state(report: Report, sentences: Sequence[Sentence]) -> Stated:
    rows: list[FigureRow] = []
    excerpts: list[Excerpt] = []
    for sentence in sentences:
        excerpt = _excerpt(sentence)
        excerpts.append(excerpt)
        rows.extend(_row(one.figure, excerpt) for one in sentence.found)
    return Stated(report=report, mentions=0, excerpts=tuple(excerpts), rows=tuple(rows))


def _mention(resources: Resources, evidence: Evidence, report: Report, sentence: Sentence) -> Stated:
    """Return a report that speaks of the matter, but whose figures name another thing or are none."""
    if sentence.found:
        return Stated(report=report, mentions=0, excerpts=(_excerpt(sentence),), tier=Tier.NEAR)
    cut = partial(evidence.best_excerpt, sentence.block, length=resources.excerpt_length)
    return Stated(report=report, mentions=0, excerpts=Deferred(lambda: (cut(),)), tier=Tier.NEAR)


def _excerpt(sentence: Sentence) -> Excerpt:
    start, end = sentence.span
    figures = [(start + one.figure.start, start + one.figure.end) for one in sentence.found]
    return cut_excerpt(sentence.block, start, end, marks=figures)


def _row(figure: Figure, excerpt: Excerpt) -> FigureRow:
    return FigureRow(
        what=figure.what,
        value=figure.value,
        unit=figure.unit,
        change=figure.change,
        period=figure.period,
        planned=figure.planned,
        masked=figure.masked,
        excerpt=excerpt,
    )


def _ranked(stated: Sequence[Stated], related: Sequence[Stated]) -> Sequence[Excerpt]:
    """Return every report's best sentence first, then the second ones, then what only mentions the matter."""
    rounds = [one.excerpts[at] for at in range(_ROWS) for one in stated if at < len(one.excerpts)]
    return Deferred(lambda: (*rounds, *all_excerpts(related)))
