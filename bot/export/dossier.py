"""What an exported file holds, before it takes a form: everything, not the page on the screen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.rendering import Card, Group, Quote, compose
from bot.wording import answers
from bot.wording import export as wording
from index.model import Answer, FigureRow, Intent

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """The content of an exported file.

    Attributes:
        title: The answer in one sentence.
        facts: Question, reading and totals, as name and value.
        groups: All townships with all their excerpts; the first group is what the bot states.
        tail: Who does not mention it, a line each.
    """

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[Group, ...] = ()
    tail: tuple[str, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards of all groups, in order."""
        return tuple(card for group in self.groups for card in group.cards)

    def numbered_quotes(self) -> Iterator[tuple[int, Card, Quote]]:
        """Yield every excerpt with its number, from 1, and its township."""
        pairs = ((card, quote) for card in self.cards for quote in card.quotes)
        yield from ((number, card, quote) for number, (card, quote) in enumerate(pairs, start=1))


def dossier_of(answer: Answer) -> Dossier:
    """Return the complete result of an answer."""
    whole = [*answer.stated, *answer.related]
    excerpts = max((len(one.excerpts) + len(one.rows) for one in whole), default=1)
    reply = compose(answer, excerpts=excerpts, related=len(answer.related))
    return Dossier(title=reply.headline, facts=tuple(_facts(answer)), groups=reply.groups, tail=reply.tail)


def _facts(answer: Answer) -> Iterator[tuple[str, str]]:
    reading = compose(answer).reading.partition("：")[2]
    total = sum(one.mentions for one in answer.stated)
    yield wording.QUESTION, answer.question
    if reading:
        yield wording.READING, reading
    yield wording.SCOPE, wording.reports(len(answer.scope))
    yield wording.STATED, wording.counted([one.report.place.label for one in answer.stated])
    if total and answer.reading.intent is Intent.WHICH:
        yield wording.MENTIONS, wording.times(total)
    yield wording.ABSENT, wording.counted([report.place.label for report in answer.absent])
    if answer.without_part:
        labels = [report.place.label for report in answer.without_part]
        yield wording.WITHOUT_PART, wording.counted(labels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of words: the names of its columns, and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def tables_of(dossier: Dossier) -> list[Table]:
    """Return the tables of a document: all townships, and their figures where the question wants some."""
    figures = tuple(_figure_rows(dossier))
    townships = tuple(_township_rows(dossier))
    tables = [Table(title=wording.TOWNSHIPS, columns=wording.TOWNSHIP_COLUMNS, rows=townships)]
    if figures:
        tables.append(Table(title=wording.FIGURES, columns=wording.FIGURE_COLUMNS, rows=figures))
    return tables


def figure_cells(row: FigureRow) -> tuple[str, ...]:
    """Return what, value, unit, change and period as written, and whether it is planned or hidden."""
    planned, masked = (wording.YES if flag else "" for flag in (row.planned, row.masked))
    return row.what, row.value, row.unit, row.change, row.period, planned, masked


def _figure_rows(dossier: Dossier) -> Iterator[tuple[str, ...]]:
    for card in dossier.cards:
        label = card.stated.report.place.label
        yield from ((str(card.number), label, *figure_cells(row)) for row in card.stated.rows)


def _township_rows(dossier: Dossier) -> list[tuple[str, ...]]:
    return [
        (
            str(card.number),
            card.stated.report.place.label,
            str(card.stated.mentions or ""),
            answers.TIER[card.stated.tier],
            answers.listed(card.stated.words),
        )
        for card in dossier.cards
    ]


def writable(text: str) -> str:
    """Return the text without the control characters that no office file can hold."""
    return _UNWRITABLE.sub("", text)
