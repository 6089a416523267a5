"""Which headings and sentences open which part, whatever their words."""

import pytest

from corpus.parts import is_next_sentence, is_problem_sentence
from corpus.sections import name_part

REVIEW = """上半年工作回顾
上半年政府工作回顾
一、工作总结
一、半年工作情况
一、2022年和过去五年工作回顾
第一部分　2022年工作回顾
上 半 年 工 作 回 顾
一、上半年工作回顾：
（一）上半年工作开展情况
一、2023年主要工作开展情况和成效
一、2023年工作总体情况
一、主要做法及成效
一、取得的成绩
一、总结2023年工作
一、回望2023年"""
PLAN = """下半年工作计划
二、下步打算
二、下步工作部署
2023年下半年政府工作重点
二、2023年政府工作总体要求和主要目标
三、2023年主要工作
二、今后五年目标任务
未来五年发展目标
（三）下一步打算
（二）2023年工作计划
二、展望2024年
二、奋力做好2024年各项工作
二、关于2024年的工作安排"""
PROBLEMS = """三、存在的主要问题
（二）存在问题
当前存在的困难和不足
面临的困难和挑战
三、不足之处
三、困难和建议
三、工作中的不足
三、2023年工作中存在的问题"""
NONE = """三、加强政府自身建设
一、聚焦聚力保生态，全面推动生态建设取得实效
五、在深化基层治理中取得新成效
（二）着力解决突出问题
（一）项目建设和招商引资有力有效
今年以来，我们坚持不懈育产业、促发展，奋力打好经济翻身仗。
招商引资取得成效
（三）补齐民生短板
一、2023年：砥砺奋进的一年
一、基本情况
二、回顾性评价工作稳步推进"""


@pytest.mark.parametrize(
    ("headings", "part"),
    [(REVIEW, "review"), (PLAN, "plan"), (PROBLEMS, "problems"), (NONE, None), ("附件：名词解释", "other")],
)
def test_headings_name_their_part(headings: str, part: str | None) -> None:
    """A question about plans is answered from plans only, however the plan is headed."""
    assert {heading: name_part(heading) for heading in headings.splitlines()} == dict.fromkeys(
        headings.splitlines(), part
    )


def test_a_year_is_planned_unless_it_was_reviewed() -> None:
    """2022年主要工作 is a review where 2022 was looked back on."""
    assert name_part("二、2023年主要工作", reviewed="2022") == "plan"
    assert name_part("二、2022年主要工作", reviewed="2022") == "review"


@pytest.mark.parametrize(
    ("sentence", "turns"),
    [
        ("在肯定成绩的同时，我们也要清醒地认识到，全镇发展还存在不少困难。", True),
        ("成绩可喜，挑战犹存，我们也要清醒看到，还面临不少问题：", True),
        ("尽管各项工作取得了一定的成绩，但投资后劲下降等问题依然存在。", True),
        ("同时，我市经济社会发展还存在一些短板和弱项。", True),
        ("存在的主要问题是：产业链现代化水平不高，区域发展不平衡。", True),
        ("存在的问题：花木产业同质化竞争严重；环保压力较大。", True),
        ("面临的困难：工业短板突出，财政收支平衡压力大。", True),
        ("我县发展面临的困难和挑战有：人口外流。", True),
        ("主要问题是：招商引资乏力。", True),
        ("突出问题是招商引资乏力。", True),
        ("问题是时代的声音，我们坚持问题导向。", False),
        ("回顾一年来的工作，我们深感困难和挑战不少：集镇规划滞后。", True),
        ("但也要看到，财政收支矛盾突出。", True),
        ("我们必须看到，城乡差距依然较大。", True),
        ("存在问题全部整改到位。", False),
        ("针对存在的问题：逐条整改，逐项销号。", False),
        ("对巡察指出的主要问题逐一整改，走访中看到的困难当场解决。", False),
        ("面临的困难前所未有，我们迎难而上。", False),
        ("聚焦群众反映的问题，建立台账，整改问题2500余个。", False),
        ("为解决企业面临的困难，组织座谈会4次。", False),
        ("补齐污水设施短板，破解发展难题。", False),
    ],
)
def test_problems_are_told_by_how_they_are_owned_up_to(sentence: str, turns: bool) -> None:
    """Every report solves problems on every page; few sentences own up to them."""
    assert is_problem_sentence(sentence) is turns


def test_what_comes_next_is_told_at_the_head_of_a_sentence() -> None:
    """目前正在办理，下一步将招租 is still part of what was done."""
    assert is_next_sentence("下一步，我们将持续学习。")
    assert is_next_sentence("二〇二四年，我镇将重点抓好以下工作：")
    assert is_next_sentence("下半年，我们将重点抓好以下工作：")
    assert is_next_sentence("新的一年，我们力争完成投资3亿元。")
    assert is_next_sentence("2024年政府工作的总体思路是：稳中求进。")
    assert is_next_sentence("做好2024年工作，意义重大。", reviewed="2023")
    assert not is_next_sentence("做好2023年工作，意义重大。", reviewed="2023")
    assert not is_next_sentence("2023年，全镇完成投资3亿元。")
    assert not is_next_sentence("目前正在办理海域使用证，下一步将开展招租工作。")
