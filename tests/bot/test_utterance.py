"""What a message wants of the conversation, told from its words alone."""

import time

import pytest

from bot.utterance import Again, Open, Page, Question, Utterance, understand


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2", Open(2)),
        ("２。", Open(2)),
        ("第二个展开", Open(2)),
        ("展开第2个", Open(2)),
        ("第2个镇详细说说", Open(2)),
        ("12", Open(12)),
        ("第十个", Open(10)),
        ("第十二个", Open(12)),
        ("第二十个", Open(20)),
        ("第九十九个", Open(99)),
        ("第2個展開", Open(2)),
        ("看看第三条", Open(3)),
        ("12345", Question("12345")),
        ("2023年哪些镇提到渔船", Question("2023年哪些镇提到渔船")),
        ("第2个问题", Question("第2个问题")),
        ("两个镇都提到什么", Question("两个镇都提到什么")),
        ("更多", Page(1)),
        ("上一頁", Page(-1)),
        ("重新開始！", Again()),
        ("继续", Page(1)),
        ("继续推进渔船管控的镇", Question("继续推进渔船管控的镇")),
    ],
)
def test_message_is_told_from_a_question(text: str, meant: Utterance) -> None:
    """A number or a page is meant only when the whole message says so; all else is searched for."""
    assert understand(text, lambda: 12) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("第一个镇怎么说的", Open(1)),
        ("第2个呢？", Open(2)),
        ("那第二个呢", Open(2)),
        ("第三个镇的详情", Open(3)),
        ("第三个的详细内容", Open(3)),
        ("第3个镇是怎么写的呢", Open(3)),
        ("第二個鎮怎麼說", Open(2)),
        ("第十个县具体说了什么", Open(10)),
        ("第2个省的原文", Open(2)),
        ("第9个镇都提到了哪些内容", Open(9)),
        ("第二个镇下半年呢", Question("第二个镇下半年呢")),
        ("第一季度呢", Question("第一季度呢")),
        ("第五届", Question("第五届")),
        ("第一产业怎么说的", Question("第一产业怎么说的")),
        ("第三产业的详情", Question("第三产业的详情")),
        ("第一书记怎么样", Question("第一书记怎么样")),
        ("第一个百年目标怎么说的", Question("第一个百年目标怎么说的")),
        ("2023呢", Question("2023呢")),
        ("三个镇怎么说的", Question("三个镇怎么说的")),
        ("哪些镇提到第一书记", Question("哪些镇提到第一书记")),
    ],
)
def test_numbered_township_is_opened_however_people_ask_for_it(text: str, meant: Utterance) -> None:
    """What is pointed at by its number stands on the screen: to search for 第一个镇 finds nothing."""
    assert understand(text, lambda: 12) == meant


@pytest.mark.parametrize("text", ["第一个镇怎么说的", "第2个", "更多"])
def test_number_or_page_before_any_answer_is_a_question(text: str) -> None:
    """Nothing is on the screen yet that it could point at."""
    assert understand(text, lambda: None) == Question(text)


@pytest.mark.parametrize(
    ("text", "meant"), [("第6个镇怎么说的", Open(6)), ("更多", Page(1)), ("110", Question("110"))]
)
def test_number_or_page_after_an_answer_without_townships_is_none_the_less_one(
    text: str, meant: Utterance
) -> None:
    """更多 was said of the answer before; to list who writes 更多 would be no reply to it."""
    assert understand(text, lambda: 0) == meant


@pytest.mark.parametrize("text", ["下一页", "上一頁"])
def test_a_page_before_any_answer_is_no_question(text: str) -> None:
    """Nobody asks what the reports say of 下一页; that there is nothing to turn is the answer."""
    assert isinstance(understand(text, lambda: None), Page)


def test_digits_one_after_the_other_are_a_number() -> None:
    """二三 is 23 to who types quickly; it must not end in an error."""
    assert understand("二三", lambda: 30) == Open(23)


@pytest.mark.parametrize("piece", ["展开", "十", "请帮我", "下一页", "“", "展", "第", " "])
def test_a_hundred_thousand_characters_are_read_in_no_time(piece: str) -> None:
    """A person can paste anything: no pattern may take longer than the text is long."""
    text = (piece * 100_000)[:100_000]
    began = time.process_time()

    understand(text, lambda: 5)

    assert time.process_time() - began < 1
