"""An answer rendered as text: whole replies, as a person reads them."""

from dataclasses import replace

from bot.rendering import compose, in_script, page_of, to_text
from corpus.model import Part
from index.deferred import Deferred
from index.model import Answer, Excerpt, Intent, Reading, Tier, Topic
from index.notes import Note, NoteKind
from tests.bot.made import (
    BAISHA,
    FENKOU,
    FISHING,
    HAIYAN,
    REPORTS,
    ZHUJI,
    figures_answer,
    state,
    which_answer,
)


def test_which_reply_says_who_does_who_says_it_otherwise_and_who_does_not() -> None:
    """The whole reply: the answer first, counts that add up, other words apart and never counted."""
    assert (
        to_text(compose(which_answer()))
        == """\
4份报告中有2个镇提到“渔船管控”，共4处

1. 海宴镇（台山市） · 3处
   渔船管控到位，渔船管控有力。
   〔海宴镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第11行〕
   还有1处

2. 白沙镇（台山市） · 1处
   落实渔船管控。
   〔白沙镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第11行〕

相近说法（不计入）：
3. 汾口镇（淳安县） · 1处，写作“渔业船舶安全”
   渔业船舶安全管理常抓不懈。
   〔汾口镇（淳安县）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第11行〕

只用了相近说法的1份（见上）；都没有提到的1份：XX街道（诸暨市）"""
    )


def test_figures_reply_tells_given_masked_and_missing_figures_apart() -> None:
    """A hidden figure is a figure that was given; a mention without one is not."""
    assert (
        to_text(compose(figures_answer()))
        == """\
关于“游客”，4份报告中有1个镇写了数字，1个镇隐去了数字，1个镇提到但没有数字

1. 海宴镇（台山市）
   接待游客：9万人次（上半年，同比增长50%）
   接待游客9万人次。
   〔海宴镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第13行〕

2. 白沙镇（台山市）
   接待游客：XX万人次（原文隐去）
   接待游客XX万人次。
   〔白沙镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第12行〕

3. 汾口镇（淳安县） · 提到，但没有数字
   游客不断。
   〔汾口镇（淳安县）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第12行〕

没有找到这类数字的1份：XX街道（诸暨市）"""
    )


def test_fact_reply_gives_the_answering_sentence_first_and_other_candidates_apart() -> None:
    """Who asks a fact wants one sentence; the rest is offered, not mixed in."""
    answer = Answer(
        question="台山的镇来了多少游客",
        reading=Reading(intent=Intent.FACT, query="游客", part=Part.REVIEW, places=("haiyan", "baisha")),
        scope=(HAIYAN, BAISHA),
        stated=(state(HAIYAN, 3, word="9万"), state(BAISHA, 2)),
    )

    assert (
        to_text(compose(answer))
        == """\
海宴镇（台山市）的报告写道：接待游客9万人次。
理解：只看回顾部分；只看海宴镇（台山市）、白沙镇（台山市）

1. 海宴镇（台山市）
   接待游客9万人次。
   〔海宴镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第13行〕

其他可能有关的：
2. 白沙镇（台山市）
   接待游客XX万人次。
   〔白沙镇（台山市）2023年上半年 · 回顾 › 一、抓产业，促融合 · 第12行〕"""
    )


def test_how_reply_shows_two_passages_a_place() -> None:
    """One sentence seldom tells how a thing is done."""
    answer = Answer(
        question="渔船怎么管",
        reading=Reading(intent=Intent.HOW, topics=(FISHING,)),
        scope=REPORTS,
        stated=(state(HAIYAN, 1, 2, 3), state(ZHUJI, 1)),
    )

    reply = compose(answer)

    assert reply.headline == "4份报告中有2个镇（街道）写到“渔船管控”的做法"
    assert [[quote.excerpt.text for quote in card.quotes] for card in reply.cards] == [
        ["渔船管控到位，渔船管控有力。", "加强渔船管控。"],
        ["发展夜市。"],
    ]
    assert [card.more for card in reply.cards] == [1, 0]


def test_nobody_reply_says_so_with_the_words_tried_and_what_to_ask() -> None:
    """「没有」 is an answer: it is said first, and what was searched is shown."""
    topic = Topic(text="高价彩礼", literal=("高价彩礼",), synonyms=("天价彩礼",))
    answer = Answer(
        question="哪些乡镇在治理高价彩礼",
        reading=Reading(intent=Intent.WHICH, topics=(topic,)),
        scope=REPORTS,
        absent=REPORTS,
        suggestions=("移风易俗",),
    )

    assert (
        to_text(compose(answer))
        == """\
4份报告都没有提到“高价彩礼”

查过的词：高价彩礼、天价彩礼
可以再问：移风易俗"""
    )


def test_reports_without_the_part_are_named() -> None:
    """A report without a problems part is not silent on a problem: it cannot say."""
    answer = which_answer()
    reading = replace(answer.reading, part=Part.PROBLEMS)

    reply = compose(replace(answer, reading=reading, related=(), absent=(FENKOU,), without_part=(ZHUJI,)))

    assert reply.tail == ("没有提到的1份：汾口镇（淳安县）；没有认出问题部分的1份：XX街道（诸暨市）",)


