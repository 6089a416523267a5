"""A dossier as .docx: a document to hand on, every excerpt with a numbered citation."""

import io

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from bot.export.dossier import Dossier, Table, tables_of, writable
from bot.rendering import Quote
from bot.wording import export as wording

_BODY, _HEADING = "宋体", "黑体"


def write_word(dossier: Dossier) -> bytes:
    """Return the file."""
    document = Document()
    _set_fonts(document)
    document.core_properties.title = writable(dossier.title)[:255]
    document.add_heading(writable(dossier.title), level=1)
    for name, value in dossier.facts:
        line = document.add_paragraph()
        line.add_run(f"{name}：").bold = True
        line.add_run(writable(value))
    for table in tables_of(dossier):
        _add_table(document, table)
    document.add_heading(wording.EXCERPTS, level=2)
    _add_excerpts(document, dossier)
    document.add_heading(wording.CITATIONS, level=2)
    for number, _, quote in dossier.numbered_quotes():
        citation = wording.full_citation(quote.citation, quote.excerpt.block.source)
        document.add_paragraph(writable(f"{wording.citation(number)} {citation}"))
    for line_of_tail in (*dossier.tail, wording.FOOT):
        document.add_paragraph(writable(line_of_tail))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _add_excerpts(document: DocumentType, dossier: Dossier) -> None:
    numbers = iter(number for number, _, _ in dossier.numbered_quotes())
    for group in dossier.groups:
        if group.title:
            document.add_heading(writable(group.title), level=3)
        for card in group.cards:
            document.add_paragraph().add_run(writable(f"{card.number}. {card.title}")).bold = True
            for quote in card.quotes:
                for figure in quote.figures:
                    document.add_paragraph(writable(figure))
                paragraph = document.add_paragraph(style="Quote")
                _add_marked(paragraph, quote)
                paragraph.add_run(wording.citation(next(numbers))).font.superscript = True


def _add_marked(paragraph: Paragraph, quote: Quote) -> None:
    """Add the excerpt, its marks in bold."""
    text, at = quote.excerpt.text, 0
    for start, end in quote.excerpt.marks:
        paragraph.add_run(writable(text[at:start]))
        paragraph.add_run(writable(text[start:end])).bold = True
        at = end
    paragraph.add_run(writable(text[at:]))


def _add_table(document: DocumentType, table: Table) -> None:
    document.add_heading(table.title, level=2)
    grid = document.add_table(rows=0, cols=len(table.columns), style="Table Grid")
    for row in (table.columns, *table.rows):
        for cell, value in zip(grid.add_row().cells, row, strict=True):
            cell.text = writable(value)


def _set_fonts(document: DocumentType) -> None:
    """Name Chinese type for body and headings; the template names none, so Word would guess."""
    for style in document.styles:
        fonts = getattr(style, "font", None)
        if fonts is None or style.element.rPr is None:
            continue
        heading = style.name.startswith("Heading")
        style.element.get_or_add_rPr().get_or_add_rFonts().set(
            qn("w:eastAsia"), _HEADING if heading else _BODY
        )
    document.styles["Normal"].font.size = Pt(12)
    document.styles["Quote"].font.italic = False
