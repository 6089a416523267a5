"""Compilations and saved web pages: which lines are whose report, and which are nobody's."""

from pathlib import Path

import pytest

from tests.corpus.made import reports_of

COMPILATION = """2024年上半年乡镇工作报告材料选编（3篇）
目  录
1.石桥镇2024年上半年工作报告
2.柳河街道2024年上半年工作总结和下半年工作计划
3.双塔镇2024年上半年政府工作报告

关注公众号：公文写作宝典，免费领取更多范文素材

石桥镇2024年上半年工作报告
各位代表：
一、上半年工作情况
上半年，石桥镇完成固定资产投资3.2亿元，同比增长8%，新增规上企业2家。
二、下半年工作安排
确保县级重点项目年底前投产。

柳河街道2024年上半年工作总结和下半年工作计划
上半年工作总结
柳河街道完成一般公共预算收入1.1亿元，同比增长5.6%。
下半年工作计划
推进3个老旧小区改造，新建口袋公园2个。
公文写作宝典 VIP会员 每日更新 一键下载 客服微信：gw8888

各位代表、同志们：
我代表青山乡人民政府报告工作。上半年完成造林1200亩。
下半年工作打算
发展林下养蜂，壮大集体经济。


一、2024年上半年工作回顾
全镇实现工业产值18亿元，双塔镇获评强镇，双塔镇工业园扩容。
二、下半年工作安排
确保全年目标完成。
"""


def test_a_compilation_falls_into_its_reports(tmp_path: Path) -> None:
    """By a title, by a title that is no 工作报告, by a salutation alone, or by a new review alone."""
    reports = reports_of(tmp_path, COMPILATION)

    assert [(report.place.label, report.first_line, report.last_line) for report in reports] == [
        ("石桥镇", 9, 14),
        ("柳河街道", 16, 20),
        ("青山乡", 23, 26),
        ("双塔镇", 29, 32),
    ]


def test_a_collection_of_summaries_has_a_name_of_its_own(tmp_path: Path) -> None:
    """Its first report begins with the first title, above a date and an office that set it off by a blank."""
    text = "".join(
        f"{name}2023年工作总结及2024年工作计划\n\n{name}人民政府\n（2023年12月20日）\n\n"
        f"一、2023年主要工作情况\n{name}完成投资3亿元。\n二、2024年工作计划\n{name}修路3公里。\n\n\n"
        for name in ("马家沟镇", "白石铺乡")
    )
    reports = reports_of(tmp_path, f"2023年各乡镇工作总结汇编\n\n{text}")

    assert [(one.place.label, one.first_line, one.last_line) for one in reports] == [
        ("马家沟镇", 3, 11),
        ("白石铺乡", 14, 22),
    ]


def test_the_end_of_a_report_is_no_introduction_of_the_next(tmp_path: Path) -> None:
    """A page number sets its last lines off by blanks, as an introduction is set off."""
    half = "一、上半年工作回顾\n修路3公里。\n二、下半年工作计划\n（一）修路5公里。\n\n- 1 -\n\n架桥1座。\n"
    text = "".join(f"{name}2024年上半年工作总结\n{half}\n" for name in ("东岭镇", "西坪镇"))
    reports = reports_of(tmp_path, text)

    assert [(one.place.label, one.first_line, one.last_line) for one in reports] == [
        ("东岭镇", 1, 9),
        ("西坪镇", 11, 19),
    ]


def test_a_title_told_twice_is_one_title(tmp_path: Path) -> None:
    """A page tells it in its head and again over the text; the second would be a heading of everything."""
    title = "柏树街道办事处2023年工作总结及2024年工作计划"
    text = (
        f"{title}\n来源：柏树街道\n{title}\n一、2023年工作总结\n完成投资3亿元。\n二、2024年工作计划\n修路。\n"
    )
    (report,) = reports_of(tmp_path, text)

    assert [(heading.line, heading.level) for heading in report.headings] == [(3, 0), (4, 1), (6, 1)]


