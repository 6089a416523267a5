"""What many tests share: the real index of the shipped reports, built once a process."""

import pytest

from corpus.load import SHIPPED, load_corpus
from corpus.model import Corpus
from index.answering import Answerer
from index.index import Index
from index.thesaurus import SHIPPED as WORD_LISTS
from index.thesaurus import Thesaurus


@pytest.fixture(scope="session")
def shipped_corpus() -> Corpus:
    return load_corpus([SHIPPED])


@pytest.fixture(scope="session")
def shipped_index(shipped_corpus: Corpus) -> Index:
    return Index.build(shipped_corpus)


@pytest.fixture(scope="session")
def shipped_thesaurus() -> Thesaurus:
    return Thesaurus.load(WORD_LISTS)


@pytest.fixture(scope="session")
def answerer(shipped_index: Index, shipped_thesaurus: Thesaurus) -> Answerer:
    return Answerer(shipped_index, shipped_thesaurus)
