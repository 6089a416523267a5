"""A second reader of .pdf files, which shares nothing with the first; the one file that imports pypdfium2."""

from collections.abc import Iterator
from contextlib import closing
from ctypes import c_double
from typing import Any

import pypdfium2
from pypdfium2 import raw

from corpus.reading.glyph import Glyph, place


def read_again(data: bytes, number: int) -> list[Glyph]:
    """Return the characters of a page, counted from 0, as the second reader sees them, if it does."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document, closing(document[number]) as page:
            return list(_glyphs(page))
    except (pypdfium2.PdfiumError, IndexError):
        return []


def texts_of_pages(data: bytes) -> list[str]:
    """Return what each page says to the second reader; [] where it cannot open the file."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return [_text(page) for page in document]
    except pypdfium2.PdfiumError:
        return []


def _text(page: pypdfium2.PdfPage) -> str:
    with closing(page), closing(page.get_textpage()) as text:
        return str(text.get_text_bounded())


def _glyphs(page: pypdfium2.PdfPage) -> Iterator[Glyph]:
    with closing(page.get_textpage()) as text:
        for number in range(raw.FPDFText_CountChars(text)):
            code = raw.FPDFText_GetUnicode(text, number)
            if code and not raw.FPDFText_IsGenerated(text, number):
                yield _glyph(text, number, chr(code))


def _glyph(text: Any, number: int, letter: str) -> Glyph:  # noqa: ANN401 - a handle
    x, y, box, matrix = c_double(), c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    raw.FPDFText_GetCharOrigin(text, number, x, y)
    raw.FPDFText_GetLooseCharBox(text, number, box)
    raw.FPDFText_GetMatrix(text, number, matrix)
    size = raw.FPDFText_GetFontSize(text, number)
    form = [float(value) * size for value in (matrix.a, matrix.b, matrix.c, matrix.d)]
    along = max(abs(form[0]), abs(form[1])) or 1
    length = box.right - box.left if abs(form[0]) >= abs(form[1]) else box.top - box.bottom
    return place(letter, (form[0], form[1], form[2], form[3], x.value, y.value), length / along)
