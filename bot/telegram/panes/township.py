"""Everything one report has for an answer, every excerpt with its place."""

from dataclasses import replace

from bot.rendering import make_card
from bot.telegram.desk import Desk, GoneError
from bot.telegram.message import Button, Outgoing, Row, rows_of
from bot.telegram.panels import ShowOutline, ShowPassage, ShowTownship
from bot.telegram.panes.paging import page_row
from bot.telegram.panes.quotes import draw_quote, tools_of, words_of
from bot.telegram.rich import ENTITIES, bold, joined, pack
from bot.wording import telegram as wording
from index.model import Answer, Excerpt, Stated

PAGE = 5
"""Excerpts a page."""

UNITS = 3600


def draw_township(desk: Desk, panel: ShowTownship) -> Outgoing:
    """Draw a page of a township's excerpts, with a button for the paragraph of each."""
    stated = _find(desk.answer(panel.answer.question, panel.answer.reading), panel.report_id)
    card = make_card(stated, number=1, excerpts=len(stated.excerpts) + len(stated.rows))
    me = desk.store.keep(panel)
    quotes = [draw_quote(desk, quote, back=me, number=at) for at, quote in enumerate(card.quotes, start=1)]
    pages = pack(quotes, count=PAGE, units=UNITS, entities=ENTITIES - 1)
    number = min(max(panel.page, 1), len(pages))
    label = stated.report.place.label
    title = bold(desk.tell(wording.all_of_township(label, stated.mentions, len(quotes))))
    html = joined([title, *(quotes[at] for at in pages[number - 1])], "\n\n").html
    excerpts = {at + 1: card.quotes[at].excerpt for at in pages[number - 1]}
    rows = (
        *_excerpt_rows(desk, stated, excerpts, back=me),
        *page_row(desk, number, len(pages), lambda page: replace(panel, page=page)),
        (
            Button(label=desk.tell(wording.BACK), step=panel.answer),
            Button(label=desk.tell(wording.OUTLINE), step=ShowOutline(report_id=panel.report_id)),
        ),
    )
    return Outgoing(html=html, rows=rows)


def _find(answer: Answer, report_id: str) -> Stated:
    for stated in (*answer.stated, *answer.related):
        if stated.report.id == report_id:
            return stated
    raise GoneError(report_id)


def _excerpt_rows(desk: Desk, stated: Stated, excerpts: dict[int, Excerpt], *, back: str) -> tuple[Row, ...]:
    passages = {
        number: ShowPassage(block_id=excerpt.block.id, words=words_of(excerpt), back=back)
        for number, excerpt in excerpts.items()
    }
    if len(excerpts) == 1:
        ((number, excerpt),) = excerpts.items()
        passage = Button(label=desk.tell(wording.PASSAGE), step=passages[number])
        return ((passage, *tools_of(desk, excerpt, stated.report)),)
    buttons = [
        Button(label=desk.tell(wording.passage_button(number)), step=step)
        for number, step in passages.items()
    ]
    return rows_of(buttons, width=3)
