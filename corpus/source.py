"""A source file as its user gave it: its lines, counted from 1."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of one file.

    Attributes:
        path: Where it was read.
        lines: As written, without their line ends; ``lines[0]`` is line 1. For .docx, .pdf and .html, the
            lines of the text drawn out of the file. Radicals that stand for characters (⼈ for 人), which
            nobody can tell apart, are written as these.
        around: What a page says around its article, in no line: whose site it is.
        levels: By line, what a file says outside of its words: the level of a heading, from 1, or 0 for an
            item with a bullet.
        markdown: Whether headings and bold type are marked as Markdown does.
        notes: The lines that are notes to the one above them: footnotes, endnotes.
        lost: What of the file is not in the lines, in Chinese.
        digest: Hex digest of the file's bytes.
    """

    path: Path
    lines: tuple[str, ...]
    around: tuple[str, ...] = ()
    levels: Mapping[int, int] = field(default_factory=dict)
    markdown: bool = False
    notes: frozenset[int] = frozenset()
    lost: tuple[str, ...] = ()
    digest: str = ""
