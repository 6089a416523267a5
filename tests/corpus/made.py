"""Source files made for the tests: a PDF by hand, Word files, texts in a folder."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from corpus.catalog import read_catalog
from corpus.load import SHIPPED, load_corpus
from corpus.model import Report

SHIPPED_FILES = [SHIPPED / name for name in sorted({entry.source for entry in read_catalog()})]


def write(folder: Path, name: str, text: str) -> Path:
    """Write a text file in UTF-8."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def reports_of(folder: Path, text: str, name: str = "报告.txt") -> tuple[Report, ...]:
    """Return the reports of one text file."""
    return load_corpus([write(folder, name, text)]).reports


def outline_of(report: Report) -> list[tuple[int, str, str]]:
    """Return line, part and text of each block, paragraphs with a bullet before them."""
    headings = set(report.headings)
    return [
        (block.line, block.part.value, block.text if block in headings else f"· {block.text}")
        for block in report.blocks
    ]


def wrap(text: str, width: int, *, indent: str = "", blank: bool = False) -> str:
    """Return a text with every paragraph cut after ``width`` characters; no comma begins a line."""
    paragraphs = [_cut(indent + paragraph, width) for paragraph in text.splitlines() if paragraph]
    return "".join(f"{paragraph}\n" for paragraph in ("\n\n" if blank else "\n").join(paragraphs).split("\n"))


def _cut(paragraph: str, width: int) -> str:
    lines = []
    while paragraph:
        end = width
        while paragraph[end : end + 1] and paragraph[end] in "，。；：、！？）》”%":
            end += 1
        lines.append(paragraph[:end])
        paragraph = paragraph[end:]
    return "\n".join(lines)


def make_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF that shows these lines, one below the other, in a font that maps every code to itself.

    A line that begins with ideographic spaces is drawn as far to the right, without them.
    """
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _font(),
        _stream(_code_map("".join(line for page in pages for line in page))),
    ]
    for number, page in enumerate(pages):
        content = f"/Contents {6 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {content} >>")
        objects.append(_stream(_drawn(page)))
    return _assemble(objects)


Run = tuple[float, float, float, str]
"""Where a run of text is set, how large, and what it says."""


def draw_pdf(pages: Sequence[Sequence[Run]], *, pictures: Sequence[int] = ()) -> bytes:
    """Return a PDF that sets each run at its place; letters and digits are half as wide as they are high.

    The pages whose number, from 0, is among ``pictures`` show a picture as well.
    """
    kids = " ".join(f"{6 + 2 * number} 0 R" for number in range(len(pages)))
    picture = "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _font().replace("4 0 R", "5 0 R"),
        _font(width=500).replace("4 0 R", "5 0 R"),
        _stream(_code_map("".join(run[3] for page in pages for run in page))),
    ]
    for number, page in enumerate(pages):
        shown = f"/XObject << /I {6 + 2 * len(pages)} 0 R >>" if number in pictures else ""
        fonts = "/Font << /F1 3 0 R /F2 4 0 R >>"
        content = f"/Contents {7 + 2 * number} 0 R /Resources << {fonts} {shown} >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {content} >>")
        objects.append(_stream("".join(map(_set, page)) + ("q 9 0 0 9 9 9 cm /I Do Q" if shown else "")))
    objects.append(f"<< {picture} /Length 1 >>\nstream\n0\nendstream")
    return _assemble(objects)


def lines_at(x: float, y: float, lines: Sequence[str], *, step: float = 20, size: float = 12) -> list[Run]:
    """Return lines one below the other; ideographic spaces before one move it to the right."""
    placed = enumerate((line, line.lstrip("\u3000")) for line in lines)
    return [
        (x + size * (len(line) - len(words)), y - step * row, size, words) for row, (line, words) in placed
    ]


def _set(run: Run) -> str:
    """Return the operators that set a run, its Latin stretches in a font of their own."""
    x, y, size, text = run
    shown = ""
    for latin, letters in groupby(text, key=str.isascii):
        words = "".join(letters)
        code = "".join(f"{ord(char):04x}" for char in words)
        shown += f"BT /{'F2' if latin else 'F1'} {size} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm <{code}> Tj ET\n"
        x += len(words) * size * (0.5 if latin else 1)
    return shown


def _font(*, width: int = 1000) -> str:
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    drawn = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW {width} /CIDSystemInfo {system} >>"
    names = "/Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 4 0 R"
    return f"<< /Type /Font {names} /DescendantFonts [{drawn}] >>"


def _code_map(text: str) -> str:
    """Return which character each code stands for."""
    used = sorted(set(text))
    pairs = "".join(f"<{ord(char):04x}> <{ord(char):04x}>\n" for char in used)
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def"
    space = "1 begincodespacerange <0000> <ffff> endcodespacerange"
    return f"{head}\n{space}\n{len(used)} beginbfchar\n{pairs}endbfchar\nendcmap end end"


def _drawn(page: Sequence[str]) -> str:
    shown = ""
    for row, line in enumerate(page):
        words = line.lstrip("\u3000")
        code = "".join(f"{ord(char):04x}" for char in words)
        shown += f"1 0 0 1 {50 + 12 * (len(line) - len(words))} {780 - 20 * row} Tm <{code}> Tj\n"
    return f"BT /F1 12 Tf\n{shown}ET"


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _assemble(objects: Sequence[str]) -> bytes:
    body = "%PDF-1.4\n"
    places = []
    for number, value in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{value}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("ascii")
