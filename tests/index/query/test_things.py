"""How a thing is spoken of in a question is told from the thing itself."""

from collections.abc import Sequence

from corpus.model import Part
from index.answering import Answerer
from index.model import Answer, Intent
from index.wordlist import Group
from tests.index.answering.made import make_answerer

CHILDREN = Group(preferred="困境儿童", equal=("困境少年",))
SCHOOLS = Group(preferred="新建学校", narrower=("教学楼",))
BOT = make_answerer(
    CHILDREN,
    SCHOOLS,
    青山镇={
        Part.REVIEW: ["走访困境儿童，解决难题。", "新建学校办公楼。", "做好防台风准备。", "盖了教学楼。"],
        Part.PROBLEMS: ["一是工业薄弱。"],
    },
    白水镇={
        Part.REVIEW: ["困境少年读书。", "抓好防汛。", "养鸭成片。"],
        Part.PROBLEMS: ["村级集体经济薄弱。"],
    },
    石桥镇={Part.REVIEW: ["一切照旧。"], Part.PROBLEMS: ["一是工业小、散。"]},
)


def texts(answer: Answer) -> Sequence[str]:
    return [topic.text for topic in answer.reading.topics]


def stated(question: str, *, bot: Answerer = BOT) -> set[str]:
    return {one.report.id for one in bot.answer(question).stated}


def test_a_verb_of_dealing_before_a_term_is_no_part_of_it() -> None:
    """关爱困境儿童 is done by whoever writes of 困境儿童."""
    answer = BOT.answer("关爱困境儿童的有哪些镇")

    assert texts(answer) == ["困境儿童"]
    assert [one.report.id for one in (*answer.stated, *answer.related)] == ["青山镇", "白水镇"]


def test_a_lone_character_beside_a_topic_names_nothing() -> None:
    """盯 of 在盯着 would have to be said beside the topic."""
    assert texts(BOT.answer("防台风哪些镇在盯着")) == ["防台风"]


def test_a_judgement_on_a_thing_asks_for_the_thing_among_the_problems() -> None:
    """薄弱 alone would name whoever lacks anything."""
    assert stated("哪些镇承认自己工业薄弱") == {"青山镇", "石桥镇"}
    assert stated("哪些镇说自己工业不行") == {"青山镇", "石桥镇"}


def test_everyday_words_in_passing_are_no_topic_of_a_list() -> None:
    """主播 of 网络主播乱象 is about something else than selling by livestream."""
    selling = Group(preferred="直播带货", everyday=("主播", "网红卖货"))
    bot = make_answerer(selling, 青山镇={Part.REVIEW: ["搞直播带货。"]})

    assert stated("哪些镇治理网络主播乱象", bot=bot) == set()
    assert stated("哪些镇在搞网红卖货", bot=bot) == {"青山镇"}


def test_a_thing_being_built_is_the_thing() -> None:
    """在建 is one word to the segmenter, but no part of what is built."""
    assert texts(BOT.answer("哪些镇在建教学楼")) == ["教学楼"]


def test_a_lone_verb_beside_a_topic_names_nothing() -> None:
    """谁在解决 asks for townships, not for 解决."""
    assert texts(BOT.answer("困境儿童的问题谁在解决")) == ["困境儿童"]


def test_a_bare_list_of_names_asks_who_mentions_any() -> None:
    """Whoever types 防汛、防台风 wants the townships, as for one name alone."""
    answer = BOT.answer("防汛、防台风")

    assert answer.reading.intent is Intent.WHICH
    assert {one.report.id for one in answer.stated} == {"青山镇", "白水镇"}


def test_a_verb_left_behind_by_how_much_is_no_part_of_a_term() -> None:
    """新建学校办 stands in 新建学校办公楼, but 新建学校 is what was asked for."""
    assert texts(BOT.answer("各镇新建学校办了多少所")) == ["新建学校"]
