"""One set of reports for every face of the program."""

from pathlib import Path

from bot.changes import Changes
from bot.naming import Naming
from bot.settings import Settings
from bot.wiring import build_bot, read_reports

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
