"""The colours can be told apart, by day and by night."""

import pytest

from bot.pictures.theme import PALETTES, Ink, Theme

TEXTS = [
    (Ink.TEXT, Ink.PAPER),
    (Ink.MUTED, Ink.PAPER),
    (Ink.ON_STRONG, Ink.STRONG),
    (Ink.ON_PALE, Ink.PALE),
]


def luminance(colour: str) -> float:
    """Return the relative luminance; Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_is_legible(theme: Theme, ink: Ink, ground: Ink) -> None:
    """WCAG 2.2 AA asks 4.5 for text; phones are read in the sun."""
    assert contrast(PALETTES[theme][ink], PALETTES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", Theme)
def test_a_counted_bar_stands_out(theme: Theme) -> None:
    """WCAG 2.2 AA asks 3 for shapes; what is counted must not be taken for what is not."""
    palette = PALETTES[theme]

    assert contrast(palette[Ink.STRONG], palette[Ink.PAPER]) >= 3
    assert contrast(palette[Ink.STRONG], palette[Ink.PALE]) >= 2
