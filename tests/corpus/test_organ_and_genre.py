"""Who reports, what a text is if no report, and texts that are there twice."""

from pathlib import Path

import pytest

from corpus.genre import find_genre
from corpus.load import load_corpus
from tests.corpus.made import make_pdf, reports_of, write

COUNTY = "各位代表：\n一、2024年工作回顾\n修路{}公里，渔船管控有序。\n二、2025年工作安排\n推进渔船管控。\n"
SESSION = "——2025年1月8日在青岚县第十八届人民代表大会第五次会议上\n"


@pytest.mark.parametrize(
    ("title", "header", "organ"),
    [
        ("青岚县人民政府工作报告", "", "政府"),
        ("政府工作报告", "青岚县人民政府县长  李明", "政府"),
        ("青岚县人民代表大会常务委员会工作报告", "", "人大常委会"),
        ("青岚县人大常委会工作报告", "", "人大常委会"),
        ("青岚县人民法院工作报告", "", "法院"),
        ("工作报告", "青岚县人民法院院长  王强", "法院"),
        ("青岚县人民检察院工作报告", "", "检察院"),
        ("中国人民政治协商会议青岚县委员会常务委员会工作报告", "", "政协"),
        ("中共青岚县委工作报告", "", "党委"),
        ("青岚县2024年工作总结", "", ""),
    ],
)
def test_the_organ_that_reports_is_told_by_title_and_header(
    tmp_path: Path, title: str, header: str, organ: str
) -> None:
    """The people's congress that all report to is none of them."""
    (report,) = reports_of(tmp_path, f"{title}\n{SESSION}{header}\n{COUNTY.format(6)}")

    assert (report.organ, report.year) == (organ, 2025 if "总结" not in title else 2024)


def test_the_reports_of_one_county_are_told_apart_by_organ(tmp_path: Path) -> None:
    """They are four of one county, and no other county's."""
    organs = ("人民政府", "人大常委会", "人民法院", "人民检察院")
    for number, organ in enumerate(organs):
        write(tmp_path, f"{number}.txt", f"青岚县{organ}工作报告\n{SESSION}{COUNTY.format(number)}")

    reports = load_corpus([tmp_path]).reports

    assert {report.place.name for report in reports} == {"青岚县"}
    assert [report.place.label for report in reports] == [
        *("青岚县（政府）", "青岚县（人大常委会）", "青岚县（法院）", "青岚县（检察院）"),
    ]


def test_an_id_is_the_same_whatever_stands_beside_its_report(tmp_path: Path) -> None:
    """Bookmarks and citations name it; a file that comes before it by name must not take it."""
    write(tmp_path, "2.txt", f"石桥镇2024年政府工作报告\n{COUNTY.format(6)}")
    (alone,) = load_corpus([tmp_path]).reports
    write(tmp_path, "1.txt", f"石桥镇2024年政府工作报告\n{COUNTY.format(7)}")

    beside = load_corpus([tmp_path]).reports[1]

    assert (alone.id, alone.blocks[1].id) == (beside.id, beside.blocks[1].id)


@pytest.mark.parametrize(
    ("text", "name", "year"),
    [
        ("政府工作报告\n——2025年1月8日在松溪镇第十届人民代表大会第四次会议上\n", "松溪镇", 2025),
        ("竹溪镇２０２４年政府工作报告\n", "竹溪镇", 2024),
        ("柳 湾 镇 ２ ０ ２ ４ 年 政 府 工 作 报 告\n", "柳湾镇", 2024),
        ("柳湾镇关于2019年和今年以来工作情况的报告\n（2020年7月2日）\n", "柳湾镇", 2020),
        (
            "政府工作报告\n——2024年3月5日在第十四届全国人民代表大会第二次会议上\n国务院总理  李某\n",
            "全国",
            2024,
        ),
    ],
)
def test_place_and_year_are_read_from_titles_and_sessions(
    tmp_path: Path, text: str, name: str, year: int
) -> None:
    """However they are spread, and whoever reports."""
    (report,) = reports_of(
        tmp_path, f"{text}各位代表：\n一、过去一年工作回顾\n修路6公里。\n二、今后一年工作安排\n架桥。\n"
    )

    assert (report.place.name, report.year) == (name, year)


