"""What the pages of a .pdf draw, character by character; the one file that imports pypdf."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, PyPdfError
from pypdf.generic import ContentStream
from pypdf.generic._font import Font  # what pypdf reads texts with: codes to letters and widths

from corpus import wording
from corpus.errors import SourceError
from corpus.reading.glyph import Glyph, Matrix, multiply, place

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it warns of is said in our own error, or mended
BROKEN = (
    *(PyPdfError, LookupError, ValueError, TypeError, ArithmeticError),
    *(AttributeError, OSError, RecursionError),
)
_PLAIN: Matrix = (1, 0, 0, 1, 0, 0)
_DEEPEST = 8  # forms inside of forms
Fonts = dict[Any, Font]
"""Fonts that were read, by their object in the file."""


@dataclass(slots=True)
class _State:
    """How text is set, as the operators of the format leave it."""

    matrix: Matrix = _PLAIN
    font: Font | None = None
    size: float = 0
    apart: float = 0
    word: float = 0
    stretch: float = 1
    leading: float = 0
    rise: float = 0


def open_pages(path: Path, data: bytes) -> list[PageObject]:
    """Return the pages of a file.

    Raises:
        SourceError: It is encrypted or damaged.
    """
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError(path, wording.LOCKED)
        return list(reader.pages)
    except DependencyError as exc:
        raise SourceError(path, wording.LOCKED) from exc
    except BROKEN as exc:
        raise SourceError(path, wording.BROKEN_PDF) from exc


def draw(page: PageObject, fonts: Fonts) -> list[Glyph]:
    """Return the characters of a page as they are drawn, in order; ``fonts`` keeps those read before.

    Raises:
        One of `BROKEN`: The page is damaged.
    """
    pen = _Pen(page.pdf, fonts)
    pen.draw(page.get("/Contents"), page.get("/Resources"), 0)
    return pen.glyphs


def has_picture(page: PageObject) -> bool:
    """Say whether a page shows pictures; one that cannot be told to is taken to."""
    try:
        resources: Any = page.get("/Resources", {}).get_object()
        shown = resources.get("/XObject", {}).get_object().values()
        return any(one.get_object().get("/Subtype") == "/Image" for one in shown)
    except BROKEN:
        return True


@dataclass(slots=True)
class _Pen:
    """Follows the operators of a page that move and set text."""

    pdf: Any
    known: Fonts
    glyphs: list[Glyph] = field(default_factory=list)
    state: _State = field(default_factory=_State)
    kept: list[_State] = field(default_factory=list)
    line: Matrix = _PLAIN
    at: Matrix = _PLAIN

    def draw(self, contents: Any, resources: Any, depth: int) -> None:  # noqa: ANN401 - pypdf's own objects
        """Draw a content stream, and the forms it names."""
        contents = contents.get_object() if contents is not None else None
        if contents is None:
            return
        resources = resources.get_object() if resources is not None else {}
        fonts = self._fonts(resources)
        for operands, operator in ContentStream(contents, self.pdf, "bytes").operations:
            if operator == b"Do" and depth < _DEEPEST:
                self._form(operands, resources, depth)
            elif operator == b"Tf":
                self._set_font(operands, fonts)
            elif operator in _OPERATORS:
                self._obey(_OPERATORS[operator], operands)

    def _obey(self, operate: "Callable[[_Pen, Sequence[Any]], None]", operands: Sequence[Any]) -> None:
        try:
            operate(self, operands)
        except (TypeError, ValueError, IndexError):  # an operator without its operands does nothing
            return

    def _fonts(self, resources: Any) -> Mapping[str, Font]:  # noqa: ANN401 - pypdf's own objects
        named: Any = resources.get("/Font") if resources else None
        named = named.get_object() if named is not None else {}
        fonts: dict[str, Font] = {}
        for name in named:
            reference = named.raw_get(name)
            key = getattr(reference, "idnum", None) or id(reference)
            if key not in self.known:
                self.known[key] = Font.from_font_resource(reference.get_object())
            fonts[name] = self.known[key]
        return fonts

    def _set_font(self, operands: Sequence[Any], fonts: Mapping[str, Font]) -> None:
        if len(operands) > 1:
            self.state.font, self.state.size = fonts.get(operands[0]), float(operands[1])

    def _form(self, operands: Sequence[Any], resources: Any, depth: int) -> None:  # noqa: ANN401
        forms = resources.get("/XObject") if resources else None
        form = (forms.get_object() if forms is not None else {}).get(operands[0] if operands else "")
        form = form.get_object() if form is not None else None
        if form is None or form.get("/Subtype") != "/Form":
            return
        before, line, at, kept = replace(self.state), self.line, self.at, self.kept
        self.kept = []
        self.state.matrix = multiply(_matrix(form.get("/Matrix") or _PLAIN), self.state.matrix)
        self.draw(form, form.get("/Resources") or resources, depth + 1)
        self.state, self.line, self.at, self.kept = before, line, at, kept

    def save(self) -> None:
        """Keep how text is set."""
        self.kept.append(replace(self.state))

    def restore(self) -> None:
        """Go back to what was kept last."""
        if self.kept:
            self.state = self.kept.pop()

    def move(self, right: float, up: float) -> None:
        """Begin a line, seen from where the last one began."""
        self.line = self.at = multiply((1, 0, 0, 1, right, up), self.line)

    def show(self, words: Any) -> None:  # noqa: ANN401 - a string or bytes
        """Draw the characters of a string."""
        state = self.state
        if state.font is None:
            return
        form: Matrix = (state.size * state.stretch, 0, 0, state.size, 0, state.rise)
        for code, text in _decode(words, state.font):
            width = (
                state.font.space_width if code == state.font.space_char else state.font.get_text_width(code)
            )
            glyph = place(text, multiply(multiply(form, self.at), state.matrix), width / 1000)
            self.glyphs.append(glyph)
            apart = state.apart + (state.word if code == " " else 0)
            self.shift((width / 1000 * state.size + apart) * state.stretch)

    def shift(self, right: float) -> None:
        """Move on in the line."""
        self.at = multiply((1, 0, 0, 1, right, 0), self.at)

    def show_row(self, pieces: Sequence[Any]) -> None:
        """Draw strings, and move by the numbers between them."""
        for piece in pieces:
            if isinstance(piece, bytes | str):
                self.show(piece)
            else:
                self.shift(-float(piece) / 1000 * self.state.size * self.state.stretch)

    def next_line(self, words: Any) -> None:  # noqa: ANN401 - a string or bytes
        """Draw a string on the next line."""
        self.move(0, -self.state.leading)
        self.show(words)


def _matrix(operands: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return (a, b, c, d, e, f)


def _decode(words: Any, font: Font) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a string or bytes
    """Yield each code of a string, as its font counts it, and what it says."""
    if isinstance(words, str):
        yield from zip(words, words, strict=True)
    elif isinstance(font.encoding, str):
        try:
            codes = words.decode(font.encoding, "surrogatepass")
        except UnicodeDecodeError:
            codes = words.decode(font.encoding, "replace")
        yield from ((code, font.character_map.get(code, code)) for code in codes)
    else:
        letters = ((chr(byte), font.encoding.get(byte, chr(byte))) for byte in words)
        yield from ((code, font.character_map.get(letter, letter)) for code, letter in letters)


def _begin(pen: _Pen, _: Sequence[Any]) -> None:
    pen.line = pen.at = _PLAIN


def _transform(pen: _Pen, operands: Sequence[Any]) -> None:
    pen.state.matrix = multiply(_matrix(operands), pen.state.matrix)


def _set_line(pen: _Pen, operands: Sequence[Any]) -> None:
    pen.line = pen.at = _matrix(operands)


def _move_and_lead(pen: _Pen, operands: Sequence[Any]) -> None:
    pen.state.leading = -float(operands[1])
    pen.move(float(operands[0]), float(operands[1]))


def _show_apart(pen: _Pen, operands: Sequence[Any]) -> None:
    pen.state.word, pen.state.apart = float(operands[0]), float(operands[1])
    pen.next_line(operands[2])


def _setter(name: str, scale: float = 1) -> Callable[[_Pen, Sequence[Any]], None]:
    return lambda pen, operands: setattr(pen.state, name, float(operands[0]) * scale)


_OPERATORS: dict[bytes, Callable[[_Pen, Sequence[Any]], None]] = {
    b"q": lambda pen, _: pen.save(),
    b"Q": lambda pen, _: pen.restore(),
    b"cm": _transform,
    b"BT": _begin,
    b"Tc": _setter("apart"),
    b"Tw": _setter("word"),
    b"Tz": _setter("stretch", 0.01),
    b"TL": _setter("leading"),
    b"Ts": _setter("rise"),
    b"Td": lambda pen, operands: pen.move(float(operands[0]), float(operands[1])),
    b"TD": _move_and_lead,
    b"Tm": _set_line,
    b"T*": lambda pen, _: pen.move(0, -pen.state.leading),
    b"Tj": lambda pen, operands: pen.show(operands[0]),
    b"TJ": lambda pen, operands: pen.show_row(operands[0]),
    b"'": lambda pen, operands: pen.next_line(operands[0]),
    b'"': _show_apart,
}
