"""The command `python -m corpus`, as people and scripts run it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.checking import check_corpus, check_report
from corpus.load import load_corpus
from corpus.reading import read_source
from tests.corpus.made import SHIPPED_FILES, write

TEXT = "石桥镇2024年上半年工作报告\n一、上半年工作回顾\n修路3公里。\n二、下半年工作安排\n修路5公里。\n"


def test_list_gives_scripts_one_object_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    """These names and ranges are what other programs read."""
    status = main(["list", "--json", "--paths", *map(str, SHIPPED_FILES)])

    objects = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == 0
    assert len(objects) == 15
    assert objects[8] == {
        "id": "haiyan-2023h1",
        "label": "海宴镇（台山市）",
        "organ": "政府",
        "genre": "工作报告",
        "county": "台山市",
        "city": "江门市",
        "province": "广东省",
        "year": 2023,
        "half": 1,
        "source": "004_f19b0171774e664a.txt",
        "first_line": 244,
        "last_line": 279,
        "parts": {"review": [[244, 269]], "problems": [], "plan": [[270, 279]]},
        "unsure": [],
        "sections": 12,
        "paragraphs": 22,
        "characters": 4870,
    }


def test_list_gives_people_a_line_a_report_and_what_failed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A failed file is said, not hidden."""
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.txt", "")

    status = main(["list", "--paths", str(tmp_path)])

    out, err = capsys.readouterr()
    assert status == 0
    assert [line.split() for line in out.splitlines() if "shiqiao" in line] == [
        ["shiqiao-2024h1-2fe5", "石桥镇", "2024上", "a.txt", "1-5", "1-3", "-", "4-5", "2", "45"]
    ]
    assert err == f"读不了 {tmp_path / 'b.txt'}：文件是空的\n"


def test_show_prints_the_outline_with_every_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the bot will cite can be looked up."""
    write(tmp_path, "a.txt", TEXT)

    status = main(["show", "shiqiao-2024h1-2fe5", "--paths", str(tmp_path)])

    assert status == 0
    assert capsys.readouterr().out.splitlines() == [
        "石桥镇  shiqiao-2024h1-2fe5",
        "地区不明  a.txt 第1–5行",
        "",
        "# 石桥镇2024年上半年工作报告  〔回顾 · 第1行〕",
        "",
        "## 一、上半年工作回顾  〔回顾 · 第2行〕",
        "[3] 修路3公里。  〔回顾 · 第3行〕",
        "",
        "## 二、下半年工作安排  〔计划 · 第4行〕",
        "[5] 修路5公里。  〔计划 · 第5行〕",
    ]


def test_show_of_an_unknown_id_says_how_to_find_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A typing error must not look like an empty report."""
    write(tmp_path, "a.txt", TEXT)

    assert main(["show", "x", "--paths", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "没有编号为 x 的报告；用 list 查看所有编号\n"


def test_check_counts_what_it_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Zero problems in zero reports would prove nothing."""
    write(tmp_path, "a.txt", TEXT)

    assert main(["check", "--paths", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "1 份报告、5 段，逐字核对无误\n"


def test_check_finds_a_source_that_changed_since_it_was_read(tmp_path: Path) -> None:
    """A bot that runs for weeks must not quote what its file no longer says."""
    path = write(tmp_path, "a.txt", TEXT)
    corpus = load_corpus([path])
    changed = TEXT.replace("修路3公里。", "修路4公里。架桥1座。").removesuffix("修路5公里。\n")
    path.write_text(changed, encoding="utf-8")

    assert check_corpus(corpus) == [
        "shiqiao-2024h1-2fe5:3: 第3行与源文件不符",
        "shiqiao-2024h1-2fe5:5: 第5行与源文件不符",
        "a.txt: 第3行的文字没有恰好收进一段",
    ]


def test_check_finds_words_that_stand_in_two_blocks(tmp_path: Path) -> None:
    """They would be counted twice."""
    path = write(tmp_path, "a.txt", TEXT)
    (report,) = load_corpus([path]).reports
    twice = replace(report, blocks=(*report.blocks, report.blocks[2]))

    assert check_report(twice, read_source(path)) == ["a.txt: 第3行的文字没有恰好收进一段"]


def test_check_finds_words_that_stand_in_no_block(tmp_path: Path) -> None:
    """At the beginning and the end of a report too."""
    path = write(tmp_path, "a.txt", TEXT)
    (report,) = load_corpus([path]).reports
    title = report.blocks[0]
    cut = replace(title, raw=title.raw[3:], start=3)
    short = replace(report, blocks=(cut, *report.blocks[1:-1]))

    assert check_report(short, read_source(path)) == [
        "a.txt: 第1行的文字没有恰好收进一段",
        "a.txt: 第5行的文字没有恰好收进一段",
    ]


def test_check_fails_on_files_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A corpus with a hole in it is not proved."""
    write(tmp_path, "a.txt", "")

    assert main(["check", "--paths", str(tmp_path)]) == 1
    assert capsys.readouterr().out == f"读不了 {tmp_path / 'a.txt'}：文件是空的\n"


def test_add_takes_good_files_in_and_says_why_others_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A half-written or useless file must never reach the folder."""
    kept = tmp_path / "库"
    good, bad = write(tmp_path, "a.txt", TEXT), write(tmp_path, "b.txt", "")

    status = main(["add", str(good), str(bad), "--to", str(kept)])

    out, err = capsys.readouterr()
    assert status == 1
    assert [path.name for path in kept.iterdir()] == ["a.txt"]
    assert out == "已收录 a.txt：石桥镇，2 段\n"
    assert err == f"没有收录 {bad}：文件是空的\n"


def test_add_refuses_what_is_there_already(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts double when a report stands in the corpus twice."""
    kept = tmp_path / "库"
    first, same, other = (tmp_path / name for name in ("a.txt", "c.txt", "d"))
    other.mkdir()
    for path in (first, same):
        path.write_text(TEXT, encoding="utf-8")
    renamed = write(other, "a.txt", TEXT.replace("3公里", "4公里"))
    main(["add", str(first), "--paths", str(kept)])

    status = main(["add", str(same), str(renamed), "--paths", str(kept)])

    assert status == 1
    assert capsys.readouterr().err.splitlines() == [
        f"没有收录 {same}：内容与 a.txt 相同，没有重复收录",
        f"没有收录 {renamed}：{kept} 里已有同名文件；请改名再试",
    ]
    assert [path.name for path in kept.iterdir()] == ["a.txt"]


def test_a_missing_folder_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No traceback for a typing error."""
    assert main(["list", "--paths", str(tmp_path / "没有")]) == 1
    assert "没有这个文件或文件夹" in capsys.readouterr().err
