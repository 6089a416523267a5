"""The first line of a list with a condition, several things, several parts."""

from dataclasses import replace

from bot.rendering import compose
from corpus.model import Part
from index.model import Answer, Combination, Intent, Reading, Tally, Tier, Topic
from index.notes import Note, NoteKind
from index.wanted import Bounds, Operator
from tests.bot.made import BAISHA, FISHING, HAIYAN, REPORTS, state

GRID = Topic(text="网格", literal=("网格",))


def listed(*operators: Operator, **values: object) -> Answer:
    """Two of four places mention 渔船管控, three times and once."""
    stated = (state(HAIYAN, 1, word="渔船管控", mentions=3), state(BAISHA, 1, word="渔船管控", mentions=1))
    reading = Reading(intent=Intent.WHICH, topics=(FISHING,), operators=operators)
    absent = tuple(report for report in REPORTS if report not in (HAIYAN, BAISHA))
    answer = Answer(question="", reading=reading, scope=REPORTS, stated=stated, absent=absent)
    told = {
        name: value for name, value in values.items() if name in ("stated", "related", "tallies", "elsewhere")
    }
    changed = {name: value for name, value in values.items() if name not in told}
    return replace(answer, reading=replace(reading, **changed), **told)


def headline(*operators: Operator, **values: object) -> str:
    return compose(listed(*operators, **values)).headline


def test_conditions_stand_in_the_claim() -> None:
    """A count is only true with its condition."""
    assert headline(Operator.TIMES, bounds=Bounds(least=1)) == "4份报告中有2个镇提到“渔船管控”1次以上，共4处"
    assert headline(Operator.ONLY, part=Part.PLAN) == "4份报告中有2个镇只在计划部分提到“渔船管控”，共4处"
    assert (
        headline(Operator.BOTH, parts=(Part.REVIEW, Part.PLAN))
        == "4份报告中有2个镇在回顾、计划部分都提到“渔船管控”，共4处"
    )
    assert headline(Operator.SHARE) == "4份报告中有2个镇提到“渔船管控”，占50%，共4处"


def test_who_does_not_meet_a_condition_is_not_said_to_be_silent() -> None:
    """Whoever mentions it twice does mention it."""
    (line,) = compose(listed(Operator.TIMES, bounds=Bounds(least=1))).tail

    assert line.startswith("不合这个条件的2份：")


def test_things_and_parts_are_counted_each() -> None:
    """One number for two lists tells neither."""
    things = (Tally(of="渔船管控", reports=(HAIYAN, BAISHA)), Tally(of="网格", reports=()))
    parts = (Tally(of=Part.REVIEW, reports=(HAIYAN, BAISHA)), Tally(of=Part.PLAN, reports=(HAIYAN,)))

    assert (
        headline(Operator.EACH, topics=(FISHING, GRID), combination=Combination.ANY, tallies=things)
        == "4份报告中，2个镇提到“渔船管控”，没有镇（街道）提到“网格”，共4处"
    )
    assert (
        headline(parts=(Part.REVIEW, Part.PLAN), tallies=parts)
        == "4份报告中，回顾部分有2个镇提到“渔船管控”，计划部分有1个镇，两个部分都有的1个镇"
    )


def test_card_titles_tell_which_has_which() -> None:
    """分别 is answered place by place."""
    told = replace(listed().stated[0], counts=(("渔船管控", 2), ("网格", 1)))

    assert compose(listed(stated=(told,))).cards[0].title == "海宴镇（台山市） · “渔船管控”2处、“网格”1处"


def test_a_part_without_it_is_told_with_those_that_have_it() -> None:
    """The first line denies the part, not the thing."""
    elsewhere = (Tally(of=Part.PLAN, reports=(HAIYAN,)),)
    related = (state(HAIYAN, 1, word="渔船管控", mentions=1),)
    answer = listed(part=Part.REVIEW, stated=(), related=related, elsewhere=elsewhere)

    reply = compose(answer)

    assert reply.headline == "回顾部分一处也没有写“渔船管控”，计划部分有1个镇提到"
    assert [group.title for group in reply.groups] == ["写在其他部分（不计入）"]
    assert reply.hints == ()


def test_an_unsure_reading_is_said_with_what_to_do() -> None:
    """No count, no denial; a person is told how to go on."""
    unsure = replace(FISHING, known=False, surety=0.2)
    reading = Reading(intent=Intent.WHICH, topics=(unsure,))
    bare = Answer(question="", reading=reading, scope=REPORTS, unread=True)
    near = replace(bare, related=(state(HAIYAN, 1, tier=Tier.NEAR),))

    assert compose(bare).headline == "没有读准要找的词，请说出要找的词，例如：哪些镇（街道）提到渔船管控"
    assert compose(near).headline == "没有读准要找的词，按整句找到这些"
    assert compose(near).hints == ("要找的就是“渔船管控”的话，请加上引号再问",)


def test_what_was_not_done_is_no_reading() -> None:
    """理解 tells how a question was understood and nothing else."""
    notes = (Note(kind=NoteKind.NOT_DONE, words=("only",)), Note(kind=NoteKind.LITERAL))

    assert compose(listed(notes=notes)).reading == "没有去看是不是只提到这个\n理解：只算原词"
