"""What an administrator calls a report: a name, and the divisions it lies in."""

from dataclasses import dataclass, replace

from bot.wording import administration
from corpus.divisions import Division, divisions
from corpus.model import Place
from corpus.naming import first_label


class NamingError(ValueError):
    """A division is not known, or not the only one of its name; the message is for the administrator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """Another name for a report's place.

    Attributes:
        label: As shown to people, 海宴镇（台山市）.
        division: The lowest division above it; None leaves its county, city and province as they are.
    """

    label: str
    division: Division | None = None

    def apply(self, place: Place) -> Place:
        """Return the place under this name."""
        named = replace(place, label=self.label, name=self.label.partition("（")[0])
        above = self.division
        if above is None:
            return named
        return replace(named, province=above.province, city=above.city, county=above.county)


def read_naming(asked: str, place: Place) -> Naming:
    """Read 海宴镇（台山市）, or 海宴镇 台山市 江门市: a name, then any of its county, city and province.

    ``asked`` holds at least one word; a name without brackets gets those of its division.

    Raises:
        NamingError: A division is unknown, does not fit the others, or there are several of that name.
    """
    label, *above = asked.split()
    if not above:
        return Naming(label=label)
    own = [label] if label in divisions() else []  # the report of a county: its county is itself
    naming = Naming(label=label, division=_find_division([*own, *above]))
    return naming if "（" in label else replace(naming, label=first_label(naming.apply(place)))


def _find_division(names: list[str]) -> Division:
    """Return the lowest of the named divisions, which lies in all others."""
    for name in names:
        if name not in divisions():
            raise NamingError(administration.no_such_division(name))
    found = {
        division
        for name in names
        for division in divisions()[name]
        if {*names} <= {division.province, division.city, division.county}
    }
    if len(found) != 1:
        raise NamingError((administration.many_divisions if found else administration.no_such_pair)(names))
    return found.pop()
