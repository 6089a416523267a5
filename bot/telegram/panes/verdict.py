"""Whether a sentence stands in the reports, and where."""

from dataclasses import replace

from bot.citation import cite
from bot.rendering import Quote
from bot.telegram.desk import Desk
from bot.telegram.message import Outgoing
from bot.telegram.panels import ShowPassage, ShowVerdict
from bot.telegram.panes.plain import draw_plain
from bot.telegram.panes.quotes import draw_quote, tools_of
from bot.telegram.rich import Rich, bold, italic, joined, linked, plain, quotation, struck, underlined
from bot.verification import Difference, Verdict, verify
from bot.wording import telegram as wording
from corpus.model import Block
from index.sentences import cut_excerpt

PLACES = 5
"""Places that are shown of a sentence that stands in many."""

MOST_DIFFERENCES = 40


def draw_verdict(desk: Desk, panel: ShowVerdict) -> Outgoing:
    """Draw the verdict first, then the words of the report with their places."""
    verdict = verify(desk.holdings.index, panel.sentence)
    if verdict is None:
        return draw_plain(desk, wording.TOO_SHORT)
    if verdict.places:
        return _draw_places(desk, verdict)
    if verdict.nearest:
        return _draw_nearest(desk, verdict, verdict.nearest)
    return draw_plain(desk, wording.NOT_IN_CORPUS)


def _draw_places(desk: Desk, verdict: Verdict) -> Outgoing:
    quotes = [_quote(desk, block, start, end) for block, start, end in verdict.places[:PLACES]]
    title = bold(desk.tell(wording.stands(len(verdict.places))))
    tools = tuple(
        replace(tool, label=desk.tell(tool.label)) for tool in tools_of(quotes[0].excerpt, quotes[0].report)
    )
    return Outgoing(
        html=joined([title, *(draw_quote(desk, quote) for quote in quotes)], "\n\n").html, rows=(tools,)
    )


def _draw_nearest(desk: Desk, verdict: Verdict, nearest: tuple[Block, int, int]) -> Outgoing:
    quote = _quote(desk, *nearest)
    passage = ShowPassage(block_id=quote.excerpt.block.id)
    shown = quotation(_draw_differences(verdict.differences), expandable=False)
    citation = linked(quote.citation, desk.link(passage))
    pieces = [bold(desk.tell(wording.DIFFERS)), shown, citation, italic(desk.tell(wording.LEGEND))]
    tools = tuple(
        replace(tool, label=desk.tell(tool.label)) for tool in tools_of(quote.excerpt, quote.report)
    )
    return Outgoing(html=joined(pieces).html, rows=(tools,))


def _draw_differences(differences: tuple[Difference, ...]) -> Rich:
    """Draw what only the person has struck out, and what only the report has underlined."""
    whole = Rich()
    for one in differences[:MOST_DIFFERENCES]:
        same = one.asked == one.found
        whole += plain(one.found) if same else struck(one.asked) + underlined(one.found)
    return whole


def _quote(desk: Desk, block: Block, start: int, end: int) -> Quote:
    report, _ = desk.block(block.id)
    excerpt = cut_excerpt(block, start, end)
    return Quote(excerpt=excerpt, report=report, citation=cite(excerpt, report))
