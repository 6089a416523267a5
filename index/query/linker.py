"""Tie the things a question names to what the field and the corpus know of them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from corpus.pinyin import syllables_of
from index.folding import fold_phrase
from index.model import Topic
from index.query.lexicon import Lexicon
from index.thesaurus import Thesaurus

_LATIN = re.compile(r"[A-Za-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{2}")
_NUMBERED = re.compile(r"([A-Za-z0-9.]{2,})\s*([一-鿿]{2,4})$")
"""A number or letters with a noun behind: reports put words between them, 12345市民热线 for 12345热线."""

_JOINTS = re.compile(r"、|和|与|及|跟|或者|或|以及|/")
_TELLS = re.compile("[了着过会能让把被不没人得太]")
"""What a name does not hold: 煤气漏了会叫 tells something, in which every word may be the telling one."""

_DENIAL = re.compile("[不没未无非]")
_EMPTY_TAGS = frozenset("vdpurmqcyef")
"""Parts of speech, by first letter, that say nothing beside a known noun: verbs, adverbs, particles"""

_WHOLE = 0.9
"""Share of a phrase that everyday words must make up to say it before its own words are looked at."""

_LEAST = 0.35
"""Share of a name that everyday words must make up to stand for it: 主播 is not all of 网络主播乱象."""

_LONGEST_NAME, _SHORT = 8, 2
_NO_CHANCE = 4  # characters; so many sound alike by a slip only
_LONGEST_MISSPELT = 24
"""Characters (of pinyin, a word of six syllables) beyond which nothing is taken for a typing error."""


class Sounds(Protocol):
    """Words that sound like a given one."""

    def homophones(self, word: str) -> list[str]:
        """Return known words that sound like ``word``, likeliest first."""

    def from_pinyin(self, text: str) -> list[str]:
        """Return known words that ``text``, wholly or partly in pinyin, may stand for, likeliest first."""


class Linker:
    """Turns the words of a thing into a :class:`Topic`."""

    def __init__(self, lexicon: Lexicon, thesaurus: Thesaurus, sounds: Callable[[], Sounds]) -> None:
        self._lexicon = lexicon
        self._thesaurus = thesaurus
        self._sounds = sounds

    def link(self, words: str, *, quoted: bool, surety: float) -> Iterator[Topic]:
        """Yield the topic of a thing, or of each of several that were taken for one.

        Args:
            words: As typed, normalised.
            quoted: Whether its very letters are asked for.
            surety: How sure the tagger is that this is the thing, from 0 to 1.
        """
        phrase = _tidy(words)
        if quoted:
            yield self._wording(phrase)
            return
        for piece in self._pieces(phrase):
            yield self._link(piece, surety)

    def terms_in(self, text: str) -> list[tuple[int, int]]:
        """Return where terms of the field stand in a normalised question, start and end (exclusive)."""
        return [(start, end) for start, end, _, _ in self._thesaurus.find_terms(text)]

    def is_known(self, phrase: str) -> bool:
        """Say whether the phrase stands in the corpus or is a term of the field."""
        return self._is_term(phrase) or self._lexicon.occurs(phrase)

    def is_met(self, topic: Topic) -> bool:
        """Say whether any word of the topic stands in the corpus."""
        return any(map(self._lexicon.occurs, (*topic.literal, *topic.synonyms)))

    def any_word(self, topic: Topic) -> Topic:
        """Widen a topic to any of its words, the telling ones if any, for a part as small as the problems."""
        inside = [word for word in self._lexicon.inner_words(topic.text) if self._lexicon.occurs(word)]
        words = list(filter(self._lexicon.tells, inside)) or inside
        return replace(topic, literal=tuple(dict.fromkeys((*topic.literal, *words))), also=())

    def _link(self, phrase: str, surety: float) -> Topic:
        numbered = _NUMBERED.match(phrase)
        if numbered and not self.is_known(phrase) and self._lexicon.occurs(numbered[1]):
            return Topic(
                text=phrase, literal=(numbered[1],), also=((numbered[2],),), known=False, surety=surety
            )
        if not self.is_known(phrase) and (everyday := self._lexicon.everyday(phrase, least=_WHOLE)):
            return replace(self._topic(everyday[0].preferred, said=phrase), everyday=True)
        if not self.is_known(phrase) and (turned := self._turned(phrase)):
            return self._topic(turned, said=phrase)
        core = self._core(phrase)
        if self.is_known(core):
            return self._topic(core, surety=surety)
        return self._link_unknown(core, surety)

    def _pieces(self, phrase: str) -> Sequence[str]:
        """Split 光伏和储能 at what joins its parts, if all of them are known and the whole is not."""
        parts = list(filter(None, _JOINTS.split(phrase)))
        apart = len(parts) > 1 and not self._is_term(phrase) and all(len(part) > 1 for part in parts)
        return parts if apart and all(map(self.is_known, parts)) else [phrase]

    def _core(self, phrase: str) -> str:
        """Return the term inside a phrase that its other words say nothing beside: 公墓 in 涉及公墓.

        Else the phrase itself, if it stands anywhere; else its longest part that does.
        """
        if self._is_term(phrase) or _DENIAL.search(phrase):
            return phrase
        if term := next(filter(self._is_term, self._without(phrase, self._is_empty)), ""):
            return term
        if self._lexicon.occurs(phrase):
            return phrase
        known = filter(self._lexicon.occurs, self._without(phrase, self._is_common))
        return next(known, self._without_light_verb(phrase))

    def _without_light_verb(self, phrase: str) -> str:
        """Return 有机农业 for 开展有机农业: a verb that all reports use says nothing."""
        first, *rest = self._lexicon.cut(fold_phrase(phrase))
        left = "".join(rest)
        light = self._lexicon.tag_of(first).startswith("v") and self._is_common(first)
        return left if light and len(left) > 1 else phrase

    def _without(self, phrase: str, is_empty: Callable[[str], bool]) -> Iterator[str]:
        """Yield what is left of a phrase without empty words before it and common ones behind."""
        words = self._lexicon.cut(fold_phrase(phrase))
        ends = range(len(words) + 1)
        spans = [(first, last) for first in ends for last in ends if last - first in range(1, len(words))]
        for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
            left = "".join(words[first:last])
            empty = all(map(is_empty, words[:first])) and all(map(self._is_common, words[last:]))
            if len(left) > 1 and empty:
                yield left

    def _is_empty(self, word: str) -> bool:
        """Say whether a word says nothing of its own before another: 推进, 了, 工作."""
        tag = self._lexicon.tag_of(word)
        verb = tag[:1] in _EMPTY_TAGS and tag != "vn" and not self._is_term(word)
        return verb or self._is_common(word)

    def _is_common(self, word: str) -> bool:
        """Say whether a word says nothing of its own behind another: a particle, or what all reports say."""
        if len(word) == 1:
            return not self._lexicon.tag_of(word).startswith(("n", "v", "a"))
        return not self._is_term(word) and not self._lexicon.tells(word)

    def _link_unknown(self, phrase: str, surety: float) -> Topic:
        """Link what stands nowhere: by sound, without a spoken end, in everyday words, word by word."""
        if known := self._respell(phrase):
            return self._topic(known, said=phrase)
        if known := next(filter(self.is_known, self._loose(phrase)), ""):
            return self._topic(known, surety=surety)
        name = not _TELLS.search(phrase) and len(phrase) <= _LONGEST_NAME
        if everyday := self._lexicon.everyday(phrase, least=_LEAST if name else 0.0):
            return replace(self._topic(everyday[0].preferred, said=phrase), everyday=True)
        return self._together(phrase, surety if name else 0.0)

    def _loose(self, phrase: str) -> Iterator[str]:
        """Yield a phrase without a character at its begin or end that is but spoken with it: 过, 噶."""
        first, last = phrase[0], phrase[-1]
        if len(phrase) > _SHORT and self._is_common(last):
            yield phrase[:-1]
        if len(phrase) > _SHORT and self._is_common(first) and not _DENIAL.search(first):
            yield phrase[1:]

    def _turned(self, phrase: str) -> str:
        """Return the term that two words of a phrase make the other way round: 新建学校 for 学校新建."""
        units = self._lexicon.units(phrase)
        turned = "".join(reversed(units))
        return turned if len(units) == 2 and len(turned) == len(phrase) and self._is_term(turned) else ""

    def _is_term(self, phrase: str) -> bool:
        return self._thesaurus.group_of(phrase) is not None

    def _respell(self, phrase: str) -> str:
        """Return the known word a misspelt one sounds like; short phrases of real words stay as they are."""
        if len(phrase) > _LONGEST_MISSPELT:
            return ""
        if _LATIN.search(phrase):
            return next(iter(self._sounds().from_pinyin(phrase)), "")
        wording = self._lexicon.is_wording(phrase)
        if wording and len(phrase) < _NO_CHANCE:
            return ""
        alike = [word for word in self._sounds().homophones(phrase) if self.is_known(word)]
        if wording:  # dictionaries know common misspellings: 拉圾
            alike = [word for word in alike if syllables_of(word) == syllables_of(phrase)]
        return next(iter(alike), "")

    def _wording(self, phrase: str) -> Topic:
        return Topic(
            text=phrase,
            literal=(phrase,),
            synonyms=self._thesaurus.synonyms(phrase),
            wording=True,
            known=True,
        )

    def _topic(self, phrase: str, *, said: str = "", surety: float = 1.0) -> Topic:
        """Return a known phrase with its listed words; land that is X (撂荒地) is meant where X is said."""
        land = re.sub("地$", "", phrase)
        text = land if len(land) > 1 and self._is_term(phrase) and self._is_term(land) else phrase
        synonyms = tuple(word for word in self._thesaurus.synonyms(text) if text not in word)
        groups = self._groups(text)
        return Topic(
            text=text,
            literal=(text,),
            synonyms=synonyms,
            apart=groups if len(groups) > 1 else (),
            said=said,
            known=bool(said) or self._is_term(text),
            surety=surety,
        )

    def _together(self, phrase: str, surety: float) -> Topic:
        """Return the topic of an unknown phrase: its telling words in one sentence, if all are known."""
        groups = self._groups(phrase)
        if len(groups) == 1 and _means_as_much(groups[0][0], phrase):
            return self._topic(groups[0][0], said=phrase, surety=surety)
        literal = groups[0] if len(groups) > 1 else (phrase,)
        return Topic(text=phrase, literal=literal, also=groups[1:], known=False, surety=surety)

    def _groups(self, phrase: str) -> tuple[tuple[str, ...], ...]:
        """Return the telling words of a phrase, each with its equals; none if one of its words is unknown."""
        words = self._lexicon.units(phrase)
        if not all(map(self.is_known, words)):
            return ()
        telling = [word for word in words if self._is_term(word) or self._lexicon.tells(word)] or words
        return tuple((word, *self._thesaurus.synonyms(word)) for word in telling)


def _tidy(words: str) -> str:
    """Return the words of a thing without quotation marks and blanks that part no Latin words."""
    bare = words.strip(" “”‘’《》\"'（）()")
    return re.sub(r"(?<![A-Za-z0-9]) | (?![A-Za-z0-9])", "", bare) or words


def _means_as_much(word: str, phrase: str) -> bool:
    """Say whether one word of a phrase may stand for it: no lone character, and no 存在 for 不存在."""
    return len(word) > 1 and bool(_DENIAL.search(word)) == bool(_DENIAL.search(phrase))


def says(text: str, topic: Topic) -> bool:
    """Say whether a text says a topic in its own words."""
    folded = fold_phrase(text)
    return any(fold_phrase(phrase) in folded for phrase in topic.literal)
