"""A messy question is answered as the clean one would be, and what changed is said aloud."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.noise import Cleaned, clean_question
from index.noise.english import to_chinese


def cleaned(text: str) -> str:
    return clean_question(text).text


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("渔　船　管　控　　哪些镇提到　？", "渔船管控 哪些镇提到？"),
        ("哪 些 镇 提 到 渔 船 管 控 ？", "哪些镇提到渔船管控？"),
        ("哪些 镇 提到 了 垃圾 分类 ？", "哪些镇提到了垃圾分类？"),
        ("渔 船 管控力度 谁提了", "渔船 管控力度 谁提了"),
        ("渔船管控 预制菜", "渔船管控 预制菜"),
        ("渔船管控\t预制菜", "渔船管控 预制菜"),
        ("茶 民宿 露营", "茶 民宿 露营"),
        ("渔船 禁渔 民宿 夜市", "渔船 禁渔 民宿 夜市"),
        ("茶 民宿 高标准农田 露营", "茶 民宿 高标准农田 露营"),
        ("高标准农田 茶", "高标准农田 茶"),
        ("未来社区未来社区未来社区！哪几个镇？", "未来社区！哪几个镇？"),
        ("谁提了“垃圾分类”！？", "谁提了“垃圾分类”？"),
        ("哪些镇提到５Ｇ？？？", "哪些镇提到5G？"),
        ("☎️想发展夜市的镇有哪些😀👍🏻", "想发展夜市的镇有哪些"),
        ("[微笑]民宿有哪些镇在搞～～～", "民宿有哪些镇在搞"),
        ("一二三四五热线哪些镇写了", "12345热线哪些镇写了"),
        ("一二三产业融合谁提了", "一二三产业融合谁提了"),
        ("**镇的税收是XX万元吗？", "**镇的税收是XX万元吗？"),
    ],
)
def test_blanks_widths_and_faces_do_not_matter(typed: str, clean: str) -> None:
    """A phone's keyboard must not decide what is found; masks and keyword blanks do mean something."""
    assert clean_question(typed) == Cleaned(text=clean)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("你好，请问哪些镇提到渔船管控？谢谢！", "哪些镇提到渔船管控？"),
        ("你好请问哪些镇提到渔船管控谢谢", "哪些镇提到渔船管控"),
        ("麻烦查一下高标准农田在哪些报告里", "高标准农田在哪些报告里"),
        ("请查找“腾笼换鸟”", "“腾笼换鸟”"),
        ("好的，下半年呢？", "下半年呢？"),
        ("“跨村联建”到底是怎么做的呀？", "“跨村联建”是怎么做的？"),
        ("能不能帮我看看哪些镇提到了民宿呢，麻烦了", "哪些镇提到了民宿呢"),
        ("急急急！！！哪个镇改厕最多啊啊啊", "哪个镇改厕最多"),
        ("在吗", ""),
        ("谢谢你啦", ""),
    ],
)
def test_courtesy_is_taken_out(typed: str, clean: str) -> None:
    """Greetings and thanks are no topics; nothing but greetings asks nothing."""
    assert cleaned(typed) == clean


