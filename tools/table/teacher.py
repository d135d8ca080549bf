"""The teacher: all-mpnet-base-v2."""

from tools.table.encoder import Encoder, Floats, Plan
from tools.table.sources import model_file

_PLAN = Plan(
    dim=768,
    layers=12,
    heads=12,
    epsilon=1e-5,
    marks=("<s>", "</s>"),
    first_place=2,
    attention=("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o"),
    attended="attention.LayerNorm",
)


class Teacher(Encoder):
    """Turns texts into unit vectors of 768 numbers."""

    def __init__(self) -> None:
        """Read the weights from the installed packages. Raises SourceError."""
        super().__init__(_PLAN, model_file("vocab.txt").decode("utf-8").splitlines(), model_file("model.safetensors"))


__all__ = ["Floats", "Teacher"]
