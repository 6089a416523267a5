"""Word files: notes, changes of paragraphs, hidden text, files put in, forms, and numbers nobody typed."""

from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from corpus.checking import check_corpus
from corpus.load import load_corpus
from corpus.reading import read_source
from tests.corpus.made import outline_of
from tests.corpus.test_word import W, lines_of, row, run

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def lines_with(folder: Path, document: DocumentObject) -> tuple[str, ...]:
    """Return the lines of a document that is saved as it is."""
    document.save(str(folder / "报告.docx"))
    return read_source(folder / "报告.docx").lines


def put_in(document: DocumentObject, *pieces: str) -> None:
    """Put elements at the end of a document's body."""
    for piece in pieces:
        document.element.body.insert_element_before(
            parse_xml(piece.replace(">", f" {W} {R}>", 1)), "w:sectPr"
        )


def relate(document: DocumentObject, kind: str, *, name: str, content: str, data: bytes) -> str:
    """Put another file into a document; return the id of its relation."""
    part = Part(PackURI(name), content, data, document.part.package)
    return document.part.relate_to(part, kind)


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_note_is_read_below_what_it_is_a_note_to(tmp_path: Path, kind: str) -> None:
    """It is a word of the report, of no part of it, and must not part a heading from its text."""
    document = Document()
    parted = f'<w:{kind} w:type="separator" w:id="0"><w:p/></w:{kind}>'
    note = f'<w:{kind} w:id="7"><w:p>{run("百千工程：指改造百个村庄。")}</w:p></w:{kind}>'
    relation = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}[kind]
    data = f"<w:{kind}s {W}>{parted}{note}</w:{kind}s>".encode()
    relate(document, relation, name=f"/word/{kind}s.xml", content="application/xml", data=data)
    mark = f'<w:r><w:{kind}Reference w:id="7"/></w:r>'
    put_in(
        document,
        f"<w:p>{run('榕湾镇2024年政府工作报告')}</w:p>",
        f"<w:p>{run('一、实施百千工程回顾')}{mark}</w:p>",
        f"<w:p>{run('进展顺利。')}</w:p>",
        f"<w:p>{run('二、2025年工作安排')}</w:p>",
        f"<w:p>{run('推进渔船管控。')}</w:p>",
    )
    lines_with(tmp_path, document)
    (report,) = load_corpus([tmp_path]).reports

    assert outline_of(report)[1:] == [
        (2, "review", "一、实施百千工程回顾"),
        (3, "other", "· 百千工程：指改造百个村庄。"),
        (4, "review", "· 进展顺利。"),
        (5, "plan", "二、2025年工作安排"),
        (6, "plan", "· 推进渔船管控。"),
    ]
    assert check_corpus(load_corpus([tmp_path])) == []


def test_paragraphs_whose_mark_was_deleted_are_one(tmp_path: Path) -> None:
    """With its changes taken, a draft says 海洋牧场 in one word."""
    deleted = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>'
    pieces = [f"<w:p>{deleted}{run(text)}</w:p>" for text in ("推进海", "洋牧")]

    assert lines_of(tmp_path, *pieces, f"<w:p>{run('场建设。')}</w:p>") == ("推进海洋牧场建设。",)


def test_hidden_text_is_left_out(tmp_path: Path) -> None:
    """Nobody who opens the file can see it; what is only set so and switched off again is seen."""
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>不</w:t></w:r>"
    shown = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>新</w:t></w:r>'

    assert lines_of(tmp_path, f"<w:p>{run('今年')}{hidden}{shown}{run('修路。')}</w:p>") == ("今年新修路。",)


