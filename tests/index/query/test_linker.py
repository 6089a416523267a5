"""What a question names is tied to what the reports and the field call it."""

from collections.abc import Sequence

import pytest

from index.index import Index
from index.model import Topic
from index.query.lexicon import Lexicon
from index.query.linker import Linker, says
from index.query.sounds import SoundIndex
from index.thesaurus import Thesaurus
from index.wordlist import Group
from tests.index.answering.made import make_index

GROUPS = (
    Group(preferred="垃圾分类", equal=("分类投放",)),
    Group(preferred="新建学校"),
    Group(preferred="公墓"),
    Group(preferred="撂荒", equal=("撂荒地",)),
    Group(preferred="直播带货", everyday=("主播", "网红卖货")),
    Group(preferred="就业"),
    Group(preferred="公示"),
)
INDEX = make_index(
    青山镇=["推进垃圾分类，建好公墓。", "引进光伏，扩大储能。", "盘活撂荒。", "12345政务服务便民热线办结。"],
    白水镇=["修水库，办教育，就业稳定。", "公示结果，整治废弃房屋。", "有机农业增收。"],
    平川镇=[f"第{number}件重点工作完成，推进项目建设。" for number in range(30)],
)


@pytest.fixture(scope="module")
def linker() -> Linker:
    return make_linker(INDEX)


def make_linker(index: Index) -> Linker:
    thesaurus = Thesaurus(GROUPS)
    sounds = SoundIndex([word for group in GROUPS for word in group.stating])
    return Linker(Lexicon(index, thesaurus), thesaurus, lambda: sounds)


def link(linker: Linker, words: str, *, quoted: bool = False, surety: float = 1.0) -> list[Topic]:
    return list(linker.link(words, quoted=quoted, surety=surety))


def texts(topics: Sequence[Topic]) -> list[str]:
    return [topic.text for topic in topics]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("公墓", "公墓"),
        ("涉及公墓", "公墓"),
        ("垃圾分类工作", "垃圾分类"),
        ("推进垃圾分类", "垃圾分类"),
        ("垃圾 分类", "垃圾分类"),
        ("修水库", "修水库"),
        ("推进有机农业", "有机农业"),
        ("有机农业", "有机农业"),
        ("就业", "就业"),
        ("量子计算机", "量子计算机"),
        ("废弃房屋", "废弃房屋"),
    ],
)
def test_the_longest_form_that_is_known_is_looked_for(linker: Linker, words: str, text: str) -> None:
    """A word too many finds nothing, a word too few finds another thing: 就业 is no 业."""
    assert texts(link(linker, words)) == [text]


def test_a_term_is_looked_for_with_its_listed_words(linker: Linker) -> None:
    """分类投放 is the same thing; it is counted apart."""
    (topic,) = link(linker, "垃圾分类")

    assert (topic.literal, topic.synonyms, topic.known, topic.said) == (
        ("垃圾分类",),
        ("分类投放",),
        True,
        "",
    )


def test_land_that_is_something_is_meant_where_that_is_said(linker: Linker) -> None:
    """Reports write 撂荒 and 撂荒地 of the same fields."""
    assert texts(link(linker, "撂荒地")) == ["撂荒"]


@pytest.mark.parametrize("words", ["光伏和储能", "光伏、储能", "光伏/储能"])
def test_two_known_things_taken_for_one_are_two(linker: Linker, words: str) -> None:
    """Looked for in one breath, 光伏和储能 would be said by nobody."""
    assert texts(link(linker, words)) == ["光伏", "储能"]


def test_a_joint_inside_a_word_parts_nothing(linker: Linker) -> None:
    """和美乡村 is one name, and so is what is joined to something nobody knows."""
    assert texts(link(linker, "和美乡村")) == ["和美乡村"]
    assert texts(link(linker, "光伏和量子计算")) == ["光伏和量子计算"]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("垃圾分雷", "垃圾分类"),
        ("拉圾分类", "垃圾分类"),
        ("laji fenlei", "垃圾分类"),
        ("垃圾fenlei", "垃圾分类"),
        ("学校新建", "新建学校"),
        ("网红卖货", "直播带货"),
    ],
)
def test_what_is_said_otherwise_is_looked_for_as_the_reports_say_it(
    linker: Linker, typed: str, text: str
) -> None:
    """By sound, in pinyin, turned round, in everyday words: the person is told what was looked for."""
    (topic,) = link(linker, typed)

    assert (topic.text, topic.literal, topic.said, topic.known) == (text, (text,), typed, True)
    assert not says(topic.said, topic)


@pytest.mark.parametrize("words", ["公式", "教育", "结果"])
def test_a_short_word_of_the_language_is_no_typing_error(linker: Linker, words: str) -> None:
    """公式 sounds like 公示; short words sound alike by chance."""
    assert texts(link(linker, words)) == [words]


@pytest.mark.parametrize("words", ["网络主播乱象", "不存在", "无公墓"])
def test_a_word_inside_does_not_stand_for_another_thing(linker: Linker, words: str) -> None:
    """主播 is not all of 网络主播乱象, and 不存在 is the opposite of 存在."""
    assert texts(link(linker, words)) == [words]


def test_quoted_words_are_looked_for_letter_by_letter(linker: Linker) -> None:
    """Whoever quotes wants the very words: neither shorter nor corrected."""
    (topic,) = link(linker, "推进垃圾分雷工作", quoted=True)

    assert (topic.literal, topic.wording, topic.known) == (("推进垃圾分雷工作",), True, True)


def test_a_number_with_its_noun_may_have_words_between(linker: Linker) -> None:
    """Reports write 12345政务服务便民热线 for what people call 12345热线."""
    (topic,) = link(linker, "12345热线")

    assert (topic.text, topic.literal, topic.also) == ("12345热线", ("12345",), (("热线",),))


@pytest.mark.parametrize(
    ("words", "surety", "licensed"),
    [
        ("垃圾分类", 0.4, True),
        ("垃圾分类", 0.2, False),
        ("量子计算机", 0.9, True),
        ("量子计算机", 0.6, False),
        ("垃圾分雷", 0.2, True),
    ],
)
def test_nobody_mentions_it_is_claimed_only_of_what_was_surely_asked(
    linker: Linker, words: str, surety: float, licensed: bool
) -> None:
    """A name cut out wrongly is mentioned by nobody, and saying so would be the worst of answers.

    A term of the field needs less, and what was respelt is said aloud.
    """
    assert [topic.licensed for topic in link(linker, words, surety=surety)] == [licensed]


def test_among_the_problems_any_telling_word_will_do(linker: Linker) -> None:
    """Problems are told in a sentence or two, seldom in the asker's words."""
    (topic,) = link(linker, "废弃房屋")

    assert set(linker.any_word(topic).literal) == {"废弃房屋", "废弃", "房屋"}
