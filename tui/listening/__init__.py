"""The ear: typed text -> what was done by it, offline and without a third-party import."""
