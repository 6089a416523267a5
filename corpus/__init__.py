"""What the reports say, and where: sources become reports of headings and paragraphs in exact places."""

from corpus.errors import CatalogError, CorpusError, SourceError
from corpus.load import SHIPPED, load_corpus, load_file
from corpus.model import Block, Corpus, Failure, Heading, Paragraph, Part, Place, Report

__all__ = [
    "SHIPPED",
    "Block",
    "CatalogError",
    "Corpus",
    "CorpusError",
    "Failure",
    "Heading",
    "Paragraph",
    "Part",
    "Place",
    "Report",
    "SourceError",
    "load_corpus",
    "load_file",
]
