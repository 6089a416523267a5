"""Whose report a file is when no catalogue tells: by its text, then its name, and never invented."""

from dataclasses import astuple
from pathlib import Path

import pytest

from corpus.divisions import count_divisions
from corpus.identity import identify
from corpus.load import load_corpus
from corpus.model import Report
from corpus.naming import slug
from tests.corpus.made import SHIPPED_FILES, reports_of, write

END = "一、2022年工作回顾\n完成投资42亿元。\n二、2023年工作安排\n完成投资60亿元。\n"


def told(report: Report) -> tuple[str, str, str, str, str, int | None, int | None]:
    """Return label, kind, county, city, province, year and half of a report."""
    place = report.place
    return (place.label, place.kind, place.county, place.city, place.province, report.year, report.half)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        (
            f"湖南省2023年政府工作报告\n现在，我代表省人民政府报告工作。\n{END}",
            "a.txt",
            ("湖南省", "省", "", "", "湖南省", 2023, None),
        ),
        (
            f"政府工作报告\n（2023年1月6日在淳安县第十七届人民代表大会第二次会议上）\n各位代表：\n{END}",
            "a.txt",
            ("淳安县", "县", "淳安县", "杭州市", "浙江省", 2023, None),
        ),
        (
            "浙江省淳安县汾口镇2024年上半年工作总结\n上半年，全镇完成投资3亿元。\n",
            "a.txt",
            ("汾口镇（淳安县）", "镇", "淳安县", "杭州市", "浙江省", 2024, 1),
        ),
        (
            "政府工作报告\n各位代表：\n在市委、市政府领导下，XX镇服务瑞昌市发展，瑞昌项目落地。\n",
            "a.txt",
            ("XX镇（瑞昌市）", "镇", "瑞昌市", "九江市", "江西省", None, None),
        ),
        (
            "赴青岛市莱西市夏格庄镇观摩学习。在区委、区政府领导下，*镇完成投资*亿元，全镇稳定。\n",
            "a.txt",
            ("*镇", "镇", "", "", "", None, None),
        ),
        (
            "今年以来，在市委、市政府和县委领导下，全县完成投资42亿元，我县粮食丰收。\n",
            "云溪县2022年工作总结.txt",
            ("云溪县", "县", "云溪县", "", "", 2022, None),
        ),
        (
            "政府工作报告\n我代表XX县人民政府报告工作。\n赴淳安县学习，推广淳安经验。\n",
            "a.txt",
            ("XX县", "县", "", "", "", None, None),
        ),
        (
            "全省生产总值增长4.5%，全省就业稳定。\n",
            "07-湖南.txt",
            ("湖南省", "省", "", "", "湖南省", None, None),
        ),
        (
            "云溪县大坪乡2022年政府工作报告\n赴淳安县学习，推广淳安经验，淳安项目落地。\n",
            "a.txt",
            ("大坪乡（云溪县）", "乡", "云溪县", "", "", 2022, None),
        ),
        (
            "浙江省杭州市淳安县汾口镇2023年政府工作报告\n全镇稳定。\n",
            "a.txt",
            ("汾口镇（淳安县）", "镇", "淳安县", "杭州市", "浙江省", 2023, None),
        ),
        (
            "高桥街道办事处2022年工作总结和2023年工作思路\n一、2022年主要工作\n完成投资3亿元。\n",
            "gaoqiao.txt",
            ("高桥街道", "街道", "", "", "", 2022, None),
        ),
        (
            "标题：渡口镇人民政府2023年工作总结及2024年工作计划\n渡口大桥合龙。\n",
            "page4.txt",
            ("渡口镇", "镇", "", "", "", 2023, None),
        ),
        (
            (
                "各位代表：\n我代表桃源镇人民政府报告工作。\n过去一年工作回顾\n"
                "2023年是全面贯彻党的二十大精神的开局之年，我们团结带领全镇人民，攻坚克难，锐意进取，全年实现规模以上工业总产值42.7亿元。\n"
            ),
            "报告4.txt",
            ("桃源镇", "镇", "", "", "", 2023, None),
        ),
        (
            "政府工作报告\n各位代表：\n我代表石桥镇人民政府报告工作。\n一、二〇二三年工作回顾\n完成投资3亿元。\n",
            "a.txt",
            ("石桥镇", "镇", "", "", "", 2023, None),
        ),
        (
            "今年以来，石桥镇新建口袋公园4个。\n",
            "石桥镇简报.txt",
            ("石桥镇", "镇", "", "", "", None, None),
        ),
        (
            f"重磅！北岗镇2024年政府工作报告来了\n各位代表：\n我代表镇人民政府报告工作。\n{END}",
            "a.txt",
            ("北岗镇", "镇", "", "", "", 2024, None),
        ),
        (
            f"沙河县2024年《政府工作报告》全文\n各位代表：\n{END}",
            "a.txt",
            ("沙河县", "县", "沙河县", "", "", 2024, None),
        ),
        (
            f"认真落实县政府工作报告各项任务\n石桥镇新建口袋公园4个，石桥镇全镇增收。\n{END}",
            "a.txt",
            ("石桥镇", "镇", "", "", "", 2023, None),
        ),
        ("今天天气很好，适合出门散步。\n", "note_12.txt", ("note_12", "", "", "", "", None, None)),
    ],
)
def test_a_report_says_whose_it_is(
    tmp_path: Path, text: str, name: str, expected: tuple[object, ...]
) -> None:
    """By title, meeting, frequency or file name; a town visited is not home; the untold stays empty."""
    (report,) = reports_of(tmp_path, text, name)

    assert told(report) == expected


