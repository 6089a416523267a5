"""The field's own words: kept whole by the segmenter, without pulling letters out of their neighbours."""

from collections import Counter

import pytest

from index.folding import fold_phrase
from index.segmentation import DICTIONARY, Segmenter, read_dictionary

LINES = DICTIONARY.read_text(encoding="utf-8").splitlines()
WORDS = [line.split()[0] for line in LINES if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter()


def test_every_line_is_a_word_and_its_frequency() -> None:
    """A slip of the hand in the list must not pass for a word."""
    wrong = [line for line in LINES if line and not line.startswith("#") and not is_entry(line)]

    assert wrong == []
    assert len(WORDS) >= 600
    assert len(list(read_dictionary(DICTIONARY))) == len(WORDS)


def is_entry(line: str) -> bool:
    word, _, frequency = line.partition(" ")
    return len(word) > 1 and frequency.isdigit() and int(frequency) > 0


def test_no_word_is_listed_twice() -> None:
    """The later frequency would win in silence."""
    assert [word for word, count in Counter(map(fold_phrase, WORDS)).items() if count > 1] == []


def test_every_word_is_kept_whole(segmenter: Segmenter) -> None:
    """A word that is cut all the same does nothing in the list."""
    cut = {word: pieces for word in map(fold_phrase, WORDS) if (pieces := segmenter.cut(word)) != [word]}

    assert cut == {}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("探索跨村联建新模式", "探索/跨村联建/新/模式"),
        ("推进腾笼换鸟凤凰涅槃", "推进/腾笼换鸟/凤凰涅槃"),
        ("完善接诉即办机制", "完善/接诉即办/机制"),
        ("发挥网格员作用", "发挥/网格员/作用"),
        ("落实河长制和林长制", "落实/河长制/和/林长制"),
        ("建设高标准农田", "建设/高标准农田"),
        ("优化营商环境", "优化/营商环境"),
        ("发展预制菜产业", "发展/预制菜/产业"),
        ("设立视频办窗口", "设立/视频办/窗口"),
        ("开展反诈宣传", "开展/反诈/宣传"),
        ("新增长者饭堂", "新增/长者饭堂"),
        ("完成污水零直排区建设", "完成/污水零直排/区/建设"),
        ("规上工业增加值", "规上工业/增加值"),
        ("做好防汛防台风工作", "做好/防汛防台风/工作"),
        ("加强犬只管理和占道经营整治", "加强/犬只管理/和/占道经营/整治"),
        ("关爱快递员外卖员", "关爱/快递员/外卖员"),
        ("推进客货邮融合", "推进/客货邮/融合"),
    ],
)
def test_words_of_the_field_stand_whole_in_a_sentence(segmenter: Segmenter, text: str, words: str) -> None:
    """Their halves mean nothing: 接诉 and 即办 are no words."""
    assert segmenter.cut(text) == words.split("/")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("每天网格巡查", ("每天", "网格")),
        ("严禁渔船出海", ("严禁", "渔船")),
        ("涉渔船舶检查", ("涉渔", "船舶")),
        ("全长三公里", ("公里",)),
        ("帮助企业解决困难", ("帮助", "企业")),
        ("提升规模", ("提升", "规模")),
        ("提升规范化水平", ("提升", "规范化")),
        ("增强村民获得感", ("增强", "村民")),
        ("保持农村社会稳定", ("农村", "社会")),
        ("引进农村超市", ("农村", "超市")),
        ("举办农村晚会", ("农村", "晚会")),
        ("线上访谈和线下访问", ("线上", "访谈", "线下", "访问")),
        ("办公卫生整洁", ("办公", "卫生")),
        ("当地灾害频发", ("当地", "灾害")),
        ("森林长势良好", ("森林", "长势")),
        ("投入统筹使用", ("投入", "统筹")),
        ("从法规上规范", ("法规", "规范")),
        ("累计生猪出栏", ("累计", "生猪")),
        ("新增绿地", ("新增", "绿地")),
        ("管控规范有序", ("管控", "规范")),
        ("上限上调", ("上限", "上调")),
        ("缴纳管理费", ("缴纳", "管理费")),
        ("展开渔业调查", ("展开", "渔业")),
        ("预防台风灾害", ("预防", "台风")),
        ("扩大数据共享", ("扩大",)),
        ("慰问快递员工", ("快递", "员工")),
        ("保障房屋安全", ("保障", "房屋")),
        ("违反诈骗规定", ("违反", "诈骗")),
    ],
)
def test_neighbours_keep_their_letters(segmenter: Segmenter, text: str, words: tuple[str, ...]) -> None:
    """A listed word that only seems to stand across two others must not break them."""
    assert [word for word in words if word not in segmenter.cut(text)] == []
