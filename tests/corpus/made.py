"""Source files made for the tests: a PDF by hand, Word files, texts in a folder."""

from collections.abc import Sequence
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


def make_pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF that shows these lines, in a font that maps every code to itself."""
    used = sorted({char for page in pages for line in page for char in line})
    mapping = "".join(f"<{ord(char):04x}> <{ord(char):04x}>\n" for char in used)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(used)} beginbfchar\n{mapping}endbfchar\nendcmap end end"
    )
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    drawn = f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /DW 1000 /CIDSystemInfo {system} >>"
    font = f"/Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [{drawn}]"
    count = len(pages)
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        f"<< /Type /Font /Subtype {font} >>",
        f"<< /Length {len(cmap)} >>\nstream\n{cmap}\nendstream",
    ]
    for number, page in enumerate(pages):
        shown = "".join(
            f"1 0 0 1 50 {780 - 20 * row} Tm <{''.join(f'{ord(char):04x}' for char in line)}> Tj\n"
            for row, line in enumerate(page)
        )
        content = f"BT /F1 12 Tf\n{shown}ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _assemble(objects)


def _assemble(objects: Sequence[str]) -> bytes:
    body = "%PDF-1.4\n"
    places = []
    for number, value in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{value}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode("ascii")
