"""A character as a page shows it: what it is, where it stands, how large it is."""

from math import atan2, cos, degrees, hypot, sin
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f of the PDF format: x' = ax + cy + e, y' = bx + dy + f."""


class Glyph(NamedTuple):
    """A character on a page; lengths in points.

    Attributes:
        text: What it says, perhaps several letters (ﬁ).
        x: Where it begins along its line.
        end: Where it ends there.
        y: How high its line stands.
        size: Of its font.
        turn: How many degrees its line is turned against the page; ``x`` and ``y`` are measured along it.
    """

    text: str
    x: float
    end: float
    y: float
    size: float
    turn: int = 0


def place(text: str, matrix: Matrix, width: float) -> Glyph:
    """Return a character drawn with this matrix, ``width`` of its size wide."""
    a, b, c, d, e, f = matrix
    length, angle = hypot(a, b), atan2(b, a)
    turn = round(degrees(angle)) % 360
    if turn:
        x, y = e * cos(angle) + f * sin(angle), f * cos(angle) - e * sin(angle)
    else:
        x, y = e, f
    return Glyph(text, x, x + width * length, y, hypot(c, d), turn)


def multiply(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does first one, then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )
