"""What is done with the mentions: applied exactly, or said not to be."""

from corpus.model import Part
from index.answering import Answerer
from index.model import Answer, Combination, Intent, Reading, Tier, Topic
from index.notes import Note, NoteKind
from index.wanted import Bounds, Operator
from tests.index.answering.made import make_answerer

INN, SPRING, CAMP = (Topic(text=text, literal=(text,)) for text in ("民宿", "温泉", "露营"))
LINES = {
    "甲镇": {Part.REVIEW: ["建民宿。", "民宿开业。"], Part.PLAN: ["办温泉。", "再建民宿。"]},
    "乙镇": {Part.REVIEW: ["办温泉。"], Part.PLAN: ["建民宿。"]},
    "丙镇": {Part.REVIEW: ["修路。"], Part.PLAN: ["修桥。"]},
}


def ask(*topics: Topic, bot: Answerer | None = None, **reading: object) -> Answer:
    """Answer a list question that was read so."""
    values = {"intent": Intent.WHICH, "query": " ".join(topic.text for topic in topics), **reading}
    return (bot or make_answerer(**LINES)).resolve("", Reading(topics=topics, **values))


def ids(answer: Answer) -> dict[str, int]:
    return {stated.report.id: stated.mentions for stated in answer.stated}


def test_only_in_a_part_leaves_out_who_mentions_it_elsewhere_too() -> None:
    """只在计划里 is a claim about the other parts."""
    answer = ask(INN, part=Part.PLAN, operators=(Operator.ONLY,))

    assert ids(answer) == {"乙镇": 1}


def test_only_of_a_thing_without_a_part_is_confessed() -> None:
    """Nobody can tell from mentions that a report speaks of nothing else."""
    answer = ask(INN, operators=(Operator.ONLY,))

    assert ids(answer) == {"甲镇": 3, "乙镇": 1}
    assert answer.reading.notes == (Note(kind=NoteKind.NOT_DONE, words=("only",)),)


def test_only_beside_what_must_not_be_mentioned_is_done() -> None:
    """只提民宿没提温泉 is said by the two things themselves."""
    unwanted = Topic(text="露营", literal=("露营",), excluded=True)

    assert ask(INN, unwanted, operators=(Operator.ONLY,)).reading.notes == ()


def test_at_least_counts_things_not_mentions() -> None:
    """Three mentions of one thing are one thing."""
    answer = ask(
        INN,
        SPRING,
        CAMP,
        combination=Combination.ANY,
        operators=(Operator.AT_LEAST,),
        bounds=Bounds(least=2),
        part=Part.PLAN,
    )

    assert ids(answer) == {"甲镇": 2}
    assert answer.stated[0].counts == (("民宿", 1), ("温泉", 1))


def test_times_counts_mentions_within_bounds() -> None:
    """Both bounds hold; who does not mention it at all is not less than three times."""
    assert ids(ask(INN, operators=(Operator.TIMES,), bounds=Bounds(least=2))) == {"甲镇": 3}
    assert ids(ask(INN, operators=(Operator.TIMES,), bounds=Bounds(most=1))) == {"乙镇": 1}


def test_a_condition_that_nobody_meets_shows_who_comes_near_it() -> None:
    """The thing stands in the reports, so its absence must not be what is read."""
    answer = ask(INN, operators=(Operator.TIMES,), bounds=Bounds(least=9))

    assert answer.stated == ()
    assert [(one.report.id, one.mentions, one.tier) for one in answer.related] == [
        ("甲镇", 3, Tier.LITERAL),
        ("乙镇", 1, Tier.LITERAL),
    ]


def test_both_parts_must_have_it() -> None:
    """Mentions of other parts do not count, and each part is told."""
    answer = ask(INN, parts=(Part.REVIEW, Part.PLAN), operators=(Operator.BOTH,))

    assert [(one.report.id, one.counts) for one in answer.stated] == [
        ("甲镇", ((Part.REVIEW, 2), (Part.PLAN, 1)))
    ]


def test_parts_side_by_side_are_tallied() -> None:
    """回顾和计划各有谁: either part will do, and who mentions it in which is told."""
    answer = ask(INN, parts=(Part.REVIEW, Part.PLAN), operators=(Operator.COMPARE,))

    assert [(one.of, [report.id for report in one.reports]) for one in answer.tallies] == [
        (Part.REVIEW, ["甲镇"]),
        (Part.PLAN, ["甲镇", "乙镇"]),
    ]


def test_things_are_tallied_each() -> None:
    """分别 asks for as many lists as things."""
    answer = ask(INN, SPRING, combination=Combination.ANY, operators=(Operator.EACH,))

    assert [(one.of, len(one.reports)) for one in answer.tallies] == [("民宿", 2), ("温泉", 2)]


def test_what_a_part_lacks_is_told_with_the_parts_that_have_it() -> None:
    """Nobody wants to read that a thing is missing which stands in the next part."""
    answer = ask(INN, part=Part.REVIEW, bot=make_answerer(乙镇=LINES["乙镇"], 丙镇=LINES["丙镇"]))

    assert answer.stated == ()
    assert [(one.of, [report.id for report in one.reports]) for one in answer.elsewhere] == [
        (Part.PLAN, ["乙镇"])
    ]


def test_strict_and_wide_decide_on_synonyms() -> None:
    """Whatever the reading would have done by itself."""
    inn = Topic(text="农家乐", literal=("农家乐",), synonyms=("民宿",))

    assert ids(ask(inn, operators=(Operator.WIDE,))) == {"甲镇": 3, "乙镇": 1}
    assert ids(ask(inn, operators=(Operator.STRICT,), wide=True)) == {}


def test_who_was_first_is_confessed() -> None:
    """Reports do not date what they tell."""
    answer = ask(INN, operators=(Operator.FIRST,))

    assert Note(kind=NoteKind.NOT_DONE, words=("first",)) in answer.reading.notes
