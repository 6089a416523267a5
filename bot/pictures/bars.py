"""Bars: how often each township mentions what was asked, the numbers beside them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.pictures.canvas import Canvas, Style, measure
from bot.pictures.label import ROW, label_width, period_of_all, write_label
from bot.pictures.sheet import LIMIT, MARGIN, NOTE, WIDTH, Piece, Sheet, Text, draw_sheet
from bot.pictures.theme import Ink, Theme
from bot.rendering import compose, in_script
from bot.wording import answers
from bot.wording import pictures as wording
from index.model import Answer, Intent, Stated, Tier

THICK = 40
GAP = 28
NUMBER = Style(size=38, bold=True)


def has_bars(answer: Answer) -> bool:
    """Say whether an answer counts mentions, so that there is something to draw."""
    return bool(_stated(answer) or _elsewhere(answer))


def draw_bars(
    answer: Answer, *, theme: Theme = Theme.LIGHT, tell: Callable[[str], str] = str
) -> tuple[bytes, ...]:
    """Return the mentions by township as PNG files, most first, at most ``PICTURES``; none without mentions.

    ``tell`` puts the bot's words in the script of the reader, as :func:`bot.rendering.in_script` does.
    """
    if not has_bars(answer):
        return ()
    reply = in_script(compose(answer, related=len(answer.related)), tell)
    sheet = Sheet(
        title=reply.headline,
        reading=reply.reading,
        rows=tuple(_rows(answer, tell)),
        notes=[*map(tell, _legend(answer)), *reply.tail],
        footer=tell(wording.searched(len(answer.scope), period_of_all(answer.scope))),
    )
    return draw_sheet(sheet, theme)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One township's bar, ``left`` to ``right`` in pixels, with its number after it."""

    label: str
    left: int
    right: int
    number: str
    ink: Ink

    @property
    def height(self) -> int:
        """One row."""
        return ROW

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw name, bar and number on one line."""
        middle = top + ROW // 2
        write_label(canvas, self.label, top)
        canvas.fill(
            (self.left, middle - THICK // 2, self.right, middle + THICK // 2), self.ink, radius=THICK // 5
        )
        canvas.write(self.number, (self.right + 16, middle), NUMBER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Titled:
    """A strip with a line of its own above it, so that the two stay on one picture."""

    title: Text
    piece: Piece

    @property
    def height(self) -> int:
        """Both."""
        return self.title.height + self.piece.height

    def draw(self, canvas: Canvas, top: int) -> None:
        """Draw the line, then the strip."""
        self.title.draw(canvas, top)
        self.piece.draw(canvas, top + self.title.height)


def _stated(answer: Answer) -> list[Stated]:
    counts = answer.reading.intent is Intent.WHICH
    return _by_mentions(answer.stated) if counts else []


def _elsewhere(answer: Answer) -> list[Stated]:
    counts = answer.reading.intent is Intent.WHICH
    return _by_mentions([one for one in answer.related if one.tier is Tier.SYNONYM]) if counts else []


def _by_mentions(places: Sequence[Stated]) -> list[Stated]:
    return sorted((one for one in places if one.mentions), key=lambda one: -one.mentions)


def _legend(answer: Answer) -> Iterator[str]:
    hidden = len(_stated(answer)) + len(_elsewhere(answer)) - LIMIT
    if hidden > 0:
        yield wording.more_places(hidden)
    if any(one.tier is Tier.SYNONYM for one in _stated(answer)):
        yield wording.BY_SYNONYM


def _rows(answer: Answer, tell: Callable[[str], str]) -> Iterator[Piece]:
    stated = _stated(answer)
    shown = (stated + _elsewhere(answer))[:LIMIT]
    left = MARGIN + label_width(tell(one.report.place.label) for one in shown) + GAP
    most = max(one.mentions for one in shown)
    room = WIDTH - MARGIN - left - measure(wording.times(most), NUMBER) - 16
    for at, one in enumerate(shown):
        bar = Bar(
            label=tell(one.report.place.label),
            left=left,
            right=left + max(THICK // 2, room * one.mentions // most),
            number=wording.times(one.mentions),
            ink=Ink.PALE if one.tier is Tier.SYNONYM else Ink.STRONG,
        )
        first_elsewhere = at == len(stated)
        title = Text(lines=[tell(answers.ELSEWHERE)], style=NOTE, above=16)
        yield Titled(title=title, piece=bar) if first_elsewhere else bar
