"""A year in a question limits the reports, and the part that speaks of that year."""

import re

import pytest

from corpus.model import Heading, Part, Place, Report
from index.notes import Note, NoteKind
from index.query.roles import Role, Span
from index.query.years import Dated, YearLinker, Years, years_of

_MARK = re.compile(r"\[(Y|PL):([^\]]+)\]")


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


def link(marked: str, *reports: Report) -> Dated:
    """Link the years of a question in which the spans are marked as in the examples."""
    spans, text, at = [], "", 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        spans.append(Span(role=Role(found[1]), start=len(text), end=len(text) + len(found[2])))
        text += found[2]
        at = found.end()
    return YearLinker(reports).link(text + marked[at:], spans)


HALF = make_report("甲县", 2023)
NEW_YEAR = make_report("甲县", 2024, half=None, plan="二、2024年工作安排")
YEAR_END = make_report("甲县", 2023, half=None, plan="二、2024年工作打算")
YEARS = tuple(make_report(f"甲县{year}", year) for year in (2020, 2021, 2022, 2023))


def ids(*years: int) -> tuple[str, ...]:
    return tuple(f"甲县{year}" for year in years)


def no_report_of(*years: str) -> tuple[Note, ...]:
    return (Note(kind=NoteKind.NO_SUCH_YEAR, words=years),)


def test_the_year_of_all_reports_limits_nothing() -> None:
    """All are of that year: there is nothing to leave out, nor to say."""
    assert link("[Y:2023年]哪些县提到光伏", HALF) == Dated()


def test_one_year_of_several_is_a_filter() -> None:
    """Two years of one county must not be mixed."""
    assert link("甲县[Y:2022年]修了多少路", *YEARS) == Dated(report_ids=ids(2022))


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("2021年", (2021,)),
        ("二〇二一年", (2021,)),
        ("21年", (2021,)),
        ("二〇二一年至二〇二三年", (2021, 2022, 2023)),
        ("2021—2022", (2021, 2022)),
        ("2021年到2023年", (2021, 2022, 2023)),
        ("近两年", (2022, 2023)),
        ("过去三年", (2021, 2022, 2023)),
        ("最近一年", (2023,)),
        ("历年", ()),
        ("每年", ()),
    ],
)
def test_years_are_named_in_many_ways(words: str, years: tuple[int, ...]) -> None:
    """A range takes in what lies between; 历年 are all there are."""
    assert link(f"[Y:{words}]哪些县提到光伏", *YEARS) == Dated(report_ids=ids(*years))


def test_two_years_are_both_taken() -> None:
    """2021年和2023年 leaves 2022 out."""
    assert link("[Y:2021年]和[Y:2023年]修了多少路", *YEARS) == Dated(report_ids=ids(2021, 2023))


def test_a_year_without_a_report_is_said() -> None:
    """The answer of another year, given without a word, would be a wrong one."""
    assert link("[Y:2019年]哪些县提到光伏", *YEARS) == Dated(notes=no_report_of("2019"))
    assert link("[Y:2019—2021]的光伏", *YEARS) == Dated(
        report_ids=ids(2020, 2021), notes=no_report_of("2019")
    )


def test_an_undated_report_is_of_no_year() -> None:
    """What is not known of a report is not asserted by a filter that seems to hold it."""
    undated = make_report("乙县", None)

    assert link("[Y:2023年]修了多少路", HALF, undated) == Dated(report_ids=("甲县",))
    assert link("[Y:2023年]修了多少路", undated) == Dated()


def test_the_year_after_the_reports_is_their_plan() -> None:
    """A yearly report of 2023 speaks of 2024 in its plan."""
    assert link("[Y:2024年]要建光伏的县", YEAR_END) == Dated(part=Part.PLAN)


@pytest.mark.parametrize("report", [NEW_YEAR, YEAR_END])
def test_what_is_planned_for_a_year_stands_in_the_plan(report: Report) -> None:
    """Titled by the new year or by the old one, a report plans the new one."""
    assert link("[Y:2024年][PL:计划]建光伏的县", report) == Dated(part=Part.PLAN)


def test_the_year_before_the_title_is_the_review() -> None:
    """A report titled by the new year tells of the old one."""
    assert link("[Y:2023年]修了多少路", NEW_YEAR) == Dated(part=Part.REVIEW)


def test_the_year_of_the_title_names_the_report() -> None:
    """哪些县提到 asks for the whole report of that year."""
    assert link("[Y:2024年]哪些县提到光伏", NEW_YEAR) == Dated()


def test_this_year_last_year_and_next_year_are_the_reports_own() -> None:
    """What 去年 and 明年 are depends on what a report looks back on and ahead to."""
    asked = ("[Y:去年]修了路的县", "[Y:今年][PL:要]修路的县", "[Y:今年]修了路的县", "[Y:明年]修路的县")

    assert [link(question, NEW_YEAR) for question in asked] == [
        Dated(part=Part.REVIEW), Dated(part=Part.PLAN), Dated(), Dated()
    ]  # fmt: skip
    assert [link(question, YEAR_END) for question in asked] == [
        Dated(), Dated(), Dated(), Dated(part=Part.PLAN)
    ]  # fmt: skip


def test_last_year_over_several_years_is_told_by_the_newest_reports() -> None:
    """The plan of an older report for that year is not what was done."""
    older = make_report("甲县2023", 2023, half=None, plan="二、2023年工作安排")
    newer = make_report("甲县2024", 2024, half=None, plan="二、2024年工作安排")

    assert link("[Y:去年]修了路的县", older, newer) == Dated(report_ids=("甲县2024",), part=Part.REVIEW)


def test_a_report_without_a_word_on_it_is_of_the_year_its_kind_is_named_by() -> None:
    """A government's report to the people's congress is titled by the new year; a summary by the old."""
    congress = make_report("甲县", 2024, half=None, title="2024年政府工作报告")
    summary = make_report("甲镇", 2024, half=None, title="2024年工作总结")

    assert years_of(congress) == Years(behind=2023, ahead=2024)
    assert years_of(summary) == Years(behind=2024, ahead=2025)


def test_what_was_done_in_a_year_is_told_by_all_that_look_back_on_it() -> None:
    """Some title their report by the old year, some by the new one."""
    reports = YEAR_END, make_report("乙县", 2024, half=None, plan="二、2024年工作安排")

    assert link("[Y:2023年]修了多少路", *reports) == Dated(part=Part.REVIEW)


def test_only_what_is_marked_as_a_year_is_one() -> None:
    """“2023年” in quotation marks is wording, and no filter."""
    assert link("哪些县写了“2023年开工”", *YEARS) == Dated()
