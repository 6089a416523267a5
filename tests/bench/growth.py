"""Draws how each system's times grow with the corpus."""

from pathlib import Path
from typing import Any

from tests.bench.systems.all_systems import SYSTEMS

_PANELS = {"ranked_p50_ms": "ranked top 10, median ms", "phrase_p50_ms": "every place of a phrase, median ms"}


def draw_growth(figures: dict[str, dict[str, dict[str, Any]]], path: Path) -> None:
    """Draw medians over sizes, both logarithmic, as a PNG."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    drawing, panels = plt.subplots(1, len(_PANELS), figsize=(12, 5), layout="constrained")
    for panel, (column, title) in zip(panels, _PANELS.items(), strict=True):
        for name in SYSTEMS:
            known = {
                int(size): found[name][column]
                for size, found in figures.items()
                if column in found.get(name, {})
            }
            if known:
                thick = 3 if name in ("numpy", "compiled") else 1
                panel.loglog(list(known), list(known.values()), marker="o", linewidth=thick, label=name)
        panel.set(title=title, xlabel="paragraphs")
        panel.grid(visible=True, which="major", alpha=0.3)
        panel.legend(fontsize="small")
    drawing.savefig(path, dpi=120)
    plt.close(drawing)
