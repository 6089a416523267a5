"""The errors of the corpus.

CorpusError
├── SourceError         one source file cannot be read: path and reason, the rest still loads
│   └── CostError       it takes too long, or too much memory
└── CatalogError        corpus/catalog.toml is wrong: path, place and remedy
"""

from pathlib import Path


class CorpusError(Exception):
    """Anything wrong with the reports or their catalogue."""


class SourceError(CorpusError):
    """One source file cannot be read; ``path`` and ``reason`` (with the remedy) say why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type["SourceError"], tuple[Path, str]]:
        return type(self), (self.path, self.reason)


class CostError(SourceError):
    """A file takes too long, or too much memory, to be read; it would again."""


class CatalogError(CorpusError):
    """The catalogue of shipped reports is wrong."""
