"""The kept index: whole or not at all, never trusted when damaged, never in the way."""

import logging
from pathlib import Path

import pytest

from index.errors import StoreError
from index.store import digest_of, keep, key_of, open_kept


def save(folder: Path) -> None:
    (folder / "words").write_text("渔船")


def read(folder: Path) -> str:
    text = (folder / "words").read_text()
    if not text:
        raise StoreError(f"{folder / 'words'}: empty")
    return text


def test_what_was_kept_is_opened(tmp_path: Path) -> None:
    """The second start is the fast one; the cache folder need not exist."""
    keep(tmp_path / "cache", "k", save)

    assert open_kept(tmp_path / "cache", "k", read) == "渔船"
    assert [place.name for place in (tmp_path / "cache").iterdir()] == ["k"]


def test_nothing_kept_is_nothing(tmp_path: Path) -> None:
    """A first start is no error."""
    assert open_kept(tmp_path, "k", read) is None


def test_a_damaged_one_is_left_alone_with_a_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A half-written disk must cost a rebuild, not an answer."""
    keep(tmp_path, "k", lambda folder: (folder / "words").touch())

    assert open_kept(tmp_path, "k", read) is None
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    keep(tmp_path, "k", save)
    assert open_kept(tmp_path, "k", read) == "渔船"


def test_a_failed_save_leaves_nothing_behind(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A full disk is logged and done without."""

    def fail(folder: Path) -> None:
        save(folder)
        raise StoreError("disk full")

    keep(tmp_path, "k", fail)

    assert list(tmp_path.iterdir()) == []
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_two_processes_may_keep_the_same_at_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two terminals started together on new reports build the same: the later one is content, and silent."""
    rename = Path.rename

    def lose_the_race(part: Path, place: Path) -> Path:
        place.mkdir()
        save(place)
        return rename(part, place)

    monkeypatch.setattr(Path, "rename", lose_the_race)
    keep(tmp_path, "k", save)

    assert [place.name for place in tmp_path.iterdir()] == ["k"]
    assert open_kept(tmp_path, "k", read) == "渔船"
    assert caplog.records == []


def test_a_folder_that_cannot_be_made_is_only_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A read-only home must not stop the bot."""
    (tmp_path / "file").touch()

    keep(tmp_path / "file" / "cache", "k", save)

    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_old_ones_of_the_same_kind_are_dropped(tmp_path: Path) -> None:
    """Every changed report makes a new index; the cache must not grow for ever, nor keep removed reports."""
    keep(tmp_path, "words-1", save)
    for number in range(7):
        keep(tmp_path, f"index-{number}", save)

    assert len(list(tmp_path.glob("index-*"))) < 7
    assert open_kept(tmp_path, "index-6", read) == "渔船"
    assert open_kept(tmp_path, "words-1", read) == "渔船"


def test_the_key_tells_corpora_apart() -> None:
    """Other reports, another index; the same, the same."""
    assert key_of("index", "a") == key_of("index", "a")
    assert len({key_of("index", *parts) for parts in (("a",), ("b",), ("a", "b"), ("ab",))}) == 4
    assert key_of("words", "a").startswith("words-")


def test_the_digest_tells_files_apart_by_name_and_content(tmp_path: Path) -> None:
    """A changed, renamed or added report is another corpus; one left alone is the same."""
    folder = tmp_path / "reports"
    (folder / "inner").mkdir(parents=True)
    file = folder / "inner" / "a.txt"
    seen = [digest_of([folder])]
    for change in (
        lambda: file.write_text("甲"),
        lambda: file.write_text("乙"),
        lambda: file.rename(folder / "b.txt"),
    ):
        change()
        seen.append(digest_of([folder]))

    assert len(set(seen)) == 4
    assert digest_of([folder]) == seen[-1]
    assert digest_of([folder, tmp_path / "missing"]) != seen[-1]
