"""Citations: short enough to read, exact enough to find."""

from dataclasses import replace

import pytest

from bot.citation import cite, copy_text, period_of, shorten
from corpus.model import Part
from index.model import Excerpt
from tests.bot.made import HAIYAN, excerpt_of

EXCERPT = excerpt_of(HAIYAN.blocks[2], "9万")


def at(excerpt: Excerpt, *section_path: str, part: Part = Part.REVIEW) -> Excerpt:
    """Return the excerpt as if it stood under these headings."""
    return replace(excerpt, block=replace(excerpt.block, section_path=section_path, part=part))


@pytest.mark.parametrize(
    ("headings", "citation"),
    [
        (
            ("三、抓产业、深融合，推动乡村振兴步入快车道", "文旅发展亮点纷呈。"),
            "〔海宴镇（台山市）2023年上半年 · 回顾 › 三、抓产业、深融合… › 文旅发展亮点纷呈 · 第13行〕",
        ),
        (
            ("一、上半年工作情况", "（一）党建"),
            "〔海宴镇（台山市）2023年上半年 · 回顾 › （一）党建 · 第13行〕",
        ),
        (("2023年上半年工作回顾",), "〔海宴镇（台山市）2023年上半年 · 回顾 · 第13行〕"),
        ((), "〔海宴镇（台山市）2023年上半年 · 回顾 · 第13行〕"),
        (
            ("一、聚焦重点工作任务落实",),
            "〔海宴镇（台山市）2023年上半年 · 回顾 › 一、聚焦重点工作任务落实 · 第13行〕",
        ),
    ],
)
def test_citation_names_place_time_part_headings_and_line(headings: tuple[str, ...], citation: str) -> None:
    """A heading that only names the part would say it twice; long ones are cut at a clause."""
    assert cite(at(EXCERPT, *headings), HAIYAN) == citation


def test_period_is_left_out_where_it_is_unknown_or_in_the_label() -> None:
    """Nothing is invented, nothing said twice."""
    dated = replace(HAIYAN, place=replace(HAIYAN.place, label="海宴镇2023年"))

    assert [period_of(report) for report in (HAIYAN, replace(HAIYAN, half=None), dated)] == [
        "2023年上半年",
        "2023年",
        "",
    ]
    assert period_of(replace(HAIYAN, year=None, half=None)) == ""


def test_long_heading_is_cut_and_says_so() -> None:
    """… is the difference between a heading and a piece of one."""
    assert shorten("（一）聚焦聚力加强党的建设，全面提能力") == "（一）聚焦聚力加强党的建设…"
    assert shorten("二、这半年，我们加强要素保障、提升服务水平") == "二、这半年，我们加强要素保障…"
    assert shorten("抓" * 30) == f"{'抓' * 18}…"


def test_copied_text_is_verbatim_with_its_source() -> None:
    """What is pasted into a document must be quotable as it is."""
    assert copy_text(EXCERPT, HAIYAN) == (
        "接待游客9万人次。\n——海宴镇（台山市）《2023年上半年政府工作报告》，回顾 › 一、抓产业，促融合，第13行"
    )


def test_copied_text_fits_a_button_by_losing_headings_then_clauses() -> None:
    """Telegram's copy button takes 256 characters; the line of the source is kept to the last."""
    text = f"{'甲' * 100}，{'乙' * 100}，{'丙' * 150}。"
    excerpt = replace(EXCERPT, text=text, marks=((110, 112),))

    copied = copy_text(excerpt, HAIYAN, limit=256)

    assert copied == f"{'乙' * 100}\n——海宴镇（台山市）《2023年上半年政府工作报告》，回顾，第13行"
    assert len(copy_text(excerpt, HAIYAN, limit=20)) <= 20
