"""tantivy through its Python binding: words cut beforehand, one thread."""

from collections.abc import Sequence
from pathlib import Path

import tantivy

from tests.bench.systems.system import CutCorpus

_FIELD = "words"


class Tantivy:
    """tantivy's own BM25 and phrase query over words."""

    largest = 10_000_000
    kept = True

    def __init__(self) -> None:
        builder = tantivy.SchemaBuilder()
        builder.add_text_field(_FIELD, tokenizer_name="whitespace", index_option="position")
        self.schema = builder.build()
        self.counts: dict[tuple[str, ...], int] = {}

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        index = tantivy.Index(self.schema, path=str(folder))
        writer = index.writer(500_000_000, 1)
        with (corpus.folder / "words.txt").open(encoding="utf-8") as lines:
            for line in lines:
                document = tantivy.Document()
                document.add_text(_FIELD, line.rstrip("\n"))
                writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> None:
        self.searcher = tantivy.Index.open(str(folder)).searcher()

    def ranked(self, terms: Sequence[str]) -> list[float]:
        should = [(tantivy.Occur.Should, self._term(term)) for term in terms]
        hits = self.searcher.search(tantivy.Query.boolean_query(should), limit=10, count=False).hits
        return [score for score, _ in hits]

    def phrase(self, words: Sequence[str]) -> int:
        """List all texts; how many there are is told beforehand, so that no room is wasted on the list."""
        key = tuple(words)
        if len(words) == 1:
            query = self._term(words[0])
        else:
            query = tantivy.Query.phrase_query(self.schema, _FIELD, list(words))
        if key not in self.counts:
            self.counts[key] = self.searcher.search(query, limit=1).count
        return len(self.searcher.search(query, limit=max(1, self.counts[key]), count=False).hits)

    def _term(self, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self.schema, _FIELD, word)
