"""The outline of reports of every kind: headings, items and parts, told by rules and not by our fifteen."""

from pathlib import Path

from corpus.model import Part
from tests.corpus.made import outline_of, reports_of

COUNTY = """政府工作报告

——2023年1月6日在云溪县第十八届人民代表大会第二次会议上

云溪县人民政府县长  李  明

各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、2022年工作回顾
过去一年，全县上下团结奋斗，完成了县人大确定的目标任务。
一年来，我们主要做了以下工作：
（一）聚力项目攻坚，发展动能增强。全年完成投资61亿元。
（二）聚力产业升级，实体经济稳中向好
工业经济提质增效。新增规上企业12家。
1．就业更加充分。城镇新增就业3200人。
各位代表！成绩来之不易，在此表示衷心的感谢！
我们也清醒地看到，全县发展还存在不少困难和问题：
1．经济总量偏小，产业结构不优。
2．财政收支矛盾突出。
对此，我们将认真加以解决。
二、2023年政府工作总体要求和主要目标
今年工作的总体要求是：坚持稳中求进。
三、2023年重点工作
（一）全力以赴扩投资，实现新突破
一是做强工业。二是做优农业，建设茶叶产业园。三是做活旅游。
四、加强政府自身建设
打铁必须自身硬。我们将坚持依法行政。
各位代表！让我们为建设幸福云溪而努力奋斗！

附件：名词解释
1．“一枚印章管审批”：指将审批事项集中到一个部门办理。
"""

COUNTY_OUTLINE = """
1 review 政府工作报告
3 other · ——2023年1月6日在云溪县第十八届人民代表大会第二次会议上
5 other · 云溪县人民政府县长  李  明
7 other · 各位代表：
8 review · 现在，我代表县人民政府，向大会报告工作，请予审议。
9 review 一、2022年工作回顾
10 review · 过去一年，全县上下团结奋斗，完成了县人大确定的目标任务。
11 review · 一年来，我们主要做了以下工作：
12 review · （一）聚力项目攻坚，发展动能增强。全年完成投资61亿元。
13 review （二）聚力产业升级，实体经济稳中向好
14 review · 工业经济提质增效。新增规上企业12家。
15 review · 1．就业更加充分。城镇新增就业3200人。
16 review · 各位代表！成绩来之不易，在此表示衷心的感谢！
17 problems · 我们也清醒地看到，全县发展还存在不少困难和问题：
18 problems · 1．经济总量偏小，产业结构不优。
19 problems · 2．财政收支矛盾突出。
20 problems · 对此，我们将认真加以解决。
21 plan 二、2023年政府工作总体要求和主要目标
22 plan · 今年工作的总体要求是：坚持稳中求进。
23 plan 三、2023年重点工作
24 plan （一）全力以赴扩投资，实现新突破
25 plan · 一是做强工业。
25 plan · 二是做优农业，建设茶叶产业园。
25 plan · 三是做活旅游。
26 plan 四、加强政府自身建设
27 plan · 打铁必须自身硬。我们将坚持依法行政。
28 plan · 各位代表！让我们为建设幸福云溪而努力奋斗！
30 other 附件：名词解释
31 other · 1．“一枚印章管审批”：指将审批事项集中到一个部门办理。
"""


def test_a_county_report_of_a_year_is_read_whole(tmp_path: Path) -> None:
    """Yearly reports name years where others say 上半年, and end with the government itself."""
    (report,) = reports_of(tmp_path, COUNTY)

    rows = [f"{line} {part} {text}" for line, part, text in outline_of(report)]
    assert rows == COUNTY_OUTLINE.strip().splitlines()


def test_paragraphs_know_their_sections_and_run_in_headings(tmp_path: Path) -> None:
    """A citation says in which section a sentence stands; what closes a part stands in no section of it."""
    (report,) = reports_of(tmp_path, COUNTY)
    paths = {block.line: block.section_path for block in report.blocks}

    assert paths[12] == ("一、2022年工作回顾", "（一）聚力项目攻坚，发展动能增强")
    assert paths[14] == ("一、2022年工作回顾", "（二）聚力产业升级，实体经济稳中向好", "工业经济提质增效")
    assert paths[17] == ("一、2022年工作回顾",)
    assert paths[25] == ("三、2023年重点工作", "（一）全力以赴扩投资，实现新突破")
    assert [heading.level for heading in report.headings] == [0, 1, 2, 1, 1, 2, 1, 1]


