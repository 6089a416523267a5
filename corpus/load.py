"""Load reports: folders and files become a corpus, and what cannot be read is kept beside it."""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from corpus import wording
from corpus.catalog import CATALOG, Identity
from corpus.errors import CostError, SourceError
from corpus.files import Stamp, find_files, stamp_of
from corpus.isolation import Readers
from corpus.model import REPORT, Corpus, Failure, Report
from corpus.naming import tell_apart
from corpus.read_file import ReadFile, read
from corpus.reading import MAX_BYTES

SHIPPED = Path(__file__).parent / "reports"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """What was read of a file, and how it was stamped then."""

    stamp: Stamp
    file: ReadFile


Answer = ReadFile | SourceError
"""What was read of a file, or why it was not."""

Known = MutableMapping[Path, KnownFile]
"""What was read of files before."""


def load_corpus(
    paths: Sequence[Path],
    *,
    max_bytes: int = MAX_BYTES,
    known: Known | None = None,
    with_others: bool = False,
    readers: Readers | None = None,
) -> Corpus:
    """Read every report in these folders and files; a text that is there twice counts once.

    Args:
        paths: Files, and folders that are read with all folders in them, by name, without hidden files.
        max_bytes: The largest file that is read, in bytes.
        known: What was read before; a file that is as it was is not read again.
        with_others: Whether statutes, notices and the like count as reports, as they do where they are all.
        readers: Processes that read the files; this one does where none are given.

    Raises:
        CorpusError: One of ``paths`` does not exist.
        CatalogError: The catalogue of shipped reports is wrong.
    """
    failures: list[Failure] = []
    files = _read_files(paths, max_bytes, {} if known is None else known, readers)
    taken = _take(files, failures)
    every = _tell_apart(list(_once(taken, failures)))
    reports = tuple(one for one in every if with_others or one.genre == REPORT) or every
    others = tuple(one for one in every if not with_others and one.genre != REPORT and reports is not every)
    digest = _digest_of_all(taken, with_others=with_others)
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
    paths: Sequence[Path], max_bytes: int, known: Known, readers: Readers | None
) -> dict[Path, Answer]:
    """Return what was read of every file, or why it was not, in order; what is as it was is not read anew."""
    files: dict[Path, Answer | None] = {path: _unchanged(path, known) for path in find_files(paths)}
    waiting = [path for path, file in files.items() if file is None]
    for path, answer in _read_each(waiting, max_bytes, readers):
        costs = isinstance(answer, CostError)
        files[path] = ReadFile(_digest_of(path), (), refused=answer.reason) if costs else answer
    for path in waiting:
        file = files[path]
        if isinstance(file, ReadFile):
            known[path] = KnownFile(stamp_of(path), file)
    for path in set(known) - set(files):
        del known[path]
    return {path: file for path, file in files.items() if file is not None}


def _read_each(paths: Sequence[Path], max_bytes: int, readers: Readers | None) -> Iterator[tuple[Path, Any]]:
    if readers is not None:
        with readers:
            yield from readers.read_each(paths, max_bytes)
        return
    for path in paths:
        try:
            yield path, read(path, max_bytes)
        except SourceError as exc:
            yield path, exc


def _take(files: Mapping[Path, Answer], failures: list[Failure]) -> dict[Path, ReadFile]:
    """Return the files that were read; those that were not, or repeat another, are added to the failures."""
    taken: dict[Path, ReadFile] = {}
    names: dict[str, str] = {}
    for path, file in files.items():
        if isinstance(file, SourceError) or file.refused:
            failures.append(
                Failure(path=path, reason=file.reason if isinstance(file, SourceError) else file.refused)
            )
        elif file.digest in names:
            failures.append(Failure(path=path, reason=wording.same_as(names[file.digest])))
        else:
            taken[path], names[file.digest] = file, path.name
            failures += [Failure(path=path, reason=lost, partly=True) for lost in file.lost]
    return taken


def _unchanged(path: Path, known: Known) -> ReadFile | None:
    """Return what was read of a file before, if it is the same by its size and time, or else by its bytes."""
    before = known.get(path)
    if before is None:
        return None
    stamp = stamp_of(path)
    if stamp == before.stamp and stamp != ():
        return before.file
    if before.file.digest != _digest_of(path):
        return None
    known[path] = KnownFile(stamp, before.file)
    return before.file


def _digest_of(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def load_file(
    path: Path, *, max_bytes: int = MAX_BYTES, readers: Readers | None = None
) -> tuple[Report, ...]:
    """Read the reports of one file, as `load_corpus` would.

    Raises:
        SourceError: It cannot be read, or holds no report; the reason is Chinese and says what to do.
    """
    ((_, file),) = _read_each([path], max_bytes, readers)
    if isinstance(file, SourceError):
        raise file
    return _tell_apart(file.reports)


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
