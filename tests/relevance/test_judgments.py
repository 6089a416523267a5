"""The judgments themselves: a wrong judgment would teach the program a wrong answer."""

import re
from collections import Counter

import pytest

from tests.relevance.judged import (
    KEYS,
    KINDS,
    Place,
    Question,
    count_literally,
    in_report_order,
    places_of,
    read_questions,
    read_sources,
)
from tests.relevance.make_trec import QRELS, QUERIES, format_qrels, format_queries, rankable
from tests.relevance.score import report_key

OURS = read_questions("questions")
GIVEN = read_questions("dev_gold")
SOURCES = read_sources()
LITERAL = re.compile(r"term=(?P<term>[^;]+); literal occurrences=(?P<count>\d+) in (?P<reports>\d+) reports")
ACROSS_WORDS = re.compile(r"across words=([^.]+)\.")
SETS_OF_TWO = re.compile(r"(?:both|first without second): (?P<sets>.+?) -> (?P<result>[A-E0-9,]*)\.")


def named(questions: list[Question]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("question", questions, ids=lambda question: question["id"])


@named(OURS + GIVEN)
def test_every_quote_stands_at_its_line(question: Question) -> None:
    """A quote that is not verbatim can never be hit, and would count as a miss for ever."""
    spans = question.get("spans", []) + question.get("related_spans", [])

    astray = [span for span in spans if span["quote"] not in SOURCES.lines[span["file"]][span["line"] - 1]]

    assert astray == []


@named(OURS)
def test_quotes_stand_in_the_reports_that_answer(question: Question) -> None:
    """Which townships answer, and which border on it, is shown by a quote from each."""
    assert in_report_order(places_of(question)) == [key for key in KEYS if key in question["reports"]]
    assert set(in_report_order(places_of(question, "related_spans"))) >= set(question["related"])


@named(OURS)
def test_reports_are_known_and_either_answer_or_border(question: Question) -> None:
    """A township cannot both state a thing and only border on it."""
    assert set(question["reports"]) | set(question["related"]) <= set(KEYS)
    assert set(question["reports"]) & set(question["related"]) == set()


@named([question for question in OURS + GIVEN if LITERAL.search(question["note"])])
def test_literal_occurrences_are_as_noted(question: Question) -> None:
    """Counts are published: every occurrence is counted, less those that cut a word at both ends."""
    noted = LITERAL.search(question["note"])
    assert noted
    traps = ACROSS_WORDS.search(question["note"])
    left_out = traps[1].split(", ") if traps else []

    found = count_literally(noted["term"], SOURCES)
    kept = Counter({place: n for place, n in found.items() if name_of(place) not in left_out})

    assert len(found) - len(kept) == len(left_out)
    assert (kept.total(), len(in_report_order(list(kept)))) == (int(noted["count"]), int(noted["reports"]))
    assert in_report_order(list(kept)) == [key for key in KEYS if key in question["reports"]]
    assert sorted(kept) == sorted(places_of(question))


@named([question for question in OURS + GIVEN if question["type"] == "two_terms"])
def test_two_terms_are_set_algebra_over_literal_mentions(question: Question) -> None:
    """Both, and one without the other, follow from the lists of each term; the note shows the sum."""
    noted = SETS_OF_TWO.search(re.sub(r"['\[\]]|(?<=,) ", "", question["note"]))
    assert noted
    terms = [listed.split("=")[0] for listed in noted["sets"].split(";")]
    mentions = [set(in_report_order(list(count_literally(term, SOURCES)))) for term in terms]

    both = set.intersection(*mentions) if question["note"].startswith("both") else mentions[0] - mentions[1]

    assert both == set(question["reports"]) == set(filter(None, noted["result"].split(",")))


def name_of(place: Place) -> str:
    return f"{report_key(*place)}:{place[1]}"


def test_ids_are_unique_over_both_sets() -> None:
    """An answer is found by its id."""
    twice = [name for name, n in Counter(question["id"] for question in OURS + GIVEN).items() if n > 1]

    assert twice == []


def test_no_question_is_asked_twice() -> None:
    """Ours are other questions than the given ones, or they would measure nothing new."""
    asked = Counter(question.get("q") or " / ".join(question["turns"]) for question in OURS + GIVEN)

    assert [words for words, n in asked.items() if n > 1] == []


def test_every_kind_is_asked_at_least_eight_times() -> None:
    """A mean over fewer questions says little; a kind left out would go unwatched."""
    counts = Counter(question["type"] for question in OURS)

    assert len(OURS) >= 150
    assert {kind for kind in KINDS if counts[kind] >= 8} == KINDS == set(counts)


def test_every_report_answers_some_question() -> None:
    """All fifteen reports are asked about, or a badly read one would go unseen."""
    assert {key for question in OURS for key in question["reports"]} == set(KEYS)


def test_unanswerable_questions_have_no_judged_line() -> None:
    """Nothing stands in the reports, so nothing is expected."""
    none = [question for question in OURS if question["type"] == "none"]

    assert [q["id"] for q in none if q["reports"] or q["related"] or q["spans"]] == []


def test_trec_files_are_in_step_with_the_questions() -> None:
    """The TREC form is made, never edited: run ``python -m tests.relevance.make_trec``."""
    questions = rankable(OURS)

    assert QUERIES.read_text(encoding="utf-8") == format_queries(questions)
    assert QRELS.read_text(encoding="utf-8") == format_qrels(questions)
