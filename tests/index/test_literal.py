"""Literal search: every place where a phrase stands, and none where it only seems to."""

import numpy as np
import pytest

from corpus.model import Block, Heading, Paragraph, Part
from index.engine import PhraseIndex
from index.folding import fold_phrase
from index.literal import LiteralSearch
from index.segmentation import Segmenter


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    return Segmenter()


def make_block(text: str, *, number: int = 1, gaps: tuple[tuple[int, int], ...] = ()) -> Block:
    values = {"report_id": "a", "number": number, "part": Part.REVIEW, "section_path": (), "source": "a.txt"}
    return Paragraph(**values, line=number, start=0, end=len(text), raw=text, gaps=gaps)


def find(segmenter: Segmenter, phrase: str, *blocks: Block) -> list[tuple[int, str]]:
    """The block number and the words of each mention, as they stand in the block."""
    texts = [fold_phrase(block.text) for block in blocks]
    phrases = PhraseIndex.build(texts, [segmenter.word_starts(text) for text in texts])
    mentions = LiteralSearch(blocks, phrases).find(phrase)
    return [(mention.block.number, mention.block.text[mention.start : mention.end]) for mention in mentions]


def test_every_mention_is_found_in_corpus_order(segmenter: Segmenter) -> None:
    """Counts are published, so none may be missing, in headings neither."""
    values = {"report_id": "a", "part": Part.PLAN, "section_path": (), "source": "a.txt", "start": 0}
    heading = Heading(**values, number=2, line=2, end=6, raw="抓渔船管控。", level=1)

    found = find(
        segmenter, "渔船管控", make_block("渔船管控好，渔船管控强。"), heading, make_block("渔船。", number=3)
    )

    assert found == [(1, "渔船管控"), (1, "渔船管控"), (2, "渔船管控")]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("天网", "每天网格员巡查。"),
        ("禁渔", "严禁渔船出海。"),
        ("12345", "编号123456。"),
        ("5亿元", "投资3.5亿元。"),
        ("200户", "整改1,200户。"),
        ("12", "占比12.5%。"),
        ("ai", "MAID培训。"),
        ("ai", "AIDS防治。"),
        ("", "渔船。"),
        ("“”", "渔船。"),
    ],
)
def test_a_piece_of_another_word_is_no_mention(segmenter: Segmenter, phrase: str, text: str) -> None:
    """A wrong township in a list of who mentions a thing is worse than none."""
    assert find(segmenter, phrase, make_block(text)) == []


@pytest.mark.parametrize(
    ("phrase", "text", "mention"),
    [
        ("漁船 管控", "加强渔船管控。", "渔船管控"),
        ("五清", "推进“五清”行动。", "五清"),
        ("枫桥经验", "坚持“枫桥”经验。", "枫桥”经验"),
        ("网格", "网格化管理。", "网格"),
        ("12345", "12345热线。", "12345"),
        ("5g", "建５Ｇ基站。", "５Ｇ"),
        ("120", "面积120㎡。", "120"),
        ("ai技术", "推广AI 技术。", "AI 技术"),
        ("2023年", "2023 年上半年。", "2023 年"),
    ],
)
def test_a_mention_is_found_as_it_stands(segmenter: Segmenter, phrase: str, text: str, mention: str) -> None:
    """Script, width, case, spaces and quotation marks do not hide a phrase; the place is the text's own."""
    assert find(segmenter, phrase, make_block(text)) == [(1, mention)]


def test_junk_inside_a_term_does_not_hide_it(segmenter: Segmenter) -> None:
    """An advertiser's mark stands inside 完善 in one of the reports."""
    block = make_block("完##paidbegin##善机制。", gaps=((1, 14),))

    assert find(segmenter, "完善", block) == [(1, "完善")]


def test_only_the_allowed_blocks_are_searched(segmenter: Segmenter) -> None:
    """A place or part named in the question is a hard filter."""
    blocks = (make_block("渔船。"), make_block("渔船。", number=2))
    phrases = PhraseIndex.build(["渔船。", "渔船。"], [[0, 2], [0, 2]])

    mentions = LiteralSearch(blocks, phrases).find("渔船", within=np.array([False, True]))

    assert [mention.block.number for mention in mentions] == [2]


def test_the_blocks_of_a_phrase_are_those_of_its_mentions(segmenter: Segmenter) -> None:
    """Counting the short way must count the same: no piece of a figure, no block twice."""
    blocks = [make_block(text) for text in ("12345热线，12345。", "123456热线。", "渔船管控。")]
    texts = [fold_phrase(block.text) for block in blocks]
    phrases = PhraseIndex.build(texts, [segmenter.word_starts(text) for text in texts])
    search = LiteralSearch(blocks, phrases)

    found = {phrase: search.find_blocks(phrase).tolist() for phrase in ("12345", "热线", "渔船", "夜市", "")}
    assert found == {"12345": [0], "热线": [0, 1], "渔船": [2], "夜市": [], "": []}


def test_the_end_of_one_block_and_the_start_of_the_next_are_no_figure(segmenter: Segmenter) -> None:
    """Blocks are laid side by side in the index; a figure must not run from one into another."""
    found = find(
        segmenter, "5", make_block("共3."), make_block("5年。", number=2), make_block("增长5", number=3),
        make_block("5、3", number=4), make_block("占3.5%。", number=5),
    )  # fmt: skip

    assert found == [(2, "5"), (3, "5"), (4, "5")]


def test_blocks_that_hold_a_word_hold_it_anywhere(segmenter: Segmenter) -> None:
    """It is asked which blocks are worth a look: also those where the word cuts others."""
    blocks = [make_block(text) for text in ("每天网格巡查。", "建设天网。", "渔船管控。", "修路。")]
    texts = [fold_phrase(block.text) for block in blocks]
    search = LiteralSearch(blocks, PhraseIndex.build(texts, [segmenter.word_starts(text) for text in texts]))

    assert search.holding(["天网", "漁船"]).tolist() == [True, True, True, False]


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("大项目", "加大项目引进", False),
        ("大项目", "引进大项目", True),
        ("创新", "成绩再创新高", False),
        ("创新", "大众创新创业", True),
        ("中学", "集中学习", False),
        ("小学", "中小学生", True),
        ("家医", "首家“医、防、护”中心", False),
        ("三无船舶", "清理“三无”船舶", True),
    ],
)
def test_pieces_of_other_words_are_no_mention(
    segmenter: Segmenter, phrase: str, text: str, *, found: bool
) -> None:
    """A count that takes 加大项目 for 大项目 is wrong to whoever reads the excerpt."""
    block = make_block(text)
    folded = fold_phrase(text)
    phrases = PhraseIndex.build([folded], [segmenter.word_starts(folded)])

    assert bool(LiteralSearch([block], phrases, segmenter).find(phrase)) is found


def test_what_is_said_together_with_others_is_known_by_its_common_end(segmenter: Segmenter) -> None:
    """林、河、田长制 speaks of three things, the last of which alone is written out."""
    phrases = PhraseIndex.build(["做实林、河、田长制。", "田长制。"], None)
    literal = LiteralSearch([make_block("做实林、河、田长制。"), make_block("田长制。")], phrases, segmenter)

    assert [literal.enumerated(word) for word in ("林长制", "河长制", "田长制", "路长制")] == [
        ["林、河、田长制"],
        ["河、田长制"],
        [],
        [],
    ]
