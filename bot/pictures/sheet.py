"""A sheet: title, rows, notes and footer, one below the other, on as many pictures as the rows need."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.pictures.canvas import Align, Canvas, Style
from bot.pictures.lines import balance, limit, wrap
from bot.pictures.theme import PALETTES, Ink, Theme
from bot.wording import pictures as wording

WIDTH = 1080
MARGIN = 56
ROOM = WIDTH - 2 * MARGIN
"""Pixels. A phone is about 400 points wide, so that 28 pixels are 10 points, the least one reads."""

ROWS = 16
"""Rows a picture: with its title they fill a phone's screen."""

PICTURES = 3
LIMIT = ROWS * PICTURES
"""Rows that are drawn at most."""

TITLE_LINES, NOTE_LINES = 6, 12
"""Lines of a title and of a note at most: a pasted paragraph must not make a picture that nobody can open."""

TITLE = Style(size=50, bold=True)
BODY = Style(size=38)
NOTE = Style(size=32, ink=Ink.MUTED)
SMALL = Style(size=30, ink=Ink.MUTED)
FOOT = Style(size=28, ink=Ink.MUTED)


class Piece(Protocol):
    """A strip across the sheet, ``height`` pixels high."""

    @property
    def height(self) -> int:
        """Its height in pixels, the space around it included."""
        ...

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw it with its upper edge at ``top``."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Lines of text, with ``above`` pixels before them."""

    lines: Sequence[str]
    style: Style
    above: int = 0

    @property
    def height(self) -> int:
        """The space before it and its lines."""
        return self.above + len(self.lines) * self.style.leading

    def draw(self, canvas: Canvas, top: int) -> None:
        """Write the lines from the left margin on."""
        middle = top + self.above + self.style.leading // 2
        for number, line in enumerate(self.lines):
            canvas.write(line, (MARGIN, middle + number * self.style.leading), self.style)


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """Nothing, ``height`` pixels high."""

    height: int

    def draw(self, canvas: Canvas, top: int) -> None:
        """Leave the paper as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footer:
    """What was searched, and which picture of how many this is, below a rule."""

    left: str
    right: str = ""

    @property
    def height(self) -> int:
        """Space, rule, one line."""
        return 36 + FOOT.leading

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw the rule and both texts."""
        canvas.fill((MARGIN, top + 20, WIDTH - MARGIN, top + 22), Ink.RULE)
        middle = top + 36 + FOOT.leading // 2
        canvas.write(self.left, (MARGIN, middle), FOOT)
        canvas.write(self.right, (WIDTH - MARGIN, middle), FOOT, align=Align.RIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is drawn.

    Attributes:
        title: The answer in one sentence.
        reading: How the question was understood, or ``""``.
        head: Strips above the rows, repeated on every picture.
        rows: The strips that are dealt out over the pictures, at most ``LIMIT``.
        notes: Lines below the last row, on the last picture.
        footer: What was searched.
    """

    title: str
    reading: str
    head: Sequence[Piece] = ()
    rows: Sequence[Piece]
    notes: Sequence[str]
    footer: str


def draw_sheet(sheet: Sheet, theme: Theme) -> tuple[bytes, ...]:
    """Return the pictures as PNG files, ``WIDTH`` pixels wide, rows dealt out evenly."""
    pages = -(-len(sheet.rows) // ROWS)
    size = -(-len(sheet.rows) // pages)
    return tuple(
        _draw(list(_pieces(sheet, sheet.rows[at : at + size], at // size + 1, pages)), theme)
        for at in range(0, len(sheet.rows), size)
    )


def _pieces(sheet: Sheet, rows: Sequence[Piece], page: int, pages: int) -> Iterator[Piece]:
    yield Text(lines=limit(balance(sheet.title, ROOM, TITLE), TITLE_LINES), style=TITLE)
    if sheet.reading:
        yield Text(lines=limit(wrap(sheet.reading, ROOM, NOTE), NOTE_LINES), style=NOTE, above=12)
    yield Space(height=24)
    yield from sheet.head
    yield from rows
    if page == pages:
        yield from (
            Text(lines=limit(wrap(note, ROOM, NOTE), NOTE_LINES), style=NOTE, above=20)
            for note in sheet.notes
        )
    yield Footer(left=sheet.footer, right=wording.page_mark(page, pages) if pages > 1 else "")


def _draw(pieces: Sequence[Piece], theme: Theme) -> bytes:
    canvas = Canvas(WIDTH, sum(piece.height for piece in pieces) + 2 * MARGIN, PALETTES[theme])
    top = MARGIN
    for piece in pieces:
        piece.draw(canvas, top)
        top += piece.height
    return canvas.to_png()
