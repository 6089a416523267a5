"""The errors of the index.

IndexingError
├── ThesaurusError      a thesaurus or dictionary file is wrong: path, place and remedy
└── StoreError          a kept index cannot be read or written; the caller builds it anew
"""


class IndexingError(Exception):
    """Anything wrong with the index or the word lists it is built with."""


class ThesaurusError(IndexingError):
    """A thesaurus or dictionary file is wrong; the message names the file, the group and the remedy."""


class StoreError(IndexingError):
    """A kept index is damaged or of another version."""