def test_the_shipped_reports_would_be_told_without_their_catalogue(tmp_path: Path) -> None:
    """The rules were not made for the catalogue, but they must agree with it."""
    copies = [
        write(tmp_path, f"{number}.txt", path.read_text("utf-8")) for number, path in enumerate(SHIPPED_FILES)
    ]

    found = [(one.place.name, one.place.county, one.place.city) for one in load_corpus(copies).reports]

    assert found == [
        ("**镇", "", ""),
        ("***镇", "", "威海市"),
        ("*镇", "", ""),
        ("*镇", "", ""),
        ("汾口镇", "淳安县", "杭州市"),
        ("XX镇", "建德市", "杭州市"),
        ("XX镇", "桐乡市", "嘉兴市"),
        ("白沙镇", "台山市", "江门市"),
        ("海宴镇", "台山市", "江门市"),
        ("XX镇", "台山市", "江门市"),
        ("XX镇", "台山市", "江门市"),
        ("XX镇", "密云区", "北京市"),
        ("XX街道", "诸暨市", "绍兴市"),
        ("XX镇", "瑞昌市", "九江市"),
        ("XX镇", "", ""),
    ]


@pytest.mark.parametrize(
    ("footer", "expected"),
    [
        ("主办：淳安县人民政府办公室", ("淳安县", "杭州市", "浙江省")),
        ("主办单位：杭州市人民政府办公厅", ("", "杭州市", "浙江省")),
        ("版权所有：云溪县人民政府 地址：人民路1号", ("云溪县", "", "")),
        ("友情链接：淳安县人民政府 建德市人民政府", ("", "", "")),
        ("版权所有：青岛市莱西市某某科技有限公司", ("", "", "")),
    ],
)
@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_the_site_that_holds_a_report_tells_its_county(
    tmp_path: Path, name: str, footer: str, expected: tuple[str, str, str]
) -> None:
    """A township says 县委、县政府 and no name; whoever keeps its page does."""
    text = f"汾口镇2023年政府工作报告\n在县委、县政府领导下，汾口镇完成投资3亿元，同比增长8.2%。\n{END}"
    lines = [*text.splitlines(), "当前位置：首页", footer]
    page = "".join(f"<p>{line}</p>" for line in lines[:-1]) + f'<div class="footer">{lines[-1]}</div>'
    (report,) = reports_of(tmp_path, page if name.endswith("html") else "\n".join(lines), name)

    assert astuple(report.place)[3:6] == expected
    assert not any("人民政府" in block.text for block in report.blocks)


def test_a_government_that_the_text_names_is_not_the_site(tmp_path: Path) -> None:
    """Whom a township visits does not keep its page."""
    text = f"汾口镇2023年政府工作报告\n汾口镇增收，汾口镇、县委满意。\n赴莱西市人民政府学习一次。\n{END}"
    page = "".join(f"<p>{line}</p>" for line in text.splitlines()) + "<footer>淳安县人民政府主办</footer>"
    (report,) = reports_of(tmp_path, page, "a.html")

    assert report.place.county == "淳安县"


def test_a_county_of_its_own_words_is_not_overruled_by_a_site(tmp_path: Path) -> None:
    """Sites copy from each other."""
    site = "当前位置：首页\n主办：鹤山市人民政府办公室\n"
    (county,) = reports_of(tmp_path, f"台山市海宴镇2023年政府工作报告\n{END}{site}", "1.txt")
    (city,) = reports_of(tmp_path, f"杭州市汾口镇2023年政府工作报告\n{END}{site}", "2.txt")

    assert astuple(county.place)[3:6] == ("台山市", "江门市", "广东省")
    assert astuple(city.place)[3:6] == ("", "杭州市", "浙江省")


