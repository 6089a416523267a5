"""What is asked about is never shrunk to a piece of a word, which would mean another thing."""

import pytest

from index.answering import Answerer
from index.model import Intent
from index.thesaurus import SHIPPED, Thesaurus
from tests.index.answering.made import make_answerer

BOT = make_answerer(
    青山镇=[
        "稳定就业，发展可再生能源。",
        "固定资产投资增长，问题依然存在，要修水库。",
        "建设和美乡村，存量资产盘活。",
        "头等大事办好，重点项目开工。",
    ],
    白水镇=["营业额增长，水源充足，美乡村。", "重点看水，农业增收，储能项目投产。"],
    平川镇=[f"第{number}件重点工作完成。" for number in range(30)],
)


def topics(question: str) -> list[str]:
    """Return what a question is read to ask about."""
    return [topic.text for topic in BOT.answer(question).reading.topics]


@pytest.mark.parametrize(
    "word",
    [
        "就业",
        "可再生能源",
        "能源",
        "和美乡村",
        "有机农业",
        "对口帮扶",
        "男女平等",
        "会展经济",
        "看护",
    ],
)
@pytest.mark.parametrize("frame", ["哪些镇提到{}？", "{}有哪些镇在做", "{}"])
def test_a_word_that_begins_or_ends_like_a_linking_word_is_whole(
    answerer: Answerer, frame: str, word: str
) -> None:
    """就业 read as 业 would be mentioned by everybody."""
    reading = answerer.interpret(frame.format(word)).reading

    assert (reading.intent, [topic.text for topic in reading.topics]) == (Intent.WHICH, [word])


@pytest.mark.parametrize("phrase", ["头等大事", "重点项目"])
def test_a_noun_behind_goes_only_where_the_rest_names_something(phrase: str) -> None:
    """重点 is said of everything, and 头等大 is no word; 储能 of 储能项目 is the matter itself."""
    assert topics(f"哪些镇提到{phrase}？") == [phrase]
    assert topics("哪些镇提到储能项目？") == ["储能"]


def test_words_that_only_end_like_asking_words_are_asked_about() -> None:
    """新材料 is no 材料 that somebody reads, and 诗词 is no 词 that somebody looks for."""
    assert topics("哪些镇提到新材料？") == ["新材料"]
    assert topics("诗词有哪些镇在写") == ["诗词"]


def test_a_word_for_what_is_measured_may_be_the_thing() -> None:
    """Whoever names nothing but 投资 asks about it."""
    assert topics("哪些镇提到投资") == ["投资"]


def test_an_unknown_name_alone_is_told_to_be_mentioned_by_nobody() -> None:
    """Whoever types but a name wants to know who says it, not what ranks near."""
    answer = BOT.answer("量子计算机")

    assert (answer.reading.intent, answer.stated, len(answer.absent)) == (Intent.WHICH, (), 3)


def test_the_terms_of_the_field_are_read_whole() -> None:
    """Half a term is found where the term is not; the noun 工作 or 项目 behind one may go."""
    groups = Thesaurus.load(SHIPPED).groups
    terms = sorted(term for group in groups for term in group.claimed)[::20]
    bot = make_answerer(*groups, 青山镇=["一切照旧。"])

    answers = {term: bot.answer(f"哪些镇提到{term}？") for term in terms}
    read = {term: [topic.text for topic in answer.reading.topics] for term, answer in answers.items()}

    assert {term: texts for term, texts in read.items() if not texts or not term.startswith(texts[0])} == {}


def test_a_verb_left_behind_by_how_much_is_no_part_of_the_topic() -> None:
    """储能建了多少 asks about 储能; 党建 and 储能 end alike only in their characters."""
    assert topics("各镇储能建了多少座") == ["储能"]
    assert topics("各镇城建了多少") == ["城建"]


def test_characters_that_only_link_name_nothing_together() -> None:
    """要修 beside another topic would have to be said too; 装修 is a word."""
    assert topics("各镇要修哪些水库") == ["水库"]
    assert topics("哪些镇提到装修") == ["装修"]


def test_an_asking_word_goes_from_what_the_segmenter_only_guessed_to_be_a_word() -> None:
    """要建 is no word of the language, so nothing is cut."""
    assert topics("要建核电站的是哪些镇") == ["核电站"]
