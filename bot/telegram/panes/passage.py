"""A paragraph as it stands in its report, with its neighbours and its section a tap away."""

from dataclasses import replace

from bot.citation import cite, shorten
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing, Row
from bot.telegram.panels import ShowOutline, ShowPassage, ShowSection
from bot.telegram.panes.paging import page_row
from bot.telegram.panes.quotes import find_words, tools_of, whole_block
from bot.telegram.rich import ENTITIES, Rich, bold, italic, joined, marked, pack, quotation, split_long
from bot.telegram.sections import find_section
from bot.telegram.steps import SendSection, Step
from bot.wording import telegram as wording
from corpus.model import Block, Heading, Report

LONG = 1500
"""Characters of one piece of a long paragraph."""

UNITS = 3400
MOST_MARKS = 30


def draw_passage(desk: Desk, panel: ShowPassage) -> Outgoing:
    """Draw one paragraph, page by page when it is longer than a message."""
    report, block = desk.block(panel.block_id)
    pieces = split_long(block.text, UNITS // 2)
    number = min(max(panel.page, 1), len(pieces))
    marks = find_words(pieces[number - 1], panel.words)[:MOST_MARKS]
    excerpt = whole_block(block, panel.words)
    text = quotation(marked(pieces[number - 1], marks), expandable=False)
    rows = (
        _neighbours(desk, panel, report, block),
        *page_row(desk, number, len(pieces), lambda page: replace(panel, page=page)),
        tools_of(desk, excerpt, report),
        _ways_out(desk, panel, block),
    )
    head = bold(report.place.label)
    body = joined([head, text, italic(cite(excerpt, report))], "\n")
    return Outgoing(html=body.html, rows=tuple(row for row in rows if row))


def draw_section(desk: Desk, panel: ShowSection) -> Outgoing:
    """Draw the section of a block, page by page; the block's own words stay marked."""
    report, block = desk.block(panel.block_id)
    section = find_section(report, block)
    pieces = [piece for one in section.blocks for piece in _draw_block(one, panel.words)]
    pages = pack(pieces, count=len(pieces) or 1, units=UNITS, entities=ENTITIES - 10)
    number = min(max(panel.page, 1), len(pages))
    head = bold(" › ".join((report.place.label, *map(shorten, section.path))))
    body = joined([head, *(pieces[at] for at in pages[number - 1])], "\n\n")
    rows = (
        *page_row(desk, number, len(pages), lambda page: replace(panel, page=page)),
        (
            *_back_row(desk, panel.back, ShowOutline(report_id=report.id)),
            Button(label=desk.tell(wording.SECTION_FILE), step=SendSection(block_id=block.id)),
        ),
    )
    return Outgoing(html=body.html, rows=rows)


def _draw_block(block: Block, words: tuple[str, ...]) -> list[Rich]:
    if isinstance(block, Heading):
        return [bold(block.text)]
    marks = 5
    return [marked(piece, find_words(piece, words)[:marks]) for piece in split_long(block.text, LONG)]


def _neighbours(desk: Desk, panel: ShowPassage, report: Report, block: Block) -> Row:
    """Return the buttons for the paragraphs before and after, where there are any."""
    numbers = [paragraph.number for paragraph in report.paragraphs]
    before = [number for number in numbers if number < block.number][-1:]
    after = [number for number in numbers if number > block.number][:1]
    labels = ((wording.PREVIOUS_PASSAGE, before), (wording.NEXT_PASSAGE, after))
    return tuple(
        Button(label=desk.tell(label), step=replace(panel, block_id=report.blocks[numbers[0] - 1].id, page=1))
        for label, numbers in labels
        if numbers
    )


def _ways_out(desk: Desk, panel: ShowPassage, block: Block) -> Row:
    section = ShowSection(block_id=block.id, words=panel.words, back=desk.store.keep(panel))
    outline = ShowOutline(report_id=block.report_id)
    return (
        Button(label=desk.tell(wording.SECTION), step=section),
        *_back_row(desk, panel.back, outline),
    )


def _back_row(desk: Desk, back: str, otherwise: Step) -> Row:
    """Return the way back to what led here; to the outline of the report when that is not known."""
    step = desk.store.find(back) if back else None
    if step is None:
        return (Button(label=desk.tell(wording.OUTLINE), step=otherwise),)
    return (Button(label=desk.tell(wording.BACK), step=step),)
