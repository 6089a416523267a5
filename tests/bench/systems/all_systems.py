"""All systems under the names of the table, in its order."""

from collections.abc import Callable

from tests.bench.systems.bm25s_ import BM25S, BM25SNumba
from tests.bench.systems.fts5 import Fts5
from tests.bench.systems.ours import compiled, numpy
from tests.bench.systems.rank_bm25_ import RankBM25, RankBM25Rust
from tests.bench.systems.scan import Scan
from tests.bench.systems.system import System
from tests.bench.systems.tantivy_ import Tantivy

SYSTEMS: dict[str, Callable[[], System]] = {
    "numpy": numpy,
    "compiled": compiled,
    "rank_bm25": RankBM25,
    "rank_bm25_rs": RankBM25Rust,
    "bm25s_numpy": BM25S,
    "bm25s_numba": BM25SNumba,
    "tantivy": Tantivy,
    "fts5": Fts5,
    "scan": Scan,
}
