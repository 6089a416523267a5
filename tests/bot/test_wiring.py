"""One set of reports for every face of the program."""

from pathlib import Path

import pytest

from bot import wiring
from bot.changes import Changes
from bot.naming import Naming
from bot.settings import Settings
from bot.wiring import build_bot, read_reports
from corpus import load
from index.engine import Loops, fastest_loops

REPORT = (
    "{}2023年上半年政府工作报告\n一、上半年工作回顾\n渔船管控到位。\n二、下半年工作计划\n抓好茶旅融合。\n"
)


def test_terminal_answers_from_the_reports_that_administrators_sent(tmp_path: Path) -> None:
    """The same question must not be answered differently in a chat and in a terminal."""
    given, sent = tmp_path / "given", tmp_path / "state/reports"
    for folder, names in ((given, ("青石镇", "白石镇")), (sent, ("黑石镇",))):
        folder.mkdir(parents=True)
        for name in names:
            (folder / f"{name}.txt").write_text(REPORT.format(name), encoding="utf-8")
    settings = Settings(
        corpus={"paths": [given]},
        index={"folder": tmp_path / "index"},
        telegram={"state": tmp_path / "state"},
    )
    by_label = {report.place.label: report for report in read_reports(settings).reports}
    changes = Changes().remove(by_label["白石镇"]).rename(by_label["黑石镇"], Naming(label="黑石镇（乙县）"))
    changes.save(tmp_path / "state/changes.json")

    corpus = build_bot(settings).corpus

    assert sorted(by_label) == ["白石镇", "青石镇", "黑石镇"]
    assert sorted(report.place.label for report in corpus.reports) == ["青石镇", "黑石镇（乙县）"]


def test_one_more_report_is_all_that_is_read_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read is kept between starts, file by file."""
    given = tmp_path / "given"
    given.mkdir()
    (given / "青石镇.txt").write_text(REPORT.format("青石镇"), encoding="utf-8")
    settings = Settings(corpus={"paths": [given]}, index={"folder": tmp_path / "index"})
    read_reports(settings)
    (given / "白石镇.txt").write_text(REPORT.format("白石镇"), encoding="utf-8")
    read: list[str] = []
    whole = load.read
    monkeypatch.setattr(wiring, "make_readers", lambda settings, *, progress: None)  # in this process
    monkeypatch.setattr(load, "read", lambda path, most: read.append(path.stem) or whole(path, most))

    corpus = read_reports(settings)

    assert read == ["白石镇"]
    assert sorted(report.place.label for report in corpus.reports) == ["白石镇", "青石镇"]


@pytest.mark.parametrize(("large", "lasting", "chosen"), [(1, True, 1), (1, False, 0), (100, True, 0)])
def test_compiled_loops_serve_a_large_corpus_in_a_program_that_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int, lasting: bool, chosen: int
) -> None:
    """They take half a second to load: too long for one question, nothing for a bot over a province."""
    loops: list[Loops] = []
    monkeypatch.setattr(wiring, "_LARGE", large)
    monkeypatch.setattr(wiring, "fastest_loops", lambda: loops.append(fastest_loops()) or loops[-1])
    (tmp_path / "青石镇.txt").write_text(REPORT.format("青石镇"), encoding="utf-8")
    settings = Settings(corpus={"paths": [tmp_path / "青石镇.txt"]}, index={"folder": tmp_path / "index"})
    corpus = read_reports(settings)

    index = wiring.open_index(settings, corpus, lasting=lasting)

    assert len(loops) == chosen
    assert len(index.find_mentions("渔船管控")) == 1
    assert [hit.block.text for hit in index.rank("茶旅", limit=3)] == ["抓好茶旅融合。"]
