"""``python -m index.learning``: learn the reader's models from the marked questions; print their score."""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from corpus.load import SHIPPED as REPORTS
from corpus.load import load_corpus
from index.index import Index
from index.learning.examples import read_examples
from index.learning.score import score
from index.learning.training import digest_of_examples, is_aside, train
from index.query.characters import Knowledge
from index.query.knowledge import knowledge_of
from index.query.lexicon import Lexicon
from index.query.places import PlaceLinker
from index.query.tagger import MODELS
from index.segmentation import Segmenter
from index.thesaurus import SHIPPED, Thesaurus

_NOUNS = 2500  # words of the language that slots are filled with, besides the field's terms
_SHARE = (1e-8, 1e-5)  # neither rare nor everyday


def main() -> int:
    """Learn and print."""
    parser = argparse.ArgumentParser(prog="python -m index.learning", description=__doc__)
    parser.add_argument("--folder", type=Path, default=MODELS, help="where the models go")
    parser.add_argument(
        "--score", action="store_true", help="only learn from nine tenths and score the others"
    )
    options = parser.parse_args()
    examples = read_examples()
    index = Index.build(load_corpus([REPORTS]), segmenter=Segmenter())
    thesaurus = Thesaurus.load(SHIPPED)
    knowledge, terms = _knowledge(index, thesaurus), list(_terms(thesaurus, index.segmenter))
    with tempfile.TemporaryDirectory() as part:
        learnt = [example for example in examples if not is_aside(example)]
        train(Path(part), learnt, knowledge, terms, told=_tell)
        aside = score(Path(part), filter(is_aside, examples), knowledge)
    for name, (right, whole) in aside.items():
        print(f"set aside: {name:<12} {right:>5} of {whole:>5}  {right / whole:.3f}")
    if not options.score:
        train(options.folder, examples, knowledge, terms, told=_tell)
        (options.folder / "digest").write_text(digest_of_examples() + "\n", encoding="utf-8")
    return 0


def _knowledge(index: Index, thesaurus: Thesaurus) -> Knowledge:
    places = PlaceLinker(
        index.corpus.reports,
        is_ordinary=lambda *_: False,
        similar_names=lambda *_: (),
        divisions_in=lambda _: (),
    )
    return knowledge_of(Lexicon(index, thesaurus), thesaurus, places.spots)


def _terms(thesaurus: Thesaurus, segmenter: Segmenter) -> Iterator[str]:
    """Yield the field's terms, and nouns of the language so that what nobody mentions is learned too."""
    yield from (term for group in thesaurus.groups for term in group.stating)
    nouns = [word for word in segmenter.nouns() if _SHARE[0] < segmenter.share_of(word) < _SHARE[1]]
    yield from Random(0).sample(nouns, min(_NOUNS, len(nouns)))  # noqa: S311 - nothing secret


def _tell(name: str, done: int, whole: int) -> None:
    print(f"\r{name:<12} {done:>3} of {whole}", end="", file=sys.stderr, flush=True)
    if done == whole:
        print(file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