@pytest.mark.parametrize("path", ["云岭乡/2023.txt", "云岭乡/2023年/报告.txt"])
def test_folders_name_the_place_and_the_year(tmp_path: Path, path: str) -> None:
    """Offices keep a folder a township, and a file a year."""
    (tmp_path / path).parent.mkdir(parents=True)
    write(tmp_path, path, "一、工作回顾\n修路6公里。\n二、下一步打算\n架桥1座。\n")

    (report,) = load_corpus([tmp_path]).reports

    assert (report.place.name, report.year) == ("云岭乡", 2023)


def test_a_text_in_two_formats_counts_once_and_that_is_said(tmp_path: Path) -> None:
    """Counted twice, every number of townships would be wrong."""
    lines = [
        "石桥镇2024年政府工作报告",
        "一、2024年工作回顾",
        "修路3公里。",
        "二、2025年工作安排",
        "架桥1座。",
    ]
    (tmp_path / "甲.pdf").write_bytes(make_pdf([lines]))
    write(tmp_path, "乙.txt", "\n\n".join(lines))

    corpus = load_corpus([tmp_path])

    assert [report.source for report in corpus.reports] == ["乙.txt"]
    assert [(one.path.name, one.reason) for one in corpus.failures] == [
        ("甲.pdf", "第1–5行与 乙.txt 里的报告文字相同，只算一份")
    ]


STATUTE = (
    "青岚县河道管理办法\n第一条　为了加强管理，制定本办法。\n"
    "第二条　本办法所称河道，是指天然河道。\n第三条　县政府负责。\n"
)
PAPER = "乡村治理研究\n王某\n摘要：本文研究乡村治理。\n关键词：乡村；治理\n一、引言\n乡村治理是一项工作。\n"
OTHERS = {
    "法规": STATUTE,
    "通知": "关于做好防汛工作的通知\n各村：\n现将有关事项通知如下。\n一、提高认识。\n二、抓好落实。\n",
    "统计公报": "青岚县2024年国民经济和社会发展统计公报\n青岚县统计局\n一、综合\n全年生产总值302.5亿元。\n",
    "论文": PAPER,
    "新闻": "青岚县开好两会\n本报讯（记者 王某）昨日，青岚县两会开幕。\n县长作了报告。\n",
}


@pytest.mark.parametrize(("genre", "text"), OTHERS.items())
def test_what_is_no_report_is_taken_in_as_what_it_is(tmp_path: Path, genre: str, text: str) -> None:
    """Beside reports it is listed and not counted, unless it is wanted; alone it is what there is."""
    write(tmp_path, "2.txt", text)
    alone = load_corpus([tmp_path])
    write(tmp_path, "1.txt", f"石桥镇2024年政府工作报告\n{COUNTY.format(6)}")

    corpus, wanted = load_corpus([tmp_path]), load_corpus([tmp_path], with_others=True)

    assert [one.genre for one in alone.reports] == [genre]
    assert [[one.genre for one in corpus.reports], [one.genre for one in corpus.others]] == [
        ["工作报告"],
        [genre],
    ]
    assert [one.genre for one in wanted.reports] == ["工作报告", genre]


@pytest.mark.parametrize(
    "texts",
    [
        ["关于印发《2024年政府工作报告》的通知", "各村：", "2024年政府工作报告", "各位代表：", "修路。"],
        ["一、上半年工作回顾", "制定了管理办法。", "二、下半年工作打算", "印发通知。"],
        ["石桥镇2024年工作要点", "一、总体要求", "第一条线是产业。"],
    ],
)
def test_reports_that_speak_of_notices_and_rules_are_reports(texts: list[str]) -> None:
    """Left out, a township would be missing from every count."""
    assert find_genre(texts)[0] == "工作报告"


def test_a_bulletin_is_found_by_the_name_of_its_county(tmp_path: Path) -> None:
    """Its title tells whose it is and of which year."""
    (report,) = reports_of(tmp_path, OTHERS["统计公报"])

    assert (report.place.name, report.place.county, report.year) == ("青岚县", "青岚县", 2024)
