"""Builds the ear's table of word pieces from packages: `python -m tools.table build` (see docs/table.md)."""
