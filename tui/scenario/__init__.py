"""The written interview: its model, its reader with a place for every mistake, the question bank, the library, structural checks."""
