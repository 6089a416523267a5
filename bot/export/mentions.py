"""A dossier as a table: a row a mention, or a row a figure."""

from collections.abc import Iterator, Sequence

from bot.export.dossier import Dossier, figure_cells
from bot.rendering import Card, Quote
from bot.wording import answers

Cell = str | int | None
Row = tuple[Cell, ...]


def mention_rows(dossier: Dossier) -> list[Row]:
    """Return the rows under ``MENTION_COLUMNS``: one for each marked word of each excerpt.

    An excerpt with figures has a row a figure instead; one without marks has one row.
    """
    pieces = (
        (card, quote, piece)
        for card in dossier.cards
        for quote in card.quotes
        for piece in _pieces(card, quote)
    )
    return [
        (number, *_place(card), *_passage(quote), *piece, *_source(quote))
        for number, (card, quote, piece) in enumerate(pieces, start=1)
    ]


def _pieces(card: Card, quote: Quote) -> Iterator[Row]:
    """Yield word, excerpt and the seven columns of a figure."""
    text = quote.excerpt.text
    figures = [row for row in card.stated.rows if row.excerpt == quote.excerpt]
    if figures:
        yield from ((row.what, text, *figure_cells(row)) for row in figures)
    else:
        words: Sequence[str] = [text[start:end] for start, end in quote.excerpt.marks] or [""]
        yield from ((word, text, *(None,) * 7) for word in words)


def _place(card: Card) -> Row:
    report = card.stated.report
    place = report.place
    half = answers.HALF.get(report.half or 0, "")
    tier = answers.TIER[card.stated.tier]
    return place.label, place.province, place.city, place.county, report.year, half, tier


def _passage(quote: Quote) -> Row:
    block = quote.excerpt.block
    return answers.PART[block.part], " › ".join(block.section_path)


def _source(quote: Quote) -> Row:
    excerpt = quote.excerpt
    return quote.citation, excerpt.block.source, *excerpt.place
