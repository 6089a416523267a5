"""Which headings look back and which look ahead, told by the headings and the title around them."""

from pathlib import Path

import pytest

from corpus.model import Part
from tests.corpus.made import reports_of

PARTS_BY_ORDER = {
    "一、2023年工作/二、存在问题/三、2024年工作安排": "review problems plan",
    "第一部分 2023年主要工作/第二部分 存在的困难/第三部分 2024年重点工作": "review problems plan",
    "一、2022年主要工作/二、存在问题/三、2023年工作思路": "review problems plan",
    "一、二〇二三年工作回顾/二、二〇二四年主要工作": "review plan",
    "一、2023年工作/二、明年工作": "review plan",
    "一、今年主要工作/二、明年主要工作": "review plan",
    "一、过去一年工作回顾/二、2024年主要工作": "review plan",
    "一、2023年主要工作/二、2024年主要工作": "review plan",
    "一、过去一年工作回顾/二、2024年主要工作/三、今后五年目标任务": "review plan plan",
    "一、重点工作/二、存在问题/三、下一步打算": "review problems plan",
    "一、重点工作完成情况/二、新的一年工作": "review plan",
    "一、五年来的工作/二、2023年的工作/三、2024年的工作": "review review plan",
    "一、二0二三年工作/二、二O二四年工作": "review plan",
    "一、总体要求/二、2024年重点工作": "plan plan",
    "一、2023年：砥砺奋进的一年/二、2024年：实干争先的一年/三、加强政府自身建设": "review plan plan",
    "一、2023年：砥砺奋进的一年/二、2024年工作安排": "review plan",
    "一、2023年工作回顾/二、2024年，我们整装再出发": "review plan",
    "一、砥砺奋进的2023年/二、存在的不足/三、实干争先的2024年": "review problems plan",
    "第一部分 二〇二三年/第二部分 二〇二四年": "review plan",
    "一、关于2023年的工作/二、关于2024年的工作": "review plan",
    "一、回首2023年/二、展望2024年": "review plan",
    "一、2023年工作总体情况/二、奋力做好2024年各项工作": "review plan",
    "一、2023年经济社会发展情况/二、2024年发展思路/三、2024年民生实事": "review plan plan",
    "一、2021年：打基础/二、2022年：上台阶/三、2023年：见成效": "other other other",
    "一、2023年：砥砺奋进的一年/二、党的建设": "other other",
}


@pytest.mark.parametrize(("headings", "parts"), PARTS_BY_ORDER.items())
def test_the_work_of_a_year_is_reviewed_or_planned_by_the_headings_around_it(
    tmp_path: Path, headings: str, parts: str
) -> None:
    """2023年主要工作 was done where the plan for 2024 follows, and is planned where 2022 was reviewed."""
    lines = [f"{heading}\n全镇新建道路12公里，新建学校3所。\n" for heading in headings.split("/")]
    (report,) = reports_of(tmp_path, "政府工作报告\n各位代表：\n" + "".join(lines))

    assert " ".join(heading.part for heading in report.headings if heading.level) == parts


@pytest.mark.parametrize(
    ("title", "part"),
    [
        ("高桥街道办事处2022年工作总结和2023年工作思路", "review"),
        ("高桥镇工作总结", "review"),
        ("高桥镇2022年工作要点", "plan"),
        ("高桥镇2023年政府工作报告", "review"),
    ],
)
def test_a_title_tells_what_the_first_work_is(tmp_path: Path, title: str, part: str) -> None:
    """A title that names both halves begins with the review; one of a plan has nothing else."""
    text = f"{title}\n一、2022年主要工作\n改造老旧小区19个。\n二、保障措施\n加强领导，落实责任。\n"
    (report,) = reports_of(tmp_path, text)

    assert [heading.part for heading in report.headings][1:] == [part, part]


