"""The composition root: settings in, a bot that can answer out."""

from collections.abc import Callable, Sequence
from pathlib import Path

from bot.bot import Bot
from bot.folders import changes_path, index_folder, reports_folder
from bot.reception import Reception
from bot.settings import Settings
from corpus.model import Corpus
from index.answering import Answerer
from index.engine import fastest_loops
from index.index import Index
from index.kept_values import recall, remember, store
from index.store import digest_of, key_of
from index.thesaurus import SHIPPED, Thesaurus

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""

_LARGE = 20_000  # blocks, from where the compiled loops save more than they cost
_COMMON = "工作"  # what every report says


def build_bot(settings: Settings, *, progress: Progress | None = None) -> Bot:
    """Load the reports, open or build their index, and put the answerer on top.

    Files that cannot be read are kept in ``corpus.failures``; no report at all is no error.

    Raises:
        ThesaurusError: A thesaurus file of the settings is wrong.
        CatalogError: The catalogue of the shipped reports is wrong.
    """
    corpus = read_reports(settings)
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


def read_reports(settings: Settings) -> Corpus:
    """Load the reports of the settings and those that administrators sent, as they changed them.

    Raises:
        CorpusError: One of the paths in the settings does not exist.
        CatalogError: The catalogue of the shipped reports is wrong.
    """
    sent, changes = reports_folder(settings), changes_path(settings)
    corpus = _read([*settings.corpus.paths, *([sent] if sent.exists() else [])], settings)
    if not changes.exists():
        return corpus
    from bot.changes import Changes  # most installations never need it, and a question waits for it

    return Changes.load(changes).apply(corpus)


def _read(paths: Sequence[Path], settings: Settings) -> Corpus:
    """Load the reports of these files and folders, or take what was read from the very same before.

    Where only some files changed, only these are read.
    """
    folder, most, others = index_folder(settings), settings.corpus.max_bytes, settings.corpus.others

    def load() -> Corpus:
        from corpus.load import load_corpus  # only what is read anew needs the rules of reading

        key = key_of("files", str(most), *map(str, paths))
        known = recall(folder, key) or {}
        corpus = load_corpus(paths, max_bytes=most, known=known, with_others=others)
        store(folder, key, known)
        return corpus

    return remember(folder, key_of("corpus", str(most), str(others), digest_of(paths)), load)


def read_thesaurus(settings: Settings) -> Thesaurus:
    """Load the word lists, shipped and own, or take what was read from the very same before.

    Raises:
        ThesaurusError: A file is wrong.
    """
    paths = (SHIPPED, *settings.corpus.thesaurus)
    return remember(
        index_folder(settings), key_of("thesaurus", digest_of(paths)), lambda: Thesaurus.load(*paths)
    )
