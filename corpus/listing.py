"""A report in a line, as a table row and as an outline: what `python -m corpus` prints."""

from collections.abc import Iterator, Sequence
from typing import Any

from corpus import wording
from corpus.model import Aside, Heading, Part, Report
from corpus.sections import name_part


def describe_report(report: Report) -> dict[str, Any]:
    """Return a report's facts under the names that scripts read; unknown ones are ``""`` or None."""
    return {
        "id": report.id,
        "label": report.place.label,
        "organ": report.organ,
        "genre": report.genre,
        "county": report.place.county,
        "city": report.place.city,
        "province": report.place.province,
        "year": report.year,
        "half": report.half,
        "source": report.source,
        "first_line": report.first_line,
        "last_line": report.last_line,
        "parts": part_lines(report),
        "unsure": [heading.line for heading in doubtful(report)],
        "sections": sum(heading.level > 0 for heading in report.headings),
        "paragraphs": len(report.paragraphs),
        "characters": sum(len(block.text) for block in report.blocks),
    }


def part_lines(report: Report) -> dict[str, list[list[int]]]:
    """Return the line ranges of each part, both ends inclusive; together they cover the report.

    A line of two parts counts for the one that first begins in it, and for one that stands in no other line;
    a blank line or an aside goes with the one before, or else with the first.
    """
    matter = [block for block in report.blocks if not isinstance(block, Aside)] or report.blocks
    first_parts: dict[int, list[Part]] = {}
    for block in matter:
        first_parts.setdefault(block.line, []).append(block.part)
    ranges: dict[str, list[list[int]]] = {part.value: [] for part in (Part.REVIEW, Part.PROBLEMS, Part.PLAN)}
    before: Part | None = None
    for line in range(report.first_line, report.last_line + 1):
        parts = first_parts.get(line, [before or matter[0].part])
        part = next((part for part in parts if part is not before), parts[0])
        if part is before:
            ranges[part.value][-1][1] = line
        else:
            ranges.setdefault(part.value, []).append([line, line])
        before = part
    for block in matter:  # a part may begin and end inside of one line
        if not ranges.setdefault(block.part.value, []):
            ranges[block.part.value].append([block.line, block.line])
    return ranges


def doubtful(report: Report) -> list[Heading]:
    """Return the outermost headings of which nothing tells surely what part they open."""
    if not report.parts & {Part.REVIEW, Part.PLAN}:
        return []
    return [
        heading
        for heading in report.headings
        if heading.level == 1 and heading.part is Part.OTHER and name_part(heading.text) is not Part.OTHER
    ]


def outline_lines(report: Report) -> Iterator[str]:
    """Yield the lines of a report's outline and paragraphs, each with its number and place."""
    place = report.place
    where = " ".join(filter(None, (place.province, place.city, place.county)))
    yield f"{place.label}  {report.id}"
    lines = wording.lines_of(report.source, report.first_line, report.last_line)
    yield f"{where or wording.UNKNOWN_WHERE}  {lines}"
    for block in report.blocks:
        told = wording.place_of(block.part, block.line)
        if isinstance(block, Heading):
            yield f"\n{'#' * (block.level + 1)} {block.text}  {told}"
        else:
            yield f"[{block.number}] {block.text}  {told}"


def range_words(ranges: Sequence[Sequence[int]]) -> str:
    """Return line ranges as people write them: 21-48, 50; a hyphen for none."""
    return "，".join(f"{first}-{last}" if first != last else f"{first}" for first, last in ranges) or "-"
