"""How much of a scenario file is read."""

LARGEST = 2 * 1024 * 1024
"""Bytes."""
DEEPEST = 32
"""Levels of nesting."""
LONGEST_LINE = 60
"""Words of a line of speech that can be heard."""
