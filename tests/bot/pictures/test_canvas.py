"""The surface: what is measured is what is written."""

import pytest

from bot.pictures.canvas import Align, Canvas, Style
from bot.pictures.canvas import measure as measured
from bot.pictures.theme import PALETTES, Ink, Theme
from tests.bot.pictures.seen import inked, opened

STYLE = Style(size=40)


def written(text: str, style: Style = STYLE, *, align: Align = Align.LEFT) -> Canvas:
    canvas = Canvas(600, 100, PALETTES[Theme.LIGHT])
    canvas.write(text, (300, 50), style, align=align)
    return canvas


@pytest.mark.parametrize("text", ["甲乙", "甲”，乙", "（甲）、（乙"])
def test_a_line_is_as_wide_as_measured(text: str) -> None:
    """Squeezed marks are drawn where they are counted, or lines would run off the sheet."""
    width = inked(opened(written(text).to_png())).width

    assert 0 <= measured(text, STYLE) - width <= 12


@pytest.mark.parametrize(("align", "left"), [(Align.LEFT, 300), (Align.MIDDLE, 260), (Align.RIGHT, 220)])
def test_a_line_stands_where_it_is_put(align: Align, left: int) -> None:
    """Names over columns stand in their middle, a page number at the edge."""
    image = opened(written("目目", align=align).to_png()).convert("L").point(lambda value: value < 128)

    box = image.getbbox()
    assert box is not None
    assert left <= box[0] <= left + 10
    assert abs((box[1] + box[3]) / 2 - 50) <= 3


def test_bold_is_heavier() -> None:
    """The title and the numbers are what is seen first."""
    darkness = [
        sum(value < 128 for value in opened(written("镇", style).to_png()).convert("L").tobytes())
        for style in (STYLE, Style(size=40, bold=True))
    ]

    assert darkness[1] > darkness[0] * 1.15


def test_a_box_has_smooth_corners() -> None:
    """Pillow's own corners are stairs."""
    canvas = Canvas(100, 100, PALETTES[Theme.LIGHT])
    canvas.fill((10, 10, 90, 90), Ink.STRONG, radius=20)
    image = opened(canvas.to_png())

    assert len(image.getcolors()) > 5
    assert image.getpixel((10, 10)) == image.getpixel((0, 0))
    assert image.getpixel((50, 10)) == image.getpixel((50, 50))
