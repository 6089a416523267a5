"""Who speaks and of what time, in all the ways that titles, issuing offices and file names tell it."""

from pathlib import Path

import pytest

from corpus.model import Aside
from tests.corpus.made import reports_of

END = "一、过去一年工作回顾\n全镇稳定，完成投资42亿元。\n二、今年工作安排\n完成投资60亿元。\n"
TITLES = {
    "青山镇人民政府关于2022年工作总结和2023年工作计划的报告": ("青山镇", "镇", 2022, None),
    "石桥镇2023年半年工作总结": ("石桥镇", "镇", 2023, 1),
    "石桥镇2023年1-6月份工作总结": ("石桥镇", "镇", 2023, 1),
    "石桥镇2023年年中工作总结": ("石桥镇", "镇", 2023, 1),
    "石桥镇2023年第一季度工作总结": ("石桥镇", "镇", 2023, None),
    "石桥镇2023年前三季度工作总结": ("石桥镇", "镇", 2023, None),
    "石桥镇2022-2023年度工作总结": ("石桥镇", "镇", 2023, None),
    "2023年度石桥镇工作总结": ("石桥镇", "镇", 2023, None),
    "红星农场2023年工作总结": ("红星农场", "农场", 2023, None),
    "云溪经济技术开发区2023年工作总结": ("云溪经济技术开发区", "开发区", 2023, None),
    "柳树村2023年工作总结": ("柳树村", "村", 2023, None),
    "云溪县农业农村局2023年工作总结": ("农业农村局", "局", 2023, None),
    "重点工作总结": ("报告", "镇", None, None),
}
HEADERS = {
    "翠湖街道党工委 办事处\n2023年上半年工作总结\n": ("翠湖街道", 2023, "2023年上半年工作总结"),
    "中共青山镇委员会\n2022年工作总结暨2023年工作打算\n": ("青山镇", 2022, "2022年工作总结暨2023年工作打算"),
    "政府工作报告\n——在中共青山镇第十五届代表大会第四次会议上\n（2023年1月12日）\n": (
        "青山镇",
        2023,
        "政府工作报告",
    ),
    "政府工作报告\n青山镇人民政府镇长  王强\n（2023年1月12日）\n": ("青山镇", 2023, "政府工作报告"),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items())
def test_a_title_tells_who_and_when(tmp_path: Path, title: str, expected: tuple[object, ...]) -> None:
    """Every office writes its title in its own way."""
    (report,) = reports_of(tmp_path, f"{title}\n{END}")

    assert (report.place.name, report.place.kind, report.year, report.half) == expected


@pytest.mark.parametrize(("header", "expected"), HEADERS.items())
def test_an_office_above_the_text_tells_whose_it_is(
    tmp_path: Path, header: str, expected: tuple[str, int, str]
) -> None:
    """A title may be the same in every township; the Party stands before its name."""
    (report,) = reports_of(tmp_path, header + END)

    assert (report.place.name, report.year, report.title) == expected


@pytest.mark.parametrize(
    ("name", "clues"),
    [
        ("大坪苗族乡", ("大坪",)),
        ("大坪土家族苗族乡", ("大坪",)),
        ("云溪经济技术开发区", ("云溪",)),
        ("农业农村局", ("农业农村局",)),
        ("某某镇", ()),
        ("安镇", ("安镇",)),
    ],
)
def test_people_name_a_place_by_what_is_its_own(tmp_path: Path, name: str, clues: tuple[str, ...]) -> None:
    """Nobody says 大坪苗族, 某某 is nobody, and who asks about 农业农村 means no office."""
    (report,) = reports_of(tmp_path, f"{name}2023年工作总结\n{END}", "1.txt")

    assert report.place.clues == clues


def test_a_county_nobody_knows_is_its_own_county(tmp_path: Path) -> None:
    """Counties are renamed and founded; 新区 are many things, and a masked name is none."""
    names = ("吉林省云溪县", "青原省", "云溪新区", "XX县")
    reports = [reports_of(tmp_path, f"{name}2023年政府工作报告\n{END}")[0] for name in names]

    assert [(one.place.name, one.place.county, one.place.province) for one in reports] == [
        ("云溪县", "云溪县", "吉林省"),
        ("青原省", "", "青原省"),
        ("云溪新区", "", ""),
        ("XX县", "", ""),
    ]


def test_a_region_calls_itself_its_kind(tmp_path: Path) -> None:
    """内蒙古 says 全区 as a district does."""
    text = "政府工作报告\n各位代表：\n一、过去一年工作回顾\n全区粮食丰收，我区农牧业增产，全区稳定。\n"
    (report,) = reports_of(tmp_path, text, "内蒙古2024.txt")

    assert (report.place.name, report.place.kind) == ("内蒙古自治区", "自治区")


def test_a_name_of_one_character_makes_an_id(tmp_path: Path) -> None:
    """Ids of one file name after another would tell nobody anything."""
    (report,) = reports_of(tmp_path, f"安镇2023年工作总结\n{END}", "1.txt")

    assert report.id.rpartition("-")[0] == "anzhen-2023"


def test_a_notice_that_issues_a_report_is_no_report(tmp_path: Path) -> None:
    """Offices send their report out under a notice; it tells whose the report is."""
    notice = """青政〔2023〕5号
青山镇人民政府
关于印发《政府工作报告》的通知
各村民委员会、镇直各单位：
《政府工作报告》已经镇第十八届人民代表大会第三次会议审议通过，现印发给你们，请认真贯彻落实。
青山镇人民政府
2023年1月12日

政府工作报告
各位代表：
"""
    (report,) = reports_of(tmp_path, notice + END)

    assert (report.place.name, report.title, report.first_line) == ("青山镇", "政府工作报告", 1)
    assert [type(block) for block in report.blocks if block.line < 9] == [Aside] * 7
    assert [heading.text for heading in report.headings] == [
        "政府工作报告",
        "一、过去一年工作回顾",
        "二、今年工作安排",
    ]
