"""An answer as the JSON object that ``ask --json`` writes; every mention, nothing cut."""

from collections.abc import Mapping, Sequence

from corpus.model import Report
from index.model import Answer, Excerpt, Reading, Stated
from index.sentences import cut_excerpt

Record = Mapping[str, object]


def to_record(answer: Answer, *, id: str, text: str) -> dict[str, object]:  # noqa: A002 - the name in the JSON
    """Return the object: ``text`` is the reply as a person sees it, ``ranked`` all excerpts, best first."""
    return {
        "id": id,
        "question": answer.question,
        "reading": _reading(answer.reading),
        "reports": _stated(answer.stated),
        "related": _stated(answer.related),
        "absent": [report.id for report in answer.absent],
        "ranked": [_excerpt(excerpt) for excerpt in answer.ranked],
        "text": text,
    }


def _reading(reading: Reading) -> Record:
    return {
        "intent": reading.intent.value,
        "topic": [topic.said or topic.text for topic in reading.topics],
        "unwanted": [topic.said or topic.text for topic in reading.topics if topic.excluded],
        "sure": reading.sure,
        "places": list(reading.places),
        "part": reading.part.value if reading.part else None,
    }


def _stated(places: Sequence[Stated]) -> list[Record]:
    return [
        {
            "report": one.report.id,
            "township": one.report.place.label,
            "mentions": one.mentions,
            "excerpts": [_excerpt(excerpt) for excerpt in one.excerpts or _opening(one.report)],
        }
        for one in places
    ]


def _opening(report: Report) -> tuple[Excerpt, ...]:
    """Return the first words of a report that is stated for its silence: they tell where it stands."""
    block = report.blocks[0]
    return (cut_excerpt(block, 0, len(block.text)),)


def _excerpt(excerpt: Excerpt) -> Record:
    line, start, end = excerpt.place
    return {
        "source": excerpt.block.source,
        "line": line,
        "start": start,
        "end": end,
        "text": excerpt.text,
        "part": excerpt.block.part.value,
        "section": list(excerpt.block.section_path),
    }
