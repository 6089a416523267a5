"""The reports to leaf through: all of them, and the outline of one."""

from dataclasses import replace

from bot.citation import period_of, shorten
from bot.rendering.counting import count_kinds
from bot.telegram.desk import Desk
from bot.telegram.message import Button, Outgoing, rows_of
from bot.telegram.panels import ShowOutline, ShowReports, ShowSection
from bot.telegram.panes.paging import page_row
from bot.telegram.rich import bold, joined, plain
from bot.telegram.rich import shorten as cut
from bot.telegram.steps import SendSource
from bot.wording import answers, telegram
from bot.wording.talk import loaded
from corpus.model import Heading, Report

REPORTS_A_PAGE = 10
HEADINGS_A_PAGE = 12


def draw_reports(desk: Desk, panel: ShowReports) -> Outgoing:
    """Draw a page of the list of reports, a button each."""
    reports = desk.holdings.corpus.reports
    number, pages, first = _page(panel.page, len(reports), REPORTS_A_PAGE)
    shown = list(enumerate(reports, start=1))[first : first + REPORTS_A_PAGE]
    lines = [
        telegram.report_line(at, one.place.label, period_of(one), len(one.paragraphs)) for at, one in shown
    ]
    paragraphs = sum(len(report.paragraphs) for report in reports)
    title = bold(desk.tell(loaded(len(reports), count_kinds(reports), paragraphs)))
    buttons = [
        Button(
            label=telegram.township_button(at, cut(one.place.label, 12)), step=ShowOutline(report_id=one.id)
        )
        for at, one in shown
    ]
    rows = (
        *rows_of(buttons, width=2),
        *page_row(desk, number, pages, lambda page: replace(panel, page=page)),
    )
    return Outgoing(html=joined([title, plain("\n".join(lines))], "\n\n").html, rows=rows)


def draw_outline(desk: Desk, panel: ShowOutline) -> Outgoing:
    """Draw a page of a report's headings; a button opens the section under each."""
    report = desk.report(panel.report_id)
    headings = [heading for heading in report.headings if heading.level]
    number, pages, first = _page(panel.page, len(headings), HEADINGS_A_PAGE)
    shown = list(enumerate(headings, start=1))[first : first + HEADINGS_A_PAGE]
    lines = [_line(at, heading) for at, heading in shown] or [desk.tell(telegram.NO_HEADINGS)]
    buttons = [Button(label=str(at), step=ShowSection(block_id=one.id)) for at, one in shown]
    if not shown and report.blocks:
        buttons = [Button(label=desk.tell(telegram.PASSAGE), step=ShowSection(block_id=report.blocks[0].id))]
    rows = (
        *rows_of(buttons, width=6),
        *page_row(desk, number, pages, lambda page: replace(panel, page=page)),
        (
            Button(label=desk.tell(telegram.REPORTS), step=ShowReports()),
            Button(label=desk.tell(telegram.SOURCE_FILE), step=SendSource(report_id=report.id)),
        ),
    )
    html = joined([bold(_title(report)), plain("\n".join(lines))], "\n\n").html
    return Outgoing(html=html, rows=rows)


def _line(number: int, heading: Heading) -> str:
    indent = "\u3000" * (heading.level - 1)
    return f"{indent}{number}. {shorten(heading.text)} · {answers.PART[heading.part]}"


def _title(report: Report) -> str:
    return " · ".join(filter(None, (report.place.label, period_of(report))))


def _page(wanted: int, items: int, size: int) -> tuple[int, int, int]:
    """Return the page that is shown, how many there are, and the place of its first item, from 0."""
    pages = max(1, -(-items // size))
    number = min(max(wanted, 1), pages)
    return number, pages, (number - 1) * size
