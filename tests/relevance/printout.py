"""Writes what was measured as text: a table of means, and each question that fell short."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tests.relevance.judged import Question, turns_of
from tests.relevance.measure import ALL, LINES, METRICS, Answer, Means, Row, excerpts_of
from tests.relevance.score import stated_keys

SHOWN = 3  # quotes and excerpts of a miss
WIDTH = 70  # characters of each


def table(questions: Sequence[Question], means: Means) -> str:
    """Return a line a kind of question, with a column for each figure."""
    counts = Counter(question["type"] for question in questions) + Counter({ALL: len(questions)})
    head = f"{'kind':<18}{'n':>4}" + "".join(f"{metric:>10}" for metric in METRICS)
    lines = [f"{kind:<18}{n:>4}" + "".join(cells(means[kind])) for kind, n in counts.items()]
    ranked = [f"{measure:<22}{value:>10.3f}" for measure, value in means[LINES].items()]
    return "\n".join([head, *lines, *ranked])


def cells(row: Row) -> Iterator[str]:
    """Yield a mean to three places for each figure, a dash where it does not apply."""
    for metric in METRICS:
        yield f"{row[metric]:>10.3f}" if metric in row else f"{'-':>10}"


def floors(name: str, means: Means) -> str:
    """Return the figures of a set as ``floors.toml`` has them, rounded down to three places."""
    lines = []
    for kind, row in means.items():
        lines += [f"[{name}.{kind}]"]
        lines += [f'"{metric}" = {int(value * 1000) / 1000}' for metric, value in row.items()]
        lines += [""]
    return "\n".join(lines)


def misses(questions: Sequence[Question], rows: dict[str, Row], answers: dict[str, Answer]) -> str:
    """Return the questions with a figure below 1, what was expected and what came."""
    return "\n\n".join(
        describe(question, rows[question["id"]], answers.get(question["id"], {}))
        for question in questions
        if any(value < 1 for value in rows[question["id"]].values())
    )


def describe(question: Question, row: Row, answer: Answer) -> str:
    """Return one question with its figures, the judged quotes and the first excerpts."""
    figures = " ".join(f"{metric}={value:.2f}" for metric, value in row.items() if value < 1)
    wanted = [f"{span['file']}:{span['line']} {span['quote']}" for span in question.get("spans", [])]
    shown = [f"{got['source'][:3]}:{got['line']} {got['text']}" for got in excerpts_of(answer)]
    stated, related = (stated_keys(answer.get(field, [])) for field in ("reports", "related"))
    lines = [
        f"{question['id']} {question['type']}  {figures}",
        f"  asked     {' / '.join(turns_of(question))}",
        f"  expected  {' '.join(question['reports']) or '-'}",
        f"    or near {' '.join(question.get('related', [])) or '-'}",
        f"  got       {' '.join(stated) or '-'}",
        f"    as near {' '.join(related) or '-'}",
        *(f"  want {line[:WIDTH]}" for line in wanted[:SHOWN]),
        *(f"  show {line[:WIDTH]}" for line in shown[:SHOWN]),
    ]
    return "\n".join(lines)
