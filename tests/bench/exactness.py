"""Says which systems give rank_bm25's scores and every place of a phrase."""

from typing import Any

_NEAR = 1e-6
_REFERENCES = (
    "rank_bm25",
    "rank_bm25_rs",
)  # the second: the same bits, on large corpora too


def mark_exact(figures: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Replace each system's answers by whether they are exact in all that it does."""
    reference = next((figures[name]["ranked"] for name in _REFERENCES if name in figures), [])
    places = figures.get("scan", {}).get("phrase", [])
    return {
        name: {key: value for key, value in found.items() if key not in ("ranked", "phrase")}
        | {"exact": _is_exact(found, reference, places)}
        for name, found in figures.items()
    }


def _is_exact(found: dict[str, Any], reference: list[list[float]], places: list[int]) -> bool:
    ranked = found.get("ranked", [])
    return all(map(_same_scores, ranked, reference)) and all(
        ours == scanned for ours, scanned in zip(found.get("phrase", []), places, strict=False)
    )


def _same_scores(found: list[float], reference: list[float]) -> bool:
    """Compare best scores; a text that scores nothing may be missing."""
    held = [score for score in reference if score > 0]
    return len(found) >= len(held) and all(
        abs(ours - theirs) < _NEAR for ours, theirs in zip(found, held, strict=False)
    )
