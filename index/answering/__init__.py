"""Answers: the one value that every face of the program renders."""

from index.answering.answerer import Answerer

__all__ = ["Answerer"]
