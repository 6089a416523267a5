"""Put together what the tagger is told of words, from the index, the thesaurus and the places."""

from collections.abc import Callable, Sequence

from index.query.characters import Knowledge
from index.query.lexicon import Lexicon
from index.thesaurus import Thesaurus


def knowledge_of(
    lexicon: Lexicon, thesaurus: Thesaurus, places: Callable[[str], Sequence[tuple[int, int]]]
) -> Knowledge:
    """Return what is known of words; ``places`` finds the names of places that have a report."""
    return Knowledge(
        cut=lexicon.cut,
        tag_of=lexicon.tag_of,
        contrast=lexicon.contrast,
        holds=lexicon.holds,
        terms=lambda text: [(start, end) for start, end, _, _ in thesaurus.find_terms(text)],
        everyday=lambda text: [(start, end) for start, end, _ in thesaurus.find_everyday(text)],
        places=places,
    )
