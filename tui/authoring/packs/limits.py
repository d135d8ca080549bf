"""How much of a pack is read. The three interviews that ship, with all their plans and notes, make a zip of an eighth of a megabyte."""

LARGEST_ZIP = 4 * 1024 * 1024
"""Bytes of the archive."""
LARGEST_TEXT = 256 * 1024
"""Bytes of a plan or of notes; a scenario has a limit of its own."""
LARGEST_IN_ALL = 16 * 1024 * 1024
"""Bytes of everything that is unpacked."""
MOST_FILES = 500
"""Files and folders, also those that are passed over."""
MOST_SCENARIOS = 50
TIGHTEST = 100
"""Times that a file may be larger than its packed form. Prose packs to a third, or to a twentieth where it repeats itself."""
RATIO_FROM = 64 * 1024
"""Bytes up to which that does not matter."""
LONGEST_NAME = 100
"""Characters of the name of a file or a folder."""
DEEPEST = 3
"""Parts of a path: pack/scenario/file."""
