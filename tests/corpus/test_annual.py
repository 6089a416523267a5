"""Reports of a year, as provinces, counties and townships give them at its beginning."""

from pathlib import Path

from tests.corpus.made import outline_of, reports_of

PROVINCE = """政府工作报告
――2026年1月27日在云川省第十四届人民代表大会第四次会议上
省长 李平
各位代表：
现在，我代表省人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。
一、2025年和“十四五”时期工作回顾
2025年是“十四五”收官之年，全省地区生产总值增长4.1%，城镇新增就业6.2万人。
生态底色更加亮丽。
始终坚持生态优先、绿色发展，完成国土绿化693万亩、防沙治沙228万亩，水土保持率提升至77.6%。
经济运行持续向好。
精准落实更加积极有为的宏观政策，农牧业增产增效，牛羊出栏分别增长5.2%、1.9%，投资稳步回升。
这是改革开放步伐显著加快的五年。
共建统一大市场扎实推进，营商便利度逐年提升，经营主体突破62万户，对外贸易扩大到155个国家。
各位代表！成绩来之不易，在此表示衷心感谢！
我们也清醒认识到，民生保障存在短板弱项，科技创新能力依然较弱，必须切实加以解决。
二、“十五五”主要目标任务
我们编制了第十五个五年规划纲要，提请本次大会审查。
（一）以更高标准打造生态文明高地。
初步建成新型能源体系，如期实现碳达峰目标。
三、2026年重点工作任务
今年发展主要预期目标是：全省地区生产总值增长4.5%左右。
（一）聚焦扩大内需，更好融入国内市场
加力扩大有效投资。
用足用好专项债券，开工同德至云川公路，新增公路通车里程1500公里，建成尖山水库和三处灌区。
四、加强政府自身建设
我们将坚持依法行政，过紧日子。
"""
PROVINCE_OUTLINE = """
1 review 政府工作报告
2 other · ――2026年1月27日在云川省第十四届人民代表大会第四次会议上
3 other · 省长 李平
4 other · 各位代表：
5 review · 现在，我代表省人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。
6 review 一、2025年和“十四五”时期工作回顾
7 review · 2025年是“十四五”收官之年，全省地区生产总值增长4.1%，城镇新增就业6.2万人。
8 review 生态底色更加亮丽。
9 review · 始终坚持生态优先、绿色发展，完成国土绿化693万亩、防沙治沙228万亩，水土保持率提升至77.6%。
10 review 经济运行持续向好。
11 review · 精准落实更加积极有为的宏观政策，农牧业增产增效，牛羊出栏分别增长5.2%、1.9%，投资稳步回升。
12 review 这是改革开放步伐显著加快的五年。
13 review · 共建统一大市场扎实推进，营商便利度逐年提升，经营主体突破62万户，对外贸易扩大到155个国家。
14 review · 各位代表！成绩来之不易，在此表示衷心感谢！
15 problems · 我们也清醒认识到，民生保障存在短板弱项，科技创新能力依然较弱，必须切实加以解决。
16 plan 二、“十五五”主要目标任务
17 plan · 我们编制了第十五个五年规划纲要，提请本次大会审查。
18 plan （一）以更高标准打造生态文明高地。
19 plan · 初步建成新型能源体系，如期实现碳达峰目标。
20 plan 三、2026年重点工作任务
21 plan · 今年发展主要预期目标是：全省地区生产总值增长4.5%左右。
22 plan （一）聚焦扩大内需，更好融入国内市场
23 plan 加力扩大有效投资。
24 plan · 用足用好专项债券，开工同德至云川公路，新增公路通车里程1500公里，建成尖山水库和三处灌区。
25 plan 四、加强政府自身建设
26 plan · 我们将坚持依法行政，过紧日子。
"""


def test_a_province_heads_its_paragraphs_with_short_sentences(tmp_path: Path) -> None:
    """生态底色更加亮丽。 on a line of its own tells what the long text below it is about."""
    (report,) = reports_of(tmp_path, PROVINCE)

    rows = [f"{line} {part} {text}" for line, part, text in outline_of(report)]
    assert rows == PROVINCE_OUTLINE.strip().splitlines()


def test_few_short_sentences_are_text(tmp_path: Path) -> None:
    """One or two may stand over a long text by chance."""
    long = "我们始终坚持生态优先、绿色发展，完成国土绿化693万亩、防沙治沙228万亩、种草改良56万亩。"
    text = f"云川省2026年政府工作报告\n一、工作回顾\n生态底色更亮。\n{long}\n经济持续向好。\n{long}\n"
    (report,) = reports_of(tmp_path, text)

    assert [heading.text for heading in report.headings][1:] == ["一、工作回顾"]
