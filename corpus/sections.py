"""The headings that are open at a place of a report, and the part they put it in."""

from dataclasses import dataclass, field

from corpus.headings import RANK, parse_label
from corpus.model import Part
from corpus.parts import part_of_heading
from corpus.titles import unspaced

_PART_STYLE, _PLAIN_STYLE = "part", "plain"


@dataclass(slots=True)
class _Open:
    """An open heading: its style, its words in a path, its part and the one before, whether it names it.

    ``told`` is the level that its file gives it, 0 for none.
    """

    style: str
    words: str
    part: Part
    before: Part
    named: bool
    told: int = 0


@dataclass(slots=True)
class Sections:
    """Follows the headings of one report from line to line.

    A heading opens the part it names; else it goes on in the part of the heading before it on its level, or
    of the one above it. Only a part of problems ends with its own heading.
    """

    initial: Part
    stack: list[_Open] = field(default_factory=list)
    depths: dict[str, int] = field(default_factory=dict)
    reviewed: str = ""  # the time that is looked back on
    judged: bool = False  # whether the main sections' parts are told by their order: others seldom name one

    @property
    def part(self) -> Part:
        """The part of what stands here."""
        return self.stack[-1].part if self.stack else self.initial

    @property
    def path(self) -> tuple[str, ...]:
        """The open headings, outermost first."""
        return tuple(heading.words for heading in self.stack)

    def has(self, style: str) -> bool:
        """Say whether a heading of this style is open."""
        return any(heading.style == style for heading in self.stack)

    def close(self, text: str, *, told: int = 0) -> Part:
        """Close what ends where the heading ``text`` begins; return the part it would go on in."""
        style, number = self._style(text)
        depth = self._told_depth(style, told) if told and not number else self._depth(style, number)
        closed = self.stack[depth:]
        del self.stack[depth:]
        if not closed:
            return self.part
        return closed[0].before if closed[0].part is Part.PROBLEMS else closed[0].part

    def name(self, text: str) -> Part | None:
        """Return the part a heading names here, or None; inside a judged section it must say it plainly."""
        if not self.judged or not self.stack:
            return name_part(text, outer=not self.stack, reviewed=self.reviewed)
        part = part_of_heading(bare_words(text), outer=False, reviewed=self.reviewed)
        back = self.part is Part.PLAN and (part is Part.REVIEW or parse_label(text) is None)
        return None if back and part in (Part.REVIEW, Part.PROBLEMS) else part

    def open(self, text: str, *, told: int = 0, part: Part | None = None) -> int:
        """Close what the heading ``text`` ends, open it, and return its level, from 1.

        ``told`` is the level that its file gives it, 0 for none; it counts where the text has no number.
        ``part`` is that of a main section, None where the heading itself must name it.
        """
        inherited = self.close(text, told=told)
        style, _ = self._style(text)
        named = part or self.name(text)
        self.stack.append(
            _Open(style, path_words(text), named or inherited, inherited, named is not None, told)
        )
        self.depths[style] = len(self.stack) - 1
        return len(self.stack)

    def open_part(self, text: str, *, told: int = 0) -> Part:
        """Open a heading as `open` does, and return the part it stands in."""
        self.open(text, told=told)
        return self.part

    def leave(self) -> None:
        """Close the headings that only divide their part: what follows speaks of the part as a whole."""
        part = self.part
        while self.stack and not self.stack[-1].named:
            self.stack.pop()
        if not self.stack:
            self.initial = part

    def _told_depth(self, style: str, told: int) -> int:
        """Return how many headings stay open above one of this level: those of higher or unknown ones."""
        if style == _PART_STYLE and not any(0 < heading.told < told for heading in self.stack):
            return 0
        lower = (place for place, heading in enumerate(self.stack) if heading.told >= told)
        return next(lower, len(self.stack))

    def _style(self, text: str) -> tuple[str, int]:
        label = parse_label(text)
        if label is not None:
            return label.style, label.number
        return (_PART_STYLE if self.name(text) else _PLAIN_STYLE), 0

    def _depth(self, style: str, number: int) -> int:
        """Return how many headings stay open above a heading of this style and number."""
        styles = [heading.style for heading in self.stack]
        if style == _PART_STYLE:
            return 0
        if style in styles:
            return styles.index(style)
        if number > 1 and style in self.depths:
            return min(self.depths[style], len(styles))
        depth = len(styles)
        while depth and RANK.get(styles[depth - 1], -1) > RANK.get(style, len(RANK)):
            depth -= 1
        return depth


def name_part(text: str, *, outer: bool = False, reviewed: str = "") -> Part | None:
    """Return the part a heading names, or None; ``outer`` says that it stands under no other one."""
    label = parse_label(text)
    if label is None and text.endswith("。"):
        return None
    outer = outer or label is None or label.style in ("chapter", "first")
    return part_of_heading(bare_words(text), outer=outer, reviewed=reviewed)


def bare_words(text: str) -> str:
    """Return a heading without its label, its full stop and the blanks that spread it out."""
    label = parse_label(text)
    return unspaced(path_words(text[label.end :] if label else text))


def path_words(text: str) -> str:
    """Return a heading as it is cited: without the full stop at its end."""
    return text.rstrip("。：: ")
