"""A year in a question limits the reports, and the part that speaks of that year."""

import pytest

from corpus.model import Heading, Part, Place, Report
from index.question.years import Dated, YearFinder, Years, years_of


def make_report(
    name: str, year: int | None, *, half: int | None = 1, title: str = "", plan: str = ""
) -> Report:
    heading = Heading(
        report_id=name, number=1, part=Part.PLAN, section_path=(), source="a.txt", line=1,
        start=0, end=len(plan), raw=plan, level=1,
    )  # fmt: skip
    return Report(
        id=name,
        place=Place(label=name, name=name, kind="县"),
        year=year,
        half=half,
        title=title,
        source="a.txt",
        first_line=1,
        last_line=1,
        blocks=(heading,) if plan else (),
    )


HALF = make_report("甲县", 2023)
NEW_YEAR = make_report("甲县", 2024, half=None, plan="二、2024年工作安排")
YEAR_END = make_report("甲县", 2023, half=None, plan="二、2024年工作打算")


def test_the_year_of_all_reports_is_no_topic() -> None:
    """Else 2023年 would have to be said in the same report."""
    assert YearFinder([HALF]).find("2023年哪些县提到光伏") == Dated(text="哪些县提到光伏")


def test_one_year_of_several_is_a_filter() -> None:
    """Two years of one county must not be mixed."""
    finder = YearFinder([make_report("甲县2022", 2022), make_report("甲县2023", 2023)])

    assert finder.find("甲县2022年修了多少路") == Dated(text="甲县修了多少路", report_ids=("甲县2022",))


def test_an_undated_report_is_of_no_year() -> None:
    """What is not known of a report is not asserted by a filter that seems to hold it."""
    finder = YearFinder([HALF, make_report("乙县", None)])

    assert finder.find("2023年修了多少路") == Dated(text="修了多少路", report_ids=("甲县",))


def test_the_year_after_the_reports_is_their_plan() -> None:
    """A report of 2023 speaks of 2024 in its plan."""
    assert YearFinder([HALF]).find("2024年要建光伏的县") == Dated(text="要建光伏的县", part=Part.PLAN)


@pytest.mark.parametrize("report", [NEW_YEAR, YEAR_END])
@pytest.mark.parametrize("words", ["要建", "计划建", "打算建", "将建"])
def test_what_is_planned_for_a_year_stands_in_the_plan(report: Report, words: str) -> None:
    """Titled by the new year or by the old one, a report plans the new one."""
    finder = YearFinder([report])

    assert finder.find(f"2024年{words}光伏的县") == Dated(text=f"{words}光伏的县", part=Part.PLAN)


def test_the_year_before_the_title_is_the_review() -> None:
    """A report titled by the new year tells of the old one."""
    assert YearFinder([NEW_YEAR]).find("2023年修了多少路") == Dated(text="修了多少路", part=Part.REVIEW)


def test_the_year_of_the_title_names_the_report() -> None:
    """哪些县提到 asks for the whole report of that year, and so does 2024年的报告."""
    assert YearFinder([NEW_YEAR]).find("2024年哪些县提到光伏") == Dated(text="哪些县提到光伏")
    assert YearFinder([NEW_YEAR]).find("2024年报告里的光伏") == Dated(text="报告里的光伏")


def test_this_year_last_year_and_next_year_are_the_reports_own() -> None:
    """What 去年 and 明年 are depends on what a report looks back on and ahead to."""
    asked = ("去年修了路的县", "今年要修路的县", "今年修了路的县", "明年修路的县")

    assert [YearFinder([NEW_YEAR]).find(question) for question in asked] == [
        Dated(text="修了路的县", part=Part.REVIEW),
        Dated(text="要修路的县", part=Part.PLAN),
        Dated(text="今年修了路的县"),
        Dated(text="明年修路的县"),
    ]
    assert [YearFinder([YEAR_END]).find(question) for question in asked] == [
        Dated(text="去年修了路的县"),
        Dated(text="今年要修路的县"),
        Dated(text="今年修了路的县"),
        Dated(text="修路的县", part=Part.PLAN),
    ]


def test_last_year_over_several_years_is_told_by_the_newest_reports() -> None:
    """The plan of an older report for that year is not what was done."""
    older = make_report("甲县2023", 2023, half=None, plan="二、2023年工作安排")
    newer = make_report("甲县2024", 2024, half=None, plan="二、2024年工作安排")

    assert YearFinder([older, newer]).find("去年修了路的县") == Dated(
        text="修了路的县", report_ids=("甲县2024",), part=Part.REVIEW
    )


def test_a_report_without_a_word_on_it_is_of_the_year_its_kind_is_named_by() -> None:
    """A government's report to the people's congress is titled by the new year; a summary by the old."""
    congress = make_report("甲县", 2024, half=None, title="2024年政府工作报告")
    summary = make_report("甲镇", 2024, half=None, title="2024年工作总结")

    assert years_of(congress) == Years(behind=2023, ahead=2024)
    assert years_of(summary) == Years(behind=2024, ahead=2025)


def test_what_was_done_in_a_year_is_told_by_all_that_look_back_on_it() -> None:
    """Some title their report by the old year, some by the new one."""
    finder = YearFinder([YEAR_END, make_report("乙县", 2024, half=None, plan="二、2024年工作安排")])

    assert finder.find("2023年修了多少路") == Dated(text="修了多少路", part=Part.REVIEW)
    assert finder.find("2023年哪些县提到路") == Dated(text="哪些县提到路", report_ids=("甲县",))


def test_another_year_and_a_quoted_one_stay_words() -> None:
    """2019年 may stand in a report of 2023, and “2023年” is wording."""
    finder = YearFinder([HALF])

    assert finder.find("哪些县提到2019年") == Dated(text="哪些县提到2019年")
    assert finder.find("哪些县写了“2023年开工”") == Dated(text="哪些县写了“2023年开工”")
