"""What was typed by ear is found: homophones, pinyin, misspelt names; each only as a proposal."""

import pytest

from corpus.pinyin import blurred, plain, syllables_of
from index.query.sounds import SoundIndex

WORDS = (
    "渔船管控",
    "渔船",
    "管控",
    "海洋牧场",
    "跨村联建",
    "垃圾分类",
    "信访",
    "新房",
    "夜市",
    "西安",
    "绿色",
    "银行行长",
)


@pytest.fixture(scope="module")
def sounds() -> SoundIndex:
    return SoundIndex((*WORDS, "GDP", "路"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("海洋木场", ["海洋牧场"]),
        ("跨村连建", ["跨村联建"]),
        ("垃圾分雷", ["垃圾分类"]),
        ("鱼船", ["渔船"]),
        ("海洋木场建设", ["海洋牧场建设"]),
        ("新访", ["信访", "新房"]),
        ("渔船管控", []),
        ("夜宵", []),
        ("语传", []),
        ("事业", []),
    ],
)
def test_homophones_are_known_words_that_sound_alike(
    sounds: SoundIndex, typed: str, meant: list[str]
) -> None:
    """A phone that offers the wrong characters must not hide the answer; a right word has no correction."""
    assert sounds.homophones(typed) == meant


def test_southern_ears_are_understood_after_exact_sounds() -> None:
    """z and zh, n and l, in and ing are one to many speakers, so they come second, not never."""
    sounds = SoundIndex(("农村", "龙村", "征迁"))

    assert sounds.homophones("隆村") == ["龙村", "农村"]
    assert sounds.homophones("增迁") == ["征迁"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yuchuan guankong", ["渔船管控"]),
        ("yu chuan guan kong", ["渔船管控"]),
        ("yúchuán guǎnkòng", ["渔船管控"]),
        ("yu2 chuan2 guan3 kong4", ["渔船管控"]),
        ("YUCHUAN", ["渔船"]),
        ("yuchuan管控", ["渔船管控"]),
        ("渔船guankong", ["渔船管控"]),
        ("lvse", ["绿色"]),
        ("lǜsè", ["绿色"]),
        ("yinhanghangzhang", ["银行行长"]),
        ("xinfang", ["信访", "新房"]),
        ("xian", ["西安", "县"]),
        ("xi'an", ["西安"]),
        ("na xie zhen ti dao yu chuan guan kong", ["哪些镇提到渔船管控"]),
        ("哪些镇提到yuchuan guankong？", ["哪些镇提到渔船管控？"]),
        ("yuchuan馆控", ["渔船馆控"]),
        ("yuchuan2", ["渔船2"]),
        ("you yuchuan", ["有渔船"]),
        ("YOU", []),
        ("lu", []),
        ("GDP", []),
        ("AI hello", []),
        ("渔船管控", []),
    ],
)
def test_pinyin_becomes_known_words(sounds: SoundIndex, typed: str, meant: list[str]) -> None:
    """Pinyin with or without tones, capitals and blanks is one way to type a word."""
    assert sounds.from_pinyin(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("海晏镇", ["海宴镇"]),
        ("海燕", ["海宴镇"]),
        ("宴海镇", ["海宴镇"]),
        ("粉口镇", ["汾口镇"]),
        ("五垒岛街道", ["五垒岛镇"]),
        ("五石岛街道", ["五垒岛镇"]),
        ("白云镇", []),
        ("海宴镇", []),
    ],
)
def test_misspelt_names_are_recognised_by_sound_or_one_slip(
    sounds: SoundIndex, typed: str, meant: list[str]
) -> None:
    """海晏镇 is 海宴镇, but 白云镇 is another town than 白沙镇 and must not be answered for it."""
    assert (
        sounds.similar_names(typed, ["海宴镇", "汾口镇", "白沙镇", "五垒岛镇", "五X岛镇", "五*岛镇"]) == meant
    )


def test_nearer_names_come_first() -> None:
    """The same name without its 区, then the same sound, a blurred one, a slip."""
    names = ["林石镇", "四林镇", "时林镇", "石林区"]

    assert SoundIndex(()).similar_names("石林", names) == ["石林区", "时林镇", "四林镇", "林石镇"]


def test_a_kind_alone_is_no_name() -> None:
    """城区 and 城镇 share their first character only because words of their kind do."""
    assert SoundIndex(()).similar_names("城区", ["城镇"]) == []


def test_a_known_part_is_right_as_it_stands() -> None:
    """公示制度 is a word: that 公事制度 sounds like it corrects nothing."""
    assert SoundIndex(("公示制度", "公事制度")).homophones("公示制度栏") == []


def test_reading_follows_the_phrase() -> None:
    """A character of two readings sounds as in its word, or pinyin would miss it."""
    assert [syllables_of(word) for word in ("银行", "行动", "重建", "5G")] == [
        ("yin", "hang"),
        ("xing", "dong"),
        ("chong", "jian"),
        ("5", "g"),
    ]


def test_plain_pinyin_has_neither_tone_nor_umlaut() -> None:
    """People type lv, lü and lu: for the same sound, and lue for lüe."""
    assert [plain(typed) for typed in ("Lǜ", "lu:", "lüè", "lue", "nǚ")] == ["lv", "lv", "lve", "lve", "nv"]


def test_blurring_joins_what_dialects_join() -> None:
    """Each pair is one sound in much of the south."""
    assert [blurred(one) for one in ("zhang", "shi", "chong", "ning", "lan", "zan")] == [
        "zan",
        "si",
        "con",
        "lin",
        "lan",
        "zan",
    ]
