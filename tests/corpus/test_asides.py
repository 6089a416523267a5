"""Lines beside the matter: kept, for every word stands in one block, but told apart from evidence."""

from pathlib import Path

import pytest

from corpus.asides import is_aside
from corpus.listing import part_lines
from corpus.model import Aside
from tests.corpus.made import reports_of

ASIDES = """——2024年1月12日在青石镇第十九届人民代表大会第四次会议上
（2023年12月28日在柳河乡第十七届人民代表大会第三次会议上）
（2024年1月5日）
二〇二四年一月五日
2024年7月1日
镇长  李正雄
安澜县人民政府县长  陈志远
柳河乡人民政府乡长　马国庆
县长 孙梅
XX镇镇长  XXX
自治区主席　王平
各位代表：
各位代表，同志们：
谢谢大家！
报告完毕，谢谢大家！
我的报告到此结束。
石桥镇人民政府
松岭街道办事处
――2024年1月12日在云川省第十四届人民代表大会第四次会议上
翠湖街道党工委 办事处
特此报告。
（联系人：张三，联系电话：0123-4567890）"""
MATTER = """我代表镇人民政府向大会报告工作，请予审议。
2024年1月，全镇完成投资3.2亿元。
在全县乡村振兴现场会议上作交流发言。
各村主任 全部持证上岗，服务群众三千人次
推行河长 巡河
财政收入	4.2亿元	6.1%
感谢大家的支持，我们新建学校3所。
获评全国示范社区，授牌单位为省人民政府办公厅。"""


def test_lines_that_say_only_who_when_and_where_are_asides() -> None:
    """A question about the 人民代表大会 or the 镇长 is not answered by the head of the report."""
    assert [line for line in ASIDES.splitlines() if not is_aside(line)] == []


@pytest.mark.parametrize("line", MATTER.splitlines())
def test_lines_that_say_what_was_done_are_no_asides(line: str) -> None:
    """What is taken for an aside is never shown as evidence."""
    assert not is_aside(line)


def test_asides_are_blocks_of_no_part_and_no_section(tmp_path: Path) -> None:
    """Every word stands in one block, yet a report has no part, and no gap in a part, for its greetings."""
    text = """石桥镇2023年政府工作报告
——2024年1月12日在石桥镇第十九届人民代表大会第四次会议上
镇长  李  明
各位代表：
一、2023年工作回顾
全年完成投资3.2亿元。
二、2024年工作安排
完成投资4亿元。
谢谢大家！
"""
    (report,) = reports_of(tmp_path, text)
    asides = [block for block in report.blocks if isinstance(block, Aside)]

    assert [(block.line, block.part.value, block.section_path) for block in asides] == [
        (line, "other", ()) for line in (2, 3, 4, 9)
    ]
    assert report.parts == {"review", "plan"}
    assert part_lines(report) == {"review": [[1, 6]], "problems": [], "plan": [[7, 9]]}
