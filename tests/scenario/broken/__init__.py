"""Scenarios broken in every way that a person, an editor or a stranger breaks them, each with every mistake that must be reported.

A table a sort: YAML's traps, values and names, the talk itself, the file as bytes. `marks` says how they are written.
"""
