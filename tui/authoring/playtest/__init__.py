"""Play-testing: many automatic candidates sit through an interview, and what they met is counted."""
