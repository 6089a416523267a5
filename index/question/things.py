"""Find the things a question names: stretches of its words, what they list, and each as a topic."""

from collections.abc import Sequence

from corpus.model import Part
from index.model import Combination, Intent, Topic
from index.question.frames import Frame, strip_frame
from index.question.topics import TopicResolver
from index.question.trimming import alternatives, conjuncts, parallels, quoted, without_judgement
from index.question.wordlists import words


class Things:
    """Tells the things that a question names from the words around them."""

    def __init__(self, topics: TopicResolver) -> None:
        self._topics = topics

    def find(self, wanted: str, frame: Frame) -> tuple[str, ...]:
        """Return the stretches that name topics; beside a quoted wording the rest is but talk."""
        pieces = self.trim(wanted)
        wordings = tuple(piece for piece in pieces if quoted(piece))
        return wordings if wordings and frame.mention else pieces

    def trim(self, text: str) -> tuple[str, ...]:
        """Return the trimmed stretches; a lone character or verb beside others (盯, 解决) names nothing."""
        stretches = tuple(filter(None, map(self._topics.trim, strip_frame(text))))
        bare = words("verbs") | words("dealings")
        return tuple(each for each in stretches if len(each) > 1 and each not in bare) or stretches

    def resolve(self, pieces: Sequence[str], frame: Frame) -> tuple[Topic, ...]:
        """Resolve all things that pieces name; where problems are asked, what is lacking is the thing."""
        things = [thing for piece in pieces for thing in self._split(piece)]
        if frame.part is Part.PROBLEMS:
            things = list(map(without_judgement, things))
        listing = frame.intent is Intent.WHICH
        resolved = [
            self._topics.resolve(thing, described=not frame.mention, listing=listing) for thing in things
        ]
        return tuple({topic.text: topic for topic in resolved}.values())

    def find_stray(self, topics: Sequence[Topic]) -> tuple[Topic, ...]:
        """Return the words of a question that name nothing in the reports, if others do."""
        met = [topic for topic in topics if self._topics.is_met(topic)]
        if not any(map(self._topics.is_telling, met)):
            return ()
        return tuple(topic for topic in topics if topic not in met)

    def combine(self, pieces: Sequence[str], frame: Frame) -> Combination:
        """Say whether all the things must be mentioned, or any of several that are listed."""
        listed = frame.part is Part.PROBLEMS or any(len(self._listed(piece)) > 1 for piece in pieces)
        return Combination.ANY if listed and not frame.together else Combination.ALL

    def is_name(self, piece: str) -> bool:
        """Say whether a piece is the name of a topic, or a list of such names."""
        return self._topics.is_named(piece) or all(map(self._topics.is_named, self._split(piece)))

    def _listed(self, piece: str) -> list[str]:
        """Return the things a piece lists, each still with its linking words."""
        return [
            thing
            for stretch in alternatives(piece)
            for thing in ([] if self._topics.is_spoken_of(stretch) else parallels(stretch)) or [stretch]
        ]

    def _split(self, piece: str) -> list[str]:
        """Split a piece into the things it lists, but never inside a phrase that is known whole."""
        if quoted(piece):
            return [f"“{inner}”" for inner in quoted(piece)]
        listed = [self._topics.trim(stretch) for stretch in self._listed(piece)]
        things: list[str] = []
        for stretch in filter(None, listed):
            parts = [self._topics.trim(part) for part in conjuncts(stretch)]
            whole = (
                self._topics.is_known(stretch) or not all(parts) or not all(map(self._topics.is_known, parts))
            )
            things.extend([stretch] if whole else parts)
        return things
