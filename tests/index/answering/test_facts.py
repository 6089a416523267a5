"""A fact is answered by its sentence, from the place that is named, or not at all."""

from corpus.model import Part
from tests.index.answering.made import make_answerer


def test_the_answering_sentence_comes_first() -> None:
    """The person reads one sentence, not a page."""
    bot = make_answerer(
        甲镇=["今年以来各项工作扎实推进。全镇森林覆盖率达35.6%。后续继续努力。", "植树造林。"],
        乙镇=["全镇森林覆盖率达70%。"],
    )

    answer = bot.answer("甲镇的森林覆盖率是多少")

    assert [one.report.id for one in answer.stated] == ["甲镇"]
    assert "森林覆盖率达35.6%" in answer.ranked[0].text


def test_what_no_report_holds_is_not_stated() -> None:
    """The nearest paragraph is no answer."""
    bot = make_answerer(甲镇=["文明实践活动有声有色。"], 乙镇=["修路。"])

    assert bot.answer("哪个镇管流浪狗、文明养犬了？").stated == ()


def test_a_fact_in_another_part_is_found_all_the_same() -> None:
    """打算 may be said of what stands in the review."""
    bot = make_answerer(甲镇={Part.REVIEW: ["重点推进团山围棋村项目。"], Part.PLAN: ["继续修路。"]})

    assert [one.report.id for one in bot.answer("甲镇下半年的团山围棋村项目").stated] == ["甲镇"]


def test_problems_without_a_topic_are_listed_sentence_by_sentence() -> None:
    """Each township's own words, without the turns of phrase around them."""
    bot = make_answerer(
        甲镇={
            Part.PROBLEMS: [
                "在肯定成绩的同时，也要清醒地看到不足：一是产业不强。二是人才不足。对此我们将高度重视。"
            ]
        },
        乙镇={Part.REVIEW: ["修路。"]},
    )

    answer = bot.answer("各镇自己说有什么困难")

    assert [excerpt.text for excerpt in answer.ranked] == ["一是产业不强。", "二是人才不足。"]
    assert [report.id for report in answer.without_part] == ["乙镇"]