def test_the_year_of_a_report_tells_which_year_it_looks_back_on(tmp_path: Path) -> None:
    """The report of 2024 is given at its beginning; a report of 2023 that names 2023 alone tells nothing."""
    text = "一、2023年：砥砺奋进的一年\n修路3公里。\n二、党的建设\n办党课6次。\n"
    parts = [
        {block.part.value for block in reports_of(tmp_path, f"桃源县{year}年政府工作报告\n{text}")[0].blocks}
        for year in (2023, 2024)
    ]

    assert parts == [{"other"}, {"review"}]


def test_years_without_numbers_head_what_follows(tmp_path: Path) -> None:
    """A heading below a year is no chapter beside it."""
    half = "我们抓改革、促发展，取得新成效，完成投资3亿元。\n产业发展\n建成茶园3处，投资12万元。\n"
    text = f"2023年：砥砺奋进的一年\n{half}2024年：实干争先的一年\n{half}"
    (report,) = reports_of(tmp_path, f"桃源县政府工作报告\n{text}")

    assert [(heading.level, heading.part.value) for heading in report.headings[1:]] == [
        (1, "review"),
        (2, "review"),
        (1, "plan"),
        (2, "plan"),
    ]


def test_a_plan_without_any_review_is_planned_from_its_first_line(tmp_path: Path) -> None:
    """Its chapters name fields, and only its title says what they are."""
    (report,) = reports_of(tmp_path, "石桥镇2024年工作要点\n总体思路是稳中求进。\n一、抓产业\n种茶3000亩。\n")

    assert report.parts == {Part.PLAN}


def test_a_plan_begins_with_what_the_new_year_asks_for(tmp_path: Path) -> None:
    """Speeches have no headings; what follows upon the problems would all be problems."""
    text = """石桥镇政府工作报告
我们坚持产业兴镇，2023年工作的总体要求全面落实，完成投资3亿元。
各位代表，我们也要清醒地看到存在的不足：财力不足。
各位代表，2024年是关键之年。做好2024年的工作，总体要求是：稳中求进。
重点抓好茶叶产业。
"""
    (report,) = reports_of(tmp_path, text)

    assert [(block.line, block.part.value) for block in report.paragraphs] == [
        (2, "review"),
        (3, "problems"),
        (4, "plan"),
        (5, "plan"),
    ]


def test_the_new_year_is_not_the_one_looked_back_on(tmp_path: Path) -> None:
    """A report begins by saying what the past year asked for."""
    text = "一、2023年工作回顾\n做好2023年工作，责任重大。\n二、2024年工作安排\n修路。\n"
    (report,) = reports_of(tmp_path, text)

    assert [block.part.value for block in report.paragraphs] == ["review", "plan"]


def test_a_later_chapter_closes_a_heading_without_a_number(tmp_path: Path) -> None:
    """What is planned stands in no section of problems."""
    text = """第一部分  2023年工作总结
一、抓产业，农业基础更加稳固。种植马铃薯2.3万亩。
存在的困难和问题
农田水利设施老化，抗旱能力弱。
第二部分  2024年工作打算
1．做强特色产业。马铃薯种植稳定在2.5万亩。
"""
    (report,) = reports_of(tmp_path, text)

    assert [(block.section_path, block.part.value) for block in report.paragraphs] == [
        (("第一部分  2023年工作总结", "一、抓产业，农业基础更加稳固"), "review"),
        (("存在的困难和问题",), "problems"),
        (("第二部分  2024年工作打算", "1．做强特色产业"), "plan"),
    ]


def test_sentences_with_figures_head_nothing(tmp_path: Path) -> None:
    """A province says in its review and in its plan how many fields it builds, one sentence a line."""
    text = """一、过去一年工作回顾
新建和改造提升高标准农田425万亩。
大熊猫国家公园建设稳步推进，完成营造林650万亩。
二、今年工作安排
新建和改造提升高标准农田430万亩。
加快老旧小区改造，开工4300个。
"""
    (report,) = reports_of(tmp_path, text)

    assert [heading.text for heading in report.headings] == ["一、过去一年工作回顾", "二、今年工作安排"]
