"""A message's text with its entities, as HTML that looks like Telegram."""

from collections.abc import Sequence
from html import escape

from tests.botapi.entities import QUOTES, Entity, utf16_length, utf16_slice

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "spoiler": "mark",
}
_LINKS = {"url", "text_link", "email", "mention", "hashtag", "cashtag", "bot_command", "text_mention"}


def marked_html(text: str, entities: Sequence[Entity], *, unfold: bool = False) -> str:
    """Return HTML for the text; expandable quotes are cut to three lines unless ``unfold``.

    ``entities`` are nested or apart, outer before inner, as the server returns them.
    """
    return _span(text, list(entities), (0, utf16_length(text)), unfold=unfold)


def _span(text: str, entities: list[Entity], place: tuple[int, int], *, unfold: bool) -> str:
    """Return the HTML of a stretch with its entities; a quote is a block and eats the line breaks."""
    at, end = place
    parts: list[str] = []
    after_quote = False
    while entities:
        first, rest = entities[0], entities[1:]
        inner = [entity for entity in rest if entity.end <= first.end]
        entities = rest[len(inner) :]
        is_quote = first.kind in QUOTES
        parts.append(_plain(text, at, first.offset, after=after_quote, before=is_quote))
        content = _span(text, inner, (first.offset, first.end), unfold=unfold)
        parts.append(_element(first, content, unfold=unfold))
        at, after_quote = first.end, is_quote
    parts.append(_plain(text, at, end, after=after_quote, before=False))
    return "".join(parts)


def _plain(text: str, start: int, end: int, *, after: bool, before: bool) -> str:
    piece = utf16_slice(text, start, end - start)
    if after:
        piece = piece.removeprefix("\n")
    return escape(piece.removesuffix("\n") if before else piece)


def _element(entity: Entity, content: str, *, unfold: bool) -> str:
    if entity.kind in QUOTES:
        folded = entity.kind == "expandable_blockquote" and not unfold
        return f'<div class="quote{" folded" if folded else ""}"><div>{content}</div></div>'
    if entity.kind in _LINKS:
        return f'<span class="link">{content}</span>'
    tag = _TAGS.get(entity.kind)
    return f"<{tag}>{content}</{tag}>" if tag else content
