"""Limits in time and memory: no file stops the others, and what was refused is named with the reason."""

from pathlib import Path
from time import process_time

import pytest

from corpus.errors import SourceError
from corpus.isolation import Readers
from corpus.limits import Limits
from corpus.load import KnownFile, load_corpus, load_file
from tests.corpus.made import write

TEXT = "石桥镇2024年政府工作报告\n一、2024年工作回顾\n修路3公里。\n二、2025年工作安排\n架桥1座。\n"
LONG = "".join(f"（一）修路{number}公里，完成投资{number}亿元。\n" for number in range(60_000))


def test_files_are_read_alike_in_processes_of_their_own(tmp_path: Path) -> None:
    """The order of the files stays, whichever is done first, and progress is told."""
    for number in range(4):
        write(tmp_path, f"{number}.txt", TEXT.replace("3公里", f"{number}公里"))
    told: list[tuple[int, int]] = []

    corpus = load_corpus([tmp_path], readers=Readers(Limits(), progress=lambda *done: told.append(done)))

    assert corpus == load_corpus([tmp_path])
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_file_that_takes_too_long_is_named_and_not_tried_again(tmp_path: Path) -> None:
    """A start must not wait for it each time, and never for ever."""
    write(tmp_path, "a.txt", TEXT + LONG)
    known: dict[Path, KnownFile] = {}

    corpora = [
        load_corpus([tmp_path], readers=Readers(Limits(seconds=seconds)), known=known)
        for seconds in (0.01, 60)
    ]

    reason = "读了 0.01 秒还没有读完，不再读；请检查文件，或调高设置里的 read_seconds"
    assert [[one.reason for one in corpus.failures] for corpus in corpora] == [[reason], [reason]]


def test_a_file_that_needs_too_much_memory_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    """It would take the program down with it."""
    write(tmp_path, "a.txt", TEXT)
    write(tmp_path, "b.txt", TEXT + "\n" * 30_000_000)

    corpus = load_corpus([tmp_path], readers=Readers(Limits(megabytes=300)), max_bytes=10**9)

    assert [report.source for report in corpus.reports] == ["a.txt"]
    assert [one.reason[:18] for one in corpus.failures] == ["读它要用的内存超过上限 300 MB"]


def test_one_file_is_read_alike(tmp_path: Path) -> None:
    """An upload is read as a start reads."""
    path = write(tmp_path, "a.txt", TEXT)

    assert load_file(path, readers=Readers(Limits())) == load_file(path)
    with pytest.raises(SourceError, match="文件是空的"):
        load_file(write(tmp_path, "b.txt", " "), readers=Readers(Limits()))


SHAPES = {
    "blanks.txt": " ",
    "blanks between words.txt": "修路。\u3000",
    "wide blanks.txt": "\u3000",
    "one line.txt": "修路架桥",
    "stops.txt": "。",
    "digits.txt": "1",
    "items.txt": "一是修路；二是架桥；",
    "labels.txt": "（一）",
    "spread.txt": "修 ",
    "headings.txt": "（一）修路\n",
    "salutations.txt": "各位代表：\n",
    "titles.txt": "石桥镇2024年政府工作报告\n",
    "menus.txt": "打印本页\n",
    "pages.txt": "- 1 -\n",
    "contents.txt": "目录\n修路\n",
    "reviews.txt": "二、下步打算\n一、工作回顾\n修路。\n",
    "brackets.md": "[",
    "dollars.md": "$1 ",
    "stars.md": "**修",
    "tags.html": "<",
    "paragraphs.html": "<p>修路。",
    "nested.html": "<div>",
    "tables.html": "<table><tr><td>",
}


@pytest.mark.parametrize(("name", "piece"), SHAPES.items(), ids=SHAPES)
def test_no_shape_takes_longer_than_its_length_asks_for(tmp_path: Path, name: str, piece: str) -> None:
    """A hundred thousand bytes of anything are read, or refused by name, in a moment."""
    path = write(tmp_path, name, TEXT + piece * (100_000 // len(piece.encode())))
    begun = process_time()

    corpus = load_corpus([path])

    assert process_time() - begun < 6
    assert corpus.reports or corpus.failures
