"""Segmentation: words as jieba cuts them, with the field's dictionary, and nothing left behind."""

import subprocess
import sys
from pathlib import Path

import pytest

from index.segmentation import Segmenter, read_dictionary, starts_of


@pytest.fixture(scope="module")
def segmenter(tmp_path_factory: pytest.TempPathFactory) -> Segmenter:
    dictionary = tmp_path_factory.mktemp("words") / "dictionary.txt"
    dictionary.write_text("# terms\n耕讀大水 300  # masked name\n\n溽城 20\n", encoding="utf-8")
    return Segmenter(dictionary=dictionary)


def test_words_are_cut_as_jieba_cuts_them(segmenter: Segmenter) -> None:
    """Common words come from jieba's dictionary."""
    assert segmenter.cut("加强渔船管控,严禁渔船出海。") == [
        "加强",
        "渔船",
        "管控",
        ",",
        "严禁",
        "渔船",
        "出海",
        "。",
    ]


def test_the_fields_own_words_stay_whole(segmenter: Segmenter) -> None:
    """The dictionary's terms are folded like the text, and cut as one word."""
    assert segmenter.cut("打造耕读大水溽城品牌") == ["打造", "耕读大水", "溽城", "品牌"]


def test_search_mode_adds_the_words_inside_words(segmenter: Segmenter) -> None:
    """A question for 人民 must find 中华人民共和国."""
    words = ["中华", "华人", "人民", "共和", "共和国", "中华人民共和国"]

    assert segmenter.cut_for_search("中华人民共和国") == words


def test_word_starts_count_from_nought(segmenter: Segmenter) -> None:
    """The boundary rule asks whether a mention begins and ends where a word does."""
    assert segmenter.word_starts("加强渔船管控") == [0, 2, 4]
    assert segmenter.word_starts("") == []
    assert starts_of(["渔船", "在", "港"]) == [0, 2, 3]


def test_a_missing_dictionary_adds_no_words(tmp_path: Path) -> None:
    """The dictionary is optional."""
    assert list(read_dictionary(tmp_path / "dictionary.txt")) == []


def test_cutting_prints_nothing_and_writes_no_file(tmp_path: Path) -> None:
    """jieba reports its loading on stderr and leaves a cache in the temporary folder; we do neither."""
    code = "from index.segmentation import Segmenter; print(*Segmenter().cut('渔船管控'))"

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"TMPDIR": str(tmp_path), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert (done.stdout, done.stderr, list(tmp_path.iterdir())) == ("渔船 管控\n", "", [])
