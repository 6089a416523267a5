"""Pages of .pdf files: rows, columns and tables by their places, and the proof that nothing was lost."""

from pathlib import Path

import pytest

from corpus.checking import check_corpus
from corpus.load import load_corpus
from corpus.reading import pdf, read_source
from corpus.reading.layout import Row
from tests.corpus.made import Run, draw_pdf, lines_at

TITLE = "橘湾镇2024年政府工作报告"
LONG = "\u3000\u3000上半年，全镇上下团结一心，克服了持续高温和局部旱情的影响，完成固定资产投资"


def lines_of(folder: Path, pages: list[list[Run]], **options: list[int]) -> tuple[str, ...]:
    """Return the lines of a file with these pages, which must hold all that a second reader sees."""
    path = folder / "报告.pdf"
    path.write_bytes(draw_pdf(pages, **options))
    lost = [line for line in check_corpus(load_corpus([path])) if "另一种读法" in line]
    assert lost == []
    return read_source(path).lines


def runs(x: float, y: float, text: str, size: float = 12) -> list[Run]:
    """Return a text set character by character, each at its place, as browsers do."""
    placed = []
    for char in text:
        placed.append((x, y, size, char))
        x += size / 2 if char.isascii() else size
    return placed


def test_text_set_run_by_run_is_whole_lines(tmp_path: Path) -> None:
    """Browsers and typesetters set every character, and figures in a font of their own."""
    page = [
        *runs(150, 780, TITLE),
        *runs(50, 750, "一、2024年工作回顾"),
        *runs(74, 720, "完成渔业产值128亿元，增长15%，安置就业2450人。"),
    ]
    expected = (TITLE, "一、2024年工作回顾", "完成渔业产值128亿元，增长15%，安置就业2450人。")

    assert lines_of(tmp_path, [page]) == expected
    assert lines_of(tmp_path, [page[::-1]]) == expected


def test_a_figure_alone_on_a_line_of_a_page_is_text(tmp_path: Path) -> None:
    """Only what counts the pages at their edge is a page number."""
    page = lines_at(
        50, 780, [TITLE, LONG + "达到", "2024", "万元，成效明显。", "\u3000\u3000新建车位", "120", "个。"]
    )

    assert lines_of(tmp_path, [page]) == (TITLE, LONG.strip() + "达到2024万元，成效明显。", "新建车位120个。")


def test_numbers_that_count_the_pages_are_left_out_and_no_others(tmp_path: Path) -> None:
    """A table may end a page, and its last figure stands where page numbers do."""
    pages = [
        [*lines_at(50, 780, [f"第{name}季度完成投资", "指标", "37"]), (297, 40, 9, str(number))]
        for number, name in enumerate("一二三", 3)
    ]

    lines = lines_of(tmp_path, pages)

    assert [line for line in lines if line.isdigit()] == ["37"] * 3


def test_what_is_drawn_twice_to_look_bold_is_said_once(tmp_path: Path) -> None:
    """Doubled, no title and no heading would be known; doubled characters of the text stay."""
    page = lines_at(50, 780, [TITLE, "一、2024年工作回顾", "开展扫扫黑除恶11次。"])
    bold = [(x + shift, y, size, text) for x, y, size, text in page[:2] for shift in (0.3, 0.6)]

    assert lines_of(tmp_path, [[*page, *bold]]) == (TITLE, "一、2024年工作回顾", "开展扫扫黑除恶11次。")


def test_titles_that_run_over_odd_and_even_pages_are_left_out(tmp_path: Path) -> None:
    """They would stand inside of sentences."""
    half = "全镇上下团结一心，完成固定资产投资三亿二千万元，其中民生"
    pages = [
        [(200, 815, 9, "会议文件之四" if number % 2 else "橘湾镇第十届人大会议"), *lines_at(50, 780, body)]
        for number, body in enumerate(
            [[TITLE, f"　　甲{half}"], ["投资一亿元。", f"　　乙{half}"], ["投资二亿元。"], ["完。"]]
        )
    ]

    assert lines_of(tmp_path, pages) == (TITLE, f"甲{half}投资一亿元。", f"乙{half}投资二亿元。", "完。")


