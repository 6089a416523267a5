"""Telegram's HTML: what it reads, what it refuses and in which words (TDLib, ``parse_html``).

Offsets in refusals are bytes of UTF-8, so bytes are read. Of the tags only ``tg-time`` is not known here.
"""

from dataclasses import dataclass, field

from tests.botapi.entities import Entity
from tests.botapi.errors import ApiError, bad_request
from tests.botapi.html_cursor import DIGITS, LETTERS, SPACES, Cursor
from tests.botapi.links import check_link, user_of_link

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "span": "spoiler", "tg-emoji": "custom_emoji", "a": "text_link", "pre": "pre", "code": "code",
    "blockquote": "blockquote",
}  # fmt: skip


def parse_html(text: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities, outer before inner; raise ApiError in the server's words."""
    reader = _Reader(Cursor(text.encode() + b"\0"))
    reader.read()
    try:
        plain = reader.result.decode()
    except UnicodeDecodeError:
        reason = "Text contains invalid Unicode characters after decoding HTML entities, "
        raise refused(reason + "check for unmatched surrogate code units") from None
    for entity in reader.entities:
        if entity.kind == "code":
            entity.extra = None  # only ``pre`` has a language
    return plain, sorted(reader.entities, key=lambda entity: entity.order)


def refused(reason: str) -> ApiError:
    return bad_request(f"can't parse entities: {reason}")


@dataclass
class _Tag:
    """A start tag still open, and where its content begins: in UTF-16 units and in bytes."""

    name: str
    attributes: dict[str, str]
    offset: int
    begin: int

    @property
    def language(self) -> str:
        value = self.attributes.get("class", "")
        return value.removeprefix("language-") if value.startswith("language-") else ""


@dataclass
class _Reader:
    source: Cursor
    result: bytearray = field(default_factory=bytearray)
    offset: int = 0  # the end of ``result`` in UTF-16 units
    open: list[_Tag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def read(self) -> None:
        while self.source.at < len(self.source.data) - 1:
            if self.source.byte != b"<":
                self.read_character()
            elif self.source.data[self.source.at + 1 : self.source.at + 2] == b"/":
                self.read_end_tag()
            else:
                self.read_start_tag()
        if self.open:
            raise refused(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')

    def read_character(self) -> None:
        decoded = self.source.take_reference()
        if decoded is not None:
            self.result += decoded.encode("utf-8", "surrogatepass")
            self.offset += 1 + (decoded > "\uffff")
            return
        byte = self.source.byte[0]
        self.result.append(byte)
        self.offset += (byte & 0xC0 != 0x80) + (byte >= 0xF0)
        self.source.at += 1

    def read_start_tag(self) -> None:
        begin = self.source.at
        self.source.at += 1
        name = shown(self.source.take_until(b">"))
        if self.source.ended:
            raise refused(f"Unclosed start tag at byte offset {begin}")
        if name not in KINDS:
            raise refused(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes: dict[str, str] = {}
        while self.source.byte != b">":
            self.source.skip_spaces()
            if self.source.byte != b">":
                self.read_attribute(name, begin, attributes)
        self.source.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise refused(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Tag(name, attributes, self.offset, len(self.result)))

    def read_attribute(self, tag: str, begin: int, attributes: dict[str, str]) -> None:
        name = self.source.take_until(b"=>/\"'").decode(errors="replace")
        if not name:
            raise refused(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self.source.skip_spaces()
        value = ""
        if self.source.byte == b"=":
            self.source.at += 1
            self.source.skip_spaces()
            self.refuse_end(begin, f' "{tag}"')
            value = self.attribute_value()
            self.refuse_end(begin, "")
        self.refuse_end(begin, f' "{tag}"')
        attributes[name] = value

    def refuse_end(self, begin: int, name: str) -> None:
        if self.source.ended:
            raise refused(f"Unclosed start tag{name} at byte offset {begin}")

    def attribute_value(self) -> str:
        quote = self.source.byte
        if quote not in (b"'", b'"'):
            return self.name_token()
        self.source.at += 1
        value = bytearray()
        while self.source.byte not in (quote, b"\0"):
            decoded = self.source.take_reference()
            value += self.source.byte if decoded is None else decoded.encode("utf-8", "surrogatepass")
            self.source.at += decoded is None
        self.source.at += self.source.byte == quote
        return value.decode(errors="replace")

    def name_token(self) -> str:
        start = self.source.at
        value = self.source.take_while(LETTERS + DIGITS + b".-")
        if self.source.byte[0] not in SPACES + b">":
            raise refused(f"Unexpected end of name token at byte offset {start}")
        return shown(value)

    def read_end_tag(self) -> None:
        begin = self.source.at
        if not self.open:
            raise refused(f"Unexpected end tag at byte offset {begin}")
        name = shown(self.source.take_until(b">")[2:])
        self.source.skip_spaces()
        if self.source.byte != b">":
            raise refused(f"Unclosed end tag at byte offset {begin}")
        self.source.at += 1
        tag = self.open.pop()
        if name not in ("", tag.name):
            reason = f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{name}>"'
            raise refused(reason)
        if self.offset > tag.offset:
            self.close(tag)

    def close(self, tag: _Tag) -> None:
        entity = Entity(KINDS[tag.name], tag.offset, self.offset - tag.offset)
        match entity.kind:
            case "text_link":
                self.close_link(tag, entity)
                return
            case "pre" | "code":
                self.close_code(tag, entity)
                return
            case "blockquote" if "expandable" in tag.attributes:
                entity.kind = "expandable_blockquote"
            case "custom_emoji":
                entity.extra = {"custom_emoji_id": emoji_identifier(tag.attributes.get("emoji-id", ""))}
        self.entities.append(entity)

    def close_link(self, tag: _Tag, entity: Entity) -> None:
        """Add a link; one that the server cannot use vanishes without an error."""
        url = tag.attributes.get("href") or self.result[tag.begin :].decode(errors="replace")
        if user := user_of_link(url):
            self.entities.append(Entity("text_mention", entity.offset, entity.length, {"user": {"id": user}}))
        elif link := check_link(url):
            self.entities.append(Entity("text_link", entity.offset, entity.length, {"url": link}))

    def close_code(self, tag: _Tag, entity: Entity) -> None:
        """Add ``pre`` or ``code``; both on one span are one ``pre`` in the language that ``code`` names."""
        inner = self.entities[-1] if self.entities else None
        same_span = inner and (inner.offset, inner.length) == (entity.offset, entity.length)
        if inner and same_span and entity.kind == "pre" and inner.kind == "code" and inner.extra:
            inner.kind = "pre"
        elif inner and same_span and entity.kind == "code" and inner.kind == "pre" and tag.language:
            inner.extra = {"language": tag.language}
        else:
            entity.extra = {"language": tag.language} if entity.kind == "code" and tag.language else None
            self.entities.append(entity)


def shown(name: bytes) -> str:
    """Return a name in lower case, ASCII only, as the server writes it."""
    return name.lower().decode(errors="replace")


def emoji_identifier(value: str) -> str:
    if not value.isascii() or not value.isdigit() or int(value) == 0:
        raise refused("Invalid custom emoji identifier specified")
    return value
