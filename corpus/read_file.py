"""Read one file into its reports, as they are without any other file beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus import wording
from corpus.blocks import make_blocks
from corpus.catalog import Identity, read_catalog
from corpus.cleaning import Line, clean_lines
from corpus.errors import CostError, SourceError
from corpus.genre import find_genre
from corpus.identity import identify
from corpus.model import Report
from corpus.naming import stem_of
from corpus.noise import find_noise
from corpus.outline import outline
from corpus.reading import read_source
from corpus.source import Source
from corpus.splitting import split_reports
from corpus.titles import title_words


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of a file.

    Attributes:
        digest: Hex digest of the file's bytes then.
        reports: As the file alone names them.
        lost: What of the file could not be read, in Chinese.
        refused: Why it costs too much to be read, ``""`` where it was read.
    """

    digest: str
    reports: tuple[Report, ...]
    lost: tuple[str, ...] = ()
    refused: str = ""


def read(path: Path, max_bytes: int) -> ReadFile:
    """Read a file.

    Raises:
        SourceError: It cannot be read, or holds no report; the reason is Chinese and says what to do.
    """
    try:
        source = read_source(path, max_bytes=max_bytes)
        return ReadFile(source.digest, tuple(make_reports(source)), source.lost)
    except RecursionError as exc:
        raise CostError(path, wording.TOO_DEEP) from exc


def make_reports(source: Source) -> list[Report]:
    """Return the reports of a source.

    Raises:
        SourceError: None of its lines belongs to a report.
    """
    lines = clean_lines(source)
    noise = find_noise(lines)
    drafts = split_reports([line for line in lines if line.place not in noise])
    if not drafts:
        raise SourceError(source.path, wording.NO_REPORT)
    around = [*source.around, *(line.text for line in lines if line.place in noise)]
    return [_report(source, draft, around) for draft in drafts]


def _report(source: Source, lines: Sequence[Line], around: Sequence[str]) -> Report:
    pieces = outline(lines)
    texts = [line.text for line in lines]
    genre, told = find_genre(texts)
    title = next((title_words(piece.line.text) for piece in pieces if piece.level == 0), title_words(told))
    identity = _catalogued(source.path.name, lines) or identify(
        texts,
        title=title,
        headings=[piece.line.text for piece in pieces if piece.level in (1, 2)],
        stem=stem_of(source.path),
        around=around,
    )
    return Report(
        id=identity.id,
        place=identity.place,
        year=identity.year,
        half=identity.half,
        organ=identity.organ,
        genre=genre,
        title=title,
        source=source.path.name,
        path=source.path,
        first_line=lines[0].number,
        last_line=lines[-1].numbers[-1],
        blocks=make_blocks(pieces, report_id=identity.id, source=source.path.name),
    )


def _catalogued(name: str, lines: Sequence[Line]) -> Identity | None:
    return next((entry.identity for entry in read_catalog() if entry.fits(name, lines)), None)