def test_a_title_that_is_spread_out_is_a_line_of_its_own(tmp_path: Path) -> None:
    """Its characters stand apart, and it is larger than the heading below it."""
    title = [(72.0 + 40 * at, 780.0, 22.0, char) for at, char in enumerate("葵湾镇政府工作报告")]

    page = [*title, *lines_at(72, 740, ["一、2024年工作回顾", "\u3000\u3000修路3公里。"])]

    assert lines_of(tmp_path, [page]) == ("葵湾镇政府工作报告", "一、2024年工作回顾", "修路3公里。")


def test_a_table_that_is_drawn_column_by_column_keeps_its_figures(tmp_path: Path) -> None:
    """Each figure stands in the row of what it counts, however near the next column is."""
    page = [
        *lines_at(50, 780, ["指标", "渔业产值", "新增泊位"]),
        *lines_at(150, 780, ["2023年", "128", "36"]),
        *lines_at(250, 780, ["2024年", "5140", "40"]),
        *lines_at(278, 760, ["15.2%", "9%"]),
    ]

    assert lines_of(tmp_path, [page]) == (
        "指标\t2023年\t2024年",
        "渔业产值\t128\t5140\t15.2%",
        "新增泊位\t36\t40\t9%",
    )


@pytest.mark.parametrize("shift", [0, 7])
def test_columns_are_read_one_after_the_other(tmp_path: Path, shift: float) -> None:
    """Read across, every sentence would be false; their lines need not stand level."""
    left = [
        "\u3000\u3000上半年，全镇上下团结",
        "一心，克服了持续高温和",
        "局部旱情的影响，完成了",
        "投资三亿元。",
    ]
    right = ["\u3000\u3000下半年，全镇将加快重", "点项目建设，新建厂房三", "座，争取全年完成投资六", "亿元。"]
    page = [(180.0, 800.0, 12.0, TITLE), *lines_at(50, 760, left), *lines_at(310, 760 - shift, right)]

    assert lines_of(tmp_path, [page]) == (TITLE, "".join(left).strip(), "".join(right).strip())


def test_a_small_mark_stands_in_the_line_it_is_set_at(tmp_path: Path) -> None:
    """A note's number over a word is no line of its own."""
    page = [*lines_at(50, 780, ["落实五清", "完成投资。"]), (98, 786, 6, "2"), (104, 780, 12, "专项。")]

    assert lines_of(tmp_path, [page]) == ("落实五清2专项。", "完成投资。")


def test_the_check_names_the_page_and_what_was_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that loses a figure must not prove itself."""
    path = tmp_path / "报告.pdf"
    path.write_bytes(
        draw_pdf([lines_at(50, 780, [TITLE, "一、回顾"]), lines_at(50, 780, ["完成产值128亿元。"])])
    )
    whole = pdf.lay_out

    def lose(glyphs: list) -> list[Row]:
        return [row for row in whole(glyphs) if "128" not in row.text]

    monkeypatch.setattr(pdf, "lay_out", lose)

    (told, *_) = check_corpus(load_corpus([path]))

    assert told == "报告.pdf: 第2页有文字没有收进任何一段（另一种读法看到）：128"


def test_a_page_that_is_a_picture_is_said_to_be_missing(tmp_path: Path) -> None:
    """The other pages are read, and nobody takes them for the whole."""
    path = tmp_path / "报告.pdf"
    path.write_bytes(draw_pdf([lines_at(50, 780, [TITLE, "修路3公里。"]), []], pictures=[1]))

    corpus = load_corpus([path])

    assert [(one.partly, one.reason[:9]) for one in corpus.failures] == [(True, "第2页是图片，没有")]
    assert len(corpus.reports) == 1
