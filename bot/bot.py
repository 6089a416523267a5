"""Everything a face of the program needs, made once: the reports, what answers from them, the settings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation import Answering, Conversation, View
from bot.settings import Settings
from corpus.model import Corpus

if TYPE_CHECKING:  # a face must not load the engine before it has said hello
    from index.index import Index


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """What ``wiring.build_bot`` makes; swapped whole when the reports change.

    Attributes:
        settings: As read at the start.
        corpus: The reports, and the files that could not be read.
        index: The index of the reports.
        answering: Answers questions; safe to share between conversations.
    """

    settings: Settings
    corpus: Corpus
    index: "Index"
    answering: Answering

    def converse(self, *, page_size: int | None = None) -> Conversation:
        """Start a conversation that shows ``page_size`` townships at once, or all."""
        shown = self.settings.answer
        view = View(excerpts=shown.excerpts, related=shown.related, page_size=page_size)
        return Conversation(self.answering, view=view)
