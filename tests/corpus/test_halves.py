"""Which headings look back and which look ahead, told by the headings and the title around them."""

from pathlib import Path

import pytest

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
    ],
)
def test_a_title_tells_what_the_first_work_is(tmp_path: Path, title: str, part: str) -> None:
    """A title that names both halves begins with the review; one of a plan has nothing else."""
    text = f"{title}\n一、2022年主要工作\n改造老旧小区19个。\n二、保障措施\n加强领导，落实责任。\n"
    (report,) = reports_of(tmp_path, text)

    assert [heading.part for heading in report.headings][1:] == [part, part]


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
