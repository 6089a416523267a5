"""Finds what a disk has changed in kept files: opening a large one does not read it all."""

import re
import shutil
from pathlib import Path

from index.engine.store import verify
from index.errors import StoreError

_OURS = re.compile(r"[a-z]+-[0-9a-f]{24}")  # see ``store.key_of``


def drop_rotten(folder: Path) -> list[str]:
    """Read everything kept in the cache folder, delete what is damaged, and return its names.

    What is open goes on being read as it was; the next to open it builds it anew.
    """
    return [place.name for place in _kept_in(folder) if _drop_if_rotten(place)]


def _kept_in(folder: Path) -> list[Path]:
    """Return the folders that we have kept, and no other's, which may stand beside them."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [place for place in found if _OURS.fullmatch(place.name) and place.is_dir()]


def _drop_if_rotten(place: Path) -> bool:
    try:
        for file in sorted(place.rglob("*.idx")):
            verify(file)
    except StoreError:
        shutil.rmtree(place, ignore_errors=True)
        return True
    return False
