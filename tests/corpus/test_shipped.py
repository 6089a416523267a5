"""The fifteen shipped reports: their lines, parts and words are exactly what the sources hold."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.catalog import read_catalog
from corpus.checking import check_corpus
from corpus.cleaning import clean_lines
from corpus.listing import part_lines
from corpus.load import load_corpus
from corpus.model import Heading, Paragraph, Report
from corpus.noise import find_noise
from corpus.reading import read_source
from tests.corpus.made import SHIPPED_FILES

CORPUS = load_corpus(SHIPPED_FILES)
BY_ID = {report.id: report for report in CORPUS.reports}
BLOCKS = list(CORPUS.blocks())
MARK = re.compile(r"##|【\d+】|\[\d+\]")
TABLE = """
    xiyangshen-2023h1    000    1-23     1-18     19-19    20-23
    wenquan-2023h1       001    1-26     1-19     -        20-26
    dashui-2023h1        002    1-11     1-7      -        8-11
    lansezhongye-2023h1  003    1-12     1-6      -        7-12
    fenkou-2023h1        004    21-73    21-48    49-50    51-73
    jiande-2023h1        004    77-120   77-101   102-102  103-120
    tongxiang-2023h1     004    124-183  124-159  160-160  161-183
    baisha-2023h1        004    187-241  187-215  216-216  217-241
    haiyan-2023h1        004    244-279  244-269  -        270-279
    naqin-2023h1         004    283-323  283-309  310-310  311-323
    yugang-2023h1        004    327-364  327-352  353-353  354-364
    miyun-2023h1         004    368-423  368-396  397-397  398-423
    zhuji-2023h1         004    428-443  428-436  437-437  438-443
    ruichang-2023h1      004    449-497  449-470  471-471  472-497
    suixi-2023h1         004    501-560  501-535  536-536  537-560
"""


def row_of(report: Report) -> list[str]:
    """Return a report as a row of the table."""
    parts = part_lines(report)
    ranges = [[[report.first_line, report.last_line]], parts["review"], parts["problems"], parts["plan"]]
    return [
        report.id,
        report.source[:3],
        *(" ".join(f"{a}-{b}" for a, b in found) or "-" for found in ranges),
    ]


def test_every_report_has_its_lines_and_parts() -> None:
    """The lines and parts of every report were read off the sources by hand: citations stand on them."""
    rows = [line.split() for line in TABLE.strip().splitlines()]

    assert [row_of(report) for report in CORPUS.reports] == rows
    assert CORPUS.failures == ()


def test_the_catalogue_holds_nothing_that_is_not_used() -> None:
    """An entry that fits no report would be a name for something else."""
    assert sorted(BY_ID) == sorted(entry.identity.id for entry in read_catalog())


def test_every_block_is_verbatim_and_every_word_in_one_block() -> None:
    """The check that people run proves the shipped corpus."""
    assert check_corpus(CORPUS) == []


@pytest.mark.parametrize("path", SHIPPED_FILES, ids=lambda path: path.name[:3])
def test_lines_outside_of_reports_are_contents_and_advertising(path) -> None:
    """Nothing else of a source may be lost."""
    source = read_source(path)
    lines = clean_lines(source)
    held = {block.line for block in BLOCKS if block.source == path.name}

    left = {line.number: line.text for line in lines if line.number not in held}

    assert left.keys() - {number for number, _ in find_noise(lines)} == (
        {2} if path.name.startswith("004") else set()
    )
    assert all("目录" in text or "\t" in text or "哒哒" in text or "汇编" in text for text in left.values())


def test_no_block_holds_marks_or_junk() -> None:
    """A mark inside a term would hide the term from a literal search."""
    assert [block.id for block in BLOCKS if MARK.search(block.text)] == []
    assert any("五清”专项行动" in block.text for block in BY_ID["baisha-2023h1"].blocks)
    assert any("基础设施日益完善。" in block.text for block in BY_ID["baisha-2023h1"].blocks)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_slice_of_any_block_stands_in_its_source(data) -> None:
    """An excerpt is any slice: what stands there in the file, less junk and marks, is that slice."""
    block = data.draw(st.sampled_from(BLOCKS))
    start = data.draw(st.integers(0, len(block.text) - 1))
    end = data.draw(st.integers(start + 1, len(block.text)))

    first, last = block.to_raw(start, end)
    path = next(path for path in SHIPPED_FILES if path.name == block.source)
    line = path.read_text(encoding="utf-8").split("\n")[block.line - 1]

    stands = line[block.start + first : block.start + last]
    assert re.sub(r"##\w+##|【\d+】|\[\d+\]", "", stands) == block.text[start:end]


def test_numbers_run_through_headings_and_paragraphs() -> None:
    """A citation names a block by its number."""
    for report in CORPUS.reports:
        assert [block.number for block in report.blocks] == list(range(1, len(report.blocks) + 1))
        assert all(isinstance(block, Heading | Paragraph) for block in report.blocks)
        assert all(block.report_id == report.id for block in report.blocks)


def test_items_inside_a_line_are_paragraphs_of_their_own() -> None:
    """Line 548 holds eight numbered projects, the third of them with two parts: each can be cited."""
    items = [block for block in BY_ID["suixi-2023h1"].blocks if block.line == 548]

    starts = ["优化镇", "1.农", "2.农", "3.X", "（1）", "（2）", "4.坪", "5.加", "6.高", "7.开", "8.抓"]
    assert [block.text[: len(start)] for block, start in zip(items, starts, strict=True)] == starts
    assert items[0].text == "优化镇村建设。"
    assert items[1].section_path[-1] == "优化镇村建设"
    assert items[4].section_path[-1] == "（1）XX镇浍坪街道路改造工程"


def test_a_line_of_two_parts_is_cut_between_them() -> None:
    """Half of line 19 owns up to problems, the other half says what comes next."""
    halves = [
        (block.part.value, block.text[:6]) for block in BY_ID["xiyangshen-2023h1"].blocks if block.line == 19
    ]

    assert halves == [("problems", "尽管今年以来"), ("plan", "下一步，我们")]
