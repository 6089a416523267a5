"""A large build gives what a small one gives, in batches, processes and after a kill."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from index.engine import PhraseIndex, TermIndex, Weights, building, postings
from index.engine.building import Progress, Recipe, build_large
from index.engine.counting import count_texts

TEXTS = ["渔船管控", "", "夜市经济和渔船", "每天网格", "民宿", "夜市"]


def cut(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(0, len(text), 2)]


def plain(words: Sequence[str]) -> Sequence[str]:
    return words


def letters(words: Sequence[str]) -> list[str]:
    return list("".join(words))


RECIPE = Recipe(cut=cut, terms={"words": (plain, Weights()), "letters": (letters, Weights(k1=0.6))})


def answers(folder: Path) -> list[object]:
    words, chars = TermIndex.open(folder / "words"), TermIndex.open(folder / "letters")
    phrases = PhraseIndex.open(folder / "phrases")
    return [
        [part.tolist() for part in words.top(["渔船", "夜市"], limit=5)],
        [part.tolist() for part in chars.top(["渔", "市"], limit=5)],
        [phrases.find(phrase).tolist() for phrase in ("渔船", "天网", "夜市", "市")],
    ]


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "LARGEST", 2)


def build_at_once(folder: Path, texts: Sequence[str]) -> None:
    cuts = [cut(text) for text in texts]
    TermIndex.build(cuts, weights=Weights()).save(folder / "words")
    TermIndex.build(map(letters, cuts), weights=Weights(k1=0.6)).save(folder / "letters")
    starts = [list(range(0, len(text), 2)) for text in texts]
    PhraseIndex.build(texts, starts).save(folder / "phrases")


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], []])
def test_batches_give_what_one_build_gives(tmp_path: Path, texts: list[str]) -> None:
    """Nobody may see from the answers how an index was built."""
    build_at_once(tmp_path / "once", texts)

    build_large(iter(texts), tmp_path / "large", recipe=RECIPE, processes=1)

    assert answers(tmp_path / "large") == answers(tmp_path / "once")
    assert sorted(path.name for path in (tmp_path / "large").iterdir()) == ["letters", "phrases", "words"]


@pytest.mark.usefixtures("small_batches")
def test_two_processes_give_the_same(tmp_path: Path) -> None:
    """Batches end in any order and are put together in the order of the texts."""
    build_at_once(tmp_path / "once", TEXTS)

    build_large(TEXTS, tmp_path / "large", recipe=RECIPE, processes=2)

    assert answers(tmp_path / "large") == answers(tmp_path / "once")


@pytest.mark.usefixtures("small_batches")
def test_a_broken_off_build_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who closes the laptop does not start from nothing."""

    def stop_at_the_third() -> Iterator[str]:
        yield from TEXTS[:4]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_large(stop_at_the_third(), tmp_path, recipe=RECIPE, processes=1)
    counted: list[int] = []
    monkeypatch.setattr(building, "count_texts", lambda texts: counted.append(1) or count_texts(texts))

    build_large(TEXTS, tmp_path, recipe=RECIPE, processes=1)

    assert len(counted) == len(RECIPE.terms)  # one batch of three was left to do
    build_at_once(tmp_path / "once", TEXTS)
    assert answers(tmp_path) == answers(tmp_path / "once")


@pytest.mark.usefixtures("small_batches")
def test_progress_tells_what_is_done(tmp_path: Path) -> None:
    """A bar with the time left needs the rate."""
    told: list[Progress] = []

    build_large(TEXTS, tmp_path, recipe=RECIPE, processes=1, progress=told.append)

    assert [progress.done for progress in told] == [2, 4, 6]
    assert all(progress.rate > 0 for progress in told)
    assert told[-1].seconds_left(6) == 0
