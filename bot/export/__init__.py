"""A complete result as a file to take away."""

from bot.export.dossier import Dossier, dossier_of
from bot.export.formats import ExportedFile, Format, export

__all__ = ["Dossier", "ExportedFile", "Format", "dossier_of", "export"]
