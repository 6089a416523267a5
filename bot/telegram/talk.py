"""One talk in a chat or topic: follow-ups, numbers and pages are understood from the last answer."""

from contextlib import suppress
from dataclasses import dataclass, replace

from bot.rendering import compose
from bot.telegram.database import StateError
from bot.telegram.desk import GoneError
from bot.telegram.message import Outgoing
from bot.telegram.panels import Ask, Panel, ShowAnswer, ShowTownship
from bot.telegram.panes.answer import count_pages
from bot.telegram.preferences import is_traditional
from bot.telegram.presenter import Presenter
from bot.telegram.spot import Spot
from bot.utterance import Again, Open, Page, Question, understand
from bot.wording import talk as wording
from bot.wording import telegram as telegram_wording
from index.model import Intent


@dataclass(frozen=True, slots=True)
class Talk:
    """Hears what people write, and says what to show; the last answer is kept in the store."""

    presenter: Presenter

    def hear(self, text: str, spot: Spot) -> Panel | str:
        """Return what a message wants shown, or a sentence."""
        self._note_script(text, spot)
        try:
            return self._understand(text, spot)
        except GoneError:
            return telegram_wording.GONE

    def _understand(self, text: str, spot: Spot) -> Panel | str:
        last = self.presenter.store.talk(spot.chat, spot.topic)
        match understand(text, lambda: self._count_cards(last, spot)):
            case Again():
                self.presenter.store.set_talk(spot.chat, spot.topic, None)
                return wording.FORGOTTEN
            case Open(number=number) if last:
                return self._open(last, number, spot)
            case Page(step=step):
                return self._turn(last, step, spot) if last else wording.NOTHING_TO_TURN
            case Question(text=question):
                return self.ask(question, spot, last=last)
        return wording.NOTHING_OPEN

    def ask(self, question: str, spot: Spot, *, last: ShowAnswer | None = None) -> ShowAnswer:
        """Read a question, and remember it as the last one of its talk."""
        desk = self.presenter.desk(spot)
        before = desk.dialogue(last) if last else None
        return self._remember(desk.read(Ask(question=question), before), spot)

    def change_term(self, term: str, shown: ShowAnswer, spot: Spot) -> ShowAnswer:
        """Put the question of an answer about another term, and remember it as the last one."""
        self._note_script(term, spot)
        return self._remember(self.presenter.desk(spot).reread(shown, term.strip()), spot)

    def draw(self, panel: Panel, spot: Spot) -> Outgoing:
        """Draw what a button wants shown, questions read; an answer becomes the last of its talk."""
        if isinstance(panel, Ask):
            panel = self.ask(panel.question, spot)
        elif isinstance(panel, ShowAnswer):
            panel = self._remember(panel, spot)
        return self.presenter.draw(panel, spot)

    def _remember(self, panel: ShowAnswer, spot: Spot) -> ShowAnswer:
        if panel.reading.intent not in (Intent.NONE, Intent.META):  # a greeting in between ends no talk
            self.presenter.store.set_talk(spot.chat, spot.topic, panel)
        return panel

    def _turn(self, last: ShowAnswer, step: int, spot: Spot) -> Panel | str:
        pages = count_pages(self.presenter.desk(spot), last)
        page = min(max(last.page, 1), pages) + step
        if 1 <= page <= pages:
            return self._remember(replace(last, page=page), spot)
        return wording.no_page(page, self._count_cards(last, spot) or 0)

    def _open(self, last: ShowAnswer, number: int, spot: Spot) -> Panel | str:
        answer = self.presenter.desk(spot).answer(last.question, last.reading)
        cards = compose(answer, related=len(answer.related)).cards
        for card in cards:
            if card.number == number:
                opened = self._remember(replace(last, opened=card.stated.report.id), spot)
                return ShowTownship(answer=opened, report_id=opened.opened)
        return wording.no_such_number(number, len(cards))

    def _count_cards(self, last: ShowAnswer | None, spot: Spot) -> int | None:
        if last is None:
            return None
        answer = self.presenter.desk(spot).answer(last.question, last.reading)
        return len(answer.stated) + len(answer.related)

    def _note_script(self, text: str, spot: Spot) -> None:
        """Remember which characters people write here; words that are the same in both tell nothing."""
        traditional = is_traditional(text)
        preferences = self.presenter.store.preferences(spot.chat)
        if traditional is not None and traditional != preferences.heard_traditional:
            with suppress(StateError):  # a full disk: an answer in the other script is better than none
                self.presenter.store.set_preferences(
                    spot.chat, replace(preferences, heard_traditional=traditional)
                )
