"""Figures: what is counted in a sentence, how much, of what unit, since when, done or planned."""

from index.figures.question import FigureQuestion, figure_question
from index.figures.reading import Figure, read_figures
from index.figures.units import RANK, unit_kind

__all__ = ["RANK", "Figure", "FigureQuestion", "figure_question", "read_figures", "unit_kind"]
