"""The mapped dictionary: jieba's words and cuts, letter for letter, without loading jieba's dictionary."""

import random
from pathlib import Path

import pytest

from corpus.load import SHIPPED, load_corpus
from index.errors import StoreError
from index.folding import fold_phrase
from index.frequencies import WordFrequencies, save_frequencies
from index.segmentation import Segmenter


@pytest.fixture(scope="module")
def plain() -> Segmenter:
    return Segmenter()


@pytest.fixture(scope="module")
def mapped(tmp_path_factory: pytest.TempPathFactory) -> Segmenter:
    """A segmenter that finds its dictionary kept."""
    folder = tmp_path_factory.mktemp("cache")
    Segmenter(folder=folder).cut("建")
    segmenter = Segmenter(folder=folder)
    assert isinstance(segmenter._tokenizer.FREQ, WordFrequencies)
    return segmenter


def test_every_report_is_cut_alike(plain: Segmenter, mapped: Segmenter) -> None:
    """A question cut otherwise than the reports, which are cut in bulk, would miss its words."""
    texts = [fold_phrase(block.text) for block in load_corpus([SHIPPED]).blocks()]

    words = [plain.cut(text) for text in texts]

    assert [mapped.cut(text) for text in texts] == words
    assert list(map(plain.bulk_cutter().cut, texts)) == words
    assert [mapped.cut_for_search(text) for text in texts] == [plain.cut_for_search(text) for text in texts]


def test_odd_text_is_cut_alike(plain: Segmenter, mapped: Segmenter) -> None:
    """Rare characters, Latin, figures and emoji take other paths through jieba."""
    generator = random.Random(5)
    alphabet = "镇村网格员渔船管控的在是了一二三abcXYZ0123.%-+#&_ ,。!\U0001f600\U00020000㐀咤é"
    texts = ["".join(generator.choices(alphabet, k=40)) for _ in range(500)]

    assert [mapped.cut(text) for text in texts] == [plain.cut(text) for text in texts]


def test_every_word_keeps_its_frequency(plain: Segmenter, mapped: Segmenter) -> None:
    """All half million words and beginnings, and their sum, which weighs every cut."""
    frequencies = plain._tokenizer.FREQ

    assert all(mapped._tokenizer.FREQ[word] == frequency for word, frequency in frequencies.items())
    assert mapped._tokenizer.total == plain._tokenizer.total


def test_every_word_keeps_its_part_of_speech(plain: Segmenter, mapped: Segmenter) -> None:
    """The reader is told of it: other tags after a restart would read other questions."""
    words = [*list(plain._tokenizer.FREQ)[::50], "渔船管控"]

    assert [mapped.tag_of(word) for word in words] == [plain.tag_of(word) for word in words]
    assert [plain.tag_of(word) for word in ("渔船", "提到", "渔船管控队")] == ["n", "v", ""]


def test_what_is_no_word_is_not_found(tmp_path: Path) -> None:
    """The mapped form answers as the dictionary it stands for, beginnings with 0 included."""
    save_frequencies({"渔": 3, "渔船": 5, "渔船管": 0}, {"渔": "n", "渔船": "n"}, 8, tmp_path)
    mapped = WordFrequencies.open(tmp_path)

    assert [mapped.get(word) for word in ("渔船", "渔船管", "渔船队", "网")] == [5, 0, None, None]
    assert ["渔船管" in mapped, "渔船队" in mapped, mapped.total] == [True, False, 8]
    assert [mapped.tag_of(word) for word in ("渔船", "渔船管", "网", "")] == ["n", "", "", ""]


def test_a_missing_file_is_a_store_error(tmp_path: Path) -> None:
    """The caller makes it anew."""
    with pytest.raises(StoreError):
        WordFrequencies.open(tmp_path)