def test_no_contents_and_no_advertising_stand_in_a_report(tmp_path: Path) -> None:
    """An advertisement quoted as a government's word would be the end of all trust."""
    texts = [block.text for report in reports_of(tmp_path, COMPILATION) for block in report.blocks]

    assert [text for text in texts if "宝典" in text or "选编" in text or "目  录" in text] == []
    assert texts.count("石桥镇2024年上半年工作报告") == 1


def test_contents_with_page_numbers_are_left_out_of_a_single_report(tmp_path: Path) -> None:
    """A long report has contents of its own behind its title."""
    text = """青石县2023年政府工作报告
目录
一、2022年工作回顾……………1
二、2023年工作安排……………8
各位代表：
一、2022年工作回顾
2022年，青石县完成投资42亿元。
二、2023年工作安排
全年完成投资60亿元。
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.line for block in report.blocks] == [1, 5, 6, 7, 8, 9]


def test_a_text_saved_from_a_web_site_loses_its_menus_and_footers(tmp_path: Path) -> None:
    """People save a page as text, menus and all."""
    text = """首页
省政府
新闻动态
政务公开
当前位置：首页 > 政务公开 > 政府工作报告
2023年湖南省政府工作报告
发布时间：2023-01-19 08:31   来源：湖南日报   字体：【大 中 小】
打印本页   关闭窗口
2023年湖南省政府工作报告
——2023年1月14日在湖南省第十四届人民代表大会第一次会议上
各位代表：
现在，我代表省人民政府向大会报告工作，请予审议，并请列席人员提出意见。
一、2022年工作回顾
2022年，全省地区生产总值增长4.5%，我们推动公众号和热线为群众服务。
二、2023年主要工作
实施重点项目建设攻坚，推进长赣高铁等项目，恢复和扩大消费。
扫一扫在手机打开当前页
上一篇：2022年湖南省政府工作报告
相关链接
省发展改革委
主办单位：湖南省人民政府办公厅  湘ICP备05000618号
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.line for block in report.blocks] == [9, 10, 11, 12, 13, 14, 15, 16]
    assert (report.place.label, report.place.province, report.year) == ("湖南省", "湖南省", 2023)


def test_short_lines_of_a_report_that_was_never_on_a_web_site_stay(tmp_path: Path) -> None:
    """A signature is a word of the report."""
    text = "石桥镇工作报告\n上半年，石桥镇完成投资3.2亿元，增长8%。\n石桥镇人民政府\n2024年7月1日\n"
    (report,) = reports_of(tmp_path, text)

    assert [block.text for block in report.blocks][2:] == ["石桥镇人民政府", "2024年7月1日"]


def test_menus_without_a_home_page_above_a_title_are_no_report(tmp_path: Path) -> None:
    """Every site has its own menus; what a page calls its title is where the report begins."""
    text = """网站支持IPv6
您所在的位置：首页 >> 信息公开 >> 政府工作报告
政府信息公开
政策  指南  年报  规划计划
标题：渡口镇人民政府2023年工作总结及2024年工作计划
政策 | 解读 | 公告
2023年，渡口镇紧扣县委“十项重点”，奋力开创高质量发展新局面。
一、2023年主要工作
渡口大桥合龙。
二、下一步工作
发展临江物流。
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.line for block in report.blocks] == [5, 7, 8, 9, 10, 11]
    assert report.title == "渡口镇人民政府2023年工作总结及2024年工作计划"


def test_a_menu_may_be_called_as_reports_are(tmp_path: Path) -> None:
    """Sites keep their reports under 工作报告; the title is the last one over the text."""
    text = """当前位置：首页
