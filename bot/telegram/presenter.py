"""Draws any panel for a chat: the table of contents of everything a message can show."""

from dataclasses import dataclass, replace

from bot.settings import Settings
from bot.telegram.desk import Desk, GoneError
from bot.telegram.library import Library
from bot.telegram.message import Outgoing
from bot.telegram.panels import (
    Ask,
    Panel,
    ShowAnswer,
    ShowBasket,
    ShowComparison,
    ShowFormats,
    ShowOutline,
    ShowPassage,
    ShowReports,
    ShowSection,
    ShowSettings,
    ShowTopics,
    ShowTownship,
    ShowVerdict,
)
from bot.telegram.panes.answer import draw_answer
from bot.telegram.panes.basket import draw_basket
from bot.telegram.panes.comparison import draw_comparison
from bot.telegram.panes.formats import draw_formats
from bot.telegram.panes.passage import draw_passage, draw_section
from bot.telegram.panes.plain import draw_plain
from bot.telegram.panes.reports import draw_outline, draw_reports
from bot.telegram.panes.settings import draw_settings
from bot.telegram.panes.topics import draw_topics
from bot.telegram.panes.township import draw_township
from bot.telegram.panes.verdict import draw_verdict
from bot.telegram.preferences import is_traditional
from bot.telegram.spot import Spot
from bot.telegram.store import Store
from bot.wording import telegram as wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Presenter:
    """Turns panels into messages, with the reports as they are now.

    Attributes:
        library: Holds the reports.
        store: Holds choices, baskets, and what buttons lead to.
        settings: As read at the start.
        username: The bot's own name, without @.
    """

    library: Library
    store: Store
    settings: Settings
    username: str

    def desk(self, spot: Spot) -> Desk:
        """Return what a pane for this person in this chat is drawn with."""
        return Desk(
            holdings=self.library.now,
            store=self.store,
            preferences=self.store.preferences(spot.chat),
            owner=spot.user,
            username=self.username,
            answers=self.settings.answer,
            page_size=self.settings.telegram.page_size,
        )

    def warm_up(self) -> None:
        """Answer once, so that nobody waits for what the first answer loads."""
        desk = replace(self.desk(Spot(chat=0)), linking=False)
        if desk.holdings.example:
            _draw(desk, desk.read(Ask(question=desk.holdings.example)))
        is_traditional(desk.holdings.example)

    def draw(self, panel: Panel, spot: Spot) -> Outgoing:
        """Draw a panel; what is not in the reports any more is said to be gone."""
        desk = self.desk(spot)
        try:
            return _draw(desk, panel)
        except GoneError:
            return draw_plain(desk, wording.GONE)


def _draw(desk: Desk, panel: Panel) -> Outgoing:  # noqa: PLR0911, PLR0912, C901 - a line a panel
    match panel:
        case Ask():
            return draw_answer(desk, desk.read(panel))
        case ShowAnswer():
            return draw_answer(desk, panel)
        case ShowTownship():
            return draw_township(desk, panel)
        case ShowPassage():
            return draw_passage(desk, panel)
        case ShowSection():
            return draw_section(desk, panel)
        case ShowReports():
            return draw_reports(desk, panel)
        case ShowOutline():
            return draw_outline(desk, panel)
        case ShowComparison():
            return draw_comparison(desk, panel)
        case ShowVerdict():
            return draw_verdict(desk, panel)
        case ShowTopics():
            return draw_topics(desk, panel)
        case ShowBasket():
            return draw_basket(desk, panel)
        case ShowSettings():
            return draw_settings(desk)
        case ShowFormats():
            return draw_formats(desk, panel)
