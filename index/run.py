"""Rank any test collection with the product's own analysis and ranking."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from index.collection import Passage, find_documents
from index.errors import CollectionError
from index.folding import fold_phrase
from index.ranking import Ranker
from index.segmentation import Segmenter

DEPTH = 100
"""How many passages a question is given at most."""


def rank_collection(
    passages: Sequence[Passage], questions: Iterable[Passage], *, segmenter: Segmenter
) -> Iterator[tuple[str, list[tuple[str, float]]]]:
    """Yield the id of each question, and the ids and scores of its passages, best first.

    Passages that share no term with the question are left out; equal scores keep the order of the passages.
    """
    ids = [passage.id for passage in passages]
    texts = [fold_phrase(passage.text) for passage in passages]
    ranker = Ranker.build(texts, find_documents(ids), segmenter=segmenter)
    for question in questions:
        ranked = ranker.rank(question.text, limit=DEPTH)
        yield question.id, [(ids[number], score) for number, score in ranked]


def write_run(
    path: Path,
    ranked: Iterable[tuple[str, list[tuple[str, float]]]],
    *,
    progress: Callable[[int], None],
) -> int:
    """Write ``qid TAB docid TAB score`` a line, the file whole or not at all, and return the number of lines.

    ``progress`` is told how many questions are done.

    Raises:
        CollectionError: The file cannot be written.
    """
    part = path.with_name(path.name + ".part")
    written = 0
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for done, (question, hits) in enumerate(ranked, start=1):
                file.writelines(f"{question}\t{name}\t{score!r}\n" for name, score in hits)
                written += len(hits)
                progress(done)
        part.replace(path)
    except OSError as exc:
        raise CollectionError(path, 0, f"cannot be written: {exc}") from exc
    return written
