"""A text as the server keeps it: cleaned, trimmed, with its entities (TDLib, ``fix_formatted_text``)."""

from dataclasses import dataclass, field
from typing import Any

from tests.botapi.entities import HIDES_DATA, SPLITTABLE, Entity, utf16_length
from tests.botapi.errors import bad_request
from tests.botapi.html_markup import parse_html
from tests.botapi.nesting import add_found, in_order, untangle
from tests.botapi.tdlib import find_entities, parse_text

MAX_ENTITIES = 100
MAX_BYTES = 32768
_BLANK = " \n"
_REMOVED = {"\r", *map(chr, range(0x2028, 0x202F)), "\u0333", "\u033f", "\u030a"}
_MARKDOWN = {"markdown": 1, "markdownv2": 2}


@dataclass
class FormattedText:
    """Text and entities, ready to be stored and shown."""

    text: str = ""
    entities: list[Entity] = field(default_factory=list)

    def wire(self, name: str) -> dict[str, Any]:
        """Return the fields of a message; ``name`` is ``text`` or ``caption``."""
        if not self.text:
            return {}
        spans = {
            "entities" if name == "text" else f"{name}_entities": [span.wire() for span in self.entities]
        }
        return {name: self.text} | (spans if self.entities else {})


def parse_formatted(text: str, mode: str, entities: list[Entity]) -> FormattedText:
    """Parse marked-up text (``mode``), or take ``entities`` where there is no mode, and settle both."""
    if len(text.encode()) > MAX_BYTES:
        raise bad_request("text is too long")
    if mode.lower() == "html":
        text, entities = parse_html(text)
    elif mode.lower() in _MARKDOWN:
        text, entities = parse_text(
            text, {"@type": "textParseModeMarkdown", "version": _MARKDOWN[mode.lower()]}
        )
    elif mode and mode.lower() != "none":
        raise bad_request("unsupported parse_mode")
    return settle(text, entities)


def settle(text: str, entities: list[Entity]) -> FormattedText:
    """Clean, trim and complete a text; the result is empty when only white space stood there."""
    text, entities = _clean(text, untangle(entity for entity in entities if entity.length > 0))
    entities = untangle(_without_blanks(text, entities))
    text, entities = _trim(text, entities)
    if not text:
        return FormattedText()
    entities = add_found(_at_most_allowed(entities), find_entities(text))
    return FormattedText(text, in_order(_without_blanks(text, entities)))


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Replace control characters by spaces, remove what is not allowed, and move the entities along."""
    kept: list[str] = []
    places = {0: 0}  # UTF-16 offsets before and after
    old = new = 0
    for char in text:
        width = 1 + (char > "\uffff")
        old += width
        if char not in _REMOVED:
            kept.append(" " if char < " " and char != "\n" else char)
            new += width
        places[old] = new
    for entity in entities:
        _refuse_misplaced(text, entity, places)
    moved = [
        Entity(entity.kind, places[entity.offset], places[entity.end] - places[entity.offset], entity.extra)
        for entity in entities
    ]
    return "".join(kept), [entity for entity in moved if entity.length]


def _refuse_misplaced(text: str, entity: Entity, places: dict[int, int]) -> None:
    """Refuse an entity that cuts a surrogate pair or reaches over the end."""
    size = utf16_length(text)
    if entity.offset > size:
        raise bad_request(f"Entity begins after the end of the text at UTF-16 offset {entity.offset}")
    if entity.offset not in places:
        place = _byte_offset(text, entity.offset)
        raise bad_request(f"Entity begins in a middle of a UTF-16 symbol at byte offset {place}")
    begins = f"Entity beginning at UTF-16 offset {entity.offset} ends"
    if entity.end > size:
        raise bad_request(f"{begins} after the end of the text at UTF-16 offset {entity.end}")
    if entity.end not in places:
        raise bad_request(
            f"{begins} in a middle of a UTF-16 symbol at byte offset {_byte_offset(text, entity.end)}"
        )


def _byte_offset(text: str, utf16_offset: int) -> int:
    """Return where the character after a cut surrogate pair begins, in bytes of UTF-8."""
    units = text.encode("utf-16-le")[: 2 * (utf16_offset + 1)]
    return len(units.decode("utf-16-le", "ignore").encode())


def _units(text: str) -> str:
    """Return the text with one character for each UTF-16 unit."""
    return "".join("xx" if char > "\uffff" else char for char in text)


def _without_blanks(text: str, entities: list[Entity]) -> list[Entity]:
    """Take the white space from the start of entities; drop those that hold nothing else."""
    units = _units(text)
    fixed = {entity.offset for entity in entities if entity.kind in HIDES_DATA}
    kept = []
    for entity in entities:
        begin = entity.offset
        if entity.kind not in HIDES_DATA:
            while begin < entity.end and units[begin] in _BLANK and begin not in fixed:
                begin += 1
            if not units[begin : entity.end].strip(_BLANK):
                continue
        kept.append(Entity(entity.kind, begin, entity.end - begin, entity.extra))
    return kept


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Trim the right end always, the left end up to the first entity."""
    units = _units(text)
    end = len(units.rstrip(_BLANK))
    inside = [
        Entity(entity.kind, entity.offset, min(entity.end, end) - entity.offset, entity.extra)
        for entity in entities
        if entity.offset < end
    ]
    first = min((entity.offset for entity in inside), default=end)
    left = first - len(units[:first].lstrip(_BLANK))
    for entity in inside:
        entity.offset -= left
    return text.rstrip(_BLANK)[left:], in_order(inside)


def _at_most_allowed(entities: list[Entity]) -> list[Entity]:
    """Drop what is over the limit without a word, styles last in."""
    ranked = sorted(entities, key=lambda entity: entity.kind in SPLITTABLE)
    return in_order(ranked[:MAX_ENTITIES])
