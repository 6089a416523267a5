"""Everyday words rank what reports say in official ones, and state nothing by themselves."""

from corpus.model import Part
from index.model import Intent
from index.query.spoken import in_official_words
from tests.index.answering.made import make_answerer

BOT = make_answerer(
    青山镇={Part.REVIEW: ["小麦丰收。", "完成不动产证办理。"]},
    白水镇={Part.REVIEW: ["房子里办好食堂。", "发展旅游。"]},
)


def official(query: str, *, said: str = "") -> str:
    return in_official_words(query, ends_word=lambda *_: True, occurs=lambda word: word in said)


def test_a_spoken_word_gives_way_to_the_official_ones() -> None:
    """房本 stands in no report, and what stands nowhere weighs most."""
    assert official("房本 拿到没有") == "拿到没有 不动产证 不动产权"


def test_a_spoken_word_of_the_reports_stays() -> None:
    """Some reports speak plainly too."""
    assert official("老师多不多", said="老师很多") == "老师多不多 教师"


def test_a_spoken_word_cuts_no_other() -> None:
    """娃 is no child in 女娃河村, and nothing is made of half a word."""
    assert in_official_words("娃", ends_word=lambda *_: False, occurs=lambda _: False) == "儿童"
    assert in_official_words("女娃河", ends_word=lambda *_: False, occurs=lambda _: False) == "女娃河"


def test_a_fact_asked_in_everyday_words_is_found() -> None:
    """People ask for 房本; the report writes 不动产证."""
    answer = BOT.answer("安置房的人好些年拿不到房本")

    assert answer.ranked[0].text == "完成不动产证办理。"


def test_everyday_words_put_no_township_on_a_list() -> None:
    """Who mentions 麦子 is decided by 麦子 alone."""
    assert BOT.answer("哪些镇提到麦子").stated == ()


def test_a_figure_of_what_no_report_names_is_looked_for_as_a_fact() -> None:
    """No topic can be counted then, but a paragraph may still tell; a mere name has no figures."""
    bot = make_answerer(青山镇=["劝退电动三四轮车67辆。", "修路3公里。"])

    assert bot.answer("三轮车不让上路，收走了多少辆").ranked[0].text == "劝退电动三四轮车67辆。"
    assert bot.answer("骆驼有多少头").reading.intent is Intent.FIGURES


def test_what_ranks_near_a_list_of_nobody_is_found_in_official_words_too() -> None:
    """Nobody is listed, but what stands near may be offered apart."""
    bot = make_answerer(青山镇=["严查固体废物倾倒。"], 白水镇=["发展旅游。"])

    answer = bot.answer("把废料拉出去乱倒，谁在查")

    assert (answer.stated, [paragraph.text for paragraph in answer.ranked]) == ((), ["严查固体废物倾倒。"])
