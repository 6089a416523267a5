"""rjieba cuts as jieba does, so that a large corpus is searched like a small one."""

import pickle
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from index.engine.bulk import BulkCutter
from index.segmentation import Segmenter

CHARACTERS = st.sampled_from("天网渔的一三年元豈䶵𠮷éaBX09.%-+#&_@*９Ａ，。 \t\r\n")
_CUTTER = BulkCutter()


@pytest.fixture(scope="module")
def jieba() -> Segmenter:
    """The reference, loaded once."""
    return Segmenter(dictionary=Path("none"))


@given(st.text(CHARACTERS, max_size=20))
@example("1-6月完成9.5MW，a_X.2021-2035")
@example("石𠮷元年")
@settings(deadline=None)  # the dictionary loads in the first example
def test_cuts_as_jieba_does(jieba: Segmenter, text: str) -> None:
    """The word boundary rule must not depend on how large the corpus is."""
    assert _CUTTER.cut(text) == jieba.cut(text)


def test_half_a_character_is_a_word() -> None:
    """A broken file must not stop a build."""
    assert BulkCutter().cut("天\ud800网") == ["天", "\ud800", "网"]


def test_goes_to_another_process_with_its_words() -> None:
    """Two processes cut alike."""
    cutter = BulkCutter([("渔港经济", 10**6)])

    assert pickle.loads(pickle.dumps(cutter)).cut("渔港经济区") == cutter.cut("渔港经济区")
    assert cutter.cut("渔港经济区")[0] == "渔港经济"