政务公开
工作报告
柳桥镇2024年政府工作报告
2024-02-20 10:24:00
各位代表：
一、2023年工作回顾
2023年，全镇完成地区生产总值28.6亿元，增长7.2%；公共预算收入1.36亿元。
二、2024年工作安排
力争引进亿元项目4个，总投资10亿元，完成镇区雨污分流改造11公里，种树3000棵。
来源 | 柳桥镇党政办
编辑丨小李
附件：柳桥镇2024年民生实事项目表.pdf
"""
    (report,) = reports_of(tmp_path, text)

    assert [block.line for block in report.blocks] == [4, 6, 7, 8, 9, 10]
    assert report.place.name == "柳桥镇"


def test_the_figures_of_a_table_are_no_page_numbers(tmp_path: Path) -> None:
    """A table of figures is content."""
    rows = "新建学校\t12\n新建公园\t3\n新建道路\t8\n新建医院\t1\n"
    (report,) = reports_of(tmp_path, f"石桥镇2023年工作报告\n2023年，全镇完成投资3.2亿元。\n{rows}")

    assert [block.line for block in report.blocks] == [1, 2, 3, 4, 5, 6]


def test_a_plan_with_a_salutation_is_one_report(tmp_path: Path) -> None:
    """Its title names a plan, but no other report's plan stands above the salutation."""
    text = "石桥镇2024年工作要点\n各位代表：\n一、总体要求\n坚持稳中求进。\n二、重点工作\n修路12公里。\n"

    assert [len(report.blocks) for report in reports_of(tmp_path, text)] == [6]


def test_offers_of_other_texts_are_no_plan(tmp_path: Path) -> None:
    """Sites put their offers right below a plan, and rules of dashes between chapters."""
    text = """石桥镇2023年工作总结
一、2023年工作
————————————
修路12公里，村民加微信群议事，扫码即可办事。
二、2024年工作
修路15公里。
本文来自XX文库，更多资料请加微信gongwen666
公文写作网 www.xxx-gongwen.com 会员仅需99元
扫码加群领取10000份材料
"""
    (report,) = reports_of(tmp_path, text)

    assert [(block.line, block.section_path) for block in report.paragraphs] == [
        (3, ("一、2023年工作",)),
        (4, ("一、2023年工作",)),
        (6, ("二、2024年工作",)),
    ]


PROVINCE = """桂岭省2026年政府工作报告
各位代表：
现在，我代表省人民政府向大会报告工作，请予审议。
一、2025年和“十四五”时期工作回顾
新建渔港泊位40个，渔船管控形势持续稳定，群众满意度稳步提升，各项工作取得新进展。
各位代表！
成绩来之不易，靠的是全省上下齐心，我们也清醒看到停车难问题仍然突出。
二、2026年重点工作
今年建设泊位20个，推进渔船管控，深化垃圾分类，办好人民满意的教育，守牢安全底线。
{calls}
让我们更加紧密地团结起来，为把桂岭建设得更好而奋斗！
"""


@pytest.mark.parametrize(
    "calls",
    [
        "各位代表！\n做好今年工作，责任重大。",
        "同志们！\n奋斗正当时。",
        "各位代表、同志们！\n蓝图已经绘就。",
        "各位代表：\n民生无小事。\n全省安全生产工作情况\n隐患整改120处。",
        "过去五年工作回顾\n我们办成了许多大事。",
    ],
)
def test_calls_to_the_listeners_open_no_report(tmp_path: Path, calls: str) -> None:
    """A report too many makes every count wrong, and every list of those that do not mention a thing."""
    reports = reports_of(tmp_path, PROVINCE.format(calls=calls))

    assert [(one.place.name, one.first_line) for one in reports] == [("桂岭省", 1)]


def test_a_page_may_tell_its_title_and_abstract_again_below_the_text(tmp_path: Path) -> None:
    """Sites do so for search engines: it is no second report, with or without a mark above it."""
    again = "桂岭省2026年政府工作报告\n现在，我代表省人民政府向大会报告工作，请予审议，并请提出意见。\n"
    links = "责任编辑：某某\n相关附件>>\n0f1e2d3c4b5a69788796a5b4c3d2e1f0:\n解读省政府工作报告\n关闭窗口\n"
    for tail in (again, links + again):
        reports = reports_of(tmp_path, PROVINCE.format(calls="谢谢大家！") + tail)

        assert [(one.place.name, one.last_line) for one in reports] == [("桂岭省", 11)]
