"""Values that take long to make are made once, and a damaged file never passes for one."""

import logging
from pathlib import Path

import pytest

from index.errors import IndexingError
from index.kept_values import remember
from index.thesaurus import Thesaurus
from index.wordlist import Group


def test_a_value_is_made_once(tmp_path: Path) -> None:
    """Hundreds of reports are not read again at every start."""
    made = []

    def make() -> tuple[str, ...]:
        made.append(1)
        return ("渔船", "夜市")

    assert [remember(tmp_path / "cache", "words-1", make) for _ in range(2)] == [("渔船", "夜市")] * 2
    assert len(made) == 1


def test_another_key_is_another_value(tmp_path: Path) -> None:
    """A changed report must never be answered from its old text."""
    remember(tmp_path, "words-1", lambda: "旧")

    assert remember(tmp_path, "words-2", lambda: "新") == "新"


def test_a_damaged_value_is_made_anew(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A bit that flips on the disk must cost a second, not a wrong word in an answer."""
    remember(tmp_path, "words-1", lambda: "渔船管控" * 9)
    (file,) = (tmp_path / "words-1").iterdir()
    letters = bytearray(file.read_bytes())
    letters[-30] ^= 1
    file.write_bytes(letters)

    assert remember(tmp_path, "words-1", lambda: "渔船管控" * 9) == "渔船管控" * 9
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_nothing_is_kept_of_what_fails(tmp_path: Path) -> None:
    """A wrong file is told again at the next start, until it is mended."""

    def fail() -> str:
        raise IndexingError("wrong")

    with pytest.raises(IndexingError):
        remember(tmp_path, "words-1", fail)
    assert list(tmp_path.iterdir()) == []


def test_kept_word_lists_find_terms_at_once(tmp_path: Path) -> None:
    """The tables that find terms in a text take longer to make than all the rest of a start's word lists."""
    thesaurus = Thesaurus([Group(preferred="夜间经济", equal=("夜经济",), everyday=("晚上摆摊",))])
    remember(tmp_path, "thesaurus-1", lambda: thesaurus)

    kept = remember(tmp_path, "thesaurus-1", lambda: thesaurus)

    assert kept is not thesaurus
    assert {"_terms", "_everyday"} <= vars(kept).keys()
    assert kept.find_terms("发展夜经济") == thesaurus.find_terms("发展夜经济")
