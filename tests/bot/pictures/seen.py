"""Looking at a picture: is this text drawn in it, in this type, on this ground?"""

import io

from PIL import Image, ImageChops, ImageColor

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
    return top_of(png, text, style, theme=theme, ground=ground) is not None


def top_of(
    png: bytes, text: str, style: Style, *, theme: Theme = Theme.LIGHT, ground: Ink = Ink.PAPER
) -> int | None:
    """Return how many pixels from the top the line stands that the picture shows first."""
    palette = PALETTES[theme]
    canvas = Canvas(1400, 120, {**palette, Ink.PAPER: palette[ground]})
    canvas.write(text, (100, 60), style)
    return find(opened(png), inked(opened(canvas.to_png())))


def inked(image: Image.Image) -> Image.Image:
    """Cut off the empty paper around what is drawn."""
    paper = Image.new("RGB", image.size, image.getpixel((0, 0)))
    return image.crop(ImageChops.difference(image, paper).getbbox())


def find(picture: Image.Image, pattern: Image.Image) -> int | None:
    """Return the row from which on the pattern stands in the picture."""
    rows, wanted = rows_of(picture), rows_of(pattern)
    tops = (
        top
        for top in range(len(rows) - len(wanted) + 1)
        for left in places_of(rows[top], wanted[0])
        if stands(rows[top : top + len(wanted)], wanted, left)
    )
    return next(tops, None)


def widest(png: bytes, ink: Ink) -> int:
    """Return the pixels of this colour in the row that has most of them, on the light theme."""
    colour = ImageColor.getrgb(PALETTES[Theme.LIGHT][ink])
    image = opened(png)
    rows = (image.crop((0, top, image.width, top + 1)) for top in range(image.height))
    counts = ({held: count for count, held in row.getcolors(image.width)} for row in rows)
    return max(held.get(colour, 0) for held in counts)


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
