"""Read files in processes of their own, so that no file stops the others, or the program."""

import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from queue import Empty, SimpleQueue
from selectors import EVENT_READ, DefaultSelector
from subprocess import DEVNULL, PIPE, Popen
from time import monotonic
from typing import IO, Any

from corpus import wording
from corpus.errors import CostError, SourceError
from corpus.limits import Limits

_PROJECT = Path(__file__).parent.parent
_SIZE = 8  # bytes that tell how long a message is
_PIECE = 1 << 20

Progress = Callable[[int, int], None]
"""Told how many files are read, of how many."""


class Readers:
    """Processes that read files, each one file at a time; one that a file has stopped is replaced.

    They are started when the first file comes, and stopped when the last is read.
    """

    def __init__(self, limits: Limits, *, progress: Progress | None = None) -> None:
        self._limits, self._progress = limits, progress
        self._free: SimpleQueue[Popen[bytes]] = SimpleQueue()

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, *_: object) -> None:
        while True:
            try:
                _stop(self._free.get_nowait())
            except Empty:
                return

    def read_each(self, paths: Iterable[Path], max_bytes: int) -> Iterator[tuple[Path, Any]]:
        """Yield each file, when it is done, with what was read of it, or with why it was not."""
        with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
            waiting = {pool.submit(self._read, path, max_bytes): path for path in paths}
            for number, done in enumerate(as_completed(waiting), 1):
                if self._progress:
                    self._progress(number, len(waiting))
                yield waiting[done], done.result()

    def _read(self, path: Path, max_bytes: int) -> Any:  # noqa: ANN401 - what the function of the module returns
        try:
            process = self._free.get_nowait()
        except Empty:
            process = self._start()
        try:
            _send(process.stdin, (path, max_bytes))
            answer = _receive(process.stdout, self._limits.seconds)
        except TimeoutError:
            _stop(process)
            return CostError(path, wording.too_slow(self._limits.seconds))
        except (OSError, EOFError):
            _stop(process)
            return CostError(path, wording.too_heavy(self._limits.megabytes))
        self._free.put(process)
        return answer

    def _start(self) -> Popen[bytes]:
        paths = os.pathsep.join(filter(None, (str(_PROJECT), os.environ.get("PYTHONPATH", ""))))
        command = [sys.executable, "-m", "corpus.isolation", str(self._limits.megabytes)]
        env = {**os.environ, "PYTHONPATH": paths}
        return Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=env)  # noqa: S603 - our own module


def _stop(process: Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()


def _send(pipe: IO[bytes] | None, value: object) -> None:
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    if pipe:
        pipe.write(len(data).to_bytes(_SIZE, "big") + data)
        pipe.flush()


def _receive(pipe: IO[bytes] | None, seconds: float) -> Any:  # noqa: ANN401 - what was sent
    """Return the next value of a pipe.

    Raises:
        TimeoutError: None came whole in time.
        EOFError: The other end was closed.
    """
    if pipe is None:
        raise EOFError
    until = monotonic() + seconds
    size = int.from_bytes(_take(pipe, _SIZE, until), "big")
    return pickle.loads(_take(pipe, size, until))  # noqa: S301 - our own process wrote it


def _take(pipe: IO[bytes], size: int, until: float) -> bytes:
    data = bytearray()
    with DefaultSelector() as selector:
        selector.register(pipe, EVENT_READ)
        while len(data) < size:
            if not selector.select(max(0, until - monotonic())):
                raise TimeoutError
            piece = os.read(pipe.fileno(), min(_PIECE, size - len(data)))
            if not piece:
                raise EOFError
            data += piece
    return bytes(data)


def _serve(megabytes: int) -> None:
    """Read the files that are named on standard input, until it ends."""
    from corpus.read_file import read  # which is loaded in these processes only

    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    sys.stdout = sys.stderr
    _limit(megabytes)
    while size := int.from_bytes(sys.stdin.buffer.read(_SIZE), "big"):
        path, max_bytes = pickle.loads(sys.stdin.buffer.read(size))  # noqa: S301 - our own process wrote it
        try:
            answer: object = read(path, max_bytes)
        except SourceError as exc:
            answer = exc
        except MemoryError:
            answer = CostError(path, wording.too_heavy(megabytes))
        except Exception as exc:  # noqa: BLE001 - the outermost edge: whatever a file does, it is told
            answer = SourceError(path, wording.unexpected(type(exc).__name__))
        _send(answers, answer)


def _limit(megabytes: int) -> None:
    """Let this process use no more memory, where the system knows how."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, hard))


if __name__ == "__main__":
    _serve(int(sys.argv[1]))
