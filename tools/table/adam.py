"""Adam, the usual way to go downhill, and rows at length one."""

import numpy as np

from tools.table.teacher import Floats


class Adam:
    """Adam with its usual settings."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        """Begin without a memory, for arrays of this shape."""
        self.steps = 0
        self._mean = np.zeros(shape, np.float32)
        self._square = np.zeros(shape, np.float32)

    def step(self, table: Floats, slope: Floats, rate: float) -> None:
        """Move the table in place."""
        self.steps += 1
        self._mean += np.float32(0.1) * (slope - self._mean)
        self._square += np.float32(0.001) * (slope * slope - self._square)
        mean = self._mean / np.float32(1 - 0.9**self.steps)
        square = self._square / np.float32(1 - 0.999**self.steps)
        table -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-8))


def unit(rows: Floats) -> Floats:
    """The rows at length one; zeros stay so."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1)


__all__ = ["Adam", "unit"]
