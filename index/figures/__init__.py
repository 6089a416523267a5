"""Figures: what is counted in a sentence, how much, of what unit, since when, done or planned."""
