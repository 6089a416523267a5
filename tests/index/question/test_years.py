"""A year in a question limits the reports, or means the plan for the year after them."""

from corpus.model import Part, Place, Report
from index.question.years import Dated, YearFinder


def make_report(name: str, year: int) -> Report:
    return Report(
        id=name,
        place=Place(label=name, name=name, kind="县"),
        year=year,
        half=None,
        title="",
        source="a.txt",
        first_line=1,
        last_line=1,
        blocks=(),
    )


def test_the_year_of_all_reports_is_no_topic() -> None:
    """Else 2023年 would have to be said in the same report."""
    finder = YearFinder([make_report("甲县", 2023)])

    assert finder.find("2023年哪些县提到光伏") == Dated(text="哪些县提到光伏")


def test_one_year_of_several_is_a_filter() -> None:
    """Two years of one county must not be mixed."""
    finder = YearFinder([make_report("甲县2022", 2022), make_report("甲县2023", 2023)])

    assert finder.find("甲县2022年修了多少路") == Dated(text="甲县修了多少路", report_ids=("甲县2022",))


def test_the_year_after_the_reports_is_their_plan() -> None:
    """A report of 2023 speaks of 2024 in its plan."""
    finder = YearFinder([make_report("甲县", 2023)])

    assert finder.find("2024年要建光伏的县") == Dated(text="要建光伏的县", part=Part.PLAN)


def test_another_year_and_a_quoted_one_stay_words() -> None:
    """2019年 may stand in a report of 2023, and “2023年” is wording."""
    finder = YearFinder([make_report("甲县", 2023)])

    assert finder.find("哪些县提到2019年") == Dated(text="哪些县提到2019年")
    assert finder.find("哪些县写了“2023年开工”") == Dated(text="哪些县写了“2023年开工”")
