"""How entities lie in each other: overlaps dropped, styles merged and cut (TDLib, ``fix_entities``)."""

from collections.abc import Iterable

from tests.botapi.entities import PREFORMATTED, QUOTES, SPLITTABLE, Entity

_WHOLE = PREFORMATTED | QUOTES | set(SPLITTABLE)  # every other kind is a link of some sort


def untangle(entities: Iterable[Entity]) -> list[Entity]:
    """Return the entities as the server keeps them: sorted, without overlaps, nested only where allowed."""
    ordered = in_order(entities)
    if _is_valid(ordered):
        return ordered
    styles = [entity for entity in ordered if entity.kind in SPLITTABLE]
    quotes = _without_overlaps(entity for entity in ordered if entity.kind in QUOTES)
    others = _without_overlaps(entity for entity in ordered if entity.kind not in (*SPLITTABLE, *QUOTES))
    return _combine(styles, _outside_quotes(others, quotes) + quotes)


def add_found(entities: list[Entity], found: list[Entity]) -> list[Entity]:
    """Add entities found in the text to those that were asked for, which win where both meet."""
    if not found:
        return entities
    styles = [entity for entity in entities if entity.kind in SPLITTABLE]
    quotes = [entity for entity in entities if entity.kind in QUOTES]
    others = [entity for entity in entities if entity.kind not in (*SPLITTABLE, *QUOTES)]
    fitting = [
        one for one in _outside_quotes(found, quotes) if not any(_overlap(one, other) for other in others)
    ]
    return _combine(styles, others + fitting + quotes)


def in_order(entities: Iterable[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: entity.order)


def _overlap(one: Entity, other: Entity) -> bool:
    return one.offset < other.end and other.offset < one.end


def _is_valid(entities: list[Entity]) -> bool:
    """Say whether sorted entities can stay as they are."""
    around: list[Entity] = []
    style_ends = dict.fromkeys(SPLITTABLE, -1)
    for entity in entities:
        while around and entity.offset >= around[-1].end:
            around.pop()
        if around and (
            entity.end > around[-1].end or not _may_nest(entity, {outer.kind for outer in around})
        ):
            return False
        if entity.kind in SPLITTABLE:
            if style_ends[entity.kind] >= entity.offset:
                return False
            style_ends[entity.kind] = entity.end
        around.append(entity)
    return True


def _may_nest(entity: Entity, around: set[str]) -> bool:
    if entity.kind in around or around & PREFORMATTED or around & set(SPLITTABLE):
        return False
    if entity.kind in PREFORMATTED:
        return around <= QUOTES
    return entity.kind in SPLITTABLE or not around - _WHOLE


def _without_overlaps(entities: Iterable[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in entities:
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _outside_quotes(entities: list[Entity], quotes: list[Entity]) -> list[Entity]:
    """Drop what begins or ends inside a quote and on the other side outside it."""
    return [entity for entity in entities if not any(_cuts(entity, quote) for quote in quotes)]


def _cuts(entity: Entity, quote: Entity) -> bool:
    return entity.offset < quote.end < entity.end or entity.offset < quote.offset < entity.end


def _combine(styles: list[Entity], blocks: list[Entity]) -> list[Entity]:
    blocks = in_order(blocks)
    return in_order(blocks + split_styles(styles, blocks)) if styles else blocks


def split_styles(styles: list[Entity], blocks: list[Entity]) -> list[Entity]:
    """Merge touching styles of one kind, cut all at the edges of ``blocks``; ``pre`` has none inside."""
    splitter = _Splitter(styles)
    around: list[Entity] = []
    end = max(entity.end for entity in [*styles, *blocks]) + 1 if styles else 0
    for place, block in [*((block.offset, block) for block in blocks), (end, None)]:
        while around and place >= around[-1].end:
            splitter.advance(around[-1].end, keep=around[-1].kind not in PREFORMATTED)
            around.pop()
        splitter.advance(place)
        if block:
            around.append(block)
    return in_order(splitter.pieces)


class _Splitter:
    """Walks along the text; ``running`` holds the styles that reach over the place it stands at."""

    def __init__(self, styles: list[Entity]) -> None:
        self.pending = styles[::-1]
        self.running: dict[str, tuple[int, int]] = {}
        self.pieces: list[Entity] = []

    def advance(self, place: int, *, keep: bool = True) -> None:
        before = len(self.pieces)
        while self.pending and self.pending[-1].offset < place:
            style = self.pending.pop()
            begin, end = self.running.get(style.kind, (0, -1))
            if style.offset <= end:
                self.running[style.kind] = begin, max(end, style.end)
            else:
                self.cut(style.offset)
                self.running[style.kind] = style.offset, style.end
        self.cut(place)
        if not keep:
            del self.pieces[before:]

    def cut(self, place: int) -> None:
        for kind in SPLITTABLE:
            begin, end = self.running.get(kind, (place, place))
            if begin < place:
                self.pieces.append(Entity(kind, begin, min(end, place) - begin))
                if end <= place:
                    del self.running[kind]
                else:
                    self.running[kind] = place, end
