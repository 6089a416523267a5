"""A stretch of a question is trimmed to the phrase that names a topic."""

import pytest

from index.question.trimming import (
    alternatives,
    behind_verb,
    conjuncts,
    matters,
    parallels,
    quoted,
    trim,
    without_generic_noun,
    without_judgement,
    without_verb,
)


@pytest.mark.parametrize(
    ("stretch", "phrase"),
    [
        ("麻烦帮我查一下农村电商", "农村电商"),
        ("农村电商这块", "农村电商"),
        ("在搞农村电商的", "搞农村电商"),
        ("厕所改造（改厕）", "厕所改造、改厕"),
        ("专家工作站这类平台", "专家工作站"),
        ("养鸭这些养殖业", "养鸭"),
        ("在搞", ""),
        ("工作", ""),
        ("里", ""),
    ],
)
def test_linking_words_go_from_both_ends(stretch: str, phrase: str) -> None:
    """What is left is looked for letter by letter, so a word too many finds nothing."""
    assert trim(stretch) == phrase


@pytest.mark.parametrize(
    ("stretch", "words", "phrase"),
    [
        ("就业", ["就业"], "就业"),
        ("就建了水厂", ["就", "建", "了", "水厂"], "建了水厂"),
        ("建了水厂的", ["建", "了", "水厂", "的"], "建了水厂"),
        ("男女平等", ["男女", "平等"], "男女平等"),
        ("不存在的", ["不", "存在", "的"], "不存在"),
        ("也有", ["也有"], ""),
    ],
)
def test_linking_words_go_only_where_a_word_ends(stretch: str, words: list[str], phrase: str) -> None:
    """就 is no topic, but 业 is none either: half a word is said in every report and means another thing."""
    ends = {len("".join(words[:count])) for count in range(1, len(words))}

    assert trim(stretch, lambda _, length: length in ends) == phrase


def test_a_noun_that_adds_nothing_goes() -> None:
    """储能电站项目 and 储能项目 are both about 储能."""
    assert without_generic_noun("光伏项目") == "光伏"
    assert without_generic_noun("“五清”专项行动") == "“五清”"
    assert without_generic_noun("项目") == "项目"


def test_a_verb_before_the_topic_goes() -> None:
    """发展夜市 asks for 夜市, whatever verb a report has before it."""
    assert without_verb("发展夜市") == "夜市"
    assert without_verb("夜市") == "夜市"


def test_listed_things_and_quoted_phrases_are_found() -> None:
    """Each thing is counted by itself."""
    assert alternatives("夜市或者夜间经济、步行街") == ["夜市", "夜间经济", "步行街"]
    assert quoted("写了“三张清单”和“马上就办”") == ["三张清单", "马上就办"]


def test_what_is_done_with_a_thing_goes() -> None:
    """Whoever looks after 困境儿童 speaks of them, whatever verb the report has."""
    assert matters("关爱困境儿童") == ["困境儿童"]
    assert matters("自建房安全排查") == ["自建房安全"]
    assert "用工难" in matters("企业解决用工难")
    assert matters("农民就业") == []
    assert behind_verb("引才建了人才驿站") == "人才驿站"
    assert behind_verb("人才驿站") == "人才驿站"


@pytest.mark.parametrize(
    ("stretch", "thing"),
    [
        ("工业薄弱", "工业"),
        ("工业质量不高", "工业质量"),
        ("村集体经济比较弱", "村集体经济"),
        ("农村环境没搞好", "农村环境"),
        ("缺少人才", "人才"),
        ("财政困难", "财政"),
        ("困难群众", "困难群众"),
    ],
)
def test_that_a_thing_is_lacking_is_no_topic(stretch: str, thing: str) -> None:
    """薄弱 is said of everything among the problems; the thing is what was asked for."""
    assert without_judgement(stretch) == thing


def test_things_named_one_after_another_with_one_verb_are_told_apart() -> None:
    """Nobody says 养鸡养鸭 in one breath, but many keep one or the other."""
    assert parallels("防汛防台风") == ["防汛", "防台风"]
    assert parallels("养鸡养鸭养猪") == ["养鸡", "养鸭", "养猪"]
    assert parallels("防汛抗旱") == []
    assert parallels("人人都有") == []


def test_what_stands_in_brackets_is_listed_too() -> None:
    """整治河道（清淤、护岸）names three things."""
    assert [piece for piece in alternatives("整治河道（清淤、护岸）") if piece] == [
        "整治河道",
        "清淤",
        "护岸",
    ]


def test_a_conjunction_stands_between_things_of_two_characters() -> None:
    """拉及分类 is 垃圾分类 misspelt, and 普及 is one word."""
    assert conjuncts("河长制和林长制") == ["河长制", "林长制"]
    assert conjuncts("拉及分类") == ["拉及分类"]
