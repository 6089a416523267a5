"""What a few townships say of one topic, side by side."""

from collections.abc import Sequence
from dataclasses import replace

from bot.rendering import make_card
from bot.rendering.headline import about
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing
from bot.telegram.panels import Ask, ShowAnswer, ShowComparison
from bot.telegram.panes.quotes import draw_quote
from bot.telegram.panes.taking import take_away_row
from bot.telegram.rich import UNITS as MESSAGE
from bot.telegram.rich import Rich, bold, italic, joined, joined_within
from bot.wording import telegram as wording
from corpus.divisions import short_name
from corpus.model import Report
from index.folding import fold_phrase
from index.model import Combination, Intent, Reading, Stated, Tier, Topic

QUOTES = 2
"""Excerpts a township."""

LONGEST = 350
"""Characters of an excerpt."""

FEWEST, MOST = 2, 5
"""Townships that are compared."""

_VERBS = ("比较", "对比", "比一比")

UNITS = 740
"""UTF-16 units a township: five of them fill a message."""


def draw_comparison(desk: Desk, panel: ShowComparison) -> Outgoing:
    """Draw a piece for each township: its best excerpts, its other words, or that it is silent."""
    answer = desk.answer(panel.question, panel.reading)
    evidence = {one.report.id: one for one in (*answer.related, *answer.stated) if one.tier is not Tier.NEAR}
    reports = [desk.report(report_id) for report_id in panel.reading.places]
    title = wording.compared([report.place.label for report in reports], about(answer))
    pieces = [
        _draw_piece(desk, number, report, evidence.get(report.id))
        for number, report in enumerate(reports, start=1)
    ]
    whole = ShowAnswer(question=panel.question, reading=panel.reading)
    row = (
        Button(label=desk.tell(wording.OPEN_HERE), step=whole),
        *take_away_row(desk, whole, answer),
    )
    body = joined_within([bold(desk.tell(title)), *pieces], MESSAGE, "\n\n")
    return Outgoing(html=body.html, rows=(row,))


def _draw_piece(desk: Desk, number: int, report: Report, stated: Stated | None) -> Rich:
    name = bold(f"{number}. {report.place.label}")
    if stated is None:
        return joined([name, italic(desk.tell(wording.NOT_MENTIONED))], " · ")
    card = make_card(stated, number=number, excerpts=QUOTES)
    first, *others = [draw_quote(desk, quote, longest=LONGEST) for quote in card.quotes[:QUOTES]]
    if stated.tier is Tier.LITERAL:
        title = bold(f"{number}. {desk.tell(card.title)}")
    else:  # other words are no mention: tiers are never mixed
        title = joined([name, italic(desk.tell(wording.said_otherwise(stated.words)))], " · ")
    whole = joined([title, first, *others])
    return whole if whole.fits(UNITS, 18) else joined([title, first])


def read_comparison(desk: Desk, asked: str) -> ShowComparison | None:
    """Read places and topic; None when there are not two of the one or none of the other."""
    reading = desk.read(Ask(question=asked)).reading
    topics = _topics(reading)
    if len(reading.places) < FEWEST or not topics:
        return None
    changed = replace(
        reading,
        intent=Intent.WHICH,
        topics=topics,
        combination=Combination.ANY,
        places=tuple(_as_typed(desk, reading.places, asked)[:MOST]),
        wide=False,
    )
    return ShowComparison(question=asked, reading=changed)


def _as_typed(desk: Desk, report_ids: Sequence[str], asked: str) -> list[str]:
    """Return the reports in the order in which their places are written; the others at the end."""
    text = fold_phrase(asked)

    def place_in_text(report_id: str) -> int:
        place = desk.report(report_id).place
        words = (place.label, place.name, place.name.removesuffix(place.kind), *place.clues, place.county)
        found = (text.find(fold_phrase(word)) for word in (*words, short_name(place.county)) if word)
        return next((at for at in found if at >= 0), len(text))

    return sorted(report_ids, key=place_in_text)


def _topics(reading: Reading) -> tuple[Topic, ...]:
    """Return the things to compare; of what must not be mentioned (谁没有民宿), who does is told."""
    named = (topic for topic in reading.topics if topic.text not in _VERBS)
    topics = tuple(replace(topic, excluded=False) for topic in named)
    if topics or reading.topics or not reading.query:
        return topics
    return (Topic(text=reading.query, literal=(reading.query,)),)
