"""Absence is claimed only of what was surely read."""

from index.model import Answer, Intent, Reading, Topic
from index.notes import Note, NoteKind
from tests.index.answering.made import make_answerer

INN = Topic(text="民宿", literal=("民宿",))
GUESSED = Topic(text="弄热闹", literal=("弄热闹",), known=False, surety=0.4)


def ask(*topics: Topic, query: str = "", notes: tuple[Note, ...] = ()) -> Answer:
    bot = make_answerer(甲镇=["建民宿。"], 乙镇=["古街要热闹起来。"])
    return bot.resolve("", Reading(intent=Intent.WHICH, topics=topics, query=query, notes=notes))


def test_what_was_not_surely_read_is_not_said_to_be_absent() -> None:
    """A denial of a word that nobody asked about is printed by a newspaper."""
    answer = ask(GUESSED, query="古街 热闹")

    assert answer.unread
    assert (answer.stated, answer.absent) == ((), ())
    assert [one.report.id for one in answer.related] == ["乙镇"]


def test_an_unsure_thing_beside_a_sure_one_is_left_out_and_said() -> None:
    """The sure one is answered; the other one is neither found nor denied."""
    answer = ask(INN, GUESSED, query="民宿 弄热闹")

    assert [one.report.id for one in answer.stated] == ["甲镇"]
    assert [topic.text for topic in answer.reading.topics] == ["民宿"]
    assert Note(kind=NoteKind.THING_LEFT_OUT, words=("弄热闹",)) in answer.reading.notes


def test_a_guess_that_stands_somewhere_is_answered() -> None:
    """What is met needs no licence."""
    met = Topic(text="热闹", literal=("热闹",), known=False, surety=0.4)

    assert [one.report.id for one in ask(met, query="热闹").stated] == ["乙镇"]


def test_a_denial_that_denies_nothing_shows_no_list() -> None:
    """哪些镇没有…那个 must not be answered by those that have it."""
    answer = ask(INN, query="民宿", notes=(Note(kind=NoteKind.DENIED_NOTHING, words=("没有",)),))

    assert answer.unread
    assert answer.stated == ()