@pytest.mark.parametrize(
    ("name", "content", "data"),
    [
        ("/word/a.html", "text/html", "<html><body><p>推进渔船管控。</p></body></html>".encode()),
        ("/word/a.txt", "text/plain", "推进渔船管控。".encode()),
    ],
)
def test_what_is_put_in_from_another_file_is_read(
    tmp_path: Path, name: str, content: str, data: bytes
) -> None:
    """Offices put reports together from files; Word shows them as one."""
    document = Document()
    chunk = relate(document, f"{RELATIONSHIP_TYPE.STYLES[:-6]}aFChunk", name=name, content=content, data=data)
    put_in(document, f"<w:p>{run('各位代表：')}</w:p>", f'<w:altChunk r:id="{chunk}"></w:altChunk>')

    assert lines_with(tmp_path, document) == ("各位代表：", "推进渔船管控。")


def test_what_is_put_in_and_cannot_be_read_is_said_to_be_missing(tmp_path: Path) -> None:
    """The rest is read, and nobody takes it for the whole."""
    document = Document()
    kind = f"{RELATIONSHIP_TYPE.STYLES[:-6]}aFChunk"
    chunk = relate(document, kind, name="/word/a.bin", content="application/x-own", data=b"?")
    put_in(document, f"<w:p>{run('修路。')}</w:p>", f'<w:altChunk r:id="{chunk}"></w:altChunk>')
    lines_with(tmp_path, document)

    (failure,) = load_corpus([tmp_path]).failures

    assert failure.partly
    assert failure.reason.startswith("插入的内容 /word/a.bin 没有读到")


def test_a_form_names_the_parts_in_its_first_cells(tmp_path: Path) -> None:
    """Townships fill in forms: what stands beside 存在问题 are the problems."""
    rows = [
        row("工作回顾", "全年新修村道6公里，渔业产值128亿元。"),
        row("存在问题", "集镇停车难问题突出，渔港设施老旧。"),
        row("下步打算", "建设渔港停车场2处，推进渔船管控。"),
        row("投资", "3.2亿元"),
    ]
    lines_of(tmp_path, f"<w:p>{run('杉湾镇2024年工作总结')}</w:p>", f"<w:tbl>{''.join(rows)}</w:tbl>")
    (report,) = load_corpus([tmp_path]).reports

    assert [(part, text) for _, part, text in outline_of(report)][1:] == [
        ("review", "工作回顾"),
        ("review", "· 全年新修村道6公里，渔业产值128亿元。"),
        ("problems", "存在问题"),
        ("problems", "· 集镇停车难问题突出，渔港设施老旧。"),
        ("plan", "下步打算"),
        ("plan", "· 建设渔港停车场2处，推进渔船管控。"),
        ("plan", "· 投资\t3.2亿元"),
    ]


def numbered_levels() -> str:
    """Return a list that counts as reports do: 一、 （一） 1."""
    forms = (
        ("0", "chineseCountingThousand", "%1、"),
        ("1", "chineseCounting", "（%2）"),
        ("2", "decimal", "%3."),
    )
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, form, text in forms
    )


def test_numbers_that_word_sets_are_shown_and_marked_as_not_typed(tmp_path: Path) -> None:
    """二、2025年工作安排 heads the plan for every reader, though nobody typed 二、."""
    document = Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{numbered_levels()}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    texts = [
        (0, "2024年工作回顾"),
        (1, "抓项目。"),
        (1, "惠民生。"),
        (2, "修路3公里。"),
        (0, "2025年工作安排"),
        (1, "防汛。"),
    ]
    place = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="77"/></w:numPr></w:pPr>'
    pieces = [f"<w:p>{place.format(depth)}{run(text)}</w:p>" for depth, text in texts]
    put_in(document, f"<w:p>{run('杉湾镇2024年工作总结')}</w:p>", *pieces)

    lines = lines_with(tmp_path, document)
    corpus = load_corpus([tmp_path])

    assert lines[1:] == (
        *("〔一、〕2024年工作回顾", "〔（一）〕抓项目。", "〔（二）〕惠民生。", "〔1.〕修路3公里。"),
        *("〔二、〕2025年工作安排", "〔（一）〕防汛。"),
    )
    parts = {heading.text: heading.part.value for heading in corpus.reports[0].headings}
    assert (parts["一、2024年工作回顾"], parts["二、2025年工作安排"]) == ("review", "plan")
    assert check_corpus(corpus) == []
