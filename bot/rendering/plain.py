"""A reply as plain text: standard output, the text of the JSON answer."""

from collections.abc import Iterator

from bot.rendering.reply import Card, Reply
from bot.wording import answers as wording

INDENT = "   "


def to_text(reply: Reply) -> str:
    """Return the reply as lines without markup, no line break at the end."""
    blocks = ["\n".join(filter(None, (reply.headline, reply.reading)))]
    for group in reply.groups:
        cards = ["\n".join(_card_lines(card)) for card in group.cards]
        blocks += [f"{group.title}：\n{cards[0]}" if group.title else cards[0], *cards[1:]]
    blocks += ["\n".join(lines) for lines in (reply.tail, reply.hints) if lines]
    return "\n\n".join(blocks)


def _card_lines(card: Card) -> Iterator[str]:
    yield f"{card.number}. {card.title}"
    for quote in card.quotes:
        yield from (f"{INDENT}{figure}" for figure in quote.figures)
        yield f"{INDENT}{quote.excerpt.text}"
        yield f"{INDENT}{quote.citation}"
    if card.more:
        yield f"{INDENT}{wording.more(*card.hidden(card.quotes))}"
