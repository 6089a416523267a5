"""The first line of a reply: the answer in one true sentence."""

from dataclasses import replace

from bot.rendering import compose, in_script
from bot.rendering.headline import telling_sentence
from bot.wording.answers import quoted
from corpus.model import Part
from index.model import Answer, Combination, Excerpt, Intent, Reading, Topic
from index.wanted import Expected, Wanted
from tests.bot.made import FISHING, HAIYAN, REPORTS, ZHUJI, excerpt_of, state, which_answer


def headline(answer: Answer, **changes: object) -> str:
    """Return the headline of an answer whose reading is changed."""
    return compose(replace(answer, reading=replace(answer.reading, **changes))).headline


def test_headline_says_how_topics_combine() -> None:
    """Both, either, and one without the other are three different answers."""
    grid, line = Topic(text="网格", literal=("网格",)), Topic(text="热线", literal=("热线",))
    answer = which_answer()

    assert [
        headline(answer, topics=(grid, line)),
        headline(answer, topics=(grid, line), combination=Combination.ANY),
        headline(answer, topics=(grid, replace(line, excluded=True))),
        headline(replace(answer, stated=()), topics=(grid, line)),
        headline(replace(answer, stated=()), topics=(grid, replace(line, excluded=True))),
    ] == [
        "4份报告中有2个镇同时提到“网格”和“热线”，共4处",
        "4份报告中有2个镇提到“网格”或“热线”，共4处",
        "4份报告中有2个镇提到“网格”但没有提到“热线”，共4处",
        "4份报告中，同时提到“网格”和“热线”的镇（街道）一个也没有",
        "4份报告中，提到“网格”但没有提到“热线”的镇（街道）一个也没有",
    ]


def test_headline_names_the_part_and_a_single_place() -> None:
    """A count is only true of what was searched, so the headline says what that was."""
    answer = which_answer()
    one = replace(answer, scope=(HAIYAN,), stated=answer.stated[:1])

    assert [
        headline(answer, part=Part.PLAN),
        headline(answer, part=Part.PROBLEMS, topics=()),
        headline(one),
        headline(one, part=Part.PLAN),
        headline(replace(one, stated=())),
        headline(replace(answer, stated=()), part=Part.PLAN),
    ] == [
        "只看计划部分，4份报告中有2个镇提到“渔船管控”，共4处",
        "4份报告中有2个镇写了问题和不足",
        "海宴镇（台山市）的报告提到“渔船管控”，共3处",
        "海宴镇（台山市）的报告计划部分提到“渔船管控”，共3处",
        "海宴镇（台山市）的报告没有提到“渔船管控”",
        "只看计划部分，4份报告都没有提到“渔船管控”；1个镇用的是相近说法",
    ]


def test_headline_of_what_is_not_mentioned_reads_well() -> None:
    """Who lacks both, nobody lacks it, and one place that has what it should lack."""
    grid = Topic(text="网格", literal=("网格",), excluded=True)
    line = Topic(text="热线", literal=("热线",), excluded=True)
    answer = which_answer()
    counted = replace(answer, stated=tuple(replace(one, mentions=0) for one in answer.stated))
    nobody, one = replace(answer, stated=()), replace(answer, stated=(), scope=(HAIYAN,))

    assert [
        headline(counted, topics=(grid,)),
        headline(counted, topics=(grid, line)),
        headline(counted, topics=(FISHING, grid, line)),
        headline(nobody, topics=(grid,)),
        headline(one, topics=(grid,)),
        headline(one, topics=(FISHING, grid)),
        headline(one, topics=(FISHING, replace(grid, excluded=False))),
    ] == [
        "4份报告中有2个镇没有提到“网格”",
        "4份报告中有2个镇“网格”和“热线”都没有提到",
        "4份报告中有2个镇提到“渔船管控”但“网格”和“热线”都没有提到",
        "4份报告都提到“网格”",
        "海宴镇（台山市）的报告提到“网格”",
        "海宴镇（台山市）的报告不符合：提到“渔船管控”但没有提到“网格”",
        "海宴镇（台山市）的报告没有同时提到“渔船管控”和“网格”",
    ]


