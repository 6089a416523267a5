"""Loading folders: order, what is left out, and what failed without stopping the rest."""

from pathlib import Path

import pytest

from corpus import load
from corpus.catalog import CATALOG, read_catalog
from corpus.errors import CatalogError, CorpusError, SourceError
from corpus.load import load_corpus, load_file
from corpus.reading import SUFFIXES
from tests.corpus.made import SHIPPED_FILES, write

TEXT = "石桥镇2024年工作报告\n全镇稳定。\n"


def test_a_folder_is_read_by_name_and_with_its_folders(tmp_path: Path) -> None:
    """Corpus order is what equal scores fall back to."""
    (tmp_path / "乙").mkdir()
    write(tmp_path, "b.txt", "柳河镇2024年工作报告\n全镇稳定。\n")
    write(tmp_path / "乙", "c.txt", "青山乡2024年工作报告\n全乡稳定。\n")
    write(tmp_path, "a.md", "# 石桥镇2024年工作报告\n\n全镇稳定。\n")

    reports = load_corpus([tmp_path]).reports

    assert [(report.source, report.place.name) for report in reports] == [
        ("a.md", "石桥镇"),
        ("b.txt", "柳河镇"),
        ("c.txt", "青山乡"),
    ]
    assert [report.path for report in reports] == [
        tmp_path / "a.md",
        tmp_path / "b.txt",
        tmp_path / "乙" / "c.txt",
    ]


def test_what_cannot_be_read_is_told_and_the_rest_loads(tmp_path: Path) -> None:
    """One bad file must not take the bot down."""
    write(tmp_path, "1.txt", "")
    write(tmp_path, "2.txt", TEXT)
    write(tmp_path, "3.txt", TEXT)
    write(tmp_path, "4.xls", "x")
    write(tmp_path, "5.txt", "目录\n一、回顾\t1\n二、计划\t2\n三、其他\t3\n")

    corpus = load_corpus([tmp_path])

    assert [report.source for report in corpus.reports] == ["2.txt"]
    assert [(failure.path.name, failure.reason) for failure in corpus.failures] == [
        ("1.txt", "文件是空的"),
        ("3.txt", "内容与 2.txt 相同，没有重复收录"),
        ("4.xls", "旧版 Excel 格式，请另存为 .xlsx；能读的有 " + " ".join(SUFFIXES)),
        ("5.txt", "没有找到报告正文，只有目录、广告或网页菜单"),
    ]


def test_hidden_files_and_lock_files_are_left_out(tmp_path: Path) -> None:
    """Systems and office programs leave them in every folder."""
    (tmp_path / ".git").mkdir()
    for folder, name in ((tmp_path, ".DS_Store"), (tmp_path, "~$报告.docx"), (tmp_path / ".git", "x.txt")):
        write(folder, name, TEXT)

    corpus = load_corpus([tmp_path])

    assert (corpus.reports, corpus.failures) == ((), ())


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file in it may both be set."""
    path = write(tmp_path, "a.txt", TEXT)

    corpus = load_corpus([path, tmp_path])

    assert (len(corpus.reports), corpus.failures) == (1, ())


def test_a_missing_path_is_an_error(tmp_path: Path) -> None:
    """A mistyped setting must not look like an empty corpus."""
    with pytest.raises(CorpusError, match="没有这个文件或文件夹"):
        load_corpus([tmp_path / "没有"])


def test_the_digest_follows_the_content(tmp_path: Path) -> None:
    """It is the key of kept indexes: a changed word must change it, another folder must not."""
    first = load_corpus([write(tmp_path, "a.txt", TEXT)]).digest
    again = load_corpus([tmp_path]).digest
    changed = load_corpus([write(tmp_path, "a.txt", TEXT.replace("稳定", "安定"))]).digest

    assert first == again != changed


def test_one_file_is_read_as_a_corpus_would(tmp_path: Path) -> None:
    """The bot shows what it understood before it takes a file in."""
    assert load_file(SHIPPED_FILES[4]) == load_corpus(SHIPPED_FILES).reports[4:]
    with pytest.raises(SourceError, match="文件是空的"):
        load_file(write(tmp_path, "a.txt", " "))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[report]\n", "catalog.toml: "),
        ('[[report]]\nid = "a"\n', "report 1: keys missing or unknown: city, clues"),
        (CATALOG.read_text("utf-8").replace("wenquan", "xiyangshen"), "id xiyangshen-2023h1 stands twice"),
    ],
)
def test_a_wrong_catalogue_says_where(tmp_path: Path, text: str, reason: str) -> None:
    """It is edited by hand."""
    with pytest.raises(CatalogError) as caught:
        read_catalog(write(tmp_path, "catalog.toml", text))

    assert reason in str(caught.value)


def test_the_catalogue_is_for_the_shipped_files_only(tmp_path: Path) -> None:
    """Another file of the same name must not be given another town's name."""
    path = write(tmp_path, SHIPPED_FILES[0].name, TEXT)

    assert load_corpus([path]).reports[0].place.label == "石桥镇"


def test_only_files_that_changed_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A province is not read again for one township: what was read of a file serves until it changes."""
    for name in ("青石镇", "白石镇", "黑石镇"):
        write(tmp_path, f"{name}.txt", f"{name}2024年工作报告\n全镇稳定。\n")
    known: dict[Path, load.KnownFile] = {}
    load_corpus([tmp_path], known=known)
    read: list[str] = []
    whole = load.read
    monkeypatch.setattr(
        load, "read", lambda path, max_bytes: read.append(path.name) or whole(path, max_bytes)
    )
    write(tmp_path, "白石镇.txt", "白石镇2024年工作报告\n全镇稳定。\n植树造林。\n")
    write(tmp_path, "红石镇.txt", "红石镇2024年工作报告\n全镇安宁。\n")
    (tmp_path / "黑石镇.txt").unlink()

    after = load_corpus([tmp_path], known=known)

    assert sorted(read) == ["白石镇.txt", "红石镇.txt"]
    assert after == load_corpus([tmp_path])
    assert sorted(path.stem for path in known) == ["白石镇", "红石镇", "青石镇"]