def test_equal_labels_and_ids_are_told_apart(tmp_path: Path) -> None:
    """By county, then by time, then by number: an answer must say which one it means."""
    for name, text in {
        "1.txt": "石桥镇2023年工作报告\n全镇稳定。\n",
        "2.txt": "石桥镇2024年上半年工作报告\n全镇稳定。\n",
        "3.txt": "石桥镇2024年上半年工作报告\n全镇丰收。\n",
        "4.txt": "淳安县石桥镇2023年工作报告\n全镇稳定。\n",
    }.items():
        write(tmp_path, name, text)

    reports = load_corpus([tmp_path]).reports

    assert [report.place.label for report in reports] == [
        "石桥镇（2023年）",
        "石桥镇（2024年上半年）",
        "石桥镇（2024年上半年，2）",
        "石桥镇（淳安县）",
    ]
    assert [report.id.rpartition("-")[0] for report in reports] == [
        "shiqiao-2023",
        "shiqiao-2024h1",
        "shiqiao-2024h1",
        "shiqiao-2023",
    ]
    assert len({report.id for report in reports}) == 4
    assert [block.report_id for block in reports[2].blocks] == [reports[2].id] * 2


def test_districts_of_one_name_are_told_apart_by_their_city(tmp_path: Path) -> None:
    """鼓楼区 is one of Nanjing and one of Fuzhou."""
    for city in ("南京市", "福州市"):
        write(tmp_path, f"{city}.txt", f"{city}鼓楼区2023年政府工作报告\n全区稳定。\n")

    labels = [report.place.label for report in load_corpus([tmp_path]).reports]

    assert labels == ["鼓楼区（南京市）", "鼓楼区（福州市）"]


def test_people_also_name_a_place_without_its_kind(tmp_path: Path) -> None:
    """汾口 is 汾口镇; a hidden name gives no clue."""
    (named,) = reports_of(tmp_path, "汾口镇2023年工作报告\n全镇稳定。\n", "汾口镇鱼米之乡2023年.txt")
    (masked,) = reports_of(tmp_path, "XX镇2023年工作报告\n全镇稳定。\n", "1.txt")

    assert named.place.clues == ("汾口", "鱼米之乡")
    assert masked.place.clues == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("广西壮族自治区", "广西"),
        ("内蒙古自治区", "内蒙古"),
        ("宁夏回族自治区", "宁夏"),
        ("新疆维吾尔自治区", "新疆"),
        ("西藏自治区", "西藏"),
        ("青龙满族自治县", "青龙"),
        ("博尔塔拉蒙古自治州", "博尔塔拉"),
        ("积石山保安族东乡族撒拉族自治县", "积石山"),
        ("东乡族自治县", "东乡族自治县"),
    ],
)
def test_autonomous_divisions_have_short_names_too(tmp_path: Path, name: str, short: str) -> None:
    """Nobody asks about 广西壮族自治区."""
    (report,) = reports_of(tmp_path, f"{name}2024年政府工作报告\n生产总值增长4.1%。\n")

    assert (report.place.name, report.place.clues) == (name, (short,))


def test_everyday_words_are_no_divisions() -> None:
    """市中区, 新建区块 and 政府和县 all hold the name of a district or county."""
    text = "全市中区域协调，城区更新，新建区块配套，台山市场繁荣，市委、市政府和县委领导，和县、朝阳区来访。"

    assert count_divisions(text) == {"和县": 1, "朝阳区": 1}


def test_a_district_of_many_cities_is_told_by_its_city() -> None:
    """朝阳区 is one of Beijing and one of Changchun; alone it is neither."""
    alone = identify(["朝阳区2023年政府工作报告"], title="朝阳区2023年政府工作报告", headings=[], stem="1")
    placed = identify(
        ["朝阳区2023年政府工作报告", "长春市加快发展。"],
        title="朝阳区2023年政府工作报告",
        headings=[],
        stem="1",
    )

    assert astuple(alone.place)[3:6] == ("朝阳区", "", "")
    assert astuple(placed.place)[3:6] == ("朝阳区", "长春市", "吉林省")


def test_an_id_is_latin_whatever_the_name() -> None:
    """It stands in links and callback data."""
    assert (slug("海宴"), slug("A12 汾口_镇"), slug("——")) == ("haiyan", "a12-fenkou-zhen", "")
