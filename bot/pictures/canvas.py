"""A surface to draw on: the one file that uses Pillow, and the packaged font."""

import io
import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import sans_path

from bot.pictures.theme import Ink, Palette

_FINE = 4
"""Shapes are drawn this many times larger and then reduced: Pillow draws hard edges."""

_BOLD = 0.8
"""Pixels added around the strokes: the font has one weight."""

_AFTER, _BEFORE = "，。、；：”’）〕》」』】", "“‘（〔《「『【"
_SQUEEZED = re.compile(
    rf"^(?=[{_BEFORE}])|(?<=[{_AFTER}])(?=[{_AFTER}{_BEFORE}])|(?<=[{_BEFORE}])(?=[{_BEFORE}])"
)
"""Here half an em is taken out, for each of these marks is half empty (标点挤压: W3C CLREQ, 3.1.6)."""

Span = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, the last two exclusive."""


_LIFT = 0.06
"""Part of an em that a line is raised: the middle of a font's line stands below that of its characters."""


class Align(Enum):
    """Which point of a line is given; the value is the part of its width before that point."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text is set; ``size`` is the height of the em in pixels."""

    size: int
    ink: Ink = Ink.TEXT
    bold: bool = False

    @property
    def leading(self) -> int:
        """The distance from line to line in pixels."""
        return round(self.size * 1.45)


class Canvas:
    """A sheet of paper in one palette."""

    def __init__(self, width: int, height: int, palette: Palette) -> None:
        self._palette = palette
        self._image = Image.new("RGB", (width, height), palette[Ink.PAPER])
        self._pen = ImageDraw.Draw(self._image)

    def write(self, text: str, at: tuple[int, int], style: Style, *, align: Align = Align.LEFT) -> None:
        """Write one line, its left end, middle or right end ``at``, halfway up."""
        left = at[0] - round(measure(text, style) * align.value)
        for run in _SQUEEZED.split(text):
            self._pen.text(
                (left, at[1] - round(style.size * _LIFT)),
                run,
                fill=self._palette[style.ink],
                font=_font(style.size),
                anchor="lm",
                stroke_width=_BOLD if style.bold else 0,
            )
            left += round(_font(style.size).getlength(run)) - style.size // 2

    def fill(self, span: Span, ink: Ink, *, radius: int = 0) -> None:
        """Fill a box with smooth round corners."""
        left, top, right, bottom = span
        size = (right - left, bottom - top)
        mask = Image.new("L", (size[0] * _FINE, size[1] * _FINE))
        edge = (0, 0, mask.width - 1, mask.height - 1)
        ImageDraw.Draw(mask).rounded_rectangle(edge, radius=radius * _FINE, fill=255)
        self._image.paste(self._palette[ink], span, mask.resize(size, Image.Resampling.LANCZOS))

    def to_png(self) -> bytes:
        """Return the picture as the bytes of a PNG file."""
        out = io.BytesIO()
        self._image.save(out, format="PNG")
        return out.getvalue()


def measure(text: str, style: Style) -> int:
    """Return the width of one line in pixels."""
    runs = _SQUEEZED.split(text)
    return sum(round(_font(style.size).getlength(run)) for run in runs) - (len(runs) - 1) * (style.size // 2)


@lru_cache(maxsize=16)
def _font(size: int) -> ImageFont.FreeTypeFont:
    """Open the font; the basic layout needs no library of the system, so that pictures repeat exactly."""
    return ImageFont.truetype(sans_path(), size, layout_engine=ImageFont.Layout.BASIC)
