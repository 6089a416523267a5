"""An answer as a message: first the answer itself, then townships with their words, page by page."""

from collections.abc import Sequence
from dataclasses import replace

from bot.choices import choices_of
from bot.rendering import Card, Reply, compose, in_script
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing, Row, rows_of
from bot.telegram.panels import Ask, ShowAnswer, ShowTownship
from bot.telegram.panes.paging import page_row
from bot.telegram.panes.quotes import draw_quote, tools_of
from bot.telegram.panes.taking import take_away_row
from bot.telegram.rich import Rich, bold, italic, joined, joined_within, pack, plain, shorten
from bot.telegram.steps import ChangeTerm
from bot.wording import answers as answer_wording
from bot.wording import telegram as wording
from index.model import Answer, Intent

CARDS = 2600
"""UTF-16 units of a page's townships; the rest of a message is for the head and the tail."""

CARD_ENTITIES = 80
HEAD, TAIL_LINE, TAIL = 240, 360, 800
"""Characters of the headline and of the reading; of each closing line; UTF-16 units of all of these."""

NAME = 12
"""Characters of a township's name on a button."""

READINGS = 4
"""Readings a row: each is four characters."""

SUGGESTIONS, SUGGESTION = 3, 30
"""Other questions offered, and characters of each."""


def draw_answer(desk: Desk, panel: ShowAnswer) -> Outgoing:
    """Draw one page of an answer; a page beyond the ends means the nearest one."""
    answer = desk.answer(panel.question, panel.reading)
    reply, pages = _lay_out(desk, answer)
    number = min(max(panel.page, 1), len(pages))
    here = replace(panel, page=number)
    cards = [reply.cards[at] for at in pages[number - 1]]
    body = joined([_head(reply), *(_draw_card(desk, reply, card) for card in cards)], "\n\n")
    if number == len(pages):
        body = joined([body, _tail(reply)], "\n\n")
    rows = (
        *_township_rows(desk, here, cards),
        *page_row(desk, number, len(pages), lambda page: replace(here, page=page)),
        *_reading_rows(desk, here, answer),
        *_further_rows(desk, here, answer),
    )
    return Outgoing(html=body.html, rows=rows)


def count_pages(desk: Desk, panel: ShowAnswer) -> int:
    """Return how many pages an answer has, at least 1."""
    return len(_lay_out(desk, desk.answer(panel.question, panel.reading))[1])


def _lay_out(desk: Desk, answer: Answer) -> tuple[Reply, Sequence[Sequence[int]]]:
    """Return the whole reply, and for each page the cards it holds, counted from 0."""
    shown = desk.answers
    reply = in_script(compose(answer, excerpts=shown.excerpts, related=shown.related), desk.tell)
    unlinked = replace(desk, linking=False)  # to measure: of many townships only a page is shown
    sizes = [_draw_card(unlinked, reply, card) for card in reply.cards]
    return reply, pack(sizes, count=desk.page_size, units=CARDS, entities=CARD_ENTITIES)


def _head(reply: Reply) -> Rich:
    return joined([bold(shorten(reply.headline, HEAD)), italic(shorten(reply.reading, HEAD))])


def _tail(reply: Reply) -> Rich:
    return joined_within([plain(shorten(line, TAIL_LINE)) for line in (*reply.tail, *reply.hints)], TAIL)


def _draw_card(desk: Desk, reply: Reply, card: Card) -> Rich:
    """Draw a township under the title of its group, with as many of its excerpts as a page can hold."""
    opens = next((group.title for group in reply.groups if group.title and card is group.cards[0]), "")
    title = joined([plain(f"{opens}：") if opens else Rich(), bold(f"{card.number}. {card.title}")])
    quotes = [draw_quote(desk, quote) for quote in card.quotes]
    kept = quotes[:1]
    for quote in quotes[1:]:
        if joined([title, *kept, quote]).fits(CARDS, CARD_ENTITIES):
            kept.append(quote)
    hidden = card.hidden(card.quotes[: len(kept)])
    return joined([title, *kept, plain(desk.tell(answer_wording.more(*hidden))) if hidden[0] else Rich()])


def _township_rows(desk: Desk, here: ShowAnswer, cards: list[Card]) -> tuple[Row, ...]:
    """Return a button a township; the tools of its excerpt when there is but one of both."""
    if len(cards) == 1 and len(cards[0].quotes) == 1:
        card = cards[0]
        tools = tools_of(desk, card.quotes[0].excerpt, card.stated.report)
        return ((_township_button(desk, here, card), *tools),)
    return rows_of([_township_button(desk, here, card) for card in cards], width=2)


def _township_button(desk: Desk, here: ShowAnswer, card: Card) -> Button:
    name = shorten(card.stated.report.place.label, NAME)
    step = ShowTownship(answer=here, report_id=card.stated.report.id)
    return Button(label=desk.tell(wording.township_button(card.number, name)), step=step)


def _reading_rows(desk: Desk, here: ShowAnswer, answer: Answer) -> tuple[Row, ...]:
    """Return a button for each other reading; where nothing was found, none that narrows it further."""
    choices = [
        Button(label=desk.tell(choice.label), step=replace(here, reading=choice.reading, page=1))
        for choice in choices_of(answer)
        if answer.stated or choice.reading.part is None
    ]
    if answer.reading.intent is not Intent.NONE and answer.reading.topics:
        choices.append(Button(label=desk.tell(wording.OTHER_TERM), step=ChangeTerm(answer=here)))
    return rows_of(choices, width=READINGS)


def _further_rows(desk: Desk, here: ShowAnswer, answer: Answer) -> tuple[Row, ...]:
    """Return what else could be asked, and the way to take it all away."""
    asks = tuple(
        (Button(label=shorten(question, SUGGESTION), step=Ask(question=question)),)
        for question in answer.suggestions[:SUGGESTIONS]
    )
    if answer.reading.intent is Intent.NONE or not (answer.stated or answer.related):
        return asks
    return (*asks, take_away_row(desk, here, answer))
