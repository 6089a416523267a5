"""Load reports: folders and files become a corpus, and what cannot be read is kept beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from corpus import wording
from corpus.blocks import make_blocks
from corpus.catalog import CATALOG, Identity, read_catalog
from corpus.cleaning import Line, clean_lines
from corpus.errors import CorpusError, SourceError
from corpus.identity import identify
from corpus.model import Corpus, Failure, Report
from corpus.naming import tell_apart
from corpus.noise import find_noise
from corpus.outline import outline
from corpus.reading import MAX_BYTES, read_source
from corpus.source import Source
from corpus.splitting import split_reports
from corpus.titles import title_words

SHIPPED = Path(__file__).parent / "reports"


def load_corpus(paths: Sequence[Path], *, max_bytes: int = MAX_BYTES) -> Corpus:
    """Read every report in these folders and files.

    Args:
        paths: Files, and folders that are read with all folders in them, by name; hidden files are left out.
        max_bytes: The largest file that is read, in bytes.

    Returns:
        The reports in the order of ``paths``, and the files that could not be read.

    Raises:
        CorpusError: One of ``paths`` does not exist.
        CatalogError: The catalogue of shipped reports is wrong.
    """
    reports: list[Report] = []
    failures: list[Failure] = []
    digest = sha256(CATALOG.read_bytes())
    read: dict[str, Path] = {}
    for path in find_files(paths):
        try:
            source = read_source(path, max_bytes=max_bytes)
            if source.digest in read:
                raise SourceError(path, wording.same_as(read[source.digest].name))
            reports += make_reports(source)
        except SourceError as exc:
            failures.append(Failure(path=path, reason=exc.reason))
        else:
            read[source.digest] = path
            digest.update(f"{path.name}\0{source.digest}\0".encode())
    return Corpus(reports=_tell_apart(reports), failures=tuple(failures), digest=digest.hexdigest())


def load_file(path: Path, *, max_bytes: int = MAX_BYTES) -> tuple[Report, ...]:
    """Read the reports of one file, as `load_corpus` would.

    Raises:
        SourceError: It cannot be read, or holds no report; the reason is Chinese and says what to do.
    """
    return _tell_apart(make_reports(read_source(path, max_bytes=max_bytes)))


def find_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield each file once, in order; hidden files and lock files of office programs are left out.

    Raises:
        CorpusError: One of ``paths`` does not exist.
    """
    seen = set()
    for path in paths:
        if not path.exists():
            raise CorpusError(wording.missing(path))
        for file in [path] if path.is_file() else sorted(filter(Path.is_file, path.rglob("*"))):
            inside = file.relative_to(path).parts
            if file.resolve() not in seen and not any(part.startswith((".", "~$")) for part in inside):
                seen.add(file.resolve())
                yield file


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
    title = next((title_words(piece.line.text) for piece in pieces if piece.level == 0), "")
    identity = _catalogued(source.path.name, lines) or identify(
        [line.text for line in lines],
        title=title,
        headings=[piece.line.text for piece in pieces if piece.level in (1, 2)],
        stem=source.path.stem,
        around=around,
    )
    return Report(
        id=identity.id,
        place=identity.place,
        year=identity.year,
        half=identity.half,
        title=title,
        source=source.path.name,
        path=source.path,
        first_line=lines[0].number,
        last_line=lines[-1].numbers[-1],
        blocks=make_blocks(pieces, report_id=identity.id, source=source.path.name),
    )


def _catalogued(name: str, lines: Sequence[Line]) -> Identity | None:
    return next((entry.identity for entry in read_catalog() if entry.fits(name, lines)), None)


def _tell_apart(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports with unique labels and ids, their blocks following suit."""
    identities = [Identity(id=one.id, place=one.place, year=one.year, half=one.half) for one in reports]
    return tuple(
        report if told == identity else _renamed(report, told)
        for report, identity, told in zip(reports, identities, tell_apart(identities), strict=True)
    )


def _renamed(report: Report, identity: Identity) -> Report:
    blocks = tuple(replace(block, report_id=identity.id) for block in report.blocks)
    return replace(report, id=identity.id, place=identity.place, blocks=blocks)
