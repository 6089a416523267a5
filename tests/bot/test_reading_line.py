"""The line that says how a question was read: corrections, part, places, synonyms."""

from dataclasses import replace

from bot.rendering import compose
from corpus.model import Part
from index.model import Intent, Reading, Tier, Topic
from index.notes import Note, NoteKind
from tests.bot.made import FENKOU, FISHING, HAIYAN, REPORTS, state, which_answer


def test_reading_names_corrections_and_stated_synonyms() -> None:
    """What the bot changed in the question is said aloud."""
    topic = Topic(text="渔船管控", literal=("渔船管控",), synonyms=("渔业船舶安全", "渔船管理"))
    answer = which_answer()
    fenkou = state(FENKOU, 1, mentions=1, tier=Tier.SYNONYM, words=("渔业船舶安全",))
    reading = replace(
        answer.reading,
        topics=(topic,),
        wide=True,
        notes=(Note(kind=NoteKind.LOOKED_FOR, words=("渔船管控",)),),
    )

    reply = compose(replace(answer, reading=reading, stated=(*answer.stated, fenkou), related=()))

    assert reply.headline == "4份报告中有3个镇提到“渔船管控”（或相近说法），共5处"
    assert reply.reading == "理解：按“渔船管控”查找；相近说法也算：“渔业船舶安全”"


def test_reading_is_silent_where_the_headline_says_it() -> None:
    """A part or a single place that the headline names is not said twice."""
    answer = which_answer()
    reading = replace(answer.reading, part=Part.REVIEW, places=("haiyan",))

    assert compose(replace(answer, reading=reading, scope=(HAIYAN,))).reading == ""


def test_reading_says_where_a_fact_stands_that_is_in_another_part_than_asked() -> None:
    """Whoever quotes a plan must be told that these words tell what was done."""
    plans = Reading(intent=Intent.FACT, topics=(FISHING,), part=Part.PLAN)
    answer = replace(which_answer(), reading=plans)

    told = [
        compose(replace(answer, reading=replace(plans, intent=intent))).reading
        for intent in (Intent.FACT, Intent.HOW)
    ]

    assert told == ["理解：计划部分以外也有，看的是整份报告"] * 2


def test_reading_lists_no_others_where_a_place_was_left_out() -> None:
    """不看海宴镇 says it all; three names of the other fourteen are noise."""
    answer = which_answer()
    others = tuple(report.id for report in REPORTS[1:])
    left = replace(
        answer.reading,
        places=others,
        left_out=("haiyan",),
        notes=(Note(kind=NoteKind.LEFT_OUT, words=("海宴镇（台山市）",)),),
    )
    named = replace(left, left_out=(), notes=())

    told = [compose(replace(answer, reading=reading, scope=REPORTS[1:])).reading for reading in (left, named)]

    assert told == [
        "理解：不看海宴镇（台山市）",
        "理解：只看白沙镇（台山市）、汾口镇（淳安县）、XX街道（诸暨市）",
    ]
