"""The values of the corpus: reports, their headings and paragraphs, each with its place in the source."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any

REPORT = "工作报告"
"""The genre of a report on work."""


class Part(StrEnum):
    """Which half of a report a block belongs to."""

    REVIEW = "review"
    PROBLEMS = "problems"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The township (or county, city, province) a report speaks for; ``""`` where nothing tells.

    Attributes:
        label: As shown to people, unique in a corpus: 海宴镇（台山市）, XX镇（建德市）.
        name: As the text has it, masks kept: 海宴镇, XX镇.
        kind: What it is: 镇, 乡, 街道, 县, 区, 市, 省 …
        county: The county, district or county-level city above it, or it itself.
        city: The prefecture above it, or it itself.
        province: The province above it, or it itself.
        clues: Other words by which people name it: 那琴, 温泉小镇.
    """

    label: str
    name: str
    kind: str
    county: str = ""
    city: str = ""
    province: str = ""
    clues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading or a paragraph: one stretch of the source, with its place in the report.

    It stands in one line, or in several that are one paragraph cut at a fixed width.

    Attributes:
        report_id: The report's id, ``haiyan-2023h1``.
        number: Place in the report, counted from 1, headings and paragraphs together.
        part: Review, problems, plan or other.
        section_path: Headings above it, outermost first; ``()`` before the first. A run-in heading
            (招商引资取得成效。…) is the last of its own paragraph's path and stays in its text.
        source: Name of the source file.
        line: Line of the source where it begins, counted from 1.
        start: First character in that line, counted from 0.
        end: End in that line, exclusive; counted on through the lines below where it goes on there, each
            line end as one character.
        raw: The source between ``start`` and ``end``, verbatim, a line feed between its lines.
        gaps: Stretches of ``raw`` that are junk, footnote marks or line ends, in order; ``text`` leaves
            them out.
    """

    report_id: str
    number: int
    part: Part
    section_path: tuple[str, ...]
    source: str
    line: int
    start: int
    end: int
    raw: str
    gaps: tuple[tuple[int, int], ...] = ()

    @property
    def id(self) -> str:
        """The stable id of a citation: ``haiyan-2023h1:37``."""
        return f"{self.report_id}:{self.number}"

    @property
    def text(self) -> str:
        """The cleaned text: ``raw`` without its gaps, on one line, never empty."""
        if not self.gaps:
            return self.raw
        kept, at = [], 0
        for start, end in self.gaps:
            kept.append(self.raw[at:start])
            at = end
        return "".join((*kept, self.raw[at:]))

    def __reduce__(self) -> tuple[Callable[..., "Block"], tuple[Any, ...]]:
        """Be kept as bare values: a corpus has tens of thousands of blocks, and a start waits for them."""
        kind = type(self)
        return _block_of, (kind, *(getattr(self, name) for name in _names_of(kind)))

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Return where the non-empty slice ``text[start:end]`` stands in ``raw``, gaps inside included."""
        return self._raw_index(start), self._raw_index(end - 1) + 1

    def _raw_index(self, index: int) -> int:
        for start, end in self.gaps:
            if index < start:
                break
            index += end - start
        return index


def _block_of(kind: type[Block], *values: Any) -> Block:  # noqa: ANN401 - whatever the fields hold
    """Return a block with the values of its fields, in their order."""
    block = object.__new__(kind)
    for set_value, value in zip(_setters_of(kind), values, strict=True):
        set_value(block, value)
    return block


def _names_of(kind: type[Block]) -> tuple[str, ...]:
    if kind.__name__ not in _NAMES:
        _NAMES[kind.__name__] = tuple(field.name for field in fields(kind))
    return _NAMES[kind.__name__]


def _setters_of(kind: type[Block]) -> tuple[Callable[[Block, Any], None], ...]:
    """Return what sets each slot, past the guard that keeps blocks from changing later."""
    if kind.__name__ not in _SETTERS:
        _SETTERS[kind.__name__] = tuple(getattr(kind, name).__set__ for name in _names_of(kind))
    return _SETTERS[kind.__name__]


_NAMES: dict[str, tuple[str, ...]] = {}
_SETTERS: dict[str, tuple[Callable[[Block, Any], None], ...]] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Block):
    """A heading on a line of its own.

    Attributes:
        level: 0 for the report's title, 1 for the outermost headings, then 2, 3 ….
    """

    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph(Block):
    """The smallest labelled piece of a report: the unit we index, rank and cite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside(Paragraph):
    """A line beside the matter: date, meeting, speaker, greeting, thanks, signature; evidence of nothing.

    Its part is other, but it makes no part of its report.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One township's report; a source file may hold many.

    Attributes:
        id: Stable and unique: ``haiyan-2023h1``.
        place: Whose report it is.
        year: The year it speaks of, or None.
        half: 1 or 2 for a half-year's report, None for a whole year's.
        organ: Who reports: 政府, 人大常委会, 法院, 检察院, 政协, 党委; ``""`` where nothing tells.
        genre: What it is: 工作报告, or what it is instead (统计公报, 法规, 通知 …).
        title: Its title, ``""`` when it has none.
        source: Name of the source file.
        path: Where the source file is kept.
        first_line: First line, counted from 1.
        last_line: Last line, inclusive.
        blocks: Headings and paragraphs in reading order, numbered from 1.
    """

    id: str
    place: Place
    year: int | None
    half: int | None
    organ: str = ""
    genre: str = REPORT
    title: str
    source: str
    path: Path = Path()
    first_line: int
    last_line: int
    blocks: tuple[Block, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs without the headings."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings on lines of their own."""
        return tuple(block for block in self.blocks if isinstance(block, Heading))

    @property
    def parts(self) -> frozenset[Part]:
        """The parts this report has."""
        return frozenset(block.part for block in self.blocks if not isinstance(block, Aside))


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A file of the corpus that could not be read, and why, in words for people (Chinese).

    ``partly`` says that the rest of it was read: then the reason tells what is missing.
    """

    path: Path = Path()
    reason: str
    partly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """All loaded reports, in corpus order, and what failed to load.

    Attributes:
        reports: In the order of their files (by name) and lines.
        failures: Files that could not be read, or not all of them.
        others: Texts that are no reports on work: they are listed, and neither searched nor counted.
        digest: Hex digest of the content of all source files and the catalogue: the key of caches.
    """

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...] = ()
    others: tuple[Report, ...] = ()
    digest: str = ""

    def blocks(self) -> Iterator[Block]:
        """Yield every heading and paragraph in corpus order."""
        for report in self.reports:
            yield from report.blocks
