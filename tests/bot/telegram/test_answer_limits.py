"""Whatever an answer holds, the message that shows it is one that Telegram takes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rendering import Reply
from bot.settings import AnswerSettings
from bot.telegram.database import Database
from bot.telegram.desk import Desk
from bot.telegram.library import Holdings
from bot.telegram.message import Outgoing
from bot.telegram.panels import (
    ShowAnswer,
    ShowBasket,
    ShowComparison,
    ShowPassage,
    ShowSection,
    ShowTownship,
    ShowVerdict,
)
from bot.telegram.panes.answer import TAIL, _tail, draw_answer
from bot.telegram.panes.basket import draw_basket
from bot.telegram.panes.comparison import draw_comparison
from bot.telegram.panes.passage import draw_passage, draw_section
from bot.telegram.panes.township import draw_township
from bot.telegram.panes.verdict import draw_verdict
from bot.telegram.preferences import Preferences
from bot.telegram.steps import Clipping
from bot.telegram.store import Store
from corpus.model import Corpus, Report
from index.index import Index
from index.thesaurus import Thesaurus
from tests.bot.made import make_report
from tests.botapi import tdlib

LINES = st.lists(st.text('渔船管控😀<&，。；"a*X', min_size=1, max_size=900), min_size=1, max_size=5)
WORD = "渔船"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return Store(Database(tmp_path_factory.mktemp("state") / "telegram.sqlite"))


def desk_of(reports: list[Report], store: Store, thesaurus: Thesaurus) -> Desk:
    index = Index.build(Corpus(reports=tuple(reports)))
    return Desk(
        holdings=Holdings(index.corpus, index, thesaurus, excerpt_length=1000),
        store=store,
        preferences=Preferences(length="long"),
        owner=1,
        username="township_reports_bot",
        answers=AnswerSettings(excerpts=10, related=50),
        page_size=20,
    )


def check(outgoing: Outgoing) -> None:
    """Hold a message against the parser of Telegram itself and its limits."""
    text, entities = tdlib.parse_text(outgoing.html, {"@type": "textParseModeHTML"})
    assert len(text.encode("utf-16-le")) // 2 <= 4096
    assert len(entities) <= 100
    assert sum(map(len, outgoing.rows)) <= 100
    assert all(1 <= len(button.copy) <= 256 for row in outgoing.rows for button in row if button.copy)


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES)
def test_no_report_makes_a_message_that_is_refused(
    store: Store, shipped_thesaurus: Thesaurus, lines: list[str]
) -> None:
    """Sentences of a thousand characters, a mark at every second one, emoji: nothing may lose an answer."""
    reports = [make_report(f"r{n}", f"甲{n}镇（乙县）", *[WORD + line for line in lines]) for n in range(3)]
    desk = desk_of(reports, store, shipped_thesaurus)
    panel = ShowAnswer(question="", reading=desk.holdings.read(f"哪些镇提到“{WORD}”？"))
    block = reports[0].blocks[0]

    for page in range(1, 8):
        check(draw_answer(desk, replace(panel, page=page)))
    check(draw_passage(desk, ShowPassage(block_id=block.id, words=(WORD,))))
    check(draw_section(desk, ShowSection(block_id=block.id, words=(WORD,))))
    check(draw_verdict(desk, ShowVerdict(sentence="。".join(lines))))


@pytest.mark.parametrize(
    "line",
    ["管" * 6000, "渔船，" * 1500, ("管控到位" * 200 + "。渔船") * 8, "😀" * 3000],
    ids=["no stop", "all marks", "many long sentences", "two units each"],
)
def test_the_longest_lines_are_shown_in_part(store: Store, shipped_thesaurus: Thesaurus, line: str) -> None:
    """A page saved from the web may be one line without an end; each message of it still goes out."""
    reports = [make_report(f"r{n}", f"甲{n}镇（乙县）", *[f"{WORD}{line}{n}"] * 6) for n in range(3)]
    desk = desk_of(reports, store, shipped_thesaurus)
    panel = ShowAnswer(question="", reading=desk.holdings.read(f"哪些镇提到“{WORD}”？"))
    block = reports[0].blocks[0]

    for page in range(1, 4):
        check(draw_answer(desk, replace(panel, page=page)))
    check(draw_township(desk, ShowTownship(answer=panel, report_id="r0")))
    check(draw_passage(desk, ShowPassage(block_id=block.id, words=(WORD,), page=2)))
    check(draw_section(desk, ShowSection(block_id=block.id, words=(WORD,))))
    check(draw_verdict(desk, ShowVerdict(sentence=(WORD + line)[:4000])))
    places = ShowComparison(question="", reading=replace(panel.reading, places=("r0", "r1", "r2")))
    check(draw_comparison(desk, places))
    clippings = [Clipping(block_id=f"r{n}:1", start=0, end=len(block.raw)) for n in range(3)]
    store.set_basket(1, clippings)
    check(draw_basket(desk, ShowBasket()))


def test_closing_lines_leave_room_for_the_townships() -> None:
    """Who is silent, who has no such part, what was tried: each is cut, and all together too."""
    reply = Reply(headline="", tail=("甲镇、" * 300, "乙镇、" * 300), hints=("丙镇、" * 300,))

    tail = _tail(reply)

    assert tail.fits(TAIL)
    assert tail.html.count("…") == 2


def test_thousands_of_townships_make_pages_not_one_long_message(
    store: Store, shipped_thesaurus: Thesaurus, tmp_path: Path
) -> None:
    """A corpus of a whole country: the silent are too many to name, and the message still goes out."""
    loud = [make_report(f"l{n}", f"甲{n}镇（乙县）", f"{WORD}管控到位。") for n in range(60)]
    silent = [make_report(f"s{n}", f"丙{n}镇（丁县）", "植树造林。") for n in range(600)]
    desk = desk_of([*loud, *silent], store, shipped_thesaurus)
    panel = ShowAnswer(question="", reading=desk.holdings.read(f"哪些镇提到“{WORD}”？"))

    first, last = (draw_answer(desk, replace(panel, page=page)) for page in (1, 99))

    check(first)
    check(last)
    assert "660份报告中有60个镇" in first.html
    assert "没有提到的600份" in last.html
