"""Who mentions a thing, how often, and who does not: exact sets and counts."""

from dataclasses import replace

from corpus.model import Part
from index.answering import Answerer
from index.model import Answer, Intent, Tier
from index.notes import Note, NoteKind
from index.wordlist import Group
from tests.index.answering.made import make_answerer

NIGHT = Group(preferred="夜间经济", equal=("夜经济",), narrower=("夜市",), near=("步行街",))


def in_other_words(bot: Answerer, question: str) -> Answer:
    """Return the answer when other words count too."""
    return bot.resolve(question, replace(bot.answer(question).reading, wide=True))


def ids(answer: Answer) -> dict[str, int]:
    return {stated.report.id: stated.mentions for stated in answer.stated}


def test_the_worked_example_is_exact(answerer: Answerer) -> None:
    """The answer the project is known by: four townships, nine mentions, one near, and all adds up."""
    answer = answerer.answer("哪些镇提到渔船管控？")

    assert ids(answer) == {
        "lansezhongye-2023h1": 4, "wenquan-2023h1": 2, "dashui-2023h1": 2, "xiyangshen-2023h1": 1
    }  # fmt: skip
    assert [near.report.id for near in answer.related] == ["naqin-2023h1"]
    assert len(answer.stated) + len(answer.absent) == len(answer.scope) == 15


def test_every_mention_is_in_an_excerpt(answerer: Answerer) -> None:
    """A count that cannot be checked is worth nothing."""
    answer = answerer.answer("营商环境这个词在哪些报告里出现过？")

    marks = [
        excerpt.text[a:b] for stated in answer.stated for excerpt in stated.excerpts for a, b in excerpt.marks
    ]
    assert marks == ["营商环境"] * sum(stated.mentions for stated in answer.stated)
    assert len(marks) == 25


def test_a_literal_question_states_literal_mentions_only() -> None:
    """Whoever asks for the word gets the word; other words are offered apart."""
    bot = make_answerer(NIGHT, 甲镇=["繁荣夜间经济。"], 乙镇=["办好夜市。"], 丙镇=["修路。"])

    answer = bot.answer("哪些镇提到夜间经济")

    assert ids(answer) == {"甲镇": 1}
    assert [(near.report.id, near.tier, near.words) for near in answer.related] == [
        ("乙镇", Tier.SYNONYM, ("夜市",))
    ]
    assert [report.id for report in answer.absent] == ["乙镇", "丙镇"]


def test_where_other_words_count_synonyms_are_stated_with_them() -> None:
    """夜间经济 is also answered by 夜市 then, and the answer says so."""
    bot = make_answerer(NIGHT, 甲镇=["繁荣夜间经济。"], 乙镇=["办好夜市。"], 丙镇=["改造步行街。"])

    answer = in_other_words(bot, "想发展夜间经济的有哪几个镇")

    assert [(one.report.id, one.tier, one.words) for one in answer.stated] == [
        ("甲镇", Tier.LITERAL, ()),
        ("乙镇", Tier.SYNONYM, ("夜市",)),
    ]


def test_a_narrower_word_is_not_stated_by_the_broader_one() -> None:
    """夜间经济 does not say that there is a 夜市."""
    bot = make_answerer(NIGHT, 甲镇=["繁荣夜间经济。"], 乙镇=["办好夜市。"])

    assert ids(bot.answer("想发展夜市的有哪几个镇")) == {"乙镇": 1}


def test_exclusion_and_conjunction_are_set_algebra() -> None:
    """Each township is in exactly one of the two lists."""
    bot = make_answerer(甲镇=["建成民宿。", "开发温泉。"], 乙镇=["建成民宿。"], 丙镇=["开发温泉。"])

    assert ids(bot.answer("提到民宿但没提到温泉的镇")) == {"乙镇": 1}
    assert ids(bot.answer("既提到民宿又提到温泉的有哪些镇")) == {"甲镇": 2}
    assert ids(bot.answer("哪些镇提到民宿或者温泉")) == {"甲镇": 2, "乙镇": 1, "丙镇": 1}


def test_who_says_it_most_comes_first_and_equals_keep_the_order_of_the_corpus() -> None:
    """A page shows a few townships of hundreds: those that say most, the same ones every time."""
    bot = make_answerer(甲镇=["建民宿。"], 乙镇=["修路。"], 丙镇=["民宿连民宿。", "民宿。"], 丁镇=["民宿。"])

    assert list(ids(bot.answer("哪些镇提到民宿")).items()) == [("丙镇", 3), ("甲镇", 1), ("丁镇", 1)]


def test_a_place_that_two_topics_name_is_one_mention() -> None:
    """Whoever asks for 网格 or 网格化 must not read that one word stands twice."""
    bot = make_answerer(甲镇=["推进网格化管理。"], 乙镇=["网格员进网格。"])

    assert ids(bot.answer("哪些镇提到网格或者网格化")) == {"乙镇": 2, "甲镇": 1}


