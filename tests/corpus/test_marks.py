"""What stands in a text that is no word of it: line ends of all kinds, fillers, spreading, formula marks."""

from pathlib import Path

import pytest

from corpus.checking import check_corpus
from corpus.errors import SourceError
from corpus.load import load_corpus
from corpus.reading import read_source
from tests.corpus.made import outline_of, reports_of, write

LINES = (
    "松湾镇2024年政府工作报告",
    "一、2024年工作回顾",
    "修路3公里。",
    "二、2025年工作安排",
    "推进渔船管控。",
)


@pytest.mark.parametrize("end", ["\v", "\f", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\n"])
def test_a_line_ends_however_its_program_ends_it(tmp_path: Path, end: str) -> None:
    """A line break of Word is U+000B in plain text: all would stand on one line, and no part be found."""
    path = tmp_path / "报告.txt"
    path.write_bytes(end.join(LINES).encode())

    assert read_source(path).lines == LINES


def test_ends_of_several_kinds_end_lines_in_one_text(tmp_path: Path) -> None:
    """Texts are pasted together from several programs."""
    path = tmp_path / "报告.txt"
    path.write_bytes(f"{LINES[0]}\r\n{LINES[1]}\r{LINES[2]}\v{LINES[3]}\n{LINES[4]}".encode())

    assert read_source(path).lines == LINES


def test_blanks_behind_every_character_are_no_words(tmp_path: Path) -> None:
    """Nobody would find 海洋牧场 in 海 洋 牧 场, nor its township."""
    text = "\n".join(" ".join(line) for line in LINES)
    (report,) = reports_of(tmp_path, text)

    assert [block.text for block in report.blocks] == list(LINES)
    assert (report.place.name, report.year) == ("松湾镇", 2024)
    assert report.blocks[2].raw == "修 路 3 公 里 。"
    assert check_corpus(load_corpus([tmp_path])) == []


@pytest.mark.parametrize("row", ["指标 数量 单位 时间 备注", "1 2 3 4 5 6 7", "李 明", "工作 报告 工作 报告"])
def test_blanks_between_words_part_them(tmp_path: Path, row: str) -> None:
    """Cells of a table are no letters of one word."""
    (report,) = reports_of(tmp_path, f"{LINES[0]}\n今年修路3公里。\n{row}\n架桥。\n")

    assert row in [block.text for block in report.blocks]


@pytest.mark.parametrize(
    "filler", ["\u3164", "\ufffc", "\u200b", "\u2060", "\u00ad", "\u115f", "\uffa0", "\ufe0f"]
)
def test_fillers_inside_words_are_left_out(tmp_path: Path, filler: str) -> None:
    """They show as nothing, and hide a word from every search."""
    (report,) = reports_of(tmp_path, f"{LINES[0]}\n一、2024年工作回顾\n开展垃{filler}圾分类。\n")

    assert report.blocks[-1].text == "开展垃圾分类。"


def test_a_blank_parts_a_heading_from_its_text(tmp_path: Path) -> None:
    """Pages that lose their line ends leave one blank: 二、存在的问题 would never open its part."""
    text = (
        "东岭镇2024年工作总结\n一、2024年工作回顾 全镇完成固定资产投资32.5亿元，修路3公里。\n"
        "二、存在的问题 集镇停车难问题突出，老旧小区设施不足。\n"
        "三、2025年工作思路 全年完成投资30亿元，推进垃圾分类。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert outline_of(report)[1:] == [
        (2, "review", "一、2024年工作回顾"),
        (2, "review", "· 全镇完成固定资产投资32.5亿元，修路3公里。"),
        (3, "problems", "二、存在的问题"),
        (3, "problems", "· 集镇停车难问题突出，老旧小区设施不足。"),
        (4, "plan", "三、2025年工作思路"),
        (4, "plan", "· 全年完成投资30亿元，推进垃圾分类。"),
    ]
    assert check_corpus(load_corpus([tmp_path])) == []


def test_sections_run_together_with_single_blanks_are_lines(tmp_path: Path) -> None:
    """A whole report on one line has its three parts all the same."""
    fill = "紧盯关键指标，完成固定资产投资32.5亿元，推进渔船管控，办好民生实事，群众满意度稳步提升。 " * 4
    text = f"一、2024年工作回顾 {fill}二、存在的问题 停车难问题突出。 "
    text += "三、2025年工作思路 (一)聚焦项目。 推进垃圾分类。"
    (report,) = reports_of(tmp_path, f"东岭镇2024年工作总结\n{text}\n")

    parts = {block.text: block.part.value for block in report.blocks}
    assert parts["停车难问题突出。"] == "problems"
    assert parts["推进垃圾分类。"] == "plan"
    assert check_corpus(load_corpus([tmp_path])) == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("产值 $1 2 8$ 亿元，增长 $1 5 \\%$ 。", "产值128亿元，增长15%。"),
        ("建设*海洋*牧场。", "建设海洋牧场。"),
        ("占比$3.5\\%$左右。", "占比3.5%左右。"),
        ("*镇*村和**街道不改。", "*镇*村和**街道不改。"),
        ("原价$5，现价$3。", "原价$5，现价$3。"),
    ],
)
def test_formula_marks_of_converted_markdown_are_left_out(tmp_path: Path, written: str, read: str) -> None:
    """Programs that read pages write figures as formulas; masks and dollars are words."""
    (report,) = reports_of(
        tmp_path, f"# 菁湾镇2024年政府工作报告\n\n# 一、2024年工作回顾\n\n{written}\n", "a.md"
    )

    assert report.blocks[-1].text == read
    assert check_corpus(load_corpus([tmp_path])) == []


def test_a_table_inside_of_markdown_is_read_by_rows(tmp_path: Path) -> None:
    """Its tags are no words, and a figure stands beside what it counts."""
    table = "<table><tr><td>指标</td><td>2024年</td></tr><tr><td>产量（吨）</td><td>5200</td></tr></table>"
    path = write(tmp_path, "a.md", f"# 菁湾镇2024年政府工作报告\n{table}\n")

    assert read_source(path).lines[1:] == ("指标\t2024年", "产量（吨）\t5200", "")


def test_how_characters_are_said_is_no_word(tmp_path: Path) -> None:
    """Ruby set over 濉溪 would stand inside the name."""
    path = write(tmp_path, "a.html", "<p>各位<ruby>濉<rp>(</rp><rt>suī</rt><rp>)</rp></ruby>溪代表：</p>")

    assert read_source(path).lines == ("各位濉溪代表：",)


def test_big5_is_named(tmp_path: Path) -> None:
    """Read as GB18030 it would be words that nobody wrote."""
    path = tmp_path / "報告.txt"
    path.write_bytes("各位代表：現在，我代表鎮人民政府向大會報告工作，請予審議。".encode("big5"))

    with pytest.raises(SourceError, match="Big5"):
        read_source(path)
