"""One bot on one state: a second would answer everything twice."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import SettingsError
from bot.wording import operation as wording


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this program; the system lets go of it however the program ends.

    Raises:
        SettingsError: Another bot holds it, or it cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = (folder / "lock").open("w", encoding="utf-8")
    except OSError as exc:
        raise SettingsError(wording.state_unusable(folder, exc.strerror or str(exc))) from exc
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as exc:
            raise SettingsError(wording.state_in_use(folder)) from exc
        yield
