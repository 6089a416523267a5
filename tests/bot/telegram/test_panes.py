"""Panes over reports that are not as expected: none at all, or changed under an old button."""

from pathlib import Path

import pytest

from bot.changes import Changes
from bot.naming import Naming
from bot.settings import Settings
from bot.telegram.database import Database
from bot.telegram.handlers.commands import draw_greeting
from bot.telegram.library import Library
from bot.telegram.panels import (
    Ask,
    Panel,
    ShowBasket,
    ShowOutline,
    ShowPassage,
    ShowReports,
    ShowSettings,
    ShowTopics,
    ShowVerdict,
)
from bot.telegram.presenter import Presenter
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.wording import answers
from bot.wording import telegram as wording

HERE = Spot(chat=1, user=1)
REPORT = (
    "青石镇2023年上半年政府工作报告\n一、上半年工作回顾\n渔船管控到位。\n二、下半年工作计划\n抓好茶旅融合。\n"
)


def presenter_of(folder: Path) -> Presenter:
    (folder / "reports").mkdir(exist_ok=True)
    settings = Settings(
        corpus={"paths": [folder / "reports"]},
        index={"folder": folder / "index"},
        telegram={"state": folder / "state"},
    )
    store = Store(Database(folder / "state/telegram.sqlite"))
    return Presenter(library=Library(settings), store=store, settings=settings, username="a_bot")


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Presenter:
    return presenter_of(tmp_path_factory.mktemp("empty"))


@pytest.mark.parametrize(
    ("panel", "says"),
    [
        (Ask(question="哪些镇提到渔船管控？"), answers.NO_REPORTS),
        (ShowReports(), "0份"),
        (ShowTopics(), "话题"),
        (ShowVerdict(sentence="坚决守牢民生、稳定、渔船管控底线"), wording.NOT_IN_CORPUS),
        (ShowBasket(), wording.BASKET_EMPTY),
        (ShowSettings(), wording.SETTINGS),
        (ShowOutline(report_id="haiyan-2023h1"), wording.GONE),
        (ShowPassage(block_id="haiyan-2023h1:3"), wording.GONE),
        (ShowPassage(block_id="nonsense"), wording.GONE),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_without_any_report_every_pane_says_so_in_words(empty: Presenter, panel: Panel, says: str) -> None:
    """A new installation has an empty folder; its first user sees a sentence, not an error."""
    assert says in empty.draw(panel, HERE).html


def test_without_any_report_the_bot_still_greets(empty: Presenter) -> None:
    """Start works before the first report is there."""
    assert "0份" in draw_greeting(empty.desk(HERE)).html


def test_answers_go_on_from_the_old_state_until_the_new_one_stands(tmp_path: Path) -> None:
    """A report added, renamed and taken out: each reload swaps the whole state, and nothing is half."""
    presenter = presenter_of(tmp_path)
    library, before = presenter.library, presenter.library.now
    (tmp_path / "reports/青石镇.txt").write_text(REPORT, encoding="utf-8")

    added = library.reload()
    report = added.corpus.reports[0]
    library.changes.rename(report, Naming(label="青石镇（乙县）")).save(library.changes_path)
    renamed = library.reload()
    library.changes.remove(renamed.corpus.reports[0]).save(library.changes_path)
    removed = library.reload()
    again = presenter_of(tmp_path).library.now

    labels = [[one.place.label for one in state.corpus.reports] for state in (before, added, renamed)]
    assert labels == [[], ["青石镇"], ["青石镇（乙县）"]]
    assert removed.corpus.reports == again.corpus.reports == ()
    assert len({state.corpus.digest for state in (before, added, renamed, removed)}) == 4


def test_changes_that_undo_each_other_leave_nothing(tmp_path: Path) -> None:
    """A removed report that comes back comes back under its own name."""
    presenter = presenter_of(tmp_path)
    (tmp_path / "reports/青石镇.txt").write_text(REPORT, encoding="utf-8")
    report = presenter.library.reload().corpus.reports[0]

    changes = Changes().rename(report, Naming(label="别的镇")).remove(report)

    assert changes.holds(report)
    assert changes.restore([report]) == Changes()
