"""How derived reports are called: labels for people and ids for machines, both unique in a corpus."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import count

from corpus.catalog import Identity
from corpus.divisions import short_name
from corpus.model import Place
from corpus.pinyin import syllables_of
from corpus.speaker import BELOW_COUNTIES


def first_label(place: Place) -> str:
    """Return the label of a place by itself: a township's names its county, 汾口镇（淳安县）."""
    inside = place.county or place.city if place.kind in BELOW_COUNTIES else ""
    return f"{place.name}（{inside}）" if inside else place.name


def first_id(place: Place, *, stem: str, year: int | None, half: int | None) -> str:
    """Return the id of a report by itself (fenkou-2023h1), by its file where its place is unknown."""
    name = slug(place.clues[0] if place.clues else short_name(place.county or place.city) or stem)
    time = f"{year or ''}{f'h{half}' if half else ''}"
    return "-".join(filter(None, (name or "report", time)))


def slug(text: str) -> str:
    """Return a text in small Latin letters, digits and hyphens, Chinese by its sound: fenkou."""
    return re.sub(r"[^a-z0-9]+", "-", "".join(syllables_of(text))).strip("-")


def tell_apart(identities: Sequence[Identity]) -> list[Identity]:
    """Return the identities with every label and id unique: by county, then by time, then by number."""
    labels = [identity.place.label for identity in identities]
    for word in (_county, _time):
        labels = _add_words(labels, [word(identity) for identity in identities])
    labels = _number(labels, _add_word)
    ids = _number([identity.id for identity in identities], "{}-{}".format)
    return [
        replace(identity, id=one_id, place=replace(identity.place, label=label))
        for identity, label, one_id in zip(identities, labels, ids, strict=True)
    ]


def _county(identity: Identity) -> str:
    place = identity.place
    return next(
        (name for name in (place.county, place.city, place.province) if name and name not in place.label), ""
    )


def _time(identity: Identity) -> str:
    year = f"{identity.year}年" if identity.year else ""
    return year + {1: "上半年", 2: "下半年"}.get(identity.half or 0, "")


def _add_words(labels: Sequence[str], words: Sequence[str]) -> list[str]:
    """Return the labels, equal ones with their words where these differ."""
    differ: dict[str, set[str]] = {}
    for label, word in zip(labels, words, strict=True):
        differ.setdefault(label, set()).add(word)
    pairs = zip(labels, words, strict=True)
    return [_add_word(label, word) if word and len(differ[label]) > 1 else label for label, word in pairs]


def _add_word(label: str, word: object) -> str:
    return f"{label[:-1]}，{word}）" if label.endswith("）") else f"{label}（{word}）"


def _number(names: Sequence[str], add: Callable[[str, object], str]) -> list[str]:
    """Return the names, the second and later of equal ones with a number that no other name has."""
    result: dict[str, None] = {}
    taken, numbers = set(names), {name: count(2) for name in names}
    for name in names:
        numbered = (add(name, number) for number in numbers[name])
        told = name if name not in result else next(one for one in numbered if one not in taken)
        result[told] = None
        taken.add(told)
    return list(result)
