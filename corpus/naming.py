"""How derived reports are called: labels for people and ids for machines, both unique in a corpus."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256
from itertools import count
from pathlib import Path

from corpus.catalog import Identity
from corpus.divisions import short_name
from corpus.model import Place
from corpus.organ import GOVERNMENT, slug_of
from corpus.pinyin import syllables_of
from corpus.speaker import BELOW_COUNTIES, kind_of
from corpus.years import in_digits

_YEAR_FOLDER = re.compile(r"20\d\d年?.{0,4}")


def first_label(place: Place, organ: str = GOVERNMENT) -> str:
    """Return the label of a place by itself: 汾口镇（淳安县）; a court's says so: 青岚县（法院）."""
    inside = place.county or place.city if place.kind in BELOW_COUNTIES else ""
    told = "，".join(filter(None, (inside, "" if organ == GOVERNMENT else organ)))
    return f"{place.name}（{told}）" if told else place.name


def first_id(identity: Identity, *, stem: str, words: str) -> str:
    """Return the id of a report (fenkou-2023h1-9c4e): by its place, else its file, its time and its words.

    It is the same whatever other reports stand beside it.
    """
    place = identity.place
    name = slug(place.clues[0] if place.clues else short_name(place.county or place.city) or stem)
    time = f"{identity.year or ''}{f'h{identity.half}' if identity.half else ''}"
    own = sha256("".join(filter(str.isalnum, words)).encode("utf-8", "surrogatepass")).hexdigest()[:4]
    return "-".join(filter(None, (name or "report", slug_of(identity.organ), time, own)))


def slug(text: str) -> str:
    """Return a text in small Latin letters, digits and hyphens, Chinese by its sound: fenkou."""
    return re.sub(r"[^a-z0-9]+", "-", "".join(syllables_of(text))).strip("-")


def tell_apart(identities: Sequence[Identity]) -> list[Identity]:
    """Return the identities with every label and id unique: by county, organ, time, then by number."""
    labels = _told_by_organ(identities)
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


def _told_by_organ(identities: Sequence[Identity]) -> list[str]:
    """Return the labels, the government's with its organ where others of its place report too."""
    organs: dict[tuple[str, str], set[str]] = {}
    for identity in identities:
        organs.setdefault((identity.place.name, identity.place.county), set()).add(identity.organ)
    return [
        _add_word(identity.place.label, GOVERNMENT)
        if identity.organ == GOVERNMENT
        and organs[identity.place.name, identity.place.county] - {GOVERNMENT, ""}
        else identity.place.label
        for identity in identities
    ]


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


def stem_of(path: Path) -> str:
    """Return what a file is called, with the folders that name a place or a year before it: 云岭乡/2023."""
    folders = [one.name for one in (path.parent.parent, path.parent)]
    telling = [name for name in folders if kind_of(in_digits(name)) or _YEAR_FOLDER.fullmatch(name)]
    return "".join((*telling, path.stem))
