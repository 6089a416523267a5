"""The composition root: settings in, a bot that can answer out."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.bot import Bot
from bot.folders import changes_path, index_folder, reports_folder
from bot.reception import Reception
from bot.settings import Settings
from corpus.files import stamps_of
from corpus.isolation import Readers
from corpus.limits import Limits
from corpus.model import Corpus
from index.answering import Answerer
from index.engine import fastest_loops
from index.index import Index
from index.kept_values import recall, remember, store
from index.store import digest_of, key_of
from index.thesaurus import SHIPPED, Thesaurus

Progress = Callable[[int, int], None]
"""Told how many blocks, or files, are done, of how many."""

_LARGE = 20_000  # blocks, from where the compiled loops save more than they cost
_COMMON = "工作"  # what every report says


def build_bot(
    settings: Settings, *, progress: Progress | None = None, reading: Progress | None = None
) -> Bot:
    """Load the reports, open or build their index, and put the answerer on top.

    Files that cannot be read are kept in ``corpus.failures``; no report at all is no error.

    Raises:
        ThesaurusError: A thesaurus file of the settings is wrong.
        CatalogError: The catalogue of the shipped reports is wrong.
    """
    corpus = read_reports(settings, progress=reading)
    index = open_index(settings, corpus, progress=progress)
    answering = Answerer(index, read_thesaurus(settings), excerpt_length=settings.answer.excerpt_length)
    reception = Reception(answering, corpus.reports)
    return Bot(settings=settings, corpus=corpus, index=index, answering=reception)


def open_index(
    settings: Settings, corpus: Corpus, *, lasting: bool = False, progress: Progress | None = None
) -> Index:
    """Open or build the index of a corpus.

    Args:
        settings: Where indexes are kept.
        corpus: What is searched.
        lasting: The program stays: then a large corpus is worth loading the compiled loops, and compiling
            them once on a machine, before anybody asks.
        progress: Called while building.
    """
    folder = index_folder(settings)
    if not lasting or sum(len(report.blocks) for report in corpus.reports) < _LARGE:
        return Index.open_or_build(corpus, folder=folder, progress=progress)
    index = Index.open_or_build(corpus, folder=folder, loops=fastest_loops(), progress=progress)
    index.find_mentions(_COMMON)
    index.rank(_COMMON, limit=1)
    return index


def read_reports(settings: Settings, *, progress: Progress | None = None) -> Corpus:
    """Load the reports of the settings and those that administrators sent, as they changed them.

    Raises:
        CorpusError: One of the paths in the settings does not exist.
        CatalogError: The catalogue of the shipped reports is wrong.
    """
    sent, changes = reports_folder(settings), changes_path(settings)
    corpus = _read([*settings.corpus.paths, *([sent] if sent.exists() else [])], settings, progress)
    if not changes.exists():
        return corpus
    from bot.changes import Changes  # most installations never need it, and a question waits for it

    return Changes.load(changes).apply(corpus)


def make_readers(settings: Settings, *, progress: Progress | None = None) -> Readers:
    """Return the processes that read files, as the settings limit them."""
    corpus = settings.corpus
    limits = Limits(seconds=corpus.read_seconds, megabytes=corpus.read_megabytes)
    return Readers(limits, progress=progress)


def _read(paths: Sequence[Path], settings: Settings, progress: Progress | None) -> Corpus:
    """Load the reports of these files and folders, or take what was read from the very same before.

    Where only some files changed, only these are read.
    """
    folder, corpus = index_folder(settings), settings.corpus
    names = [str(corpus.max_bytes), *map(str, paths)]

    def load() -> Corpus:
        from corpus.load import load_corpus  # only what is read anew needs the rules of reading

        key = key_of("files", *names)
        known = recall(folder, key) or {}
        readers = make_readers(settings, progress=progress)
        loaded = load_corpus(
            paths, max_bytes=corpus.max_bytes, known=known, with_others=corpus.others, readers=readers
        )
        store(folder, key, known)
        return loaded

    key = key_of("corpus", *names, str(corpus.others), stamps_of(paths) or digest_of(paths))
    with _without_collector():
        return remember(folder, key, load)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Let no garbage be looked for while many values are read that all stay."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def read_thesaurus(settings: Settings) -> Thesaurus:
    """Load the word lists, shipped and own, or take what was read from the very same before.

    Raises:
        ThesaurusError: A file is wrong.
    """
    paths = (SHIPPED, *settings.corpus.thesaurus)
    return remember(
        index_folder(settings), key_of("thesaurus", digest_of(paths)), lambda: Thesaurus.load(*paths)
    )
