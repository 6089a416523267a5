"""Load reports: folders and files become a corpus, and what cannot be read is kept beside it."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from corpus import wording
from corpus.blocks import make_blocks
from corpus.catalog import CATALOG, Identity, read_catalog
from corpus.cleaning import Line, clean_lines
from corpus.errors import CorpusError, SourceError
from corpus.genre import find_genre
from corpus.identity import identify
from corpus.model import REPORT, Corpus, Failure, Report
from corpus.naming import stem_of, tell_apart
from corpus.noise import find_noise
from corpus.outline import outline
from corpus.reading import MAX_BYTES, read_source
from corpus.source import Source
from corpus.splitting import split_reports
from corpus.titles import title_words

SHIPPED = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What was read of a file.

    Attributes:
        digest: Hex digest of the file's bytes then.
        reports: As the file alone names them.
        lost: What of the file could not be read, in Chinese.
    """

    digest: str
    reports: tuple[Report, ...]
    lost: tuple[str, ...] = ()


Known = MutableMapping[Path, ReadFile]
"""What was read of files before."""


def load_corpus(
    paths: Sequence[Path],
    *,
    max_bytes: int = MAX_BYTES,
    known: Known | None = None,
    with_others: bool = False,
) -> Corpus:
    """Read every report in these folders and files; a text that is there twice counts once.

    Args:
        paths: Files, and folders that are read with all folders in them, by name; hidden files are left out.
        max_bytes: The largest file that is read, in bytes.
        known: What was read before: a file that is as it was is not read again. It holds what was read then.
        with_others: Whether statutes, notices and the like count as reports, as they do where they are all.

    Raises:
        CorpusError: One of ``paths`` does not exist.
        CatalogError: The catalogue of shipped reports is wrong.
    """
    known = {} if known is None else known
    failures: list[Failure] = []
    read = _read_files(paths, max_bytes, known, failures)
    known.clear()
    known.update(read)
    every = _tell_apart(list(_once(read, failures)))
    reports = tuple(report for report in every if with_others or report.genre == REPORT) or every
    kept = {report.id for report in reports}
    others = tuple(report for report in every if report.id not in kept)
    digest = _digest_of_all(read, with_others=with_others)
    return Corpus(reports=reports, failures=tuple(failures), others=others, digest=digest)


def _digest_of_all(read: Mapping[Path, ReadFile], *, with_others: bool) -> str:
    digest = sha256(CATALOG.read_bytes())
    digest.update("".join(f"{path.name}\0{file.digest}\0" for path, file in read.items()).encode())
    digest.update(bytes([with_others]))
    return digest.hexdigest()


def _once(read: Mapping[Path, ReadFile], failures: list[Failure]) -> Iterator[Report]:
    """Yield the reports of all files, each text once; those that repeat another are added to the failures."""
    seen: dict[str, Report] = {}
    for report in (report for file in read.values() for report in file.reports):
        words = "".join(char for block in report.blocks for char in block.text if char.isalnum())
        key = sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
        first = seen.setdefault(key, report)
        if first is report or first.path == report.path:
            yield report
        else:
            reason = wording.same_text(report.first_line, report.last_line, first.source)
            failures.append(Failure(path=report.path, reason=reason, partly=True))


def _read_files(
    paths: Sequence[Path], max_bytes: int, known: Known, failures: list[Failure]
) -> dict[Path, ReadFile]:
    """Read every file once; those that cannot be read, or repeat another, are added to the failures."""
    read: dict[Path, ReadFile] = {}
    names: dict[str, str] = {}
    for path in find_files(paths):
        try:
            file = _read_file(path, max_bytes, known.get(path))
            if file.digest in names:
                raise SourceError(path, wording.same_as(names[file.digest]))
        except SourceError as exc:
            failures.append(Failure(path=path, reason=exc.reason))
        else:
            read[path], names[file.digest] = file, path.name
            failures += [Failure(path=path, reason=lost, partly=True) for lost in file.lost]
    return read


def _read_file(path: Path, max_bytes: int, before: ReadFile | None) -> ReadFile:
    """Read a file unless it is what it was before."""
    if before and before.digest == _digest_of(path):
        return before
    source = read_source(path, max_bytes=max_bytes)
    return ReadFile(source.digest, tuple(make_reports(source)), source.lost)


def _digest_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


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


def _tell_apart(reports: Sequence[Report]) -> tuple[Report, ...]:
    """Return the reports with unique labels and ids, their blocks following suit."""
    identities = [
        Identity(id=one.id, place=one.place, year=one.year, half=one.half, organ=one.organ) for one in reports
    ]
    return tuple(
        report if told == identity else _renamed(report, told)
        for report, identity, told in zip(reports, identities, tell_apart(identities), strict=True)
    )


def _renamed(report: Report, identity: Identity) -> Report:
    blocks = tuple(replace(block, report_id=identity.id) for block in report.blocks)
    return replace(report, id=identity.id, place=identity.place, blocks=blocks)
