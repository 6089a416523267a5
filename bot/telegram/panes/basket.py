"""What a person has put aside: in order, with buttons to arrange it and to take it away."""

from collections.abc import Sequence

from bot.export import Dossier, Format
from bot.rendering import Card, Group, Quote
from bot.telegram.desk import Desk, GoneError
from bot.telegram.message import Button, Outgoing, Row
from bot.telegram.panels import ShowBasket
from bot.telegram.panes.paging import page_row
from bot.telegram.panes.plain import draw_plain
from bot.telegram.panes.quotes import draw_quote, quote_of
from bot.telegram.rich import UNITS, Rich, bold, joined_within, plain
from bot.telegram.steps import ArrangeBasket, Clipping, ExportBasket
from bot.wording import telegram as wording
from index.model import Stated

LONGEST = 900
"""Characters of an excerpt."""

PAGE = 3
"""Excerpts a page: each fits with its buttons."""


def draw_basket(desk: Desk, panel: ShowBasket) -> Outgoing:
    """Draw a page of a person's basket."""
    clippings = desk.store.basket(desk.owner)
    if not clippings:
        return draw_plain(desk, wording.BASKET_EMPTY)
    pages = -(-len(clippings) // PAGE)
    number = min(max(panel.page, 1), pages)
    first = (number - 1) * PAGE
    shown = list(enumerate(clippings, start=1))[first : first + PAGE]
    quotes = [_draw_clipping(desk, at, clipping) for at, clipping in shown]
    rows = (
        *(_arrange(at, clipping, number) for at, clipping in shown),
        *page_row(desk, number, pages, lambda page: ShowBasket(page=page)),
        tuple(Button(label=wording.FORMS[form.value], step=ExportBasket(form=form)) for form in Format),
        (Button(label=desk.tell(wording.CLEAR), step=ArrangeBasket(move="clear")),),
    )
    title = bold(desk.tell(wording.basket_title(len(clippings))))
    return Outgoing(html=joined_within([title, *quotes], UNITS, "\n\n").html, rows=rows)


def dossier_of_basket(desk: Desk, title: str) -> Dossier:
    """Return the basket as a file's content: a card for each run of excerpts of one report."""
    quotes = [quote for clipping in desk.store.basket(desk.owner) for quote in _quotes(desk, clipping)]
    runs: list[list[Quote]] = []
    for quote in quotes:
        if runs and runs[-1][0].report.id == quote.report.id:
            runs[-1].append(quote)
        else:
            runs.append([quote])
    cards = tuple(_card(number, run) for number, run in enumerate(runs, start=1))
    return Dossier(title=title, groups=(Group(title="", cards=cards),) if cards else ())


def _card(number: int, quotes: Sequence[Quote]) -> Card:
    report = quotes[0].report
    stated = Stated(report=report, mentions=0, excerpts=tuple(quote.excerpt for quote in quotes))
    return Card(number=number, title=report.place.label, quotes=tuple(quotes), more=0, stated=stated)


def _quotes(desk: Desk, clipping: Clipping) -> list[Quote]:
    """Return the excerpt; none when its report was taken out, or has changed since."""
    try:
        report, block = desk.block(clipping.block_id)
    except GoneError:
        return []
    if not block.start <= clipping.start < clipping.end <= block.end:
        return []
    return [quote_of(report, block, clipping)]


def _draw_clipping(desk: Desk, number: int, clipping: Clipping) -> Rich:
    quotes = _quotes(desk, clipping)
    if not quotes:
        return plain(f"{number}. {desk.tell(wording.GONE)}")
    return draw_quote(desk, quotes[0], number=number, longest=LONGEST)


def _arrange(number: int, clipping: Clipping, page: int) -> Row:
    up = ArrangeBasket(move="up", clipping=clipping, page=page)
    remove = ArrangeBasket(move="remove", clipping=clipping, page=page)
    return (
        Button(label=f"{wording.UP} {number}", step=up),
        Button(label=f"{wording.REMOVE} {number}", step=remove),
    )