@pytest.mark.parametrize(
    "question",
    [
        "查找安全隐患的镇有哪些",
        "问题有哪些",
        "求助热线有哪些",
        "感谢信写给谁了",
        "领导班子建设谁写了",
        "可以推广的经验有哪些",
        "请假制度",
        "帮扶机制",
        "我要发展民宿，谁有经验",
        "我们镇撂荒地多，别的镇怎么治理的？",
        "海宴镇，接待了多少游客",
        "下半年，哪些镇要搞民宿",
        "谁提了“我爱家乡，麻烦事不怕，感谢有你”",
        "家里老人走了，手续能不能在手机上办",
        "安全生产检查发现了多少处隐患，各个镇的数给我",
    ],
)
def test_words_that_look_like_courtesy_stay_when_they_are_the_topic(question: str) -> None:
    """The topic is never dropped: a question that is clean already is left as it is."""
    assert clean_question(question) == Cleaned(text=question)


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        (
            "打扰了，我们科长让我今天下班之前把材料交上去，我看了半天也没找全，麻烦你看看这些报告里头，究竟有哪些镇写到了污水治理这个事情，越多越好",
            "有哪些镇写到了污水治理",
        ),
        (
            "老师您好，放暑假前我们要给全体学生家长写一封公开信，校长让我先看看，所以想麻烦您帮我看看这些报告，哪些镇写到了“防溺水”",
            "哪些镇写到了“防溺水”",
        ),
        ("各位老师好\n我是大三学生\n请问有多少镇写了“枫桥经验”？", "有多少镇写了“枫桥经验”？"),
        (
            "昨天我在渔港码头看见好多渔船停着，我也不太懂这些，我们单位的人都说不清楚，想问问哪些镇写了休渔补贴",
            "昨天我在渔港码头看见好多渔船停着，哪些镇写了休渔补贴",
        ),
        (
            "今天开会说了半天也没说清楚，我翻了材料也没找全，我们单位的人都不知道，我们这边哪些镇写了“防溺水”呢",
            "我们这边哪些镇写了“防溺水”呢",
        ),
        (
            "老师让我下周交一份作业，我是大三的学生，涉及海宴镇的，麻烦你帮我看看，里面有没有写到“枫桥经验”这个词",
            "涉及海宴镇的，里面有没有写到“枫桥经验”这个词",
        ),
        ("我在写关于渔船管控的材料，想看看哪些镇写了这个", "渔船管控，哪些镇写了"),
        ("我最近在研究预制菜产业，哪些镇提到了", "预制菜产业，哪些镇提到了"),
        ("最近有点忙，我们搬到汾口镇，报告里有提到教育吗", "我们搬到汾口镇，报告里有提到教育吗"),
        ("老师让我们统计一下各镇的网格员数量，今天晚上就要交", "各镇的网格员数量"),
    ],
)
def test_the_story_before_the_question_is_left_out(typed: str, clean: str) -> None:
    """Fifty words of why somebody asks must not drown the four that are asked; place and topic stay."""
    assert cleaned(typed) == clean


def test_a_clause_that_holds_a_known_topic_is_kept() -> None:
    """The caller knows the words of the reports, and so which clause is more than a story."""
    typed = "我昨天和同事一起吃饭的时候听说禁渔，我还听说油价涨得厉害，哪些镇的渔民补贴做法写得比较具体"

    assert clean_question(typed, holds_topic=lambda clause: "禁渔" in clause).text == (
        "我昨天和同事一起吃饭的时候听说禁渔，哪些镇的渔民补贴做法写得比较具体"
    )


@settings(deadline=None)
@given(st.text(alphabet="哪些镇提到渔船管控我想请问谢谢你好，。？！ ~hi\u3000😀“”12*X", max_size=40))
def test_cleaning_invents_nothing(typed: str) -> None:
    """Whatever is typed, only what was typed is asked; marks and blanks may change."""
    assert set(cleaned(typed)) <= {*typed, "，", "？", " "}


@pytest.mark.parametrize(
    ("typed", "clean", "notes"),
    [
        ("12345 hotline 哪些镇写了？", "12345热线 哪些镇写了？", ("“hotline”按“热线”理解",)),
        ("which towns mention fishing boats?", "哪些镇提到渔船？", ("“fishing boats”按“渔船”理解",)),
        ("哪些 town mentioned 了民宿", "哪些镇提到了民宿", ()),
        ("which of the towns mention 茶", "哪些镇提到茶", ()),
        ("WHO标准谁提了", "WHO标准谁提了", ()),
        ("AI和GDP哪些report里有", "AI和GDP哪些报告里有", ()),
        ("ping an jian she 谁提了", "ping an jian she 谁提了", ()),
    ],
)
def test_english_words_of_the_field_are_turned_and_named(
    typed: str, clean: str, notes: tuple[str, ...]
) -> None:
    """A correction is said aloud; acronyms, pinyin and unknown words stay as they are."""
    assert clean_question(typed) == Cleaned(text=clean, notes=notes)


def test_plurals_and_tenses_need_no_entry() -> None:
    """The table lists a word once."""
    assert to_chinese("companies")[1] == [("companies", "企业")]
