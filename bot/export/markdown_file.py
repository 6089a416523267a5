"""A dossier as .md; what the source says is escaped, so that its masks (**) stay."""

import re
from collections.abc import Iterator

from bot.export.dossier import Dossier, Table, tables_of, writable
from bot.rendering import Quote
from bot.wording import export as wording

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~{}!&])|^(\s*)([-+=])|^(\s*\d+)([.)])")


def write_markdown(dossier: Dossier) -> bytes:
    """Return the file, in UTF-8."""
    return "\n".join(_lines(dossier)).encode()


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {escape(dossier.title)}\n"
    yield from (f"- **{name}**：{escape(value)}" for name, value in dossier.facts)
    for table in tables_of(dossier):
        yield from _table(table)
    yield f"\n## {wording.EXCERPTS}\n"
    yield from _excerpts(dossier)
    yield f"## {wording.CITATIONS}\n"
    for number, _, quote in dossier.numbered_quotes():
        citation = wording.full_citation(quote.citation, quote.excerpt.block.source)
        yield f"{escape(wording.citation(number))} {escape(citation)}  "
    yield ""
    yield from (f"{escape(line)}\n" for line in dossier.tail)
    yield f"---\n\n{wording.FOOT}\n"


def _excerpts(dossier: Dossier) -> Iterator[str]:
    numbers = iter(number for number, _, _ in dossier.numbered_quotes())
    for group in dossier.groups:
        if group.title:
            yield f"### {escape(group.title)}\n"
        for card in group.cards:
            yield f"{'####' if group.title else '###'} {card.number}. {escape(card.title)}\n"
            for quote in card.quotes:
                yield from (f"{escape(figure)}\n" for figure in quote.figures)
                yield f"> {_bold(quote)}{escape(wording.citation(next(numbers)))}\n"


def _bold(quote: Quote) -> str:
    """Return the excerpt with its marks as <b>: ** beside Chinese punctuation is no emphasis."""
    text, at, pieces = quote.excerpt.text, 0, []
    for start, end in quote.excerpt.marks:
        pieces += [escape(text[at:start]), f"<b>{escape(text[start:end])}</b>"]
        at = end
    return "".join((*pieces, escape(text[at:])))


def _table(table: Table) -> Iterator[str]:
    yield f"\n## {table.title}\n"
    yield f"| {' | '.join(table.columns)} |"
    yield f"|{' --- |' * len(table.columns)}"
    yield from (f"| {' | '.join(map(escape, row))} |" for row in table.rows)


def escape(text: str) -> str:
    """Return the text so that Markdown shows it as it is, on one line."""
    return _SPECIAL.sub(_escaped, " ".join(writable(text).splitlines()))


def _escaped(found: re.Match[str]) -> str:
    if found[1]:
        return f"\\{found[1]}"
    return f"{found[2]}\\{found[3]}" if found[3] else f"{found[4]}\\{found[5]}"
