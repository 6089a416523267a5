"""The real program answers the judged questions at least as well as it ever did."""

import tomllib
from itertools import chain

import pytest

from tests.relevance.judged import HERE, SETS, read_questions, read_sources
from tests.relevance.measure import ALL, Means, ask_program, average, score_all

FLOORS = [
    (name, kind, metric, floor)
    for name, kinds in tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8")).items()
    for kind, metrics in kinds.items()
    for metric, floor in metrics.items()
]


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Means]:
    """Ask both sets in one process, the index built anew; return the means by set."""
    questions = {name: read_questions(name) for name in SETS}
    answers = ask_program(chain.from_iterable(questions.values()), cache=tmp_path_factory.mktemp("cache"))
    sources = read_sources()
    return {
        name: average(asked, answers, score_all(asked, answers, sources)) for name, asked in questions.items()
    }


@pytest.mark.parametrize("name", SETS)
def test_every_question_is_answered(measured: dict[str, Means], name: str) -> None:
    """A question nobody foresaw must not end the process or be skipped."""
    assert measured[name][ALL]["answered"] == 1


@pytest.mark.parametrize("name", SETS)
def test_every_excerpt_is_verbatim(measured: dict[str, Means], name: str) -> None:
    """What is shown can be quoted: it stands in the source, at the place given."""
    assert measured[name][ALL]["verbatim"] == 1


@pytest.mark.parametrize(("name", "kind", "metric", "floor"), FLOORS)
def test_quality_does_not_fall(
    measured: dict[str, Means], name: str, kind: str, metric: str, floor: float
) -> None:
    """A change that answers worse is seen before it is merged; see ``floors.toml``."""
    assert measured[name][kind][metric] >= floor
