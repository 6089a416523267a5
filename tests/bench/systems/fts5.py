"""SQLite's full-text search over words cut beforehand."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from tests.bench.systems.system import CutCorpus

_INSERT = "INSERT INTO texts(rowid, words) VALUES (?, ?)"


class Fts5:
    """FTS5 with its own bm25 and its phrase query."""

    largest = 1_000_000
    kept = True

    def build(self, corpus: CutCorpus, folder: Path) -> None:
        with sqlite3.connect(folder / "fts5.db") as base:
            base.execute("CREATE VIRTUAL TABLE texts USING fts5(words, content='', tokenize='unicode61')")
            with (corpus.folder / "words.txt").open(encoding="utf-8") as lines:
                base.executemany(_INSERT, enumerate(lines))
            base.execute("INSERT INTO texts(texts) VALUES ('optimize')")
        base.close()

    def open(self, folder: Path) -> None:
        self.base = sqlite3.connect(folder / "fts5.db")

    def ranked(self, terms: Sequence[str]) -> list[float]:
        asked = " OR ".join(f'"{term}"' for term in terms)
        sql = "SELECT rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10"
        return [-score for (score,) in self.base.execute(sql, (asked,))]

    def phrase(self, words: Sequence[str]) -> int:
        sql = "SELECT rowid FROM texts WHERE texts MATCH ?"
        return len(self.base.execute(sql, (f'"{" ".join(words)}"',)).fetchall())
