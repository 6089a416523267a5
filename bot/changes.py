"""What administrators changed beside the files: reports taken out, reports given another name."""

import json
import logging
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.naming import Naming
from bot.wording import operation
from corpus.model import Corpus, Report

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Kept apart from the reports, so that no source file is ever touched.

    Reports are known by what they say (``key_of``), so that a corrected one is another.

    Attributes:
        removed: Keys of reports that are left out.
        names: Other names by key.
    """

    removed: tuple[str, ...] = ()
    names: Mapping[str, Naming] = field(default_factory=dict)

    def apply(self, corpus: Corpus) -> Corpus:
        """Return the corpus as changed; its digest tells it from the unchanged one."""
        if not self.removed and not self.names:
            return corpus
        kept = [report for report in corpus.reports if key_of(report) not in self.removed]
        digest = sha256(f"{corpus.digest}\0{self._written()}".encode()).hexdigest()
        return replace(corpus, reports=tuple(map(self._renamed, kept)), digest=digest)

    def holds(self, report: Report) -> bool:
        """Say whether a report is left out."""
        return key_of(report) in self.removed

    def remove(self, report: Report) -> "Changes":
        """Return the changes with one more report left out."""
        return replace(self.forget(report), removed=(*self.removed, key_of(report)))

    def restore(self, reports: Iterable[Report]) -> "Changes":
        """Return the changes without these reports left out."""
        keys = {key_of(report) for report in reports}
        return replace(self, removed=tuple(key for key in self.removed if key not in keys))

    def rename(self, report: Report, naming: Naming) -> "Changes":
        """Return the changes with another name for a report; one without a division keeps the last."""
        before = self.names.get(key_of(report), naming)
        kept = replace(naming, division=naming.division or before.division)
        return replace(self, names={**self.names, key_of(report): kept})

    def forget(self, report: Report) -> "Changes":
        """Return the changes without the name of a report."""
        return replace(self, names={key: one for key, one in self.names.items() if key != key_of(report)})

    def save(self, path: Path) -> None:
        """Write the changes aside and put them in place at once."""
        aside = path.with_suffix(".part")
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("w", encoding="utf-8") as file:
            file.write(self._written())
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)

    @classmethod
    def load(cls, path: Path) -> "Changes":
        """Read the changes; none where there is no such file. A damaged one is put aside, and said so."""
        if not path.exists():
            return cls()
        try:
            return _CHANGES.validate_json(path.read_bytes())
        except ValidationError:
            aside = path.with_suffix(".damaged")
            path.replace(aside)
            log.warning("%s", operation.changes_mended(aside))
            return cls()

    def _written(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    def _renamed(self, report: Report) -> Report:
        naming = self.names.get(key_of(report))
        return replace(report, place=naming.apply(report.place)) if naming else report


_CHANGES = TypeAdapter(Changes)


def key_of(report: Report) -> str:
    """Return what tells a report from all others: a digest of its words."""
    return sha256("\n".join(block.raw for block in report.blocks).encode()).hexdigest()[:24]
