"""What a pane is drawn with: the reports, the store of buttons, and what the chat has chosen."""

from dataclasses import dataclass, replace

from bot.settings import AnswerSettings
from bot.telegram.library import Holdings
from bot.telegram.panels import Ask, ShowAnswer
from bot.telegram.preferences import Preferences
from bot.telegram.steps import Step
from bot.telegram.store import Store
from corpus.model import Block, Report
from index.deferred import Deferred
from index.model import Answer, Dialogue, Intent, Reading, Topic


class GoneError(LookupError):
    """What a button leads to is not in the reports any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything a pane needs, for one person in one chat.

    Attributes:
        holdings: The reports as they are now.
        store: Keeps what links and buttons lead to.
        preferences: The choices of the chat.
        owner: Whose basket is meant.
        username: The bot's own name, without @.
        answers: How much of an answer is shown.
        page_size: Townships a page.
        linking: Whether links are made and kept; what is only measured needs none.
    """

    holdings: Holdings
    store: Store
    preferences: Preferences
    owner: int
    username: str
    answers: AnswerSettings
    page_size: int
    linking: bool = True

    def tell(self, text: str) -> str:
        """Return the bot's own words in the script of the chat."""
        return self.preferences.teller(text)

    def link(self, step: Step) -> str:
        """Return an address that opens a step in the private chat with the bot."""
        return f"https://t.me/{self.username}?start={self.store.reserve(step)}" if self.linking else ""

    def read(self, ask: Ask, last: Dialogue | None = None) -> ShowAnswer:
        """Read a question as this chat wants it read: by the letter, or with synonyms."""
        reading = self.holdings.read(ask.question, last, length=self.preferences.length)
        return ShowAnswer(question=ask.question, reading=self._widened(reading))

    def dialogue(self, shown: ShowAnswer) -> Dialogue:
        """Return what a turn after an answer may lean on; the answer is found when it is needed."""
        stated = Deferred(
            lambda: (one.report.id for one in self.answer(shown.question, shown.reading).stated)
        )
        return Dialogue(reading=shown.reading, stated=stated, opened=shown.opened)

    def reread(self, shown: ShowAnswer, term: str) -> ShowAnswer:
        """Put another term in the place of what was asked about; places, part and all else stay."""
        fresh, last = self.read(Ask(question=term)).reading, shown.reading
        wanted = [topic.text for topic in last.topics if not topic.excluded]
        old = wanted[0] if len(wanted) == 1 else ""
        new = fresh.topics[0].text if len(fresh.topics) == 1 else term  # of a whole question only its topic
        reading = replace(
            last,
            topics=(
                *(fresh.topics or (Topic(text=term, literal=(term,)),)),
                *(topic for topic in last.topics if topic.excluded),
            ),
            combination=fresh.combination,
            query=_swapped(last.query, old, new),
            notes=fresh.notes,
        )
        return ShowAnswer(question=_swapped(shown.question, old, new), reading=reading)

    def answer(self, question: str, reading: Reading) -> Answer:
        """Answer a reading with excerpts of the length the chat has chosen."""
        self._require(reading.places)
        return self.holdings.resolve(question, reading, length=self.preferences.length)

    def report(self, report_id: str) -> Report:
        """Return a report; ``GoneError`` when it was taken out."""
        report = self.holdings.report(report_id)
        if report is None:
            raise GoneError(report_id)
        return report

    def block(self, block_id: str) -> tuple[Report, Block]:
        """Return a block and its report; ``GoneError`` when it was taken out."""
        found = self.holdings.block(block_id)
        if found is None:
            raise GoneError(block_id)
        return found

    def _widened(self, reading: Reading) -> Reading:
        wide = self.preferences.wide and reading.intent is Intent.WHICH
        return replace(reading, wide=True) if wide else reading

    def _require(self, report_ids: tuple[str, ...]) -> None:
        for report_id in report_ids:
            self.report(report_id)


def _swapped(text: str, old: str, term: str) -> str:
    """Return the text with one term for another; the term alone where the old one is not in the text."""
    return text.replace(old, term) if old and old in text else term
