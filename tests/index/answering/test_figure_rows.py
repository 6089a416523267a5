"""Which figure answers: of the thing itself, done before planned, within bounds, side by side."""

from dataclasses import replace

from index.answering import Answerer
from index.model import Answer, Intent, Reading, Topic
from index.notes import NoteKind
from index.wanted import Bounds, Operator, Wanted
from index.wordlist import Group
from tests.index.answering.made import make_answerer


def ask(bot: Answerer, thing: str, **of: object) -> Answer:
    """Answer a reading of a question for figures, as if it had been read so."""
    synonyms = of.pop("synonyms", ())
    topic = Topic(text=thing, literal=(thing,), synonyms=synonyms)  # type: ignore[arg-type]
    reading = replace(Reading(intent=Intent.FIGURES, topics=(topic,), query=thing), **of)  # type: ignore[arg-type]
    return bot.resolve("", reading)


def values(answer: Answer) -> dict[str, list[str]]:
    return {one.report.id: [row.value + row.unit for row in one.rows] for one in answer.stated}


def test_a_figure_answers_only_where_its_clause_names_the_thing() -> None:
    """带动就业300人 stands in a sentence about visitors and counts none."""
    bot = make_answerer(
        甲镇=["吸引了大批游客，带动村民就业300人。"], 乙镇=["接待游客9万人次，带动村民就业20人。"]
    )

    answer = ask(bot, "游客", wanted=Wanted(unit="人"))

    assert values(answer) == {"乙镇": ["9万人次"]}
    assert [one.report.id for one in answer.related] == ["甲镇"]


def test_what_is_counted_goes_before_what_is_measured_of_it() -> None:
    """How many enterprises is not answered by their output."""
    bot = make_answerer(甲镇=["实现规上企业产值36亿元。", "目前共有83家规上企业。"])

    assert values(ask(bot, "规上企业", places=("甲镇",)))["甲镇"][0] == "83家"


def test_listed_equals_give_figures_too() -> None:
    """GDP is told where 地区生产总值 is written."""
    bot = make_answerer(Group(preferred="地区生产总值", equal=("GDP",)), 甲镇=["实现地区生产总值12亿元。"])

    assert values(ask(bot, "GDP", synonyms=("地区生产总值",))) == {"甲镇": ["12亿元"]}


def test_done_goes_before_planned() -> None:
    """What was built answers before what will be."""
    bot = make_answerer(甲镇=["力争全年新建公厕9座。", "新建公厕3座。"])

    assert values(ask(bot, "公厕"))["甲镇"][0] == "3座"


def test_a_growth_asked_for_is_the_change_of_a_figure() -> None:
    """XX万元 is hidden, but its growth is told."""
    bot = make_answerer(甲镇=["零售总额完成XX万元，同比增长19.18%。"])

    (row,) = ask(bot, "零售总额", wanted=Wanted(unit="%", units=("%",))).stated[0].rows

    assert (row.value, row.unit, row.masked) == ("19.18", "%", False)


def test_bounds_keep_the_rows_within_and_tell_the_hidden_apart() -> None:
    """超过10万: 9万 is not stated, 11万 is, and who hides it stands behind."""
    bot = make_answerer(甲镇=["接待游客9万人次。"], 乙镇=["接待游客XX万人次。"], 丙镇=["接待游客11万人次。"])

    answer = ask(bot, "游客", operators=(Operator.LIMIT,), bounds=Bounds(least=100_000.1))

    assert values(answer) == {"丙镇": ["11万人次"], "乙镇": ["XX万人次"]}
    assert [one.report.id for one in answer.related] == ["甲镇"]


def test_a_list_bounded_by_values_is_told_by_figures() -> None:
    """哪些镇接待游客超过10万 is no question for mentions."""
    bot = make_answerer(甲镇=["接待游客9万人次。"], 丙镇=["接待游客11万人次。"])

    answer = ask(
        bot, "游客", intent=Intent.WHICH, operators=(Operator.LIMIT,), bounds=Bounds(least=100_000.1)
    )

    assert (answer.reading.intent, list(values(answer))) == (Intent.FIGURES, ["丙镇"])


def test_places_compared_stand_in_the_order_they_were_named() -> None:
    """The figures of the places asked about stand side by side."""
    bot = make_answerer(甲镇=["接待游客9万人次。"], 乙镇=["接待游客11万人次，旅游收入3亿元。"])

    answer = ask(bot, "游客", places=("乙镇", "甲镇"), operators=(Operator.COMPARE,))

    assert [one.report.id for one in answer.stated] == ["乙镇", "甲镇"]


def test_figures_are_neither_added_up_nor_ranked() -> None:
    """Sums over different periods are confessed not to be made."""
    bot = make_answerer(甲镇=["接待游客9万人次。"], 乙镇=["1-5月接待游客11万人次。"])

    for operator in (Operator.SUM, Operator.ORDER):
        notes = ask(bot, "游客", operators=(operator,)).reading.notes
        assert [note.kind for note in notes] == [NoteKind.UNRANKED]


def test_where_no_figure_answers_the_passages_are_near() -> None:
    """A mention without a figure is shown, and not stated."""
    bot = make_answerer(甲镇=["大力发展民宿。"], 乙镇=["修路5公里。"])

    answer = ask(bot, "民宿")

    assert (answer.stated, [one.report.id for one in answer.related]) == ((), ["甲镇"])