def test_headline_counts_the_reports_that_have_the_part() -> None:
    """A report without such a part is not silent; and that it has none is only what was recognised."""
    answer = replace(which_answer(), without_part=(ZHUJI,))
    lost = replace(answer, stated=(), scope=(ZHUJI,))

    assert [
        headline(answer, part=Part.PROBLEMS),
        headline(replace(answer, stated=()), part=Part.PROBLEMS),
        headline(lost, part=Part.PROBLEMS),
        headline(lost, part=Part.PROBLEMS, intent=Intent.FACT),
        headline(replace(lost, scope=(ZHUJI, HAIYAN), without_part=(ZHUJI, HAIYAN)), part=Part.PLAN),
    ] == [
        "只看问题部分，写了问题的3份报告中有2个镇提到“渔船管控”，共4处",
        "只看问题部分，写了问题的3份报告都没有提到“渔船管控”；1个镇用的是相近说法",
        "XX街道（诸暨市）的报告里没有认出写问题和不足的段落",
        "XX街道（诸暨市）的报告里没有认出写问题和不足的段落",
        "2份报告里没有认出写下一步计划的段落",
    ]


def test_number_that_was_asked_for_is_shown_or_said_to_be_missing() -> None:
    """A heading is no answer to how many: the sentence with the number is, or none is."""
    excerpt = replace(
        excerpt_of(HAIYAN.blocks[0]), text="文旅发展亮点纷呈。文旅活动办了三次。", marks=((0, 4), (9, 11))
    )
    mute = replace(excerpt, marks=((0, 7), (9, 11)))
    asked = Reading(intent=Intent.FACT, topics=(FISHING,), wanted=Wanted(expected=Expected.NUMBER))
    answer = replace(which_answer(), question="文旅活动办了几次？", reading=asked)

    assert [
        headline(replace(answer, stated=(replace(answer.stated[0], excerpts=(shown,)),)), intent=Intent.FACT)
        for shown in (excerpt, mute)
    ] == [
        "海宴镇（台山市）的报告写道：文旅活动办了三次。",
        "海宴镇（台山市）的报告没有写明数字，相关的是：文旅发展亮点纷呈。",
    ]


def test_all_who_lack_a_thing_are_said_to_be_all() -> None:
    """4份报告中有4个镇（街道）没有提到 makes people subtract; a part some do not have counts no others."""
    grid, line = (Topic(text=name, literal=(name,), excluded=True) for name in ("网格", "热线"))
    answer = replace(which_answer(), stated=tuple(state(report) for report in REPORTS), absent=())
    having = replace(answer, stated=answer.stated[1:], without_part=(HAIYAN,))

    assert [
        headline(answer, topics=(grid,)),
        headline(having, topics=(grid,), part=Part.PROBLEMS),
        headline(answer, topics=(grid, line)),
        headline(replace(answer, stated=answer.stated[1:]), topics=(grid,)),
    ] == [
        "4份报告都没有提到“网格”",
        "只看问题部分，写了问题的3份报告都没有提到“网格”",
        "4份报告中有4个镇（街道）“网格”和“热线”都没有提到",
        "4份报告中有3个镇（街道）没有提到“网格”",
    ]


def test_place_in_a_row_answers_which_one_it_was() -> None:
    """第五届 is what 第几届 asks for; no number of things is told by it."""
    excerpt = replace(excerpt_of(HAIYAN.blocks[0]), text="举办第五届赶海节。", marks=((5, 8),))
    first = replace(excerpt, text="举办首届赶海节。", marks=((4, 7),))
    answer = which_answer()

    def told(expected: Expected, shown: Excerpt) -> str:
        stated = (replace(answer.stated[0], excerpts=(shown,)),)
        return headline(replace(answer, stated=stated), intent=Intent.FACT, wanted=Wanted(expected=expected))

    assert [
        told(Expected.ORDINAL, excerpt),
        told(Expected.ORDINAL, first),
        told(Expected.NUMBER, excerpt),
    ] == [
        "海宴镇（台山市）的报告写道：举办第五届赶海节。",
        "海宴镇（台山市）的报告写道：举办首届赶海节。",
        "海宴镇（台山市）的报告没有写明数字，相关的是：举办第五届赶海节。",
    ]


