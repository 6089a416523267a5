"""The packaged font: it has every character we may have to draw."""

from functools import cache
from pathlib import Path

from opencc import OpenCC
from PIL import ImageFont
from pylopdf_fonts_zh_cn import sans_path

import bot.wording.answers
import bot.wording.pictures
from corpus.model import Corpus

NOWHERE = "\U0010fffd"  # a character of nobody's, which no font draws


@cache
def font() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(sans_path(), 24, layout_engine=ImageFont.Layout.BASIC)


def missing(text: str) -> list[str]:
    """Return the characters that are drawn as the font draws what it does not have."""
    box = bytes(font().getmask(NOWHERE))
    return [one for one in sorted(set(text)) if one.isprintable() and bytes(font().getmask(one)) == box]


def test_every_character_of_the_reports_has_a_glyph(shipped_corpus: Corpus) -> None:
    """Names and topics come from the reports; a box in a picture cannot be read."""
    text = "".join(block.raw for block in shipped_corpus.blocks())
    labels = "".join(report.place.label for report in shipped_corpus.reports)

    assert missing(text + labels) == []


def test_every_word_of_ours_has_a_glyph_in_both_scripts() -> None:
    """The same face draws the pictures of those who read traditional characters."""
    files = (bot.wording.answers.__file__, bot.wording.pictures.__file__)
    text = "".join(Path(file).read_text(encoding="utf-8") for file in files)

    assert missing(text + OpenCC("s2t").convert(text)) == []


def test_a_missing_glyph_is_noticed() -> None:
    """The two tests above would pass on any font if a missing glyph were not seen."""
    assert missing("镇😀") == ["😀"]
