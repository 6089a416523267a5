"""The composition root: settings in, a bot that can answer out."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation import Answering, Conversation, View
from bot.folders import index_folder
from bot.settings import Settings
from corpus.load import load_corpus
from corpus.model import Corpus
from index.answering import Answerer
from index.index import Index
from index.thesaurus import SHIPPED, Thesaurus

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """Everything that is made once: the reports, what answers from them, and the settings.

    Attributes:
        settings: As read at the start.
        corpus: The reports, and the files that could not be read.
        index: The index of the reports.
        answering: Answers questions; safe to share between conversations.
    """

    settings: Settings
    corpus: Corpus
    index: Index
    answering: Answering

    def converse(self, *, page_size: int | None = None) -> Conversation:
        """Start a conversation that shows ``page_size`` townships at once, or all."""
        shown = self.settings.answer
        view = View(excerpts=shown.excerpts, related=shown.related, page_size=page_size)
        return Conversation(self.answering, view=view)


def build_bot(settings: Settings, *, progress: Progress | None = None) -> Bot:
    """Load the reports, open or build their index, and put the answerer on top.

    Files that cannot be read are kept in ``corpus.failures``; no report at all is no error.

    Raises:
        ThesaurusError: A thesaurus file of the settings is wrong.
    """
    corpus = load_corpus(settings.corpus.paths, max_bytes=settings.corpus.max_bytes)
    index = Index.open_or_build(corpus, folder=index_folder(settings), progress=progress)
    thesaurus = Thesaurus.load(SHIPPED, *settings.corpus.thesaurus)
    answering = Answerer(index, thesaurus, excerpt_length=settings.answer.excerpt_length)
    return Bot(settings=settings, corpus=corpus, index=index, answering=answering)
