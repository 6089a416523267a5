"""The forms a result can be taken away in; each library is loaded when its form is asked for."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.export.dossier import Dossier
from bot.wording import export as wording

_NAME_LENGTH = 30


class Format(StrEnum):
    """A form of file, by its suffix."""

    WORD = "docx"
    EXCEL = "xlsx"
    MARKDOWN = "md"
    CSV = "csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedFile:
    """A file ready to send: a name that every system takes, and its bytes."""

    name: str
    data: bytes


def export(dossier: Dossier, form: Format) -> ExportedFile:
    """Return the dossier as a file of this form."""
    return ExportedFile(name=f"{_file_name(dossier)}.{form.value}", data=_write(dossier, form))


def _write(dossier: Dossier, form: Format) -> bytes:
    match form:
        case Format.WORD:
            from bot.export.word_file import write_word

            return write_word(dossier)
        case Format.EXCEL:
            from bot.export.excel_file import write_excel

            return write_excel(dossier)
        case Format.MARKDOWN:
            from bot.export.markdown_file import write_markdown

            return write_markdown(dossier)
        case Format.CSV:
            from bot.export.csv_file import write_csv

            return write_csv(dossier)


def _file_name(dossier: Dossier) -> str:
    question = dict(dossier.facts).get(wording.QUESTION, dossier.title)
    words = re.sub(r"[^\w]+", "", question)[:_NAME_LENGTH]
    return words or wording.FILE_NAME
