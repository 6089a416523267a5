"""Files that administrators sent: unpacked aside, read for a preview, kept until they decide."""

import re
import secrets
import shutil
import time
import unicodedata
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.errors import BotError
from bot.wording import administration
from corpus.isolation import Readers
from corpus.model import Failure, Report
from corpus.reading import SUFFIXES as READABLE

SUFFIXES = (*READABLE, ".zip")
MOST_FILES = 200
KEPT_DAYS = 7
MOST_BYTES = 200_000_000
"""Bytes that an archive may hold when unpacked."""


class UploadError(BotError):
    """A file cannot be taken; the message says why, in Chinese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """Files of one message, read for a preview.

    Attributes:
        id: Its folder's name.
        reports: What was understood, file by file.
        failures: Files that could not be read, and why.
    """

    id: str
    reports: tuple[Report, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploads:
    """A folder of files that wait for a decision.

    Attributes:
        folder: A folder of its own.
        max_bytes: The largest file that is read, in bytes.
        readers: Processes that read the files; this one does where none are given.
    """

    folder: Path
    max_bytes: int
    readers: Readers | None = None

    def stage(self, name: str, data: bytes) -> Upload:
        """Keep a file, or the files of an archive, aside, and read them.

        Raises:
            UploadError: It is an archive that is damaged, locked or too large.
        """
        upload = secrets.token_urlsafe(9)
        place = self.folder / upload
        place.mkdir(parents=True, mode=0o700)
        if name.lower().endswith(".zip"):
            try:
                _unpack(data, place, name)
            except UploadError:
                shutil.rmtree(place)
                raise
        else:
            (place / _safe(name)).write_bytes(data)
        return self._read(upload)

    def files(self, upload: str) -> list[Path]:
        """Return the files of an upload, by name; none when it was decided already."""
        place = self.folder / upload
        return sorted(place.iterdir()) if place.is_dir() else []

    def drop(self, upload: str) -> None:
        """Forget an upload."""
        shutil.rmtree(self.folder / upload, ignore_errors=True)

    def tidy(self) -> None:
        """Forget uploads that nobody decided on for long."""
        too_old = time.time() - KEPT_DAYS * 86400
        for place in self.folder.iterdir() if self.folder.exists() else ():
            if place.stat().st_mtime < too_old:
                shutil.rmtree(place, ignore_errors=True)

    def _read(self, upload: str) -> Upload:
        from corpus.load import load_corpus  # the rules of reading load when the first file comes

        corpus = load_corpus(self.files(upload), max_bytes=self.max_bytes, readers=self.readers)
        return Upload(id=upload, reports=(*corpus.reports, *corpus.others), failures=corpus.failures)


def _unpack(data: bytes, place: Path, name: str) -> None:
    """Unpack an archive flatly: folders inside it only name files."""
    archive_path = place / f".{_safe(name)}"
    archive_path.write_bytes(data)
    try:
        with zipfile.ZipFile(archive_path) as archive:
            members = [one for one in archive.infolist() if _is_file(one)]
            if len(members) > MOST_FILES or sum(one.file_size for one in members) > MOST_BYTES:
                raise UploadError(administration.ARCHIVE_TOO_BIG)
            for number, member in enumerate(members):
                target = place / _telling(_name_of(member))
                target = target if not target.exists() else place / f"{number}-{target.name}"
                target.write_bytes(archive.read(member))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError) as exc:
        # damaged, encrypted, packed in an unknown way, cut off, or no room for it
        raise UploadError(administration.ARCHIVE_BROKEN) from exc
    finally:
        archive_path.unlink()


def _is_file(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    return not member.is_dir() and not path.name.startswith(".") and "__MACOSX" not in path.parts


def _name_of(member: zipfile.ZipInfo) -> str:
    """Return the name as it was written: Windows writes Chinese names in GBK without saying so."""
    if member.flag_bits & 0x800:
        return member.filename
    try:
        return member.filename.encode("cp437").decode("gb18030")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return member.filename


def _telling(name: str) -> str:
    """Return the bare name of a file, with its folder's before it where it says nothing (云岭乡/2023.txt)."""
    *folders, _ = name.replace("\\", "/").split("/")
    bare = _safe(name)
    says = re.search("[\u4e00-\u9fff]", bare) or not folders
    return bare if says else f"{_safe(folders[-1])}-{bare}"


def _safe(name: str) -> str:
    """Return the bare file name, which can lead nowhere else."""
    shown = "".join(
        letter for letter in name if unicodedata.category(letter)[0] != "C"
    )  # what turns or hides
    bare = shown.replace("\\", "/").rsplit("/", maxsplit=1)[-1].lstrip(".~$ ")
    stem, dot, suffix = bare.rpartition(".")
    return f"{(stem or 'file')[:60]}{dot}{suffix[:8]}"
