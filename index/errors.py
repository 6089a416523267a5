"""The errors of the index.

IndexingError
├── ThesaurusError      a thesaurus or dictionary file is wrong: path, place and remedy
├── ExampleError        a marked question cannot be read: file, line and remedy
├── ModelError          a learned model is missing or damaged: file and remedy
├── CollectionError     a file of a test collection is wrong: path, line and reason
└── StoreError          a kept index cannot be read or written; the caller builds it anew
"""

from pathlib import Path


class IndexingError(Exception):
    """Anything wrong with the index or the word lists it is built with."""


class ThesaurusError(IndexingError):
    """A thesaurus or dictionary file is wrong; the message names the file, the group and the remedy."""


class ExampleError(IndexingError):
    """A marked question cannot be read; ``place`` is its file and line."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")


class ModelError(IndexingError):
    """A learned model is missing or damaged; the message names the file and the remedy."""


class StoreError(IndexingError):
    """A kept index is damaged or of another version."""


class CollectionError(IndexingError):
    """A file of a test collection is wrong; ``line`` (from 1; 0 for the whole file) says where."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}" if line else f"{path}: {reason}")
