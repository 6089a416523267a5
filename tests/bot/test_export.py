"""Exported files, opened again: everything is there, word for word."""

import csv
import io
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook

from bot.export import Dossier, Format, dossier_of, export
from bot.export.markdown_file import escape
from bot.rendering import compose
from bot.wording import export as wording
from index.model import Answer
from tests.bot.made import excerpt_of, figures_answer, make_report, state, which_answer

WHICH = dossier_of(which_answer())
CITATION = "〔{}2023年上半年 · 回顾 › 一、抓产业，促融合 · 第{}行〕"
HAIYAN, BAISHA, FENKOU = "海宴镇（台山市）", "白沙镇（台山市）", "汾口镇（淳安县）"

WORD_LINES = [
    WHICH.title,
    *(f"{name}：{value}" for name, value in WHICH.facts),
    "一览",
    "摘录",
    f"1. {HAIYAN} · 3处",
    "渔船管控到位，渔船管控有力。[1]",
    "加强渔船管控。[2]",
    f"2. {BAISHA} · 1处",
    "落实渔船管控。[3]",
    "相近说法（不计入）",
    f"3. {FENKOU} · 1处，写作“渔业船舶安全”",
    "渔业船舶安全管理常抓不懈。[4]",
    "出处",
    f"[1] {CITATION.format(HAIYAN, 11)}（来源文件 haiyan.txt）",
    f"[2] {CITATION.format(HAIYAN, 12)}（来源文件 haiyan.txt）",
    f"[3] {CITATION.format(BAISHA, 11)}（来源文件 baisha.txt）",
    f"[4] {CITATION.format(FENKOU, 11)}（来源文件 fenkou.txt）",
    "只用了相近说法的1份（见上）；都没有提到的1份：XX街道（诸暨市）",
    wording.FOOT,
]


def hostile_answer() -> Answer:
    """Return an answer whose excerpt is a formula, holds masks of Markdown and an unwritable character."""
    report = make_report("mask", "**镇（<特色>小镇）", "=1+1，**镇年产*万吨\x01。")
    stated = replace(state(report, 1), excerpts=(excerpt_of(report.blocks[0], "**镇"),), mentions=1)
    return replace(which_answer(), scope=(report,), stated=(stated,), related=(), absent=())


def test_dossier_holds_every_excerpt_and_the_totals() -> None:
    """An export is the complete result, not the page on the screen."""
    assert WHICH.title == "4份报告中有2个镇提到“渔船管控”，共4处"
    assert WHICH.facts == (
        ("问题", "哪些镇提到渔船管控？"),
        ("范围", "4份报告"),
        ("提到的", f"2份：{HAIYAN}、{BAISHA}"),
        ("共提到", "4处"),
        ("没有提到的", f"2份：{FENKOU}、XX街道（诸暨市）"),
    )
    assert [(number, card.number, quote.excerpt.text) for number, card, quote in WHICH.numbered_quotes()] == [
        (1, 1, "渔船管控到位，渔船管控有力。"),
        (2, 1, "加强渔船管控。"),
        (3, 2, "落实渔船管控。"),
        (4, 3, "渔业船舶安全管理常抓不懈。"),
    ]


def test_word_file_holds_the_answer_the_table_and_numbered_citations() -> None:
    """A document to hand on: what was asked, what was found, where each sentence stands."""
    document = Document(io.BytesIO(export(WHICH, Format.WORD).data))

    assert [paragraph.text for paragraph in document.paragraphs] == WORD_LINES
    assert [[cell.text for cell in row.cells] for row in document.tables[0].rows] == [
        ["序号", "地方", "提到次数", "依据", "写作"],
        ["1", HAIYAN, "3", "原词", ""],
        ["2", BAISHA, "1", "原词", ""],
        ["3", FENKOU, "1", "近义词", "渔业船舶安全"],
    ]
    quote = next(one for one in document.paragraphs if one.text.endswith("[1]"))
    assert [run.text for run in quote.runs if run.bold] == ["渔船管控", "渔船管控"]


def test_csv_has_a_row_a_mention_that_excel_reads() -> None:
    """Two mentions in one sentence are two rows, so that a count of rows is the count of mentions."""
    data = export(WHICH, Format.CSV).data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))

    assert data.startswith(b"\xef\xbb\xbf")
    assert [(row["地方"], row["词语"], row["摘录"], row["依据"], row["行"]) for row in rows] == [
        (HAIYAN, "渔船管控", "渔船管控到位，渔船管控有力。", "原词", "11"),
        (HAIYAN, "渔船管控", "渔船管控到位，渔船管控有力。", "原词", "11"),
        (HAIYAN, "渔船管控", "加强渔船管控。", "原词", "12"),
        (BAISHA, "渔船管控", "落实渔船管控。", "原词", "11"),
        (FENKOU, "渔业船舶安全", "渔业船舶安全管理常抓不懈。", "近义词", "11"),
    ]
    assert rows[3] == {
        **dict.fromkeys(wording.MENTION_COLUMNS, ""),
        "序号": "4",
        "地方": BAISHA,
        "年份": "2023",
        "半年": "上半年",
        "依据": "原词",
        "部分": "回顾",
        "章节": "一、抓产业，促融合",
        "词语": "渔船管控",
        "摘录": "落实渔船管控。",
        "出处": CITATION.format(BAISHA, 11),
        "文件": "baisha.txt",
        "行": "11",
        "起": "0",
        "止": "7",
    }


