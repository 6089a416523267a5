"""Texts put together at random: whatever people load, nothing is lost and nothing made up."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.checking import check_corpus
from corpus.listing import describe_report
from corpus.load import load_corpus
from tests.corpus.made import write

LINES = """
政府工作报告
2023年XX镇上半年政府工作报告
石桥镇2024年工作总结
目录
一、上半年工作回顾	3
各位代表：
（2023年1月6日）
一、上半年工作回顾
二、下半年工作安排
（一）产业发展
（二）民生【2】改善。修路3公里，新建学校2所。一是快。二是好。
1.抓项目。
2.抓民生
——全力抓项目、促发展
今年以来，我们坚持抓产业。
今年以来，我们坚持保民生。
我们也清醒地看到，还存在一些问题：一是基础薄弱；二是人才缺乏。下一步，我们将努力。
存在的主要问题
完##paidbegin##善设施，推动发展[3]，全镇完成投资3.2亿元，同比增长8%，新增规上企业2家，获评先进。
当前位置：首页 > 政务公开
首页
上一篇：没有了
关注公众号：好文，免费领取更多范文
附件：名词解释
##paidend##
全镇稳定。 一、上半年工作回顾 修路。 二、下半年工作安排  （一）修路。 （二）架桥。 对此， 我们将努力。
名词解释：
- 3 -
　　今年，全镇完成【2】投资3亿元。新建茶园，改
造低产竹林，建成茶青交易市场。带动农户增收，推
动项目落地。排查矛盾纠纷，实现小事不##x##出村、
大事不出镇。开展森林防灭火巡查980人次，劝
"""
TOGETHER = "\u3000\u3000".join(line for line in LINES.splitlines() if line)
TEXTS = st.lists(st.sampled_from(["", TOGETHER, *LINES.strip().splitlines()]), max_size=24).map("\n".join)


@settings(max_examples=200, deadline=None)
@given(text=TEXTS, name=st.sampled_from(["1.txt", "汾口镇2023年.md"]))
def test_any_text_is_held_whole_or_refused(text: str, name: str) -> None:
    """Every block verbatim, every word once, every line in a part: on any order of any lines."""
    with TemporaryDirectory() as folder:
        write(Path(folder), name, text)
        corpus = load_corpus([Path(folder)])
        found = check_corpus(corpus)

    assert found == [f"读不了 {failure.path}：{failure.reason}" for failure in corpus.failures]
    for report in corpus.reports:
        ranges = sorted(lines for part in describe_report(report)["parts"].values() for lines in part)
        covered = {line for first, last in ranges for line in range(first, last + 1)}
        assert covered == set(range(report.first_line, report.last_line + 1))
