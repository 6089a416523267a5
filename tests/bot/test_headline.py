"""The first line of a reply: the answer in one true sentence."""

from dataclasses import replace

from bot.rendering import compose
from bot.rendering.headline import telling_sentence
from corpus.model import Part
from index.model import Answer, Combination, Topic
from tests.bot.made import HAIYAN, ZHUJI, excerpt_of, state, which_answer


def headline(answer: Answer, **changes: object) -> str:
    """Return the headline of an answer whose reading is changed."""
    return compose(replace(answer, reading=replace(answer.reading, **changes))).headline


def test_headline_says_how_topics_combine() -> None:
    """Both, either, and one without the other are three different answers."""
    grid, line = Topic(text="网格", literal=("网格",)), Topic(text="热线", literal=("热线",))
    answer = which_answer()

    assert [
        headline(answer, topics=(grid, line)),
        headline(answer, topics=(grid, line), combination=Combination.ANY),
        headline(answer, topics=(grid, replace(line, excluded=True))),
        headline(replace(answer, stated=()), topics=(grid, line)),
        headline(replace(answer, stated=()), topics=(grid, replace(line, excluded=True))),
    ] == [
        "4份报告中有2个镇同时提到“网格”和“热线”，共4处",
        "4份报告中有2个镇提到“网格”或“热线”，共4处",
        "4份报告中有2个镇提到“网格”但没有提到“热线”，共4处",
        "4份报告中，同时提到“网格”和“热线”的镇街一个也没有",
        "4份报告中，提到“网格”但没有提到“热线”的镇街一个也没有",
    ]


def test_headline_names_the_part_and_a_single_place() -> None:
    """A count is only true of what was searched, so the headline says what that was."""
    answer = which_answer()
    one = replace(answer, scope=(HAIYAN,), stated=answer.stated[:1])

    assert [
        headline(answer, part=Part.PLAN),
        headline(answer, part=Part.PROBLEMS, topics=()),
        headline(one),
        headline(one, part=Part.PLAN),
        headline(replace(one, stated=())),
        headline(replace(answer, stated=()), part=Part.PLAN),
    ] == [
        "只看计划部分，4份报告中有2个镇提到“渔船管控”，共4处",
        "4份报告中有2个镇写了问题和不足",
        "海宴镇（台山市）的报告提到“渔船管控”，共3处",
        "海宴镇（台山市）的报告计划部分提到“渔船管控”，共3处",
        "海宴镇（台山市）的报告没有提到“渔船管控”",
        "只看计划部分，4份报告都没有提到“渔船管控”",
    ]


def test_headline_counts_what_the_corpus_speaks_of() -> None:
    """A corpus of provinces says 省; reports of several years of one place are counted as reports."""
    answer = which_answer()
    provinces = tuple(
        replace(one, report=replace(one.report, place=replace(one.report.place, kind="省")))
        for one in answer.stated
    )
    years = (replace(answer.stated[0], report=replace(HAIYAN, year=2022)), answer.stated[1])

    assert [
        headline(replace(answer, stated=provinces)),
        headline(replace(answer, stated=years)),
        headline(replace(answer, stated=(*answer.stated, state(ZHUJI, 1)))),
    ] == [
        "4份报告中有2个省提到“渔船管控”，共4处",
        "4份报告中有2份提到“渔船管控”，共4处",
        "4份报告中有3个镇街提到“渔船管控”，共4处",
    ]


def test_fact_headline_is_the_sentence_that_answers() -> None:
    """The first line is the answer, also when an excerpt opens with another sentence."""
    excerpt = replace(
        excerpt_of(HAIYAN.blocks[0]), text="植树造林。森林覆盖率达35.6%。林下经济。", marks=((5, 7), (7, 10))
    )

    assert telling_sentence(excerpt) == "森林覆盖率达35.6%。"
    assert telling_sentence(replace(excerpt, marks=())) == ""


def test_quoted_topic_keeps_its_inner_quotation_marks_apart() -> None:
    """““五清”行动” would be misread; inner marks are single ones."""
    topics = (Topic(text="“五清”行动", literal=("五清行动",)),)

    assert headline(which_answer(), topics=topics) == "4份报告中有2个镇提到“‘五清’行动”，共4处"
