"""How much of a scenario file is read. The interviews that ship use a twentieth of it."""

LARGEST = 2 * 1024 * 1024
"""Bytes."""
DEEPEST = 32
"""Levels of nesting."""
MOST_LINES = 50_000
"""Text lines."""
MOST_PIECES = 50_000
"""Keys and values of the YAML."""
MOST_MISTAKES = 300
"""Mistakes that are listed one by one; a file that is no scenario at all has millions."""
LONGEST_LINE = 60
"""Words of a line of speech that can be heard."""
