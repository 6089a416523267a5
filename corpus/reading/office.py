"""Read .doc and .wps files by what this machine has for them: LibreOffice, else antiword."""

import shutil
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE, SubprocessError, run
from tempfile import TemporaryDirectory

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.drawn import Drawn
from corpus.reading.plain import decode, split_lines
from corpus.reading.word import read_word

_SECONDS = 50
_PACKED, _OLD = b"PK\x03\x04", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_LEAST = 100  # bytes


def read_office(path: Path, data: bytes) -> Drawn:
    """Return the lines of an old Word file, as another program reads it.

    Raises:
        SourceError: No such program is here, or it cannot read the file.
    """
    if data.startswith(_PACKED):  # a .docx under another name
        return read_word(path, data)
    if not data.startswith(_OLD) or len(data) < _LEAST:
        raise SourceError(path, wording.BROKEN_OFFICE)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / f"file{path.suffix.lower()}"
        copy.write_bytes(data)
        if program := shutil.which("soffice") or shutil.which("libreoffice"):
            return _by_libreoffice(path, copy, program)
        if (program := shutil.which("antiword")) and path.suffix.lower() == ".doc":
            return _by_antiword(path, copy, program)
    raise SourceError(path, wording.no_program(path.suffix.lower()))


def _by_libreoffice(path: Path, copy: Path, program: str) -> Drawn:
    profile = f"-env:UserInstallation={(copy.parent / 'profile').as_uri()}"
    _run(
        path,
        [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(copy.parent), str(copy)],
    )
    made = copy.with_suffix(".docx")
    if not made.exists():
        raise SourceError(path, wording.BROKEN_OFFICE)
    return read_word(path, made.read_bytes())


def _by_antiword(path: Path, copy: Path, program: str) -> Drawn:
    data = _run(path, [program, "-m", "UTF-8.txt", "-w", "0", str(copy)])
    return Drawn(split_lines(decode(path, data)))


def _run(path: Path, command: list[str]) -> bytes:
    """Run a program of this machine on our own copy; the process that reads a file has no other threads."""
    try:
        done = run(  # noqa: S603
            command,
            stdout=PIPE,
            stderr=DEVNULL,
            timeout=_SECONDS,
            check=True,
            preexec_fn=_free_memory,
        )
    except (SubprocessError, OSError) as exc:
        raise SourceError(path, wording.BROKEN_OFFICE) from exc
    return bytes(done.stdout)


def _free_memory() -> None:
    """Let the other program map what it needs: it reserves far more than it uses."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