def test_passages_of_a_part_are_opened_by_its_name() -> None:
    """写道： with nothing behind it would be no sentence."""
    answer = which_answer()
    plain = replace(answer, stated=(state(HAIYAN, 1),))

    assert [
        headline(plain, intent=Intent.FACT, part=Part.REVIEW),
        headline(plain, intent=Intent.FACT, part=Part.PROBLEMS),
        headline(plain, intent=Intent.FACT),
    ] == [
        "海宴镇（台山市）的报告写了工作回顾",
        "海宴镇（台山市）的报告写到这些内容",
        "海宴镇（台山市）的报告写到这些内容",
    ]


def test_part_that_was_asked_for_is_named_only_where_the_passages_stand_in_it() -> None:
    """What was found in another part must not be counted as if the plans said it."""
    answer = which_answer()

    assert [headline(answer, intent=Intent.HOW, part=part) for part in (Part.REVIEW, Part.PLAN)] == [
        "只看回顾部分，4份报告中有2个镇写到“渔船管控”的做法",
        "4份报告中有2个镇写到“渔船管控”的做法",
    ]


def test_word_cut_out_of_its_quotation_marks_is_quoted_whole() -> None:
    """三无”船舶 stands so in the source; quoted again, its lone mark goes."""
    assert quoted("三无”船舶") == "“三无船舶”"


def test_headline_counts_what_the_corpus_speaks_of() -> None:
    """A corpus of provinces says 省; reports of several years of one place are counted as reports."""
    answer = which_answer()
    provinces = tuple(
        replace(one, report=replace(one.report, place=replace(one.report.place, kind="省")))
        for one in answer.stated
    )
    years = (replace(answer.stated[0], report=replace(HAIYAN, year=2022)), answer.stated[1])

    assert [
        headline(replace(answer, stated=provinces)),
        headline(replace(answer, stated=years)),
        headline(replace(answer, stated=(*answer.stated, state(ZHUJI, 1)))),
    ] == [
        "4份报告中有2个省提到“渔船管控”，共4处",
        "4份报告中有2份提到“渔船管控”，共4处",
        "4份报告中有3个镇（街道）提到“渔船管控”，共4处",
    ]


def test_fact_headline_is_the_sentence_that_answers() -> None:
    """The first line is the answer, also when an excerpt opens with another sentence."""
    excerpt = replace(
        excerpt_of(HAIYAN.blocks[0]), text="植树造林。森林覆盖率达35.6%。林下经济。", marks=((5, 7), (7, 10))
    )

    assert telling_sentence(excerpt) == "森林覆盖率达35.6%。"
    assert telling_sentence(replace(excerpt, marks=())) == ""


def test_quoted_sentence_keeps_its_characters_for_readers_of_traditional_ones() -> None:
    """The bot's words follow the reader; the words of a report are never touched."""
    excerpt = excerpt_of(HAIYAN.blocks[2], "游客")
    answer = replace(which_answer(), stated=(replace(state(HAIYAN), excerpts=(excerpt,)),))
    reply = compose(replace(answer, reading=replace(answer.reading, intent=Intent.FACT)))

    assert in_script(
        reply, lambda words: words.translate(str.maketrans("报写数万", "報寫數萬"))
    ).headline == ("海宴镇（台山市）的報告寫道：接待游客9万人次。")


def test_quoted_topic_keeps_its_inner_quotation_marks_apart() -> None:
    """““五清”行动” would be misread; inner marks are single ones."""
    topics = (Topic(text="“五清”行动", literal=("五清行动",)),)

    assert headline(which_answer(), topics=topics) == "4份报告中有2个镇提到“‘五清’行动”，共4处"
