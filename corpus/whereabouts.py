"""Where a place lies: the county, city and province that its report names as its own."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from corpus.divisions import COMMON_WORDS, Division, count_divisions, divisions, short_name
from corpus.speaker import BELOW_COUNTIES, Speaker, divide, is_masked

_ABOVE = re.compile(r"(市|县|区|旗)(?:委|政府|人民政府)")
_SITE = re.compile(r"人民政府|政府(?:办|门户|网)|融媒体|政务公开|办事处")
_OWNER = re.compile(r"([\u4e00-\u9fff]{1,12}[县区市旗])人民政府")
_COUNTIES = ("自治县", "自治旗", "县", "旗", "区")
_IN_HEADER = 5  # how much a name in the title, the header or the file's name counts
_HEADER_LINES = 6
_SHORT = 60  # characters: longer lines are no header
_MIN_TIMES = 2
_AHEAD = 1.5  # how much oftener than the next a name must stand to be the place's own


def find_whereabouts(
    speaker: Speaker, texts: Sequence[str], *, stem: str, around: Sequence[str] = ()
) -> Division:
    """Return the county, city and province of a speaker; what its text does not tell is ``""``.

    A county we do not know is the speaker's where its name is said with it (云溪县大坪乡). Where the text
    names no county, the government whose site holds it does.
    """
    own = _by_text(speaker, texts, stem=stem)
    sites = [text for text in around if len(text) <= _SHORT and _SITE.search(text)]
    if own.county or not sites:
        return own
    site = _of_site(speaker, sites)
    return site if own.city in ("", site.city) and own.province in ("", site.province) else own


def _of_site(speaker: Speaker, sites: Sequence[str]) -> Division:
    """Return the county, known to us or not, or else the city or province, that alone a site names."""
    counts = count_divisions("\n".join(sites))
    named = [division for name in counts for division in divisions()[name]]
    counties = [one for one in named if one.county] if speaker.kind in BELOW_COUNTIES else []
    above = [[one for one in named if one.city == one.name], [one for one in named if not one.city]]
    where = next((_likeliest(ones, counts) for ones in (counties, *above) if _are_one(ones)), Division(""))
    owners = {divide(name)[1] for text in sites for name in _OWNER.findall(text)} - {*divisions(), ""}
    alone = speaker.kind in BELOW_COUNTIES and not counties and len(owners) == 1
    return replace(where, county=owners.pop()) if alone else where


def _are_one(divisions: Sequence[Division]) -> bool:
    return len({division.name for division in divisions}) == 1


def _by_text(speaker: Speaker, texts: Sequence[str], *, stem: str) -> Division:
    unknown = [name for name in speaker.above if name not in divisions()]
    if speaker.kind in BELOW_COUNTIES and unknown:
        return replace(_known(speaker, texts, stem=stem, counted=False), county=unknown[-1])
    known = _known(speaker, texts, stem=stem, counted=True)
    if speaker.name in divisions() or is_masked(speaker.name):
        return known
    if speaker.kind == "省":
        return Division(speaker.name)
    own = speaker.kind in _COUNTIES and not speaker.name.endswith("新区")
    return replace(known, county=speaker.name) if own else known


def _known(speaker: Speaker, texts: Sequence[str], *, stem: str, counted: bool) -> Division:
    """Return where a speaker lies among the divisions we know; perhaps without looking for its county."""
    text = "\n".join(texts)
    header = [head for head in texts[:_HEADER_LINES] if len(head) <= _SHORT and not head.endswith("。")]
    weights = _weigh(text, "\n".join((stem, *header)))
    known = divisions().get(speaker.name)
    if known is not None and speaker.kind not in BELOW_COUNTIES:
        return _likeliest(known, weights)
    above = Counter(_ABOVE.findall(text)).most_common(1)
    named = [division for name in weights for division in divisions()[name]]
    counties = [one for one in named if one.county and (not above or one.county[-1] == above[0][0])]
    counties = counties if speaker.kind in BELOW_COUNTIES and counted else []
    for choices in (
        counties,
        [one for one in named if one.city == one.name],
        [one for one in named if not one.city],
    ):
        leading = _leading(weights, {division.name for division in choices})
        if leading:
            return _likeliest([division for division in choices if division.name == leading], weights)
    return Division("")


def _weigh(text: str, header: str) -> Counter[str]:
    """Return how much a text names each division: in full or short, more in its header.

    A short name alone (台山一中) counts for the counties of a city that is named in full.
    """
    counts, heads = count_divisions(text), count_divisions(header)
    named = {*counts, *heads}
    named.update(county for name in tuple(named) for county in _counties().get(name, ()))
    return +Counter({name: _times(text, name, counts[name]) + _IN_HEADER * heads[name] for name in named})


@cache
def _counties() -> dict[str, list[str]]:
    """Return the names of the counties of each city."""
    found: dict[str, list[str]] = {}
    for name, ones in divisions().items():
        for city in {one.city for one in ones if one.county}:
            found.setdefault(city, []).append(name)
    return found


def _times(text: str, name: str, in_full: int) -> int:
    short = short_name(name)
    return max(in_full, text.count(short)) if name not in COMMON_WORDS else in_full


def _leading(weights: Counter[str], names: Iterable[str]) -> str:
    """Return the name said well ahead of all others, or ``""``."""
    first, second = [*sorted(names, key=weights.__getitem__, reverse=True), "", ""][:2]
    return first if weights[first] >= max(_MIN_TIMES, _AHEAD * weights[second]) else ""


def _likeliest(candidates: Sequence[Division], weights: Counter[str]) -> Division:
    """Return the one of several divisions of one name whose city and province are named, or the bare name."""
    if len(candidates) == 1:
        return candidates[0]
    best = max(candidates, key=lambda one: weights[one.city] + weights[one.province])
    told = weights[best.city] + weights[best.province] > 0
    return best if told else Division("", "", best.county)
