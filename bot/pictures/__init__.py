"""An answer as pictures to send: bars of mentions, and a matrix of townships and topics."""

from bot.pictures.bars import draw_bars, has_bars
from bot.pictures.grid import draw_matrix
from bot.pictures.matrix import column_readings
from bot.pictures.theme import Theme

__all__ = ["Theme", "column_readings", "draw_bars", "draw_matrix", "has_bars"]
