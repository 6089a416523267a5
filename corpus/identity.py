"""Whose report it is, when no catalogue tells: read from its text and its file name, and never invented."""

from collections.abc import Sequence

from corpus.catalog import Identity
from corpus.cleaning import Line
from corpus.model import Place


def identify(lines: Sequence[Line], *, stem: str) -> Identity:
    """Return whose report these lines are; what they do not tell is ``""`` or None."""
    return Identity(
        id=f"{stem}-{lines[0].number}", place=Place(label=stem, name="", kind=""), year=None, half=None
    )
