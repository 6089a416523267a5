"""The same question in many wordings is read alike, and nothing is denied that nobody asked about."""

import json
import re
from pathlib import Path

import pytest

from tests.relevance.judged import HERE, REPORTS
from tests.relevance.matrix import denies_falsely, read_right
from tests.relevance.measure import ask_program

_CASES = json.loads((HERE / "readings.json").read_text(encoding="utf-8"))
"""For each file of wordings or turns the share that is read exactly; a floor, it may only rise."""


def cases_of(path: Path) -> list[dict[str, object]]:
    """Return the questions of a file, each with its turns and what is meant, as ``matrix.py`` has them."""
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    table = json.loads(path.read_text(encoding="utf-8"))
    return [
        {"id": f"{wording}-{topic}", "turns": [wording.format(topic)], "topics": [topic], "unwanted": []}
        for wording in table["wordings"]
        for topic in table["topics"]
    ]


@pytest.fixture(scope="module", params=sorted(_CASES))
def answered(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """Ask every question of one file; return its name, the questions, and the answers by id."""
    cases = cases_of(HERE / request.param)
    return request.param, cases, ask_program(cases, cache=tmp_path_factory.mktemp("cache"))


def test_wordings_are_read_as_meant(answered: tuple[object, ...]) -> None:
    """Only the wording varies, so the reading must not."""
    name, cases, answers = answered
    right = sum(read_right(case, answers[case["id"]]) for case in cases)
    assert right / len(cases) >= _CASES[name]


def test_nothing_is_denied_that_nobody_asked_about(answered: tuple[object, ...]) -> None:
    """An absence that is not one would be printed by a journalist."""
    _, cases, answers = answered
    text = "".join(path.read_text(encoding="utf-8") for path in sorted(REPORTS.rglob("*.txt")))
    corpus = re.sub(r"\s|##paid\w+##", "", text)
    false = [case["turns"] for case in cases if denies_falsely(case, answers[case["id"]], corpus)]
    assert false == []
