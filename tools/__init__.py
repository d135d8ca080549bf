"""Scripts for building what the program ships; none of them is part of it."""
