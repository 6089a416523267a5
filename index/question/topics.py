"""What a question asks about: phrases resolved against the corpus and the thesaurus."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from corpus.pinyin import syllables_of
from index.model import Topic
from index.question.spoken import in_official_words
from index.question.trimming import (
    behind_verb,
    matters,
    quoted,
    trim,
    without_generic_noun,
    without_verb,
)
from index.question.wordlists import words
from index.thesaurus import Thesaurus
from index.wordlist import Group

_LATIN = re.compile(r"[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{2}")

_NUMBERED = re.compile(r"([A-Za-z0-9.]{2,})\s*([一-鿿]{2,4})$")
"""A number or letters with a noun behind: reports put words between them, 12345市民热线 for 12345热线."""

_LEAST = 0.35
"""Share of a name that everyday words must make up to stand for it: 主播 is not all of 网络主播乱象."""

_LONGEST_NAME = 8
_TELLS = re.compile("[了着过会能让把被不没人得太]")
"""What a name does not hold: 煤气漏了会叫 tells something, in which every word may be the telling one."""

_DONE = tuple("办建修铺种养拆招引做搞")
_DENIAL = re.compile("[不没未无非]")

_NO_CHANCE = 4  # characters; so many sound alike by a slip only
_LONGEST_MISSPELT = 24
"""Characters (of pinyin, a word of six syllables) beyond which nothing is taken for a typing error."""


class Sounds(Protocol):
    """Words that sound like a given one."""

    def homophones(self, word: str) -> list[str]:
        """Return known words that sound like ``word``, likeliest first."""

    def from_pinyin(self, text: str) -> list[str]:
        """Return known words that ``text``, wholly or partly in pinyin, may stand for, likeliest first."""


class Everyday(Protocol):
    """The concepts a phrase speaks of in everyday words."""

    def __call__(self, phrase: str, *, least: float = 0.0) -> Sequence[Group]:
        """Return them, likeliest first; ``least`` is the share of the phrase that says one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What the corpus and the language know of a phrase.

    Attributes:
        occurs: Whether the phrase stands anywhere in the corpus, literally.
        everyday: The concepts a phrase speaks of in everyday words, likeliest first.
        units: The field's terms in a phrase and the words of meaning between them, in order.
        tells: Whether a word is rare enough in the corpus to tell one paragraph from another.
        inner_words: The shorter words inside a phrase: 干部 and 作风 in 干部作风.
        is_cut_after: Whether a word of the phrase ends after so many characters.
        is_wording: Whether the phrase is made of whole words of the language, so not a typing error.
    """

    occurs: Callable[[str], bool]
    everyday: Everyday
    units: Callable[[str], Sequence[str]]
    tells: Callable[[str], bool]
    inner_words: Callable[[str], Sequence[str]]
    is_cut_after: Callable[[str, int], bool]
    is_wording: Callable[[str], bool]


class TopicResolver:
    """Turns a stretch of a question into a :class:`Topic`, saying aloud what was changed."""

    def __init__(self, words: Words, thesaurus: Thesaurus, sounds: Callable[[], Sounds]) -> None:
        self._words = words
        self._thesaurus = thesaurus
        self._sounds = sounds

    def trim(self, stretch: str) -> str:
        """Return the stretch without asking and linking words at its ends, every word left whole.

        What is left of characters that only link or generalise (要修) names nothing, unless a word (装修).
        """
        left = self._without_then(trim(stretch, self._words.is_cut_after))
        links = len(left) > 1 and all(character in words("light") for character in left)
        return "" if links and not (self._is_term(left) or self._words.is_wording(left)) else left

    def _without_then(self, stretch: str) -> str:
        """Return 大数据 for 那大数据, where the segmenter sees the word 那大; a known name keeps its 那."""
        bare = stretch.removeprefix("那")
        return bare if len(bare) > 1 and self.is_known(bare) and not self.is_known(stretch) else stretch

    def resolve(self, stretch: str, *, described: bool = True, listing: bool = False) -> Topic:
        """Return the topic of a trimmed stretch; one whose words stand nowhere is what nobody mentions.

        What is ``described`` (压减三公经费的镇) is the thing, whatever is done with it. In a ``listing`` of
        townships, everyday words in passing make no topic.
        """
        if inner := quoted(stretch):
            return self._quoted(inner[0])
        numbered = _NUMBERED.match(stretch)
        if numbered and self._words.occurs(numbered[1]):
            return Topic(text=stretch, literal=(numbered[1],), also=((numbered[2],),))
        core = self._without_noun(self._without_last_verb(stretch))
        bare = self._without_verb(core)
        known = [form for form in (core, bare) if self.is_known(form)]
        if matter := self._matter(bare) if described or not known else "":
            return self._topic(matter)
        if known:
            return self._topic(bare if bare in known and not self._is_term(core) else core)
        return self._resolve_unknown([core, bare] if bare != core else [core], listing=listing)

    def is_known(self, phrase: str) -> bool:
        """Say whether the phrase stands in the corpus or is a term of the field."""
        return self._is_term(phrase) or self._words.occurs(phrase)

    def is_named(self, stretch: str) -> bool:
        """Say whether a stretch is but the name of a topic: a known phrase, or one in quotation marks."""
        forms = (stretch, self._without_noun(stretch), without_verb(stretch))
        return bool(quoted(stretch) or self._correct(stretch)) or any(map(self.is_known, forms))

    def is_met(self, topic: Topic) -> bool:
        """Say whether any word of the topic stands in the corpus."""
        return any(map(self._words.occurs, (*topic.literal, *topic.synonyms)))

    def is_spoken_of(self, phrase: str) -> bool:
        """Say whether the reports say a phrase, or what is listed as its equal."""
        return self.is_met(self._topic(phrase))

    def in_official_words(self, query: str) -> str:
        """Return the words that rank, with official ones for those of everyday speech."""
        return in_official_words(query, ends_word=self._words.is_cut_after, occurs=self._words.occurs)

    def everyday_names(self, text: str) -> frozenset[str]:
        """Return the preferred terms of the concepts a text speaks of in everyday words."""
        return frozenset(group.preferred for group in self._words.everyday(text))

    def holds_term(self, text: str) -> bool:
        """Say whether a text holds a term of the field."""
        return bool(self._thesaurus.find_terms(text))

    def is_telling(self, topic: Topic) -> bool:
        """Say whether the topic names something, rather than the like of 工作."""
        return self._is_term(topic.text) or self._words.tells(topic.text)

    def any_word(self, topic: Topic) -> Topic:
        """Widen a topic to any of its words, the telling ones if any, for a part as small as the problems."""
        inside = [word for word in self._words.inner_words(topic.text) if self._words.occurs(word)]
        words = list(filter(self._words.tells, inside)) or inside
        return replace(topic, literal=tuple(dict.fromkeys((*topic.literal, *words))), also=())

    def _resolve_unknown(self, forms: Sequence[str], *, listing: bool) -> Topic:
        for form in forms:
            if corrected := self._correct(form):
                return self._topic(corrected)
        phrase = forms[-1]
        if turned := self._turned(phrase):
            return self._topic(turned)
        name = listing and not _TELLS.search(phrase) and len(phrase) <= _LONGEST_NAME
        if everyday := self._words.everyday(phrase, least=_LEAST if name else 0.0):
            return self._topic(everyday[0].preferred)
        return self._together(phrase)

    def _matter(self, phrase: str) -> str:
        """Return the term that a phrase does something with, ``""`` for none or where it is a term itself."""
        found = () if self._is_term(phrase) else (*matters(phrase), behind_verb(phrase))
        return next(filter(self._is_term, found), "")

    def _turned(self, phrase: str) -> str:
        """Return the term that two words of a phrase make the other way round: 新建学校 for 学校新建."""
        units = self._words.units(phrase)
        turned = "".join(reversed(units))
        return turned if len(units) == 2 and len(turned) == len(phrase) and self._is_term(turned) else ""

    def _without_noun(self, phrase: str) -> str:
        """Return 储能 for 储能项目, but 重点项目 and 头等大事 as they are: the rest must name something."""
        core = without_generic_noun(phrase)
        if self._is_term(core) or quoted(core):
            return core
        return core if self._words.tells(core) and self._words.is_cut_after(phrase, len(core)) else phrase

    def _without_last_verb(self, phrase: str) -> str:
        """Return 高标准农田 for 高标准农田建, as 高标准农田建了多少亩 leaves it."""
        shorter = phrase[:-1]
        if not phrase.endswith(_DONE) or self._is_term(phrase):
            return phrase
        known = self._is_term(shorter) or (self.is_known(shorter) and not self.is_known(phrase))
        return shorter if known else phrase

    def _without_verb(self, phrase: str) -> str:
        """Return the phrase without a verb before it, where the verb is a word of its own."""
        bare = self.trim(without_verb(phrase))
        verb = phrase[: phrase.find(bare)] if bare else ""
        if not verb or not self._words.is_cut_after(phrase, len(verb)):
            return phrase
        short = len(verb.rstrip("了过")) == 1
        return bare if short or len(bare) > 2 or self._is_term(bare) else phrase

    def _is_term(self, phrase: str) -> bool:
        return self._thesaurus.group_of(phrase) is not None

    def _correct(self, phrase: str) -> str:
        """Return the known word a misspelt one sounds like; short phrases of real words stay as they are."""
        if len(phrase) > _LONGEST_MISSPELT:
            return ""
        if _LATIN.search(phrase):
            return next(iter(self._sounds().from_pinyin(phrase)), "")
        if self._words.is_wording(phrase) and len(phrase) < _NO_CHANCE:
            return ""
        alike = [word for word in self._sounds().homophones(phrase) if self.is_known(word)]
        if self._words.is_wording(phrase):  # dictionaries know common misspellings: 拉圾
            alike = [word for word in alike if syllables_of(word) == syllables_of(phrase)]
        return next(iter(alike), "")

    def _quoted(self, phrase: str) -> Topic:
        return Topic(text=phrase, literal=(phrase,), synonyms=self._thesaurus.synonyms(phrase), wording=True)

    def _topic(self, phrase: str) -> Topic:
        """Return a known phrase with its listed words; land that is X (撂荒地) is meant where X is said."""
        land = re.sub("地$", "", phrase)
        text = land if len(land) > 1 and self._is_term(phrase) and self._is_term(land) else phrase
        synonyms = tuple(word for word in self._thesaurus.synonyms(text) if text not in word)
        groups = self._groups(text)
        return Topic(text=text, literal=(text,), synonyms=synonyms, apart=groups if len(groups) > 1 else ())

    def _together(self, phrase: str) -> Topic:
        """Return the topic of an unknown phrase: its telling words in one sentence, if all are known."""
        groups = self._groups(phrase)
        if len(groups) == 1 and _means_as_much(groups[0][0], phrase):
            return self._topic(groups[0][0])
        return Topic(text=phrase, literal=groups[0] if len(groups) > 1 else (phrase,), also=groups[1:])

    def _groups(self, phrase: str) -> tuple[tuple[str, ...], ...]:
        """Return the telling words of a phrase, each with its equals; none if one of its words is unknown."""
        words = self._words.units(phrase)
        if not all(map(self.is_known, words)):
            return ()
        telling = [word for word in words if self._is_term(word) or self._words.tells(word)] or words
        return tuple((word, *self._thesaurus.synonyms(word)) for word in telling)


def _means_as_much(word: str, phrase: str) -> bool:
    """Say whether one word of a phrase may stand for it: no lone character, and no 存在 for 不存在."""
    return len(word) > 1 and bool(_DENIAL.search(word)) == bool(_DENIAL.search(phrase))
