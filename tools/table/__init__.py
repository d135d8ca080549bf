"""Builds the ear's table of word pieces from packages: `python -m tools.table build` (see docs/table.md)."""

import os

# One thread a matrix product: how a sum is split over threads changes its last digits. It must be said before numpy is first imported.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"
