"""The colours of the pictures: what a colour is for, and its shade in light and in dark."""

from collections.abc import Mapping
from enum import StrEnum


class Theme(StrEnum):
    """Which paper a picture is drawn on."""

    LIGHT = "light"
    DARK = "dark"


class Ink(StrEnum):
    """What a colour is for."""

    PAPER = "paper"
    TEXT = "text"
    MUTED = "muted"
    RULE = "rule"
    STRONG = "strong"  # what is counted
    ON_STRONG = "on_strong"
    PALE = "pale"  # said in other words
    ON_PALE = "on_pale"


Palette = Mapping[Ink, str]

PALETTES: Mapping[Theme, Palette] = {
    Theme.LIGHT: {
        Ink.PAPER: "#ffffff",
        Ink.TEXT: "#17202b",
        Ink.MUTED: "#5f6b78",
        Ink.RULE: "#e2e6eb",
        Ink.STRONG: "#1c6fc9",
        Ink.ON_STRONG: "#ffffff",
        Ink.PALE: "#a9cdf2",
        Ink.ON_PALE: "#17202b",
    },
    Theme.DARK: {
        Ink.PAPER: "#17212b",
        Ink.TEXT: "#f2f5f8",
        Ink.MUTED: "#9aa8b6",
        Ink.RULE: "#2c3a48",
        Ink.STRONG: "#5eb0f7",
        Ink.ON_STRONG: "#0d1620",
        Ink.PALE: "#38628a",
        Ink.ON_PALE: "#f2f5f8",
    },
}
"""Hex colours; a test holds every text to the contrast of WCAG 2.2 AA."""
