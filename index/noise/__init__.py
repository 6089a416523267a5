"""Noise: messy questions made clean, and the words that were probably meant."""

from index.noise.questions import Cleaned, clean_question
from index.noise.sounds import SoundIndex

__all__ = ["Cleaned", "SoundIndex", "clean_question"]
