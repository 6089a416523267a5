"""How a question was read, step by step, for ``ask --explain``."""

from collections.abc import Iterator, Mapping

from bot.wording import explain as wording
from index.query.reader import Interpretation

_TOLD = 3  # likeliest ones of each kind


def explain(interpretation: Interpretation) -> str:
    """Return the normalised question, its spans, what it is taken to want, and what was licensed."""
    return "\n".join(_lines(interpretation))


def _lines(interpretation: Interpretation) -> Iterator[str]:
    tagged, likely, reading = interpretation.tagged, interpretation.likely, interpretation.reading
    yield wording.line(wording.TEXT, tagged.text)
    for span in tagged.spans:
        words = tagged.text[span.start : span.end]
        yield wording.span(span.role.value, words, span.start, span.end, span.probability)
    for name, table in (
        ("intent", likely.intents),
        ("act", likely.acts),
        ("combination", likely.combinations),
        ("operator", likely.operators),
        ("kind", likely.kinds),
    ):
        if table:
            yield wording.line(wording.NAMES[name], _likeliest(table))
    yield wording.line(wording.RANKED_BY, reading.query)
    for topic in reading.topics:
        yield wording.topic(topic.text, topic.said, excluded=topic.excluded, licensed=topic.licensed)


def _likeliest(table: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {share:.2f}" for name, share in list(table.items())[:_TOLD])
