"""Whether a sentence, or each sentence of a passage, stands in the reports, and where."""

from bot.citation import cite
from bot.rendering import Quote
from bot.telegram.desk import Desk
from bot.telegram.message import Outgoing
from bot.telegram.panels import ShowPassage, ShowVerdict
from bot.telegram.panes.plain import draw_plain
from bot.telegram.panes.quotes import draw_quote, tools_of
from bot.telegram.rich import (
    Rich,
    bold,
    italic,
    joined,
    joined_within,
    linked,
    plain,
    quotation,
    shorten,
    struck,
    underlined,
)
from bot.verification import Difference, Place, Verdict, split_passage, verify
from bot.wording import telegram as wording
from index.sentences import cut_excerpt

PLACES = 5
"""Places that are shown of a sentence that stands in many."""

LONGEST = 600
"""Characters of a sentence that are shown."""

MOST_DIFFERENCES = 30
SENTENCES = 12
"""Sentences of a passage that are looked for."""

UNITS = 3500


def draw_verdict(desk: Desk, panel: ShowVerdict) -> Outgoing:
    """Draw the verdict first, then the words of the report with their places."""
    verdict = verify(desk.holdings.index, panel.sentence)
    if verdict is None:
        return draw_plain(desk, wording.TOO_SHORT)
    if verdict.places:
        return _draw_places(desk, verdict)
    sentences = split_passage(panel.sentence)
    if len(sentences) > 1:
        return _draw_passage(desk, sentences)
    if verdict.nearest:
        return _draw_nearest(desk, verdict, verdict.nearest)
    return draw_plain(desk, wording.NOT_IN_CORPUS)


def _draw_places(desk: Desk, verdict: Verdict) -> Outgoing:
    quotes = [_quote(desk, place) for place in verdict.places[:PLACES]]
    title = bold(desk.tell(wording.stands(len(verdict.places))))
    shown = [draw_quote(desk, quote, longest=LONGEST) for quote in quotes]
    body = joined_within([title, *shown], UNITS, "\n\n")
    return Outgoing(html=body.html, rows=(tools_of(desk, quotes[0].excerpt, quotes[0].report),))


def _draw_nearest(desk: Desk, verdict: Verdict, nearest: Place) -> Outgoing:
    quote = _quote(desk, nearest)
    shown = quotation(_draw_differences(verdict.differences), expandable=False)
    title, legend = bold(desk.tell(wording.DIFFERS)), italic(desk.tell(wording.LEGEND))
    body = joined([title, shown, _link(desk, quote), legend])
    return Outgoing(html=body.html, rows=(tools_of(desk, quote.excerpt, quote.report),))


def _draw_passage(desk: Desk, sentences: list[str]) -> Outgoing:
    """Draw a verdict for each sentence, as many as a message holds, under how many stand as they are."""
    verdicts = [(one, verify(desk.holdings.index, one)) for one in sentences[:SENTENCES]]
    known = [(sentence, verdict) for sentence, verdict in verdicts if verdict]
    exact = sum(bool(verdict.places) for _, verdict in known)
    title = bold(desk.tell(wording.passage_verdict(len(known), exact)))
    shown = [_draw_one(desk, sentence, verdict) for sentence, verdict in known]
    body = joined_within([title, *shown], UNITS, "\n\n")
    return Outgoing(html=joined([body, italic(desk.tell(wording.LEGEND))], "\n\n").html)


def _draw_one(desk: Desk, sentence: str, verdict: Verdict) -> Rich:
    if verdict.places:
        quote = _quote(desk, verdict.places[0])
        return joined([plain(wording.EXACT_MARK + shorten(quote.excerpt.text, LONGEST)), _link(desk, quote)])
    if verdict.nearest:
        told = plain(wording.NEAR_MARK) + _draw_differences(verdict.differences)
        return joined([told, _link(desk, _quote(desk, verdict.nearest))])
    return plain(wording.UNKNOWN_MARK + shorten(sentence, LONGEST))


def _draw_differences(differences: tuple[Difference, ...]) -> Rich:
    """Draw what only the person has struck out, and what only the report has underlined."""
    whole = Rich()
    for one in differences[:MOST_DIFFERENCES]:
        same = one.asked == one.found
        drawn = plain(one.found) if same else struck(one.asked) + underlined(one.found)
        whole = whole + drawn if (whole + drawn).fits(UNITS // 2) else whole
    return whole


def _link(desk: Desk, quote: Quote) -> Rich:
    return linked(quote.citation, desk.link(ShowPassage(block_id=quote.excerpt.block.id)))


def _quote(desk: Desk, place: Place) -> Quote:
    block, start, end = place
    report, _ = desk.block(block.id)
    excerpt = cut_excerpt(block, start, end)
    return Quote(excerpt=excerpt, report=report, citation=cite(excerpt, report))
