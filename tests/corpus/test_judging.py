"""Which part each main section is, on outlines of many shapes, and where nothing tells."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from corpus.listing import doubtful
from corpus.read_file import make_reports
from corpus.source import Source
from tests.corpus.made import reports_of
from tests.corpus.outlines import KEPT, SHAPES

PARTS = {"R": "review", "P": "problems", "N": "plan", "O": "other"}


def share_right(outlines: Mapping[str, str], title: str) -> float:
    """Return the share of lines that stand in the part a reader gives them."""
    right = lines = 0
    for outline in outlines.values():
        rows = [row.split(maxsplit=1) for row in outline.strip().splitlines()]
        source = Source(path=Path("a.txt"), lines=(title, *(text for _, text in rows)))
        blocks = [block for report in make_reports(source) for block in report.blocks]
        parts = {block.line: block.part.value for block in reversed(blocks)}
        right += sum(parts[line] == PARTS[part] for line, (part, _) in enumerate(rows, 2))
        lines += len(rows)
    return right / lines


@pytest.mark.parametrize("title", ["桂江县政府工作报告", "桂江县工作报告"])
@pytest.mark.parametrize(("outlines", "floor"), [(SHAPES, 1.0), (KEPT, 1.0)], ids=["shapes", "kept"])
def test_lines_stand_in_the_part_a_reader_gives_them(
    outlines: Mapping[str, str], floor: float, title: str
) -> None:
    """A question about what was done must never be answered from a plan; the floor may only rise."""
    assert share_right(outlines, title) >= floor


def test_a_section_that_nothing_tells_is_neither_and_is_named(tmp_path: Path) -> None:
    """Its heading looks back and its sentences ahead: a guess would be believed."""
    text = (
        "桂江县政府工作报告\n一、2024年工作回顾\n五年来，我们新修了村道60公里，群众得到了实惠。\n"
        "二、牢记嘱托，在接续奋斗中取得的成就\n要力争五年翻番。\n"
        "三、2025年工作安排\n力争修路15公里。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert [heading.part.value for heading in report.headings][1:] == ["review", "other", "plan"]
    assert [heading.line for heading in doubtful(report)] == [4]


@pytest.mark.parametrize("line", ["过去五年工作情况", "存在的问题", "上半年工作回顾"])
def test_a_short_line_inside_a_plan_ends_it_not(tmp_path: Path, line: str) -> None:
    """Below numbered main sections only these tell the parts."""
    text = (
        "桂江县政府工作报告\n一、2024年工作回顾\n新修了村道6公里。\n二、2025年工作安排\n力争修路15公里，建学校2所。\n"
        f"（一）抓项目\n{line}\n要坚持问题导向，加快推进整改。\n三、加强自身建设\n要依法行政。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert [(one.line, one.part.value) for one in report.headings if one.level == 1] == [
        (2, "review"),
        (4, "plan"),
        (9, "plan"),
    ]
