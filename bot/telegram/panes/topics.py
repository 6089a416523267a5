"""What most townships speak of: a button a topic."""

from dataclasses import replace

from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing, rows_of
from bot.telegram.panels import Ask, ShowTopics
from bot.telegram.panes.paging import page_row
from bot.telegram.panes.plain import draw_plain
from bot.wording import answers
from bot.wording import telegram as wording

PAGE = 16


def draw_topics(desk: Desk, panel: ShowTopics) -> Outgoing:
    """Draw a page of topics, those of most townships first."""
    topics = desk.holdings.topics
    pages = max(1, -(-len(topics) // PAGE))
    number = min(max(panel.page, 1), pages)
    noun = answers.place_noun(report.place.kind for report in desk.holdings.corpus.reports)
    buttons = [
        Button(
            label=desk.tell(wording.topic_button(name, reports)),
            step=Ask(question=wording.topic_question(noun, name)),
        )
        for name, reports in topics[(number - 1) * PAGE : number * PAGE]
    ]
    rows = (
        *rows_of(buttons, width=2),
        *page_row(desk, number, pages, lambda page: replace(panel, page=page)),
    )
    return draw_plain(desk, wording.topics_title(noun), *rows)
