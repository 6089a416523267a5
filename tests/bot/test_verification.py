"""Whether a sentence stands in the reports: verbatim, with differences, or not."""

import time

from bot.verification import Difference, compare, split_passage, verify
from index.index import Index

EXACT = "坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”。"


def test_verbatim_sentence_is_found_with_its_place(shipped_index: Index) -> None:
    """Quotation marks and the stop of the typed sentence neither hide nor shorten it."""
    verdict = verify(shipped_index, "坚决守牢民生、稳定、渔船管控、安全生产等一排底线")
    assert verdict is not None

    ((block, start, end),) = verdict.places

    assert block.report_id == "xiyangshen-2023h1"
    assert block.text[start:end] == "坚决守牢民生、稳定、渔船管控、安全生产等“一排底线”"


def test_changed_sentence_shows_what_was_changed(shipped_index: Index) -> None:
    """A figure or a word altered in a draft is what verification is for."""
    verdict = verify(shipped_index, EXACT.replace("管控", "管理"))
    assert verdict is not None

    changed = [one for one in verdict.differences if one.asked != one.found]

    assert verdict.places == ()
    assert verdict.nearest is not None
    assert changed == [Difference("理", "控")]


def test_what_no_report_says_is_not_found(shipped_index: Index) -> None:
    """The nearest paragraph always exists; calling it the sentence would be a lie."""
    verdict = verify(shipped_index, "全镇建成量子计算中心三座并投入运行。")
    assert verdict is not None

    assert (verdict.places, verdict.nearest) == ((), None)


def test_a_few_letters_prove_nothing(shipped_index: Index) -> None:
    """发展 stands everywhere; to verify it says nothing."""
    assert verify(shipped_index, "“发展”。") is None


def test_comparison_is_the_report_word_for_word() -> None:
    """What is shown as the report's must be the report's: marks that fold away included."""
    differences = compare("抓好“五清”工作", "抓好五清工作，抓实")

    assert "".join(one.found for one in differences) == "抓好五清工作，抓实"
    assert [one for one in differences if one.asked != one.found] == [Difference("", "，抓实")]


def test_passages_are_cut_into_sentences_worth_looking_for() -> None:
    """Of a pasted page each sentence gets its own verdict; headings of two letters get none."""
    assert split_passage("一、回顾\n狠抓安全生产工作。渔船管控常抓不懈！好。") == [
        "狠抓安全生产工作。",
        "渔船管控常抓不懈！",
    ]


def test_a_passage_as_long_as_a_message_is_verified_in_moments(shipped_index: Index) -> None:
    """4,090 characters took seven seconds once, letter by letter against every clause."""
    began = time.process_time()

    verify(shipped_index, ("坚决守牢民生稳定渔船管控安全生产" * 300)[:4090])

    assert time.process_time() - began < 1
