"""One person's talk with the reports, the same in the terminal and in Telegram."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.rendering import Reply, compose, make_card, page_of
from bot.rendering.reply import Group
from bot.utterance import Again, Open, Page, Question, understand
from bot.wording import talk as wording
from index.deferred import Deferred
from index.model import Answer, Dialogue, Intent, Reading, Stated

if TYPE_CHECKING:
    from index.query.reader import Interpretation


class Answering(Protocol):
    """What a conversation asks; :class:`index.answering.Answerer` is one."""

    def answer(self, question: str, *, last: Dialogue | None = None) -> Answer:
        """Answer a question; a follow-up leans on the answer before it."""
        ...

    def resolve(self, question: str, reading: Reading) -> Answer:
        """Answer a question whose reading a person has changed."""
        ...

    def interpret(self, question: str) -> "Interpretation":
        """Return what each step of reading makes of a question."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How much of an answer a reply shows at once.

    Attributes:
        excerpts: Excerpts of a township at first.
        related: Near townships.
        page_size: Townships a page; None for all.
    """

    excerpts: int = 1
    related: int = 3
    page_size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one message led to: the answer as a value, and the reply that shows it."""

    answer: Answer
    reply: Reply


class Conversation:
    """Keeps the last answer, so that 下半年呢, 第2个展开 and 下一页 are understood.

    Attributes:
        last: The last answer, or None at the start and after 重新开始; it may be set to take a talk up again.
        page: The page of it that was shown last, from 1.
        opened: The id of the report that was opened since, ``""`` for none.
    """

    def __init__(self, answering: Answering, *, view: View | None = None, last: Answer | None = None) -> None:
        self.last = last
        self.page = 1
        self.opened = ""
        self._answering = answering
        self._view = view or View()

    def hear(self, text: str) -> Turn:
        """Reply to one message, whatever it is."""
        match understand(text, self._count_cards):
            case Again():
                return self._forget(text)
            case Open(number=number):
                return self.open(number)
            case Page(step=step):
                return self.turn_to(self.page + step)
            case Question(text=question):
                return self.ask(question)

    def ask(self, question: str) -> Turn:
        """Answer a question or a follow-up."""
        last = dialogue_of(self.last, opened=self.opened) if self.last else None
        return self._show(self._answering.answer(question, last=last))

    def change(self, reading: Reading) -> Turn:
        """Answer the last question again under another reading, as a button chose it."""
        return self._show(self._answering.resolve(self.last.question if self.last else "", reading))

    def turn_to(self, page: int) -> Turn:
        """Show another page of the last answer; beyond the ends, say that there is none."""
        if self.last is None:
            return self._say(wording.NOTHING_TO_TURN, "")
        reply = self._page(self.last, page)
        if reply.page != page:
            return Turn(answer=self.last, reply=Reply(headline=wording.no_page(page, len(reply.cards))))
        self.page = page
        return Turn(answer=self.last, reply=reply)

    def open(self, number: int) -> Turn:
        """Show all excerpts of one township of the last answer, by its number; the answer stays the last."""
        if self.last is None:
            return self._say(wording.NOTHING_OPEN, "")
        cards = compose(self.last, related=len(self.last.related)).cards
        stated = next((card.stated for card in cards if card.number == number), None)
        if stated is None:
            return self._say(wording.no_such_number(number, len(cards)), self.last.question)
        self.opened = stated.report.id
        card = make_card(stated, number=number, excerpts=len(stated.excerpts))
        reply = Reply(
            headline=wording.opened(stated.report.place.label), groups=(Group(title="", cards=(card,)),)
        )
        return Turn(answer=_only(self.last, stated), reply=reply)

    def _show(self, answer: Answer) -> Turn:
        if answer.reading.intent not in (Intent.NONE, Intent.META):  # a greeting in between ends no talk
            self.last, self.page, self.opened = answer, 1, ""
        return Turn(answer=answer, reply=self._page(answer, 1))

    def _page(self, answer: Answer, page: int) -> Reply:
        reply = compose(answer, excerpts=self._view.excerpts, related=self._view.related)
        return page_of(reply, page, size=self._view.page_size or max(1, len(reply.cards)))

    def _count_cards(self) -> int | None:
        return len(self.last.stated) + len(self.last.related) if self.last else None

    def _forget(self, text: str) -> Turn:
        self.last, self.page, self.opened = None, 1, ""
        return self._say(wording.FORGOTTEN, text)

    def _say(self, sentence: str, question: str) -> Turn:
        nothing = Answer(question=question, reading=Reading(intent=Intent.NONE))
        return Turn(answer=nothing, reply=Reply(headline=sentence))


def dialogue_of(answer: Answer, *, opened: str = "") -> Dialogue:
    """Return what the next turn may lean on; ``opened`` is the id of the report opened since."""
    stated = Deferred(lambda: (one.report.id for one in answer.stated))
    return Dialogue(reading=answer.reading, stated=stated, opened=opened)


def _only(answer: Answer, stated: Stated) -> Answer:
    """Return the answer narrowed to one of its townships."""
    return replace(
        answer,
        reading=replace(answer.reading, places=(stated.report.id,)),
        scope=(stated.report,),
        stated=(stated,),
        related=(),
        absent=(),
        without_part=(),
        ranked=stated.excerpts,
    )
