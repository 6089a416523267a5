"""A place named in a question is a filter; a word that only looks like one is not."""

import pytest

from corpus.model import Place, Report
from index.question.places import Named, PlaceFinder


def make_report(name: str, *, county: str = "", city: str = "", clues: tuple[str, ...] = ()) -> Report:
    place = Place(label=f"{name}（{county}）", name=name, kind="镇", county=county, city=city, clues=clues)
    return Report(
        id=f"{county}-{name}", place=place, year=2023, half=1, title="", source="a.txt",
        first_line=1, last_line=2, blocks=(),
    )  # fmt: skip


def make_finder(*reports: Report, ordinary: tuple[str, ...] = ()) -> PlaceFinder:
    return PlaceFinder(
        reports,
        is_ordinary=lambda word, _: word in ordinary,
        similar_names=lambda name, names: [known for known in names if known[0] == name[0]],
    )


FINDER = make_finder(
    make_report("青山镇", county="南平县", city="海州市"),
    make_report("平安镇", county="南平县", city="海州市", clues=("板栗", "古桥")),
    make_report("XX镇", county="北安县", city="海州市", clues=("灯塔小镇",)),
    ordinary=("平安",),
)


def test_a_township_is_found_by_name_with_or_without_its_suffix() -> None:
    """People leave 镇 out."""
    assert FINDER.find("青山镇的森林覆盖率") == Named(text="森林覆盖率", report_ids=("南平县-青山镇",))
    assert FINDER.find("青山的森林覆盖率").report_ids == ("南平县-青山镇",)


def test_a_county_names_all_its_townships() -> None:
    """A masked township has no other name."""
    assert FINDER.find("南平县哪些镇提到电商").report_ids == ("南平县-青山镇", "南平县-平安镇")
    assert FINDER.find("北安那个镇提到电商吗").report_ids == ("北安县-XX镇",)


def test_two_places_narrow_or_widen() -> None:
    """海州青山 is one place; 青山镇和灯塔小镇 are two."""
    assert FINDER.find("海州市青山镇怎么样").report_ids == ("南平县-青山镇",)
    assert FINDER.find("青山镇和灯塔小镇怎么样").report_ids == ("南平县-青山镇", "北安县-XX镇")


def test_an_ordinary_word_is_a_place_only_with_a_mark_of_place() -> None:
    """平安建设 is a topic in every report; 平安那个镇 is a township."""
    assert FINDER.find("哪些镇提到平安建设").report_ids == ()
    assert FINDER.find("平安那个镇提到什么").report_ids == ("南平县-平安镇",)


def test_a_clue_word_is_a_topic_unless_it_marks_a_place() -> None:
    """哪些镇提到板栗 must search all townships."""
    assert FINDER.find("哪些镇提到板栗").report_ids == ()
    assert FINDER.find("板栗那边的镇有多少人").report_ids == ("南平县-平安镇",)
    assert FINDER.find("古桥的修缮", loosely=True).report_ids == ("南平县-平安镇",)


def test_a_misspelt_name_is_read_as_the_like_one_and_said() -> None:
    """A silent correction would pass off one township for another."""
    assert FINDER.find("青三镇的电商") == Named(
        text="的电商", report_ids=("南平县-青山镇",), notes=("没有收录“青三镇”，按“青山镇”查找",)
    )


def test_a_place_without_a_report_is_named() -> None:
    """The answer for another township would be a wrong one."""
    assert FINDER.find("石桥镇的电商").unknown == "石桥镇"
    assert FINDER.find("有哪些乡镇的电商").unknown == ""


@pytest.mark.parametrize("question", ["海州大学", "海州日报的文章", "绿美海州", "平安海州创建"])
def test_a_place_inside_another_name_is_no_place(question: str) -> None:
    """海州大学 is a university, wherever the report comes from; 绿美海州 is a programme."""
    assert FINDER.find(question) == Named(text=question)


def test_such_words_beside_a_place_leave_it_one() -> None:
    """海州的大学 asks about the place, and so does its full name."""
    assert FINDER.find("海州的大学").report_ids == FINDER.find("美丽海州市建设").report_ids != ()
