"""Limits in time and memory: no file stops the others, and what was refused is named with the reason."""

from pathlib import Path

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
