"""What a turn takes from the answer before it, act by act: places, part, things and the way it was asked."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from corpus.model import Part
from index.model import Combination, Dialogue, Intent, Reading, Topic
from index.notes import Note, NoteKind
from index.query.dialogue import Act, Turn, lean
from index.wanted import Operator, Wanted


def topic(text: str, *, excluded: bool = False) -> Topic:
    return Topic(text=text, literal=(text,), synonyms=(f"{text}别称",), excluded=excluded)


INN, MARKET, SPRING = map(topic, ("民宿", "夜市", "温泉"))
LIST = Reading(
    intent=Intent.WHICH,
    topics=(INN,),
    part=Part.REVIEW,
    query="民宿",
    operators=(Operator.COUNT,),
    notes=(Note(kind=NoteKind.LITERAL),),
)
BOTH = replace(LIST, topics=(INN, MARKET), combined=True, query="民宿 夜市")
FACT = Reading(intent=Intent.FACT, topics=(INN,), places=("甲镇",), query="民宿")
NOTHING = Reading(intent=Intent.NONE)
OTHERS = ("乙镇", "丙镇")


def after(
    last: Reading, act: Act, own: Reading = NOTHING, *, stated: Sequence[str] = (), opened: str = ""
) -> Reading:
    """Return the reading of a turn after an answer that stated some townships."""
    return lean(Turn(act=act, own=own, others=OTHERS), Dialogue(reading=last, stated=stated, opened=opened))


def names(reading: Reading) -> list[str]:
    """Return the topics, those not wanted with a minus."""
    return [f"{'-' * topic.excluded}{topic.text}" for topic in reading.topics]


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.ALONE])
def test_no_turn_says_again_what_was_said_of_the_question_before(act: Act) -> None:
    """A note or a count that belongs to the last question would be untrue of this one."""
    reading = after(LIST, act, Reading(intent=Intent.WHICH, topics=(SPRING,), query="温泉"))

    assert LIST.notes[0] not in reading.notes
    assert Operator.COUNT not in reading.operators


def test_another_thing_is_asked_of_the_same_places_and_part() -> None:
    """那温泉呢 after 浙江上半年 still means 浙江上半年."""
    own = Reading(intent=Intent.NONE, topics=(SPRING,), query="温泉")

    reading = after(replace(LIST, places=("甲镇",), wide=True), Act.TOPIC, own)

    assert (reading.intent, names(reading), reading.query) == (Intent.WHICH, ["温泉"], "温泉")
    assert (reading.places, reading.part) == (("甲镇",), Part.REVIEW)


def test_another_place_is_asked_the_same() -> None:
    """乙镇呢 keeps thing, part and kind of question."""
    reading = after(FACT, Act.PLACE, Reading(intent=Intent.WHICH, places=("乙镇",)))

    assert (reading.intent, names(reading), reading.places) == (Intent.FACT, ["民宿"], ("乙镇",))


def test_all_places_lift_the_filter() -> None:
    """全部镇呢 is no question about the one place before."""
    assert after(FACT, Act.PLACE, Reading(intent=Intent.FACT, everywhere=True)).places == ()


def test_a_place_left_out_is_taken_out_of_the_last_places() -> None:
    """除了乙镇 narrows what was asked last, not all reports."""
    own = Reading(intent=Intent.WHICH, places=("甲镇", "丙镇"), left_out=("乙镇",))

    assert after(replace(LIST, places=("甲镇", "乙镇")), Act.PLACE, own).places == ("甲镇",)
    assert after(LIST, Act.PLACE, own).places == ("甲镇", "丙镇")


def test_another_part_is_asked_the_same() -> None:
    """下半年呢 keeps the things."""
    reading = after(LIST, Act.PART, Reading(intent=Intent.WHICH, part=Part.PLAN))

    assert (reading.intent, names(reading), reading.part) == (Intent.WHICH, ["民宿"], Part.PLAN)


def test_those_that_have_another_thing_too_are_listed() -> None:
    """也提夜市的 narrows the list, and a thing said again is none more."""
    reading = after(LIST, Act.ALSO, Reading(intent=Intent.WHICH, topics=(INN, MARKET)))

    assert (names(reading), reading.combination) == (["民宿", "夜市"], Combination.ALL)


def test_one_thing_more_leaves_a_list_of_either_what_it_was() -> None:
    """民宿或夜市, and 温泉 beside: whoever has one of the first two and the third."""
    either = replace(BOTH, combination=Combination.ANY)

    reading = after(either, Act.ALSO, Reading(intent=Intent.WHICH, topics=(SPRING,)))

    assert (names(reading), reading.combination) == (["民宿、夜市", "温泉"], Combination.ALL)
    assert reading.topics[0].literal == ("民宿", "夜市")


def test_a_thing_added_will_do_as_well() -> None:
    """夜市也算 widens the list: all three as equals."""
    reading = after(BOTH, Act.OR, Reading(intent=Intent.WHICH, topics=(SPRING,)))

    assert (names(reading), reading.combination) == (["民宿", "夜市", "温泉"], Combination.ANY)


def test_those_that_lack_another_thing_are_listed() -> None:
    """里面没提夜市的 keeps the first thing."""
    reading = after(LIST, Act.WITHOUT, Reading(intent=Intent.WHICH, topics=(MARKET,)))

    assert (names(reading), reading.combination) == (["民宿", "-夜市"], Combination.ALL)


def test_the_silent_ones_and_back_again() -> None:
    """没提的呢 turns the list round, 那提到的呢 back."""
    silent = after(LIST, Act.REST)

    assert (names(silent), names(after(silent, Act.REST))) == (["-民宿"], ["民宿"])


def test_the_silent_ones_are_those_of_several_places_but_not_of_one() -> None:
    """After one township 没提的呢 can only mean the others."""
    assert after(replace(LIST, places=("甲镇", "乙镇")), Act.REST).places == ("甲镇", "乙镇")
    assert after(FACT, Act.REST).places == ()


def test_who_is_silent_of_nothing_is_not_answered() -> None:
    """Without a word that was looked for nobody can be said to be silent."""
    reading = after(replace(LIST, topics=()), Act.REST)

    assert (reading.intent, reading.notes) == (Intent.NONE, (Note(kind=NoteKind.NO_WORD_BEFORE),))


def test_whether_others_do_so_too_is_asked_of_the_others_in_any_words() -> None:
    """Another word for it is no reason to say that there is nobody else."""
    reading = after(FACT, Act.ELSEWHERE, Reading(intent=Intent.FACT))

    assert (reading.intent, reading.places, reading.wide) == (Intent.WHICH, OTHERS, True)
    assert reading.notes == (Note(kind=NoteKind.EVERYWHERE),)


def test_the_one_place_that_a_fact_was_found_in_is_not_another() -> None:
    """哪个镇办了马拉松 found one: 别的镇呢 means all but that."""
    found = replace(FACT, places=())

    assert after(found, Act.ELSEWHERE, Reading(intent=Intent.FACT), stated=("甲镇",)).places == OTHERS


def test_nobody_is_left_where_all_were_asked_in_any_words() -> None:
    """The same list once more would hide it."""
    reading = after(replace(LIST, wide=True), Act.ELSEWHERE)

    assert (reading.intent, reading.notes) == (Intent.NONE, (Note(kind=NoteKind.NOBODY_ELSE),))


def test_something_is_asked_of_the_place_before() -> None:
    """花了多少钱 means the thing before, in its place, though not in its wording."""
    own = Reading(intent=Intent.FIGURES, query="花了多少钱", wanted=Wanted(noun="钱"))

    reading = after(FACT, Act.ASK, own)

    assert (reading.intent, reading.places, names(reading)) == (Intent.FIGURES, ("甲镇",), ["民宿"])
    assert reading.query == "花了多少钱 民宿"


@pytest.mark.parametrize(
    ("last", "stated", "opened", "places"),
    [
        (FACT, ("甲镇",), "丙镇", ("丙镇",)),
        (replace(FACT, places=()), ("乙镇", "丙镇"), "", ("乙镇",)),
        (LIST, ("乙镇",), "", ("乙镇",)),
        (LIST, ("乙镇", "丙镇"), "", ()),
    ],
)
def test_it_is_the_opened_place_else_the_one_found(
    last: Reading, stated: Sequence[str], opened: str, places: Sequence[str]
) -> None:
    """谁在管 after a list of one means that one; after a list of two nobody can tell."""
    assert after(last, Act.ASK, Reading(intent=Intent.FACT), stated=stated, opened=opened).places == places


def test_a_way_asked_of_the_list_stays_one() -> None:
    """他们怎么弄的 asks for ways, not for the list again."""
    assert after(LIST, Act.ASK, Reading(intent=Intent.HOW), stated=("乙镇",)).intent is Intent.HOW


def test_the_opened_place_is_shown() -> None:
    """原文给我 after the second was opened means the second."""
    assert after(LIST, Act.OPEN, opened="乙镇").places == ("乙镇",)
    assert after(LIST, Act.OPEN).places == ()


@pytest.mark.parametrize("act", [Act.MORE, Act.OPEN, Act.SAME])
def test_a_turn_that_brings_nothing_new_answers_again(act: Act) -> None:
    """确定吗 and 一共几个 are told by the answer that stands there."""
    assert after(LIST, act) == replace(LIST, notes=(), operators=())


def test_the_same_is_asked_with_an_operator() -> None:
    """谁提得最多 orders the same list; after the silent ones it can only mean the others."""
    ordered = Reading(intent=Intent.WHICH, operators=(Operator.ORDER,))
    silent = replace(LIST, topics=(topic("民宿", excluded=True),))

    assert after(LIST, Act.SAME, ordered).operators == (Operator.ORDER,)
    assert names(after(silent, Act.SAME, ordered)) == ["民宿"]


def test_other_words_are_counted_or_not_and_that_is_said() -> None:
    """What the button does can be said too."""
    wide = after(LIST, Act.SAME, Reading(intent=Intent.WHICH, operators=(Operator.WIDE,)))
    strict = after(wide, Act.SAME, Reading(intent=Intent.WHICH, operators=(Operator.STRICT,)))

    assert [(one.wide, one.notes) for one in (wide, strict)] == [
        (True, (Note(kind=NoteKind.WIDER),)),
        (False, (Note(kind=NoteKind.LITERAL),)),
    ]


def test_only_one_of_several_things_leaves_the_others_out() -> None:
    """只提民宿的 of 民宿和夜市 must not list who has both."""
    only = Reading(intent=Intent.WHICH, topics=(INN,), operators=(Operator.ONLY,))

    assert names(after(BOTH, Act.SAME, only)) == ["民宿", "-夜市"]
    assert names(after(LIST, Act.SAME, only)) == ["民宿"]
    assert names(after(BOTH, Act.SAME, replace(only, topics=(SPRING,)))) == ["温泉"]
