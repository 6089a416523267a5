"""Looking at a picture: is this text drawn in it, in this type, on this ground?"""

import io

from PIL import Image, ImageChops

from bot.pictures.canvas import Canvas, Style
from bot.pictures.theme import PALETTES, Ink, Theme


def opened(png: bytes) -> Image.Image:
    """Open a picture, decoded whole."""
    image = Image.open(io.BytesIO(png))
    image.load()
    return image


def shows(
    png: bytes, text: str, style: Style, *, theme: Theme = Theme.LIGHT, ground: Ink = Ink.PAPER
) -> bool:
    """Say whether the picture holds, pixel for pixel, this line as the canvas writes it."""
    palette = PALETTES[theme]
    canvas = Canvas(1400, 120, {**palette, Ink.PAPER: palette[ground]})
    canvas.write(text, (100, 60), style)
    return holds(opened(png), inked(opened(canvas.to_png())))


def inked(image: Image.Image) -> Image.Image:
    """Cut off the empty paper around what is drawn."""
    paper = Image.new("RGB", image.size, image.getpixel((0, 0)))
    return image.crop(ImageChops.difference(image, paper).getbbox())


def holds(picture: Image.Image, pattern: Image.Image) -> bool:
    """Say whether the pattern stands anywhere in the picture."""
    rows, wanted = rows_of(picture), rows_of(pattern)
    return any(
        stands(rows[top : top + len(wanted)], wanted, left)
        for top in range(len(rows) - len(wanted) + 1)
        for left in places_of(rows[top], wanted[0])
    )


def rows_of(image: Image.Image) -> list[bytes]:
    data, width = image.tobytes(), image.width * 3
    return [data[at : at + width] for at in range(0, len(data), width)]


def places_of(row: bytes, start: bytes) -> list[int]:
    found, at = [], row.find(start)
    while at >= 0:
        found += [at] if at % 3 == 0 else []
        at = row.find(start, at + 1)
    return found


def stands(rows: list[bytes], wanted: list[bytes], left: int) -> bool:
    return all(row[left : left + len(part)] == part for row, part in zip(rows, wanted, strict=True))