def test_each_chapter_may_have_its_own_review_problems_and_plan(tmp_path: Path) -> None:
    """Departments report field by field: 情况, 问题, 打算 again and again."""
    text = """桃源乡2023年上半年工作总结及下半年工作打算
今年以来，各项工作有序推进。
一、党建工作
（一）工作开展情况
开展集中学习12次。
（二）存在问题
一是党员年龄偏大；二是资金不足。
（三）下一步打算
继续推进阵地提升。
二、产业发展
（一）工作开展情况
发展黄桃2600亩。
（二）下一步打算
举办采摘节。
"""
    (report,) = reports_of(tmp_path, text)
    parts = {block.line: block.part.value for block in report.blocks}

    lines = "review review review review review problems problems plan plan review review review plan plan"
    assert [parts[line] for line in range(1, 15)] == lines.split()


def test_headings_without_numbers_and_sentences_built_alike_divide_a_report(tmp_path: Path) -> None:
    """Provinces like 五年来，我们聚焦…。 as headings; a single short sentence is none."""
    text = """一、过去五年工作回顾
五年来，我们主要做了以下工作。
五年来，我们聚焦制造业高地，实体经济不断夯实。
先进制造业占比达到52%，新增专精特新企业174家。
五年来，我们聚焦开放高地，发展活力不断迸发。
进出口总额突破7000亿元，年均增长20%以上。
加强政务公开，主动接受社会监督。
今后五年目标任务
建设现代化新湖南，是时代赋予我们的使命。
2023年重点工作
抓产业、强基础
推动三产融合发展，力争完成投资2.1亿元以上。
"""
    (report,) = reports_of(tmp_path, text)

    assert [(heading.line, heading.level, heading.part.value) for heading in report.headings] == [
        (1, 1, "review"),
        (3, 2, "review"),
        (5, 2, "review"),
        (8, 1, "plan"),
        (10, 1, "plan"),
        (11, 2, "plan"),
    ]


def test_items_of_every_style_inside_a_line_are_cut(tmp_path: Path) -> None:
    """Whole chapters stand on one line; decimals, lone numbers and 一是 without 二是 are no items."""
    text = """（一）强服务。做法如下：1.建中心，投资1.5亿元；2.配人员。最终见效。二是无头项。
首先，抓水利。其次，抓道路。最后，守底线。
一方面，夯实基础。另一方面，融合发展。对此，我们将持续用力。
抓好两项：（1）改造；（2）绿化。①不算。
先看甲：一是快。再看乙：一是慢；二是稳。
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.text for block in report.blocks] == [
        "（一）强服务。做法如下：",
        "1.建中心，投资1.5亿元；",
        "2.配人员。最终见效。二是无头项。",
        "首先，抓水利。",
        "其次，抓道路。",
        "最后，守底线。",
        "一方面，夯实基础。",
        "另一方面，融合发展。",
        "对此，我们将持续用力。",
        "抓好两项：",
        "（1）改造；",
        "（2）绿化。①不算。",
        "先看甲：一是快。再看乙：",
        "一是慢；",
        "二是稳。",
    ]


def test_problems_end_with_their_own_heading(tmp_path: Path) -> None:
    """What stands under the next heading is no problem, unless it says so."""
    text = """一、上半年工作情况
（一）党建工作
开展集中学习12次。
（二）存在问题
党员年龄偏大。
（三）宣传工作
刊发稿件36篇。
我们也清醒地看到，还存在不少困难。
二、下半年打算
继续努力。
"""
    (report,) = reports_of(tmp_path, text)

    parts = [block.part.value for block in report.blocks]
    assert parts == [*["review"] * 3, "problems", "problems", "review", "review", "problems", "plan", "plan"]
    assert report.blocks[7].section_path == ("一、上半年工作情况",)


def test_a_text_without_parts_claims_none(tmp_path: Path) -> None:
    """A question about plans must not be answered from a text that has none."""
    (report,) = reports_of(
        tmp_path, "本村地处山区，全村共有农户三百二十户。\n村里盛产核桃和板栗，远近闻名。\n"
    )

    assert report.parts == {Part.OTHER}


def test_sentences_with_hidden_figures_or_a_speaker_are_no_run_in_headings(tmp_path: Path) -> None:
    """改厕**户 tells a figure as 改厕312户 does."""
    text = """一、上半年工作回顾
扎实推进农村厕所革命，改厕**户。清理黑臭水体5处。
地区生产总值XX亿元，增长X.X%。新建高标准农田X万亩。
招商引资取得成效。签约项目9个。
我们也清醒看到，发展还存在不少困难。主要是：经济回升基础不牢。
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.section_path[1:] for block in report.paragraphs] == [(), (), ("招商引资取得成效",), ()]