def test_figures_have_a_row_a_figure() -> None:
    """Value, unit and change stand in columns of their own, masks as written."""
    rows = list(
        csv.DictReader(io.StringIO(export(dossier_of(figures_answer()), Format.CSV).data.decode("utf-8-sig")))
    )

    columns = ("地方", "项目", "数值", "单位", "变化", "期间", "隐去", "词语")
    assert [tuple(row[column] for column in columns) for row in rows] == [
        (HAIYAN, "接待游客", "9万", "人次", "同比增长50%", "上半年", "", "接待游客"),
        (BAISHA, "接待游客", "XX万", "人次", "", "", "是", "接待游客"),
        (FENKOU, "", "", "", "", "", "", "游客"),
    ]


def test_excel_file_has_totals_and_the_same_rows_as_the_csv() -> None:
    """One table, two forms; numbers are numbers."""
    book = load_workbook(io.BytesIO(export(WHICH, Format.EXCEL).data))
    table = [[cell.value for cell in row] for row in book["明细"].iter_rows()]
    rows = list(csv.reader(io.StringIO(export(WHICH, Format.CSV).data.decode("utf-8-sig"))))

    assert book.sheetnames == ["汇总", "明细"]
    assert [["" if value is None else str(value) for value in row] for row in table] == rows
    assert (table[1][0], table[1][5]) == (1, 2023)
    assert [[cell.value for cell in row[:2]] for row in book["汇总"].iter_rows(max_row=6)] == [
        [WHICH.title, None],
        *([name, value] for name, value in WHICH.facts),
    ]


def test_figures_are_a_table_in_the_document() -> None:
    """Who asked for figures reads the table first; a hidden one is marked as hidden."""
    document = Document(io.BytesIO(export(dossier_of(figures_answer()), Format.WORD).data))

    assert [[cell.text for cell in row.cells] for row in document.tables[1].rows] == [
        list(wording.FIGURE_COLUMNS),
        ["1", HAIYAN, "接待游客", "9万", "人次", "同比增长50%", "上半年", "", ""],
        ["2", BAISHA, "接待游客", "XX万", "人次", "", "", "", "是"],
    ]


def test_markdown_file_reads_like_the_document() -> None:
    """The same content for those who write in Markdown."""
    text = export(WHICH, Format.MARKDOWN).data.decode()

    assert text.startswith(f"# {WHICH.title}\n\n- **问题**：哪些镇提到渔船管控？\n")
    assert f"| 3 | {FENKOU} | 1 | 近义词 | 渔业船舶安全 |\n" in text
    assert f"### 2. {BAISHA} · 1处\n\n> 落实<b>渔船管控</b>。\\[3\\]\n" in text
    assert f"\n\\[3\\] {CITATION.format(BAISHA, 11)}（来源文件 baisha.txt）  \n" in text


def test_source_text_is_never_run_nor_eaten() -> None:
    """Formulas stay text, masks stay visible, what no file can hold is left out."""
    dossier = dossier_of(hostile_answer())
    rows = list(csv.DictReader(io.StringIO(export(dossier, Format.CSV).data.decode("utf-8-sig"))))
    book = load_workbook(io.BytesIO(export(dossier, Format.EXCEL).data))
    word = Document(io.BytesIO(export(dossier, Format.WORD).data))
    text = export(dossier, Format.MARKDOWN).data.decode()

    assert rows[0]["摘录"] == "'=1+1，**镇年产*万吨。"
    cell = book["明细"].cell(row=2, column=12)
    assert (cell.value, cell.data_type) == ("=1+1，**镇年产*万吨。", "s")
    assert "=1+1，**镇年产*万吨。[1]" in [paragraph.text for paragraph in word.paragraphs]
    assert "> \\=1+1，<b>\\*\\*镇</b>年产\\*万吨" in text
    assert "### 1. \\*\\*镇（\\<特色\\>小镇） · 1处" in text


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. 一是", "1\\. 一是"),
        ("- 二是", "\\- 二是"),
        ("增长5-6%", "增长5-6%"),
        ("#x|y", "\\#x\\|y"),
        ("甲\n乙", "甲 乙"),
    ],
)
def test_markdown_is_escaped_only_where_it_would_be_read(text: str, escaped: str) -> None:
    """Too many backslashes are as unreadable as a lost star."""
    assert escape(text) == escaped


@pytest.mark.parametrize("form", Format)
def test_every_form_has_a_name_that_says_what_was_asked(form: Format) -> None:
    """A folder full of 导出(3) helps nobody."""
    assert export(WHICH, form).name == f"哪些镇提到渔船管控.{form.value}"


@pytest.mark.parametrize("form", Format)
def test_selection_without_a_question_is_exported_too(form: Format) -> None:
    """A basket of excerpts is a dossier as well; an empty one is still a file."""
    cards = compose(which_answer()).groups[:1]

    assert export(Dossier(title="我的收藏", groups=cards), form).data
    assert export(Dossier(title="**"), form).name == f"报告摘录.{form.value}"
