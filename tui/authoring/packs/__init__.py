"""Packs: scenarios that somebody else wrote, in a zip or a folder, checked before they are put among the user's own."""
