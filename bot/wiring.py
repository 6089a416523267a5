"""The composition root: settings in, a bot that can answer out."""

from collections.abc import Callable

from bot.bot import Bot
from bot.folders import index_folder
from bot.settings import Settings
from corpus.load import load_corpus
from index.answering import Answerer
from index.index import Index
from index.thesaurus import SHIPPED, Thesaurus

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""


def build_bot(settings: Settings, *, progress: Progress | None = None) -> Bot:
    """Load the reports, open or build their index, and put the answerer on top.

    Files that cannot be read are kept in ``corpus.failures``; no report at all is no error.

    Raises:
        ThesaurusError: A thesaurus file of the settings is wrong.
        CatalogError: The catalogue of the shipped reports is wrong.
    """
    corpus = load_corpus(settings.corpus.paths, max_bytes=settings.corpus.max_bytes)
    index = Index.open_or_build(corpus, folder=index_folder(settings), progress=progress)
    thesaurus = Thesaurus.load(SHIPPED, *settings.corpus.thesaurus)
    answering = Answerer(index, thesaurus, excerpt_length=settings.answer.excerpt_length)
    return Bot(settings=settings, corpus=corpus, index=index, answering=answering)
