"""Builds the chunks of a corpus, or takes them from the cache folder where they are as they were."""

import os
import shutil
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

from corpus.model import Block
from index.chunks import KIND, Chunk, Cut, name_of
from index.store import keep, open_kept

Progress = Callable[[int, int], None]
"""Told how many blocks are done, of how many."""

_WORTH_PROCESSES = 3  # chunks; starting processes takes a second
_UNUSED = 3600.0  # seconds a chunk stays that no kept index holds: another process may be about to


def build_chunks(parts: Sequence[Sequence[Block]], cut: Cut, progress: Progress | None = None) -> list[Chunk]:
    """Build the chunks of these blocks in memory."""
    count = _Counter(sum(map(len, parts)), progress)
    return [Chunk.of(part, count.counting(cut)) for part in parts]


def open_or_build_chunks(
    parts: Sequence[Sequence[Block]], cut: Cut, *, folder: Path, progress: Progress | None = None
) -> tuple[list[str], list[Chunk]]:
    """Open the chunks of these blocks kept in ``folder``, or build them and keep them there.

    Args:
        parts: The blocks of each chunk.
        cut: Cuts a folded text into words; must survive pickling.
        folder: A cache folder of our own; a damaged or unwritable one is logged and done without.
        progress: Called while building.

    Returns:
        The names under which they are kept, and the chunks.
    """
    names = [name_of(part) for part in parts]
    count = _Counter(sum(map(len, parts)), progress)
    missing = [at for at, name in enumerate(names) if not (folder / name).is_dir()]
    if len(missing) >= _WORTH_PROCESSES:
        _build_together([(parts[at], names[at]) for at in missing], cut, folder, count)
    chunks = []
    for part, name in zip(parts, names, strict=True):
        chunk = open_kept(folder, name, Chunk.open)
        if chunk is None:
            built = Chunk.of(part, count.counting(cut))
            keep(folder, name, built.save, most=None)
            chunk = open_kept(folder, name, Chunk.open) or built  # a mapped one holds less memory
        chunks.append(chunk)
    return names, chunks


def drop_unused(folder: Path, used: Iterable[str]) -> None:
    """Delete the chunks kept in ``folder`` that no kept index uses."""
    names = set(used)
    for place in folder.glob(f"{KIND}-*"):
        with suppress(OSError):  # another process was faster
            if place.name not in names and place.stat().st_mtime < time.time() - _UNUSED:
                shutil.rmtree(place)


def _build_together(
    missing: Sequence[tuple[Sequence[Block], str]], cut: Cut, folder: Path, count: "_Counter"
) -> None:
    """Build and keep chunks in as many processes as there are cores."""
    context = get_context("spawn")  # a fork would inherit the threads of the bot
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(missing)), context) as pool:
        sizes = {pool.submit(_build_one, part, cut, folder, name): len(part) for part, name in missing}
        for future in as_completed(sizes):
            future.result()
            count.add(sizes[future])


def _build_one(blocks: Sequence[Block], cut: Cut, folder: Path, name: str) -> None:
    keep(folder, name, Chunk.of(blocks, cut).save, most=None)


class _Counter:
    """Counts the blocks done and tells of it."""

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def add(self, blocks: int) -> None:
        self._done += blocks
        if self._progress:
            self._progress(self._done, self._total)

    def counting(self, cut: Cut) -> Cut:
        def counted(text: str) -> Sequence[str]:
            self.add(1)
            return cut(text)

        return counted
