"""What a line is, told by the lines around it and by the marks of its file."""

from pathlib import Path

from tests.corpus.made import reports_of


def test_rows_of_a_table_head_nothing(tmp_path: Path) -> None:
    """The last row stands right over the next heading, and would be cited as one."""
    text = """# 石桥镇2024年工作报告
## 一、2023年工作回顾
| 指标 | 完成 |
|------|-----:|
| 新建学校 | 两所 |

## 二、2024年工作安排
修路3公里。
"""
    (report,) = reports_of(tmp_path, text, "报告.md")

    assert [block.text for block in report.paragraphs] == ["指标 | 完成", "新建学校 | 两所", "修路3公里。"]


def test_what_stands_over_a_title_belongs_to_it(tmp_path: Path) -> None:
    """Drafts are marked above their title, and dated below it in Chinese numbers."""
    text = (
        "（送审稿）\n石桥镇\n2023年上半年工作总结\n二〇二三年七月\n全镇稳定。\n一、上半年工作\n修路3公里。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert report.title == "2023年上半年工作总结"
    assert [heading.line for heading in report.headings] == [3, 6]


def test_lines_without_full_stops_head_nothing_by_that_alone(tmp_path: Path) -> None:
    """Some offices never write one; what announces others, or stands alone under a number, is text."""
    text = """石桥镇2023年工作报告
过去一年工作回顾
过去的一年，我们主要抓了以下工作
一是经济增强。完成投资3亿元
今年工作安排
重点抓好以下工作
（一）抓经济
完成投资4亿元
（二）抓民生
修路5公里
"""
    (report,) = reports_of(tmp_path, text)

    assert [heading.line for heading in report.headings] == [1, 2, 5, 7, 9]


def test_an_annex_ends_the_plan(tmp_path: Path) -> None:
    """What a word means is nothing that is planned."""
    text = (
        "一、2023年工作回顾\n修路3公里。\n二、2024年工作安排\n修路5公里。\n名词解释：\n1.“两山”：绿水青山。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert [block.part.value for block in report.blocks][-3:] == ["plan", "other", "other"]


def test_text_right_below_a_title_is_no_header(tmp_path: Path) -> None:
    """A line may lack its full stop; what it says is still done."""
    text = "石桥镇工作报告\n今年以来，石桥镇新建茶园3处\n一、工作回顾\n修路。\n二、工作打算\n修桥。\n"
    (report,) = reports_of(tmp_path, text)

    assert [(block.line, block.part.value) for block in report.paragraphs] == [
        (2, "review"),
        (4, "review"),
        (6, "plan"),
    ]


def test_a_stop_that_a_scanner_took_for_a_dot_ends_a_line(tmp_path: Path) -> None:
    """A scanned text would be nothing but headings."""
    text = (
        "石桥镇2024年工作报告\n（一）产业发展\n1．新建茶园3处．\n2．改造竹林．\n（二）民生改善\n修路3公里．\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert [heading.text for heading in report.headings][1:] == ["（一）产业发展", "（二）民生改善"]


def test_the_first_heading_may_stand_right_below_the_title(tmp_path: Path) -> None:
    """A motto and a name stand there too, above the salutation."""
    text = "石桥镇2024年工作报告\n产业发展\n新建茶园3处，改造竹林，投资12万元。\n民生改善\n修路3公里。\n"
    (plain,) = reports_of(tmp_path, text, "1.txt")
    (greeted,) = reports_of(
        tmp_path, text.replace("产业发展\n", "奋力谱写石桥发展新篇章\n李 明\n各位代表：\n"), "2.txt"
    )

    assert [heading.text for heading in plain.headings][1:] == ["产业发展", "民生改善"]
    assert [heading.text for heading in greeted.headings][1:] == ["民生改善"]


def test_markdown_tells_its_headings_and_their_levels(tmp_path: Path) -> None:
    """Two headings in a row, and one over a list, look like text to anybody who does not see the marks."""
    text = """# 石桥镇2024年工作报告
## 上半年工作回顾
### 产业发展
#### 茶叶
- 新建茶园3处
- 改造竹林
#### 旅游
### 民生改善
修路3公里。
## 下半年工作安排
### 产业发展
- 新建茶园5处
"""
    (report,) = reports_of(tmp_path, text, "报告.md")

    assert [(heading.line, heading.level) for heading in report.headings] == [
        *((1, 0), (2, 1), (3, 2), (4, 3), (7, 3), (8, 2), (10, 1), (11, 2)),
    ]


def test_a_heading_that_markdown_does_not_tell_ends_as_others_do(tmp_path: Path) -> None:
    """People mark some headings and forget others."""
    text = """一、上半年工作回顾
### 产业发展
新建茶园3处。
## 下半年工作安排
新建茶园5处。
"""
    (report,) = reports_of(tmp_path, text, "报告.md")

    assert [(heading.line, heading.level) for heading in report.headings] == [(1, 1), (2, 2), (4, 1)]
