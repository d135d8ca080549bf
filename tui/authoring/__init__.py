"""Tools for those who write interviews: plans that play one by script, and what they expect."""
