"""A session as a file for somebody else: one module a form, and what those for people tell, gathered once."""
