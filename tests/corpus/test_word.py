"""Word files as offices write them: tables with joined cells, tracked changes, controls and text boxes."""

from pathlib import Path

from docx import Document
from docx.oxml import parse_xml

from corpus.load import load_corpus
from corpus.reading import read_source

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

STYLED = [
    ("Title", "石桥镇2023年工作总结"),
    ("Heading 1", "2023年工作总结"),
    ("Heading 2", "经济发展"),
    ("List Bullet", "完成固定资产投资4.1亿元"),
    ("List Bullet", "新增规上企业3家"),
    ("Normal", "全镇上下团结一心，克服困难，取得了较好成绩，得到群众好评。"),
    ("Heading 2", "社会治理"),
    ("Heading 3", "矛盾化解"),
    ("List Bullet", "化解矛盾纠纷96件"),
    ("Heading 1", "存在问题"),
    ("List Bullet", "产业结构单一"),
    ("Normal", "下一步，我们将认真研究解决。"),
    ("Heading 1", "党的建设"),
    ("Normal", "办党课6次。"),
]


def lines_of(folder: Path, *pieces: str) -> tuple[str, ...]:
    """Return the lines of a Word file whose body is made of these elements."""
    document = Document()
    for piece in pieces:
        document.element.body.insert_element_before(parse_xml(piece.replace(">", f" {W}>", 1)), "w:sectPr")
    path = folder / "报告.docx"
    document.save(str(path))
    return read_source(path).lines


def run(text: str) -> str:
    """Return a run of text."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def row(*cells: str) -> str:
    """Return a row of these cells, each ``properties|text``."""
    made = []
    for cell in cells:
        properties, _, text = cell.rpartition("|")
        made.append(f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{run(text)}</w:p></w:tc>")
    return f"<w:tr>{''.join(made)}</w:tr>"


def test_joined_cells_are_told_once(tmp_path: Path) -> None:
    """A word that a table shows once must not count twice."""
    rows = [
        row('<w:gridSpan w:val="3"/>|主要指标完成情况'),
        row('<w:vMerge w:val="restart"/>|投资', "固定资产投资", "12.6亿元"),
        row("<w:vMerge/>|", "工业投资", "3.1亿元"),
        row("消费", "", "27.5亿元"),
        row("备注", "初步统计", ""),
    ]

    assert lines_of(tmp_path, f"<w:tbl>{''.join(rows)}</w:tbl>") == (
        "主要指标完成情况",
        "投资\t固定资产投资\t12.6亿元",
        "\t工业投资\t3.1亿元",
        "消费\t\t27.5亿元",
        "备注\t初步统计",
    )


def test_a_table_that_lays_out_a_text_keeps_its_paragraphs(tmp_path: Path) -> None:
    """Forms hold whole reports in one cell."""
    text = f"<w:p>{run('一、工作回顾')}</w:p><w:p>{run('完成投资3亿元，' * 9)}</w:p>"
    table = f"<w:tbl><w:tr><w:tc><w:p>{run('内容')}</w:p></w:tc><w:tc>{text}</w:tc></w:tr></w:tbl>"

    assert lines_of(tmp_path, table) == ("内容", "一、工作回顾", "完成投资3亿元，" * 9)


def test_inserted_text_is_read_and_deleted_text_is_not(tmp_path: Path) -> None:
    """A draft with its changes shown says what it says when they are taken."""
    deleted = "<w:del><w:r><w:delText>四</w:delText></w:r></w:del>"
    text = f"<w:p>{run('完成投资')}<w:ins>{run('五')}</w:ins>{deleted}{run('亿元。')}</w:p>"

    assert lines_of(tmp_path, text) == ("完成投资五亿元。",)


def test_controls_and_text_boxes_are_read(tmp_path: Path) -> None:
    """Titles stand in text boxes, and forms in controls; a box that is told in two ways is told once."""
    box = f"<w:txbxContent><w:p>{run('石桥镇文件')}</w:p></w:txbxContent>"
    both = f"<w:r><w:choice>{box}</w:choice><w:Fallback>{box}</w:Fallback></w:r>"
    control = f"<w:sdt><w:sdtContent><w:p>{run('各位代表：')}</w:p></w:sdtContent></w:sdt>"

    assert lines_of(tmp_path, f"<w:p>{run('工作报告')}{both}</w:p>", control) == (
        "工作报告",
        "石桥镇文件",
        "各位代表：",
    )


def test_tabs_and_breaks_stand_where_they_are_seen(tmp_path: Path) -> None:
    """A stop set for tabs is no tab, and a new page inside a sentence no new line."""
    stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
    speaker = f"{run('镇长')}<w:r><w:tab/></w:r>{run('李明')}<w:r><w:br/></w:r>"
    text = f'<w:p>{stops}{speaker}{run("完成")}<w:r><w:br w:type="page"/></w:r>{run("投资。")}</w:p>'

    assert lines_of(tmp_path, text) == ("镇长\t李明", "完成投资。")


def test_styles_and_bullets_tell_headings_from_items(tmp_path: Path) -> None:
    """Neither ends with a full stop; only the file knows which one heads what follows."""
    document = Document()
    for style, text in STYLED:
        document.add_paragraph(text, style=style)
    document.save(str(tmp_path / "报告.docx"))
    (report,) = load_corpus([tmp_path]).reports

    assert [(heading.line, heading.level) for heading in report.headings] == [
        (1, 0),
        (2, 1),
        (3, 2),
        (7, 2),
        (8, 3),
        (10, 1),
        (13, 1),
    ]
    assert [block.section_path for block in report.paragraphs if block.line in (5, 9, 12)] == [
        ("2023年工作总结", "经济发展"),
        ("2023年工作总结", "社会治理", "矛盾化解"),
        ("存在问题",),
    ]


def test_outline_levels_and_lists_count_as_styles_do(tmp_path: Path) -> None:
    """Some offices set levels by hand, and bullets by numbering without any style."""
    outline = '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
    bullet = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbered = bullet.replace('numId w:val="1"', 'numId w:val="0"')
    pieces = [f"<w:p>{properties}{run('抓项目')}</w:p>" for properties in (outline, bullet, numbered)]

    lines_of(tmp_path, *pieces)

    assert read_source(tmp_path / "报告.docx").levels == {1: 2, 2: 0}