def test_what_is_said_literally_is_no_synonym_too() -> None:
    """The letters of 海洋牧场建设 count once, as what they say first."""
    ranch = Group(preferred="海洋牧场", equal=("牧场建设",))
    bot = make_answerer(ranch, 甲镇=["推进海洋牧场建设。"], 乙镇=["推进牧场建设。"])

    answer = in_other_words(bot, "想发展海洋牧场的有哪几个镇")

    assert [(one.report.id, one.mentions, one.words) for one in answer.stated] == [
        ("甲镇", 1, ()),
        ("乙镇", 1, ("牧场建设",)),
    ]


def test_thanks_among_the_problems_name_no_problem() -> None:
    """A township that thanks its workers does not say that work is lacking."""
    bot = make_answerer(
        甲镇={Part.PROBLEMS: ["感谢民宿业主。"]}, 乙镇={Part.PROBLEMS: ["感谢大家。民宿不多。", "民宿不强。"]}
    )

    assert ids(bot.answer("哪些镇在存在问题里提到民宿")) == {"乙镇": 2}


def test_a_near_township_is_offered_once() -> None:
    """Two near paragraphs of one township are one offer, with the nearer one."""
    bot = make_answerer(甲镇=["建民宿。"], 乙镇=["改造污水管网。", "污水管网要改造好。"], 丙镇=["修路。"])

    related = bot.answer("哪些镇提到“污水管网改造”").related

    assert [(one.report.id, len(one.excerpts)) for one in related] == [("乙镇", 1)]


def test_only_the_part_asked_for_counts() -> None:
    """Planned is not done, and a report without plan is told apart from one whose plan is silent."""
    bot = make_answerer(
        甲镇={Part.REVIEW: ["建成民宿。"], Part.PLAN: ["继续修路。"]},
        乙镇={Part.REVIEW: ["修路。"], Part.PLAN: ["建成民宿。"]},
        丙镇={Part.REVIEW: ["建成民宿。"]},
    )

    answer = bot.answer("下半年打算建民宿的是哪些镇")

    assert ids(answer) == {"乙镇": 1}
    assert [report.id for report in answer.absent] == ["甲镇"]
    assert [report.id for report in answer.without_part] == ["丙镇"]


def test_words_across_a_word_boundary_are_no_mention() -> None:
    """每天网格 does not speak of 天网."""
    bot = make_answerer(甲镇=["坚持每天网格巡查。"], 乙镇=["建设天网。"])

    assert ids(bot.answer("哪些镇提到“天网”")) == {"乙镇": 1}


def test_a_thing_nobody_mentions_has_no_stated_report() -> None:
    """A part of the name found elsewhere (消费 for 消费券) is no mention."""
    bot = make_answerer(甲镇=["促进消费。"], 乙镇=["开展学校安全检查，民间办学规范有序。"])

    assert bot.answer("发消费券的有谁").stated == ()
    assert bot.answer("哪些镇有民办学校").stated == ()


def test_words_that_only_say_something_is_done_are_no_topic() -> None:
    """Whoever asks what was arranged against floods must not hear that nobody speaks of floods."""
    bot = make_answerer(甲镇=["加大防汛力度。"], 乙镇=["春耕工作早安排。"])

    assert ids(bot.answer("哪些镇在防汛上做了安排？")) == {"甲镇": 1}


def test_a_misspelt_word_is_read_by_its_sound_and_said() -> None:
    """A silent correction would answer another question."""
    bot = make_answerer(Group(preferred="海洋牧场"), 甲镇=["推进海洋牧场建设。"], 乙镇=["修路。"])

    answer = bot.answer("哪些镇在搞海洋木场")

    assert ids(answer) == {"甲镇": 1}
    assert answer.reading.notes == (Note(kind=NoteKind.LOOKED_FOR, words=("海洋牧场",)),)


def test_a_word_that_stands_as_written_is_never_corrected() -> None:
    """彩礼 sounds like 财力, but it is a word of its own that nobody mentions."""
    bot = make_answerer(Group(preferred="财力"), 甲镇=["财力不断增强。"], 乙镇=["修路。"])

    assert bot.answer("哪些镇提到彩礼").stated == ()


def test_a_greeting_asks_nothing() -> None:
    """It gets words, not a search for 你好."""
    assert make_answerer(甲镇=["修路。"]).answer("你好").reading.intent is Intent.NONE


def test_an_empty_corpus_is_answered() -> None:
    """A new installation without reports must not raise."""
    answer = make_answerer().answer("哪些镇提到民宿")

    assert (answer.stated, answer.absent, answer.scope) == ((), (), ())
