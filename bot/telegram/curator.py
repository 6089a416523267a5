"""Changes the reports for administrators: take in, take out, give another name, read again."""

from dataclasses import dataclass
from pathlib import Path

from bot.naming import NamingError, read_naming
from bot.telegram.library import Library
from bot.telegram.uploads import Upload, Uploads
from bot.wording import administration
from bot.wording import telegram as wording
from corpus.errors import CorpusError, SourceError
from corpus.model import Failure, Report
from index.errors import IndexingError


@dataclass(frozen=True, slots=True, kw_only=True)
class Curator:
    """Every method returns what to say; what goes wrong leaves the reports as they were."""

    library: Library
    uploads: Uploads

    def accept(self, upload: str, *, again: bool = False) -> str:
        """Take the reports of an upload in; the index is built aside and swapped in whole.

        ``again`` goes on with what a kill broke off: what was taken in then is no failure.
        """
        changed = False
        failures: list[Failure] = []
        for path in self.uploads.files(upload):
            try:
                if not (again and self._has_taken(path)):
                    self._take(path)
                changed = True
            except SourceError as exc:
                failures.append(Failure(path=path, reason=exc.reason))
        said = self._rebuilt() if changed else administration.NOTHING_TAKEN
        self.uploads.drop(upload)
        return "\n".join((said, *(administration.failed(one) for one in failures)))

    def waits(self, upload: str) -> bool:
        """Say whether an upload still waits for a decision: a second tap decides nothing."""
        return bool(self.uploads.files(upload))

    def drop(self, upload: str) -> str:
        """Forget an upload."""
        self.uploads.drop(upload)
        return administration.DROPPED

    def find(self, asked: str) -> Report | None:
        """Return the report with this number in the list, from 1, this id, or this label."""
        reports = self.library.now.corpus.reports
        if asked.isdecimal() and 1 <= int(asked) <= len(reports):
            return reports[int(asked) - 1]
        return next((one for one in reports if asked in (one.id, one.place.label)), None)

    def remove(self, report_id: str) -> str:
        """Take a report out; a file that came by Telegram and held nothing else is deleted."""
        report = self.library.now.report(report_id)
        if report is None:
            return wording.GONE
        others = [one for one in self.library.now.corpus.reports if one.path == report.path]
        if len(others) == 1 and self.library.folder in report.path.parents:
            report.path.unlink(missing_ok=True)
            changes = self.library.changes.forget(report)
        else:
            changes = self.library.changes.remove(report)
        changes.save(self.library.changes_path)
        return f"{administration.removed(report.place.label)}\n{self._rebuilt()}"

    def rename(self, report: Report, asked: str) -> str:
        """Give a report another name, which must not be taken, and say in which divisions it lies."""
        try:
            naming = read_naming(asked, report.place)
        except NamingError as exc:
            return str(exc)
        others = [one for one in self.library.now.corpus.reports if one.id != report.id]
        if any(one.place.label == naming.label for one in others):
            return administration.label_taken(naming.label)
        self.library.changes.rename(report, naming).save(self.library.changes_path)
        place = naming.apply(report.place)
        return f"{administration.renamed(report.place.label, place)}\n{self._rebuilt()}"

    def reload(self) -> str:
        """Read everything again."""
        return self._rebuilt()

    def status(self) -> str:
        """Say what is loaded and what could not be read."""
        now = self.library.now.corpus
        paragraphs = sum(len(report.paragraphs) for report in now.reports)
        failures = [administration.failed(one) for one in now.failures]
        changes = self.library.changes
        lines = [administration.about_corpus(now.digest[:8], len(now.reports), paragraphs)]
        lines += [administration.not_counted(one) for one in now.others] + failures
        if changes.removed or changes.names:
            lines.append(administration.changed(len(changes.removed), len(changes.names)))
        return "\n".join(lines)

    def _take(self, path: Path) -> None:
        """Take a file in; reports that were taken out before come back from where they still are."""
        from corpus.adding import add_file  # the rules of reading load when the first file comes
        from corpus.load import load_file

        reports = load_file(path, max_bytes=self.uploads.max_bytes, readers=self.uploads.readers)
        changes = self.library.changes
        if all(map(changes.holds, reports)):
            changes.restore(reports).save(self.library.changes_path)
        else:
            uploads = self.uploads
            add_file(path, self.library.folder, max_bytes=uploads.max_bytes, readers=uploads.readers)

    def _has_taken(self, path: Path) -> bool:
        target = self.library.folder / path.name
        return target.exists() and target.read_bytes() == path.read_bytes()

    def _rebuilt(self) -> str:
        try:
            now = self.library.reload().corpus
        except (CorpusError, IndexingError) as exc:
            return administration.not_rebuilt(str(exc))
        return administration.rebuilt(len(now.reports))


def describe_upload(upload: Upload) -> str:
    """Say what was understood of an upload: reports with their places and parts, and what failed."""
    lines = (
        [administration.understood(len(upload.reports))] if upload.reports else [administration.NOTHING_READ]
    )
    lines += [
        administration.understood_report(number, report)
        for number, report in enumerate(upload.reports, start=1)
    ]
    lines += [administration.failed(failure) for failure in upload.failures]
    return "\n".join(lines)
