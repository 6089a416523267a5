"""Texts come and go without a rebuild, and leave the index that building anew would give."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import Loops, TermIndex, Weights
from tests.index.engine.test_terms import QUERY, TEXTS


def answers(index: TermIndex, query: list[str]) -> list[list[float]]:
    ids, scores = index.top(query, limit=7)
    return [ids.tolist(), scores.tolist(), index.score(query, range(len(index))).tolist()]


@given(TEXTS, TEXTS, QUERY)
@settings(deadline=None)  # the first example may have to wait for the compiler
def test_added_texts_answer_as_if_built_together(
    loops: Loops, old: list[list[str]], new: list[list[str]], query: list[str]
) -> None:
    """Adding one report changes every idf and the average length: scores must follow to the last bit."""
    together = TermIndex.build(old + new, weights=Weights(), loops=loops)

    index = TermIndex.build(old, weights=Weights(), loops=loops).with_texts(new)

    assert answers(index, query) == answers(together, query)
    merged = index.merged()
    assert answers(merged, query) == answers(together, query)
    assert len(merged.parts) <= 1


@given(TEXTS, TEXTS, QUERY, st.data())
def test_removed_texts_leave_no_trace(
    old: list[list[str]], new: list[list[str]], query: list[str], data: st.DataObject
) -> None:
    """What only the removed texts said is no longer a term."""
    texts = old + new
    kept = data.draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    left = [text for text, keep in zip(texts, kept, strict=True) if keep]
    index = TermIndex.build(old, weights=Weights()).with_texts(new)

    thinned = index.of_texts(np.array(kept, bool))

    built = answers(TermIndex.build(left, weights=Weights()), query)
    for found, expected in zip(answers(thinned, query), built, strict=True):
        assert found == pytest.approx(expected, rel=1e-12)  # the average idf is added up in another order
    known = {term for part in thinned.parts for term in part.segment.vocabulary.terms()}
    assert known == {term for text in left for term in text}


def test_terms_with_equal_hashes_stay_apart_when_texts_go() -> None:
    """plumless and buckeroo have one CRC-32; in a vocabulary of 100,000 some two terms always do."""
    index = TermIndex.build([["plumless"], ["buckeroo"], ["plumless", "x"], ["y"], ["z"]], weights=Weights())

    thinned = index.of_texts(np.array([False, True, True, True, True]))

    assert thinned.top(["plumless"], limit=3)[0].tolist() == [1]
    assert thinned.top(["buckeroo"], limit=3)[0].tolist() == [0]


def test_no_pruned_text_is_missed_among_parts(loops: Loops) -> None:
    """The best of one part raise the bar for the next; impacts measured before texts came still bound."""
    rng = np.random.default_rng(7)
    texts = [[str(term) for term in rng.zipf(1.4, size)] for size in rng.integers(1, 60, 900)]
    index = TermIndex.build(texts[:400], weights=Weights(), loops=loops)
    index = index.with_texts(text[:5] for text in texts[400:600]).with_texts(text * 3 for text in texts[600:])
    together = [*texts[:400], *(text[:5] for text in texts[400:600]), *(text * 3 for text in texts[600:])]
    built = TermIndex.build(together, weights=Weights())

    for query in (["1", "2", "30"], ["7", "11"], ["2", "3", "5", "3"]):
        assert answers(index, query) == answers(built, query)


def test_parts_survive_saving_and_old_files_go(tmp_path: Path) -> None:
    """Only what is new is written, and nothing of a removed text stays on the disk."""
    index = TermIndex.build([["渔船", "管控"], ["夜市"]], weights=Weights())
    index.save(tmp_path)
    grown = TermIndex.open(tmp_path).with_texts([["秘密", "夜市"]])
    grown.save(tmp_path)
    written = {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}

    assert answers(TermIndex.open(tmp_path), ["夜市"]) == answers(grown, ["夜市"])
    TermIndex.open(tmp_path).of_texts(np.array([True, True, False])).save(tmp_path)

    assert len(written) == 3
    assert not any("秘密".encode() in path.read_bytes() for path in tmp_path.iterdir())
    kept = [path for path in tmp_path.glob("terms-*") if path.stat().st_mtime_ns == written[path.name]]
    assert len(kept) == 1


@pytest.mark.parametrize("kept", [[False, False], [True, True]])
def test_all_or_nothing_may_be_kept(kept: list[bool]) -> None:
    """Removing the last report leaves an empty index, not an error."""
    index = TermIndex.build([["渔船"], ["夜市"]], weights=Weights()).of_texts(np.array(kept))

    assert len(index) == sum(kept)
    assert len(index.top(["渔船"], limit=3)[0]) == kept[0]
