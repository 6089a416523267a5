"""A question is brought into one spelling, and every letter still knows where it was typed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.query.english import translate
from index.query.normalize import normalize


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("渔　船　管　控　　哪些镇提到　？", "渔船管控 哪些镇提到 ？"),
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
        ("哪些镇提到５Ｇ？", "哪些镇提到5G？"),
        ("☎️想发展夜市的镇有哪些😀👍🏻", "想发展夜市的镇有哪些"),
        ("[微笑]民宿有哪些镇在搞", "民宿有哪些镇在搞"),
        ("一二三四五热线哪些镇写了", "12345热线哪些镇写了"),
        ("一二三产业融合谁提了", "一二三产业融合谁提了"),
        ("**镇的税收是XX万元吗？", "**镇的税收是XX万元吗？"),
        ("哪些鎮提到漁船管控？", "哪些镇提到渔船管控？"),
        ("哪些镇写了「三张清单」", "哪些镇写了“三张清单”"),
        ("各位好\n哪些镇提到民宿", "各位好，哪些镇提到民宿"),
        (" \u200b😀 ", ""),
    ],
)
def test_blanks_widths_script_and_faces_do_not_matter(typed: str, clean: str) -> None:
    """A phone's keyboard must not decide what is found; masks and keyword blanks do mean something."""
    assert normalize(typed).text == clean


@pytest.mark.parametrize(
    ("typed", "clean"),
    [
        ("12345 hotline 哪些镇写了？", "12345热线哪些镇写了？"),
        ("which towns mention fishing boats?", "哪些镇提到渔船?"),
        ("哪些 town mentioned 了民宿", "哪些镇提到了民宿"),
        ("which of the towns mention 茶", "哪些镇提到茶"),
        ("WHO标准谁提了", "WHO标准谁提了"),
        ("AI和GDP哪些report里有", "AI和GDP哪些报告里有"),
        ("ping an jian she 谁提了", "ping an jian she 谁提了"),
    ],
)
def test_english_words_of_the_field_are_turned(typed: str, clean: str) -> None:
    """Reports are Chinese throughout; acronyms, pinyin and unknown words stay as they are."""
    assert normalize(typed).text == clean


@pytest.mark.parametrize(
    ("typed", "words", "found"),
    [
        ("哪 些 镇 提 到 渔 船 管 控 ？", "渔 船 管 控", "渔船管控"),
        ("😀哪些鎮提到漁船管控", "漁船管控", "渔船管控"),
        ("which towns mention fishing boats?", "fishing boats", "渔船"),
        ("未来社区未来社区！哪几个镇", "未来社区！", "未来社区！"),
        ("民宿😀夜市", "😀", ""),
    ],
)
def test_a_stretch_of_what_was_typed_is_found_again(typed: str, words: str, found: str) -> None:
    """The marks of the examples stand in what was typed, and what is learned stands in the clean text."""
    normal = normalize(typed)
    start = typed.rindex(words)

    first, last = normal.locate(start, start + len(words))

    assert normal.text[first:last] == found


@settings(deadline=None)
@given(st.text(alphabet="哪些镇提到渔船管控我想请问谢谢你好，。？！ ~hi\u3000😀“”12*X鎮", max_size=40))
def test_nothing_is_invented_and_every_letter_has_its_place(typed: str) -> None:
    """Whatever is typed, only what was typed is asked, in its order; marks and blanks may change."""
    normal = normalize(typed)

    assert set(normal.text) <= {*typed, "，", "？", " ", "镇", "!", "?", ","}
    assert len(normal.origins) == len(normal.text)
    assert list(normal.origins) == sorted(normal.origins)
    assert all(0 <= origin < len(typed) for origin in normal.origins)


@settings(deadline=None)
@given(st.text(alphabet="哪些镇提到渔船 ，？“”一二三四5ＧX*", max_size=30))
def test_what_is_clean_stays(typed: str) -> None:
    """A question read once and read again from a button must be the same question."""
    once = normalize(typed).text

    assert normalize(once).text == once or " " in once


def test_plurals_and_tenses_need_no_entry() -> None:
    """The table lists a word once."""
    assert [phrase.chinese for phrase in translate("companies mentioned")] == ["企业", "提到"]


def test_a_silent_word_by_itself_may_be_pinyin() -> None:
    """an of ping an is no article; the of the towns is one."""
    assert [phrase.chinese for phrase in translate("ping an")] == []
    assert [phrase.chinese for phrase in translate("the towns")] == ["", "镇"]