def test_long_lists_of_reports_are_counted() -> None:
    """A thousand names are no answer; the export has them all."""
    answer = which_answer()

    line = compose(replace(answer, related=(), absent=(FENKOU,) * 41)).tail[0]

    assert line.startswith("没有提到的41份：汾口镇（淳安县）、")
    assert line.endswith("、汾口镇（淳安县）等41份")
    assert line.count("汾口镇") == 40


def test_near_places_are_few_and_the_rest_is_counted() -> None:
    """What is only near is offered, not piled up; nothing is left out silently."""
    near = tuple(state(report, 1, tier=Tier.NEAR) for report in (BAISHA, FENKOU, ZHUJI))
    answer = replace(which_answer(), stated=(), related=near)

    reply = compose(answer, related=2)

    assert [card.stated.report.id for card in reply.cards] == ["baisha", "fenkou"]
    assert reply.tail == ("另有1份内容相近，没有列出",)
    assert compose(answer, related=3).tail == ()


def test_only_words_that_the_headline_does_not_say_are_told_as_tried() -> None:
    """Saying 高铁 twice tells nothing new."""
    reading = Reading(intent=Intent.WHICH, topics=(FISHING,))

    reply = compose(Answer(question="渔船管控", reading=reading, scope=REPORTS, absent=REPORTS))

    assert to_text(reply) == "4份报告都没有提到“渔船管控”"


def test_fact_without_an_answer_offers_what_is_near() -> None:
    """No sentence is passed off as the answer; what may help is still shown."""
    near = tuple(state(report, 1, tier=Tier.NEAR) for report in (BAISHA, FENKOU))
    words = tuple(f"词{number}" for number in range(9))
    topic = Topic(text="词0", literal=words)
    reading = Reading(intent=Intent.FACT, topics=(topic,))

    reply = compose(Answer(question="有没有人管", reading=reading, scope=REPORTS, related=near))

    assert reply.headline == "4份报告里没有找到确切的答案，下面几段内容相近"
    assert [(group.title, len(group.cards)) for group in reply.groups] == [("内容相近", 2)]
    assert reply.hints == ()  # what was looked for is told only where nothing at all was found


def test_whole_part_is_shown_sentence_by_sentence() -> None:
    """各镇有什么困难 wants every difficulty, not the first one."""
    reading = Reading(intent=Intent.WHICH, part=Part.PROBLEMS)
    answer = Answer(
        question="各镇有什么困难", reading=reading, scope=REPORTS, stated=(state(HAIYAN, 1, 2, 3),)
    )

    reply = compose(answer)

    topical = compose(replace(answer, reading=replace(reading, topics=(FISHING,))))
    assert reply.headline == "4份报告中有1个镇写了问题和不足"
    assert [len(card.quotes) for card in (*reply.cards, *topical.cards)] == [3, 1]


def test_nothing_read_and_the_unknowable_are_said() -> None:
    """What was not understood is said to be; a question that the reports cannot answer gets the reason."""
    nothing = Answer(question="，，", reading=Reading(intent=Intent.NONE))
    note = Note(kind=NoteKind.UNKNOWABLE)
    unknowable = Answer(question="谁写得好", reading=Reading(intent=Intent.NONE, notes=(note,)))

    assert to_text(compose(nothing)) == "没有读懂想找什么，请说出要找的词，例如：哪些地方提到营商环境？"
    assert to_text(compose(unknowable)) == "报告里写的是已经做的和接下来要做的，回答不了这个问题"


def test_no_reports_is_said_in_words() -> None:
    """An empty corpus is a state a person can mend, not a count of nought."""
    empty = replace(which_answer(), scope=(), stated=(), related=(), absent=())

    assert compose(empty).headline == "没有载入任何报告，无从回答"


def test_pages_hold_every_card_once_and_the_tail_on_the_last() -> None:
    """Turning pages loses nothing; a page beyond the ends is the nearest one."""
    whole = compose(which_answer())

    pages = [page_of(whole, number, size=2) for number in (0, 2, 9)]

    assert [[card.number for card in page.cards] for page in pages] == [[1, 2], [3], [3]]
    assert [(page.page, page.pages, page.tail) for page in pages] == [
        (1, 2, ()),
        (2, 2, whole.tail),
        (2, 2, whole.tail),
    ]


def test_script_changes_the_bots_words_alone() -> None:
    """Excerpts are quoted, so they keep the characters of the source."""
    reply = in_script(compose(which_answer()), lambda text: text.replace("渔", "漁").replace("没", "沒"))

    assert reply.headline == "4份报告中有2个镇提到“漁船管控”，共4处"
    assert reply.tail[0].endswith("都沒有提到的1份：XX街道（诸暨市）")
    assert reply.cards[0].quotes[0].excerpt.text == "渔船管控到位，渔船管控有力。"


def test_a_page_looks_at_its_own_townships_only() -> None:
    """Of a thousand townships a page shows four; the excerpts of the others need not be cut."""

    def cut() -> tuple[Excerpt, ...]:
        raise AssertionError("looked at")

    answer = which_answer()
    unseen = replace(answer.stated[1], excerpts=Deferred(cut))
    whole = compose(replace(answer, stated=(answer.stated[0], unseen)))

    assert page_of(in_script(whole, str), 1, size=1) == page_of(compose(answer), 1, size=1)
